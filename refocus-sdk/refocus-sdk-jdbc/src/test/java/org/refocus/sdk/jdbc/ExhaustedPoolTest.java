package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes every connection of a pool away for a while. */
@FaultProgramme
class ExhaustedPoolTest {
    private static final int TIMES = FaultTable.times(5, 30);

    @TempDir
    private Path directory;

    @Test
    @DisplayName("S-09 When a pool on H2 has no connection left, a save is refused, and goes through afterwards")
    void aPoolOnH2WithoutConnections() throws Exception {
        exhaust(Databases.at(Databases.fileUrl(directory)), "H2");
    }

    @Test
    @DisplayName(
            "S-09 When a pool on PostgreSQL has no connection left, a save is refused, and goes through afterwards")
    void aPoolOnPostgresWithoutConnections() throws Exception {
        exhaust(Databases.at(Postgres.newAddress()), "PostgreSQL");
    }

    private static void exhaust(DataSource database, String name) throws Exception {
        Ledger ledger = new Ledger();
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbcFormStore.createSchema(pool);
            JdbcFormStore store = JdbcFormStore.open(pool);
            for (int i = 0; i < TIMES; i++) {
                String record = "pool-" + i % 2;
                assertThat(ledger.append(store, record)).isTrue();
                try (Connection one = pool.getConnection();
                        Connection other = pool.getConnection()) {
                    assertThat(one).isNotSameAs(other);
                    assertThat(ledger.append(store, record)).isFalse();
                }
                assertThat(ledger.append(store, record)).isTrue();
            }
            ledger.audit(pool);
        }
        FaultTable.add("no connection left in the pool", name, TIMES, ledger);
    }
}
