package org.refocus.examples.filestore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.refocus.forms.FormDocument;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.ResponseJson;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.UnreadableException;

/** The folders of the records, and in each a file for each revision. */
final class Revisions {
    private final Path records;
    private final Disk disk;

    Revisions(Path records, Disk disk) {
        this.records = records;
        this.disk = disk;
    }

    /** Returns a revision as the bytes of its file. */
    static byte[] bytes(FormResponse revision) {
        try {
            return ResponseJson.write(revision);
        } catch (RefocusException e) {
            throw new StoreException("The revision cannot be written to a file. The cause says what to leave out.", e);
        }
    }

    /** Returns the number of the latest revision; 0 when there is none. */
    int count(String record) throws IOException {
        Path folder = folder(record);
        return Files.isDirectory(folder) ? Disk.names(folder).size() : 0;
    }

    /** Adds a revision; fails when there is one of its number. */
    void add(FormResponse revision, byte[] bytes) throws IOException {
        Disk.folder(folder(revision.id()));
        disk.create(file(revision.id(), revision.revision()), bytes);
    }

    /** Says whether what a command was about to store is there. */
    boolean holds(Commands.Note note) throws IOException {
        Path file = file(note.record(), note.revision());
        return Files.exists(file) && Commands.digest(Files.readAllBytes(file)).equals(note.digest());
    }

    /** Reads a revision; one whose words the disk has changed is unreadable, and the rest of it is there. */
    FormResponse read(String record, int revision) throws IOException {
        byte[] bytes = Files.readAllBytes(file(record, revision));
        try {
            return ResponseJson.read(bytes);
        } catch (RefocusException e) {
            return withoutWords(bytes, record, revision);
        }
    }

    private static FormResponse withoutWords(byte[] bytes, String record, int revision) {
        String which = "Revision " + revision + " of record " + record + " is damaged on the disk. ";
        String text = new String(bytes, ISO_8859_1);
        int words = text.indexOf(",\n  \"answers\": ");
        try {
            FormResponse rest = ResponseJson.read(
                    (text.substring(0, Math.max(words, 0)) + ", \"answers\": {}}").getBytes(ISO_8859_1));
            return new FormResponse(
                    rest.id(),
                    rest.revision(),
                    rest.template(),
                    rest.subject(),
                    rest.status(),
                    rest.author(),
                    rest.recordedAt(),
                    rest.agreement(),
                    null,
                    FormDocument.unreadable(new UnreadableException(which + "Take its file from a backup.")),
                    List.of());
        } catch (RefocusException e) {
            throw new StoreException(which + "Not even whom it is about can be read. Take its file from a backup.");
        }
    }

    /** Removes all revisions of a record. */
    void remove(String record) throws IOException {
        Disk.remove(folder(record));
    }

    private Path folder(String record) {
        return records.resolve(Names.of(record));
    }

    private Path file(String record, int revision) {
        return folder(record).resolve(String.format(Locale.ROOT, "%08d.json", revision));
    }
}
