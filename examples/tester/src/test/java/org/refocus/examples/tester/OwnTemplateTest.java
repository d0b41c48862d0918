package org.refocus.examples.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.testkit.Coverage;
import org.refocus.sdk.testkit.Expected;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;

/** A template that was written this morning: the kit draws from it as it stands, and the validator agrees with the kit. */
class OwnTemplateTest {
    private static final FormTemplate MEAL = FormTemplate.load(HouseForms.sharedMeal());

    @ParameterizedTest
    @CsvSource({"VALID, 10000", "ALMOST_VALID, 10000", "PARTIAL, 1000", "HOSTILE, 1000"})
    void everyDrawnMealHasTheFindingsThatItWasDrawnWithAndNoOther(Kind kind, int samples) {
        FormGenerator.of(MEAL).stream(kind, 1).limit(samples).forEach(sample -> {
            Set<Expected> found = MEAL.validate(sample.json()).findings().stream()
                    .map(Expected::of)
                    .collect(Collectors.toSet());
            assertThat(found).as(sample::toString).isEqualTo(Set.copyOf(sample.expected()));
        });
    }

    @Test
    void nothingOfTheTemplateIsNeverDrawn() {
        FormGenerator meals = FormGenerator.of(MEAL);
        Coverage coverage = meals.coverage();
        meals.stream(Kind.VALID, 1).limit(2_000).forEach(coverage::add);
        meals.stream(Kind.ALMOST_VALID, 1).limit(2_000).forEach(coverage::add);
        System.out.println(coverage.report());
        assertThat(coverage.neverDrawn()).as(coverage.report()).isEmpty();
    }
}
