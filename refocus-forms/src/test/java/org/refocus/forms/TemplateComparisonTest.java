package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.refocus.forms.TemplateComparison.Derivation;
import org.refocus.forms.TemplateComparison.Step;
import org.refocus.forms.support.SmallTemplate;

/** The verdicts on a whole version. */
class TemplateComparisonTest {
    private static final String LINE = "{\"a\": {\"type\": \"string\", \"maxLength\": 9}}";
    private static final String LONGER = "{\"a\": {\"type\": \"string\", \"maxLength\": 10}}";
    private static final String REWORDED = "{\"a\": {\"type\": \"string\", \"maxLength\": 9, \"title\": \"A\"}}";

    @Test
    void everyBundledTemplateIsTheSameAsItself() {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            TemplateComparison comparison = TemplateComparison.of(template, template);

            assertThat(comparison.changes()).isEmpty();
            assertThat(comparison.step()).isEqualTo(Step.NONE);
            assertThat(comparison.derivation()).isEqualTo(Derivation.COMPLIES_WITH);
            assertThat(comparison.isStepEnough()).isTrue();
        }
    }

    @Test
    void aStepIsEnoughWhenItIsAtLeastAsFarAsTheChanges() {
        assertThat(isEnough(REWORDED, "1.0.1")).isTrue();
        assertThat(isEnough(LONGER, "1.0.1")).isFalse();
        assertThat(isEnough(LONGER, "1.1.0")).isTrue();
        assertThat(isEnough("{}", "1.9.9")).isFalse();
        assertThat(isEnough("{}", "2.0.0")).isTrue();
    }

    @Test
    void aVersionBeforeTheOldOneIsNeverEnough() {
        assertThat(isEnough(LINE, "0.9.9")).isFalse();
    }

    @Test
    void anotherFileUnderTheSameNameIsNeverEnough() {
        assertThat(isEnough(REWORDED, "1.0.0")).isFalse();
        assertThat(isEnough(LINE, "1.0.0")).isTrue();
    }

    @Test
    void anAdaptationUnderItsOwnNameCountsItsVersionsItself() {
        FormTemplate own = SmallTemplate.of("{}")
                .put("/$id", "\"https://service.example/templates/small/1.0.0\"")
                .load();

        assertThat(TemplateComparison.of(SmallTemplate.of(LINE).load(), own).isStepEnough())
                .isTrue();
    }

    @Test
    void widerBothWaysIsOnlyInspired() {
        TemplateComparison both = compare(LINE, "{\"b\": {\"type\": \"boolean\"}}", "2.0.0");

        assertThat(both.derivation()).isEqualTo(Derivation.INSPIRED_BY);
        assertThat(compare(LINE, LONGER, "1.1.0").derivation()).isEqualTo(Derivation.EXTENDS);
        assertThat(compare(LONGER, LINE, "2.0.0").derivation()).isEqualTo(Derivation.COMPLIES_WITH);
    }

    @Test
    void differentFormsAreNotCompared() {
        TemplateLibrary library = TemplateLibrary.bundled();

        assertThatThrownBy(() -> TemplateComparison.of(library.newest("care-plan"), library.newest("vtp-guide")))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("different forms");
    }

    @Test
    void theDescriptionHasAHeadlineAndALineForEachChange() {
        assertThat(compare(LINE, LONGER, "1.1.0").describe())
                .containsExactly(
                        "small|1.0.0 to small|1.1.0: needs a minor step",
                        "/a: maxLength is 10, was 9; answers stay right");
        assertThat(compare(LINE, LINE, "1.1.0").describe())
                .containsExactly("small|1.0.0 to small|1.1.0: nothing differs");
    }

    @Test
    void theReadmeShowsWhatIsCompiled() throws IOException {
        FormTemplate published = version(LINE, "1.0.0");
        FormTemplate edited = version(LONGER, "1.1.0");
        // <readme>
        TemplateComparison comparison = TemplateComparison.of(published, edited);
        comparison.describe().forEach(System.out::println); // a headline, then a line for each change
        boolean honest = comparison.isStepEnough(); // is the new version number far enough from the old one?
        boolean kept = comparison.changes().stream().noneMatch(TemplateChange::narrows); // old answers stay right
        // </readme>
        assertThat(honest && kept).isTrue();
        String source = Files.readString(Path.of("src/test/java/org/refocus/forms/TemplateComparisonTest.java"));
        MatchResult shown = Pattern.compile("(?s)// <readme>\n(.*?) *// </readme>")
                .matcher(source)
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(Path.of("README.md")))
                .contains("```java\n" + shown.group(1).replaceAll("(?m)^ {8}", "") + "```");
    }

    private static boolean isEnough(String after, String version) {
        return compare(LINE, after, version).isStepEnough();
    }

    private static TemplateComparison compare(String before, String after, String version) {
        return TemplateComparison.of(version(before, "1.0.0"), version(after, version));
    }

    private static FormTemplate version(String properties, String version) {
        return SmallTemplate.of(properties)
                .put("/$id", "\"https://refocus-forms.example/templates/small/" + version + "\"")
                .put("/x-form/version", "\"" + version + "\"")
                .load();
    }
}
