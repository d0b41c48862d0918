package org.refocus.sdk.jdbc;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.refocus.sdk.spi.StoreException;

/**
 * Runs work in transactions of its own, or as a part of one of the host's; and says what went wrong without saying what
 * was written. Work that throws has changed nothing.
 */
final class Transactions {
    private static final int ATTEMPTS = 10;
    private static final String AGAIN = " Mend the cause and do the same again.";

    private final Way way;
    private final int attempts;

    private Transactions(Way way, int attempts) {
        this.way = way;
        this.attempts = attempts;
    }

    /** Something to do on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** How work gets a connection, and what becomes of its transaction. */
    private interface Way {
        <T> T run(Work<T> work, boolean writes) throws SQLException;
    }

    /** Each work in a transaction of its own, on a connection of its own. */
    static Transactions of(DataSource database) {
        return new Transactions(new OfItsOwn(database), ATTEMPTS);
    }

    /** Each work in the transaction of a connection that the host begins and ends. */
    static Transactions within(Connection connection) {
        return new Transactions(new OfTheHost(connection), 1);
    }

    /** Runs work that is stored whole or not at all; again when other transactions were in its way. */
    <T> T write(String doing, Work<T> work) {
        return write(doing, work, e -> new StoreException(e.getMessage() + AGAIN, e));
    }

    /** The same, and says in its own way that a commit was sent and never answered: the work may be stored or not. */
    <T> T write(String doing, Work<T> work, UnaryOperator<StoreException> unanswered) {
        for (int attempt = 1; ; attempt++) {
            try {
                return way.run(work, true);
            } catch (UnansweredCommit e) {
                throw unanswered.apply(failure("did not say whether it could " + doing, e, ""));
            } catch (SQLException e) {
                if (attempt >= attempts || !isCollision(e)) {
                    throw failure("could not " + doing, e, AGAIN);
                }
            }
        }
    }

    /** Runs work that stores nothing. */
    <T> T read(String doing, Work<T> work) {
        try {
            return way.run(work, false);
        } catch (SQLException e) {
            throw failure("could not " + doing, e, "");
        }
    }

    private record OfItsOwn(DataSource database) implements Way {
        @Override
        public <T> T run(Work<T> work, boolean writes) throws SQLException {
            try (Connection connection = database.getConnection()) {
                boolean automatic = connection.getAutoCommit();
                if (writes && automatic) {
                    connection.setAutoCommit(false);
                }
                boolean done = false;
                try {
                    T result = work.on(connection);
                    if (writes) {
                        commit(connection);
                    }
                    done = writes;
                    return result;
                } finally {
                    leave(connection, automatic, done);
                }
            }
        }

        private static void commit(Connection connection) throws SQLException {
            try {
                connection.commit();
            } catch (SQLException e) {
                throw isCollision(e) ? e : new UnansweredCommit(e);
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
    }

    private record OfTheHost(Connection connection) implements Way {
        @Override
        public <T> T run(Work<T> work, boolean writes) throws SQLException {
            if (connection.getAutoCommit()) {
                throw new StoreException("This connection has no transaction to take part in: it commits each statement"
                        + " by itself. Turn that off before, and commit when all is done.");
            }
            if (!writes) {
                return work.on(connection);
            }
            Savepoint before = connection.setSavepoint();
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.releaseSavepoint(before);
                done = true;
                return result;
            } finally {
                if (!done) {
                    undo(before);
                }
            }
        }

        private void undo(Savepoint before) {
            try {
                connection.rollback(before);
            } catch (SQLException e) {
                // The connection is broken, and its transaction with it.
            }
        }
    }

    /** The database was told to commit, and what it made of it is not known. */
    private static final class UnansweredCommit extends SQLException {
        @Serial
        private static final long serialVersionUID = 1L;

        UnansweredCommit(SQLException e) {
            super(e.getMessage(), e.getSQLState(), e.getErrorCode());
            setStackTrace(e.getStackTrace());
        }
    }

    private static StoreException failure(String what, SQLException e, String advice) {
        String message = "The database " + what + " (SQL state " + e.getSQLState() + ", code " + e.getErrorCode() + ")."
                + advice;
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
}
