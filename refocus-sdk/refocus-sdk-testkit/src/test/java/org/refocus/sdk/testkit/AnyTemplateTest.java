package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;

/** Templates that somebody wrote this morning: odd patterns, contradictions, places that hold themselves. */
class AnyTemplateTest {
    @Test
    void aPatternThatTheKitCannotDrawForWantsExamples() {
        FormTemplate template =
                template("'code': {'type': 'string', 'pattern': '^(?i)abc[0-9]$'}", "'required': ['code']");
        FormGenerator generator = FormGenerator.of(template);

        assertThatThrownBy(() -> generator.valid(1))
                .isInstanceOf(UndrawableTemplateException.class)
                .hasMessageContaining("/code")
                .hasMessageContaining("withExamples(\"/code\"");
        FormGenerator helped = generator.withExamples("/code", "ABC1", "abc2");
        assertThat(helped.stream(Kind.VALID, 1).limit(50))
                .allMatch(sample -> template.validate(sample.json()).conforms())
                .anyMatch(sample -> sample.text().contains("ABC1"))
                .anyMatch(sample -> sample.text().contains("abc2"));
    }

    @Test
    void aTemplateThatContradictsItselfIsNamedWithItsPlace() {
        FormTemplate template = template("'n': {'type': 'integer', 'minimum': 5, 'maximum': 4}", "'required': ['n']");

        assertThatThrownBy(() -> FormGenerator.of(template).valid(1))
                .isInstanceOf(UndrawableTemplateException.class)
                .hasMessageContaining("/n")
                .hasMessageContaining("contradicts itself");
    }

    @Test
    void aPlaceThatHasToHoldItselfIsNamedToo() {
        FormTemplate template = template(
                "'a': {'$ref': '#/$defs/a'}",
                "'required': ['a'], '$defs': {'a': {'type': 'object', 'properties': {'a': {'$ref': '#/$defs/a'}}, 'required': ['a']}}");

        assertThatThrownBy(() -> FormGenerator.of(template).valid(1))
                .isInstanceOf(UndrawableTemplateException.class)
                .hasMessageContaining("without end");
    }

    @Test
    void aTemplateThatAsksForNothingHasDraftsThatLackNothing() {
        FormTemplate template = template("'a': {'type': 'boolean'}", "'title': 'Nothing'");

        assertThat(FormGenerator.of(template).partial(3).expected()).isEmpty();
        assertThat(FormGenerator.of(template).almostValid(3).expected()).hasSize(1);
        assertThat(FormGenerator.of(template).hostile(3).expected()).isNotNull();
    }

    @Test
    void theReportSaysWhatWasNeverDrawn() {
        FormGenerator generator = FormGenerator.of(Samples.everything());
        Coverage coverage = generator.coverage();

        assertThat(coverage.neverDrawn())
                .isNotEmpty()
                .hasSameSizeAs(coverage.counts().keySet());
        assertThat(coverage.report())
                .contains("everything|1.0.0")
                .contains("never drawn: " + coverage.counts().size());

        generator.stream(Kind.VALID, 1).limit(20).forEach(coverage::add);
        assertThat(coverage.neverDrawn())
                .anyMatch(point ->
                        point.keyword().equals("pattern") && point.variant().equals("does not fit"))
                .noneMatch(point ->
                        point.keyword().equals("required") && point.variant().equals("there"));
        assertThat(coverage.report()).contains("VALID").contains("20 samples");
    }

    private static FormTemplate template(String properties, String more) {
        String json = ("{'$schema': 'https://refocus-forms.example/dialect/1.0.0/schema',"
                        + "'$id': 'https://refocus-forms.example/templates/small/1.0.0', 'type': 'object',"
                        + "'properties': {" + properties + "}, 'additionalProperties': false, " + more
                        + ", 'x-form': {'form': 'own-strengths', 'version': '1.0.0', 'publisher': 'Test',"
                        + "'citation': 'Test', 'subject': 'worker', 'agreedBy': ['worker']}}")
                .replace('\'', '"');
        return FormTemplate.load(json.getBytes(StandardCharsets.UTF_8));
    }
}
