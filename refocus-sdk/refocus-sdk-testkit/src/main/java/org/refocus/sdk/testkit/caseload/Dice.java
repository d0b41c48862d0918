package org.refocus.sdk.testkit.caseload;

import java.util.List;
import java.util.UUID;

/**
 * Chance that is the same on every machine and in every version of Java: SplitMix64, a few lines of arithmetic.
 *
 * <p>Every thing that is drawn has dice of its own, named by what it is for, so that drawing one thing more changes
 * nothing else. Not safe to share between threads.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Returns the dice for one purpose, such as the name of person 17. */
    static Dice of(long seed, String purpose, long number) {
        long state = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            state = mix(state ^ purpose.charAt(i));
        }
        return new Dice(mix(state + GOLDEN * (number + 1)));
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Returns a number from 0 up to but without the bound. */
    int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    /** Returns a number from the first to the last. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** Says yes in so many of a hundred cases. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    UUID uuid() {
        return new UUID(next(), next());
    }
}
