package org.refocus.examples.clinic;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.refocus.sdk.jdbc.JdbcFormStore;
import org.refocus.sdk.spi.FormStore;

/**
 * An H2 database in a folder, and the library's store on it.
 *
 * <p>{@code WRITE_DELAY=0} makes H2 keep what it has confirmed, even if the machine stops the next moment. The clinic lets
 * the library make its tables; a system that has Flyway points it at {@code org/refocus/sdk/jdbc} instead.
 */
final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final FormStore store;

    private Database(HikariDataSource pool, FormStore store) {
        this.pool = pool;
        this.store = store;
    }

    /**
     * Opens the database of a folder and makes its tables where there are none.
     *
     * @param folder where its file is
     * @param empty whether to drop all that is in it first
     * @throws IllegalStateException when another clinic has it open
     */
    static Database open(Path folder, boolean empty) {
        HikariDataSource pool = connect(folder);
        try {
            if (empty) {
                run(pool, "DROP ALL OBJECTS");
            }
            JdbcFormStore.createSchema(pool);
            return new Database(pool, JdbcFormStore.open(pool));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    FormStore store() {
        return store;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource connect(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve("clinic");
        if (file.toString().contains(";")) {
            throw new IllegalStateException("The database cannot be in a folder with a semicolon in its name.");
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("clinic");
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setJdbcUrl("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        config.setUsername("clinic");
        try {
            Files.createDirectories(folder);
            return new HikariDataSource(config);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The data in " + folder + " cannot be opened. Is another clinic running on it? Stop that one, or"
                            + " give this one its own folder with --data.",
                    e);
        }
    }

    private static void run(HikariDataSource pool, String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be emptied", e);
        }
    }
}
