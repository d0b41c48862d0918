package org.refocus.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long a fresh Java takes to load one template, check one document and end. */
final class ColdStart {
    private ColdStart() {}

    /** What is started. */
    enum Program {
        EMPTY("empty Java"),
        OURS("**ours: validate**"),
        OURS_WITH_ALL_TEMPLATES("ours, all bundled templates loaded"),
        NETWORKNT("networknt 1.5"),
        HIBERNATE_VALIDATOR("records + Hibernate Validator 9.1");

        final String label;

        Program(String label) {
            this.label = label;
        }
    }

    /** Returns the median of some starts of each program in milliseconds. */
    static Map<Program, Double> millis(int starts) throws IOException, InterruptedException {
        Path file = Files.createTempFile("strengths-worksheet", ".json");
        try {
            Files.write(file, Documents.valid(2 * 1024));
            Map<Program, List<Double>> times = new EnumMap<>(Program.class);
            for (int i = 0; i < starts; i++) {
                for (Program program : Program.values()) {
                    times.computeIfAbsent(program, p -> new ArrayList<>()).add(start(program, file));
                }
            }
            Map<Program, Double> medians = new EnumMap<>(Program.class);
            times.forEach((program, all) ->
                    medians.put(program, all.stream().sorted().toList().get(starts / 2)));
            return medians;
        } finally {
            Files.delete(file);
        }
    }

    private static double start(Program program, Path file) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.jboss.logging.provider=slf4j", // and so not to the console
                        "-classpath",
                        System.getProperty("java.class.path"),
                        FirstDocument.class.getName(),
                        program.name(),
                        file.toString())
                .inheritIO();
        long begin = System.nanoTime();
        int status = builder.start().waitFor();
        long end = System.nanoTime();
        if (status != 0) {
            throw new IllegalStateException(program + " ended with status " + status);
        }
        return (end - begin) / 1e6;
    }
}
