package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.support.SmallTemplate;

/** However a template is built, loading it takes bounded time and space, and so does reading under it. */
@Timeout(60)
class TemplateSizeTest {
    @Test
    void aTemplateHasAtMostFiveThousandPlaces() {
        assertThat(flat(4_999).load().root().children()).hasSize(4_999);
        assertThat(AdmissionTest.refused(flat(5_000).bytes())).containsExactly("TOO_MANY_NODES at '/properties/p4999'");
        assertThat(AdmissionTest.refused(flat(20_000).bytes()))
                .containsExactly("TOO_MANY_NODES at '/properties/p4999'");
    }

    private static SmallTemplate flat(int count) {
        return SmallTemplate.of(list(count, i -> "\"p" + i + "\":{\"type\":\"string\"}"));
    }

    @Test
    void definitionsThatDoubleAtEachStepAreRefused() {
        assertThat(AdmissionTest.refused(doubling(40).bytes())).containsExactly("TOO_MANY_NODES at ''");
        assertThat(AdmissionTest.refused(doubling(16).bytes())).containsExactly("TOO_MANY_NODES at ''");
        assertThat(doubling(12).load()).isNotNull();
    }

    private static SmallTemplate doubling(int steps) {
        return SmallTemplate.of("{\"x\":{\"$ref\":\"#/$defs/d%d\"}}".formatted(steps))
                .put(
                        "/$defs",
                        list(
                                steps + 1,
                                i -> i == 0
                                        ? "\"d0\":{\"type\":\"string\"}"
                                        : object("d" + i, "d" + (i - 1), "d" + (i - 1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 14, 40})
    void definitionsThatAllHoldEachOtherAreQuickToLoadOrRefused(int count) {
        SmallTemplate template = SmallTemplate.of("{\"x\":{\"$ref\":\"#/$defs/d0\"}}")
                .put(
                        "/$defs",
                        list(
                                count,
                                i -> object(
                                        "d" + i,
                                        IntStream.range(0, count)
                                                .mapToObj(j -> "d" + j)
                                                .toArray(String[]::new))));
        if (count > 10) {
            assertThat(AdmissionTest.refused(template.bytes())).containsExactly("TOO_MANY_NODES at ''");
        } else {
            assertThat(template.load()
                            .validate("{\"x\":{\"p1\":{\"p2\":{\"p0\":{\"y\":1}}}}}".getBytes(UTF_8))
                            .findings())
                    .extracting(Finding::pointer)
                    .containsExactly("/x/p1/p2/p0/y");
        }
    }

    @Test
    void definitionsDeeperThanAnyDocumentAreRefused() {
        assertThat(chain(60).load()).isNotNull();
        assertThat(AdmissionTest.refused(chain(70).bytes())).containsExactly("TOO_DEEP at ''");
        assertThat(AdmissionTest.refused(chain(2_400).bytes())).containsExactly("TOO_DEEP at ''");
    }

    @Test
    void definitionsDeeperThanAnyDocumentAreRefusedAlsoWhenTheyAreMetInSteps() {
        SmallTemplate steps = SmallTemplate.of(
                        list(10, i -> "\"x" + i + "\":{\"$ref\":\"#/$defs/d" + (50 * i + 50) + "\"}"))
                .put("/$defs", links(501));

        assertThat(AdmissionTest.refused(steps.bytes())).containsExactly("TOO_DEEP at ''");
    }

    private static SmallTemplate chain(int length) {
        return SmallTemplate.of("{\"x\":{\"$ref\":\"#/$defs/d%d\"}}".formatted(length - 1))
                .put("/$defs", links(length));
    }

    private static String links(int length) {
        return list(length, i -> i == 0 ? "\"d0\":{\"type\":\"string\"}" : object("d" + i, "d" + (i - 1)));
    }

    @Test
    void namesForNamesLeadToTheirMeaningOrAreRefused() {
        IntFunction<SmallTemplate> aliases =
                length -> SmallTemplate.of("{\"x\":{\"$ref\":\"#/$defs/d%d\"}}".formatted(length))
                        .put(
                                "/$defs",
                                list(
                                        length + 1,
                                        i -> i == 0
                                                ? "\"d0\":{\"type\":\"integer\"}"
                                                : "\"d%d\":{\"$ref\":\"#/$defs/d%d\"}".formatted(i, i - 1)));

        assertThat(aliases.apply(100)
                        .load()
                        .validate("{\"x\":\"one\"}".getBytes(UTF_8))
                        .has(Code.TYPE, "/x"))
                .isTrue();
        assertThat(AdmissionTest.refused(aliases.apply(130).bytes())).containsExactly("TOO_DEEP at ''");
        assertThat(AdmissionTest.refused(aliases.apply(2_000).bytes())).containsExactly("TOO_DEEP at ''");
    }

    @Test
    void aTemplateThatHoldsItselfGoesAsDeepAsDocumentsGo() {
        FormTemplate template =
                SmallTemplate.of("""
                        {"name": {"type": "string", "maxLength": 3}, "child": {"$ref": "#"},
                         "more": {"type": "array", "maxItems": 2, "items": {"$ref": "#/properties/child"}}}
                        """).put("/required", "[\"name\"]").load();
        String open = "{\"name\":\"x\",\"child\":";

        assertThat(template.validate((open.repeat(63) + "{\"name\":\"x\"}" + "}".repeat(63)).getBytes(UTF_8))
                        .findings())
                .isEmpty();
        assertThat(template.validate((open.repeat(61) + "{\"name\":\"long\",\"more\":[{}]}" + "}".repeat(61))
                                .getBytes(UTF_8))
                        .findings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly(
                        "MAX_LENGTH " + "/child".repeat(61) + "/name",
                        "REQUIRED " + "/child".repeat(61) + "/more/0/name");
        assertThat(template.validate(open.repeat(10_000).getBytes(UTF_8)).has(Code.TOO_DEEP, ""))
                .isTrue();
        assertThat(template.root().at("/child/child/more/0/child/name")).isPresent();
    }

    @Test
    void aRuleLeadsNoDeeperThanDocumentsGo() {
        SmallTemplate template = SmallTemplate.of("{\"n\":{\"type\":\"integer\"},\"child\":{\"$ref\":\"#\"}}");
        IntFunction<byte[]> ruled = depth -> template.put(
                        "/x-form/rules", "[{\"rule\":\"distinct\",\"of\":\"" + "/child".repeat(depth) + "/n\"}]")
                .bytes();

        assertThat(FormTemplate.load(ruled.apply(60))).isNotNull();
        assertThat(AdmissionTest.refused(ruled.apply(64))).containsExactly("BAD_RULE at '/x-form/rules/0'");
        assertThat(AdmissionTest.refused(ruled.apply(5_000))).containsExactly("BAD_RULE at '/x-form/rules/0'");
    }

    @Test
    void theMostCostlyPatternThatIsAdmittedReadsALongTextInOneGo() {
        FormTemplate template = SmallTemplate.of("{\"x\":{\"type\":\"string\",\"pattern\":\"^(?:[a-z]?){1000}$\"}}")
                .load();
        byte[] json = "{\"x\":\"%s\"}".formatted("a".repeat(4_000)).getBytes(UTF_8);

        assertThat(template.validate(json).has(Code.PATTERN, "/x")).isTrue();
    }

    @Test
    void asManyConditionsAsAListAndItsItemsMayHaveAreKeptApart() {
        String match = "{\"properties\":{\"r\":{\"const\":\"v%d\"}},\"required\":[\"r\"]}";
        IntFunction<String> wanted = i -> "{\"contains\":" + match.formatted(i) + "}";
        IntFunction<String> conditions = i -> "{\"if\":" + match.formatted(i) + ",\"then\":{\"required\":[\"s\"]}}";
        String items =
                "{\"type\":\"object\",\"properties\":{\"r\":{\"type\":\"string\"},\"s\":{\"type\":\"string\"}},\"if\":"
                        + match.formatted(99) + ",\"then\":{\"required\":[\"s\"]},\"allOf\":" + array(31, conditions)
                        + "}";
        SmallTemplate template = SmallTemplate.of("{\"x\":{\"type\":\"array\",\"items\":" + items + ",\"contains\":"
                + match.formatted(31) + ",\"allOf\":" + array(31, wanted) + "}}");
        String rows = IntStream.range(0, 32)
                .mapToObj(i -> "{\"r\":\"v" + i + "\",\"s\":\"\"}")
                .collect(Collectors.joining(","));

        assertThat(template.load()
                        .validate(("{\"x\":[" + rows + "]}").getBytes(UTF_8))
                        .findings())
                .isEmpty();
        assertThat(template.load()
                        .validate("{\"x\":[{\"r\":\"v31\"},{\"r\":\"v99\"}]}".getBytes(UTF_8))
                        .findings())
                .hasSize(32)
                .first()
                .isEqualTo(Finding.error(Code.REQUIRED, "/x/1/s"));
        assertThat(AdmissionTest.refused(
                        template.put("/properties/x/allOf", array(32, wanted)).bytes()))
                .containsExactly("BAD_KEYWORD at '/properties/x/allOf'");
    }

    private static String object(String name, String... targets) {
        return "\"%s\":{\"title\":\"%s\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":%s}"
                .formatted(
                        name,
                        name,
                        list(targets.length, i -> "\"p%d\":{\"$ref\":\"#/$defs/%s\"}".formatted(i, targets[i])));
    }

    private static String list(int count, IntFunction<String> member) {
        return IntStream.range(0, count).mapToObj(member).collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(int count, IntFunction<String> member) {
        return IntStream.range(0, count).mapToObj(member).collect(Collectors.joining(",", "[", "]"));
    }
}
