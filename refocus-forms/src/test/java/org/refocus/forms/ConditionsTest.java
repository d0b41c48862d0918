package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refocus.forms.support.SmallTemplate;

/** An answer may make others needed: each condition asks for its own, also on forms with many questions. */
class ConditionsTest {
    private static final String WHEN =
            "{\"if\": {\"properties\": {\"kind\": {\"const\": \"%s\"}}, \"required\": [\"kind\"]}, \"then\": {\"required\": [%s]}}";

    @Test
    void eachConditionOfAFormAsksForItsOwn() {
        FormTemplate template = SmallTemplate.of("""
                        {"kind": {"type": "string"}, "name": {"type": "string"}, "day": {"type": "string"},
                         "place": {"type": "string"}}
                        """)
                .put("/required", "[\"name\"]")
                .put(
                        "/allOf",
                        "[" + WHEN.formatted("a", "\"name\", \"day\"") + "," + WHEN.formatted("b", "\"place\"") + ","
                                + WHEN.formatted("a", "\"place\"") + "]")
                .load();

        assertThat(found(template, "{\"name\": \"x\"}")).isEmpty();
        assertThat(found(template, "{\"name\": \"x\", \"kind\": \"c\"}")).isEmpty();
        assertThat(found(template, "{\"name\": \"x\", \"kind\": \"b\"}")).containsExactly("REQUIRED /place");
        assertThat(found(template, "{\"name\": \"x\", \"kind\": \"a\", \"place\": \"\"}"))
                .containsExactly("REQUIRED /day");
        assertThat(found(template, "{\"kind\": \"a\"}"))
                .as("what is needed anyway is said once")
                .containsExactly("REQUIRED /name", "REQUIRED /day", "REQUIRED /place");
    }

    @Test
    void oneConditionMayStandOnItsOwn() {
        FormTemplate template = SmallTemplate.of("""
                        {"part": {"type": "object", "properties": {"kind": {"type": "string"}, "why": {"type": "string"}},
                          "if": {"properties": {"kind": {"const": "other"}}, "required": ["kind"]}, "then": {"required": ["why"]},
                          "allOf": [{"if": {"properties": {"kind": {"const": "else"}}, "required": ["kind"]}, "then": {"required": ["why"]}}]}}
                        """).load();

        assertThat(found(template, "{\"part\": {\"kind\": \"other\"}}")).containsExactly("REQUIRED /part/why");
        assertThat(found(template, "{\"part\": {\"kind\": \"else\"}}")).containsExactly("REQUIRED /part/why");
        assertThat(found(template, "{\"part\": {\"kind\": \"another\"}}")).isEmpty();
        assertThat(found(template, "{\"part\": {\"why\": \"other\"}}")).isEmpty();
    }

    @Test
    void aFormMayHaveMoreQuestionsThanAWordHasBits() {
        int count = 150;
        String properties = IntStream.range(0, count)
                .mapToObj(i -> "\"q" + i + "\": {\"type\": \"integer\"}")
                .collect(Collectors.joining(",", "{\"kind\": {\"type\": \"string\"},", "}"));
        String required = IntStream.range(0, count - 1)
                .filter(i -> i % 7 != 0)
                .mapToObj(i -> "\"q" + i + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        FormTemplate template = SmallTemplate.of(properties)
                .put("/required", required)
                .put("/allOf", "[" + WHEN.formatted("last", "\"q1\", \"q7\", \"q149\"") + "]")
                .load();

        assertThat(found(template, "{}"))
                .containsExactlyElementsOf(IntStream.range(0, count - 1)
                        .filter(i -> i % 7 != 0)
                        .mapToObj(i -> "REQUIRED /q" + i)
                        .toList());
        assertThat(found(template, answers(i -> i != 7 && i != 71 && i != 149))).containsExactly("REQUIRED /q71");
        assertThat(found(template, answers(i -> i != 7 && i != 71 && i != 149).replace("{", "{\"kind\":\"last\",")))
                .containsExactly("REQUIRED /q71", "REQUIRED /q7", "REQUIRED /q149");
        assertThat(found(template, answers(i -> true).replace("}", ",\"q140\":1}")))
                .containsExactly("DUPLICATE_KEY /q140");
        assertThat(template.root().child("q71").map(TemplateNode::required)).contains(true);
    }

    @Test
    void aSmallPartAfterALargeOneStartsAfresh() {
        String many = IntStream.range(0, 70)
                .mapToObj(i -> "\"q" + i + "\": {\"type\": \"integer\"}")
                .collect(Collectors.joining(",", "{", "}"));
        FormTemplate template = SmallTemplate.of("""
                        {"large": {"type": "object", "properties": %s},
                         "small": {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]},
                         "again": {"type": "object", "properties": %s, "required": ["q69"]}}
                        """.formatted(many, many)).load();

        assertThat(found(template, "{\"large\": {\"q0\": 1, \"q69\": 1}, \"small\": {}, \"again\": {}}"))
                .containsExactly("REQUIRED /small/a", "REQUIRED /again/q69");
        assertThat(found(template, "{\"large\": {\"q69\": 1}, \"small\": {\"a\": 1}, \"again\": {\"q69\": 1}}"))
                .isEmpty();
    }

    private static String answers(IntPredicate which) {
        return IntStream.range(0, 150)
                .filter(which)
                .mapToObj(i -> "\"q" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<String> found(FormTemplate template, String json) {
        return template.validate(json.getBytes(UTF_8)).findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }
}
