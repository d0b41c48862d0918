package org.refocus.sdk.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Collects what the fault programme counted, and prints it as one table when the last test has ended. */
final class FaultTable implements BeforeAllCallback, AutoCloseable {
    private static final boolean LONG = "long".equals(System.getProperty("faults"));
    private static final Map<String, String> LINES = new TreeMap<>();

    /** Returns how often to do something: so often in every build, and so often in a long run. */
    static int times(int inEveryBuild, int inALongRun) {
        return LONG ? inALongRun : inEveryBuild;
    }

    /** Adds a line to the table. */
    static synchronized void add(String fault, String database, int times, Ledger ledger) {
        add(
                fault,
                database,
                String.valueOf(times),
                "%,d | %d | %d | %,d | %d of %d"
                        .formatted(
                                ledger.acknowledged(),
                                ledger.lost(),
                                ledger.halfWritten(),
                                ledger.refused(),
                                ledger.goingOn(),
                                ledger.records()));
    }

    /** Adds a line that says in words what became of it. */
    static synchronized void add(String fault, String database, String times, String rest) {
        LINES.put(fault + " | " + database, "| " + fault + " | " + database + " | " + times + " | " + rest + " |\n");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Closed with the root, when all classes have ended.
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(FaultTable.class))
                .getOrComputeIfAbsent(FaultTable.class, key -> this);
    }

    @Override
    public void close() throws IOException {
        StringBuilder table = new StringBuilder("""
                | what was done | to | times | acknowledged | lost | half written | refused, typed | records that go on |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
                """);
        LINES.values().forEach(table::append);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "faults.md"), table);
        System.out.println();
        System.out.println(table);
    }
}
