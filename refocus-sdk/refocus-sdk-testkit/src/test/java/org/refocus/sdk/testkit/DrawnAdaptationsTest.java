package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Checked;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.PracticeAdvice;
import org.refocus.forms.TemplateChange;
import org.refocus.forms.TemplateComparison;
import org.refocus.forms.TemplateComparison.Derivation;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormAnswers;

/**
 * A thousand drawn editions of the bundled templates: each is allowed, other validators take it, and what the comparison
 * says of it holds for drawn answers.
 */
class DrawnAdaptationsTest {
    private static final int EDITIONS = 1_000;

    private final Map<Derivation, Integer> derivations = new EnumMap<>(Derivation.class);
    private final Set<TemplateChange.Kind> kinds = EnumSet.noneOf(TemplateChange.Kind.class);
    private final Map<String, Integer> drawn = new TreeMap<>();
    private int tried;
    private int stricter;
    private int heldToTheBase;
    private int betrayed;

    @Test
    void everyVerdictOnAThousandEditionsHoldsForDrawnAnswers() {
        var bases = TemplateLibrary.bundled().all().toArray(new FormTemplate[0]);
        for (int seed = 1; seed <= EDITIONS; seed++) {
            FormTemplate base = bases[seed % bases.length];
            Checked<FormTemplate> made = FormGenerator.of(base).adapted(seed).applyTo(base);
            assertThat(made.report().findings())
                    .as("seed %d of %s", seed, base.key())
                    .isEmpty();
            drawn.merge(base.key(), 1, Integer::sum);
            compare(base, made.get(), seed);
        }
        assertThat(drawn)
                .hasSize(TemplateLibrary.bundled().all().size())
                .allSatisfy((base, count) -> assertThat(count).isGreaterThan(80));
        assertThat(stricter)
                .as("editions that comply although they ask for more")
                .isGreaterThan(80);
        assertThat(heldToTheBase).as("answers to editions that comply").isGreaterThan(2_000);
        assertThat(betrayed)
                .as("editions that do not comply, of which an answer was drawn that the base refuses")
                .isGreaterThan(150);
        assertThat(tried).isGreaterThan(EDITIONS * 5);
        assertThat(derivations.keySet()).containsExactlyInAnyOrder(Derivation.values());
        assertThat(derivations.values()).allMatch(count -> count > 50);
        assertThat(kinds)
                .contains(
                        TemplateChange.Kind.ADDED_OPTIONAL,
                        TemplateChange.Kind.ADDED_REQUIRED,
                        TemplateChange.Kind.REWORDED,
                        TemplateChange.Kind.PROMPT_ADDED,
                        TemplateChange.Kind.REORDERED,
                        TemplateChange.Kind.NARROWED,
                        TemplateChange.Kind.PARAMETER,
                        TemplateChange.Kind.SHOWN_OTHERWISE,
                        TemplateChange.Kind.AUDIENCE);
    }

    private void compare(FormTemplate base, FormTemplate edition, int seed) {
        TemplateComparison comparison = TemplateComparison.of(base, edition);
        derivations.merge(comparison.derivation(), 1, Integer::sum);
        comparison.changes().forEach(change -> kinds.add(change.kind()));
        boolean keepsOld = comparison.changes().stream().noneMatch(TemplateChange::narrows);
        boolean complies = comparison.derivation() == Derivation.COMPLIES_WITH;
        Oracles oracles = new Oracles(edition);
        FormGenerator old = FormGenerator.of(base);
        FormGenerator own = FormGenerator.of(edition);
        boolean refused = false;
        for (long one = seed; one < seed + 3; one++) {
            Sample right = own.valid(one);
            Sample missing = own.almostValid(one);
            tried += 3;
            assertThat(edition.validate(right.json()).conforms())
                    .as("%s", right)
                    .isTrue();
            assertThat(oracles.networkntAccepts(right))
                    .as("networknt: %s", right)
                    .isTrue();
            assertThat(found(edition, missing)).as("%s", missing).isEqualTo(new TreeSet<>(names(missing)));
            everyAnswerBinds(edition, right);
            heldToTheBase += complies ? 1 : 0;
            if (complies) {
                assertThat(base.validate(right.json()).conforms())
                        .as("%s of %s complies", right, comparison.describe())
                        .isTrue();
            }
            if (keepsOld) {
                assertThat(edition.validate(old.valid(one).json()).conforms())
                        .as("answers to the base under %s", comparison.describe())
                        .isTrue();
            }
            refused |= !base.validate(right.json()).conforms();
        }
        stricter += complies && !keepsOld ? 1 : 0;
        betrayed += refused && !complies ? 1 : 0;
    }

    /** The typed record takes every answer, gives back all of it, and can be given advice. */
    private static void everyAnswerBinds(FormTemplate edition, Sample right) {
        FormAnswers answers = edition.read(right.json()).get();
        assertThat(Json.meaning(FormDocument.of(answers).bytes()))
                .as("%s", right)
                .isEqualTo(Json.meaning(right.json()));
        assertThat(PracticeAdvice.on(answers, edition, LocalDate.of(2026, 3, 2)).errors())
                .as("%s", right)
                .isEmpty();
    }

    private static Set<String> names(Sample sample) {
        Set<String> names = new TreeSet<>();
        sample.expected().forEach(expected -> names.add(expected.code() + " " + expected.pointer()));
        return names;
    }

    private static Set<String> found(FormTemplate template, Sample sample) {
        Set<String> names = new TreeSet<>();
        template.validate(sample.json())
                .findings()
                .forEach(finding -> names.add(finding.code() + " " + finding.pointer()));
        return names;
    }
}
