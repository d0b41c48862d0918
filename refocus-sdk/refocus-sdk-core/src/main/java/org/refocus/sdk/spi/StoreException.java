package org.refocus.sdk.spi;

import java.io.Serial;
import org.refocus.forms.RefocusException;

/** Thrown when a store cannot do its work: a disk, a connection, a wrong schema. */
public class StoreException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception whose message says what to do. */
    public StoreException(String message) {
        super(message);
    }

    /** Creates an exception whose message says what to do, with its cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
