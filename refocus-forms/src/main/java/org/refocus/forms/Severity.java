package org.refocus.forms;

/** How much a finding weighs. */
public enum Severity {
    /** Blocks agreement. A draft may hold it. */
    ERROR,
    /** Wants a look before people rely on the record. Blocks nothing. */
    WARNING,
    /** Comes from the practice that the manual describes. Never blocks. */
    ADVICE
}
