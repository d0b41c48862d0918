package org.refocus.sdk.cli;

import java.io.Serial;
import java.util.List;
import org.refocus.forms.RefocusException;

/** Thrown when a command cannot go on because a file that it needs is refused. */
final class RefusedFileException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Found> findings;

    RefusedFileException(List<Found> findings) {
        super("A file is refused");
        this.findings = List.copyOf(findings);
    }

    /** Returns what was found in it. */
    List<Found> findings() {
        return findings;
    }
}
