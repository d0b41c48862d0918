package org.refocus.sdk.view;

import java.util.List;
import java.util.Objects;

/**
 * An answer to an earlier version of the form, as far as one viewer may see it.
 *
 * <p>Immutable and safe to share between threads; no part is null. {@link #toString()} shows no answer.
 *
 * @param template the template that it was an answer to, {@code id|version}
 * @param pointer where it stood in the answers to that template, as a JSON Pointer with {@code -} for each item of a list
 * @param title what the place was called; the last part of the pointer where that is not known
 * @param words what was written there, in order; not empty
 * @param reason why it has no place any more; words of a template or of this library
 */
public record KeptWords(String template, String pointer, String title, List<Said> words, String reason) {
    /**
     * One answer among them.
     *
     * @param title what its own place was called, where it is not the whole; may be empty
     * @param text the answer
     * @param voice whose words they are, as the template's label or the plain value; empty where nobody said
     */
    public record Said(String title, String text, String voice) {
        /** Refuses null. */
        public Said {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(voice, "voice");
        }

        @Override
        public String toString() {
            return "Said[" + title + "]";
        }
    }

    /** Copies the list; refuses null. */
    public KeptWords {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(reason, "reason");
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return "KeptWords[" + template + ", " + pointer + "]";
    }
}
