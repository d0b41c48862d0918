package org.refocus.sdk.jdbc;

import javax.sql.DataSource;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.testkit.tck.FormStoreContract;

/** The store keeps the contract on H2 in memory. */
class H2MemoryStoreTest extends FormStoreContract {
    @Override
    protected FormStore newStore() {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        return JdbcFormStore.open(database);
    }
}
