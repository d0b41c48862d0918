package org.refocus.sdk.spi;

/** What a store may be able to do beyond what every store does. */
public enum Capability {
    /** What it acknowledged is there after a crash of the process and of the machine. */
    DURABLE,
    /** Its work can be part of a transaction of the host's, by a door of its own that its documentation names. */
    JOINS_TRANSACTIONS,
    /** It can be asked for the {@linkplain FormStore#tombstone tombstone} of an erased record. */
    TOMBSTONES,
    /** Legal holds: {@link FormStore#holds()}. */
    HOLDS,
    /** A trail of who did what: {@link FormStore#trail()}. */
    TRAIL,
    /** Answers are encrypted where they lie. */
    ENCRYPTED
}
