package org.refocus.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Packages from npm for tests, in exact versions, installed in a folder below {@code target} when they are not there. */
public final class Npm {
    private final Path home;
    private final String wanted;

    /**
     * Names what is needed.
     *
     * @param home the folder; its parent need not exist
     * @param packages names and exact versions
     */
    public Npm(Path home, Map<String, String> packages) {
        this.home = home;
        this.wanted = new TreeMap<>(packages)
                .entrySet().stream()
                        .map(one -> "\"" + one.getKey() + "\": \"" + one.getValue() + "\"")
                        .collect(Collectors.joining(", ", "{\"private\": true, \"dependencies\": {", "}}\n"));
    }

    /** Returns a file of a package, such as {@code bootstrap/dist/css/bootstrap.min.css}. */
    public Path file(String name) throws IOException, InterruptedException {
        install();
        return home.resolve("node_modules").resolve(name);
    }

    private synchronized void install() throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path done = home.resolve("installed.json");
        if (Files.exists(done) && Files.readString(done).equals(wanted)) {
            return;
        }
        Files.writeString(home.resolve("package.json"), wanted);
        run(List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--silent"));
        Files.writeString(done, wanted);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(home, "said", ".txt");
        Process process;
        try {
            process = new ProcessBuilder(new ArrayList<>(command))
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "The tests show pages with packages from npm: '" + command.get(0)
                            + "' cannot be started. Install Node 18 or newer with npm and run them again.",
                    e);
        }
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " did not end within three minutes");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed. It said:\n" + Files.readString(said));
        }
        Files.delete(said);
    }
}
