package org.refocus.sdk.trail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in the store that is not as the trail says it was left.
 *
 * @param kind what is wrong
 * @param number the number of the seal or of the event that is wrong; 0 when it is neither
 * @param record the id of the record, or of the subject of a hold, that it is about; null when it is about none
 * @param revision the revision that it is about; 0 when it is about none
 */
public record Fault(Kind kind, long number, @Nullable String record, int revision) {
    /** What is wrong. Kinds are only ever added. */
    public enum Kind {
        /** The seal that the anchor was taken from is not there: the tail was cut off. */
        ANCHOR_MISSING,
        /** The seal of the anchor's number is another one: the trail was written anew. */
        ANCHOR_DIFFERS,
        /** A seal between others is not there. */
        SEAL_MISSING,
        /** A seal does not follow from its events and the seal before: an event came, went, moved or was changed. */
        SEAL_BROKEN,
        /** An event is not as it was written. */
        EVENT_CHANGED,
        /** A revision, answers or envelope, is not as it was written. */
        REVISION_CHANGED,
        /** A revision is not there, and no erasure is in the trail. */
        REVISION_MISSING,
        /** A revision is there that the trail does not tell of, or tells of as erased. */
        REVISION_UNTOLD,
        /** What the store looks records up by does not fit the record. */
        RECORD_CHANGED,
        /** The holds are not those that the trail tells of. */
        HOLD_CHANGED
    }

    /** Refuses null as the kind. */
    public Fault {
        Objects.requireNonNull(kind, "kind");
    }

    /** Returns the fault of a seal. */
    public static Fault ofSeal(Kind kind, long seal) {
        return new Fault(kind, seal, null, 0);
    }
}
