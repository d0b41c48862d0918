package org.refocus.sdk.jdbc;

import javax.sql.DataSource;

/** Transactions of the host's in PostgreSQL. */
class PostgresHostTransactionTest extends HostTransactionContract {
    @Override
    DataSource newDatabase() throws Exception {
        return Postgres.newDatabase();
    }
}
