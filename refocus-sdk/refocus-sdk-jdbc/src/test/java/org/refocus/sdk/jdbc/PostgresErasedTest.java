package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is left of an erased record in PostgreSQL. */
class PostgresErasedTest extends ErasedContract {
    @Override
    DataSource newDatabase() throws Exception {
        return Postgres.newDatabase();
    }

    @Test
    void rewritingTheTableTakesOutWhatTheDiskStillHolds() throws Exception {
        String marker = "MARKER-on-disk-81";
        DataSource database = Postgres.newDatabase();
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        store.append(Revisions.draft("r-1", 1, "{\"text\":\"" + marker + "\"}"), "command-1");
        store.append(Revisions.draft("other", 1, "{\"text\":\"" + marker.replace("81", "82") + "\"}"), "command-2");
        Sql.run(database, "CHECKPOINT");
        Path tables = Path.of(text(database, "SHOW data_directory"), "base");
        assertThat(Disk.found(tables, marker)).isNotEmpty();

        store.erase(Revisions.erasure("r-1"));
        Sql.run(database, "VACUUM FULL refocus_revision");
        Sql.run(database, "CHECKPOINT");

        assertThat(Disk.found(tables, marker)).isEmpty();
        assertThat(Disk.found(tables, marker.replace("81", "82"))).isNotEmpty();
    }

    private static String text(DataSource database, String sql) throws Exception {
        return String.valueOf(Sql.rows(database, sql).get(0).get(0));
    }
}
