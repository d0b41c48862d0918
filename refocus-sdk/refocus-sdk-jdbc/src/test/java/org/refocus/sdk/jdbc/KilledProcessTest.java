package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.FormResponse;

/** Kills a process that appends, and looks for everything that it was told is stored. */
class KilledProcessTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("S-03 A process that is killed in the middle of appending loses no acknowledged revision")
    void aKilledProcessLosesNoAcknowledgedRevision() throws Exception {
        String url = Databases.fileUrl(directory);
        JdbcFormStore.createSchema(Databases.at(url));
        Map<String, Integer> acknowledged = appendUntilKilled(url, "record", 100);

        DataSource database = Databases.at(url);
        JdbcFormStore store = JdbcFormStore.open(database);
        assertThat(acknowledged).hasSize(2);
        acknowledged.forEach((record, revision) -> {
            List<FormResponse> history = store.history(record);
            assertThat(history.size()).isGreaterThanOrEqualTo(revision);
            for (int n = 1; n <= history.size(); n++) {
                assertThat(history.get(n - 1)).isEqualTo(AppendForEver.revision(record, n));
            }
        });
    }

    /** Returns the highest revision of each record that was acknowledged before the process died. */
    private static Map<String, Integer> appendUntilKilled(String url, String record, int enough) throws Exception {
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
        Map<String, Integer> acknowledged = new HashMap<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int lines = 0;
            String line = said.readLine();
            while (line != null) {
                String[] words = line.split(" ", -1);
                // The last line may be cut short by the kill: a whole one ends in a full stop.
                if (words.length == 3 && words[2].equals(".")) {
                    acknowledged.merge(words[0], Integer.valueOf(words[1]), Math::max);
                }
                if (++lines == enough) {
                    process.destroyForcibly();
                }
                line = next(said);
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private static String next(BufferedReader said) {
        try {
            return said.readLine();
        } catch (IOException e) {
            return null; // the stream went with the process
        }
    }
}
