package org.refocus.examples.tester;

/** The mistakes that can be planted in {@link CaseNotes}: small ones, of the kind that pass a review. */
public enum Fault {
    /** A text that is exactly as long as it may be is called too long. */
    OFF_BY_ONE_LIMIT,
    /** Spaces and line breaks around a text are taken off when it is stored. */
    TRIMS_TEXT,
    /** What the form's definition does not name is not stored. */
    DROPS_UNKNOWN_FIELDS,
    /** The column for texts knows no character beyond the first 65,536. */
    LOSES_EMOJI,
    /** Forms are looked up by their name alone, so a note is checked by the version that was installed first. */
    MIXES_UP_VERSIONS,
    /** Of two members whom a team must have, only the one that is named last is looked for. */
    ACCEPTS_A_TEAM_WITHOUT_A_SERVICE_USER,
    /** Pounds become pence by way of a floating-point number. */
    ROUNDS_MONEY,
    /** The codes for who may read an entry are read back from a list in another order. */
    SWAPS_AUDIENCES,
    /** Ids are stored in lower case. */
    CASE_FOLDS_IDS,
    /** Whatever is not signed counts as open, a note that was struck out too. */
    IGNORES_A_WITHDRAWN_STATUS
}
