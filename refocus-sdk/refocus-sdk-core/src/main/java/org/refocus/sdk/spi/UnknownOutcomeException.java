package org.refocus.sdk.spi;

import java.io.Serial;

/**
 * Thrown when nobody knows whether a revision is stored: the store took it, and its answer is late, missing or unusable.
 *
 * <p>Do the same again with {@link #commandId()} through {@link org.refocus.sdk.Refocus#retrying}. If it stands, the store
 * returns it; if not, it is stored now; never twice. A store may throw this, too, say when its connection broke in a
 * commit.
 */
public final class UnknownOutcomeException extends StoreException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String record;
    private final int revision;
    private final String commandId;

    /**
     * Creates an exception for a revision that may be stored or not.
     *
     * @param record the record's id
     * @param revision the number of the revision
     * @param commandId what its command was called
     * @param cause why it is not known; its message is said as well, and holds no answer
     */
    public UnknownOutcomeException(String record, int revision, String commandId, Throwable cause) {
        super(
                "Whether revision " + revision + " of record " + record + " is stored is not known. "
                        + cause.getMessage() + " Do the same again with the command id " + commandId
                        + ": it is stored once, whatever happened.",
                cause);
        this.record = record;
        this.revision = revision;
        this.commandId = commandId;
    }

    /** Returns the id of the record; of one that was being begun, the id that it has if it stands. */
    public String record() {
        return record;
    }

    /** Returns the number of the revision. */
    public int revision() {
        return revision;
    }

    /** Returns the command id to try again with. */
    public String commandId() {
        return commandId;
    }
}
