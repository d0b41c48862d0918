package org.refocus.sdk.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.VisibleResponse;

/** A form as the one whom it is about sees it. */
final class Shown {
    private static final String SOMEBODY = "somebody";

    private Shown() {}

    /** Returns a draft of nobody in particular. */
    static FormResponse draft(FormTemplate template, FormDocument answers) {
        Subject about = new Subject(SOMEBODY, "team");
        return new FormResponse(
                "preview",
                1,
                template.key(),
                about,
                Status.DRAFT,
                viewer(template, about),
                Instant.EPOCH,
                null,
                null,
                answers);
    }

    static Party viewer(FormTemplate template, Subject about) {
        Party.Role role = switch (template.subject()) {
            case "worker" -> Party.Role.WORKER;
            case "team" -> Party.Role.TEAM;
            default -> Party.Role.PERSON;
        };
        return new Party(about.id(), role);
    }

    static FormView view(
            FormTemplate template, FormResponse response, String language, Report report, Templates templates) {
        VisibleResponse seen = VisibleResponse.of(
                template,
                response,
                viewer(template, response.subject()),
                key -> key.equals(template.key())
                        ? Optional.of(template)
                        : templates.library().find(key));
        return FormView.of(seen, Locale.forLanguageTag(language), report);
    }
}
