package org.refocus.examples.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who follows the guide in a folder: types what it says, edits files, and looks into the browser. */
final class Follower implements AutoCloseable {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/?\\S*");

    private final Path programs;
    private final Path wherePath;
    private final Path asidePath;
    private Path here;
    private @Nullable Process preview;
    private @Nullable String address;
    private @Nullable Path changed;
    private String before = "";

    /** Begins in a folder that looks like a clone of this repository. */
    Follower(Path folder) throws IOException {
        here = Files.createDirectories(folder.resolve("clone"));
        copy(Path.of("refocus-sdk/refocus-sdk-cli/target/refocus.jar"));
        copy(Path.of("examples/charity/src/main/java/org/refocus/examples/charity/Charity.java"));
        try (Stream<Path> records = Files.walk(ROOT.resolve("examples/charity/records"))) {
            for (Path record : records.filter(Files::isRegularFile).toList()) {
                copy(ROOT.relativize(record));
            }
        }
        programs = Files.createDirectories(folder.resolve("programs"));
        wherePath = folder.resolve("where");
        asidePath = folder.resolve("aside");
        program("mvn", "exit 0"); // the build that runs this test has built the jar already
        String quick = "exec '" + System.getProperty("java.home") + "/bin/java' -XX:TieredStopAtLevel=1 -Xshare:auto";
        program("java", "case \" $* \" in *' preview '*) set -- \"$@\" --port 0;; esac\n" + quick + " \"$@\"");
    }

    private void copy(Path file) throws IOException {
        Files.createDirectories(here.resolve(file).getParent());
        Files.copy(ROOT.resolve(file), here.resolve(file));
    }

    private void program(String name, String script) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The folder that the reader is in. */
    Path here() {
        return here;
    }

    void save(String file, String text) throws IOException {
        Files.createDirectories(here.resolve(file).getParent());
        Files.writeString(here.resolve(file), text);
    }

    void paste(String file, String under, String text) throws IOException {
        String old = Files.readString(here.resolve(file));
        int at = behindLine(old, under);
        put(file, old, at, at, text);
    }

    void exchange(String file, String under, String last, String text) throws IOException {
        String old = Files.readString(here.resolve(file));
        put(file, old, behindLine(old, under), behindLine(old, last), text);
    }

    void change(String file, String from, String to) throws IOException {
        String old = Files.readString(here.resolve(file));
        int at = only(old, from);
        put(file, old, at, at + from.length(), to);
    }

    void changeBack() throws IOException {
        Files.writeString(java.util.Objects.requireNonNull(changed), before);
    }

    private void put(String file, String old, int from, int to, String text) throws IOException {
        assertThat(to).isGreaterThanOrEqualTo(from);
        changed = here.resolve(file);
        before = old;
        Files.writeString(changed, old.substring(0, from) + text + old.substring(to));
    }

    /** Returns where the next line begins; how far the line is indented does not matter. */
    private static int behindLine(String text, String line) {
        int at = -1;
        for (int from = 0; from < text.length(); from = text.indexOf('\n', from) + 1) {
            int end = text.indexOf('\n', from) + 1;
            if (text.substring(from, end).strip().equals(line)) {
                assertThat(at).as("twice: " + line).isNegative();
                at = end;
            }
        }
        assertThat(at).as(line).isNotNegative();
        return at;
    }

    private static int only(String text, String part) {
        int at = text.indexOf(part);
        assertThat(at).as(part).isNotNegative();
        assertThat(text.indexOf(part, at + 1)).as("twice: " + part).isNegative();
        return at;
    }

    /**
     * What a run of commands printed, and how the last of them ended.
     *
     * @param text what they said; without a progress bar, which goes elsewhere
     * @param aside what went elsewhere
     */
    record Printed(String text, String aside, int exit) {}

    Printed type(String commands) throws IOException, InterruptedException {
        if (commands.contains(" preview ")) {
            return preview(commands);
        }
        Process shell = shell("set -e\n" + commands + "pwd > '" + wherePath + "'\n");
        String text = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).as(commands).isTrue();
        String aside = Files.readString(asidePath);
        if (shell.exitValue() == 0) {
            here = Path.of(Files.readString(wherePath).strip());
        }
        return new Printed(text, aside, shell.exitValue());
    }

    private Process shell(String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(here.toFile());
        builder.environment().merge("PATH", programs.toString(), (old, first) -> first + ":" + old);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectError(asidePath.toFile()).start();
    }

    /** Starts a preview and reads until it says its address; it goes on until the next one or the end. */
    private Printed preview(String command) throws IOException {
        close();
        Process started = shell("exec " + command);
        preview = started;
        StringBuilder text = new StringBuilder();
        BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            text.append(line).append('\n');
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                address = found.group();
                return new Printed(text.toString().replaceAll("(?<=127\\.0\\.0\\.1:)\\d+", "8090"), "", 0);
            }
        }
        throw new AssertionError("The preview did not start: " + text + Files.readString(asidePath));
    }

    /** Looks at the page until it shows a text; it comes again by itself when a file was saved. */
    void look(String text) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(String.valueOf(address)))
                .timeout(Duration.ofSeconds(20))
                .build();
        String wanted = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        String page = "";
        for (Instant end = Instant.now().plusSeconds(20); Instant.now().isBefore(end); Thread.sleep(100)) {
            page = browser.send(request, BodyHandlers.ofString()).body();
            if (page.contains(wanted)) {
                return;
            }
        }
        assertThat(page).contains(wanted);
    }

    /** Says whether a preview is running. */
    boolean isLooking() {
        return preview != null && preview.isAlive();
    }

    @Override
    public void close() {
        if (preview != null) {
            preview.destroy();
        }
    }
}
