package org.refocus.sdk.view;

import java.util.Objects;

/**
 * How one place differs between two revisions, as far as one viewer may see both.
 *
 * <p>Words that came to a viewer's eyes are added for them, and words that left them are removed, whatever became of them.
 * Immutable and safe to share between threads; no part is null. {@link #toString()} shows no answer.
 *
 * @param kind what happened
 * @param from the place before, as a JSON Pointer as the viewer counts rows; empty where something was added
 * @param to the place after; empty where something was removed
 * @param title what the place is called
 * @param was what stood there before; empty where something was added
 * @param now what stands there after; empty where something was removed
 */
public record Change(Kind kind, String from, String to, String title, String was, String now) {
    /** What can happen to a place. */
    public enum Kind {
        /** Something stands there that was not there before. */
        ADDED,
        /** It says something else. */
        REWORDED,
        /** Others may see the same words; {@code was} and {@code now} say who. */
        READERS,
        /** It stands elsewhere in its list. */
        MOVED,
        /** It is not there any more. */
        REMOVED
    }

    /** Refuses null. */
    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(was, "was");
        Objects.requireNonNull(now, "now");
    }

    @Override
    public String toString() {
        return "Change[" + kind + ", " + (to.isEmpty() ? from : to) + "]";
    }
}
