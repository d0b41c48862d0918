package org.refocus.sdk.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL for all tests, started when it is first asked for and ended with the tests, and a pool on it. */
final class Postgres {
    /** The newest that the store is made for. */
    static final Postgres NEWEST = new Postgres(EmbeddedPostgres.builder());

    /** The oldest; the build puts its binaries aside. */
    static final Postgres OLDEST =
            new Postgres(EmbeddedPostgres.builder().setPgBinaryResolver((system, machine) -> oldestBinary()));

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final EmbeddedPostgres.Builder builder;
    private EmbeddedPostgres server;
    private HikariDataSource pool;

    private Postgres(EmbeddedPostgres.Builder builder) {
        this.builder = builder;
    }

    /** Returns a database without tables in the newest. */
    static DataSource newDatabase() throws IOException, SQLException {
        return NEWEST.newSchema();
    }

    /** Returns a schema without tables: for our tests as good as a database, and much sooner there. */
    DataSource newSchema() throws IOException, SQLException {
        String name = "refocus_" + SCHEMAS.incrementAndGet();
        DataSource shared = pool();
        try (Connection connection = shared.getConnection();
                Statement create = connection.createStatement()) {
            create.execute("CREATE SCHEMA " + name);
        }
        return Lent.each(shared, connection -> {
            connection.setSchema(name);
            return connection;
        });
    }

    /** Returns the address of a schema without tables in the newest. */
    static String newAddress() throws IOException, SQLException {
        try (Connection connection = newDatabase().getConnection()) {
            return NEWEST.server().getJdbcUrl("postgres", "postgres") + "&currentSchema=" + connection.getSchema();
        }
    }

    /** Returns what starts a server that keeps what it acknowledges, on data that stays when it ends. */
    static EmbeddedPostgres.Builder durable(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofMinutes(2));
    }

    /** Kills the durable server of a test, and waits until the processes that it made are gone. */
    static void kill(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.exists(file)) {
            long id = Long.parseLong(Files.readAllLines(file).get(0).trim());
            List<ProcessHandle> all = new ArrayList<>();
            ProcessHandle.of(id).ifPresent(server -> {
                all.addAll(server.descendants().toList());
                all.add(0, server);
            });
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        }
    }

    /** Returns the server, for tests that need a database of another kind. */
    synchronized EmbeddedPostgres server() throws IOException {
        if (server == null) {
            server = builder.start();
        }
        return server;
    }

    private synchronized DataSource pool() throws IOException {
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(server().getPostgresDatabase());
            config.setMaximumPoolSize(20);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    private static InputStream oldestBinary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("postgres.oldest")))) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile opened = new JarFile(jar.toFile())) {
                JarEntry binary = opened.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                return new ByteArrayInputStream(opened.getInputStream(binary).readAllBytes());
            }
        }
    }
}
