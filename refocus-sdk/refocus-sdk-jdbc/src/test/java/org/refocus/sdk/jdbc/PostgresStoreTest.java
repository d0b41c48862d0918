package org.refocus.sdk.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The store keeps the contract on PostgreSQL. */
class PostgresStoreTest extends JdbcStoreContract {
    @Override
    DataSource newDatabase() throws IOException, SQLException {
        return Postgres.newDatabase();
    }

    @Override
    DataSource again(DataSource database) {
        return database;
    }
}
