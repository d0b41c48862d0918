package org.refocus.sdk.jdbc;

import javax.sql.DataSource;

/** An older schema in PostgreSQL is brought up to date. */
class PostgresUpgradeTest extends UpgradeContract {
    @Override
    DataSource newDatabase() throws Exception {
        return Postgres.newDatabase();
    }
}
