package org.refocus.forms.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateSourceException;
import org.refocus.forms.TemplateSourceException.Problem;

/** What is wrong with the files of templates, gathered until all has been looked at. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Notes what is wrong with a file. */
    public void add(String path, String reason) {
        add(new Problem(path, reason, Report.clean()));
    }

    /** Notes what is wrong with a file. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Returns the file, or notes why there is none. */
    public Optional<TemplateFile> take(Supplier<TemplateFile> file) {
        try {
            return Optional.of(file.get());
        } catch (TemplateSourceException e) {
            e.problems().forEach(this::add);
            return Optional.empty();
        }
    }

    boolean isAbout(String path) {
        return found.stream().anyMatch(problem -> problem.path().equals(path));
    }

    /** Throws what was noted, if anything was. */
    public void raise() {
        if (!found.isEmpty()) {
            throw new TemplateSourceException(found);
        }
    }
}
