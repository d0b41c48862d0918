package org.refocus.examples.charity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.Adaptation;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Rebase;
import org.refocus.forms.TemplateComparison;
import org.refocus.forms.TemplateComparison.Derivation;
import org.refocus.forms.TemplateComparison.Step;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;

/** The charity's templates are what they are said to be, to those they came from and to each other. */
class EditionTest {
    private static final int DRAWN = 120;

    private final TemplateLibrary library = HarbourLight.library();

    @Test
    void theWholeLibraryLoads() {
        assertThat(HarbourLight.editions())
                .extracting(FormTemplate::key)
                .containsExactly(
                        "harbour-project|1.0.0",
                        "harbour-strengths|1.0.0",
                        "harbour-strengths|2.0.0",
                        "harbour-strengths|2.1.0",
                        "harbour-values|1.0.0",
                        "harbour-values|2.0.0");
        assertThat(library.onOffer())
                .extracting(FormTemplate::key)
                .contains("harbour-project|1.0.0", "harbour-strengths|2.1.0", "harbour-values|2.0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "partnership-proposal|1.0.0, harbour-project|1.0.0, MINOR, EXTENDS",
        "strengths-worksheet|1.0.0, harbour-strengths|1.0.0, MINOR, EXTENDS",
        "strengths-worksheet|1.0.0, harbour-strengths|2.0.0, MAJOR, INSPIRED_BY",
        "strengths-worksheet|1.1.0, harbour-strengths|2.1.0, MAJOR, INSPIRED_BY",
        "vtp-guide|1.0.0, harbour-values|1.0.0, MINOR, EXTENDS",
        "vtp-guide|1.0.0, harbour-values|2.0.0, MINOR, EXTENDS",
        "harbour-strengths|1.0.0, harbour-strengths|2.0.0, MAJOR, INSPIRED_BY",
        "harbour-strengths|2.0.0, harbour-strengths|2.1.0, MINOR, EXTENDS",
        "harbour-values|1.0.0, harbour-values|2.0.0, MAJOR, INSPIRED_BY"
    })
    void whatTheComparisonSaysHoldsForDrawnAnswers(String before, String after, Step step, Derivation derivation) {
        FormTemplate old = library.get(before);
        FormTemplate now = library.get(after);
        TemplateComparison comparison = TemplateComparison.of(old, now);

        assertThat(comparison.step()).isEqualTo(step);
        assertThat(comparison.derivation()).isEqualTo(derivation);
        assertThat(comparison.isStepEnough()).isTrue();
        boolean allKept = FormGenerator.of(old).stream(Kind.VALID, 1)
                .limit(DRAWN)
                .map(Sample::json)
                .allMatch(answers -> now.validate(answers).conforms());
        assertThat(allKept).isEqualTo(derivation == Derivation.EXTENDS);
        boolean sameAnswers = FormGenerator.of(now).stream(Kind.VALID, 1)
                .limit(DRAWN)
                .map(Sample::json)
                .allMatch(answers -> old.validate(answers).conforms());
        assertThat(sameAnswers).isFalse(); // each edition asks for something of its own
    }

    @ParameterizedTest
    @CsvSource({"harbour-strengths|2.0.0, /1.9.0, major", "harbour-strengths|2.1.0, /2.0.1, minor"})
    void aSmallerStepIsRefused(String key, String version, String step) {
        String own = key.substring(key.indexOf('|') + 1);
        String edited = text(key).replaceFirst("/" + own, version);

        TemplateLibrary published = TemplateLibrary.of(library.all().stream()
                .filter(template ->
                        !template.key().equals(key) && !template.key().equals("harbour-strengths|2.1.0"))
                .toList());
        assertThat(Adaptation.load(edited.getBytes(StandardCharsets.UTF_8))
                        .applyTo(published)
                        .report()
                        .findings())
                .extracting(Finding::code, Finding::pointer, f -> f.arguments().get("step"))
                .containsExactly(tuple(Code.STEP_TOO_SMALL, "/$id", step));
    }

    @Test
    void aProjectMayAskForSevenHundredAndFiftyPoundsAndNoPennyMore() {
        FormTemplate ours = library.get("harbour-project|1.0.0");

        assertThat(ours.validate(asking("750.00")).has(Code.OVER_LIMIT, "/total"))
                .isFalse();
        assertThat(ours.validate(asking("750.01")).has(Code.OVER_LIMIT, "/total"))
                .isTrue();
        assertThat(library.get("partnership-proposal|1.0.0")
                        .validate(asking("500.01"))
                        .has(Code.OVER_LIMIT, "/total"))
                .isTrue();
    }

    @Test
    void theNewestWorksheetIsTheOneBeforeCarriedOverToTheNewBase() {
        Adaptation before = Adaptation.load(text("harbour-strengths|2.0.0").getBytes(StandardCharsets.UTF_8));

        Rebase rebase =
                before.rebase(library.get("strengths-worksheet|1.0.0"), library.get("strengths-worksheet|1.1.0"));

        assertThat(rebase.conflicts())
                .extracting(Rebase.Conflict::pointer)
                .containsExactly("/x-form/parameters/mayBeEmpty");
        String settled = "\n    { \"op\": \"replace\", \"path\": \"/x-form/parameters/mayBeEmpty\", "
                + "\"value\": \"other parenting\" },";
        assertThat(text("harbour-strengths|2.1.0"))
                .isEqualTo(new String(rebase.carried().json(), StandardCharsets.UTF_8)
                        .replace("\"changes\": [", "\"changes\": [" + settled));
    }

    private static byte[] asking(String total) {
        return """
                {"costs": [{"item": "Boat", "category": "other", "amount": "%s", "justification": "To row"}], "total": "%s"}
                """.formatted(total, total).getBytes(StandardCharsets.UTF_8);
    }

    private String text(String key) {
        byte[] file = Objects.requireNonNull(library.files(key).get("adaptation.json"))
                .bytes();
        return new String(file, StandardCharsets.UTF_8);
    }
}
