package org.refocus.sdk.spi;

import java.io.Serial;

/** Thrown when somebody's key was destroyed: nobody can read what it encrypted any more, which is what that is for. */
public final class DestroyedKeyException extends UnreadableException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception for somebody whose key is no more. */
    public DestroyedKeyException(String subject) {
        super("The key of " + subject + " was destroyed, and with it what was written about them. That is for good."
                + " Should they begin anew, give them another id.");
    }
}
