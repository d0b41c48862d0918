package org.refocus.sdk.jdbc;

import javax.sql.DataSource;

/** The store keeps the contract on H2 in memory. */
class H2MemoryStoreTest extends JdbcStoreContract {
    @Override
    DataSource newDatabase() {
        return Databases.inMemory();
    }

    @Override
    DataSource again(DataSource database) {
        return database;
    }
}
