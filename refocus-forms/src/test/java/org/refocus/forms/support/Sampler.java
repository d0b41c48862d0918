package org.refocus.forms.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Walks a template's schema and draws a value for each place, so that the schema and the rules are kept. */
final class Sampler {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 12;

    private final TemplateTree template;
    private final Random random;
    private final Map<String, Set<Integer>> taken = new HashMap<>();

    Sampler(TemplateTree template, Random random) {
        this.template = template;
        this.random = random;
    }

    ObjectNode document() {
        ObjectNode document = (ObjectNode) value(template.root(), "");
        addUp(document);
        return document;
    }

    /** Makes every total what its amounts come to. */
    void addUp(ObjectNode document) {
        for (JsonNode rule : template.rules("sum")) {
            BigDecimal sum = Spots.at(document, template, rule.path("of").asText()).stream()
                    .filter(spot -> spot.value().asText().matches("[0-9]{1,7}\\.[0-9]{2}"))
                    .map(spot -> new BigDecimal(spot.value().asText()))
                    .reduce(new BigDecimal("0.00"), BigDecimal::add);
            for (Spot total : Spots.at(document, template, rule.path("equals").asText())) {
                total.set(NODES.textNode(sum.toPlainString()));
            }
        }
    }

    /** Draws a value; {@code path} is its place, with {@code *} for the items of a list. */
    JsonNode value(JsonNode written, String path) {
        JsonNode schema = template.follow(written);
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, path);
            case "array" -> array(schema, path);
            case "integer", "number" -> NODES.numberNode(number(schema, path));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.textNode(text(schema, path));
        };
    }

    private ObjectNode object(JsonNode schema, String path) {
        ObjectNode object = NODES.objectNode();
        boolean deep = path.split("/", -1).length > DEEP;
        Set<String> needed = names(schema.path("required"));
        int likely = 3 + random.nextInt(6);
        schema.path("properties").properties().forEach(property -> {
            if (needed.contains(property.getKey()) || (!deep && random.nextInt(10) < likely)) {
                put(object, schema, property.getKey(), path);
            }
        });
        for (JsonNode condition : template.conditions(schema)) {
            Map.Entry<String, JsonNode> only =
                    condition.at("/if/properties").properties().iterator().next();
            if (object.path(only.getKey()).equals(only.getValue().path("const"))) {
                for (String name : names(condition.at("/then/required"))) {
                    if (!object.has(name)) {
                        put(object, schema, name, path);
                    }
                }
            }
        }
        return object;
    }

    private void put(ObjectNode object, JsonNode schema, String name, String path) {
        object.set(name, value(schema.path("properties").path(name), path + "/" + name));
    }

    private ArrayNode array(JsonNode schema, String path) {
        ArrayNode array = NODES.arrayNode();
        List<JsonNode> wanted = template.wanted(schema);
        int min = Math.max(schema.path("minItems").asInt(0), wanted.size());
        int max = schema.path("maxItems").asInt(min + 3);
        int size = random.nextInt(150) == 0 ? max : Math.min(max, min + random.nextInt(3));
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), path + "/*"));
        }
        for (int i = 0; i < wanted.size(); i++) {
            Map.Entry<String, JsonNode> only = wanted.get(i)
                    .at("/contains/properties")
                    .properties()
                    .iterator()
                    .next();
            ((ObjectNode) array.get(i)).set(only.getKey(), only.getValue().path("const"));
        }
        return array;
    }

    private int number(JsonNode schema, String path) {
        int min = Math.max(
                schema.path("minimum").asInt(0),
                template.limit("at-least", path).map(BigDecimal::intValue).orElse(0));
        int max = Math.min(
                schema.path("maximum").asInt(1_000),
                template.limit("at-most", path).map(BigDecimal::intValue).orElse(1_000));
        Set<Integer> known = taken.computeIfAbsent(path, p -> new HashSet<>());
        int number = min + random.nextInt(max - min + 1);
        while (template.isDistinct(path) && !known.add(number)) {
            number = number == max ? min : number + 1;
        }
        return number;
    }

    private String text(JsonNode schema, String path) {
        if (schema.has("const")) {
            return schema.get("const").asText();
        }
        if (schema.has("enum")) {
            JsonNode values = schema.get("enum");
            return values.get(random.nextInt(values.size())).asText();
        }
        switch (schema.path("format").asText()) {
            case "date":
                return Texts.date(random);
            case "date-time":
                return Texts.instant(random);
            default:
        }
        return switch (schema.path("pattern").asText()) {
            case "", TemplateTree.NOT_BLANK ->
                Texts.words(random, schema.path("maxLength").asInt(40));
            case TemplateTree.ID -> Texts.id(random);
            case TemplateTree.LANGUAGE -> Texts.language(random);
            case TemplateTree.MONEY -> Texts.money(pence(path));
            default -> throw new IllegalStateException("Teach this class the pattern at " + path);
        };
    }

    /** Draws an amount so that fifty of them stay within the budget. */
    private long pence(String path) {
        long most = template.budget(path)
                .map(budget -> budget.movePointRight(2).longValue() / 50)
                .orElse(99_999L);
        return random.nextInt((int) most + 1);
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new HashSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }
}
