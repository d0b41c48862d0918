package org.refocus.sdk.testkit.caseload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The strands that lives are made of, read once from {@code lives.txt} and {@code work.txt}.
 *
 * <p>A strand begins with {@code = kind id}; each line below it is {@code purpose: sentence}. A purpose that comes twice
 * has two wordings.
 */
final class Library {
    private static final Map<String, List<Strand>> KINDS = read("lives.txt", "work.txt");

    private Library() {}

    static List<Strand> all(String kind) {
        List<Strand> found = KINDS.get(kind);
        if (found == null) {
            throw new IllegalStateException("There is no strand of the kind " + kind);
        }
        return found;
    }

    private static Map<String, List<Strand>> read(String... names) {
        Map<String, List<Strand>> kinds = new LinkedHashMap<>();
        for (String name : names) {
            Map<String, List<String>> lines = new LinkedHashMap<>();
            for (String line : text(name).split("\n", -1)) {
                if (line.startsWith("= ")) {
                    String[] head = line.substring(2).split(" ", -1);
                    lines = new LinkedHashMap<>();
                    kinds.computeIfAbsent(head[0], kind -> new ArrayList<>()).add(new Strand(head[0], head[1], lines));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(": ");
                    lines.computeIfAbsent(line.substring(0, colon), purpose -> new ArrayList<>())
                            .add(line.substring(colon + 2).trim());
                }
            }
        }
        return kinds;
    }

    private static String text(String name) {
        try (InputStream in = Library.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read", e);
        }
    }
}
