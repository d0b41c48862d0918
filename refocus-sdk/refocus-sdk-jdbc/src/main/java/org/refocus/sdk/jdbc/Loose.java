package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.Fault.Kind;

/** What would hang loose in the tables if somebody had been at them: each query finds nothing in a sound database. */
enum Loose {
    /** Events of a seal that is not there, behind the last one. */
    SEAL(
            Kind.SEAL_MISSING,
            "SELECT MIN(e.seal), NULL, 0 FROM refocus_event e WHERE e.seal > (SELECT COALESCE(MAX(l.number), 0)"
                    + " FROM refocus_seal l) HAVING MIN(e.seal) IS NOT NULL"),
    /** A revision without an event. */
    REVISION(
            Kind.REVISION_UNTOLD,
            "SELECT 0, s.record_id, s.revision FROM refocus_revision s WHERE NOT EXISTS (SELECT 1 FROM refocus_event e"
                    + " WHERE e.scope = 'RECORD' AND e.scope_id = s.record_id AND e.stored = s.revision)"),
    /** A record that is found by what its latest revision does not say, or that is not found at all. */
    RECORD(
            Kind.RECORD_CHANGED,
            "SELECT 0, s.record_id, s.revision FROM refocus_revision s"
                    + " LEFT JOIN refocus_record r ON r.record_id = s.record_id AND r.subject_id = s.subject_id"
                    + " AND r.team_id = s.team_id AND r.template_id = s.template_id"
                    + " WHERE r.record_id IS NULL AND NOT EXISTS (SELECT 1 FROM refocus_revision n"
                    + " WHERE n.record_id = s.record_id AND n.revision = s.revision + 1)"),
    /** A record whose place in the order is another, or that has no revision. */
    PLACE(
            Kind.RECORD_CHANGED,
            "SELECT 0, r.record_id, 0 FROM refocus_record r WHERE NOT EXISTS (SELECT 1 FROM refocus_event e"
                    + " JOIN refocus_revision s ON s.record_id = e.scope_id AND s.revision = e.stored"
                    + " WHERE e.scope = 'RECORD' AND e.scope_id = r.record_id AND e.stored = 1 AND e.entered = r.begun)"),
    /** A hold that stands, and that no event tells of as it is, or that was released. */
    HOLD(
            Kind.HOLD_CHANGED,
            "SELECT h.placed, h.scope_id, 0 FROM refocus_hold h WHERE NOT EXISTS (SELECT 1 FROM refocus_event e"
                    + " WHERE e.entered = h.placed AND e.what = 'HELD' AND e.scope = h.scope AND e.scope_id = h.scope_id"
                    + " AND e.reference = h.reference AND e.party_id = h.party_id AND e.party_role = h.party_role"
                    + " AND e.happened_at = h.placed_at) OR EXISTS (SELECT 1 FROM refocus_event x"
                    + " WHERE x.scope_id = h.scope_id AND x.what = 'RELEASED' AND x.scope = h.scope"
                    + " AND x.reference = h.reference AND x.entered > h.placed)"),
    /** A hold that was placed and never released, and that does not stand. */
    HELD(
            Kind.HOLD_CHANGED,
            "SELECT e.entered, e.scope_id, 0 FROM refocus_event e WHERE e.what = 'HELD' AND NOT EXISTS"
                    + " (SELECT 1 FROM refocus_hold h WHERE h.scope_id = e.scope_id AND h.scope = e.scope"
                    + " AND h.reference = e.reference) AND NOT EXISTS (SELECT 1 FROM refocus_event x"
                    + " WHERE x.scope_id = e.scope_id AND x.what = 'RELEASED' AND x.scope = e.scope"
                    + " AND x.reference = e.reference AND x.entered > e.entered)");

    private final Kind kind;
    private final String sql;

    Loose(Kind kind, String sql) {
        this.kind = kind;
        this.sql = sql + " FETCH FIRST ? ROWS ONLY";
    }

    /** Returns what hangs loose, at most so many. */
    List<Fault> find(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new Parameters(select).put(most);
            List<Fault> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Fault(kind, row.getLong(1), row.getString(2), row.getInt(3)));
                }
            }
            return found;
        }
    }
}
