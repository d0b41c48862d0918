package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that append, at random moments, and looks for everything that they were told is stored. */
@FaultProgramme
class KilledProcessTest {
    private static final int TIMES = FaultTable.times(20, 200);

    private final Random random = new Random(5);
    private final Ledger ledger = new Ledger();

    @TempDir
    private Path directory;

    @Test
    @DisplayName("S-03 A process that is killed in the middle of appending to H2 loses no acknowledged revision")
    void aKilledProcessLosesNoAcknowledgedRevisionInH2() throws Exception {
        // H2 is to use old room in the file again after a second, and not after 45: what goes wrong goes wrong there.
        killAll(Databases.fileUrl(directory) + ";RETENTION_TIME=1000", "H2");
    }

    @Test
    @DisplayName(
            "S-03 A process that is killed in the middle of appending to PostgreSQL loses no acknowledged revision")
    void aKilledProcessLosesNoAcknowledgedRevisionInPostgres() throws Exception {
        killAll(Postgres.newAddress(), "PostgreSQL");
    }

    private void killAll(String url, String name) throws Exception {
        JdbcFormStore.createSchema(Databases.at(url));
        for (int i = 0; i < TIMES; i++) {
            appendUntilKilled(url, "killed-" + i, random.nextInt(250));
        }
        ledger.audit(Databases.at(url));
        FaultTable.add("kill -9 of a process that saves", name, TIMES, ledger);
    }

    /** Kills a process so many milliseconds after it said for the first time that something is stored. */
    private void appendUntilKilled(String url, String record, int millis) throws Exception {
        ledger.expect(record + "-0");
        ledger.expect(record + "-1");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendForEver.class.getName(),
                        url,
                        record)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            if (line == null) {
                throw new AssertionError("The process ended by itself");
            }
            // The handle leaves the stream open: what the process said before its end is still read.
            ProcessHandle handle = process.toHandle();
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(handle::destroyForcibly);
            while (line != null) {
                String[] words = line.split(" ", -1);
                assertThat(words).as(line).doesNotContain("refused");
                // The last line may be cut short by the kill: a whole one ends in a full stop.
                if (words.length == 3 && words[2].equals(".")) {
                    ledger.acknowledge(words[0], Integer.parseInt(words[1]));
                }
                line = said.readLine();
            }
        } finally {
            process.destroyForcibly();
        }
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("The process did not end");
        }
    }
}
