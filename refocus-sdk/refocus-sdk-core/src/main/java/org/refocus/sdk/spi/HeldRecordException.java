package org.refocus.sdk.spi;

import java.io.Serial;
import org.refocus.forms.RefocusException;

/** Thrown when what should be erased is under a legal hold: nothing was erased. */
public final class HeldRecordException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Hold hold;

    /** Creates an exception for one of the holds that stand in the way. */
    public HeldRecordException(Hold hold) {
        super("The hold " + hold.reference() + " on " + hold.scope()
                + " stands in the way. Nothing was erased. Release every hold first, if they may be released.");
        this.hold = hold;
    }

    /** Returns one of the holds that stand in the way. */
    public Hold hold() {
        return hold;
    }
}
