package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;

/** A seed draws the same sample, in every run and on every machine. */
class SameSeedTest {
    @Test
    void aSeedAndAKindAreAllThatASampleNeeds() {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            FormGenerator one = FormGenerator.of(template);
            FormGenerator another = FormGenerator.of(FormTemplate.load(template.json()));
            for (Kind kind : Kind.values()) {
                for (long seed : List.of(0L, 1L, 17L, -5L, Long.MAX_VALUE, Long.MIN_VALUE)) {
                    Sample sample = one.draw(kind, seed);
                    assertThat(another.draw(kind, seed)).isEqualTo(sample).hasToString(sample.toString());
                    assertThat(sample.seed()).isEqualTo(seed);
                    assertThat(sample.kind()).isEqualTo(kind);
                }
            }
        }
    }

    /** Changes when the kit draws otherwise than before: then the changelog has to say that old seeds mean new samples. */
    @Test
    void samplesAreTheSameOnEveryMachine() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            FormGenerator generator = FormGenerator.of(template);
            for (Kind kind : Kind.values()) {
                generator.stream(kind, 100).limit(20).forEach(sample -> digest.update(sample.json()));
            }
            generator
                    .history(5, 20)
                    .steps()
                    .forEach(step -> digest.update(step.answers().bytes()));
        }

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("5f105302cb36f8fba91f6c1f3c875021e0890a48ab31e639afb9965c0c701a4b");
    }

    @Test
    void threadsThatShareAGeneratorDrawTheSame() {
        FormGenerator generator = FormGenerator.of(TemplateLibrary.bundled().newest("vtp-guide"));
        List<Sample> alone = IntStream.range(0, 200)
                .mapToObj(seed -> FormGenerator.of(generator.template()).almostValid(seed))
                .toList();

        List<Sample> together = IntStream.range(0, 200)
                .parallel()
                .mapToObj(generator::almostValid)
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void differentSeedsDrawDifferentDocuments() {
        FormGenerator generator = FormGenerator.of(TemplateLibrary.bundled().newest("care-plan"));

        assertThat(Stream.iterate(1L, seed -> seed + 1)
                        .limit(500)
                        .map(generator::valid)
                        .map(Sample::text)
                        .distinct())
                .hasSizeGreaterThan(480);
    }
}
