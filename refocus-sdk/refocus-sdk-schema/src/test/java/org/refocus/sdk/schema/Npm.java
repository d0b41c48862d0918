package org.refocus.sdk.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The web clients and what they check answers with, installed with npm below {@code target} when they are not there. */
final class Npm {
    private static final Path HOME = Path.of("target", "clients");

    private static boolean bundled;

    private Npm() {}

    /** Runs a script of these tests with Node and returns the lines that it wrote. */
    static List<String> node(String script, String... arguments) throws IOException, InterruptedException {
        install();
        copy(script);
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Returns the script of a client's page. */
    static synchronized String page(String name) throws IOException, InterruptedException {
        Path bundle = HOME.resolve("pages").resolve(name);
        if (!bundled) {
            install();
            for (String source : List.of("rjsf.jsx", "jsonforms.jsx")) {
                copy(source);
            }
            node("bundle.mjs");
            bundled = true;
        }
        return Files.readString(bundle);
    }

    /** Returns a script of these tests. */
    static String script(String name) throws IOException {
        try (InputStream in = Npm.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Path file(String name) {
        return HOME.resolve(name);
    }

    private static synchronized void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Path done = HOME.resolve("installed.json");
        copy("package.json");
        String wanted = Files.readString(HOME.resolve("package.json"));
        if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
            run(List.of(
                    "npm",
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--legacy-peer-deps",
                    "--ignore-scripts",
                    "--no-package-lock",
                    "--silent"));
            Files.writeString(done, wanted);
        }
    }

    private static void copy(String name) throws IOException {
        try (InputStream in = Npm.class.getResourceAsStream(name)) {
            Files.copy(in, HOME.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(HOME, "said", ".txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "The tests run web clients, which need Node 18 or newer: '" + command.get(0)
                            + "' cannot be started. Install Node with npm and run them again.",
                    e);
        }
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " did not end within three minutes");
        }
        List<String> lines = Files.readAllLines(said);
        Files.delete(said);
        if (process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed. It said:\n" + String.join("\n", lines));
        }
        return lines;
    }
}
