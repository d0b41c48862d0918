package org.refocus.sdk.testkit.assertion;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/** Assertions that must fail, and the records to fail on. */
final class Failing {
    static final Party ASHA = Party.person("person-asha");
    static final Party SAM = Party.worker("worker-sam");

    private Failing() {}

    /** Returns the message of an assertion that must fail. */
    static String messageOf(Runnable assertion) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, assertion::run);
        if (failure == null) {
            throw new AssertionError("It held, and should not have");
        }
        return String.valueOf(failure.getMessage());
    }

    /** Returns the document of JSON in which single quotes stand for double ones. */
    static FormDocument json(String json) {
        return FormDocument.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static FormTemplate template(FormType form) {
        return TemplateLibrary.bundled().newest(form);
    }

    static FormResponse draft(FormType form, FormDocument answers) {
        return new FormResponse(
                "r-1",
                1,
                template(form).key(),
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                SAM,
                Instant.EPOCH,
                null,
                null,
                answers);
    }

    /** Returns an entry in the person's own words that these may see. */
    static String entry(String text, String audience) {
        return "{'text':'" + text + "','voice':'person','speaker':'person-asha','audience':'" + audience
                + "','recordedBy':'person-asha','recordedAt':'2026-01-01T09:00:00Z'}";
    }
}
