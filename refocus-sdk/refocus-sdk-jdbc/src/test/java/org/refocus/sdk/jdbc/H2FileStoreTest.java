package org.refocus.sdk.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The store keeps the contract on a file of H2, through a pool of connections. */
class H2FileStoreTest extends JdbcStoreContract {
    @TempDir
    private Path directory;

    private JdbcConnectionPool pool;

    @Override
    DataSource newDatabase() {
        pool = JdbcConnectionPool.create(Databases.fileUrl(directory), "sa", "");
        pool.setMaxConnections(5);
        return pool;
    }

    /** Closes the file with its last connection, and opens it again. */
    @Override
    DataSource again(DataSource database) {
        pool.dispose();
        return newDatabase();
    }

    @AfterEach
    void closePool() {
        pool.dispose();
    }
}
