package org.refocus.forms;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The root of what this library throws when its surroundings fail or it is used wrongly.
 *
 * <p>Bad answers are not exceptions: they are findings in a {@link Report}. Messages never hold the text of an answer.
 */
public class RefocusException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception whose message says what to do. */
    public RefocusException(String message) {
        super(message);
    }

    /** Creates an exception whose message says what to do, with its cause, if there is one. */
    public RefocusException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
