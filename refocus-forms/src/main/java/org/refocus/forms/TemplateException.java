package org.refocus.forms;

import java.io.Serial;
import java.util.stream.Collectors;

/** Thrown when a template is refused; {@link #report()} says why, node by node. */
public final class TemplateException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    /** Creates an exception for a refused template. */
    public TemplateException(Report report) {
        super("The template is refused: "
                + report.findings().stream()
                        .limit(5)
                        .map(f -> f.code().id() + " at '" + f.pointer() + "'")
                        .collect(Collectors.joining(", ")));
        this.report = report;
    }

    /** Returns what was found; pointers lead into the template itself. */
    public Report report() {
        return report;
    }
}
