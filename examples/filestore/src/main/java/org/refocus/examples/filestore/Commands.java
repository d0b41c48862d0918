package org.refocus.examples.filestore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.refocus.sdk.FormResponse;

/**
 * What each command was about to store: a note that is written before the revision, so that no crash parts the two.
 *
 * <p>A note alone says nothing yet. The command has stored something when the file it speaks of holds just those bytes.
 */
final class Commands {
    private final Path notes;
    private final Disk disk;

    Commands(Path notes, Disk disk) {
        this.notes = notes;
        this.disk = disk;
    }

    /** Which revision a command was about to store. */
    record Note(String record, int revision, String digest) {}

    /** Returns the note of a command, if it left one. */
    Optional<Note> note(String command) throws IOException {
        Path file = notes.resolve(Names.of(command));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Disk.lines(file);
        return Optional.of(new Note(lines.get(0), Integer.parseInt(lines.get(1)), lines.get(2)));
    }

    /** Notes what a command is about to store; what it left when it came to nothing is written over. */
    void note(String command, FormResponse revision, byte[] bytes) throws IOException {
        String note = revision.id() + "\n" + revision.revision() + "\n" + digest(bytes) + "\n";
        disk.replace(notes.resolve(Names.of(command)), note.getBytes(US_ASCII));
    }

    /** Returns what tells the bytes of one revision from those of another. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
