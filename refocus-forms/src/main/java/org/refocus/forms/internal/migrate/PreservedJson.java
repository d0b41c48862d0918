package org.refocus.forms.internal.migrate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.read.StrictJson;
import org.refocus.forms.migration.Preserved;

/** Preserved answers as a text that a store can keep. */
public final class PreservedJson {
    private static final List<String> PARTS = List.of("template", "pointer", "json", "reason");

    private PreservedJson() {}

    /** Writes a list as a JSON array of objects whose four members are texts. */
    public static String write(List<Preserved> list) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = StrictJson.FACTORY.createGenerator(out)) {
            json.writeStartArray();
            for (Preserved one : list) {
                json.writeStartObject();
                json.writeStringField("template", one.template());
                json.writeStringField("pointer", one.pointer());
                json.writeStringField("json", one.json());
                json.writeStringField("reason", one.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Reads what {@link #write} wrote. */
    public static List<Preserved> read(String text) {
        List<Preserved> list = new ArrayList<>();
        try (JsonParser json = StrictJson.FACTORY.createParser(text)) {
            demand(json.nextToken() == JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> parts = new HashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    demand(PARTS.contains(name) && json.nextToken() == JsonToken.VALUE_STRING);
                    demand(parts.put(name, json.getText()) == null);
                }
                list.add(new Preserved(
                        part(parts, "template"), part(parts, "pointer"), part(parts, "json"), part(parts, "reason")));
            }
            demand(json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == null);
        } catch (IOException e) {
            throw notOurs(); // without its cause, whose message may hold answers
        }
        return List.copyOf(list);
    }

    private static String part(Map<String, String> parts, String name) {
        @Nullable String part = parts.get(name);
        if (part == null) {
            throw notOurs();
        }
        return part;
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw notOurs();
        }
    }

    private static IllegalArgumentException notOurs() {
        return new IllegalArgumentException("This is not a list of preserved answers");
    }
}
