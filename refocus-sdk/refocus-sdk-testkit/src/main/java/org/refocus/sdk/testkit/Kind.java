package org.refocus.sdk.testkit;

/** The kinds of sample. */
public enum Kind {
    /** Complete and right: every validator accepts it. */
    VALID,
    /** A draft: right as far as it goes; what is missing is expected, each thing at its place. */
    PARTIAL,
    /** Exactly one rule is broken. */
    ALMOST_VALID,
    /** Made to do harm; accepted as the text that it is, or refused at the door. */
    HOSTILE
}
