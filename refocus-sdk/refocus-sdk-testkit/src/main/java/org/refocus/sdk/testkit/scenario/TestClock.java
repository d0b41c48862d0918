package org.refocus.sdk.testkit.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A clock that stands still until a test turns it.
 *
 * <p>Give it to {@code Refocus.builder().clock(clock)} and to {@link Scenario#on(org.refocus.sdk.Refocus, TestClock)}. Takes
 * no null. Safe to share between threads: all see the time that was set last.
 */
public final class TestClock extends Clock {
    private final Hands hands;
    private final ZoneId zone;

    private TestClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * Returns a clock that stands at this instant, in UTC.
     *
     * @param instant such as {@code 2026-03-02T09:00:00Z}
     * @throws java.time.format.DateTimeParseException when it is no instant
     */
    public static TestClock at(String instant) {
        return new TestClock(new Hands(Instant.parse(instant)), ZoneOffset.UTC);
    }

    /** Lets time pass; a negative duration turns the clock back. */
    public TestClock passes(Duration time) {
        hands.move(time);
        return this;
    }

    /**
     * Turns the clock to an instant.
     *
     * @param instant such as {@code 2026-03-09T09:00:00Z}
     * @throws java.time.format.DateTimeParseException when it is no instant
     */
    public TestClock turnsTo(String instant) {
        hands.turn(Instant.parse(instant));
        return this;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Returns a clock for another place that keeps the same time: turning one turns both. */
    @Override
    public TestClock withZone(ZoneId other) {
        return new TestClock(hands, other);
    }

    @Override
    public Instant instant() {
        return hands.now();
    }

    /** Where the clock stands, for all its zones. */
    private static final class Hands {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        synchronized Instant now() {
            return now;
        }

        synchronized void move(Duration time) {
            now = now.plus(time);
        }

        synchronized void turn(Instant to) {
            now = to;
        }
    }
}
