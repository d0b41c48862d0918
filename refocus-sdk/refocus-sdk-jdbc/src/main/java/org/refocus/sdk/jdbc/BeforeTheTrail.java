package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.trail.TrailHash;

/** Takes revisions into the trail that are older than it: the script made their events, and this their hashes. */
final class BeforeTheTrail {
    private static final String SELECT = "SELECT " + EventRow.SHOWN + ", " + Row.SHOWN + " FROM refocus_event e"
            + " LEFT JOIN refocus_revision s ON s.record_id = e.scope_id AND s.revision = e.stored"
            + " WHERE e.seal = 0 AND e.hash IS NULL ORDER BY e.entered FETCH FIRST 50 ROWS ONLY";

    private BeforeTheTrail() {}

    static void takeIn(Connection connection) throws SQLException {
        while (takeInSome(connection)) {
            // until none is left
        }
    }

    /** An event without a hash; its row is null when the record was erased meanwhile. */
    private record Older(
            long number, EventRow event, @Nullable Row row) {}

    private static boolean takeInSome(Connection connection) throws SQLException {
        List<Older> some = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet each = select.executeQuery()) {
            while (each.next()) {
                Row row = each.getString("record_id") == null ? null : Row.read(each);
                some.add(new Older(each.getLong("entered"), EventRow.read(each), row));
            }
        }
        for (Older older : some) {
            takeIn(connection, older);
        }
        return !some.isEmpty();
    }

    private static void takeIn(Connection connection, Older older) throws SQLException {
        try (PreparedStatement salt = connection.prepareStatement(
                        "UPDATE refocus_revision SET salt = ? WHERE record_id = ? AND revision = ?");
                PreparedStatement hash = connection.prepareStatement(
                        "UPDATE refocus_event SET content = ?, hash = ? WHERE entered = ?")) {
            byte[] content = null;
            if (older.row() != null) {
                Row salted = older.row().salted(TrailHash.newSalt());
                new Parameters(salt).put(salted.salt()).put(salted.record()).put(salted.revision());
                salt.executeUpdate();
                content = salted.content();
            }
            EventRow event = new EventRow(older.event().event(), older.event().command(), content);
            new Parameters(hash).put(event.content()).put(event.hash()).put(older.number());
            hash.executeUpdate();
        }
    }
}
