package org.refocus.sdk.jdbc;

import javax.sql.DataSource;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.FormStoreContract;
import org.refocus.sdk.testkit.tck.MemoryCipher;

/** The store keeps the contract on H2 while it encrypts what people write. */
class EncryptedH2StoreTest extends FormStoreContract {
    @Override
    protected FormStore newStore() {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        return JdbcFormStore.open(database, new MemoryCipher());
    }
}
