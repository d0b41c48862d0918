package org.refocus.examples.clinic.tink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;

/** A database in memory for the keys of a test. */
final class KeyDatabase {
    private KeyDatabase() {}

    static HikariDataSource open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        config.setUsername("keys");
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }
}
