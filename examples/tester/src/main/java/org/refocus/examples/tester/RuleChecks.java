package org.refocus.examples.tester;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what a form's definition says of several answers together. Used once, after every answer was checked alone. */
final class RuleChecks {
    private final FormDefinition form;
    private final JsonNode answers;
    private final List<Problem> problems;
    private final Set<String> wrong;

    RuleChecks(FormDefinition form, JsonNode answers, List<Problem> problems) {
        this.form = form;
        this.answers = answers;
        this.problems = problems;
        this.wrong = problems.stream().map(Problem::place).collect(Collectors.toSet());
    }

    void run() {
        for (JsonNode rule : form.rules()) {
            String name = rule.path("rule").asText();
            Map<String, JsonNode> values =
                    values(rule.path(rule.has("of") ? "of" : "at").asText());
            switch (name) {
                case "sum" -> sum(values, values(rule.path("equals").asText()));
                case "distinct" -> distinct(values);
                default ->
                    limit(
                            values,
                            name,
                            new BigDecimal(form.parameter(rule.path("parameter").asText())));
            }
        }
    }

    private void sum(Map<String, JsonNode> lines, Map<String, JsonNode> totals) {
        if (lines.keySet().stream().anyMatch(wrong::contains)) {
            return; // it would say the same thing twice
        }
        BigDecimal sum = lines.values().stream()
                .filter(line -> !line.isMissingNode())
                .map(RuleChecks::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        totals.forEach((place, total) -> {
            if (!total.isMissingNode()
                    && !wrong.contains(place)
                    && amount(total).compareTo(sum) != 0) {
                problems.add(new Problem(place, "sum"));
            }
        });
    }

    private void limit(Map<String, JsonNode> values, String name, BigDecimal limit) {
        values.forEach((place, value) -> {
            if (!value.isMissingNode() && !wrong.contains(place)) {
                int side = amount(value).compareTo(limit);
                if (name.equals("at-most") ? side > 0 : side < 0) {
                    problems.add(new Problem(place, name));
                }
            }
        });
    }

    private void distinct(Map<String, JsonNode> values) {
        Set<Object> seen = new HashSet<>();
        values.forEach((place, value) -> {
            if (!value.isMissingNode() && !wrong.contains(place)) {
                boolean number = value.isNumber();
                if (!seen.add(number ? amount(value).stripTrailingZeros() : value.asText())) {
                    problems.add(new Problem(place, "distinct"));
                }
            }
        });
    }

    private static BigDecimal amount(JsonNode value) {
        return new BigDecimal(value.asText());
    }

    /** Returns what stands at a path, in whose parts a star stands for every row; nothing where a row lacks it. */
    private Map<String, JsonNode> values(String path) {
        Map<String, JsonNode> at = new LinkedHashMap<>(Map.of("", answers));
        for (String part : path.substring(1).split("/", -1)) {
            Map<String, JsonNode> next = new LinkedHashMap<>();
            at.forEach((place, value) -> {
                if (part.equals("*")) {
                    for (int i = 0; i < value.size() && value.isArray(); i++) {
                        next.put(place + "/" + i, value.get(i));
                    }
                } else if (value.isObject()) {
                    next.put(place + "/" + part, value.path(part));
                }
            });
            at = next;
        }
        return at;
    }
}
