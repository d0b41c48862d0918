package org.refocus.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateException;

/** Makes another version of a template: one to three small edits, drawn by seed. */
final class TemplateEdits {
    /** One way to edit a schema; says whether there was anything to edit. */
    private interface Edit {
        boolean apply(ObjectNode schema);
    }

    private final ObjectNode root;
    private final Random random;
    private final List<Edit> edits = List.of(
            schema -> bound(schema, "string", "minLength", 1, 2, 30),
            schema -> bound(schema, "string", "maxLength", 3, 60, 5000),
            schema -> bound(schema, "array", "minItems", 1, 2),
            schema -> bound(schema, "array", "maxItems", 1, 2, 80),
            schema -> bound(schema, "object", "minProperties", 1, 3),
            schema -> bound(schema, "object", "maxProperties", 2, 5, 50),
            schema -> bound(schema, "integer", "minimum", -5, 2, 20),
            schema -> bound(schema, "integer", "maximum", 3, 40, 500),
            this::number,
            this::anotherType,
            this::offersMore,
            this::offersLess,
            this::onlyOne,
            this::patterned,
            this::unpatterned,
            this::required,
            this::added,
            this::removed,
            this::openness,
            this::condition,
            this::contains,
            this::rule,
            this::parameter,
            this::worded);

    private TemplateEdits(FormTemplate template, Random random) {
        this.root = (ObjectNode) Json.parse(template.json());
        this.random = random;
    }

    /** Returns an edited version 2.0.0 of a template that has version 1. */
    static FormTemplate edited(FormTemplate template, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + template.id().hashCode());
        while (true) {
            TemplateEdits edits = new TemplateEdits(template, random);
            edits.some(1 + random.nextInt(3));
            edits.root.put("$id", template.url().replaceAll("/1[.][0-9]+[.]0$", "/2.0.0"));
            ((ObjectNode) edits.root.get("x-form")).put("version", "2.0.0");
            try {
                return FormTemplate.load(Json.bytes(edits.root));
            } catch (TemplateException refused) {
                // such as a rule for a place that was taken away: take the next draw
            }
        }
    }

    private void some(int count) {
        int done = 0;
        while (done < count) {
            List<ObjectNode> schemas = new ArrayList<>();
            collect(root, schemas);
            Edit edit = edits.get(random.nextInt(edits.size()));
            for (int i = 0; i < 12; i++) {
                if (edit.apply(schemas.get(random.nextInt(schemas.size())))) {
                    done++;
                    break;
                }
            }
        }
    }

    private static void collect(JsonNode schema, List<ObjectNode> schemas) {
        if (schema instanceof ObjectNode object) {
            schemas.add(object);
            object.path("properties").forEach(child -> collect(child, schemas));
            object.path("$defs").forEach(child -> collect(child, schemas));
            collect(object.path("items"), schemas);
            collect(object.path("additionalProperties"), schemas);
        }
    }

    private static boolean is(ObjectNode schema, String type) {
        return schema.path("type").asText().equals(type);
    }

    private boolean bound(ObjectNode schema, String type, String keyword, int... values) {
        if (!is(schema, type)) {
            return false;
        }
        if (schema.has(keyword) && random.nextInt(3) == 0) {
            schema.remove(keyword);
        } else {
            schema.put(keyword, values[random.nextInt(values.length)]);
        }
        return true;
    }

    private boolean number(ObjectNode schema) {
        if (!is(schema, "integer")) {
            return false;
        }
        schema.put("type", "number");
        return true;
    }

    private boolean anotherType(ObjectNode schema) {
        if (!is(schema, "string") || random.nextInt(4) > 0) {
            return false;
        }
        schema.retain("title", "description");
        schema.put("type", random.nextBoolean() ? "boolean" : "integer");
        return true;
    }

    private boolean offersMore(ObjectNode schema) {
        if (!schema.has("enum")) {
            return false;
        }
        schema.withArray("/enum").insert(0, "brand-new");
        return true;
    }

    private boolean offersLess(ObjectNode schema) {
        if (schema.path("enum").size() < 2) {
            return false;
        }
        schema.withArray("/enum").remove(random.nextInt(schema.path("enum").size()));
        return true;
    }

    private boolean onlyOne(ObjectNode schema) {
        if (!schema.has("enum")) {
            return false;
        }
        schema.put("const", schema.path("enum").get(0).asText());
        return true;
    }

    private boolean patterned(ObjectNode schema) {
        if (!is(schema, "string") || schema.has("enum")) {
            return false;
        }
        schema.remove("format");
        schema.put("pattern", random.nextBoolean() ? "^[a-z]{3,9}$" : "^[A-Z][0-9]{2}$");
        return true;
    }

    private boolean unpatterned(ObjectNode schema) {
        if (!schema.has("pattern")) {
            return false;
        }
        boolean both = !schema.has("format") || random.nextBoolean();
        schema.remove("format");
        if (both) {
            schema.remove("pattern");
        }
        return true;
    }

    private boolean required(ObjectNode schema) {
        if (schema.path("properties").isEmpty()) {
            return false;
        }
        ArrayNode required = schema.withArray("/required");
        String name = name(schema);
        for (int i = 0; i < required.size(); i++) {
            if (required.get(i).asText().equals(name)) {
                required.remove(i);
                return true;
            }
        }
        required.add(name);
        return true;
    }

    private boolean added(ObjectNode schema) {
        if (!is(schema, "object")) {
            return false;
        }
        schema.withObject("/properties/brandNew").put("type", "string").put("maxLength", 20);
        if (schema.path("x-form").has("order")) {
            schema.withArray("/x-form/order").add("brandNew");
        }
        if (random.nextBoolean()) {
            schema.withArray("/required").add("brandNew");
        }
        return true;
    }

    private boolean removed(ObjectNode schema) {
        if (schema.path("properties").size() < 2) {
            return false;
        }
        String name = name(schema);
        schema.withObject("/properties").remove(name);
        for (JsonNode names :
                List.of(schema.path("required"), schema.path("x-form").path("order"))) {
            for (int i = names.size() - 1; i >= 0; i--) {
                if (names.get(i).asText().equals(name)) {
                    ((ArrayNode) names).remove(i);
                }
            }
        }
        return true;
    }

    private boolean openness(ObjectNode schema) {
        if (!is(schema, "object")) {
            return false;
        }
        String keyword = "additionalProperties";
        switch (random.nextInt(3)) {
            case 0 -> schema.put(keyword, false);
            case 1 -> schema.remove(keyword);
            default -> schema.putObject(keyword).put("type", "string").put("maxLength", 40);
        }
        return true;
    }

    private boolean condition(ObjectNode schema) {
        if (schema.path("properties").size() < 2) {
            return false;
        }
        if (schema.has("if")) {
            schema.remove(List.of("if", "then"));
            return true;
        }
        String name = name(schema);
        JsonNode offered = schema.path("properties").path(name).path("enum");
        if (offered.isEmpty()) {
            return false;
        }
        schema.set("if", match(name, offered.get(0).asText()));
        schema.putObject("then").putArray("required").add(name(schema));
        return true;
    }

    private boolean contains(ObjectNode schema) {
        if (schema.path("allOf").path(0).has("contains")) {
            schema.remove("allOf");
            return true;
        }
        JsonNode offered = schema.path("items").path("properties").path("role").path("enum");
        if (!is(schema, "array") || offered.isEmpty()) {
            return false;
        }
        schema.set("contains", match("role", offered.get(0).asText()));
        return true;
    }

    private static ObjectNode match(String name, String value) {
        ObjectNode match = Json.MAPPER.createObjectNode();
        match.putObject("properties").putObject(name).put("const", value);
        match.putArray("required").add(name);
        return match;
    }

    private boolean rule(ObjectNode schema) {
        ObjectNode form = (ObjectNode) root.get("x-form");
        if (random.nextBoolean() && form.path("rules").size() > 0) {
            form.withArray("/rules").remove(0);
            return true;
        }
        List<String> lists = new ArrayList<>();
        root.path("properties").properties().forEach(entry -> {
            if (entry.getValue().path("type").asText().equals("array")) {
                lists.add("/" + entry.getKey() + "/*/" + (entry.getKey().equals("costs") ? "item" : "role"));
            }
        });
        if (lists.isEmpty()) {
            return false;
        }
        form.withArray("/rules").addObject().put("rule", "distinct").put("of", lists.get(random.nextInt(lists.size())));
        return true;
    }

    private boolean parameter(ObjectNode schema) {
        ObjectNode parameters = root.withObject("/x-form/parameters");
        for (String name : List.of("budgetLimit", "firstMonth", "lastMonth")) {
            if (parameters.has(name)) {
                parameters.put(name, random.nextInt(1, 15) + (name.equals("budgetLimit") ? "0.00" : ""));
                return true;
            }
        }
        return false;
    }

    private boolean worded(ObjectNode schema) {
        schema.put("title", "Said otherwise");
        return true;
    }

    private String name(ObjectNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names.get(random.nextInt(names.size()));
    }
}
