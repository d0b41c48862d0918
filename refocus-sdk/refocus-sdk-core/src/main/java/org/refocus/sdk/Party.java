package org.refocus.sdk;

import java.util.Objects;

/**
 * Somebody who writes, agrees or reads.
 *
 * @param id the host's opaque id; never a name
 * @param role as whom they act
 */
public record Party(String id, Role role) {
    /** As whom somebody acts. */
    public enum Role {
        /** The person whom the forms are about. */
        PERSON,
        /** The person's own worker; on a form about a worker, that worker. */
        WORKER,
        /** Another member of the team. */
        TEAM,
        /** Family or a friend whom the person chose. */
        CIRCLE
    }

    /** Refuses null and a blank id. */
    public Party {
        Objects.requireNonNull(role, "role");
        if (id.isBlank()) {
            throw new IllegalArgumentException("A party needs an id");
        }
    }

    /** Returns the person of this id. */
    public static Party person(String id) {
        return new Party(id, Role.PERSON);
    }

    /** Returns the worker of this id. */
    public static Party worker(String id) {
        return new Party(id, Role.WORKER);
    }
}
