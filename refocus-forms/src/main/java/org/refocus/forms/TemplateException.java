package org.refocus.forms;

import java.io.Serial;
import java.util.stream.Collectors;

/** Thrown when a template or a language pack is refused; {@link #report()} says why, place by place. */
public final class TemplateException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    /** Creates an exception for a refused template. */
    public TemplateException(Report report) {
        this("template", report);
    }

    /** Creates an exception for something refused that belongs to a template. */
    TemplateException(String what, Report report) {
        super("The " + what + " is refused: "
                + report.findings().stream()
                        .limit(5)
                        .map(f -> f.code().id() + " at '" + f.pointer() + "'")
                        .collect(Collectors.joining(", ")));
        this.report = report;
    }

    /** Returns what was found; pointers lead into the refused file itself. */
    public Report report() {
        return report;
    }
}
