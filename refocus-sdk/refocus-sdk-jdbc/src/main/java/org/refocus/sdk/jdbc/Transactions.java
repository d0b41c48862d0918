package org.refocus.sdk.jdbc;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.spi.StoreException;

/** Runs work on a connection of its own, and says what went wrong without saying what was written. */
final class Transactions {
    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** Something to do on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Two transactions were in each other's way; the same may work the next time. */
    static final class CollisionException extends StoreException {
        @Serial
        private static final long serialVersionUID = 1L;

        CollisionException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Runs work that is stored whole or not at all. */
    <T> T write(String doing, Work<T> work) {
        return run(doing, work, true);
    }

    /** Runs work that stores nothing. */
    <T> T read(String doing, Work<T> work) {
        return run(doing, work, false);
    }

    private <T> T run(String doing, Work<T> work, boolean commit) {
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
        } catch (SQLException e) {
            throw failure(doing, e);
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

    private static StoreException failure(String doing, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String message = "The database could not " + doing + " (SQL state " + state + ", code " + e.getErrorCode()
                + "). Nothing is known to be stored: mend the cause and try again with the same command id.";
        // What a database says of a failure may quote what was being written.
        SQLException quiet = new SQLException("The database's own words are left out", state, e.getErrorCode());
        quiet.setStackTrace(e.getStackTrace());
        return state.startsWith("40") ? new CollisionException(message, quiet) : new StoreException(message, quiet);
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
