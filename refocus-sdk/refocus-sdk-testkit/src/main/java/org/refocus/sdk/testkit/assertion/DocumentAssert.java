package org.refocus.sdk.testkit.assertion;

import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;

/**
 * Says what answers should be under a template.
 *
 * <p>A message adds each place's label. Throws {@link AssertionError} where something does not hold. Immutable and safe to
 * share between threads.
 */
public final class DocumentAssert extends ReportAssert {
    DocumentAssert(FormTemplate template, FormDocument answers) {
        super(Listing.of(template.validate(answers), template));
    }

    /** Demands that the answers could be agreed as they are, once everybody agrees. */
    public DocumentAssert isAgreeable() {
        if (!listing().conforms()) {
            throw failed(errors().listing()
                    .message(
                            "Expected answers that could be agreed.",
                            "Look at each of these: all of them stand in the way."));
        }
        return this;
    }

    /** Demands that something in the answers stands in the way of agreement. */
    public DocumentAssert isNotAgreeable() {
        doesNotConform();
        return this;
    }
}
