package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.refocus.model.FormType;
import org.refocus.model.constraint.Limits;

/** Reads from a template what the typed side must know of it. */
public final class TypedLimits {
    /** How deep in a record an object may lie whose names a template lists; every record stays far above it. */
    private static final int MAX_DEPTH = 4;

    private TypedLimits() {}

    /** Returns the template's numbers, and the names that its closed objects list and require. */
    public static Limits of(CompiledTemplate template) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        template.schema()
                .path("x-form")
                .path("parameters")
                .fieldNames()
                .forEachRemaining(name -> template.number(name).ifPresent(number -> numbers.put(name, number)));
        Map<String, Set<String>> keys = new HashMap<>();
        Map<String, Set<String>> required = new HashMap<>();
        collect(template, template.schema(), "", keys, required, Collections.newSetFromMap(new IdentityHashMap<>()));
        additions(template, keys);
        additions(template, required);
        return new Limits(numbers, keys, required);
    }

    /** Leaves at the root what is not the record's own: the names in its map of additions. */
    private static void additions(CompiledTemplate template, Map<String, Set<String>> names) {
        String form = template.schema().path("x-form").path("form").asText();
        Set<String> atRoot = names.getOrDefault("", new LinkedHashSet<>());
        for (RecordComponent own : FormType.ofId(form).answersType().getRecordComponents()) {
            if (!own.getName().equals("additional")) {
                atRoot.remove(own.getName());
            }
        }
    }

    private static void collect(
            CompiledTemplate template,
            JsonNode written,
            String at,
            Map<String, Set<String>> keys,
            Map<String, Set<String>> required,
            Set<JsonNode> open) {
        JsonNode schema = template.deref(written);
        if (!schema.path("type").asText().equals("object") || open.size() > MAX_DEPTH || !open.add(schema)) {
            return;
        }
        if (schema.path("additionalProperties").isBoolean()) {
            Set<String> names = new LinkedHashSet<>();
            schema.path("properties").fieldNames().forEachRemaining(names::add);
            keys.put(at, names);
        }
        Set<String> needed = new LinkedHashSet<>();
        schema.path("required").forEach(name -> needed.add(name.asText()));
        required.put(at, needed);
        schema.path("properties")
                .properties()
                .forEach(e ->
                        collect(template, e.getValue(), at + "/" + Pointers.escape(e.getKey()), keys, required, open));
        open.remove(schema);
    }
}
