package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a PostgreSQL server while threads append, and starts it again on what it left. */
@FaultProgramme
class KilledServerTest {
    private static final int TIMES = FaultTable.times(3, 12);

    @TempDir
    private Path directory;

    @Test
    @DisplayName("S-03 A PostgreSQL server that is killed loses no acknowledged revision")
    void aKilledServerLosesNoAcknowledgedRevision() throws Exception {
        Ledger ledger = new Ledger();
        Random random = new Random(5);
        EmbeddedPostgres server = start();
        try {
            JdbcFormStore.createSchema(server.getPostgresDatabase());
            for (int i = 0; i < TIMES; i++) {
                appendUntilKilled(ledger, server, "kill-" + i, 50 + random.nextInt(200));
                server.close();
                server = start();
            }
            assertThat(ledger.refused()).isPositive();
            ledger.audit(server.getPostgresDatabase());
        } finally {
            server.close();
        }
        FaultTable.add("kill -9 of the database server", "PostgreSQL", TIMES, ledger);
    }

    private EmbeddedPostgres start() throws IOException {
        return Postgres.durable(directory.resolve("data")).start();
    }

    private void appendUntilKilled(Ledger ledger, EmbeddedPostgres server, String name, int millis) throws Exception {
        DataSource database = server.getPostgresDatabase();
        AtomicBoolean on = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String record = name + "-" + i;
            ledger.expect(record);
            JdbcFormStore store = JdbcFormStore.open(Lent.of(database.getConnection()));
            ends.add(CompletableFuture.runAsync(
                    () -> {
                        while (on.get() && ledger.append(store, record)) {
                            // Go on until the server is gone.
                        }
                    },
                    threads));
        }
        Thread.sleep(millis);
        Postgres.kill(directory.resolve("data"));
        on.set(false);
        try {
            for (CompletableFuture<Void> end : ends) {
                end.get(20, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
