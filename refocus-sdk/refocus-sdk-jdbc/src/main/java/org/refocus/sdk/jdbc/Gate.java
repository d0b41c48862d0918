package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.refocus.sdk.spi.StoreException;

/** Where rare work waits for other rare work of its kind, until the end of its transaction. Appends never do. */
enum Gate {
    /** For erasures and holds. */
    HOLDS,
    /** For seals. */
    SEALS;

    /** Goes through, when whoever went before is done. */
    void pass(Connection connection) throws SQLException {
        // An update and not a lock: where a transaction sees the past alone, the database refuses it and it is tried
        // again.
        try (PreparedStatement turn =
                connection.prepareStatement("UPDATE refocus_gate SET turn = turn + 1 WHERE name = ?")) {
            new Parameters(turn).put(name());
            if (turn.executeUpdate() != 1) {
                throw new StoreException("The row " + name() + " of refocus_gate is not there."
                        + " Restore the table as V3__refocus_trail.sql made it.");
            }
        }
    }
}
