package org.refocus.sdk.testkit.assertion;

import org.refocus.forms.Checked;

/**
 * Says what should have come out of reading: a value or none, and what was found.
 *
 * <p>The value itself is never shown. Throws {@link AssertionError} where something does not hold. As safe to share
 * between threads as the value.
 */
public final class CheckedAssert extends ReportAssert {
    private final Checked<?> checked;

    CheckedAssert(Checked<?> checked) {
        super(Listing.of(checked.report()));
        this.checked = checked;
    }

    /** Demands a value, whatever was found: a half-filled draft binds. */
    public CheckedAssert hasValue() {
        if (checked.value().isEmpty()) {
            throw failed(listing()
                    .message(
                            "Expected a value, but none could be built.",
                            "Look at the kinds of values: what does not fit the record's type binds to nothing."));
        }
        return this;
    }

    /** Demands that no value could be built. */
    public CheckedAssert hasNoValue() {
        if (checked.value().isPresent()) {
            throw failed(listing()
                    .message(
                            "Expected no value, but one was built.",
                            "Look at whether the answers are as broken as you meant: incomplete ones still bind."));
        }
        return this;
    }

    /** Demands a value and no error. */
    @Override
    public CheckedAssert conforms() {
        hasNoErrors();
        return hasValue();
    }
}
