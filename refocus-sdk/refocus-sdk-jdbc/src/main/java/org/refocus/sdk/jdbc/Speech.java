package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What to say to a database where PostgreSQL, which may be far away, understands something better than standard SQL. */
record Speech(Appending appending, Search search) {
    static Speech of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? new Speech(new AppendingAtOnce(), Search.NEWEST_FIRST)
                : new Speech(new AppendingInSteps(), Search.BY_NUMBER);
    }
}
