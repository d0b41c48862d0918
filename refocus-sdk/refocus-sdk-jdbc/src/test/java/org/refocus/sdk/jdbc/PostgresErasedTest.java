package org.refocus.sdk.jdbc;

import javax.sql.DataSource;

/** What is left of an erased record in PostgreSQL. */
class PostgresErasedTest extends ErasedContract {
    @Override
    DataSource newDatabase() throws Exception {
        return Postgres.newDatabase();
    }
}
