package org.refocus.sdk.jdbc;

import javax.sql.DataSource;
import org.refocus.sdk.testkit.tck.MemoryCipher;

/** The store keeps the contract on H2 while it encrypts what people write. */
class EncryptedH2StoreTest extends H2MemoryStoreTest {
    private final MemoryCipher cipher = new MemoryCipher();

    @Override
    JdbcFormStore open(DataSource database) {
        return JdbcFormStore.open(database, cipher);
    }
}
