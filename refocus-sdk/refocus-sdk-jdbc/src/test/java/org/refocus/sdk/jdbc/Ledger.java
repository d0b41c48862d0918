package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.UnknownOutcomeException;
import org.refocus.sdk.trail.Anchor;

/**
 * What a store acknowledged, beside what it has when somebody looks.
 *
 * <p>A revision is the same whenever it is made, and so is the name of its command: what is stored can be compared with
 * what was sent, and what was not acknowledged can be sent again.
 */
final class Ledger {
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private int total;
    private int lost;
    private int halfWritten;
    private int goingOn;
    private final AtomicInteger unknown = new AtomicInteger();

    static String command(String record, int n) {
        return record + "." + n;
    }

    /** Writes down that a record was going to be written. */
    void expect(String record) {
        acknowledged.putIfAbsent(record, 0);
    }

    void acknowledge(String record, int n) {
        acknowledged.merge(record, n, Math::max);
    }

    /** Appends the record's next revision; says whether it was acknowledged. What is refused must be so by its type. */
    boolean append(FormStore store, String record) {
        int next = acknowledged.getOrDefault(record, 0) + 1;
        expect(record);
        try {
            FormResponse sent = AppendForEver.revision(record, next);
            assertThat(store.append(sent, command(record, next))).isEqualTo(sent);
            acknowledge(record, next);
            return true;
        } catch (RefocusException e) {
            assertThat(e).isNotInstanceOf(StaleRevisionException.class);
            if (e instanceof UnknownOutcomeException) {
                unknown.incrementAndGet();
            }
            refused.incrementAndGet();
            return false;
        }
    }

    void refuse() {
        refused.incrementAndGet();
    }

    /**
     * Looks for everything that was acknowledged, sends again what was not, saves once more in every record, and counts
     * the rows.
     */
    void audit(DataSource database) throws SQLException {
        try (Connection held = database.getConnection()) {
            auditOn(Lent.of(held)); // a file of H2 would be closed and opened again for every question
        }
    }

    private void auditOn(DataSource database) throws SQLException {
        FormStore store = JdbcFormStore.open(database);
        halfWritten += store.trail().verify(Anchor.none()).size();
        int rows = 0;
        for (Map.Entry<String, Integer> record : Map.copyOf(acknowledged).entrySet()) {
            int told = record.getValue();
            total += told;
            List<FormResponse> there = store.history(record.getKey());
            lost += Math.max(0, told - there.size());
            for (int n = 1; n <= there.size(); n++) {
                if (!there.get(n - 1).equals(AppendForEver.revision(record.getKey(), n))) {
                    halfWritten++;
                }
            }
            assertThat(there.size()).as("at most what was under way").isLessThanOrEqualTo(told + 1);
            if (append(store, record.getKey()) && append(store, record.getKey())) {
                goingOn++;
            }
            rows += told + 2;
        }
        assertThat(count(database, "SELECT COUNT(*) FROM refocus_revision"))
                .as("rows")
                .isEqualTo(rows);
        assertThat(count(database, "SELECT COUNT(*) FROM refocus_event WHERE stored IS NOT NULL"))
                .as("events")
                .isEqualTo(rows);
        assertThat(store.trail().verify(Anchor.none())).isEmpty();
        assertThat(lost).as("acknowledged and lost").isZero();
        assertThat(halfWritten).as("half written").isZero();
        assertThat(goingOn).as("records that accept a save").isEqualTo(records());
    }

    static long count(DataSource database, String sql) throws SQLException {
        return ((Number) Sql.rows(database, sql).get(0).get(0)).longValue();
    }

    int acknowledged() {
        return total;
    }

    int lost() {
        return lost;
    }

    int halfWritten() {
        return halfWritten;
    }

    int refused() {
        return refused.get();
    }

    /** Of what was refused, how much may be stored all the same. */
    int unknown() {
        return unknown.get();
    }

    int goingOn() {
        return goingOn;
    }

    int records() {
        return acknowledged.size();
    }
}
