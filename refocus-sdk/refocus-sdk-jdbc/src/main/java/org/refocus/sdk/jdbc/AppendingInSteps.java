package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Appends in standard SQL, one statement after the other. The insert of the event is the one that may find somebody
 * quicker; it comes before any other change.
 */
final class AppendingInSteps implements Appending {
    /** Holds the record until the end of the transaction, so that it cannot be erased meanwhile. */
    private static final String HOLD = "SELECT record_id FROM refocus_record WHERE record_id = ? FOR UPDATE";

    private static final String BEFORE =
            "SELECT template_version FROM refocus_revision WHERE record_id = ? AND revision = ?";
    private static final String BEGIN =
            "INSERT INTO refocus_record (record_id, begun, subject_id, team_id, template_id)"
                    + " VALUES (?, ?, ?, ?, ?)";
    private static final String TEAM = "UPDATE refocus_record SET team_id = ? WHERE record_id = ? AND team_id <> ?";
    private static final String INSERT = "INSERT INTO refocus_revision (" + Row.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Override
    public boolean append(Connection connection, Row row, Told told) throws SQLException {
        boolean stored = row.revision() == 1 ? begin(connection, row, told) : goOn(connection, row, told);
        if (stored) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                row.put(new Parameters(insert));
                insert.executeUpdate();
            }
        }
        return stored;
    }

    private static boolean begin(Connection connection, Row row, Told told) throws SQLException {
        long begun = tell(connection, told.plain());
        if (begun == 0) {
            return false;
        }
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            Parameters parameters = new Parameters(begin).put(row.record()).put(begun);
            parameters.put(row.subject()).put(row.team()).put(row.templateId());
            begin.executeUpdate();
        }
        return true;
    }

    private static boolean goOn(Connection connection, Row row, Told told) throws SQLException {
        Optional<String> before = Optional.empty();
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            new Parameters(hold).put(row.record());
            if (text(hold).isPresent()) {
                before = versionBefore(connection, row);
            }
        }
        if (before.isEmpty()) {
            return false;
        }
        boolean moved = !before.get().equals(row.templateVersion());
        if (tell(connection, moved ? told.moved() : told.plain()) == 0) {
            return false;
        }
        try (PreparedStatement team = connection.prepareStatement(TEAM)) {
            new Parameters(team).put(row.team()).put(row.record()).put(row.team());
            team.executeUpdate();
        }
        return true;
    }

    private static Optional<String> versionBefore(Connection connection, Row row) throws SQLException {
        try (PreparedStatement before = connection.prepareStatement(BEFORE)) {
            new Parameters(before).put(row.record()).put(row.revision() - 1);
            return text(before);
        }
    }

    private static Optional<String> text(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** Returns the number of the event; 0 when the revision or the command is there already. */
    private static long tell(Connection connection, EventRow event) throws SQLException {
        try {
            return event.insert(connection);
        } catch (SQLException e) {
            if (Transactions.isDuplicate(e)) {
                return 0;
            }
            throw e;
        }
    }
}
