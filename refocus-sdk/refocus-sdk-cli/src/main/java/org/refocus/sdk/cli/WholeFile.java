package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
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
     * Writes a file that is not there yet, or is the same already.
     *
     * @return whether it was written now
     * @throws FileAlreadyExistsException when something else is there; it stays as it is
     */
    static boolean create(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            if (Arrays.equals(Files.readAllBytes(file), bytes)) {
                return false;
            }
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = part(file);
        Files.write(part, bytes);
        Files.move(part, file);
        return true;
    }

    /**
     * Puts a file into its place that was written in its {@link #part}, if nothing is there yet, or the same already.
     *
     * @throws FileAlreadyExistsException when something else is there; it stays as it is
     */
    static void finish(Path file) throws IOException {
        Path part = part(file);
        if (!Files.exists(file)) {
            Files.move(part, file);
        } else if (Files.mismatch(part, file) < 0) {
            Files.delete(part);
        } else {
            Files.delete(part);
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    /**
     * Returns where a file is written before it goes to its place. It is the same each time, so that what a killed process
     * leaves behind is written over by the next.
     */
    static Path part(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "A file is in a folder");
        Files.createDirectories(folder);
        return folder.resolve("." + file.getFileName() + ".part");
    }
}
