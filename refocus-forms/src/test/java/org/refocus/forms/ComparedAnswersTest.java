package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateChange.Meaning;
import org.refocus.forms.TemplateComparison.Derivation;
import org.refocus.forms.TemplateComparison.Step;
import org.refocus.forms.support.SmallTemplate;

/** What a comparison says of answers, each time with an answer that bears it out. */
class ComparedAnswersTest {
    private static final String ROLE = "'role': {'type': 'string', 'enum': ['p', 'w']}, 'why': {'type': 'boolean'}";
    private static final String DAY = "'pattern': '^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'";

    /** Text in single quotes is JSON; an answer stands at {@code /a}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "minLength; 'type': 'string', 'minLength': 1; 'type': 'string', 'minLength': 2; 'x'",
                "minLength; 'type': 'string'; 'type': 'string', 'minLength': 1; ''",
                "maxLength; 'type': 'string'; 'type': 'string', 'maxLength': 2; 'xxx'",
                "pattern; 'type': 'string'; 'type': 'string', 'pattern': '^x$'; 'y'",
                "enum; 'type': 'string', 'enum': ['x', 'y']; 'type': 'string', 'enum': ['x']; 'y'",
                "enum; 'type': 'string'; 'type': 'string', 'const': 'x'; 'y'",
                "minimum; 'type': 'integer', 'minimum': 1; 'type': 'integer', 'minimum': 2; 1",
                "maximum; 'type': 'number', 'maximum': 1.5; 'type': 'number', 'maximum': 1.4; 1.5",
                "type; 'type': 'number'; 'type': 'integer'; 1.5",
                "minItems; 'type': 'array', 'items': {'type': 'boolean'}; 'type': 'array', 'items': {'type': 'boolean'}, 'minItems': 1; []",
                "maxItems; 'type': 'array', 'items': {'type': 'boolean'}; 'type': 'array', 'items': {'type': 'boolean'}, 'maxItems': 0; [true]",
                "minProperties; 'type': 'object'; 'type': 'object', 'minProperties': 1; {}",
                "maxProperties; 'type': 'object'; 'type': 'object', 'maxProperties': 0; {'b': 1}",
                "additionalProperties; 'type': 'object'; 'type': 'object', 'additionalProperties': false; {'b': 1}",
                "additionalProperties; 'type': 'object'; 'type': 'object', 'additionalProperties': {'type': 'string'}; {'b': 1}"
            })
    void whatIsNarrowerOneWayIsWiderTheOther(String keyword, String wide, String narrow, String answer) {
        FormTemplate wider = place(wide).load();
        FormTemplate narrower = place(narrow).load();
        refusesOnlyAfter(wider, narrower, answer);

        TemplateComparison narrowing = TemplateComparison.of(wider, narrower);
        assertThat(narrowing.derivation()).isEqualTo(Derivation.COMPLIES_WITH);
        assertThat(only(narrowing)).isEqualTo(change(narrowing, Kind.NARROWED, keyword, Meaning.MAY_FAIL, Step.MAJOR));
        TemplateComparison widening = TemplateComparison.of(narrower, wider);
        assertThat(widening.derivation()).isEqualTo(Derivation.EXTENDS);
        assertThat(only(widening)).isEqualTo(change(widening, Kind.WIDENED, keyword, Meaning.NOTHING, Step.MINOR));
    }

    @Test
    void anotherPatternIsNeverCalledWiderOrNarrower() {
        FormTemplate before = place("'type': 'string', 'pattern': '^x$'").load();
        FormTemplate after = place("'type': 'string', 'pattern': '^[xy]$'").load();

        assertThat(only(TemplateComparison.of(before, after)).kind()).isEqualTo(Kind.REPLACED);
        assertThat(TemplateComparison.of(before, after).derivation()).isEqualTo(Derivation.INSPIRED_BY);
    }

    @Test
    void anotherTypeReplacesThePlace() {
        FormTemplate before = place("'type': 'string'").load();
        FormTemplate after = place("'type': 'boolean'").load();
        refusesOnlyAfter(before, after, "'x'");

        assertThat(only(TemplateComparison.of(before, after)).keyword()).isEqualTo("type");
        assertThat(TemplateComparison.of(before, after).derivation()).isEqualTo(Derivation.INSPIRED_BY);
    }

    @Test
    void aFormatBesideTheSamePatternIsNarrower() {
        FormTemplate before = place("'type': 'string', " + DAY).load();
        FormTemplate after = place("'type': 'string', 'format': 'date', " + DAY).load();
        refusesOnlyAfter(before, after, "'2026-02-30'");

        assertThat(only(TemplateComparison.of(before, after)).keyword()).isEqualTo("format");
        assertThat(TemplateComparison.of(after, before).derivation()).isEqualTo(Derivation.EXTENDS);
    }

    @Test
    void aConditionAndAnItemThatIsLookedForNarrow() {
        FormTemplate plain =
                place("'type': 'object', 'properties': {" + ROLE + "}").load();
        FormTemplate conditional = place("'type': 'object', 'properties': {" + ROLE + "}, 'if': " + match()
                        + ", 'then': {'required': ['why']}")
                .load();
        refusesOnlyAfter(plain, conditional, "{'role': 'p'}");
        assertThat(only(TemplateComparison.of(plain, conditional)).keyword()).isEqualTo("if");
        assertThat(TemplateComparison.of(conditional, plain).derivation()).isEqualTo(Derivation.EXTENDS);

        String list = "'type': 'array', 'items': {'type': 'object', 'properties': {" + ROLE + "}}";
        FormTemplate any = place(list).load();
        FormTemplate wanting = place(list + ", 'contains': " + match()).load();
        refusesOnlyAfter(any, wanting, "[{'role': 'w'}]");
        assertThat(only(TemplateComparison.of(any, wanting)).keyword()).isEqualTo("contains");
        assertThat(TemplateComparison.of(wanting, any).derivation()).isEqualTo(Derivation.EXTENDS);
    }

    @Test
    void aRuleAndItsParameterNarrowAndWiden() {
        FormTemplate plain = place("'type': 'integer'").load();
        FormTemplate loose = limited("9");
        FormTemplate tight = limited("5");
        refusesOnlyAfter(plain, loose, "10");
        refusesOnlyAfter(loose, tight, "9");

        assertThat(TemplateComparison.of(plain, loose).derivation()).isEqualTo(Derivation.COMPLIES_WITH);
        assertThat(TemplateComparison.of(loose, plain).derivation()).isEqualTo(Derivation.EXTENDS);
        assertThat(TemplateComparison.of(loose, tight).changes())
                .extracting(TemplateChange::kind)
                .containsExactlyInAnyOrder(Kind.PARAMETER, Kind.NARROWED);
        assertThat(TemplateComparison.of(tight, loose).step()).isEqualTo(Step.MINOR);
    }

    @Test
    void aShapeThatHoldsItselfIsComparedOnce() {
        String shape = "{'type': 'object', 'properties': {'again': {'$ref': '#/$defs/s'}, 'x': {'type': 'string'%s}}}";
        FormTemplate before = place("'$ref': '#/$defs/s'")
                .put("/$defs", json("{'s': " + shape.formatted("") + "}"))
                .load();
        FormTemplate after = place("'$ref': '#/$defs/s'")
                .put("/$defs", json("{'s': " + shape.formatted(", 'maxLength': 1") + "}"))
                .load();

        assertThat(only(TemplateComparison.of(before, after)).pointer()).isEqualTo("/a/x");
    }

    private static String match() {
        return "{'properties': {'role': {'const': 'p'}}, 'required': ['role']}";
    }

    private static FormTemplate limited(String limit) {
        return place("'type': 'integer'")
                .put("/x-form/parameters", json("{'most': '" + limit + "'}"))
                .put("/x-form/rules", json("[{'rule': 'at-most', 'at': '/a', 'parameter': 'most'}]"))
                .load();
    }

    private static SmallTemplate place(String schema) {
        return SmallTemplate.of(json("{'a': {" + schema + "}}"));
    }

    private static void refusesOnlyAfter(FormTemplate before, FormTemplate after, String answer) {
        byte[] answers = json("{'a': " + answer + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(before.validate(answers).conforms()).isTrue();
        assertThat(after.validate(answers).conforms()).isFalse();
    }

    private static TemplateChange only(TemplateComparison comparison) {
        List<TemplateChange> changes = comparison.changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static TemplateChange change(
            TemplateComparison found, Kind kind, String keyword, Meaning meaning, Step step) {
        String detail = only(found).detail();
        return new TemplateChange(kind, "/a", keyword, detail, meaning, kind == Kind.WIDENED, step);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
