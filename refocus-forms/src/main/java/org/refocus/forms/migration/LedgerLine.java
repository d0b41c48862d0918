package org.refocus.forms.migration;

import java.util.List;
import java.util.Objects;

/**
 * What became of one place: a line that a person can read, without a word of the answers.
 *
 * <p>Immutable and safe to share between threads; no part is null. Places are JSON Pointers.
 *
 * @param kind what happened
 * @param from the places in the answers before it happened; several where texts were put together
 * @param to the places after it; several where a text was split
 * @param reason what else there is to say, in the words of the migration or of the library; may be empty
 */
public record LedgerLine(Kind kind, List<String> from, List<String> to, String reason) {
    /** What can happen to a place. */
    public enum Kind {
        /** It has another place. */
        MOVED,
        /** One text is now several. */
        SPLIT,
        /** Several are now one. */
        MERGED,
        /** The migration filled in what was not there. */
        FILLED,
        /** It has no place any more, and its words are kept. */
        KEPT,
        /** It is gone, and no person's words stood there. */
        GONE,
        /** It stays where it is, whatever the step said. */
        STAYED,
        /** It says now who may see it, because the new version would let others see it. */
        READERS
    }

    /** Copies the lists; refuses null. */
    public LedgerLine {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Returns the line in plain English. */
    public String text() {
        String line = switch (kind) {
            case MOVED -> places(from) + " is now " + places(to);
            case SPLIT -> places(from) + " is now split into " + places(to);
            case MERGED -> places(from) + " are now together at " + places(to);
            case FILLED -> places(to) + " was empty and is filled in";
            case KEPT -> places(from) + " has no place any more; its words are kept";
            case GONE -> places(from) + " is gone; nobody's words stood there";
            case STAYED -> places(from) + " stays where it is";
            case READERS -> places(from) + " is seen by the same people as before";
        };
        return reason.isEmpty() ? line : line + ": " + reason;
    }

    private static String places(List<String> pointers) {
        return pointers.size() < 2
                ? String.join("", pointers)
                : String.join(", ", pointers.subList(0, pointers.size() - 1)) + " and "
                        + pointers.get(pointers.size() - 1);
    }

    @Override
    public String toString() {
        return text();
    }
}
