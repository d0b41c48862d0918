package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of an erased record in H2. */
class H2ErasedTest extends ErasedContract {
    @TempDir
    private Path directory;

    @Override
    DataSource newDatabase() {
        return Databases.inMemory();
    }

    @Test
    void compactingTheFileTakesOutWhatTheDiskStillHolds() throws Exception {
        DataSource database = Databases.at(Databases.fileUrl(directory));
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        plant(store, "r-1");
        store.append(Revisions.draft("other", 1, "{\"text\":\"stays-here\"}"), "other-1");
        assertThat(Disk.found(directory, MARKER)).isNotEmpty();

        store.erase(Revisions.erasure("r-1"));
        Sql.script(database, "SHUTDOWN COMPACT;\n");

        assertThat(Disk.found(directory, MARKER)).isEmpty();
        assertThat(Disk.found(directory, "stays-here")).isNotEmpty();
    }
}
