package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailHash;

/**
 * An event as it lies in its row. Nobody compares or prints it.
 *
 * @param command the command that stored a revision, if it is such an event
 * @param content the hash of that revision's row
 */
@SuppressWarnings("ArrayRecordComponent")
record EventRow(TrailEvent event, @Nullable String command, byte @Nullable [] content) {
    static final String INSERT = "INSERT INTO refocus_event (what, scope, scope_id, revision, stored, command_id,"
            + " party_id, party_role, happened_at, reference, content, hash) ";
    static final String VALUES = "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String SHOWN = "e.entered, e.what, e.scope, e.scope_id, e.revision AS about, e.stored, e.command_id,"
            + " e.party_id AS who, e.party_role AS who_as, e.happened_at, e.reference, e.content, e.hash, e.seal";

    /** Returns the row of an event that stores no revision. */
    static EventRow of(TrailEvent event) {
        return new EventRow(event, null, null);
    }

    static EventRow read(ResultSet row) throws SQLException {
        try {
            TrailEvent event = new TrailEvent(
                    TrailEvent.What.valueOf(row.getString("what")),
                    new Scope(Scope.Kind.valueOf(row.getString("scope")), row.getString("scope_id")),
                    row.getInt("about"),
                    new Party(row.getString("who"), Party.Role.valueOf(row.getString("who_as"))),
                    Parameters.instant(row.getLong("happened_at")),
                    row.getString("reference"));
            return new EventRow(event, row.getString("command_id"), row.getBytes("content"));
        } catch (RuntimeException e) {
            throw new StoreException("Event " + row.getLong("entered") + " of the trail is not as it was written ("
                    + e.getClass().getSimpleName() + "). Restore it from a backup.");
        }
    }

    String what() {
        return event.what().name();
    }

    byte[] hash() {
        return TrailHash.ofEvent(event, command, content);
    }

    /** Puts in the columns in their order, but for what was done, which comes first, and the hash, which comes last. */
    Parameters put(Parameters insert) throws SQLException {
        Long stored = event.what().isRevision() ? (long) event.revision() : null;
        insert.put(event.scope()).put(event.revision()).put(stored).put(command);
        return insert.put(event.by()).put(event.at()).put(event.reference()).put(content);
    }

    /**
     * Inserts it.
     *
     * @return its number
     */
    long insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT + VALUES, new String[] {"entered"})) {
            put(new Parameters(insert).put(what())).put(hash());
            insert.executeUpdate();
            try (ResultSet number = insert.getGeneratedKeys()) {
                number.next();
                return number.getLong(1);
            }
        }
    }
}
