package org.refocus.forms.migration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.refocus.forms.FormDocument;
import org.refocus.forms.UnreadableDocumentException;
import org.refocus.forms.internal.migrate.PreservedJson;

/**
 * An answer that has no place in the new version of its form: kept as it was, with where it stood and why.
 *
 * <p>Whose words they are and who may see them goes with them: an entry is kept whole. Immutable and safe to share
 * between threads; no part is null. {@link #toString()} shows no answer.
 *
 * @param template the template that it was an answer to, {@code id|version}
 * @param pointer where it stood in the answers to that template, as a JSON Pointer
 * @param json the answer as JSON
 * @param reason why it was taken out; words of a template or of this library
 */
public record Preserved(String template, String pointer, String json, String reason) {
    /**
     * Refuses null, a template that is no {@code id|version}, half of a character pair, and what is not one clean JSON
     * value.
     */
    public Preserved {
        if (template.indexOf('|') < 1) {
            throw new IllegalArgumentException("A preserved answer names its template as id|version");
        }
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(json, "json");
        for (String part : List.of(template, pointer, reason)) {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(part)) {
                throw new IllegalArgumentException("A preserved answer holds half of a character pair");
            }
        }
        try {
            wrapped(json);
        } catch (UnreadableDocumentException e) {
            throw new IllegalArgumentException("A preserved answer must be one clean JSON value");
        }
    }

    /** Returns the answer as a map, list, string, number or boolean; unmodifiable, order kept. */
    public Object value() {
        return Objects.requireNonNull(wrapped(json).get(""));
    }

    private static Map<String, Object> wrapped(String json) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
            throw new IllegalArgumentException("A preserved answer holds half of a character pair");
        }
        Map<String, Object> read = FormDocument.of(("{\"\":" + json + "}").getBytes(StandardCharsets.UTF_8))
                .answers();
        if (read.size() != 1) {
            throw new IllegalArgumentException("A preserved answer must be one clean JSON value");
        }
        return read;
    }

    /** Writes a list as one JSON text of any length, for a store to keep. */
    public static String write(List<Preserved> list) {
        return PreservedJson.write(list);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the text is something else; its message holds none of it
     */
    public static List<Preserved> read(String json) {
        return PreservedJson.read(json);
    }

    @Override
    public String toString() {
        return "Preserved[" + template + ", " + pointer + "]";
    }
}
