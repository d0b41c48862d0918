package org.refocus.sdk.cli;

import java.io.Serial;
import org.refocus.forms.RefocusException;

/** Thrown when a command is asked for what there is not. */
final class WrongUseException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception whose message says what to do. */
    WrongUseException(String message) {
        super(message);
    }
}
