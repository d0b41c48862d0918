package org.refocus.sdk.testkit.caseload;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.model.FormAnswers;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/**
 * Puts answers into a revision as the SDK would have made it.
 *
 * @param setting who there is
 * @param subject whom the records are about
 * @param person the person who agrees where the template asks for one
 * @param worker the worker who agrees
 */
record Envelope(Setting setting, Subject subject, @Nullable Party person, Party worker) {
    FormResponse seal(Moment moment, Party author, @Nullable String reason, FormAnswers answers) {
        FormTemplate template = setting.template(moment.form());
        Agreement agreement = moment.status() == Status.AGREED ? new Agreement(agreeing(template), moment.at()) : null;
        String why = moment.status() == Status.WITHDRAWN ? reason : null;
        return new FormResponse(
                recordId(moment),
                moment.revision(),
                template.key(),
                subject,
                moment.status(),
                author,
                moment.at(),
                agreement,
                why,
                FormDocument.of(answers));
    }

    private List<Party> agreeing(FormTemplate template) {
        List<Party> parties = new ArrayList<>();
        for (String who : template.agreedBy()) {
            if (!who.equals("person")) {
                parties.add(worker);
            } else if (person != null) {
                parties.add(person);
            }
        }
        return parties;
    }

    private String recordId(Moment moment) {
        String purpose = moment.form().id() + "/" + moment.record() + "@" + subject.id();
        return Dice.of(setting.seed(), purpose, setting.until().toEpochDay())
                .uuid()
                .toString();
    }
}
