package org.refocus.sdk;

import java.time.Instant;
import java.util.List;

/**
 * Who agreed a record, and when.
 *
 * @param parties everybody who agreed; not empty
 * @param at when, to the microsecond
 */
public record Agreement(List<Party> parties, Instant at) {
    /** Copies the list; refuses null and an empty list. */
    public Agreement {
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("An agreement needs somebody who agreed");
        }
    }
}
