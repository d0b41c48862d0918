package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.spi.FormStore;

/** Fills a small disk with records until it is full, and makes it larger. Only root may make disks. */
@FaultProgramme
class FullDiskTest {
    private static final String FAULT = "disk full";
    private static final int RECORDS = 16;

    @TempDir
    private Path directory;

    @Test
    @DisplayName("S-03 S-09 When the disk is full, H2 loses no acknowledged revision and half stores none")
    void aFullDiskUnderH2() throws Exception {
        if (!onADisk("4m", () -> {
            Ledger ledger = new Ledger();
            String url = Databases.fileUrl(directory);
            JdbcFormStore.createSchema(Databases.at(url));
            fill(ledger, Databases.at(url));
            enlarge("64m");
            ledger.audit(Databases.at(url));
            FaultTable.add(FAULT, "H2", 1, ledger);
        })) {
            notRun("H2");
        }
    }

    @Test
    @DisplayName("S-03 S-09 When the disk is full, PostgreSQL loses no acknowledged revision and half stores none")
    void aFullDiskUnderPostgres() throws Exception {
        if (!onADisk("56m", () -> {
            Ledger ledger = new Ledger();
            EmbeddedPostgres server = start();
            try {
                JdbcFormStore.createSchema(server.getPostgresDatabase());
                fill(ledger, server.getPostgresDatabase());
                enlarge("200m");
                Postgres.kill(directory.resolve("data")); // it may have ended by itself, or neither live nor die
                server.close();
                server = start();
                ledger.audit(server.getPostgresDatabase());
            } finally {
                Postgres.kill(directory.resolve("data"));
                server.close();
            }
            FaultTable.add(FAULT, "PostgreSQL", 1, ledger);
        })) {
            notRun("PostgreSQL");
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return Postgres.durable(directory.resolve("data")).start();
    }

    /** Saves until nothing more is taken in any of some records. */
    private static void fill(Ledger ledger, DataSource database) throws SQLException {
        int saved = 0;
        try (Connection held = database.getConnection()) {
            FormStore store = JdbcFormStore.open(Lent.of(held));
            boolean room = true;
            while (room) {
                room = false;
                for (int i = 0; i < RECORDS; i++) {
                    if (ledger.append(store, "full-" + i)) {
                        room = true;
                        saved++;
                    }
                }
                assertThat(saved).as("the disk is small").isLessThan(500_000);
            }
        } catch (SQLException e) {
            assertThat(saved).as("only the end may fail").isPositive();
        }
        assertThat(saved).isGreaterThan(RECORDS);
    }

    private interface Work {
        void go() throws Exception;
    }

    private boolean onADisk(String size, Work work) throws Exception {
        if (run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString()) != 0) {
            return false;
        }
        try {
            work.go();
        } finally {
            run("umount", "-l", directory.toString());
        }
        return true;
    }

    private void enlarge(String size) throws Exception {
        assertThat(run("mount", "-o", "remount,size=" + size, directory.toString()))
                .isZero();
    }

    private static int run(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return -1; // no such program here
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void notRun(String database) {
        FaultTable.add(FAULT, database, "0", "not run: this user may not mount a small disk | | | | ");
    }
}
