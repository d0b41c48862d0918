package org.refocus.sdk;

import java.io.Serial;
import org.refocus.forms.RefocusException;

/** Thrown when something is asked of a record that its status does not allow. */
public final class WrongStatusException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception whose message says what to do. */
    public WrongStatusException(String message) {
        super(message);
    }
}
