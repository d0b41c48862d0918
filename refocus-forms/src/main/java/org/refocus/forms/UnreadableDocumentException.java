package org.refocus.forms;

import java.io.Serial;

/** Thrown when bytes are used as a document though they are not one clean JSON object. */
public final class UnreadableDocumentException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    /** Creates an exception for bytes that cannot be read. */
    public UnreadableDocumentException(Report report) {
        super("The document cannot be read: "
                + report.findings().get(0).code().id()
                + " at '" + report.findings().get(0).pointer() + "'. Validate it first to see every finding.");
        this.report = report;
    }

    /** Returns what was found. */
    public Report report() {
        return report;
    }
}
