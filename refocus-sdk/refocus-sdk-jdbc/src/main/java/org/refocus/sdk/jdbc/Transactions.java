package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.refocus.sdk.spi.StoreException;

/** Runs work on a connection of its own, and says what went wrong without saying what was written. */
final class Transactions {
    private static final int ATTEMPTS = 10;

    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** Something to do on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs work that is stored whole or not at all; again when other transactions were in its way. */
    <T> T write(String doing, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return run(work, true);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isCollision(e)) {
                    throw failure(doing, e, " Whether it was done is not known: mend the cause and do the same again.");
                }
            }
        }
    }

    /** Runs work that stores nothing. */
    <T> T read(String doing, Work<T> work) {
        try {
            return run(work, false);
        } catch (SQLException e) {
            throw failure(doing, e, "");
        }
    }

    private <T> T run(Work<T> work, boolean commit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            if (commit && automatic) {
                connection.setAutoCommit(false);
            }
            boolean done = false;
            try {
                T result = work.on(connection);
                if (commit) {
                    connection.commit();
                }
                done = commit;
                return result;
            } finally {
                leave(connection, automatic, done);
            }
        }
    }

    /** Leaves a connection as it was found, with nothing open on it. What fails here hides no earlier failure. */
    private static void leave(Connection connection, boolean automatic, boolean done) {
        try {
            if (!done && !connection.getAutoCommit()) {
                connection.rollback();
            }
            if (connection.getAutoCommit() != automatic) {
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException e) {
            // The connection is broken: whoever gives out connections finds that when it comes back.
        }
    }

    private static StoreException failure(String doing, SQLException e, String advice) {
        String message = "The database could not " + doing + " (SQL state " + e.getSQLState() + ", code "
                + e.getErrorCode() + ")." + advice;
        // What a database says of a failure may quote what was being written.
        SQLException quiet =
                new SQLException("The database's own words are left out", e.getSQLState(), e.getErrorCode());
        quiet.setStackTrace(e.getStackTrace());
        return new StoreException(message, quiet);
    }

    /** A deadlock, or transactions that could not be put in a row. */
    private static boolean isCollision(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("40");
    }

    /** Says whether a row of the same key is there already. */
    static boolean isDuplicate(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    /** Returns the exception for a row that cannot be what this store wrote. */
    static StoreException broken(String record, int revision, RuntimeException cause) {
        return new StoreException("Revision " + revision + " of record " + record
                + " is not as it was written (" + cause.getClass().getSimpleName()
                + "). Restore it from a backup.");
    }
}
