package org.refocus.sdk.trail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of the events that were found.
 *
 * @param entries the events with their numbers; at most {@link TrailQuery#MAX_LIMIT}
 * @param next where the next page begins; empty when this is the last
 */
public record TrailPage(List<Entry> entries, Optional<String> next) {
    /**
     * An event in its place.
     *
     * @param number its number in the store's order; numbers grow and may have gaps
     * @param event what happened
     */
    public record Entry(long number, TrailEvent event) {}

    /** Copies the list, as far as a page goes; refuses null, and a list that is longer. */
    public TrailPage {
        entries = List.copyOf(entries.stream().limit(TrailQuery.MAX_LIMIT + 1L).toList());
        if (entries.size() > TrailQuery.MAX_LIMIT) {
            throw new IllegalArgumentException("A page holds at most " + TrailQuery.MAX_LIMIT + " events");
        }
        Objects.requireNonNull(next, "next");
    }

    /** Returns the events without their numbers. */
    public List<TrailEvent> events() {
        return entries.stream().map(Entry::event).toList();
    }
}
