package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.refocus.forms.internal.read.StrictJson;

/** Values of JSON, as RFC 6902 compares them and as people like to read them. */
public final class JsonValues {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private JsonValues() {}

    /** Says whether two values are the same; numbers by what they are worth. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(
                (a, b) -> a.isNumber() && b.isNumber()
                        ? a.decimalValue().compareTo(b.decimalValue())
                        : a.equals(b) ? 0 : 1,
                other);
    }

    /** Returns a value as UTF-8, indented by two, with a line break at its end. */
    public static byte[] bytes(JsonNode value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = StrictJson.FACTORY.createGenerator(bytes)) {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(LINES);
            printer.indentArraysWith(LINES);
            generator.setPrettyPrinter(printer);
            write(value, generator);
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new IllegalStateException("Writing in memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonNode value, JsonGenerator generator) throws IOException {
        if (value.isObject()) {
            generator.writeStartObject();
            for (var property : value.properties()) {
                generator.writeFieldName(property.getKey());
                write(property.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value.isArray()) {
            generator.writeStartArray();
            for (JsonNode item : value) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (value.isTextual()) {
            generator.writeString(value.textValue());
        } else if (value.isNumber()) {
            generator.writeNumber(value.asText());
        } else {
            generator.writeBoolean(value.booleanValue());
        }
    }
}
