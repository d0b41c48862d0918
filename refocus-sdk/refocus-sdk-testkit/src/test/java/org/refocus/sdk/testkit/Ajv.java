package org.refocus.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.refocus.forms.FormTemplate;

/**
 * Ajv, the validator that web pages use: one Node process that is given many schemas and documents.
 *
 * <p>It is installed with npm below {@code target} when it is not there. Where there is no Node, a test that needs it
 * fails and says so. Used by one thread.
 */
final class Ajv implements AutoCloseable {
    /** What Ajv said: a line for each schema or document that it judges otherwise, and how many it judged. */
    record Verdict(List<String> disagreements, int schemas, int accepted, int refused) {}

    private static final Path HOME = Path.of("target", "ajv");
    private static final String PACKAGE = """
            {"private": true, "dependencies": {"ajv": "8.20.0", "ajv-formats": "3.0.1"}}
            """;

    private final Path cases = HOME.resolve("cases.jsonl");
    private final BufferedWriter out;

    Ajv() throws IOException, InterruptedException {
        install();
        out = Files.newBufferedWriter(cases);
        ObjectNode dialect = Json.MAPPER.createObjectNode();
        write(dialect.set("meta", Json.MAPPER.readTree(dialectFile("schema.json"))));
    }

    static String dialectFile(String name) {
        try (InputStream in = FormTemplate.class.getResourceAsStream("dialect/1.0.0/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a schema; documents are judged by the last one. */
    void schema(String name, String json) {
        write(Json.MAPPER.createObjectNode().put("schema", json).put("name", name));
    }

    void document(String name, String json, boolean accepted) {
        write(Json.MAPPER
                .createObjectNode()
                .put("document", json)
                .put("name", name)
                .put("accepted", accepted));
    }

    private void write(JsonNode line) {
        try {
            out.write(Json.MAPPER.writeValueAsString(line));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks Ajv of all that was given. */
    Verdict judge() throws IOException, InterruptedException {
        out.close();
        List<String> lines = run(List.of("node", "ajv.mjs", "cases.jsonl"));
        JsonNode counts = Json.MAPPER.readTree(lines.get(lines.size() - 1));
        return new Verdict(
                lines.subList(0, lines.size() - 1),
                counts.path("schemas").intValue(),
                counts.path("accepted").intValue(),
                counts.path("refused").intValue());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        try (InputStream script = Ajv.class.getResourceAsStream("ajv.mjs")) {
            Files.copy(script, HOME.resolve("ajv.mjs"), StandardCopyOption.REPLACE_EXISTING);
        }
        Path wanted = HOME.resolve("package.json");
        boolean installed = Files.exists(HOME.resolve("node_modules/ajv-formats/package.json"))
                && Files.exists(wanted)
                && Files.readString(wanted).equals(PACKAGE);
        if (!installed) {
            Node.findOrInstall();
            Files.writeString(wanted, PACKAGE);
            run(List.of(
                    "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--silent"));
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
                    "The tests ask Ajv, which needs Node 18 or newer: '" + command.get(0)
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
