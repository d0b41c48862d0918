package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.trail.Trail;

/**
 * Keeps records in a database on a {@link DataSource} that the host owns, with a trail, holds and tombstones.
 *
 * <p>Made for H2 2 and PostgreSQL 14 to 18. Each append is a transaction of its own on a connection of its own, unless it is
 * made {@linkplain #within within} one of the host's; the key {@code (record, revision)} settles who came first. The
 * connections' automatic commit is left as it was found. Their isolation is the host's: read committed, the default of both,
 * is enough; under a stricter one, writes that collide are tried again up to ten times.
 *
 * <p>A file of H2 needs {@code ;WRITE_DELAY=0} in its address: without it H2 acknowledges what it has not written. Even
 * so a process that is killed may now and then lose its last save there: a service keeps its records in PostgreSQL. A
 * database of H2 in memory lives as long as a connection to it is open; {@code ;DB_CLOSE_DELAY=-1} keeps it.
 *
 * <p>Safe to share between threads if the data source is. Starts no thread and keeps no connection. What an
 * {@link java.sql.SQLException} says may hold answers, so a {@link StoreException} gives its state and code alone.
 */
public final class JdbcFormStore implements FormStore {
    static final String HISTORY = Row.SELECT + "WHERE s.record_id = ? ORDER BY s.revision";
    static final String LATEST = HISTORY + " DESC FETCH FIRST 1 ROWS ONLY";

    private final Transactions transactions;
    private final Speech speech;
    private final Encryption encryption;

    private JdbcFormStore(Transactions transactions, Speech speech, Encryption encryption) {
        this.transactions = transactions;
        this.speech = speech;
        this.encryption = encryption;
    }

    /**
     * Opens the store and checks that records will be safe in it.
     *
     * <p>A PostgreSQL that may lose what it acknowledged, because {@code synchronous_commit} or {@code fsync} is off, is
     * warned of in the log: a test may want it so.
     *
     * @param database where records are kept; the host closes it
     * @return the store
     * @throws StoreException when the schema is not there or is another one, when H2 would lose acknowledged records, when
     *     PostgreSQL does not keep texts in UTF-8, when its records are encrypted, or when the database cannot be reached
     */
    public static JdbcFormStore open(DataSource database) {
        return open(database, new Encryption(null));
    }

    /**
     * Opens the store, as {@link #open(DataSource)} does, and keeps what people write encrypted: answers, the reason of a
     * withdrawal, preserved words. Everything else stays readable in the database.
     *
     * <p>A database is encrypted from its first record on or never. A revision that cannot be decrypted is given without
     * its words ({@link FormResponse#isReadable()}) and hides no other.
     *
     * @param database where records are kept; the host closes it
     * @param cipher what encrypts; with the same keys as long as the database lives
     * @return the store
     * @throws StoreException as {@link #open(DataSource)}, and when the records that are there are not encrypted
     */
    public static JdbcFormStore open(DataSource database, AnswerCipher cipher) {
        return open(database, new Encryption(Objects.requireNonNull(cipher, "cipher")));
    }

    private static JdbcFormStore open(DataSource database, Encryption encryption) {
        Transactions transactions = Transactions.of(database);
        Schema.RECORDS.check(transactions);
        transactions.read("be checked", encryption::demandOneKind);
        return new JdbcFormStore(transactions, transactions.read("be asked what it is", Speech::of), encryption);
    }

    /**
     * Creates the schema where it is not there yet, or brings an older one up to date: for first steps and tests. A host
     * that has a tool for its schema gives it the scripts {@code org/refocus/sdk/jdbc/V*.sql}.
     *
     * @param database where records will be kept
     * @throws StoreException when it cannot be created
     */
    public static void createSchema(DataSource database) {
        Schema.RECORDS.create(Transactions.of(database));
    }

    /**
     * Returns this store within a transaction of the host's: what it is asked to do is done when the host commits, and
     * undone when the host rolls back.
     *
     * <p>Nothing is committed or rolled back here beyond what a single call did, and every refusal leaves the transaction
     * usable. Until the commit, others who append to the same record or erase it wait. A collision with other transactions
     * (SQL state 40...) is a {@link StoreException}: roll back, and do the whole transaction again.
     *
     * @param connection a connection of the same database, with automatic commit turned off; the host closes it
     * @return a store to use as long as the transaction goes on, by one thread at a time
     */
    public FormStore within(Connection connection) {
        return new JdbcFormStore(Transactions.within(connection), speech, encryption);
    }

    @Override
    public Set<Capability> capabilities() {
        Set<Capability> all = EnumSet.of(
                Capability.DURABLE,
                Capability.JOINS_TRANSACTIONS,
                Capability.TOMBSTONES,
                Capability.HOLDS,
                Capability.TRAIL);
        if (encryption.isOn()) {
            all.add(Capability.ENCRYPTED);
        }
        return Collections.unmodifiableSet(all);
    }

    @Override
    public FormResponse append(FormResponse revision, String commandId) {
        String doing = "append revision " + revision.revision() + " of record " + revision.id();
        Row row = encryption.encrypted(Row.of(revision));
        Appending.Told told = Appending.Told.of(revision, commandId, row.content());
        if (transactions.write(doing, c -> speech.appending().append(c, row, told))) {
            return revision;
        }
        return transactions.read(doing, c -> Refusal.of(c, revision, commandId)).orThrow(encryption);
    }

    @Override
    public Optional<FormResponse> latest(String record) {
        return ofRecord("read record ", LATEST, record).stream().findFirst();
    }

    @Override
    public List<FormResponse> history(String record) {
        return ofRecord("read the history of record ", HISTORY, record);
    }

    private List<FormResponse> ofRecord(String doing, String sql, String record) {
        List<Row> found = transactions.read(doing + record, c -> {
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement select = c.prepareStatement(sql)) {
                new Parameters(select).asked(record);
                try (ResultSet each = select.executeQuery()) {
                    while (each.next()) {
                        rows.add(Row.read(each));
                    }
                }
            }
            return rows;
        });
        return found.stream().map(encryption::revised).toList();
    }

    @Override
    public Page find(RecordQuery query) {
        return transactions
                .read("find records", c -> speech.search().page(c, query))
                .shown(encryption);
    }

    @Override
    public List<Tombstone> erase(Erasure erasure) {
        return transactions.write("erase " + erasure.scope(), c -> Erasing.erase(c, erasure));
    }

    @Override
    public Optional<Tombstone> tombstone(String record) {
        return transactions.read("read the tombstone of record " + record, c -> Erasing.tombstone(c, record));
    }

    @Override
    public Holds holds() {
        return new JdbcHolds(transactions);
    }

    @Override
    public Trail trail() {
        return new JdbcTrail(transactions);
    }
}
