package org.refocus.sdk;

/**
 * Whom a record is about and which team keeps it.
 *
 * @param id the host's opaque id of a person, a team or a worker, as the template's {@code subject} says
 * @param team the host's opaque id of the team
 */
public record Subject(String id, String team) {
    /** Refuses null and ids that are not 1 to 64 letters, digits, dots, underscores and hyphens. */
    public Subject {
        Party.demandId("A subject", id);
        Party.demandId("A subject's team", team);
    }
}
