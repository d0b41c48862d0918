package org.refocus.sdk;

import org.refocus.forms.Report;

/** What became of asking for agreement: the agreed revision, or what stands in its way. */
public sealed interface Outcome {
    /** Returns everything found: advice may come with an agreement too. */
    Report report();

    /**
     * The record is agreed.
     *
     * @param response the new revision
     * @param report advice, and nothing that blocks
     */
    record Agreed(FormResponse response, Report report) implements Outcome {}

    /**
     * The record is not agreed and nothing was stored.
     *
     * @param report what has to be mended
     */
    record Refused(Report report) implements Outcome {}

    /**
     * Returns the agreed revision.
     *
     * @throws IllegalStateException when agreement was refused; look at {@link #report()} first
     */
    default FormResponse agreed() {
        if (this instanceof Agreed agreed) {
            return agreed.response();
        }
        throw new IllegalStateException("Agreement was refused; the report says what to mend");
    }
}
