package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.Tombstone;

/**
 * Keeps records in a database on a {@link DataSource} that the host owns.
 *
 * <p>Made for H2 2, in files or in memory, and written in SQL that PostgreSQL shares. Each append is a transaction of its
 * own on a connection of its own, whatever the host's transactions do; the primary key {@code (record, revision)} settles
 * who came first. The connections' automatic commit is left as it was found. Their isolation is the host's: read committed, the
 * default of both, is enough; under a stricter one, writes that collide are tried again up to ten times.
 *
 * <p>A file of H2 needs {@code ;WRITE_DELAY=0} in its address: without it H2 acknowledges what it has not written. A
 * database of H2 in memory lives as long as a connection to it is open; {@code ;DB_CLOSE_DELAY=-1} keeps it.
 *
 * <p>Safe to share between threads if the data source is. Starts no thread, keeps no connection, logs nothing. What an
 * {@link java.sql.SQLException} says may hold answers, so a {@link StoreException} gives its state and code alone.
 */
public final class JdbcFormStore implements FormStore {
    private final Transactions transactions;

    private JdbcFormStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Opens the store and checks that records will be safe in it.
     *
     * @param database where records are kept; the host closes it
     * @return the store
     * @throws StoreException when the schema is not there, when H2 would lose acknowledged records, or when the database
     *     cannot be reached
     */
    public static JdbcFormStore open(DataSource database) {
        Transactions transactions = new Transactions(database);
        Schema.RECORDS.check(transactions);
        return new JdbcFormStore(transactions);
    }

    /**
     * Creates the schema where it is not there yet: for first steps and tests. A host that has a tool for its schema gives
     * it the script {@code org/refocus/sdk/jdbc/V1__refocus_records.sql}.
     *
     * @param database where records will be kept
     * @throws StoreException when it cannot be created
     */
    public static void createSchema(DataSource database) {
        Schema.RECORDS.create(new Transactions(database));
    }

    @Override
    public FormResponse append(FormResponse revision, String commandId) {
        String doing = "append revision " + revision.revision() + " of record " + revision.id();
        return transactions.write(doing, c -> append(c, revision, commandId));
    }

    private static FormResponse append(Connection connection, FormResponse revision, String commandId)
            throws SQLException {
        if (revision.revision() == 1 || holdLatest(connection, revision)) {
            try (PreparedStatement insert = connection.prepareStatement(Rows.INSERT)) {
                Rows.write(insert, revision, commandId);
                insert.executeUpdate();
                return revision;
            } catch (SQLException e) {
                if (!Transactions.isDuplicate(e)) {
                    throw e;
                }
            }
        }
        connection.rollback();
        try (PreparedStatement select = connection.prepareStatement(Rows.SELECT + "WHERE s.command_id = ?")) {
            select.setString(1, commandId);
            return Rows.readAll(select).stream()
                    .findFirst()
                    .orElseThrow(() -> new StaleRevisionException(revision.id(), revision.revision()));
        }
    }

    /** Holds the revision before this one until the commit, so that it cannot be erased meanwhile. */
    private static boolean holdLatest(Connection connection, FormResponse revision) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(Rows.HOLD)) {
            hold.setString(1, revision.id());
            hold.setInt(2, revision.revision() - 1);
            try (ResultSet found = hold.executeQuery()) {
                return found.next();
            }
        }
    }

    @Override
    public Optional<FormResponse> latest(String record) {
        String sql = Rows.SELECT + "WHERE s.record_id = ? ORDER BY s.revision DESC FETCH FIRST 1 ROWS ONLY";
        return ofRecord("read record ", sql, record).stream().findFirst();
    }

    @Override
    public List<FormResponse> history(String record) {
        return ofRecord(
                "read the history of record ", Rows.SELECT + "WHERE s.record_id = ? ORDER BY s.revision", record);
    }

    private List<FormResponse> ofRecord(String doing, String sql, String record) {
        return transactions.read(doing + record, c -> {
            try (PreparedStatement select = c.prepareStatement(sql)) {
                select.setString(1, record);
                return Rows.readAll(select);
            }
        });
    }

    @Override
    public Page find(RecordQuery query) {
        return transactions.read("find records", c -> {
            try (PreparedStatement select = c.prepareStatement(Search.sql(query))) {
                Search.bind(select, query);
                List<FormResponse> records = new ArrayList<>();
                long last = 0;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        if (records.size() == query.limit()) {
                            return new Page(records, Optional.of(Long.toString(last)));
                        }
                        records.add(Rows.read(rows));
                        last = rows.getLong("begun");
                    }
                }
                return new Page(records, Optional.empty());
            }
        });
    }

    @Override
    public List<Tombstone> erase(Erasure erasure) {
        String record = erasure.scope().id();
        return transactions.write("erase " + erasure.scope(), c -> {
            try (PreparedStatement delete = c.prepareStatement(Rows.DELETE)) {
                delete.setString(1, record);
                int erased = 0;
                // A revision that was appended while the deletion waited for it is deleted by the next one.
                for (int gone = delete.executeUpdate(); gone > 0; gone = delete.executeUpdate()) {
                    erased += gone;
                }
                return erased == 0 ? List.of() : List.of(erasure.tombstone(record, erased));
            }
        });
    }
}
