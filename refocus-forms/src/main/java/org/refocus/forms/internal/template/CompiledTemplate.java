package org.refocus.forms.internal.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.forms.Code;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateException;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.check.Rule;
import org.refocus.forms.internal.read.Findings;
import org.refocus.forms.internal.read.StrictJson;

/**
 * A template that was admitted and compiled.
 *
 * @param schema the template as a tree; never changed
 * @param root the compiled checks
 * @param rules the compiled rules
 */
public record CompiledTemplate(JsonNode schema, Check root, List<Rule> rules) {
    private static final ObjectMapper MAPPER = JsonMapper.builder(StrictJson.FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Admits and compiles a template.
     *
     * @throws TemplateException when it is refused
     */
    public static CompiledTemplate of(byte[] json) {
        Report reading = StrictJson.check(json, Check.ANYTHING, List.of());
        if (!reading.conforms()) {
            throw new TemplateException(reading);
        }
        JsonNode schema = parse(json);
        Findings findings = new Findings();
        if (!schema.isObject()) {
            findings.error(Code.TYPE, "", "expected", Check.Kind.OBJECT.words());
            throw new TemplateException(findings.report());
        }
        Admission.examine(schema, findings);
        List<Rule> rules = rules(schema, findings);
        if (!findings.report().conforms()) {
            throw new TemplateException(findings.report());
        }
        return new CompiledTemplate(schema, new Compiler(schema, rules).compile(), rules);
    }

    private static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template that was checked cannot be read", e);
        } catch (IOException e) {
            throw new IllegalStateException("Reading bytes in memory failed", e);
        }
    }

    private static List<Rule> rules(JsonNode schema, Findings findings) {
        List<Rule> rules = new ArrayList<>();
        JsonNode form = schema.path("x-form");
        for (int i = 0; i < form.path("rules").size(); i++) {
            Optional<Rule> rule = rule(form.path("rules").get(i), schema);
            if (rule.isPresent()) {
                rules.add(rule.get());
            } else {
                findings.error(Code.BAD_RULE, "/x-form/rules/" + i);
            }
        }
        return List.copyOf(rules);
    }

    private static Optional<Rule> rule(JsonNode rule, JsonNode schema) {
        String of = rule.path("of").asText("");
        String at = rule.path("at").asText("");
        return switch (rule.path("rule").asText("")) {
            case "sum" -> {
                String total = rule.path("equals").asText("");
                yield rule.size() == 3 && isScalar(schema, of) && isScalar(schema, total)
                        ? Optional.of(new Rule(Rule.Kind.SUM, of, total, null))
                        : Optional.empty();
            }
            case "at-most" -> limit(Rule.Kind.AT_MOST, at, rule, schema);
            case "at-least" -> limit(Rule.Kind.AT_LEAST, at, rule, schema);
            case "distinct" ->
                rule.size() == 2 && isScalar(schema, of)
                        ? Optional.of(new Rule(Rule.Kind.DISTINCT, of, "", null))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Rule> limit(Rule.Kind kind, String at, JsonNode rule, JsonNode schema) {
        Optional<BigDecimal> number = Compiler.number(schema.path("x-form")
                .path("parameters")
                .path(rule.path("parameter").asText("")));
        if (rule.size() != 3 || number.isEmpty() || !isScalar(schema, at)) {
            return Optional.empty();
        }
        return Optional.of(new Rule(kind, at, "", number.get()));
    }

    /** Says whether a path with {@code *} for list items leads to a number or a text. */
    private static boolean isScalar(JsonNode schema, String path) {
        JsonNode at = schema;
        if (!path.startsWith("/")) {
            return false;
        }
        for (String token : path.substring(1).split("/", -1)) {
            at = Pointers.deref(schema, at);
            at = token.equals("*") ? at.path("items") : at.path("properties").path(Pointers.unescape(token));
        }
        String type = Pointers.deref(schema, at).path("type").asText("");
        return type.equals("string") || type.equals("integer") || type.equals("number");
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
