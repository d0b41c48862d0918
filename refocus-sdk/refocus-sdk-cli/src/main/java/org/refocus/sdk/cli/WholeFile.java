package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a file as a whole or not at all: beside its place first, and then into it. */
final class WholeFile {
    private WholeFile() {}

    /** Writes a file, in the place of one that may be there. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path part = part(file);
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Writes a file that is not there yet.
     *
     * @throws FileAlreadyExistsException when it is; it stays as it is
     */
    static void create(Path file, byte[] bytes) throws IOException {
        Path part = part(file);
        Files.write(part, bytes);
        try {
            Files.move(part, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(part);
            throw e;
        }
    }

    /** The same name each time, so that what a killed process leaves behind is written over by the next. */
    private static Path part(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "A file is in a folder");
        Files.createDirectories(folder);
        return folder.resolve("." + file.getFileName() + ".part");
    }
}
