package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.UnknownRecordException;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.trail.TrailEvent;

/** Holds as rows, as long as they stand. */
final class JdbcHolds implements Holds {
    private static final String SELECT =
            "SELECT h.scope, h.scope_id, h.reference, h.party_id, h.party_role, h.placed_at FROM refocus_hold h ";
    private static final String ON_RECORD = SELECT + "WHERE h.scope_id = ? AND h.scope = 'RECORD' ORDER BY h.placed";
    private static final String ON_SUBJECT = SELECT + "WHERE h.scope_id = ? AND h.scope = 'SUBJECT' ORDER BY h.placed";

    /** All that stand in the way of erasing a record, or everything about a subject; each once. */
    private static final String COVERING = SELECT + "WHERE EXISTS (SELECT 1 FROM refocus_record r WHERE r.%s = ?"
            + " AND ((h.scope = 'RECORD' AND h.scope_id = r.record_id)"
            + " OR (h.scope = 'SUBJECT' AND h.scope_id = r.subject_id))) ORDER BY h.placed";

    private static final String COVERING_RECORD = COVERING.formatted("record_id");
    private static final String COVERING_SUBJECT = COVERING.formatted("subject_id");

    private static final String INSERT = "INSERT INTO refocus_hold (scope, scope_id, reference, party_id, party_role,"
            + " placed_at, placed) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM refocus_hold WHERE scope = ? AND scope_id = ? AND reference = ?";

    private final Transactions transactions;

    JdbcHolds(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean place(Hold hold) {
        return transactions.write("place a hold on " + hold.scope(), c -> {
            Gate.HOLDS.pass(c);
            demandThere(c, hold.scope());
            String sql = hold.scope().kind() == Scope.Kind.RECORD ? ON_RECORD : ON_SUBJECT;
            if (read(c, sql, hold.scope().id()).stream().anyMatch(hold::isSameAs)) {
                return false;
            }
            long number = tell(c, TrailEvent.What.HELD, hold);
            try (PreparedStatement insert = c.prepareStatement(INSERT)) {
                new Parameters(insert)
                        .put(hold.scope())
                        .put(hold.reference())
                        .put(hold.by())
                        .put(hold.at())
                        .put(number);
                insert.executeUpdate();
            }
            return true;
        });
    }

    @Override
    public boolean release(Hold release) {
        return transactions.write("release a hold on " + release.scope(), c -> {
            Gate.HOLDS.pass(c);
            try (PreparedStatement delete = c.prepareStatement(DELETE)) {
                new Parameters(delete).put(release.scope()).put(release.reference());
                if (delete.executeUpdate() == 0) {
                    return false;
                }
            }
            tell(c, TrailEvent.What.RELEASED, release);
            return true;
        });
    }

    @Override
    public List<Hold> on(Scope scope) {
        String sql = scope.kind() == Scope.Kind.RECORD ? COVERING_RECORD : ON_SUBJECT;
        return transactions.read("read the holds on " + scope, c -> read(c, sql, scope.id()));
    }

    /** Returns the holds that stand in the way of erasing this. */
    static List<Hold> covering(Connection connection, Scope scope) throws SQLException {
        String sql = scope.kind() == Scope.Kind.RECORD ? COVERING_RECORD : COVERING_SUBJECT;
        return read(connection, sql, scope.id());
    }

    private static void demandThere(Connection connection, Scope scope) throws SQLException {
        if (scope.kind() == Scope.Kind.SUBJECT) {
            return;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT record_id FROM refocus_record WHERE record_id = ?")) {
            new Parameters(select).put(scope.id());
            try (ResultSet there = select.executeQuery()) {
                if (there.next()) {
                    return;
                }
            }
        }
        throw Erasing.tombstone(connection, scope.id())
                .<RuntimeException>map(ErasedRecordException::new)
                .orElseGet(() -> new UnknownRecordException(scope.id()));
    }

    private static long tell(Connection connection, TrailEvent.What what, Hold hold) throws SQLException {
        return EventRow.of(new TrailEvent(what, hold.scope(), 0, hold.by(), hold.at(), hold.reference()))
                .insert(connection);
    }

    private static List<Hold> read(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new Parameters(select).put(id);
            List<Hold> holds = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    holds.add(new Hold(
                            new Scope(Scope.Kind.valueOf(row.getString(1)), row.getString(2)),
                            row.getString(3),
                            new Party(row.getString(4), Party.Role.valueOf(row.getString(5))),
                            Parameters.instant(row.getLong(6))));
                }
            }
            return holds;
        }
    }
}
