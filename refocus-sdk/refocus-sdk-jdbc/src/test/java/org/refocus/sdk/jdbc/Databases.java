package org.refocus.sdk.jdbc;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases to test with. */
final class Databases {
    private Databases() {}

    /** Returns the address of a file database that writes what it acknowledges. */
    static String fileUrl(Path directory) {
        return "jdbc:h2:file:" + directory.resolve("records").toAbsolutePath() + ";WRITE_DELAY=0";
    }

    /** Returns a new database in memory. */
    static DataSource inMemory() {
        return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    static DataSource at(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource server = new PGSimpleDataSource();
            server.setURL(url);
            return server;
        }
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        database.setUser("sa");
        return database;
    }
}
