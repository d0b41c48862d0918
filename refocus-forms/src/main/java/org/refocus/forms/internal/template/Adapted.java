package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;

/**
 * Where a template asks otherwise than the bundled one, which the typed record was made for: what a service added, left
 * out or changed, by the name of the answer at the root that it lies in. Wording does not count.
 */
public final class Adapted {
    private static final Set<String> WORDING = Set.of("$schema", "$id", "title", "description", "$comment", "x-form");
    private static final Set<String> BY_NAME = Set.of("properties", "required", "$defs");

    private final Set<String> names = new HashSet<>();
    private boolean whole;

    private Adapted() {}

    /** Compares a template with the bundled one of its form. */
    public static Adapted of(CompiledTemplate template) {
        JsonNode schema = template.schema();
        Adapted adapted = new Adapted();
        adapted.compare(bundled(schema.path("x-form").path("form").asText()), schema);
        return adapted;
    }

    /** Says whether the template asks what the bundled one asks. */
    public boolean isNowhere() {
        return !whole && names.isEmpty();
    }

    /** Says whether a place lies in an answer of which the template asks something else. */
    public boolean covers(String pointer) {
        if (whole) {
            return true;
        }
        int end = pointer.indexOf('/', 1);
        return !pointer.isEmpty() && names.contains(root(end < 0 ? pointer : pointer.substring(0, end)));
    }

    private void compare(JsonNode bundled, JsonNode schema) {
        ObjectNode before = bare(bundled);
        ObjectNode now = bare(schema);
        differing(before.path("properties"), now.path("properties"), names);
        differing(before.path("required"), now.path("required"), names);
        Set<String> shapes = new HashSet<>();
        differing(before.path("$defs"), now.path("$defs"), shapes);
        shapes.retainAll(fieldNames(before.path("$defs"))); // one that is new is used by what is new
        whole = !shapes.isEmpty() || !before.remove(BY_NAME).equals(now.remove(BY_NAME));
        JsonNode rulesBefore = bundled.path("x-form").path("rules");
        JsonNode rulesNow = schema.path("x-form").path("rules");
        Set<String> ruled = new HashSet<>();
        roots(rulesBefore, ruled);
        roots(rulesNow, ruled);
        if (!rulesBefore.equals(rulesNow) || ruled.stream().anyMatch(names::contains)) {
            names.addAll(ruled); // a rule looks at all its places or at none
        }
    }

    private static void differing(JsonNode before, JsonNode now, Set<String> found) {
        Set<String> all = fieldNames(before);
        all.addAll(fieldNames(now));
        all.removeIf(name -> before.path(name).equals(now.path(name)));
        found.addAll(all);
    }

    private static Set<String> fieldNames(JsonNode object) {
        Set<String> found = new TreeSet<>();
        object.fieldNames().forEachRemaining(found::add);
        return found;
    }

    private static void roots(JsonNode rules, Set<String> found) {
        for (JsonNode rule : rules) {
            for (String key : new String[] {"of", "equals", "at"}) {
                if (rule.has(key)) {
                    found.add(root(rule.get(key).asText()));
                }
            }
        }
    }

    /** Returns the name with which a pointer begins. */
    private static String root(String pointer) {
        return Pointers.unescape(pointer.split("/", -1)[1]);
    }

    /** Copies a schema without its wording, with the names that it requires as the names of an object. */
    private static ObjectNode bare(JsonNode schema) {
        ObjectNode bare = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(entry -> {
            if (!WORDING.contains(entry.getKey())) {
                bare.set(entry.getKey(), bareValue(entry.getKey(), entry.getValue()));
            }
        });
        return bare;
    }

    private static JsonNode bareValue(String keyword, JsonNode value) {
        return switch (keyword) {
            case "properties", "$defs" -> {
                ObjectNode named = JsonNodeFactory.instance.objectNode();
                value.properties().forEach(entry -> named.set(entry.getKey(), bare(entry.getValue())));
                yield named;
            }
            case "required" -> {
                ObjectNode named = JsonNodeFactory.instance.objectNode();
                value.forEach(name -> named.put(name.asText(), true));
                yield named;
            }
            case "allOf" -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                value.forEach(part -> all.add(bare(part)));
                yield all;
            }
            default -> value.isObject() ? bare(value) : value;
        };
    }

    private static JsonNode bundled(String form) {
        String path = "templates/" + form + "/1.0.0/template.json";
        try (InputStream in = FormTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new RefocusException("The bundled template " + path + " is missing from the jar");
            }
            return TreeReader.readStrictly(in.readAllBytes());
        } catch (IOException e) {
            throw new RefocusException("The bundled template " + path + " cannot be read", e);
        }
    }
}
