package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
        return new Limits(numbers, keys, required);
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
