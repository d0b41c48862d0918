package org.refocus.sdk.spi;

import java.io.Serial;
import org.refocus.forms.RefocusException;

/** Thrown when somebody else has saved the record since: nothing was stored. */
public final class StaleRevisionException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the revision that could not be appended. */
    public StaleRevisionException(String record, int revision) {
        super("Record " + record + " already has a revision " + revision
                + ". Read the latest one, bring both together, and save again.");
    }
}
