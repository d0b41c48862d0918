package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.sdk.Scope;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.trail.TrailEvent;

/** Erases records. What is left of one is the event that tells of it. */
final class Erasing {
    private static final String DOOMED = "SELECT record_id FROM refocus_record WHERE %s = ? ORDER BY begun FOR UPDATE";
    private static final String DOOMED_RECORD = DOOMED.formatted("record_id");
    private static final String DOOMED_SUBJECT = DOOMED.formatted("subject_id");
    private static final String TOMBSTONE = "SELECT " + EventRow.SHOWN + " FROM refocus_event e"
            + " WHERE e.scope_id = ? AND e.scope = 'RECORD' AND e.what = 'ERASED'";

    private Erasing() {}

    static List<Tombstone> erase(Connection connection, Erasure erasure) throws SQLException {
        Gate.HOLDS.pass(connection);
        List<String> doomed = doomed(connection, erasure.scope());
        for (Hold hold : JdbcHolds.covering(connection, erasure.scope())) {
            throw new HeldRecordException(hold);
        }
        List<Tombstone> tombstones = new ArrayList<>();
        for (String record : doomed) {
            tombstones.add(erase(connection, record, erasure));
        }
        return tombstones;
    }

    /** Returns the records in the order in which they were begun, held until the end of the transaction. */
    private static List<String> doomed(Connection connection, Scope scope) throws SQLException {
        String sql = scope.kind() == Scope.Kind.RECORD ? DOOMED_RECORD : DOOMED_SUBJECT;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new Parameters(select).put(scope.id());
            List<String> records = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(row.getString(1));
                }
            }
            return records;
        }
    }

    private static Tombstone erase(Connection connection, String record, Erasure erasure) throws SQLException {
        int revisions = delete(connection, "DELETE FROM refocus_revision WHERE record_id = ?", record);
        delete(connection, "DELETE FROM refocus_record WHERE record_id = ?", record);
        TrailEvent event = new TrailEvent(
                TrailEvent.What.ERASED,
                Scope.record(record),
                revisions,
                erasure.by(),
                erasure.at(),
                erasure.reference());
        EventRow.of(event).insert(connection);
        return erasure.tombstone(record, revisions);
    }

    private static int delete(Connection connection, String sql, String record) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            new Parameters(delete).put(record);
            return delete.executeUpdate();
        }
    }

    static Optional<Tombstone> tombstone(Connection connection, String record) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TOMBSTONE)) {
            new Parameters(select).asked(record);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                TrailEvent event = EventRow.read(row).event();
                return Optional.of(new Tombstone(record, event.revision(), event.by(), event.at(), event.reference()));
            }
        }
    }
}
