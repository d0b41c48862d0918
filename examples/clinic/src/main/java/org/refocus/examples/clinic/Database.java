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
import org.jspecify.annotations.Nullable;
import org.refocus.examples.clinic.tink.MasterKey;
import org.refocus.sdk.jdbc.JdbcFormStore;
import org.refocus.sdk.spi.FormStore;

/**
 * An H2 database in a folder, and the library's store on it.
 *
 * <p>{@code WRITE_DELAY=0} makes H2 keep what it has confirmed, even if the machine stops the next moment. The clinic lets
 * the library make its tables; a system that has Flyway points it at {@code org/refocus/sdk/jdbc} instead.
 */
final class Database implements AutoCloseable {
    private static final String FILE = "clinic";

    private final HikariDataSource pool;
    private final FormStore store;
    private final @Nullable Keys keys;

    private Database(HikariDataSource pool, FormStore store, @Nullable Keys keys) {
        this.pool = pool;
        this.store = store;
        this.keys = keys;
    }

    /**
     * Opens the database of a folder and makes its tables where there are none.
     *
     * @param folder where its file is
     * @param empty whether to drop all that is in it first
     * @param keyset the file of the master key; null to keep what people write as it is
     * @throws IllegalStateException when another clinic has it open, or when its data is encrypted and should not be or the
     *     other way round
     */
    static Database open(Path folder, boolean empty, @Nullable Path keyset) {
        MasterKey master = keyset == null ? null : MasterKey.read(keyset);
        boolean fresh = empty || !Files.exists(folder.resolve(FILE + ".mv.db"));
        if (!empty) {
            demandTheSame(folder, fresh, keyset);
        }
        HikariDataSource pool = connect(folder, FILE, "");
        Keys keys = null;
        try {
            if (empty) {
                run(pool, "DROP ALL OBJECTS");
                Keys.delete(folder);
            }
            keys = master == null ? null : Keys.open(folder, master);
            JdbcFormStore.createSchema(pool);
            return new Database(
                    pool, keys == null ? JdbcFormStore.open(pool) : JdbcFormStore.open(pool, keys.cipher()), keys);
        } catch (RuntimeException e) {
            close(pool, keys);
            throw e;
        }
    }

    private static void demandTheSame(Path folder, boolean fresh, @Nullable Path keyset) {
        boolean keys = Keys.areIn(folder);
        if (keyset == null && keys) {
            throw new IllegalStateException(
                    "The data in " + folder + " is encrypted. Give the file of its master key with"
                            + " --encrypt, or begin afresh with --reset.");
        }
        if (keyset != null && !keys && !fresh) {
            throw new IllegalStateException("The data in " + folder + " was begun without encryption, or its keys are"
                    + " missing. Only fresh data can be encrypted: take another folder, or begin afresh with --reset.");
        }
    }

    FormStore store() {
        return store;
    }

    @Override
    public void close() {
        close(pool, keys);
    }

    private static void close(HikariDataSource pool, @Nullable Keys keys) {
        try (pool;
                keys) {
            // The keys are closed first.
        }
    }

    /** Opens a file of H2. */
    static HikariDataSource connect(Path folder, String name, String settings) {
        Path file = folder.toAbsolutePath().normalize().resolve(name);
        if (file.toString().contains(";")) {
            throw new IllegalStateException("The database cannot be in a folder with a semicolon in its name.");
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setJdbcUrl("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE" + settings);
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
