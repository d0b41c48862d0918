package org.refocus.examples.clinic.tink;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.refocus.sdk.spi.DestroyedKeyException;
import org.refocus.sdk.spi.UnreadableException;

/**
 * A key for each person, wrapped by the master key and kept in a table of its own.
 *
 * <p>A key is in the table for good before anything is encrypted with it. Keys that were used lately stay open in memory.
 * Where a key was destroyed an empty row stays, so that no other is made in its place.
 *
 * <p>Safe to share between threads. For one process: another one would go on with a destroyed key that it has open.
 */
public final class PersonKeys {
    private static final int MOST_OPEN = 10_000;
    private static final int ENOUGH_TO_TELL = 20;

    private final KeyTable table;
    private final int mostOpen;
    private final ConcurrentMap<String, Aead> open = new ConcurrentHashMap<>();
    private volatile MasterKey master;

    private PersonKeys(KeyTable table, MasterKey master, int mostOpen) {
        this.table = table;
        this.master = master;
        this.mostOpen = mostOpen;
    }

    /**
     * Opens the keys of a database and makes their table where there is none.
     *
     * @param database where the keys are kept: apart from the records, for whoever brings back an old copy of both brings
     *     back what was destroyed
     * @throws IllegalStateException when they were wrapped by another master key
     */
    public static PersonKeys open(DataSource database, MasterKey master) {
        return open(database, master, MOST_OPEN);
    }

    static PersonKeys open(DataSource database, MasterKey master, int mostOpen) {
        KeyTable table = new KeyTable(database);
        table.create();
        PersonKeys keys = new PersonKeys(table, master, mostOpen);
        List<String> some = table.some(ENOUGH_TO_TELL);
        if (!some.isEmpty() && some.stream().noneMatch(keys::opens)) {
            throw new IllegalStateException(
                    "This master key opens none of the keys that are kept here. Give the one that wrapped them.");
        }
        return keys;
    }

    private boolean opens(String subject) {
        try {
            toDecrypt(subject);
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }

    int openNow() {
        return open.size();
    }

    /** Says whether no key was ever made here. */
    public boolean isEmpty() {
        return table.isEmpty();
    }

    /**
     * Destroys somebody's key for good. What it encrypted can be read by nobody any more, wherever a copy of that lies, unless
     * there is a copy of the key too.
     */
    public void destroy(String subject) {
        table.destroy(subject);
        open.remove(subject);
    }

    /** Returns somebody's key to encrypt with, and makes it when they have none. */
    Aead toEncrypt(String subject) {
        return opened(subject, true);
    }

    /** Returns somebody's key to open with; none is ever made for that. */
    Aead toDecrypt(String subject) {
        return opened(subject, false);
    }

    /** Wraps every key with this master key, which must open them all. */
    void rewrapWith(MasterKey next) {
        table.replaceAll((subject, wrapped) -> {
            try {
                return next.rewrapped(subject, wrapped);
            } catch (GeneralSecurityException e) {
                throw damaged(subject);
            }
        });
        master = next;
    }

    private Aead opened(String subject, boolean make) {
        if (open.size() >= mostOpen) {
            open.clear();
        }
        // A key that is destroyed meanwhile is removed after it was put in here, and not before.
        return open.computeIfAbsent(subject, s -> unwrapped(s, kept(s, make)));
    }

    private byte[] kept(String subject, boolean make) {
        Optional<KeyTable.Row> row = table.find(subject);
        if (row.isEmpty() && make) {
            table.insert(subject, master.newKey(subject));
            row = table.find(subject);
        }
        byte[] wrapped = row.orElseThrow(() -> new UnreadableException("There is no key of " + subject
                        + " here. Were the keys brought back from an older copy? Bring back the newest."))
                .wrapped();
        if (wrapped == null) {
            throw new DestroyedKeyException(subject);
        }
        return wrapped;
    }

    private Aead unwrapped(String subject, byte[] wrapped) {
        try {
            return master.unwrapped(subject, wrapped);
        } catch (GeneralSecurityException e) {
            throw damaged(subject);
        }
    }

    private static UnreadableException damaged(String subject) {
        return new UnreadableException(
                "The key of " + subject + " is not as it was kept. Bring back the newest copy of the keys.");
    }
}
