package org.refocus.sdk.testkit.jqwik;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.refocus.forms.FormTemplate;
import org.refocus.model.FormAnswers;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.History;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Older;
import org.refocus.sdk.testkit.Sample;
import org.refocus.sdk.testkit.tck.StorePlay;

/** The kit's generators as arbitraries. A sample shrinks to smaller ones that break the same rule at the same place. */
public final class FormArbitraries {
    private FormArbitraries() {}

    /** Returns samples of a kind. */
    public static Arbitrary<Sample> samples(FormGenerator generator, Kind kind) {
        return Arbitraries.fromGenerator(
                random -> new Shrinking(generator, generator.draw(kind, random.nextLong() >>> 1)));
    }

    /** Returns documents that are complete and right. */
    public static Arbitrary<Sample> valid(FormTemplate template) {
        return samples(FormGenerator.of(template), Kind.VALID);
    }

    /** Returns drafts: something is missing, nothing is wrong. */
    public static Arbitrary<Sample> partial(FormTemplate template) {
        return samples(FormGenerator.of(template), Kind.PARTIAL);
    }

    /** Returns documents in which exactly one rule is broken. */
    public static Arbitrary<Sample> almostValid(FormTemplate template) {
        return samples(FormGenerator.of(template), Kind.ALMOST_VALID);
    }

    /** Returns documents that are made to do harm. */
    public static Arbitrary<Sample> hostile(FormTemplate template) {
        return samples(FormGenerator.of(template), Kind.HOSTILE);
    }

    /** Returns typed records that conform to a template. They shrink as their documents do. */
    public static <T extends FormAnswers> Arbitrary<T> answers(FormTemplate template, Class<T> type) {
        return valid(template).map(sample -> template.read(sample.json(), type).get());
    }

    /**
     * Returns what may happen to records, shrinking to shorter histories.
     *
     * @param longest the most steps
     */
    public static Arbitrary<History> histories(FormTemplate template, int longest) {
        FormGenerator generator = FormGenerator.of(template);
        return Arbitraries.fromGenerator(random -> {
            History whole = generator.history(random.nextLong() >>> 1, 1 + random.nextInt(longest));
            return new Shorter(whole);
        });
    }

    /**
     * Returns what may happen to records in a store that knows holds and erasure, shrinking to shorter histories.
     *
     * @param longest the most steps
     */
    public static Arbitrary<History> storeHistories(FormTemplate template, int longest) {
        FormGenerator generator = FormGenerator.of(template);
        return Arbitraries.fromGenerator(
                random -> new Shorter(generator.storeHistory(random.nextLong() >>> 1, 1 + random.nextInt(longest))));
    }

    /**
     * Returns operations to play on a store, shrinking to fewer.
     *
     * @param length how many operations
     */
    public static Arbitrary<StorePlay> storePlays(int length) {
        return Arbitraries.fromGenerator(
                random -> new ShorterPlay(StorePlay.draw(random.nextInt(Integer.MAX_VALUE), length)));
    }

    /** Returns records from before the form changed. They do not shrink. */
    public static Arbitrary<Older> olderVersions(FormTemplate template) {
        FormGenerator generator = FormGenerator.of(template);
        return Arbitraries.randomValue(random -> generator.olderVersion(random.nextLong() >>> 1));
    }

    private record Shrinking(FormGenerator generator, Sample value) implements Shrinkable<Sample> {
        @Override
        public Stream<Shrinkable<Sample>> shrink() {
            return generator.simpler(value).map(simpler -> new Shrinking(generator, simpler));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(value.json().length);
        }
    }

    private record Shorter(History value) implements Shrinkable<History> {
        @Override
        public Stream<Shrinkable<History>> shrink() {
            int length = value.steps().size();
            return Stream.of(length / 2, length - 1)
                    .filter(shorter -> shorter >= 1 && shorter < length)
                    .distinct()
                    .map(shorter -> new Shorter(value.first(shorter)));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(value.steps().size());
        }
    }

    private record ShorterPlay(StorePlay value) implements Shrinkable<StorePlay> {
        @Override
        public Stream<Shrinkable<StorePlay>> shrink() {
            int length = value.length();
            return Stream.of(length / 2, length - 1)
                    .filter(shorter -> shorter >= 1 && shorter < length)
                    .distinct()
                    .map(shorter -> new ShorterPlay(value.first(shorter)));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(value.length());
        }
    }
}
