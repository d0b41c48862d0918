package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.FormStoreContract;

/** The store keeps the contract on the oldest PostgreSQL that it is made for. */
class OldestPostgresStoreTest extends FormStoreContract {
    @Override
    protected FormStore newStore() throws Exception {
        DataSource database = Postgres.OLDEST.newSchema();
        JdbcFormStore.createSchema(database);
        return JdbcFormStore.open(database);
    }

    @Test
    void itIsTheOldest() throws Exception {
        assertThat(String.valueOf(Sql.rows(Postgres.OLDEST.newSchema(), "SHOW server_version_num")
                        .get(0)
                        .get(0)))
                .startsWith("14");
        assertThat(String.valueOf(Sql.rows(Postgres.NEWEST.newSchema(), "SHOW server_version_num")
                        .get(0)
                        .get(0)))
                .startsWith("18");
    }
}
