package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;

/**
 * Queries as prepared statements: what a query asks for is a parameter and never part of the text.
 *
 * <p>A page of records is cut in the order in which they were begun, by an index for each way to ask: what a page costs does
 * not grow with the number of records or revisions. The agreed revision to show is the newest that is no draft, unless
 * that withdraws it.
 */
enum Search {
    /** For PostgreSQL: one look at the key leads from each record to its newest revision. */
    NEWEST_FIRST(
            "SELECT r.begun, " + Row.SHOWN
                    + " FROM refocus_record r CROSS JOIN LATERAL (SELECT * FROM refocus_revision n"
                    + " WHERE n.record_id = r.record_id",
            " AND n.status <> 'DRAFT'",
            " ORDER BY n.revision DESC FETCH FIRST 1 ROWS ONLY) s WHERE r.begun > ?",
            // Says "not withdrawn" for "agreed", because PostgreSQL takes that for likely, and walks the index.
            " AND s.status <> 'WITHDRAWN'",
            " ORDER BY r.begun FETCH FIRST ? ROWS ONLY"),
    /** In standard SQL: a page of records is cut, and only then meets its revisions by their numbers. */
    BY_NUMBER(
            "SELECT f.begun, " + Row.SHOWN + " FROM (SELECT r.record_id, r.begun, (SELECT MAX(n.revision)"
                    + " FROM refocus_revision n WHERE n.record_id = r.record_id",
            " AND n.status <> 'DRAFT'",
            ") AS shown FROM refocus_record r WHERE r.begun > ?",
            " AND COALESCE((SELECT n.status FROM refocus_revision n WHERE n.record_id = r.record_id"
                    + " AND n.status <> 'DRAFT' ORDER BY n.revision DESC FETCH FIRST 1 ROWS ONLY), 'WITHDRAWN') <> 'WITHDRAWN'",
            " ORDER BY r.begun FETCH FIRST ? ROWS ONLY) f"
                    + " JOIN refocus_revision s ON s.record_id = f.record_id AND s.revision = f.shown ORDER BY f.begun");

    private static final String DUE =
            " AND (SELECT l.recorded_at FROM refocus_revision l WHERE l.record_id = r.record_id"
                    + " ORDER BY l.revision DESC FETCH FIRST 1 ROWS ONLY) <= ?"
                    + " AND NOT EXISTS (SELECT 1 FROM refocus_hold h WHERE h.scope_id = r.record_id AND h.scope = 'RECORD')"
                    + " AND NOT EXISTS (SELECT 1 FROM refocus_hold h WHERE h.scope_id = r.subject_id AND h.scope = 'SUBJECT')";

    private final String latest;
    private final String agreed;
    private final String end;

    Search(String begin, String noDraft, String records, String notWithdrawn, String end) {
        this.latest = begin + records;
        this.agreed = begin + noDraft + records + notWithdrawn;
        this.end = end;
    }

    /** What was found, as it lies in its rows. */
    record Found(List<Row> rows, Optional<String> next) {
        Page shown(Encryption encryption) {
            return new Page(rows.stream().map(encryption::revised).toList(), next);
        }
    }

    Found page(Connection connection, RecordQuery query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql(query))) {
            bind(new Parameters(select), query);
            List<Row> rows = new ArrayList<>();
            long last = 0;
            try (ResultSet each = select.executeQuery()) {
                while (each.next()) {
                    if (rows.size() == query.limit()) {
                        return new Found(rows, Optional.of(Long.toString(last)));
                    }
                    rows.add(Row.read(each));
                    last = each.getLong("begun");
                }
            }
            return new Found(rows, Optional.empty());
        }
    }

    String sql(RecordQuery query) {
        return (query.view() == RecordQuery.View.LATEST ? latest : agreed)
                + (query.subject() == null ? "" : " AND r.subject_id = ?")
                + (query.team() == null ? "" : " AND r.team_id = ?")
                + (query.templateId() == null ? "" : " AND r.template_id = ?")
                + (query.unchangedSince() == null ? "" : DUE)
                + end;
    }

    static void bind(Parameters parameters, RecordQuery query) throws SQLException {
        parameters.put(cursor(query.after()));
        putAsked(parameters, query.subject());
        putAsked(parameters, query.team());
        putAsked(parameters, query.templateId());
        Instant unchangedSince = query.unchangedSince();
        if (unchangedSince != null) {
            parameters.put(unchangedSince);
        }
        parameters.put(query.limit() + 1);
    }

    private static void putAsked(Parameters parameters, @Nullable String value) throws SQLException {
        if (value != null) {
            parameters.asked(value);
        }
    }

    static long cursor(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("No page of this store ended there: give the cursor of the page before");
        }
    }
}
