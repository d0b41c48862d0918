package org.refocus.sdk.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records to find; what is null does not narrow.
 *
 * @param subject the id of whom they are about
 * @param team the id of the team
 * @param templateId the template's id without its version
 * @param unchangedSince only records whose latest revision was recorded at this instant or before and which no hold
 *     covers: what may be due for erasure
 * @param view which revision of each record to show
 * @param after where the page before ended, as {@link Page#next()} gave it; null, and nothing else, for the first page
 * @param limit the most records on a page, 1 to 1000
 */
public record RecordQuery(
        @Nullable String subject,
        @Nullable String team,
        @Nullable String templateId,
        @Nullable Instant unchangedSince,
        View view,
        @Nullable String after,
        int limit) {
    /** Which revision of each record to show. */
    public enum View {
        /** The latest, whatever its status. */
        LATEST,
        /** The latest that was agreed, unless the record was withdrawn since: drafts are left out. */
        AGREED
    }

    /** The most records on one page. */
    public static final int MAX_LIMIT = 1000;

    /** Refuses a limit outside 1 to 1000. */
    public RecordQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A page holds 1 to " + MAX_LIMIT + " records");
        }
    }

    /** Makes a query for records of any age. */
    public RecordQuery(
            @Nullable String subject,
            @Nullable String team,
            @Nullable String templateId,
            View view,
            @Nullable String after,
            int limit) {
        this(subject, team, templateId, null, view, after, limit);
    }

    /** Returns the query for everything about somebody. */
    public static RecordQuery about(String subject) {
        return new RecordQuery(subject, null, null, null, View.LATEST, null, 100);
    }

    /** Returns the query for everything that a team keeps. */
    public static RecordQuery ofTeam(String team) {
        return new RecordQuery(null, team, null, null, View.LATEST, null, 100);
    }

    /** Returns this query for one template alone. */
    public RecordQuery withTemplate(String id) {
        return new RecordQuery(subject, team, id, unchangedSince, view, after, limit);
    }

    /** Returns this query for agreed records alone. */
    public RecordQuery agreed() {
        return new RecordQuery(subject, team, templateId, unchangedSince, View.AGREED, after, limit);
    }

    /** Returns this query for records that have not changed since, and that no hold covers. */
    public RecordQuery unchangedSince(Instant instant) {
        return new RecordQuery(subject, team, templateId, instant, view, after, limit);
    }

    /** Returns this query for pages of another size. */
    public RecordQuery withLimit(int most) {
        return new RecordQuery(subject, team, templateId, unchangedSince, view, after, most);
    }

    /** Returns this query for the page that follows. */
    public RecordQuery after(String cursor) {
        return new RecordQuery(subject, team, templateId, unchangedSince, view, cursor, limit);
    }
}
