package org.refocus.examples.clinic;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.refocus.examples.clinic.tink.MasterKey;
import org.refocus.examples.clinic.tink.PersonKeys;
import org.refocus.examples.clinic.tink.TinkCipher;
import org.refocus.sdk.spi.AnswerCipher;

/**
 * The keys of people, in a database file of their own beside the records.
 *
 * <p>They lie apart so that they can be backed up apart: an old copy of the records opens nothing whose key was destroyed
 * since, and an old copy of the keys is not kept. {@code DEFRAG_ALWAYS} makes H2 write the file anew when it is closed, so
 * that nothing of a destroyed key stays in it.
 */
final class Keys implements AutoCloseable {
    private static final String FILE = "keys";

    private final HikariDataSource pool;
    private final MasterKey master;
    private final PersonKeys people;

    private Keys(HikariDataSource pool, MasterKey master, PersonKeys people) {
        this.pool = pool;
        this.master = master;
        this.people = people;
    }

    /**
     * Opens the keys of a folder; there are none yet where the data is fresh.
     *
     * @throws IllegalStateException when they were wrapped by another master key
     */
    static Keys open(Path folder, MasterKey master) {
        HikariDataSource pool = Database.connect(folder, FILE, ";DEFRAG_ALWAYS=TRUE");
        try {
            return new Keys(pool, master, PersonKeys.open(pool, master));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Says whether a folder has keys. */
    static boolean areIn(Path folder) {
        return Files.exists(folder.resolve(FILE + ".mv.db"));
    }

    /** Deletes all keys of a folder. */
    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE + ".mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException("The keys in " + folder + " cannot be deleted", e);
        }
    }

    AnswerCipher cipher() {
        return new TinkCipher(people);
    }

    void destroy(String subject) {
        people.destroy(subject);
    }

    void rotateMaster() {
        master.rotate(people);
    }

    @Override
    public void close() {
        pool.close();
    }
}
