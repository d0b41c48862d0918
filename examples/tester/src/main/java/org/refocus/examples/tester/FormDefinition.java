package org.refocus.examples.tester;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One version of a form, as the JSON Schema that its publisher wrote. */
final class FormDefinition {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode schema;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    FormDefinition(byte[] json) {
        try {
            this.schema = MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("The form's definition is no JSON", e);
        }
        collectNames(schema);
    }

    private void collectNames(JsonNode node) {
        node.path("properties").fieldNames().forEachRemaining(names::add);
        node.forEach(this::collectNames);
    }

    /** Returns the {@code $id}, which ends in the name and the version. */
    String id() {
        return schema.path("$id").asText();
    }

    String name() {
        return id().substring(0, id().lastIndexOf('/'));
    }

    /** Returns whom a note is about: {@code person}, {@code team} or {@code worker}. */
    String subject() {
        return schema.path("x-form").path("subject").asText();
    }

    /** Returns the roles that have to sign. */
    List<String> signers() {
        return texts(schema.path("x-form").path("agreedBy"));
    }

    JsonNode rules() {
        return schema.path("x-form").path("rules");
    }

    String parameter(String name) {
        return schema.path("x-form").path("parameters").path(name).asText();
    }

    JsonNode root() {
        return schema;
    }

    /** Returns every name that the definition gives to an answer. */
    Set<String> names() {
        return names;
    }

    /** Returns a schema with its reference followed. */
    JsonNode resolve(JsonNode written) {
        JsonNode at = written;
        while (at.has("$ref")) {
            at = schema.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }

    /** Returns a pattern, whose {@code $} means the end and not the place before a last line break. */
    Pattern pattern(String regex) {
        return patterns.computeIfAbsent(regex, r -> Pattern.compile(r.replaceFirst("\\$$", "\\\\z")));
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
