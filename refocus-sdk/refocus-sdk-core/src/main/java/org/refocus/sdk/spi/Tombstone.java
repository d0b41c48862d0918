package org.refocus.sdk.spi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.Party;

/**
 * What is left of an erased record: that there was one, and no answer of it.
 *
 * @param record its id
 * @param revisions how many revisions it had
 * @param by who ordered the erasure
 * @param at when, to the microsecond
 * @param reference the host's opaque reference to why, if it gave one
 */
public record Tombstone(
        String record,
        int revisions,
        Party by,
        Instant at,
        @Nullable String reference) {
    /** Cuts the time to the microsecond; refuses null. */
    public Tombstone {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
