package org.refocus.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that was found in one document, in the order of the document.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param findings the findings; empty when there is nothing to say
 */
public record Report(List<Finding> findings) {
    private static final Report CLEAN = new Report(List.of());

    /** Copies the list; refuses null. */
    public Report {
        findings = List.copyOf(findings);
    }

    /** Returns the report that has no findings. */
    public static Report clean() {
        return CLEAN;
    }

    /** Returns a report of these findings. */
    public static Report of(List<Finding> findings) {
        return findings.isEmpty() ? CLEAN : new Report(findings);
    }

    /** Says whether nothing blocks agreement: there may be warnings and advice, but no error. */
    public boolean conforms() {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return false;
            }
        }
        return true;
    }

    /** Returns the errors alone. */
    public List<Finding> errors() {
        return withSeverity(Severity.ERROR).toList();
    }

    /** Returns the practice advice alone. */
    public List<Finding> advice() {
        return withSeverity(Severity.ADVICE).toList();
    }

    /** Returns the findings at one place. */
    public List<Finding> at(String pointer) {
        return findings.stream().filter(f -> f.pointer().equals(pointer)).toList();
    }

    /** Says whether a finding of this code stands at this place. */
    public boolean has(Code code, String pointer) {
        return findings.stream().anyMatch(f -> f.code() == code && f.pointer().equals(pointer));
    }

    /** Returns this report followed by another. */
    public Report plus(Report other) {
        if (other.findings.isEmpty()) {
            return this;
        }
        if (findings.isEmpty()) {
            return other;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Report(all);
    }

    private Stream<Finding> withSeverity(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity);
    }
}
