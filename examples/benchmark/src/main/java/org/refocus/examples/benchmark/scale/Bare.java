package org.refocus.examples.benchmark.scale;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;
import org.refocus.sdk.FormResponse;

/** What somebody would write who wants the same rows in one table and nothing else: one prepared statement for each. */
final class Bare {
    private static final byte[] NONE = "[]".getBytes(StandardCharsets.UTF_8);
    private static final String INSERT = "INSERT INTO bare (command_id, " + Filled.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT entered, " + Filled.COLUMNS + " FROM bare WHERE ";

    private final DataSource database;

    Bare(DataSource database) {
        this.database = database;
    }

    /** Inserts one row in a transaction. */
    void save(FormResponse revision, String command, byte[] salt) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, command);
                insert.setString(2, revision.id());
                insert.setInt(3, revision.revision());
                insert.setString(4, "care-plan");
                insert.setString(5, "1.0.0");
                insert.setString(6, revision.subject().id());
                insert.setString(7, revision.subject().team());
                insert.setString(8, revision.status().name());
                insert.setString(9, revision.author().id());
                insert.setString(10, revision.author().role().name());
                insert.setLong(11, revision.recordedAt().toEpochMilli() * 1000);
                insert.setNull(12, Types.BIGINT);
                insert.setString(13, null);
                insert.setBytes(14, null);
                insert.setBytes(15, revision.answers().bytes());
                insert.setBytes(16, NONE);
                insert.setBytes(17, salt);
                insert.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    int aboutPerson(String person) throws SQLException {
        return count("subject_id = ? AND entered > ? ORDER BY entered FETCH FIRST ? ROWS ONLY", person, 0)[0];
    }

    /** Reads a whole team in pages of a hundred. */
    int ofTeam(String team) throws SQLException {
        int all = 0;
        long after = 0;
        while (true) {
            int[] page = count("team_id = ? AND entered > ? ORDER BY entered FETCH FIRST ? ROWS ONLY", team, after);
            all += Math.min(page[0], 100);
            if (page[0] <= 100) {
                return all;
            }
            after = page[1];
        }
    }

    /** Returns how many rows came, at most 101, and the number of the hundredth. */
    private int[] count(String where, String whom, long after) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setString(1, whom);
            select.setLong(2, after);
            select.setInt(3, 101);
            int rows = 0;
            int last = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows++;
                    for (int column = 1; column <= 17; column++) {
                        Object read = column >= 14 ? row.getBytes(column) : row.getString(column);
                        if (column == 1 && rows == 100) {
                            last = Integer.parseInt(String.valueOf(read));
                        }
                    }
                }
            }
            return new int[] {rows, last};
        }
    }
}
