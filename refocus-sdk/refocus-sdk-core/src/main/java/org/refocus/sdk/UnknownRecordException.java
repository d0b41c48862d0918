package org.refocus.sdk;

import java.io.Serial;
import org.refocus.forms.RefocusException;

/** Thrown when no record or revision of this id is kept. */
public final class UnknownRecordException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a record's id. */
    public UnknownRecordException(String record) {
        super("No record or revision " + record + " is kept. Check the id.");
    }
}
