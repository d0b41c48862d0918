package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.model.FormType;

/** The templates that come with the library hold what the manual's forms hold. */
class BundledTemplatesTest {
    static Stream<FormTemplate> templates() {
        return TemplateLibrary.bundled().all().stream();
    }

    @Test
    void thereIsOneForEachFormAndASecondWorksheet() {
        assertThat(TemplateLibrary.bundled().all())
                .hasSize(11)
                .extracting(FormTemplate::form)
                .containsOnly(FormType.values());
        assertThat(TemplateLibrary.bundled().all())
                .extracting(FormTemplate::key)
                .contains("strengths-worksheet|1.0.0", "strengths-worksheet|1.1.0");
    }

    @Test
    void aNewWorksheetStartsWithThePartOfLifeThatHoldsWhatIsLeftOver() {
        TemplateLibrary library = TemplateLibrary.bundled();
        FormTemplate first = library.get("strengths-worksheet|1.0.0");
        FormTemplate second = library.newest(FormType.STRENGTHS_WORKSHEET);
        TemplateComparison comparison = TemplateComparison.of(first, second);

        assertThat(second.version()).isEqualTo("1.1.0");
        assertThat(second.root().child("domains").orElseThrow().children())
                .extracting(TemplateNode::name)
                .endsWith("spirituality-culture", "other");
        assertThat(comparison.step()).isEqualTo(TemplateComparison.Step.MINOR);
        assertThat(comparison.isStepEnough()).isTrue();
        assertThat(comparison.derivation()).isEqualTo(TemplateComparison.Derivation.EXTENDS);
        assertThat(comparison.describe()).contains("/domains/other: is new and may be left out; answers stay right");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateCitesTheManual(FormTemplate template) {
        assertThat(template.citation()).contains("REFOCUS", "2011", "Rethink", "Slade");
    }

    /** The one table of counts: where prompts stand and how many. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "vtp-guide, /areas/cultural-identity, 2",
        "vtp-guide, /areas/religion-spirituality, 3",
        "vtp-guide, /areas/gender, 1",
        "vtp-guide, /areas/sexuality, 1",
        "vtp-guide, /areas/social-roles, 3",
        "vtp-guide, /areas/meaning-of-experience, 2",
        "vtp-guide, /areas/previous-services, 1",
        "vtp-guide, /areas/stigma-discrimination, 2",
        "vtp-guide, /areas/other-identity, 1",
        "vtp-guide, /areas/treatment-preferences, 3",
        "vtp-guide, '', 19",
        "strengths-worksheet, /domains/daily-living/current, 8",
        "strengths-worksheet, /domains/daily-living/desires, 6",
        "strengths-worksheet, /domains/daily-living/resources, 4",
        "strengths-worksheet, /domains/financial/current, 5",
        "strengths-worksheet, /domains/financial/desires, 3",
        "strengths-worksheet, /domains/financial/resources, 2",
        "strengths-worksheet, /domains/occupational/current, 8",
        "strengths-worksheet, /domains/occupational/desires, 5",
        "strengths-worksheet, /domains/occupational/resources, 3",
        "strengths-worksheet, /domains/social-supports/current, 8",
        "strengths-worksheet, /domains/social-supports/desires, 3",
        "strengths-worksheet, /domains/social-supports/resources, 3",
        "strengths-worksheet, /domains/health/current, 6",
        "strengths-worksheet, /domains/health/desires, 2",
        "strengths-worksheet, /domains/health/resources, 3",
        "strengths-worksheet, /domains/spirituality-culture/current, 7",
        "strengths-worksheet, /domains/spirituality-culture/desires, 2",
        "strengths-worksheet, /domains/spirituality-culture/resources, 3",
        "strengths-worksheet, /domains/other/current, 2",
        "strengths-worksheet, /domains/other/desires, 2",
        "strengths-worksheet, /domains/other/resources, 2",
        "strengths-worksheet, '', 87",
        "supervision-reflection, /questions/knowing-people, 2",
        "supervision-reflection, /questions/goals-and-ways, 5",
        "supervision-reflection, '', 7",
        "information-sheet, '', 0",
        "partnership-proposal, '', 0",
        "clinical-summary, '', 0",
        "care-plan, '', 0",
        "unseen-observer, '', 0",
        "personal-awareness, '', 0",
    })
    void promptsAreAsManyAsTheManualHas(String form, String pointer, int count) {
        TemplateNode node =
                TemplateLibrary.bundled().newest(form).root().at(pointer).orElseThrow();
        assertThat(prompts(node)).isEqualTo(count);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "vtp-guide, /areas, 10",
        "vtp-guide, /narrative, 9",
        "vtp-guide, /lifeMaps, 6",
        "vtp-guide, /areas/gender, 3",
        "strengths-worksheet, /domains, 7",
        "strengths-worksheet, /domains/other, 3",
        "strengths-worksheet, /domains/health, 3",
        "clinical-summary, /values, 10",
        "clinical-summary, /strengths, 7",
        "information-sheet, /notes, 4",
        "partnership-proposal, /assessment/criteria, 4",
        "supervision-reflection, /questions, 2",
        "unseen-observer, /aspects, 5",
        "personal-awareness, /attributes, 6",
        "personal-awareness, /attributes/culture, 4",
        "own-strengths, /headings, 5",
        "care-plan, /coaching, 9",
    })
    void partsAreAsManyAsTheManualHas(String form, String pointer, int count) {
        TemplateNode node =
                TemplateLibrary.bundled().newest(form).root().at(pointer).orElseThrow();
        assertThat(node.children()).hasSize(count);
    }

    @Test
    void theInformationSheetHasItsTenPieces() {
        assertThat(TemplateLibrary.bundled().newest("information-sheet").content())
                .extracting(FormTemplate.Content::id)
                .containsExactly(
                        "recovery",
                        "study",
                        "topic-values",
                        "topic-treatment-preferences",
                        "topic-strengths",
                        "topic-goals",
                        "invite-think",
                        "invite-write",
                        "invite-remind",
                        "invite-tell");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyPromptSaysWhereItComesFrom(FormTemplate template) {
        assertPromptsHaveSources(template.root());
    }

    private static void assertPromptsHaveSources(TemplateNode node) {
        assertThat(node.prompts()).allSatisfy(prompt -> {
            assertThat(prompt.text()).isNotBlank();
            assertThat(prompt.source()).contains("manual");
        });
        node.children().forEach(BundledTemplatesTest::assertPromptsHaveSources);
    }

    private static int prompts(TemplateNode node) {
        return node.prompts().size()
                + node.children().stream()
                        .mapToInt(BundledTemplatesTest::prompts)
                        .sum();
    }
}
