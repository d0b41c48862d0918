package org.refocus.forms.internal.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rule between places, which a schema cannot say.
 *
 * @param kind what it demands
 * @param at the JSON Pointer of its place, with {@code *} for the items of a list
 * @param other for a sum, the pointer of the total; empty otherwise
 * @param limit for a limit, the number that the template's parameter holds
 */
public record Rule(
        Kind kind, String at, String other, @Nullable BigDecimal limit) {
    /** What rules demand. */
    public enum Kind {
        /** The total equals the sum of the lines. */
        SUM,
        /** The value is at most the parameter. */
        AT_MOST,
        /** The value is at least the parameter. */
        AT_LEAST,
        /** No two values are the same. */
        DISTINCT
    }
}
