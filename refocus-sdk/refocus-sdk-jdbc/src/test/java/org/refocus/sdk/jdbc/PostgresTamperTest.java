package org.refocus.sdk.jdbc;

import javax.sql.DataSource;

/** Tampering in PostgreSQL. */
class PostgresTamperTest extends TamperContract {
    @Override
    DataSource newDatabase() throws Exception {
        return Postgres.newDatabase();
    }
}
