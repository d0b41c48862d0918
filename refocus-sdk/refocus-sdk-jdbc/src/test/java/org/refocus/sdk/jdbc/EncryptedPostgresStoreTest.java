package org.refocus.sdk.jdbc;

import javax.sql.DataSource;
import org.refocus.sdk.testkit.tck.MemoryCipher;

/** The store keeps the contract on PostgreSQL while it encrypts what people write. */
class EncryptedPostgresStoreTest extends PostgresStoreTest {
    private final MemoryCipher cipher = new MemoryCipher();

    @Override
    JdbcFormStore open(DataSource database) {
        return JdbcFormStore.open(database, cipher);
    }
}
