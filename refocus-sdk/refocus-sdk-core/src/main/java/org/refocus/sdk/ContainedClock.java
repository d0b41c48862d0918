package org.refocus.sdk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.refocus.forms.plugin.Guard;

/** A host's clock behind a guard: it may stand still and go back, but gives times that every store can keep. */
final class ContainedClock extends Clock {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final Clock clock;
    private final Guard guard;

    ContainedClock(Clock clock, Guard guard) {
        this.clock = clock;
        this.guard = guard;
    }

    @Override
    public Instant instant() {
        Instant now = guard.call("instant", clock::instant);
        if (now.isBefore(FIRST) || !now.isBefore(END)) {
            throw guard.broken("instant", "it gave a time outside of the years 1900 to 2199");
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return guard.call("getZone", clock::getZone);
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ContainedClock(guard.call("withZone", () -> clock.withZone(zone)), guard);
    }
}
