package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Values of JSON, as RFC 6902 compares them and as people like to read them. */
public final class JsonValues {
    /** The most characters in a line that holds more than one value. */
    private static final int WIDTH = 110;

    private JsonValues() {}

    /** Says whether two values are the same; numbers by what they are worth. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(
                (a, b) -> a.isNumber() && b.isNumber()
                        ? a.decimalValue().compareTo(b.decimalValue())
                        : a.equals(b) ? 0 : 1,
                other);
    }

    /** Returns a value as UTF-8, indented by two, with a line break at its end; what is short stands on one line. */
    public static byte[] bytes(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, 0, out);
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a value; {@code before} characters stand on its line already, and one has to fit behind it. */
    private static void write(JsonNode value, int indent, int before, StringBuilder out) {
        int start = out.length();
        boolean fits = line(value, start + WIDTH - before - 1, out);
        if (fits || !value.isContainerNode()) {
            return;
        }
        out.setLength(start);
        String margin = "\n" + " ".repeat(indent + 2);
        out.append(value.isObject() ? '{' : '[');
        String next = margin;
        for (JsonNode item : value.isArray() ? value : List.<JsonNode>of()) {
            out.append(next);
            write(item, indent + 2, indent + 2, out);
            next = "," + margin;
        }
        for (var property : value.properties()) {
            out.append(next);
            int from = out.length();
            quote(property.getKey(), out);
            out.append(": ");
            write(property.getValue(), indent + 2, indent + 2 + out.length() - from, out);
            next = "," + margin;
        }
        out.append('\n').append(" ".repeat(indent)).append(value.isObject() ? '}' : ']');
    }

    /** Writes a value on one line, as far as it may go. Says whether all of it could be written. */
    private static boolean line(JsonNode value, int end, StringBuilder out) {
        if (value.isTextual()) {
            quote(value.textValue(), out);
        } else if (!value.isContainerNode()) {
            out.append(value.asText());
        } else if (value.isEmpty()) {
            out.append(value.isObject() ? "{}" : "[]");
        } else if (value.isArray()) {
            String next = "[";
            for (JsonNode item : value) {
                out.append(next);
                if (out.length() > end || !line(item, end, out)) {
                    return false;
                }
                next = ", ";
            }
            out.append(']');
        } else {
            String next = "{ ";
            for (var property : value.properties()) {
                quote(property.getKey(), out.append(next));
                if (out.length() > end || !line(property.getValue(), end, out.append(": "))) {
                    return false;
                }
                next = ", ";
            }
            out.append(" }");
        }
        return out.length() <= end;
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }
}
