package org.refocus.sdk.schema;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.view.FormInput;
import org.refocus.sdk.view.VisibleResponse;

/**
 * What a web client sends: whole answers, but for what the system fills in.
 *
 * <p>{@link #check} first: what it refuses, the client's own schema refuses too, so it comes from a client that is broken or
 * has been tampered with. Then {@link #apply}. Keeps nothing; safe to share between threads.
 */
public final class ClientAnswers {
    private ClientAnswers() {}

    /**
     * Checks what a client sent by the whole template, and passes over what the system will fill in.
     *
     * @param sent UTF-8 JSON, at most 1 MiB; kept by nobody
     */
    public static Report check(FormTemplate template, byte[] sent) {
        return Report.of(template.validate(sent).findings().stream()
                .filter(finding -> !isFilledInLater(template, finding))
                .toList());
    }

    private static boolean isFilledInLater(FormTemplate template, Finding finding) {
        return finding.code() == Code.REQUIRED
                && template.root()
                        .at(finding.pointer())
                        .filter(SystemPlaces::is)
                        .isPresent();
    }

    /**
     * Puts what a client sent into the answers of a record.
     *
     * <p>The client was given what its user may see of a revision ({@link VisibleResponse#answers()}) and sends all of it back, changed.
     * It goes the way of every other input, by {@link FormInput}: what the user does not see stays; each new or changed entry gets who
     * wrote it down and when, whatever the client says of that; own words of somebody else are not changed. Rows are known again by
     * what the system had filled in, else by their content or their number; rows that are left keep their order, new ones come last.
     * What has no place in the template, or no room, is not taken.
     *
     * @param template the template of the record
     * @param base the revision that the client was given
     * @param sent what it sent
     * @param by who filled it in
     * @param at when
     * @return the new answers, to be saved
     * @throws org.refocus.forms.UnreadableDocumentException when it is more than a document can hold
     */
    public static FormDocument apply(
            FormTemplate template, FormResponse base, FormDocument sent, Party by, Instant at) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Object> seen =
                VisibleResponse.of(template, base, by).answers().answers();
        TemplateNode root = template.root();
        new SentFields(fields).object(root, "", seen, sent.answers());
        return FormInput.apply(template, base, fields, by, at);
    }
}
