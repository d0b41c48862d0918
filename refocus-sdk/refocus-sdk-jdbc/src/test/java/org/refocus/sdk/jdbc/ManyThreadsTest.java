package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.StaleRevisionException;

/** Lets 64 threads save at once, all in one record and each in its own. */
@FaultProgramme
class ManyThreadsTest {
    private static final int THREADS = 64;
    private static final int EACH = FaultTable.times(10, 200);

    @TempDir
    private Path directory;

    @Test
    @DisplayName("S-02 Of 64 threads that save in H2 at once, each is acknowledged or told of the conflict")
    void manyThreadsOnH2() throws Exception {
        saveAtOnce(Databases.at(Databases.fileUrl(directory)), "H2");
    }

    @Test
    @DisplayName("S-02 Of 64 threads that save in PostgreSQL at once, each is acknowledged or told of the conflict")
    void manyThreadsOnPostgres() throws Exception {
        saveAtOnce(Databases.at(Postgres.newAddress()), "PostgreSQL");
    }

    private static void saveAtOnce(DataSource database, String name) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(60_000);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbcFormStore.createSchema(pool);
            FormStore store = JdbcFormStore.open(pool);
            Ledger one = new Ledger();
            together(thread -> saveInOne(store, one));
            assertThat(one.refused()).as("conflicts").isPositive();
            one.audit(pool);
            assertThat(one.acknowledged() + one.refused()).isEqualTo(THREADS * EACH);
            FaultTable.add("64 threads save in 1 record", name, THREADS * EACH, one);

            Sql.script(
                    pool, "DELETE FROM refocus_revision;\nDELETE FROM refocus_event;\nDELETE FROM refocus_record;\n");
            Ledger many = new Ledger();
            together(thread -> {
                for (int i = 0; i < EACH; i++) {
                    assertThat(many.append(store, "record-" + thread)).isTrue();
                }
            });
            many.audit(pool);
            assertThat(many.acknowledged()).isEqualTo(THREADS * EACH);
            FaultTable.add("64 threads save in 64 records", name, THREADS * EACH, many);
        }
    }

    /** Reads the latest and appends what follows, so often; somebody may be quicker. */
    private static void saveInOne(FormStore store, Ledger ledger) {
        ledger.expect("one");
        for (int i = 0; i < EACH; i++) {
            int next = store.latest("one").map(latest -> latest.revision() + 1).orElse(1);
            try {
                String command = "thread-" + Thread.currentThread().getId() + "-" + i;
                store.append(AppendForEver.revision("one", next), command);
                ledger.acknowledge("one", next);
            } catch (StaleRevisionException e) {
                ledger.refuse();
            }
        }
    }

    private interface Turn {
        void take(int thread) throws Exception;
    }

    private static void together(Turn turn) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                ends.add(threads.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    turn.take(thread);
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get(300, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
