package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateChange;
import org.refocus.forms.TemplateComparison;
import org.refocus.forms.TemplateComparison.Derivation;
import org.refocus.forms.TemplateComparison.Step;
import org.refocus.forms.TemplateLibrary;

/** What a comparison promises of two templates holds for answers drawn for them: every bundled template, edited by seed. */
class ComparisonHoldsTest {
    private static final int VERSIONS = 14;
    private static final int SAMPLES = 8;

    private final Set<String> seenToFail = new TreeSet<>();
    private final Set<Derivation> derivations = new TreeSet<>();
    private final Set<Step> steps = new TreeSet<>();
    private int undrawable;

    @Test
    void whatIsSaidToHoldHoldsAndWhatMayFailDoes() {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            for (int seed = 1; seed <= VERSIONS; seed++) {
                FormTemplate edited = TemplateEdits.edited(template, seed);
                compare(template, edited, seed);
                compare(edited, template, seed);
            }
        }
        assertThat(undrawable).as("pairs without samples").isLessThan(10 * VERSIONS / 4);
        assertThat(derivations).containsExactlyInAnyOrder(Derivation.values());
        assertThat(steps).contains(Step.PATCH, Step.MINOR, Step.MAJOR);
        // The tests of the comparison itself show most other kinds one by one.
        assertThat(seenToFail)
                .contains("ADDED_REQUIRED properties", "NEWLY_REQUIRED required", "REMOVED properties")
                .hasSizeGreaterThan(8);
    }

    private void compare(FormTemplate before, FormTemplate after, int seed) {
        TemplateComparison comparison = TemplateComparison.of(before, after);
        derivations.add(comparison.derivation());
        steps.add(comparison.step());
        boolean kept = comparison.derivation() == Derivation.EXTENDS
                || comparison.changes().stream().noneMatch(TemplateChange::narrows);
        Set<String> narrowing = comparison.changes().stream()
                .filter(TemplateChange::narrows)
                .map(change -> change.kind() + " " + change.keyword())
                .collect(Collectors.toSet());
        if (comparison.step().compareTo(Step.MINOR) <= 0) {
            assertThat(narrowing).isEmpty();
        }
        List<Sample> samples;
        try {
            samples = samples(before, after, seed);
        } catch (UndrawableTemplateException e) {
            undrawable++;
            return;
        }
        for (Sample sample : samples) {
            boolean was = before.validate(sample.json()).conforms();
            boolean is = after.validate(sample.json()).conforms();
            if (was && !is) {
                assertThat(kept)
                        .as("%s is refused after %s", sample, comparison.describe())
                        .isFalse();
                if (narrowing.size() == 1) {
                    seenToFail.addAll(narrowing);
                }
            }
            if (is && !was) {
                assertThat(comparison.derivation())
                        .as("%s was refused before %s", sample, comparison.describe())
                        .isNotEqualTo(Derivation.COMPLIES_WITH);
            }
        }
    }

    /** Right answers to both, and answers that just miss one of them and may be right for the other. */
    private static List<Sample> samples(FormTemplate before, FormTemplate after, int seed) {
        FormGenerator old = FormGenerator.of(before);
        FormGenerator edited = FormGenerator.of(after);
        return LongStream.range(seed * 31L, seed * 31L + SAMPLES)
                .boxed()
                .flatMap(one ->
                        Stream.of(old.valid(one), edited.valid(one), old.almostValid(one), edited.almostValid(one)))
                .toList();
    }
}
