package org.refocus.sdk.trail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a trail was when it was last sealed: short enough to be printed, mailed or kept in another system.
 *
 * <p>Whoever holds it can later tell whether anything that was sealed by then has been changed.
 *
 * @param number the number of the seal, from 1; 0 when nothing was sealed yet
 * @param count how many events are sealed, from the first
 * @param hash a SHA-256 over all of them, 64 hexadecimal digits
 */
public record Anchor(long number, long count, String hash) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9]{1,18}):([0-9a-f]{64})");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Refuses negative numbers and what is no hash. */
    public Anchor {
        if (number < 0 || count < number || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("An anchor is a number, a count that is no less, and a SHA-256");
        }
    }

    /** Returns the anchor of a trail of which nothing is sealed: it proves nothing. */
    public static Anchor none() {
        return new Anchor(0, 0, "0".repeat(64));
    }

    /** Reads what {@link #toString()} wrote; refuses anything else with an {@link IllegalArgumentException}. */
    public static Anchor parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("An anchor is written as number:count:hash");
        }
        return new Anchor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
    }

    /** Returns it as {@code number:count:hash}. */
    @Override
    public String toString() {
        return number + ":" + count + ":" + hash;
    }
}
