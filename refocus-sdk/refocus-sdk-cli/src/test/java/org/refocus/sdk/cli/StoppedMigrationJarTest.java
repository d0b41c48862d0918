package org.refocus.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.FormTemplate;

/** Ten thousand records, and a process that is killed half-way. */
class StoppedMigrationJarTest {
    private static final int RECORDS = 10_000;

    @TempDir
    private Path folder;

    @Test
    void aMigrationThatIsKilledHalfWayEndsTheSameWhenItIsStartedAgain() throws IOException, InterruptedException {
        Path templates = folder.resolve("templates");
        Harbour.first(templates);
        Harbour.second(templates);
        Path migration = Harbour.migration(templates);
        FormTemplate first =
                Templates.of(List.of(templates), List.of()).library().get(Harbour.FIRST);
        Path in = folder.resolve("in");
        Folders.draw(first, RECORDS, in);
        Path whole = folder.resolve("whole");
        Path stopped = folder.resolve("stopped");

        assertThat(Cli.run("migrate", "--migration", migration, "--in", in, "--out", whole)
                        .exit())
                .isZero();

        Process process = Jar.start("migrate", "--migration", migration, "--in", in, "--out", stopped);
        try (BufferedReader progress = process.errorReader()) {
            for (String line = progress.readLine(); !line.startsWith("4000 of "); line = progress.readLine()) {
                assertThat(line).endsWith(" of 10000");
            }
            process.destroyForcibly();
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Folders.contents(stopped)).hasSizeBetween(4_000, RECORDS - 1);
        assertThat(stopped.resolve("report.txt")).doesNotExist();

        Jar.Ended again = Jar.run("migrate", "--migration", migration, "--in", in, "--out", stopped);

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("10000 records: 10000 moved").doesNotContain("\n0 of them were there already");
        Folders.same(whole, stopped);
        assertThat(Files.size(stopped.resolve("report.txt"))).isPositive();
    }
}
