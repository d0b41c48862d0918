package org.refocus.forms.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.refocus.forms.FormTemplate;

/** A template as the tests read it, with no help from the code under test. */
final class TemplateTree {
    static final String NOT_BLANK =
            "[^\\t-\\r \u0085\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]";
    static final String ID = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
    static final String MONEY = "^(0|[1-9][0-9]{0,6})\\.[0-9]{2}$";
    static final String LANGUAGE = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$";

    private static final Map<String, TemplateTree> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode root;

    private TemplateTree(JsonNode root) {
        this.root = root;
    }

    static TemplateTree of(FormTemplate template) {
        return KNOWN.computeIfAbsent(
                template.contentHash(), hash -> new TemplateTree(Documents.parse(template.json())));
    }

    JsonNode root() {
        return root;
    }

    /** Follows references to what they name. */
    JsonNode follow(JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref")) {
            at = root.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }

    /** Returns the conditions of an object, each with an {@code if} and a {@code then}. */
    List<JsonNode> conditions(JsonNode schema) {
        return oneOrAll(schema, "if");
    }

    /** Returns the kinds of item that a list must contain, each as the schema that holds {@code contains}. */
    List<JsonNode> wanted(JsonNode schema) {
        return oneOrAll(schema, "contains");
    }

    private static List<JsonNode> oneOrAll(JsonNode schema, String keyword) {
        List<JsonNode> found = new ArrayList<>();
        if (schema.has(keyword)) {
            found.add(schema);
        }
        schema.path("allOf").forEach(part -> {
            if (part.has(keyword)) {
                found.add(part);
            }
        });
        return found;
    }

    /** Returns the rules of a kind. */
    List<JsonNode> rules(String kind) {
        List<JsonNode> rules = new ArrayList<>();
        root.path("x-form").path("rules").forEach(rule -> {
            if (rule.path("rule").asText().equals(kind)) {
                rules.add(rule);
            }
        });
        return rules;
    }

    /** Returns the number that a rule of a kind sets for a place. */
    Optional<BigDecimal> limit(String kind, String path) {
        return rules(kind).stream()
                .filter(rule -> rule.path("at").asText().equals(path))
                .map(rule -> root.path("x-form")
                        .path("parameters")
                        .path(rule.path("parameter").asText()))
                .map(parameter -> new BigDecimal(parameter.asText()))
                .findFirst();
    }

    boolean isDistinct(String path) {
        return rules("distinct").stream()
                .anyMatch(rule -> rule.path("of").asText().equals(path));
    }

    /** Returns what the amounts at a place add up to at most, if a rule says so of their total. */
    Optional<BigDecimal> budget(String path) {
        return rules("sum").stream()
                .filter(rule -> rule.path("of").asText().equals(path))
                .flatMap(rule -> limit("at-most", rule.path("equals").asText()).stream())
                .findFirst();
    }
}
