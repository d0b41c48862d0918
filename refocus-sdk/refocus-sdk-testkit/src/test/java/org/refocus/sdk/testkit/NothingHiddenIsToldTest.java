package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;

/**
 * Two records that differ in hidden entries alone are one and the same for whoever may not see these, whatever the library
 * tells of them: the strongest way to say that nothing hidden is told.
 */
class NothingHiddenIsToldTest {
    private static final int SEEDS = 8;
    static final Party SAM = Party.worker("worker-sam");
    static final List<Party> VIEWERS = List.of(
            SAM,
            Party.worker("worker-joel"),
            new Party("worker-lena", Party.Role.TEAM),
            new Party("circle-meera", Party.Role.CIRCLE),
            Party.person("person-tomasz"));

    /** The ten forms and, of each, two editions that are drawn. */
    static Stream<FormTemplate> templates() {
        return TemplateLibrary.bundled().all().stream().flatMap(base -> {
            FormGenerator drawn = FormGenerator.of(base);
            return Stream.of(
                    base,
                    drawn.adapted(3).applyTo(base).get(),
                    drawn.adapted(8).applyTo(base).get());
        });
    }

    /** Draws answers right and wrong, complete and not. */
    static FormDocument draw(FormTemplate template, long seed) {
        FormGenerator drawn = FormGenerator.of(template);
        Kind[] kinds = Kind.values();
        for (long one = seed; ; one += 1000) {
            var read = FormDocument.read(
                    drawn.draw(kinds[(int) (one % kinds.length)], one).json());
            if (read.value().isPresent()) {
                return read.get();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatDiffersInHiddenEntriesAloneIsTheSameForWhoeverMayNotSeeThem(FormTemplate template) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            FormDocument before = draw(template, seed + 100L);
            FormDocument after = draw(template, seed);
            for (Party viewer : VIEWERS) {
                Random random = new Random(seed * 31L + viewer.id().hashCode());
                FormDocument plantedBefore = Planted.into(template, before, viewer, random);
                FormDocument planted = Planted.into(template, after, viewer, random);
                FormResponse earlier = Told.record(template, before, List.of());
                FormResponse plantedEarlier = Told.record(template, plantedBefore, List.of());
                List<String> told =
                        Told.of(record(template, planted, viewer, random, true), plantedEarlier, template, viewer);
                List<String> plain = Told.of(record(template, after, viewer, random, false), earlier, template, viewer);

                assertThat(Planted.found(planted.answers())).isNotEmpty();
                assertThat(told).as("what is told where nothing is hidden").hasSizeGreaterThan(10);
                assertThat(differences(told, plain))
                        .as("%s, seed %d, %s", template.key(), seed, viewer)
                        .isEmpty();
                assertThat(told).noneMatch(line -> line.contains(Planted.MARKER));
            }
        }
    }

    private static List<String> differences(List<String> told, List<String> plain) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(told.size(), plain.size()) && differences.size() < 4; i++) {
            String one = i < told.size() ? told.get(i) : "nothing";
            String other = i < plain.size() ? plain.get(i) : "nothing";
            if (!one.equals(other)) {
                differences.add("with what is hidden:    " + one + "\nwithout what is hidden: " + other);
            }
        }
        return differences;
    }

    /** Preserved words may be hidden too. */
    private static FormResponse record(
            FormTemplate template, FormDocument answers, Party viewer, Random random, boolean planted) {
        List<Preserved> preserved = new ArrayList<>();
        String hidden = "{\"text\":\"MARKER\",\"voice\":\"agreed\",\"audience\":\"nobody\",\"recordedBy\":\"x\"}";
        if (planted && random.nextBoolean()) {
            preserved.add(new Preserved(template.key(), "/goals/0/words", hidden, "MARKER has no place."));
        }
        if (planted && !(template.subject().equals("worker") && viewer.equals(SAM))) {
            preserved.add(new Preserved("gone|1.0.0", "/MARKER/3", "\"MARKER\"", "It has no place."));
        }
        return Told.record(template, answers, preserved);
    }

    @Test
    void aSearchFindsNothingHidden() {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            for (Party viewer : VIEWERS) {
                FormDocument planted = Planted.into(template, draw(template, 5), viewer, new Random(5));
                assertThat(Told.searched(template, planted, viewer)).isEqualTo("[]Optional.empty");
            }
        }
    }
}
