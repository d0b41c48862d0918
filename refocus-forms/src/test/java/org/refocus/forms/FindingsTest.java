package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.refocus.forms.support.SmallTemplate;

/** Each fault has its code, the exact place, and the arguments that its message needs. */
class FindingsTest {
    /** Compiled anew for each test, so that compiling is under test too. */
    private final FormTemplate template = SmallTemplate.of("""
                    {
                      "word": {"type": "string", "minLength": 2, "maxLength": 4},
                      "note": {"$ref": "#/$defs/note"},
                      "code": {"type": "string", "pattern": "^[a-z]+[0-9]$"},
                      "id": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},
                      "day": {"type": "string", "format": "date",
                        "pattern": "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
                      "at": {"type": "string", "format": "date-time",
                        "pattern": "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\\\.[0-9]{1,6})?Z$"},
                      "kind": {"type": "string", "enum": ["a", "b", "long"], "maxLength": 1},
                      "fixed": {"type": "string", "const": "this"},
                      "both": {"type": "string", "enum": ["a", "b"], "const": "b"},
                      "count": {"type": "integer", "minimum": 1, "maximum": 9},
                      "size": {"type": "number", "minimum": 0.5, "maximum": 1.5},
                      "yes": {"type": "boolean"},
                      "list": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "integer"}},
                      "map": {"type": "object", "minProperties": 1, "maxProperties": 2,
                        "additionalProperties": {"type": "integer", "maximum": 3}},
                      "open": {"type": "object", "properties": {"known": {"type": "integer"}}},
                      "a/b~c": {"type": "object", "properties": {"d/e~f": {"type": "integer"}},
                        "required": ["d/e~f"], "additionalProperties": false},
                      "team": {"type": "array",
                        "items": {"type": "object",
                          "properties": {"role": {"type": "string"}, "why": {"type": "string"}, "pay": {"$ref": "#/$defs/money"}, "no": {"type": "integer"}},
                          "if": {"properties": {"role": {"const": "other"}}, "required": ["role"]}, "then": {"required": ["why"]}},
                        "allOf": [
                          {"contains": {"properties": {"role": {"const": "person"}}, "required": ["role"]}},
                          {"contains": {"properties": {"role": {"const": "worker"}}, "required": ["role"]}}]},
                      "names": {"type": "array", "items": {"type": "string"}},
                      "total": {"$ref": "#/$defs/money"}
                    }
                    """)
            .put("/$defs", """
                    {
                      "note": {"type": "string", "minLength": 1, "maxLength": 3,
                        "pattern": "[^\\\\t-\\\\r \\u0085\\u00a0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]"},
                      "money": {"type": "string", "pattern": "^(0|[1-9][0-9]{0,6})\\\\.[0-9]{2}$"}
                    }
                    """)
            .put("/x-form/parameters", "{\"limit\": \"5.00\", \"least\": 2}")
            .put("/x-form/rules", """
                    [{"rule": "sum", "of": "/team/*/pay", "equals": "/total"},
                     {"rule": "at-most", "at": "/total", "parameter": "limit"},
                     {"rule": "at-least", "at": "/count", "parameter": "least"},
                     {"rule": "distinct", "of": "/team/*/no"},
                     {"rule": "distinct", "of": "/names/*"}]
                    """)
            .load();

    /** Codes of the surroundings: {@link StrictReadingTest}, {@link AdmissionTest} and {@link PracticeAdviceTest} show them. */
    private static final Set<Code> NOT_SHOWN_YET = EnumSet.range(Code.TYPE, Code.NOT_DISTINCT);

    /** The arguments that {@link Code} promises. */
    private static final Map<Code, Set<String>> ARGUMENTS = Map.ofEntries(
            Map.entry(Code.NOT_JSON, Set.of("line", "column")),
            Map.entry(Code.TOO_LARGE, Set.of("max")),
            Map.entry(Code.TOO_DEEP, Set.of("max")),
            Map.entry(Code.BAD_ENCODING, Set.of("offset")),
            Map.entry(Code.TOO_MANY_FINDINGS, Set.of("max")),
            Map.entry(Code.BAD_STEP, Set.of("keyword")),
            Map.entry(Code.UNKNOWN_PLACE, Set.of("path", "template")),
            Map.entry(Code.UNFILLED_PLACE, Set.of("path")),
            Map.entry(Code.UNSAID_PLACE, Set.of("path")),
            Map.entry(Code.MAY_NOT_FIT, Set.of("path")),
            Map.entry(Code.BAD_ADAPTATION, Set.of("member")),
            Map.entry(Code.UNKNOWN_BASE, Set.of("base")),
            Map.entry(Code.ID_CLASH, Set.of("id")),
            Map.entry(Code.NO_SUCH_PLACE, Set.of("place", "near")),
            Map.entry(Code.TEST_FAILED, Set.of("place")),
            Map.entry(Code.LOCKED, Set.of("place")),
            Map.entry(Code.NOT_EXTENDABLE, Set.of("place")),
            Map.entry(Code.NOT_REMOVABLE, Set.of("place")),
            Map.entry(Code.ONLY_STRICTER, Set.of("place")),
            Map.entry(Code.LOOSENED_LOCK, Set.of("place")),
            Map.entry(Code.BAD_ORDER, Set.of("place")),
            Map.entry(Code.STEP_TOO_SMALL, Set.of("step")),
            Map.entry(Code.DOES_NOT_BIND, Set.of("place")),
            Map.entry(Code.TYPE, Set.of("expected")),
            Map.entry(Code.MIN_LENGTH, Set.of("min")),
            Map.entry(Code.MAX_LENGTH, Set.of("max")),
            Map.entry(Code.FORMAT, Set.of("format")),
            Map.entry(Code.MINIMUM, Set.of("min")),
            Map.entry(Code.MAXIMUM, Set.of("max")),
            Map.entry(Code.MIN_ITEMS, Set.of("min")),
            Map.entry(Code.MAX_ITEMS, Set.of("max")),
            Map.entry(Code.MIN_PROPERTIES, Set.of("min")),
            Map.entry(Code.MAX_PROPERTIES, Set.of("max")),
            Map.entry(Code.CONTAINS, Set.of("property", "value")),
            Map.entry(Code.OVER_LIMIT, Set.of("limit")),
            Map.entry(Code.UNDER_LIMIT, Set.of("limit")),
            Map.entry(Code.AGREEMENT_MISSING, Set.of("who")),
            Map.entry(Code.OUT_OF_DATE, Set.of("months")),
            Map.entry(Code.UNKNOWN_KEYWORD, Set.of("keyword")),
            Map.entry(Code.BAD_KEYWORD, Set.of("keyword")),
            Map.entry(Code.TOO_MANY_NODES, Set.of("max")),
            Map.entry(Code.ENUM_TOO_LARGE, Set.of("max")),
            Map.entry(Code.BAD_DIALECT, Set.of("expected")),
            Map.entry(Code.BAD_PARAMETER, Set.of("parameter")),
            Map.entry(Code.BAD_FORM_KEYWORD, Set.of("keyword")));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "findings.csv", delimiter = '|', quoteCharacter = '`', lineSeparator = "\n")
    void aDocumentLeadsToTheseFindings(String json, String expected) {
        Report report = template.validate(json.getBytes(UTF_8));

        assertThat(report.findings().stream()
                        .map(finding -> (finding.code().id() + " " + finding.pointer()).strip())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(report.findings()).allSatisfy(FindingsTest::isComplete);
        assertThat(report.conforms()).isEqualTo(expected == null);
        report.findings().forEach(finding -> NOT_SHOWN_YET.remove(finding.code()));
    }

    @AfterAll
    static void everyCodeOfAnAnswerWasShown() {
        assertThat(NOT_SHOWN_YET).isEmpty();
    }

    @Test
    void argumentsAreLimitsAndNames() {
        Report report = template.validate(
                "{\"word\":\"x\",\"size\":9,\"day\":\"2026-02-30\",\"team\":[{\"role\":\"person\"}],\"total\":\"9.00\"}"
                        .getBytes(UTF_8));

        assertThat(report.findings().stream().map(Finding::arguments))
                .containsExactlyInAnyOrder(
                        Map.of("min", 2),
                        Map.of("max", new BigDecimal("1.5")),
                        Map.of("format", "date"),
                        Map.of("property", "role", "value", "worker"),
                        Map.of("limit", new BigDecimal("5.00")),
                        Map.of());
    }

    @Test
    void aSumWaitsForAnAmountThatMustBeThere() {
        FormTemplate costs = SmallTemplate.of("""
                        {"lines": {"type": "array", "items": {"type": "object",
                           "properties": {"what": {"type": "string"}, "pay": {"type": "number"}}, "required": ["pay", "what"]}},
                         "total": {"type": "number"}}
                        """)
                .put("/x-form/rules", "[{\"rule\": \"sum\", \"of\": \"/lines/*/pay\", \"equals\": \"/total\"}]")
                .load();

        assertThat(costs.validate("{\"total\":3,\"lines\":[{\"pay\":1,\"what\":\"\"},{\"what\":\"\"}]}".getBytes(UTF_8))
                        .findings())
                .containsExactly(Finding.error(Code.REQUIRED, "/lines/1/pay"));
        assertThat(costs.validate("{\"total\":3,\"lines\":[{\"pay\":1,\"what\":\"\"},{\"pay\":2}]}".getBytes(UTF_8))
                        .findings())
                .containsExactly(Finding.error(Code.REQUIRED, "/lines/1/what"));
        assertThat(costs.validate("{\"total\":3,\"lines\":[{\"pay\":1},{\"pay\":1}]}".getBytes(UTF_8))
                        .has(Code.SUM, "/total"))
                .isTrue();
    }

    @Test
    void everyCodeHasAMessageThatUsesNoArgumentButItsOwn() {
        for (Code code : Code.values()) {
            Map<String, Object> arguments = ARGUMENTS.getOrDefault(code, Set.of()).stream()
                    .collect(Collectors.toMap(name -> name, name -> (Object) "7"));
            String message = Messages.text(new Finding(code, Severity.ERROR, "", arguments), Locale.ENGLISH);

            assertThat(message).as("%s", code).matches("[A-Z7\"].*[.?]").doesNotContain("{", "}");
        }
    }

    @Test
    void wordsComeInEnglishWhereALanguageIsMissing() {
        Finding finding = Finding.error(Code.MAXIMUM, "/x", "max", 9);

        for (Locale locale :
                List.of(Locale.ENGLISH, Locale.forLanguageTag("ja"), Locale.ROOT, Locale.forLanguageTag("x-odd"))) {
            assertThat(Messages.text(finding, locale)).isEqualTo("Use 9 or a lower number.");
        }
    }

    @Test
    void bracesInsideAnArgumentStayAsTheyAre() {
        Finding finding =
                new Finding(Code.NOT_JSON, Severity.ERROR, "", Map.of("line", "{column}", "column", "{line} $1 \\"));

        assertThat(Messages.text(finding, Locale.ENGLISH)).contains("line {column}, column {line} $1 \\.");
    }

    /** Demands the arguments that {@link Code} promises, no more and no fewer, and a message with no gap left. */
    static void isComplete(Finding finding) {
        assertThat(finding.arguments().keySet())
                .as("%s", finding)
                .isEqualTo(ARGUMENTS.getOrDefault(finding.code(), Set.of()));
        assertThat(Messages.text(finding, Locale.ENGLISH)).doesNotContain("{", "}");
    }
}
