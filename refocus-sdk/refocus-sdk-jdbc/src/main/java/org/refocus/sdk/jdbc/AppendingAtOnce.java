package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Appends in one statement of PostgreSQL, so that it costs no more journeys than a bare insert. What conflicts changes
 * nothing and is no error, so that a transaction of the host's stays usable.
 */
final class AppendingAtOnce implements Appending {
    private static final String EVENT = "e AS (" + EventRow.INSERT + "%s ON CONFLICT DO NOTHING RETURNING entered), ";
    private static final String REVISION = "INSERT INTO refocus_revision (" + Row.COLUMNS + ")"
            + " SELECT CAST(? AS VARCHAR), CAST(? AS INTEGER), CAST(? AS VARCHAR), CAST(? AS VARCHAR),"
            + " CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR),"
            + " CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS VARCHAR), CAST(? AS BYTEA), CAST(? AS BYTEA),"
            + " CAST(? AS BYTEA), CAST(? AS BYTEA) FROM e";

    private static final String BEGIN = "WITH " + EVENT.formatted(EventRow.VALUES)
            + "r AS (INSERT INTO refocus_record (record_id, begun, subject_id, team_id, template_id)"
            + " SELECT CAST(? AS VARCHAR), entered, CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR) FROM e) "
            + REVISION;

    /** An erasure waits for the share that is held of the record, or the record is not there any more. */
    private static final String GO_ON = "WITH b AS (SELECT s.template_version = ? AS same FROM refocus_record r"
            + " JOIN refocus_revision s ON s.record_id = r.record_id AND s.revision = ?"
            + " WHERE r.record_id = ? FOR KEY SHARE OF r), "
            + EVENT.formatted("SELECT CASE WHEN b.same THEN CAST(? AS VARCHAR) ELSE CAST(? AS VARCHAR) END,"
                    + " CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS INTEGER), CAST(? AS INTEGER),"
                    + " CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS BIGINT),"
                    + " CAST(? AS VARCHAR), CAST(? AS BYTEA),"
                    + " CASE WHEN b.same THEN CAST(? AS BYTEA) ELSE CAST(? AS BYTEA) END FROM b")
            + "t AS (UPDATE refocus_record SET team_id = ? FROM e WHERE record_id = ? AND team_id <> ?) "
            + REVISION;

    @Override
    public boolean append(Connection connection, Row row, Told told) throws SQLException {
        boolean first = row.revision() == 1;
        EventRow plain = told.plain();
        try (PreparedStatement append = connection.prepareStatement(first ? BEGIN : GO_ON)) {
            Parameters parameters = new Parameters(append);
            if (first) {
                plain.put(parameters.put(plain.what())).put(plain.hash());
                parameters.put(row.record()).put(row.subject()).put(row.team()).put(row.templateId());
            } else {
                parameters.put(row.templateVersion()).put(row.revision() - 1).put(row.record());
                plain.put(parameters.put(plain.what()).put(told.moved().what()));
                parameters.put(plain.hash()).put(told.moved().hash());
                parameters.put(row.team()).put(row.record()).put(row.team());
            }
            row.put(parameters);
            return append.executeUpdate() == 1;
        }
    }
}
