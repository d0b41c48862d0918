package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.refocus.sdk.CapturedLogs;
import org.refocus.sdk.spi.StoreException;

/** What the store says of a PostgreSQL that it is opened on. */
class PostgresStartTest {
    @Test
    void aDatabaseThatIsNotInUnicodeIsRefused() throws Exception {
        EmbeddedPostgres server = Postgres.NEWEST.server();
        Sql.run(
                server.getPostgresDatabase(),
                "CREATE DATABASE western ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        DataSource western = server.getDatabase("postgres", "western");
        JdbcFormStore.createSchema(western);

        for (Runnable opening :
                List.<Runnable>of(() -> JdbcFormStore.open(western), () -> JdbcTemplateSource.open(western))) {
            assertThatThrownBy(opening::run)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("LATIN1")
                    .hasMessageContaining("UTF8");
        }
    }

    @Test
    void aDatabaseThatMayLoseWhatItAcknowledgedIsWarnedOf() throws Exception {
        assertThat(warnings("off")).containsExactly("fsync", "synchronous_commit");
        assertThat(warnings("local")).containsExactly("fsync");
    }

    /** Returns which settings are warned of; fsync is off in the tests' server. */
    private static List<String> warnings(String synchronousCommit) throws Exception {
        PGSimpleDataSource database =
                (PGSimpleDataSource) Postgres.NEWEST.server().getDatabase("postgres", "postgres", Map.of());
        database.setOptions("-c synchronous_commit=" + synchronousCommit);
        database.setCurrentSchema(schema());
        int before = CapturedLogs.lines().size();
        JdbcFormStore.open(database);
        return CapturedLogs.lines().stream()
                .skip(before)
                .filter(line -> line.contains(" WARN PostgreSQL has "))
                .map(line -> line.replaceAll(".* PostgreSQL has (\\w+) = off here: .*", "$1"))
                .sorted()
                .toList();
    }

    private static String schema() throws Exception {
        DataSource database = Postgres.newDatabase();
        JdbcFormStore.createSchema(database);
        try {
            return String.valueOf(
                    Sql.rows(database, "SELECT CURRENT_SCHEMA").get(0).get(0));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
