package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.support.SmallTemplate;

/** A template that holds what it may not hold is refused, with one finding that says what and where. */
class AdmissionTest {
    private static final String PROPERTIES = """
            {
              "name": {"$ref": "#/$defs/line"},
              "kind": {"type": "string", "enum": ["a", "b"], "x-form": {"options": {"a": "A", "b": "B"}}},
              "day": {"type": "string", "format": "date",
                "pattern": "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
              "count": {"type": "integer", "minimum": 1, "maximum": 9},
              "team": {"type": "array", "maxItems": 5,
                "items": {"type": "object",
                  "properties": {"role": {"type": "string"}, "pay": {"$ref": "#/$defs/money"}},
                  "required": ["role"], "additionalProperties": false, "x-form": {"order": ["role", "pay"]}},
                "contains": {"properties": {"role": {"const": "p"}}, "required": ["role"]}},
              "total": {"$ref": "#/$defs/money"}
            }
            """;
    private static final String DEFS = """
            {
              "line": {"type": "string", "minLength": 1, "maxLength": 200},
              "money": {"type": "string", "pattern": "^(0|[1-9][0-9]{0,6})\\\\.[0-9]{2}$"}
            }
            """;

    private static SmallTemplate good() {
        return SmallTemplate.of(PROPERTIES)
                .put("/$defs", DEFS)
                .put("/required", "[\"name\"]")
                .put("/x-form/parameters", "{\"limit\": \"5.00\", \"word\": \"five\"}")
                .put("/x-form/rules", "[{\"rule\": \"sum\", \"of\": \"/team/*/pay\", \"equals\": \"/total\"}]")
                .put("/x-form/order", "[\"name\", \"kind\", \"day\", \"count\", \"team\", \"total\"]");
    }

    @Test
    void theTemplateThatTheOthersAreMadeOfIsAdmitted() {
        assertThat(good().load().key()).isEqualTo("small|1.0.0");
    }

    /** The table puts one value at one place of the good template; each row names the one finding it leads to. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "refused-templates.csv", delimiter = '|', quoteCharacter = '`', lineSeparator = "\n")
    void oneThingThatMayNotBeIsOneFinding(String place, String json, Code code, String pointer) {
        assertThat(refused(good().put(place, json)))
                .containsExactly(code + " at '" + (pointer == null ? "" : pointer) + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/$schema", "/$id", "/type", "/x-form/version", "/x-form/form"})
    void whatEveryTemplateNeedsMayNotBeLeftOut(String place) {
        assertThat(refused(good().drop(place)))
                .containsExactly(
                        switch (place) {
                            case "/$schema" -> "BAD_DIALECT at '/$schema'";
                            case "/type" -> "BAD_KEYWORD at '/type'";
                            case "/x-form/form" -> "BAD_FORM_KEYWORD at '/x-form/form'";
                            default -> "BAD_ID at '/$id'";
                        });
    }

    @Test
    void theRootIsAnObjectAndDefinitionsAreNamed() {
        assertThat(refused(SmallTemplate.of("{}").put("/$defs", "[]"))).containsExactly("BAD_KEYWORD at '/$defs'");
        assertThat(refused(SmallTemplate.of("{}").put("/type", "\"string\""))).contains("BAD_KEYWORD at '/type'");
        assertThat(refused(SmallTemplate.of("{}").drop("/type").put("/$ref", "\"#\"")))
                .contains("BAD_KEYWORD at '/type'", "REF_CYCLE at '/$ref'");
    }

    @Test
    void everyFaultOfATemplateIsFound() {
        SmallTemplate template = good().put("/properties/name/$ref", "\"#/$defs/nobody\"")
                .put("/properties/count/multipleOf", "2")
                .put("/properties/kind/enum", "[1]")
                .put("/x-form/colour", "\"red\"");

        assertThat(refused(template))
                .containsExactlyInAnyOrder(
                        "BAD_REF at '/properties/name/$ref'",
                        "UNKNOWN_KEYWORD at '/properties/count/multipleOf'",
                        "BAD_KEYWORD at '/properties/kind/enum'",
                        "BAD_FORM_KEYWORD at '/x-form/colour'");
    }

    @Test
    void aReferenceThatComesBackWithoutGoingDeeperIsACycleAndIsToldOnceWhereItIs() {
        assertThat(refused(good().put("/$defs/line", "{\"$ref\": \"#/$defs/line\"}")))
                .containsExactly("REF_CYCLE at '/$defs/line/$ref'");
        assertThat(refused(good().put("/$defs/line", "{\"$ref\": \"#/$defs/other\"}")
                        .put("/$defs/other", "{\"$ref\": \"#/$defs/line\"}")))
                .containsExactly("REF_CYCLE at '/$defs/line/$ref'");
        assertThat(refused(good().put("/$defs/line", "{\"$ref\": \"#/$defs/line\"}")
                        .put("/$defs/other", "{\"$ref\": \"#/$defs/other\"}")))
                .containsExactly("REF_CYCLE at '/$defs/line/$ref'", "REF_CYCLE at '/$defs/other/$ref'");
    }

    @Test
    void anEnumHasAtMostFiveHundredValues() {
        assertThat(good().put("/properties/kind/enum", numbers(500)).load()).isNotNull();
        assertThat(refused(good().put("/properties/kind/enum", numbers(501))))
                .containsExactly("ENUM_TOO_LARGE at '/properties/kind/enum'");
    }

    @Test
    void aCountMayBeNothingAtAll() {
        SmallTemplate template = good().put("/properties/kind/minLength", "0")
                .put("/properties/team/minItems", "0")
                .put("/minProperties", "0");

        assertThat(template.load()
                        .validate("{\"kind\":\"a\",\"name\":\"x\",\"team\":[{\"role\":\"p\"}]}".getBytes(UTF_8)))
                .isEqualTo(Report.clean());
    }

    @Test
    void aFindingNamesTheKeywordAndCutsOneThatIsTooLong() {
        assertThat(keywords(good().put("/properties/team/contains", "{}"))).containsExactly("contains");
        assertThat(keywords(good().put("/properties/count/" + "k".repeat(40), "1")))
                .containsExactly("k".repeat(40));
        assertThat(keywords(good().put("/properties/count/" + "k".repeat(41), "1")))
                .containsExactly("k".repeat(40));
        assertThat(keywords(good().put("/x-form/" + "k".repeat(40), "1"))).containsExactly("k".repeat(40));
        assertThat(keywords(good().put("/x-form/" + "k".repeat(41), "1"))).containsExactly("k".repeat(40));
    }

    private static List<Object> keywords(SmallTemplate template) {
        TemplateException refusal = catchThrowableOfType(TemplateException.class, template::load);
        return refusal.report().findings().stream()
                .map(finding -> finding.arguments().get("keyword"))
                .toList();
    }

    @Test
    void aTemplateIsOneCleanJsonDocument() {
        assertThat(refused("".getBytes(UTF_8))).containsExactly("NOT_JSON at ''");
        assertThat(refused("[]".getBytes(UTF_8))).containsExactly("TYPE at ''");
        assertThat(refused("{\"a\":1,\"a\":2}".getBytes(UTF_8))).containsExactly("DUPLICATE_KEY at '/a'");
        assertThat(refused("{\"a\":null}".getBytes(UTF_8))).containsExactly("TYPE at '/a'");
        assertThat(refused("{\"a\":1e999999999999}".getBytes(UTF_8))).containsExactly("TOO_LARGE at '/a'");
        assertThat(refused(new byte[(1 << 20) + 1])).containsExactly("TOO_LARGE at ''");
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + (i == 0 ? "a" : i == 1 ? "b" : "v" + i) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static List<String> refused(SmallTemplate template) {
        return refused(template.bytes());
    }

    static List<String> refused(byte[] template) {
        TemplateException refusal = catchThrowableOfType(TemplateException.class, () -> FormTemplate.load(template));
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.report().findings()).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(Messages.text(finding, Locale.ENGLISH)).doesNotContain("{", "}");
        });
        assertThat(refusal)
                .hasMessageContaining(refusal.report().findings().get(0).code().id());
        return refusal.report().findings().stream()
                .map(finding -> finding.code() + " at '" + finding.pointer() + "'")
                .toList();
    }
}
