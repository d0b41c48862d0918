package org.refocus.sdk.jdbc;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.testkit.tck.FormStoreContract;

/** The store keeps the contract on a file of H2, through a pool of connections. */
class H2FileStoreTest extends FormStoreContract {
    @TempDir
    private Path directory;

    private JdbcConnectionPool pool;

    @Override
    protected FormStore newStore() {
        pool = JdbcConnectionPool.create(Databases.fileUrl(directory), "sa", "");
        pool.setMaxConnections(5);
        JdbcFormStore.createSchema(pool);
        return JdbcFormStore.open(pool);
    }

    @AfterEach
    void closePool() {
        pool.dispose();
    }
}
