package org.refocus.forms.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.TemplateSourceException;

/** Templates on the class path, which cannot be listed: {@code index.txt} says what there is. */
public final class ClassPathSource implements TemplateSource {
    private static final String INDEX = "index.txt";

    private final Function<String, @Nullable InputStream> opener;
    private final String prefix;

    /**
     * Creates a source that opens files whenever it is asked.
     *
     * @param opener opens what stands at a path, or gives null
     * @param prefix what every path begins with: empty, or ending in a slash
     */
    public ClassPathSource(Function<String, @Nullable InputStream> opener, String prefix) {
        this.opener = opener;
        this.prefix = prefix;
    }

    @Override
    public List<TemplateFile> files() {
        Problems problems = new Problems();
        byte[] index = read(INDEX);
        if (index == null) {
            throw TemplateSourceException.of(
                    prefix + INDEX, "it is not on the class path. It lists the files, one path to a line");
        }
        List<TemplateFile> files = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (String path : Lines.of(index)) {
            if (!listed.add(path)) {
                problems.add(path, "it stands in " + INDEX + " twice");
            } else if (listed.size() > MAX_FILES) {
                throw TemplateSourceException.of(path, "there are more than " + MAX_FILES + " files");
            } else {
                // Whether the path is one of a template's files is asked before anything is opened.
                problems.take(() -> TemplateFile.at(path, new byte[0]))
                        .flatMap(place -> problems.take(() -> file(place.path())))
                        .ifPresent(files::add);
            }
        }
        byte[] published = read(PublishedFiles.NAME);
        if (published != null) {
            PublishedFiles.check(published, files, problems);
        }
        problems.raise();
        return List.copyOf(files);
    }

    private TemplateFile file(String path) {
        byte[] bytes = read(path);
        if (bytes == null) {
            throw TemplateSourceException.of(path, "it stands in " + INDEX + " and is not on the class path");
        }
        return TemplateFile.at(path, bytes);
    }

    private byte @Nullable [] read(String path) {
        try (InputStream in = opener.apply(prefix + path)) {
            return in == null ? null : in.readNBytes(TemplateFile.MAX_BYTES + 1);
        } catch (IOException e) {
            throw TemplateSourceException.of(path, "it cannot be read");
        }
    }

    @Override
    public String toString() {
        return "the class path at " + prefix;
    }
}
