package org.refocus.sdk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Who agreed a record, and when.
 *
 * @param parties everybody who agreed; not empty
 * @param at when, to the microsecond
 */
public record Agreement(List<Party> parties, Instant at) {
    /** Copies the list and cuts the time to the microsecond; refuses null and an empty list. */
    public Agreement {
        parties = List.copyOf(parties);
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("An agreement needs somebody who agreed");
        }
    }
}
