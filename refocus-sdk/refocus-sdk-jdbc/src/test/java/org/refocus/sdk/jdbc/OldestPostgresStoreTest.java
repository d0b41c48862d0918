package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The store keeps the contract on the oldest PostgreSQL that it is made for. */
class OldestPostgresStoreTest extends JdbcStoreContract {
    @Override
    DataSource newDatabase() throws IOException, SQLException {
        return Postgres.OLDEST.newSchema();
    }

    @Override
    DataSource again(DataSource database) {
        return database;
    }

    @Test
    void itIsTheOldestAndTheOthersRunOnTheNewest() throws Exception {
        assertThat(version(Postgres.OLDEST)).startsWith("14");
        assertThat(version(Postgres.NEWEST)).startsWith("18");
    }

    private static String version(Postgres postgres) throws Exception {
        return String.valueOf(
                Sql.rows(postgres.newSchema(), "SHOW server_version_num").get(0).get(0));
    }
}
