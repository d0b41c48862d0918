package org.refocus.examples.tester;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks answers against a form's definition, keyword by keyword. */
final class Checks {
    private final Set<Fault> faults;

    Checks(Set<Fault> faults) {
        this.faults = faults;
    }

    List<Problem> problems(FormDefinition form, JsonNode answers) {
        List<Problem> problems = new ArrayList<>();
        new Run(form, problems).check(answers, form.root(), "");
        new RuleChecks(form, answers, problems).run();
        return List.copyOf(problems);
    }

    /** One pass over one set of answers. */
    private final class Run {
        private final FormDefinition form;
        private final List<Problem> problems;

        Run(FormDefinition form, List<Problem> problems) {
            this.form = form;
            this.problems = problems;
        }

        private void demand(boolean met, String place, String what) {
            if (!met) {
                problems.add(new Problem(place, what));
            }
        }

        void check(JsonNode value, JsonNode written, String place) {
            JsonNode schema = form.resolve(written);
            String type = schema.path("type").asText();
            if (!fits(value, type)) {
                demand(false, place, "type");
                return;
            }
            switch (type) {
                case "object" -> object(value, schema, place);
                case "array" -> list(value, schema, place);
                case "string" -> text(value.asText(), schema, place);
                case "integer", "number" -> number(value.decimalValue(), schema, place);
                default -> {}
            }
        }

        private void object(JsonNode object, JsonNode schema, String place) {
            JsonNode properties = schema.path("properties");
            JsonNode others = schema.path("additionalProperties");
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                String at = place + "/" + FormDefinition.escape(field.getKey());
                if (properties.has(field.getKey())) {
                    check(field.getValue(), properties.get(field.getKey()), at);
                } else if (others.isObject()) {
                    check(field.getValue(), others, at);
                } else {
                    demand(others.isMissingNode(), at, "additionalProperties");
                }
            }
            required(object, schema, place);
            conditional(object, schema, place);
            schema.path("allOf").forEach(part -> conditional(object, part, place));
            demand(object.size() >= schema.path("minProperties").asInt(0), place, "minProperties");
            demand(object.size() <= schema.path("maxProperties").asInt(Integer.MAX_VALUE), place, "maxProperties");
        }

        private void required(JsonNode object, JsonNode schema, String place) {
            for (String name : FormDefinition.texts(schema.path("required"))) {
                demand(object.has(name), place + "/" + FormDefinition.escape(name), "required");
            }
        }

        private void conditional(JsonNode object, JsonNode part, String place) {
            if (part.has("if") && matches(object, part.get("if"))) {
                required(object, part.path("then"), place);
            }
        }

        private void list(JsonNode items, JsonNode schema, String place) {
            for (int i = 0; i < items.size(); i++) {
                check(items.get(i), schema.path("items"), place + "/" + i);
            }
            demand(items.size() >= schema.path("minItems").asInt(0), place, "minItems");
            demand(items.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE), place, "maxItems");
            List<JsonNode> wanted = new ArrayList<>();
            schema.path("allOf").forEach(part -> wanted.add(part.path("contains")));
            if (schema.has("contains")) {
                wanted.add(schema.get("contains"));
            }
            boolean lastOnly = faults.contains(Fault.ACCEPTS_A_TEAM_WITHOUT_A_SERVICE_USER);
            for (JsonNode member :
                    lastOnly && !wanted.isEmpty() ? wanted.subList(wanted.size() - 1, wanted.size()) : wanted) {
                boolean there = false;
                for (JsonNode item : items) {
                    there |= !item.isObject() || matches(item, member);
                }
                demand(there, place, "contains");
            }
        }

        private void text(String text, JsonNode schema, String place) {
            int length = text.codePointCount(0, text.length());
            int max = schema.path("maxLength").asInt(Integer.MAX_VALUE);
            demand(faults.contains(Fault.OFF_BY_ONE_LIMIT) ? length < max : length <= max, place, "maxLength");
            demand(length >= schema.path("minLength").asInt(0), place, "minLength");
            if (schema.has("enum")) {
                demand(FormDefinition.texts(schema.get("enum")).contains(text), place, "enum");
            }
            if (schema.has("const")) {
                demand(schema.get("const").asText().equals(text), place, "const");
            }
            if (schema.has("pattern")) {
                String pattern = schema.get("pattern").asText();
                boolean fits = form.pattern(pattern).matcher(text).find();
                demand(fits, place, "pattern");
                demand(!fits || !schema.has("format") || isRealDay(text), place, "format");
            }
        }

        private void number(BigDecimal number, JsonNode schema, String place) {
            if (schema.has("minimum")) {
                demand(number.compareTo(schema.get("minimum").decimalValue()) >= 0, place, "minimum");
            }
            if (schema.has("maximum")) {
                demand(number.compareTo(schema.get("maximum").decimalValue()) <= 0, place, "maximum");
            }
        }
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            default ->
                value.isNumber()
                        && (value.decimalValue().signum() == 0
                                || value.decimalValue().stripTrailingZeros().scale() <= 0);
        };
    }

    /** Says whether an object has the text that a condition names. */
    private static boolean matches(JsonNode object, JsonNode condition) {
        for (Map.Entry<String, JsonNode> one : condition.path("properties").properties()) {
            JsonNode value = object.path(one.getKey());
            if (!value.isTextual() || !value.equals(one.getValue().path("const"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRealDay(String text) {
        try {
            LocalDate.parse(text.substring(0, 10));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
