package org.refocus.examples.filestore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts files where they outlive a crash: each is there as a whole, or not at all. */
final class Disk {
    private final Path drafts;

    /** Uses a folder for what is being written; it must lie on the same disk as what is to be put in place. */
    Disk(Path drafts) {
        this.drafts = drafts;
    }

    /** Puts a new file in place; fails with {@link java.nio.file.FileAlreadyExistsException} when one is there. */
    void create(Path file, byte[] bytes) throws IOException {
        Path draft = written(bytes);
        try {
            Files.createLink(file, draft);
        } finally {
            Files.delete(draft);
        }
        keepName(file);
    }

    /** Puts a file in place, also over one that is there. */
    void replace(Path file, byte[] bytes) throws IOException {
        Files.move(written(bytes), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keepName(file);
    }

    private Path written(byte[] bytes) throws IOException {
        Path draft = drafts.resolve(UUID.randomUUID().toString());
        try (FileChannel out = FileChannel.open(draft, CREATE_NEW, WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
            return draft;
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    /** Makes a folder that outlives a crash; leaves one that is there. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        keepName(folder);
    }

    /** Forces what stands in the folder around a file to the disk: a file whose name is lost is lost. */
    private static void keepName(Path file) throws IOException {
        try (FileChannel names = FileChannel.open(file.toAbsolutePath().resolveSibling(""), READ)) {
            names.force(true);
        }
    }

    /** Removes a file or a folder with the files in it, if it is there. */
    static void remove(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (String name : names(path)) {
                Files.delete(path.resolve(name));
            }
        }
        if (Files.deleteIfExists(path)) {
            keepName(path);
        }
    }

    /** Returns what a folder holds, in the order of the names. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns the lines of a small file. */
    static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, UTF_8);
    }
}
