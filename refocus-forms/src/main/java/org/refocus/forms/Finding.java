package org.refocus.forms;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One thing found while checking a document or a template.
 *
 * <p>Immutable and safe to share between threads. A finding never holds the text of an answer: {@code arguments} are
 * limits and names, so that findings may be logged.
 *
 * @param code what it is about
 * @param severity how much it weighs
 * @param pointer the place as a JSON Pointer (RFC 6901) into the document; for a missing answer, the place where it
 *     would stand; empty for the whole document
 * @param arguments what the message needs, by name; numbers and short strings
 */
public record Finding(Code code, Severity severity, String pointer, Map<String, Object> arguments) {

    /** Copies the arguments; refuses null. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(pointer, "pointer");
        arguments = arguments.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** Returns an error at a place. */
    public static Finding error(Code code, String pointer) {
        return new Finding(code, Severity.ERROR, pointer, Map.of());
    }

    /** Returns an error at a place, with one argument. */
    public static Finding error(Code code, String pointer, String name, Object value) {
        return new Finding(code, Severity.ERROR, pointer, Map.of(name, value));
    }

    /** Returns a piece of practice advice at a place. */
    public static Finding advice(Code code, String pointer) {
        return new Finding(code, Severity.ADVICE, pointer, Map.of());
    }

    /** Returns the key under which {@link Messages} looks for the wording. */
    public String messageKey() {
        return code.id();
    }
}
