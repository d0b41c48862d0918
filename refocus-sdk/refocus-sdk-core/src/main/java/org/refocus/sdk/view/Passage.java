package org.refocus.sdk.view;

import java.util.Objects;

/**
 * A place where words were found that somebody looked for.
 *
 * <p>Immutable and safe to share between threads; no part is null. {@link #toString()} shows no answer.
 *
 * @param response the record, as the one who looked may see it
 * @param pointer the place as a JSON Pointer, as the viewer counts rows; empty for words that were kept from an earlier
 *     version
 * @param title what the place is called
 * @param text what stands there
 */
public record Passage(VisibleResponse response, String pointer, String title, String text) {
    /** Refuses null. */
    public Passage {
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "Passage[" + response.id() + ", " + pointer + "]";
    }
}
