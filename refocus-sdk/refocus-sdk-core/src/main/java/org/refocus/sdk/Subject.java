package org.refocus.sdk;

/**
 * Whom a record is about and which team keeps it.
 *
 * @param id the host's opaque id of a person, a team or a worker, as the template's {@code subject} says
 * @param team the host's opaque id of the team
 */
public record Subject(String id, String team) {
    /** Refuses blanks. */
    public Subject {
        if (id.isBlank() || team.isBlank()) {
            throw new IllegalArgumentException("A subject needs an id and a team");
        }
    }
}
