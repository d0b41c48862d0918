package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;

/**
 * Where a template has no place that fits no record, every right answer to it binds; and where it has, some do not. For the
 * bundled templates, edited by seed.
 */
class BindingHoldsTest {
    private static final int VERSIONS = 20;
    private static final int SAMPLES = 6;

    @Test
    void answersBindWhereNothingIsSaidAgainstIt() {
        int bound = 0;
        int warned = 0;
        int rightly = 0;
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            for (int seed = 1; seed <= VERSIONS; seed++) {
                FormTemplate edited = TemplateEdits.edited(template, seed + 500L);
                boolean warning = !edited.review().findings().isEmpty();
                List<Sample> samples = samples(edited, seed);
                long missing = samples.stream()
                        .filter(sample -> edited.read(sample.json()).value().isEmpty())
                        .count();
                if (!warning) {
                    assertThat(missing).as("%s, seed %d", edited, seed).isZero();
                    bound += samples.size();
                } else if (!samples.isEmpty()) {
                    warned++;
                    rightly += missing > 0 ? 1 : 0;
                }
            }
        }
        assertThat(bound).isGreaterThan(300);
        assertThat(warned).isGreaterThan(50);
        assertThat(rightly).as("warnings that a drawn answer bears out").isGreaterThan(warned / 3);
    }

    private static List<Sample> samples(FormTemplate template, long seed) {
        try {
            return FormGenerator.of(template).stream(Kind.VALID, seed * 17)
                    .limit(SAMPLES)
                    .toList();
        } catch (UndrawableTemplateException e) {
            return List.of();
        }
    }
}
