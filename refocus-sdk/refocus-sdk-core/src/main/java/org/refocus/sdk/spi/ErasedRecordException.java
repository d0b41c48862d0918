package org.refocus.sdk.spi;

import java.io.Serial;
import org.refocus.forms.RefocusException;

/** Thrown when something would bring an erased record back: nothing was stored. */
public final class ErasedRecordException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Tombstone tombstone;

    /** Creates an exception for what is left of the record. */
    public ErasedRecordException(Tombstone tombstone) {
        super("Record " + tombstone.record() + " was erased. Nothing can be added to it: begin a new record.");
        this.tombstone = tombstone;
    }

    /** Returns what is left of the record. */
    public Tombstone tombstone() {
        return tombstone;
    }
}
