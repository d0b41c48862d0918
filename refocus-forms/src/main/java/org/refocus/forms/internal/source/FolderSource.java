package org.refocus.forms.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.TemplateSourceException;

/** Templates in a folder. What begins with a dot is not looked at. */
public final class FolderSource implements TemplateSource {
    private static final int MAX_ENTRIES = 10 * MAX_FILES;
    private static final Comparator<TemplateFile> ORDER = Comparator.comparing(TemplateFile::id)
            .thenComparing(TemplateFile::version, Versions::compare)
            .thenComparing(TemplateFile::name);

    private final Path folder;

    /** Creates a source that looks into a folder whenever it is asked. */
    public FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<TemplateFile> files() {
        Path root;
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            throw TemplateSourceException.of(folder.toString(), "there is no such folder, or it may not be read");
        }
        Walk walk = new Walk(root);
        walk.into(root, "", 0);
        if (walk.published != null) {
            PublishedFiles.check(walk.published, walk.files, walk.problems);
        }
        walk.problems.raise();
        walk.files.sort(ORDER);
        return List.copyOf(walk.files);
    }

    @Override
    public String toString() {
        return "the folder " + folder;
    }

    private static final class Walk {
        private final Path root;
        private final Problems problems = new Problems();
        private final List<TemplateFile> files = new ArrayList<>();
        private byte @Nullable [] published;
        private int entries;

        Walk(Path root) {
            this.root = root;
        }

        void into(Path directory, String place, int depth) {
            for (Path entry : list(directory, place)) {
                String at = (place.isEmpty() ? "" : place + "/") + entry.getFileName();
                try {
                    // The real path is what is asked and opened: a file that becomes a link meanwhile is not followed.
                    Path real = entry.toRealPath();
                    if (!real.startsWith(root)) {
                        problems.add(at, "it is a link that leads out of the folder");
                    } else if (Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS) && depth < 2) {
                        into(real, at, depth + 1);
                    } else if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                        file(real, at);
                    } else {
                        problems.add(at, TemplateSourceException.NO_PLACE);
                    }
                } catch (IOException e) {
                    problems.add(at, "it cannot be read");
                }
            }
        }

        private List<Path> list(Path directory, String place) {
            List<Path> found = new ArrayList<>();
            try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
                for (Path entry : all) {
                    if (++entries > MAX_ENTRIES) {
                        throw TemplateSourceException.of(place, "there are more than " + MAX_ENTRIES + " entries");
                    }
                    if (!entry.getFileName().toString().startsWith(".")) {
                        found.add(entry);
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                problems.add(place.isEmpty() ? root.toString() : place, "it is not a folder that can be read");
            }
            found.sort(Comparator.naturalOrder());
            return found;
        }

        private void file(Path real, String at) throws IOException {
            byte[] bytes;
            try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
                bytes = in.readNBytes(TemplateFile.MAX_BYTES + 1);
            }
            if (at.equals(PublishedFiles.NAME)) {
                published = bytes;
                return;
            }
            if (files.size() == MAX_FILES) {
                throw TemplateSourceException.of(at, "there are more than " + MAX_FILES + " files");
            }
            problems.take(() -> TemplateFile.at(at, bytes)).ifPresent(files::add);
        }
    }
}
