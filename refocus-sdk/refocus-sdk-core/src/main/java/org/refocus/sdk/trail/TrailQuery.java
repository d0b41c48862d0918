package org.refocus.sdk.trail;

import org.jspecify.annotations.Nullable;
import org.refocus.sdk.Scope;

/**
 * Which events of a trail to read.
 *
 * @param scope only events of exactly this scope; null for all
 * @param after where the page before ended, as {@link TrailPage#next()} gave it; null for the first page
 * @param limit the most events on a page, 1 to 1000
 */
public record TrailQuery(@Nullable Scope scope, @Nullable String after, int limit) {
    /** The most events on one page. */
    public static final int MAX_LIMIT = 1000;

    /** Refuses a limit outside 1 to 1000. */
    public TrailQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A page holds 1 to " + MAX_LIMIT + " events");
        }
    }

    /** Returns the query for everything that happened. */
    public static TrailQuery all() {
        return new TrailQuery(null, null, 100);
    }

    /** Returns the query for what happened to a record, erased or not, or to everything about somebody at once. */
    public static TrailQuery of(Scope scope) {
        return new TrailQuery(scope, null, 100);
    }

    /** Returns this query for pages of another size. */
    public TrailQuery withLimit(int most) {
        return new TrailQuery(scope, after, most);
    }

    /** Returns this query for the page that follows. */
    public TrailQuery after(String cursor) {
        return new TrailQuery(scope, cursor, limit);
    }
}
