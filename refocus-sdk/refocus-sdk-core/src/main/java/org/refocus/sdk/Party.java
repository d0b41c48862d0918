package org.refocus.sdk;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Somebody who writes, agrees or reads.
 *
 * @param id the host's opaque id, 1 to 64 letters, digits, dots, underscores and hyphens; never a name
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

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Refuses null and an id that no entry could name. */
    public Party {
        Objects.requireNonNull(role, "role");
        demandId("A party", id);
    }

    /**
     * Says whether a text may stand where an opaque id is asked for: 1 to 64 letters, digits, dots, underscores and
     * hyphens, the first a letter or a digit; the letters are a to z and A to Z.
     */
    public static boolean isOpaque(String id) {
        return ID.matcher(id).matches();
    }

    /** Refuses what could not stand in an entry as a speaker: nobody could mend it on a page. */
    static void demandId(String owner, String id) {
        if (!isOpaque(id)) {
            throw new IllegalArgumentException(
                    owner + " needs an id of 1 to 64 letters, digits, dots, underscores and hyphens");
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
