package org.refocus.sdk.testkit.assertion;

import java.util.Locale;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;

/**
 * Says where one revision of a record should stand.
 *
 * <p>Takes no null; throws {@link AssertionError} where something does not hold. Immutable and safe to share between
 * threads.
 */
public final class ResponseAssert {
    private final FormResponse response;

    ResponseAssert(FormResponse response) {
        this.response = response;
    }

    /** Demands a draft: something that may still be changed. */
    public ResponseAssert isDraft() {
        return isIn(Status.DRAFT, "Look at whether it was agreed or withdrawn: amending opens a draft again.");
    }

    /** Demands that it is agreed. */
    public ResponseAssert isAgreed() {
        return isIn(Status.AGREED, "Look at the outcome of asking for agreement, and at who has saved since.");
    }

    /** Demands that it was taken back. */
    public ResponseAssert isWithdrawn() {
        return isIn(Status.WITHDRAWN, "Look at whether this is the latest revision.");
    }

    /** Demands the number of the revision, from 1. */
    public ResponseAssert isRevision(int number) {
        if (response.revision() != number) {
            throw ReportAssert.failed("Expected revision " + number + ", but this is revision " + response.revision()
                    + ".\nLook at who has saved: each save is a revision.");
        }
        return this;
    }

    /** Demands who made this revision. */
    public ResponseAssert isBy(Party author) {
        if (!response.author().equals(author)) {
            throw ReportAssert.failed("Expected a revision by " + Listing.name(author) + ", but it is by "
                    + Listing.name(response.author()) + ".\nLook at the id and at as whom they acted.");
        }
        return this;
    }

    /** Demands that it could be agreed as it is, on the bundled template that it is pinned to. */
    public ResponseAssert isAgreeable() {
        under(TemplateLibrary.bundled()).isAgreeable();
        return this;
    }

    /**
     * Goes on with the answers, under the template of this library that the record is pinned to.
     *
     * @throws org.refocus.forms.RefocusException when the library has no such template
     */
    public DocumentAssert under(TemplateLibrary templates) {
        return under(templates.get(response.template()));
    }

    /** Goes on with the answers under this template, whatever the record is pinned to. */
    public DocumentAssert under(FormTemplate template) {
        return new DocumentAssert(template, response.answers());
    }

    private ResponseAssert isIn(Status status, String hint) {
        if (response.status() != status) {
            throw ReportAssert.failed("Expected a record that is " + words(status) + ", but revision "
                    + response.revision() + " is " + words(response.status()) + ".\n" + hint);
        }
        return this;
    }

    private static String words(Status status) {
        return status == Status.DRAFT ? "a draft" : status.name().toLowerCase(Locale.ROOT);
    }
}
