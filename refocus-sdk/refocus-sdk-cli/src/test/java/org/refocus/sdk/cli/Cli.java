package org.refocus.sdk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a command that was run in this process.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it printed beside that
 */
record Cli(int exit, String out, String err) {
    static Cli run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Cli(exit, out.toString(), err.toString());
    }

    /** Writes a file in which single quotes stand for double ones, and returns it. */
    static Path file(Path folder, String name, String text) {
        return exactly(folder, name, text.replace('\'', '"'));
    }

    /** Writes a file and returns it. */
    static Path exactly(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the lines that are findings. */
    List<String> findings() {
        return out.lines()
                .filter(line -> line.matches(".*:\\d+:\\d+: (error|warning|advice) .*"))
                .toList();
    }

    @Override
    public String toString() {
        return "exit " + exit + "\n" + out + err;
    }
}
