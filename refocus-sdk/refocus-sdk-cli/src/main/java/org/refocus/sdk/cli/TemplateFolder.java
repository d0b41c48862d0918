package org.refocus.sdk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.TemplateSourceException;
import org.refocus.forms.TemplateSourceException.Problem;

/**
 * A folder of templates while somebody works in it: something in it may be wrong, and the rest is still of use.
 *
 * @param root the folder that holds a folder for each template, as it was named
 */
record TemplateFolder(Path root) {
    private static final String ID = "[a-z][a-z0-9-]{0,63}";
    private static final String VERSION = "[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}";

    /** Returns the folder in which a file stands as {@code <id>/<version>/<name>}, if it does. */
    static Optional<TemplateFolder> around(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return keyOf(file)
                .map(key -> new TemplateFolder(whole.resolve("../../..").normalize()));
    }

    /** Returns the version that a file stands in, {@code id|version}, if it stands in one. */
    static Optional<String> keyOf(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        int names = whole.getNameCount();
        if (names < 3) {
            return Optional.empty();
        }
        String id = whole.getName(names - 3).toString();
        String version = whole.getName(names - 2).toString();
        return id.matches(ID) && version.matches(VERSION) ? Optional.of(id + "|" + version) : Optional.empty();
    }

    static boolean isVersion(Path folder) {
        return nameOf(folder).matches(VERSION);
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    /** Returns what is wrong with the folder as a folder, whatever stands in its files. */
    List<Problem> problems() {
        try {
            TemplateSource.folder(root).files();
            return List.of();
        } catch (TemplateSourceException e) {
            return e.problems();
        }
    }

    /** Returns the files that have a place among templates; whatever else is there is passed over. */
    List<TemplateFile> files() throws IOException {
        List<TemplateFile> files = new ArrayList<>();
        for (Path id : entries(root)) {
            for (Path version : nameOf(id).matches(ID) ? entries(id) : List.<Path>of()) {
                for (Path file : isVersion(version) ? entries(version) : List.<Path>of()) {
                    if (Files.isRegularFile(file) && files.size() < TemplateSource.MAX_FILES) {
                        read(String.join("/", nameOf(id), nameOf(version), nameOf(file)), file)
                                .ifPresent(files::add);
                    }
                }
            }
        }
        return files;
    }

    private static Optional<TemplateFile> read(String place, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(TemplateFile.at(place, in.readNBytes(TemplateFile.MAX_BYTES + 1)));
        } catch (TemplateSourceException e) {
            return Optional.empty();
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !nameOf(entry).startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
