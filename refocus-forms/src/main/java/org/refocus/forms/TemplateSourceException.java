package org.refocus.forms;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when files of templates are refused; {@link #problems()} says which, and why. */
public final class TemplateSourceException extends RefocusException {
    /** The reason for a file that no template has. */
    public static final String NO_PLACE = "no template has such a file. A file stands at <id>/<version>/template.json,"
            + " or beside it as adaptation.json, migration.json, a language such as cy.json, or withdrawn.txt";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SAID = 5;

    private final transient List<Problem> problems;

    /**
     * One file that is refused.
     *
     * @param path which, as the source names it; or the source, where it gave no files at all
     * @param reason why, in plain English
     * @param report what is wrong inside the file, if it was read; its pointers lead into the file
     */
    public record Problem(String path, String reason, Report report) {
        /** Takes out of a path whatever would spoil a line of a log. */
        public Problem {
            path = path.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", "?");
            path = path.length() > 300 ? path.substring(0, 300) + "..." : path;
        }

        @Override
        public String toString() {
            return path + ": " + reason;
        }
    }

    /** Creates an exception for all that was found; there is one problem at least. */
    public TemplateSourceException(List<Problem> problems) {
        super("The templates are refused, and none is loaded. "
                + problems.stream().limit(SAID).map(Problem::toString).collect(Collectors.joining("; "))
                + (problems.size() > SAID ? "; and " + (problems.size() - SAID) + " more." : "."));
        this.problems = List.copyOf(problems);
    }

    /** Returns an exception for one file. */
    public static TemplateSourceException of(String path, String reason) {
        return new TemplateSourceException(List.of(new Problem(path, reason, Report.clean())));
    }

    /** Returns what is refused and why, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
