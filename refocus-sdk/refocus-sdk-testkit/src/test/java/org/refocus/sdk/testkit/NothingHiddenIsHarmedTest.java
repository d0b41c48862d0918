package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.view.VisibleResponse;

/**
 * Whatever somebody does to the page that they see, what they do not see is in the record afterwards, unchanged and in order;
 * and what they did comes out as if there had been nothing else.
 */
class NothingHiddenIsHarmedTest {
    private static final int SEEDS = 8;

    static Stream<FormTemplate> templates() {
        return NothingHiddenIsToldTest.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsHiddenStaysAndWhatIsDoneIsDoneAsIfThereWereNothingElse(FormTemplate template) {
        int written = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            FormDocument drawn = NothingHiddenIsToldTest.draw(template, seed);
            for (Party by : NothingHiddenIsToldTest.VIEWERS) {
                Random random = new Random(seed * 37L + by.id().hashCode());
                FormDocument plain = drawn;
                FormDocument planted = Planted.into(template, drawn, by, random);
                for (int step = 1; step <= 3; step++) {
                    FormResponse shown = Told.record(template, planted, List.of());
                    Edits edits = Edits.on(template, shown, by, random);
                    FormDocument after = edits.onto(template, shown, by);
                    FormDocument plainAfter = edits.onto(template, Told.record(template, plain, List.of()), by);

                    assertThat(Planted.found(after.answers()))
                            .as("%s, seed %d, step %d, %s: %s", template.key(), seed, step, by, edits)
                            .isEqualTo(Planted.found(planted.answers()));
                    assertThat(seen(template, after, by))
                            .as("%s, seed %d, step %d, %s: %s", template.key(), seed, step, by, edits)
                            .isEqualTo(seen(template, plainAfter, by));
                    assertThat(edits.written())
                            .as("%s, seed %d, step %d, %s: %s", template.key(), seed, step, by, edits)
                            .allMatch(words -> after.json().contains(words));
                    written += edits.written().size();
                    planted = after;
                    plain = plainAfter;
                }
            }
        }
        assertThat(written).isGreaterThan(100);
    }

    private static String seen(FormTemplate template, FormDocument answers, Party viewer) {
        return VisibleResponse.of(template, Told.record(template, answers, List.of()), viewer)
                .answers()
                .json();
    }
}
