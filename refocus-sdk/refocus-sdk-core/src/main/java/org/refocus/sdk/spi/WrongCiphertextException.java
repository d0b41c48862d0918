package org.refocus.sdk.spi;

import java.io.Serial;
import java.util.Locale;

/** Thrown when what lies in a place is not what was encrypted for it: somebody or something has changed or moved it. */
public final class WrongCiphertextException extends UnreadableException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a place whose content is not its own. */
    public WrongCiphertextException(AnswerCipher.Place place) {
        super("What is kept as " + place.part().name().toLowerCase(Locale.ROOT) + " of revision " + place.revision()
                + " of record " + place.record() + " is not what was encrypted for it: it was changed or moved there."
                + " Find out how, and restore it from a backup.");
    }
}
