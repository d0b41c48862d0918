package org.refocus.examples.clinic.tink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.spi.StoreException;

/** The table of wrapped keys, in H2 or PostgreSQL. Each change is a transaction on a connection of its own. */
final class KeyTable {
    private static final String CREATE =
            "CREATE TABLE IF NOT EXISTS person_key" + " (subject_id VARCHAR(255) NOT NULL PRIMARY KEY, wrapped BYTEA)";
    private static final String SELECT_ALL =
            "SELECT subject_id, wrapped FROM person_key WHERE wrapped IS NOT NULL FOR UPDATE";
    private static final String INSERT = "INSERT INTO person_key (subject_id, wrapped) VALUES (?, ?)";
    private static final String UPDATE = "UPDATE person_key SET wrapped = ? WHERE subject_id = ?";

    private static final String DUPLICATE = "23505";

    private final DataSource database;

    KeyTable(DataSource database) {
        this.database = database;
    }

    /**
     * The row of somebody.
     *
     * @param wrapped the key; null when it was destroyed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(byte @Nullable [] wrapped) {}

    void create() {
        work("be made ready for keys", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(CREATE);
            }
        });
    }

    boolean isEmpty() {
        return work("be read", connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM person_key");
                    ResultSet count = select.executeQuery()) {
                return count.next() && count.getLong(1) == 0;
            }
        });
    }

    /** Returns some of those whose keys were not destroyed. */
    List<String> some(int most) {
        return work("be read", connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT subject_id FROM person_key WHERE wrapped IS NOT NULL FETCH FIRST ? ROWS ONLY")) {
                select.setInt(1, most);
                List<String> subjects = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        subjects.add(rows.getString(1));
                    }
                }
                return subjects;
            }
        });
    }

    Optional<Row> find(String subject) {
        return work("read a key", connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT wrapped FROM person_key WHERE subject_id = ?")) {
                select.setString(1, subject);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(new Row(rows.getBytes(1))) : Optional.empty();
                }
            }
        });
    }

    /** Inserts a key, or an empty row, unless somebody else was first. */
    void insert(String subject, byte @Nullable [] wrapped) {
        work("keep a key", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, subject);
                insert.setBytes(2, wrapped);
                return insert.executeUpdate();
            } catch (SQLException e) {
                if (DUPLICATE.equals(e.getSQLState())) {
                    return 0;
                }
                throw e;
            }
        });
    }

    void destroy(String subject) {
        insert(subject, null);
        work("destroy a key", connection -> update(connection, subject, null));
    }

    /** Replaces every key that was not destroyed: all of them or none. */
    void replaceAll(BiFunction<String, byte[], byte[]> replacement) {
        work("wrap the keys anew", connection -> {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(SELECT_ALL);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String subject = rows.getString(1);
                    update(connection, subject, replacement.apply(subject, rows.getBytes(2)));
                }
                connection.commit();
                return true;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private static int update(Connection connection, String subject, byte @Nullable [] wrapped) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setBytes(1, wrapped);
            update.setString(2, subject);
            return update.executeUpdate();
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T work(String doing, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("The database of the keys could not " + doing + " (SQL state " + e.getSQLState()
                    + "). Mend the cause and try again.");
        }
    }
}
