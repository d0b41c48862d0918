package org.refocus.sdk.trail;

import java.util.List;
import java.util.Optional;

/**
 * Some of the events that were found.
 *
 * @param entries the events with their numbers
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

    /** Copies the list; refuses null. */
    public TrailPage {
        entries = List.copyOf(entries);
    }

    /** Returns the events without their numbers. */
    public List<TrailEvent> events() {
        return entries.stream().map(Entry::event).toList();
    }
}
