package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was saved is there the next time, however the last time ended. */
final class RestartTest {
    private static final String WORDS = "I can sleep anywhere.";

    @TempDir
    private Path data;

    @Test
    void anEmptyClinicIsFilledWithTheSamplesOnceAndWhatIsAddedStays() {
        String record;
        try (Clinic clinic = Clinic.start(Config.in(data))) {
            Http sam = new Http(clinic.url(), "worker-sam");
            assertThat(sam.get("/").body()).contains("Asha Example").contains("27 May 2026");
            record = savedBy(sam);
        }
        try (Clinic clinic = Clinic.start(Config.in(data))) {
            Http sam = new Http(clinic.url(), "worker-sam");
            assertThat(sam.get(record).body()).contains(WORDS);
            assertThat(sam.get("/").body().split("27 May 2026", -1)).hasSize(2);
        }
    }

    @Test
    void aResetBringsBackTheSamplesAndNothingElse() {
        String record;
        try (Clinic clinic = Clinic.start(Config.in(data))) {
            record = savedBy(new Http(clinic.url(), "worker-sam"));
        }
        try (Clinic clinic = Clinic.start(Config.in(data).withReset())) {
            Http sam = new Http(clinic.url(), "worker-sam");
            assertThat(sam.get(record).statusCode()).isEqualTo(404);
            assertThat(sam.get("/").body()).contains("27 May 2026");
        }
    }

    @Test
    void aPageThatWasOpenDuringTheRestartCanStillBeSaved() {
        String record;
        Map<String, String> open;
        try (Clinic clinic = Clinic.start(Config.in(data))) {
            Http sam = new Http(clinic.url(), "worker-sam");
            record = savedBy(sam);
            open = Map.of(
                    "key", sam.key(), "base", sam.base(record), "do", "save", "/notes/goals/-/text", "Still here.");
        }
        try (Clinic clinic = Clinic.start(Config.in(data))) {
            Http sam = new Http(clinic.url(), "worker-sam");
            HttpRequest.Builder sentLate = sam.form(record + "/edit", open);
            assertThat(sam.send(sentLate).statusCode()).isEqualTo(303);
            assertThat(sam.get(record).body()).contains("Still here.");
        }
    }

    @Test
    void whatWasSavedIsThereEvenIfTheClinicIsKilledTheNextMoment() throws IOException, InterruptedException {
        Running killed = run("--port", "0", "--data", data.toString());
        String record = savedBy(new Http(killed.url(), "worker-sam"));
        killed.process().destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        try (Clinic clinic = Clinic.start(Config.in(data))) {
            assertThat(new Http(clinic.url(), "worker-sam").get(record).body()).contains(WORDS);
        }
    }

    @Test
    void itSaysWhereItIsAndHowToStopAndTakesAnotherPortWhenItsOwnIsTaken() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Running clinic = run("--port", port, "--data", data.toString());
            assertThat(String.join("\n", clinic.said()))
                    .contains("Port " + port + " is taken")
                    .contains(data.toString())
                    .contains("Ctrl-C")
                    .contains("--reset");
            assertThat(new Http(clinic.url(), "worker-sam").get("/").statusCode())
                    .isEqualTo(200);
            clinic.process().destroy();
            assertThat(clinic.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void twoClinicsDoNotShareOneFolder() {
        try (Clinic first = Clinic.start(Config.in(data))) {
            assertThat(first.url()).startsWith("http://127.0.0.1:");
            Config same = Config.in(data.resolve(".").resolve("../" + data.getFileName()));
            assertThatThrownBy(() -> run("--port", "0", "--data", same.data().toString()))
                    .hasMessageContaining("Is another clinic running on it?");
        }
    }

    @Test
    void anOptionThatDoesNotExistIsExplained() {
        assertThatThrownBy(() -> Config.parse("--prot", "8080"))
                .hasMessageContaining("There is no option \"--prot\"")
                .hasMessageContaining("--data DIR");
        assertThatThrownBy(() -> Config.parse("--port", "many")).hasMessageContaining("from 0 to 65535");
        assertThatThrownBy(() -> Config.parse("--port")).hasMessageContaining("missing behind --port");
        assertThat(Config.parse("--port", "0", "--reset", "--data", "x"))
                .isEqualTo(Config.in(Path.of("x")).withReset());
        assertThat(Config.parse("--encrypt", "k", "--port", "0", "--data", "x"))
                .isEqualTo(Config.in(Path.of("x")).encrypted(Path.of("k")));
    }

    private static String savedBy(Http http) {
        String record = http.begin("information-sheet", "person-delroy");
        assertThat(http.save(record, Map.of("/notes/strengths/-/text", WORDS)).statusCode())
                .isEqualTo(303);
        return record;
    }

    private record Running(Process process, String url, List<String> said) {}

    private static Running run(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Clinic.class.getName()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        String url = "";
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.contains("http://127.0.0.1:")) {
                url = line.substring(line.indexOf("http://")).strip();
            }
            if (line.startsWith("To begin afresh")) {
                return new Running(process, url, said);
            }
        }
        throw new IllegalStateException(String.join("\n", said));
    }
}
