package org.refocus.sdk.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.Trail;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailPage;
import org.refocus.sdk.trail.TrailQuery;

/** The trail as rows. */
final class JdbcTrail implements Trail {
    private static final String SELECT = "SELECT " + EventRow.SHOWN + " FROM refocus_event e WHERE e.entered > ?";
    private static final String OF_SCOPE = " AND e.scope = ? AND e.scope_id = ?";
    private static final String END = " ORDER BY e.entered FETCH FIRST ? ROWS ONLY";

    private final Transactions transactions;

    JdbcTrail(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void note(TrailEvent event) {
        if (!event.what().isNote()) {
            throw new IllegalArgumentException("A host notes what was opened or exported; the store notes the rest");
        }
        transactions.write(
                "note what happened to " + event.scope(),
                c -> EventRow.of(event).insert(c));
    }

    @Override
    public TrailPage read(TrailQuery query) {
        long after = Search.cursor(query.after());
        return transactions.read("read the trail", c -> {
            String sql = SELECT + (query.scope() == null ? "" : OF_SCOPE) + END;
            try (PreparedStatement select = c.prepareStatement(sql)) {
                Parameters parameters = new Parameters(select).put(after);
                if (query.scope() != null) {
                    parameters.put(query.scope());
                }
                parameters.put(query.limit() + 1);
                return page(select, query.limit());
            }
        });
    }

    private static TrailPage page(PreparedStatement select, int limit) throws SQLException {
        List<TrailPage.Entry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (entries.size() == limit) {
                    long last = entries.get(limit - 1).number();
                    return new TrailPage(entries, Optional.of(Long.toString(last)));
                }
                entries.add(new TrailPage.Entry(
                        row.getLong("entered"), EventRow.read(row).event()));
            }
        }
        return new TrailPage(entries, Optional.empty());
    }

    @Override
    public Anchor seal() {
        return transactions.write("seal the trail", Seals::seal);
    }

    @Override
    public List<Fault> verify(Anchor anchor) {
        return new Verification(transactions, anchor).faults();
    }
}
