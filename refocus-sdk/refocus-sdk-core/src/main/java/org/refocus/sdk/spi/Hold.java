package org.refocus.sdk.spi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;

/**
 * A legal hold: while it stands, nothing that it covers is erased.
 *
 * <p>Its scope and its reference say which hold it is. Several may stand on the same record, each for a reason of its own.
 *
 * @param scope what must be kept; a hold on a subject covers also records that are begun later
 * @param reference the host's opaque reference to why, 1 to 64 letters, digits, dots, underscores and hyphens
 * @param by who placed it, or who releases it
 * @param at when, by the host's clock, to the microsecond
 */
public record Hold(Scope scope, String reference, Party by, Instant at) {
    /** Cuts the time to the microsecond; refuses null and a reference that is not opaque. */
    public Hold {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (!Party.isOpaque(reference)) {
            throw new IllegalArgumentException(
                    "A reference is an opaque id of 1 to 64 letters, digits, dots, underscores and hyphens");
        }
    }

    /** Says whether it is the same hold, whoever placed it and when. */
    public boolean isSameAs(Hold other) {
        return scope.equals(other.scope) && reference.equals(other.reference);
    }
}
