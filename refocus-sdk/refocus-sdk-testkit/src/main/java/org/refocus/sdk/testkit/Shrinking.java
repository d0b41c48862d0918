package org.refocus.sdk.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes samples smaller and keeps what they are about. */
final class Shrinking {
    /** A change to a copy of the tree, and how much it takes away. */
    private record Step(int gain, Consumer<List<Spot>> change) {}

    private static final List<String> PLAIN = List.of(
            "Sam",
            Words.SHORT,
            "sam",
            "eng",
            "0.00",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "2026-02-30",
            "2026-02-30T00:00:00Z",
            "");

    private final FormGenerator generator;
    private final Blueprint blueprint;
    private final Sample sample;
    private final Map<String, Object> tree;

    private Shrinking(FormGenerator generator, Sample sample, Map<String, Object> tree) {
        this.generator = generator;
        this.blueprint = generator.blueprint();
        this.sample = sample;
        this.tree = tree;
    }

    static Stream<Sample> of(FormGenerator generator, Sample sample) {
        if (!(sample.tree() instanceof Map<?, ?> tree)) {
            return Stream.empty();
        }
        Shrinking shrinking = new Shrinking(generator, sample, Place.map(tree));
        return shrinking.steps().stream()
                .sorted(Comparator.comparingInt(Step::gain).reversed())
                .map(shrinking::after)
                .flatMap(Stream::ofNullable);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<Spot> spots = Judge.of(blueprint, tree).spots();
        for (int i = 0; i < spots.size(); i++) {
            int index = i;
            Spot spot = spots.get(i);
            int size = size(spot.value());
            steps.add(new Step(size + 8, now -> now.get(index).remove()));
            if (spot.value() instanceof List<?> items && items.size() > 1) {
                int half = items.size() / 2;
                steps.add(new Step(size / 2, now -> front(now.get(index), half)));
                steps.add(new Step(size / 2, now -> back(now.get(index), half)));
            }
            for (Object simple : simpler(spot)) {
                int gain = size - size(simple);
                if (gain > 0 || (gain == 0 && isPlain(simple) && !isPlain(spot.value()))) {
                    steps.add(new Step(gain, now -> now.get(index).set(simple)));
                }
            }
        }
        return steps;
    }

    private static void front(Spot spot, int half) {
        ((List<?>) spot.value()).subList(0, half).clear();
    }

    private static void back(Spot spot, int half) {
        List<?> items = (List<?>) spot.value();
        items.subList(half, items.size()).clear();
    }

    private static int size(@Nullable Object value) {
        return Trees.json(value).length;
    }

    /** What is as simple as can be; nothing of the same length takes its place, so shrinking comes to an end. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String text && (PLAIN.contains(text) || text.matches("x+"));
    }

    private static List<Object> simpler(Spot spot) {
        List<Object> simpler = new ArrayList<>();
        if (spot.value() instanceof String text) {
            simpler.addAll(spot.place().choices);
            simpler.addAll(PLAIN);
            int length = text.codePointCount(0, text.length());
            if (length > Words.SHORT.length()) {
                simpler.add(text.substring(0, text.offsetByCodePoints(0, length / 2)));
                simpler.add(text.substring(0, text.offsetByCodePoints(0, length - 1)));
                simpler.add("x".repeat(length));
            }
        } else if (spot.value() instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            simpler.addAll(List.of(0, 1, exact.setScale(0, RoundingMode.FLOOR)));
            if (spot.place().minimum != null) {
                simpler.add(spot.place().minimum);
            }
        } else if (Boolean.TRUE.equals(spot.value())) {
            simpler.add(false);
        }
        return simpler;
    }

    private @Nullable Sample after(Step step) {
        Map<String, Object> copy = Trees.copyOf(tree);
        step.change().accept(Judge.of(blueprint, copy).spots());
        Judge judge = Judge.of(blueprint, copy);
        if (!isAlike(judge.broken())) {
            Amounts.total(blueprint, copy);
            judge = Judge.of(blueprint, copy);
        }
        if (!isAlike(judge.broken()) || copy.equals(tree)) {
            return null;
        }
        return generator.sample(sample.kind(), sample.seed(), about(judge), copy, judge.broken());
    }

    /** Returns what a smaller sample is about: what it breaks stays, what it showed may have gone. */
    private String about(Judge judge) {
        return switch (sample.kind()) {
            case VALID -> "made small";
            case PARTIAL -> "lacks " + judge.broken().size() + ", made small";
            case ALMOST_VALID, HOSTILE -> sample.about();
        };
    }

    /** Says whether the same is broken as before: the same rule at the same place of the form. */
    private boolean isAlike(Collection<Expected> broken) {
        return switch (sample.kind()) {
            case VALID -> broken.isEmpty();
            case PARTIAL -> !broken.isEmpty() && places(sample.expected()).containsAll(places(broken));
            case ALMOST_VALID, HOSTILE ->
                broken.size() == sample.expected().size() && places(broken).equals(places(sample.expected()));
        };
    }

    private static Set<String> places(Collection<Expected> broken) {
        return broken.stream()
                .map(one -> one.code() + one.pointer().replaceAll("/[0-9]+(?=/|$)", "/*"))
                .collect(Collectors.toSet());
    }
}
