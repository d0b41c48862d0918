package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.check.Check.Kind;
import org.refocus.forms.internal.check.ChoiceCheck;
import org.refocus.forms.internal.check.Match;
import org.refocus.forms.internal.check.Property;
import org.refocus.forms.internal.check.Rule;
import org.refocus.forms.internal.check.TextCheck;

/**
 * Turns an admitted template into checks.
 *
 * <p>What a reference names is compiled once and shared, except along the paths of rules: a rule listens at one place,
 * not wherever the same definition is used.
 */
final class Compiler {
    private final JsonNode root;
    private final List<Rule> rules;
    private final Map<String, Check> shared = new HashMap<>();

    Compiler(JsonNode root, List<Rule> rules) {
        this.root = root;
        this.rules = rules;
    }

    Check compile() {
        return check(root, "");
    }

    /** Compiles a schema; {@code path} is where it stands in the form, or null where no rule looks. */
    private Check check(JsonNode schema, @Nullable String path) {
        if (schema.has("$ref")) {
            String ref = schema.get("$ref").asText();
            JsonNode target = Pointers.resolve(root, ref);
            if (path != null) {
                return check(target, path);
            }
            Check known = shared.get(ref);
            if (known != null) {
                return known;
            }
            Check made = new Check(kindOf(Pointers.deref(root, target)));
            shared.put(ref, made);
            fill(made, Pointers.deref(root, target), null);
            return made;
        }
        Check made = new Check(kindOf(schema));
        fill(made, schema, path);
        return made;
    }

    private static Kind kindOf(JsonNode schema) {
        return switch (schema.get("type").asText()) {
            case "string" -> Kind.STRING;
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            case "object" -> Kind.OBJECT;
            default -> Kind.ARRAY;
        };
    }

    private void fill(Check check, JsonNode schema, @Nullable String path) {
        switch (check.kind) {
            case STRING -> text(check, schema);
            case INTEGER, NUMBER -> {
                check.minimum = schema.has("minimum") ? schema.get("minimum").decimalValue() : null;
                check.maximum = schema.has("maximum") ? schema.get("maximum").decimalValue() : null;
            }
            case OBJECT -> object(check, schema, path);
            case ARRAY -> array(check, schema, path);
            default -> {}
        }
    }

    private static void text(Check check, JsonNode schema) {
        check.minLength = schema.path("minLength").asInt(0);
        check.maxLength = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        if (schema.has("pattern")) {
            String pattern = schema.get("pattern").asText();
            if (pattern.equals(TextCheck.NOT_BLANK)) {
                check.notBlank = true;
            } else {
                check.text = TextCheck.ofPattern(pattern).orElseThrow();
            }
        }
        if (schema.has("format")) {
            check.formatName = schema.get("format").asText();
            check.format = TextCheck.ofFormat(check.formatName).orElseThrow();
        }
        List<String> choices = new ArrayList<>();
        schema.path("enum").forEach(value -> choices.add(value.asText()));
        if (schema.has("const")) {
            String only = schema.get("const").asText();
            if (choices.isEmpty() || choices.contains(only)) {
                choices.clear();
                choices.add(only);
            }
        }
        check.choice = choices.isEmpty() ? null : new ChoiceCheck(choices);
    }

    private void object(Check check, JsonNode schema, @Nullable String path) {
        Map<String, Property> properties = new LinkedHashMap<>();
        List<Property> inOrder = new ArrayList<>();
        schema.path("properties").properties().forEach(entry -> {
            Property property = property(entry.getKey(), inOrder.size(), entry.getValue(), path);
            properties.put(entry.getKey(), property);
            inOrder.add(property);
        });
        check.properties = new HashMap<>(properties);
        check.inOrder = inOrder.toArray(Property[]::new);
        check.required = bits(check, schema.path("required"));
        check.minProperties = schema.path("minProperties").asInt(0);
        check.maxProperties = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
        JsonNode others = schema.path("additionalProperties");
        check.closed = others.isBoolean();
        if (others.isObject()) {
            check.others = property("*", -1, others, path);
        }
        List<Match> conditions = new ArrayList<>();
        if (schema.has("if")) {
            conditions.add(condition(check, schema, conditions.size()));
        }
        for (JsonNode part : schema.path("allOf")) {
            conditions.add(condition(check, part, conditions.size()));
        }
        check.conditions = conditions.toArray(Match[]::new);
        check.matches = check.conditions;
    }

    private Match condition(Check check, JsonNode schema, int bit) {
        return match(
                check, schema.get("if"), bit, bits(check, schema.get("then").path("required")));
    }

    private void array(Check check, JsonNode schema, @Nullable String path) {
        check.minItems = schema.path("minItems").asInt(0);
        check.maxItems = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        List<JsonNode> wanted = new ArrayList<>();
        if (schema.has("contains")) {
            wanted.add(schema.get("contains"));
        }
        schema.path("allOf").forEach(part -> wanted.add(part.get("contains")));
        JsonNode items = schema.get("items");
        // Items that a list looks for things in are its own: others need not look.
        JsonNode itemSchema = wanted.isEmpty() ? items : Pointers.deref(root, items);
        Property way = property("*", 0, itemSchema, path);
        check.items = way;
        check.contains = new Match[wanted.size()];
        for (int i = 0; i < wanted.size(); i++) {
            check.contains[i] = match(way.check, wanted.get(i), i, new long[0]);
            addMatch(way.check, wanted.get(i));
        }
    }

    private static void addMatch(Check item, JsonNode wanted) {
        Match[] more = new Match[item.matches.length + 1];
        System.arraycopy(item.matches, 0, more, 0, item.matches.length);
        more[item.matches.length] = match(item, wanted, item.matches.length, new long[0]);
        item.matches = more;
    }

    private static Match match(Check check, JsonNode match, int bit, long[] thenRequired) {
        String name = match.get("properties").fieldNames().next();
        String value = match.get("properties").get(name).get("const").asText();
        Property property = check.properties.get(name);
        return new Match(property == null ? -1 : property.index, name, value, bit, thenRequired);
    }

    private Property property(String name, int index, JsonNode schema, @Nullable String path) {
        String place = path == null ? null : path + "/" + Pointers.escape(name);
        boolean onTheWay =
                place != null && rules.stream().anyMatch(r -> leads(place, r.at()) || leads(place, r.other()));
        Property property = new Property(name, index, check(schema, onTheWay ? place : null));
        if (onTheWay && place != null) {
            property.taps = taps(place);
        }
        return property;
    }

    private static boolean leads(String place, String target) {
        return target.equals(place) || target.startsWith(place + "/");
    }

    private int[] taps(String place) {
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).at().equals(place)) {
                slots.add(2 * i);
            }
            if (rules.get(i).other().equals(place)) {
                slots.add(2 * i + 1);
            }
        }
        return slots.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] bits(Check check, JsonNode names) {
        long[] bits = new long[check.words()];
        for (JsonNode name : names) {
            int index = Optional.ofNullable(check.properties.get(name.asText())).orElseThrow().index;
            bits[index >>> 6] |= 1L << index;
        }
        return bits;
    }

    /** Returns the number that a parameter holds, if it is one. */
    static Optional<BigDecimal> number(JsonNode parameter) {
        if (parameter.isNumber()) {
            return Optional.of(parameter.decimalValue());
        }
        String text = parameter.asText("");
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,4})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
