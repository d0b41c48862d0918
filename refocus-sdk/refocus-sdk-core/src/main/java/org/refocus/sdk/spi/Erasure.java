package org.refocus.sdk.spi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;

/**
 * The order to erase a record, or everything about somebody.
 *
 * @param scope what to erase
 * @param by who orders it
 * @param at when, by the host's clock, to the microsecond
 * @param reference the host's opaque reference to why, 1 to 64 letters, digits, dots, underscores and hyphens; may be
 *     null. It outlives what is erased: never a name or a sentence
 */
public record Erasure(
        Scope scope, Party by, Instant at, @Nullable String reference) {
    /** Cuts the time to the microsecond; refuses null and a reference that is not opaque. */
    public Erasure {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (reference != null && !Party.isOpaque(reference)) {
            throw new IllegalArgumentException(
                    "A reference is an opaque id of 1 to 64 letters, digits, dots, underscores and hyphens");
        }
    }

    /** Returns what is left of a record that this erases. */
    public Tombstone tombstone(String record, int revisions) {
        return new Tombstone(record, revisions, by, at, reference);
    }
}
