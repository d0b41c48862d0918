package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refocus.forms.Code;
import org.refocus.forms.TemplateException;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.check.Rule;
import org.refocus.forms.internal.check.TextCheck;
import org.refocus.forms.internal.read.Findings;
import org.refocus.forms.internal.read.TokenChecker;

/**
 * A template that was admitted and compiled.
 *
 * @param schema the template as a tree; never changed
 * @param root the compiled checks
 * @param rules the compiled rules
 */
public record CompiledTemplate(JsonNode schema, Check root, List<Rule> rules) {
    /**
     * Admits and compiles a template.
     *
     * @throws TemplateException when it is refused
     */
    public static CompiledTemplate of(byte[] json) {
        return of(TreeReader.readStrictly(json));
    }

    private static CompiledTemplate of(JsonNode schema) {
        Findings findings = new Findings();
        Admission.examine(schema, findings);
        List<Rule> rules = rules(schema, findings);
        if (!findings.report().conforms()) {
            throw new TemplateException(findings.report());
        }
        return new CompiledTemplate(schema, new Compiler(schema, rules).compile(), rules);
    }

    /** Compiles a schema of our own, which needs no admission, into checks. */
    public static Check check(byte[] schema) {
        return new Compiler(TreeReader.readStrictly(schema), List.of()).compile();
    }

    /** Returns the same checks under a tree that says the same in other words. */
    public CompiledTemplate saying(JsonNode translated) {
        return new CompiledTemplate(translated, root, rules);
    }

    private static List<Rule> rules(JsonNode schema, Findings findings) {
        List<Rule> rules = new ArrayList<>();
        JsonNode form = schema.path("x-form");
        for (int i = 0; i < form.path("rules").size(); i++) {
            JsonNode written = form.path("rules").get(i);
            Optional<Rule> rule = rule(written, schema);
            String parameter = written.path("parameter").asText("");
            if (rule.isPresent()) {
                rules.add(rule.get());
            } else if (isNoNumber(form.path("parameters").path(parameter))) {
                String place = "/x-form/parameters/" + Pointers.escape(parameter);
                findings.error(Code.BAD_PARAMETER, place, "parameter", parameter);
            } else {
                findings.error(Code.BAD_RULE, "/x-form/rules/" + i);
            }
        }
        return List.copyOf(rules);
    }

    private static boolean isNoNumber(JsonNode parameter) {
        return !parameter.isMissingNode() && Compiler.number(parameter).isEmpty();
    }

    private static Optional<Rule> rule(JsonNode rule, JsonNode schema) {
        String of = rule.path("of").asText("");
        String at = rule.path("at").asText("");
        return switch (rule.path("rule").asText("")) {
            case "sum" -> {
                String total = rule.path("equals").asText("");
                yield rule.size() == 3 && isAmount(schema, of) && isAmount(schema, total) && !isMany(total)
                        ? Optional.of(new Rule(Rule.Kind.SUM, of, total, null))
                        : Optional.empty();
            }
            case "at-most" -> limit(Rule.Kind.AT_MOST, at, rule, schema);
            case "at-least" -> limit(Rule.Kind.AT_LEAST, at, rule, schema);
            case "distinct" ->
                rule.size() == 2 && isScalar(at(schema, of))
                        ? Optional.of(new Rule(Rule.Kind.DISTINCT, of, "", null))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Rule> limit(Rule.Kind kind, String at, JsonNode rule, JsonNode schema) {
        Optional<BigDecimal> number = Compiler.number(schema.path("x-form")
                .path("parameters")
                .path(rule.path("parameter").asText("")));
        if (rule.size() != 3 || number.isEmpty() || !isAmount(schema, at)) {
            return Optional.empty();
        }
        return Optional.of(new Rule(kind, at, "", number.get()));
    }

    /** Returns the schema to which a path with {@code *} for list items leads, or a missing node. */
    private static JsonNode at(JsonNode schema, String path) {
        JsonNode at = schema;
        String[] tokens = path.split("/", -1);
        if (!path.startsWith("/") || tokens.length > TokenChecker.MAX_DEPTH) {
            return MissingNode.getInstance();
        }
        for (String token : List.of(tokens).subList(1, tokens.length)) {
            at = Pointers.deref(schema, at);
            at = token.equals("*") ? at.path("items") : at.path("properties").path(Pointers.unescape(token));
        }
        return Pointers.deref(schema, at);
    }

    private static boolean isScalar(JsonNode place) {
        return Set.of("string", "integer", "number").contains(place.path("type").asText(""));
    }

    /** Says whether a path leads to what can be added and compared: numbers, or texts that hold money. */
    private static boolean isAmount(JsonNode schema, String path) {
        JsonNode place = at(schema, path);
        return isScalar(place)
                && (!place.path("type").asText("").equals("string")
                        || place.path("pattern").asText("").equals(TextCheck.MONEY));
    }

    private static boolean isMany(String path) {
        return List.of(path.split("/", -1)).contains("*");
    }

    /** Returns the numbers among the template's parameters. */
    public Optional<BigDecimal> number(String parameter) {
        return Compiler.number(schema.path("x-form").path("parameters").path(parameter));
    }

    /** Follows references from a schema of this template. */
    public JsonNode deref(JsonNode from) {
        return Pointers.deref(schema, from);
    }
}
