package org.refocus.sdk.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A PostgreSQL for all tests, started when it is first asked for and ended with the tests, and a pool on it. */
final class Postgres {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static EmbeddedPostgres server;
    private static HikariDataSource pool;

    private Postgres() {}

    /** Returns a database without tables: a schema of its own, which costs less. */
    static DataSource newDatabase() throws IOException, SQLException {
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

    /** Returns the server, for tests that need a database of another kind. */
    static synchronized EmbeddedPostgres server() throws IOException {
        if (server == null) {
            server = EmbeddedPostgres.start();
        }
        return server;
    }

    private static synchronized DataSource pool() throws IOException {
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(server().getPostgresDatabase());
            config.setMaximumPoolSize(20);
            pool = new HikariDataSource(config);
        }
        return pool;
    }
}
