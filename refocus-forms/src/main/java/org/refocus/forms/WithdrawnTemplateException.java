package org.refocus.forms;

import java.io.Serial;

/** Thrown when a record would begin on a version that was withdrawn. Records that are on it already go on. */
public final class WithdrawnTemplateException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception for a version.
     *
     * @param key the version, {@code id|version}, or the id when all its versions are withdrawn
     * @param reason why it was withdrawn
     * @param help what to do
     */
    public WithdrawnTemplateException(String key, String reason, String help) {
        super("Template " + key + " is withdrawn" + (reason.isEmpty() ? "" : " (" + reason + ")")
                + " and starts no new records. " + help);
    }
}
