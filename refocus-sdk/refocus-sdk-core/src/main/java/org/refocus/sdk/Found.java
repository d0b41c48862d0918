package org.refocus.sdk;

import java.util.List;
import java.util.Optional;
import org.refocus.sdk.view.Passage;

/**
 * Where words were found among the records of one page.
 *
 * <p>Immutable and safe to share between threads. {@link #toString()} shows no answer.
 *
 * @param passages the places, in the order of the records and of their forms
 * @param next where the next page of records begins, for {@link org.refocus.sdk.spi.RecordQuery#after}; empty when this is
 *     the last
 */
public record Found(List<Passage> passages, Optional<String> next) {
    /** Copies the list; refuses null. */
    public Found {
        passages = List.copyOf(passages);
    }
}
