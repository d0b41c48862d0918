package org.refocus.sdk.spi;

import java.io.Serial;

/** Thrown when something that was kept can be read no more, while everything else can. */
public class UnreadableException extends StoreException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception whose message says what to do. */
    public UnreadableException(String message) {
        super(message);
    }
}
