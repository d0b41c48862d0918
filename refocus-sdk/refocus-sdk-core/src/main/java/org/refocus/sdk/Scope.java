package org.refocus.sdk;

import java.util.Objects;

/**
 * What an erasure, a hold or a note is about: one record, or everything about somebody.
 *
 * @param kind which of the two
 * @param id the record's id, or the id of whom records are about
 */
public record Scope(Kind kind, String id) {
    /** Which of the two. */
    public enum Kind {
        /** One record. */
        RECORD,
        /** Everything about one subject. */
        SUBJECT
    }

    /** Refuses null, and an id that no {@link FormResponse} and no {@link Subject} could have. */
    public Scope {
        Objects.requireNonNull(kind, "kind");
        Party.demandId(kind == Kind.RECORD ? "A record" : "A subject", id);
    }

    /** Returns the scope of one record. */
    public static Scope record(String record) {
        return new Scope(Kind.RECORD, record);
    }

    /** Returns the scope of everything about a person, a worker or a team. */
    public static Scope subject(String subject) {
        return new Scope(Kind.SUBJECT, subject);
    }

    /** Says whether a record of this id about this subject falls under it. */
    public boolean covers(String record, String subject) {
        return id.equals(kind == Kind.RECORD ? record : subject);
    }

    @Override
    public String toString() {
        return kind == Kind.RECORD ? "record " + id : "everything about " + id;
    }
}
