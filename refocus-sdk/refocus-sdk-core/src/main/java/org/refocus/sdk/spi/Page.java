package org.refocus.sdk.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.refocus.sdk.FormResponse;

/**
 * Some of the records that were found.
 *
 * @param records one revision of each; at most {@link RecordQuery#MAX_LIMIT}
 * @param next where the next page begins; empty when this is the last
 */
public record Page(List<FormResponse> records, Optional<String> next) {
    /** Copies the list, as far as a page goes; refuses null, and a list that is longer. */
    public Page {
        records = List.copyOf(records.stream().limit(RecordQuery.MAX_LIMIT + 1L).toList());
        if (records.size() > RecordQuery.MAX_LIMIT) {
            throw new IllegalArgumentException("A page holds at most " + RecordQuery.MAX_LIMIT + " records");
        }
        Objects.requireNonNull(next, "next");
    }
}
