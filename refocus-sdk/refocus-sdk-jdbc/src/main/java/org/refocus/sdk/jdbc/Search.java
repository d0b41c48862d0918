package org.refocus.sdk.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.spi.RecordQuery;

/** Queries as prepared statements: what a query asks for is a parameter and never part of the text. */
final class Search {
    private static final String BEGIN = "SELECT f.entered AS begun, " + Rows.SHOWN
            + " FROM refocus_revision f JOIN refocus_revision s ON s.record_id = f.record_id"
            + " WHERE f.revision = 1 AND f.entered > ?";
    private static final String LATEST =
            " AND NOT EXISTS (SELECT 1 FROM refocus_revision n WHERE n.record_id = s.record_id AND n.revision > s.revision)";
    private static final String AGREED = " AND s.status = 'AGREED' AND NOT EXISTS (SELECT 1 FROM refocus_revision n"
            + " WHERE n.record_id = s.record_id AND n.revision > s.revision AND n.status IN ('AGREED', 'WITHDRAWN'))";
    private static final String END = " ORDER BY f.entered FETCH FIRST ? ROWS ONLY";

    private Search() {}

    static String sql(RecordQuery query) {
        StringBuilder sql = new StringBuilder(BEGIN);
        narrowedBy(query)
                .keySet()
                .forEach(column -> sql.append(" AND s.").append(column).append(" = ?"));
        return sql.append(query.view() == RecordQuery.View.LATEST ? LATEST : AGREED)
                .append(END)
                .toString();
    }

    static void bind(PreparedStatement select, RecordQuery query) throws SQLException {
        int parameter = 1;
        select.setLong(parameter++, cursor(query.after()));
        for (String value : narrowedBy(query).values()) {
            select.setString(parameter++, value);
        }
        select.setInt(parameter, query.limit() + 1);
    }

    private static Map<String, String> narrowedBy(RecordQuery query) {
        Map<String, String> columns = new LinkedHashMap<>();
        put(columns, "subject_id", query.subject());
        put(columns, "team_id", query.team());
        put(columns, "template_id", query.templateId());
        return columns;
    }

    private static void put(Map<String, String> columns, String column, @Nullable String value) {
        if (value != null) {
            columns.put(column, value);
        }
    }

    private static long cursor(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("No page of this store ended there: give the cursor of the page before");
        }
    }
}
