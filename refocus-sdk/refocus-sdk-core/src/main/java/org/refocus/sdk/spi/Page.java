package org.refocus.sdk.spi;

import java.util.List;
import java.util.Optional;
import org.refocus.sdk.FormResponse;

/**
 * Some of the records that were found.
 *
 * @param records one revision of each
 * @param next where the next page begins; empty when this is the last
 */
public record Page(List<FormResponse> records, Optional<String> next) {
    /** Copies the list; refuses null. */
    public Page {
        records = List.copyOf(records);
    }
}
