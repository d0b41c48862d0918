package org.refocus.sdk.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;

/**
 * Something that happened: opaque ids alone, no word of an answer.
 *
 * @param what what was done
 * @param scope to which record, or to everything about whom
 * @param revision to which revision of the record; for an erasure how many it had; 0 when it was to the whole record or to
 *     a subject
 * @param by who did it
 * @param at when, by the host's clock, to the microsecond
 * @param reference the host's opaque reference, if it gave one
 */
public record TrailEvent(
        What what,
        Scope scope,
        int revision,
        Party by,
        Instant at,
        @Nullable String reference) {
    /** What was done. */
    public enum What {
        /** A draft was stored. */
        DRAFTED,
        /** A draft was moved to another version of its template. */
        MOVED,
        /** A record was agreed. */
        AGREED,
        /** A record was withdrawn. */
        WITHDRAWN,
        /** A record was erased. */
        ERASED,
        /** A hold was placed. */
        HELD,
        /** A hold was released. */
        RELEASED,
        /** Somebody looked at a record; the host says so. */
        OPENED,
        /** A record, or everything about somebody, was given out; the host says so. */
        EXPORTED;

        /** Says whether a host may note it; the others are written by the store alone. */
        public boolean isNote() {
            return this == OPENED || this == EXPORTED;
        }

        /** Says whether it stored a revision. */
        public boolean isRevision() {
            return compareTo(WITHDRAWN) <= 0;
        }
    }

    /** Cuts the time to the microsecond; refuses null, a negative revision, and a reference that is not opaque. */
    public TrailEvent {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (revision < 0 || (revision > 0 && scope.kind() == Scope.Kind.SUBJECT)) {
            throw new IllegalArgumentException("A record has revisions from 1; a subject has none");
        }
        if (reference != null && !Party.isOpaque(reference)) {
            throw new IllegalArgumentException("A reference is an opaque id");
        }
    }

    /**
     * Returns what storing a revision is.
     *
     * @param before the template that the revision before is pinned to; null when there is none
     */
    public static TrailEvent storing(FormResponse revision, @Nullable String before) {
        What what = switch (revision.status()) {
            case DRAFT -> before == null || before.equals(revision.template()) ? What.DRAFTED : What.MOVED;
            case AGREED -> What.AGREED;
            case WITHDRAWN -> What.WITHDRAWN;
        };
        return new TrailEvent(
                what, Scope.record(revision.id()), revision.revision(), revision.author(), revision.recordedAt(), null);
    }
}
