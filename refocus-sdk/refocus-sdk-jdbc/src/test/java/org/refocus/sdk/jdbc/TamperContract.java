package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.refocus.sdk.jdbc.Revisions.ASHA;
import static org.refocus.sdk.jdbc.Revisions.NOON;
import static org.refocus.sdk.jdbc.Revisions.SAM;
import static org.refocus.sdk.jdbc.Revisions.revision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.Fault.Kind;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailHash;
import org.refocus.sdk.trail.TrailQuery;

/** Somebody gets at the tables behind the store: what the trail finds of it, and what it does not. */
abstract class TamperContract {
    private static final Scope PLAN = Scope.record("plan");

    private DataSource database;
    private JdbcFormStore store;
    private Anchor anchor;

    /** Returns a database without tables. */
    abstract DataSource newDatabase() throws Exception;

    /** Two seals: a plan with three revisions and a hold in the first; a guide, two looks and an erasure in the second. */
    @BeforeEach
    void aTrailIsSealed() throws Exception {
        database = newDatabase();
        JdbcFormStore.createSchema(database);
        store = JdbcFormStore.open(database);
        store.append(revision("plan", 1, Status.DRAFT, "{\"n\":1}"), "plan-1");
        store.append(revision("plan", 2, Status.AGREED, "{\"n\":2}"), "plan-2");
        store.append(revision("plan", 3, Status.WITHDRAWN, "{\"n\":3}"), "plan-3");
        store.holds().place(new Hold(PLAN, "case-1", SAM, NOON));
        store.trail().seal();
        store.append(revision("guide", 1, Status.DRAFT, "{\"n\":4}"), "guide-1");
        store.append(revision("gone", 1, Status.DRAFT, "{\"n\":5}"), "gone-1");
        store.trail().note(new TrailEvent(TrailEvent.What.OPENED, PLAN, 3, SAM, NOON, null));
        store.trail().note(new TrailEvent(TrailEvent.What.EXPORTED, PLAN, 3, ASHA, NOON, "letter-1"));
        store.erase(Revisions.erasure("gone"));
        anchor = store.trail().seal();
        assertThat(faults()).isEmpty();
    }

    @Test
    void anEditOfTheAnswersOrOfWhatIsAroundThemIsFound() throws Exception {
        Map<String, String> edits = new LinkedHashMap<>();
        edits.put("answers", "CAST('{}' AS BYTEA)");
        edits.put("preserved", "CAST('[ ]' AS BYTEA)");
        edits.put("reason", "CAST('x' AS BYTEA)");
        edits.put("template_version", "'1.0.1'");
        edits.put("status", "'DRAFT'");
        edits.put("author_id", "'worker-eve'");
        edits.put("author_role", "'PERSON'");
        edits.put("recorded_at", "recorded_at + 1");
        edits.put("agreed_at", "agreed_at - 1");
        edits.put("agreed_by", "'PERSON:person-asha'");
        edits.put("salt", "answers");
        for (Map.Entry<String, String> edit : edits.entrySet()) {
            String column = edit.getKey();
            Object before =
                    value("SELECT " + column + " FROM refocus_revision WHERE record_id = 'plan' AND revision = 2");
            run("UPDATE refocus_revision SET " + column + " = " + edit.getValue()
                    + " WHERE record_id = 'plan' AND revision = 2");
            assertThat(faults()).as(column).containsExactly(new Fault(Kind.REVISION_CHANGED, 2, "plan", 2));
            assertThat(store.trail().verify(Anchor.none()))
                    .as("also without the anchor")
                    .isNotEmpty();
            run("UPDATE refocus_revision SET " + column + " = ? WHERE record_id = 'plan' AND revision = 2", before);
            assertThat(faults()).isEmpty();
        }
    }

    @Test
    void anEditOfWhatARecordIsFoundByIsFound() throws Exception {
        for (String column : List.of("subject_id", "team_id", "template_id")) {
            Object before = value("SELECT " + column + " FROM refocus_record WHERE record_id = 'plan'");
            run("UPDATE refocus_record SET " + column + " = 'another' WHERE record_id = 'plan'");
            assertThat(faults()).containsExactly(new Fault(Kind.RECORD_CHANGED, 0, "plan", 3));
            run("UPDATE refocus_record SET " + column + " = ? WHERE record_id = 'plan'", before);
        }
        run("UPDATE refocus_record SET begun = 77 WHERE record_id = 'plan'");
        assertThat(faults()).containsExactly(new Fault(Kind.RECORD_CHANGED, 0, "plan", 0));
        run("DELETE FROM refocus_record WHERE record_id = 'plan'");
        assertThat(faults()).containsExactly(new Fault(Kind.RECORD_CHANGED, 0, "plan", 3));
    }

    @Test
    void anEditOfAnEventIsFound() throws Exception {
        for (String edit : List.of(
                "party_id = 'worker-eve'",
                "party_role = 'PERSON'",
                "happened_at = happened_at + 1",
                "what = 'MOVED'",
                "what = 'NONSENSE'",
                "scope = 'SUBJECT'",
                "reference = 'letter-2'",
                "revision = 7",
                "stored = NULL",
                "command_id = 'another'",
                "content = hash",
                "hash = content",
                "hash = NULL")) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE refocus_event SET " + edit + " WHERE entered = 2")) {
                    assertThat(update.executeUpdate()).isEqualTo(1);
                }
                List<Fault> found = store.within(connection).trail().verify(anchor);
                assertThat(found).as(edit).extracting(Fault::kind).contains(Kind.EVENT_CHANGED);
                assertThat(found).extracting(Fault::number).contains(2L);
                connection.rollback();
            }
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void anEditThatTakesItsHashesAlongIsFound() throws Exception {
        run("UPDATE refocus_revision SET answers = CAST('{}' AS BYTEA) WHERE record_id = 'plan' AND revision = 2");
        rehash(2);

        assertThat(faults()).containsExactly(Fault.ofSeal(Kind.SEAL_BROKEN, 1));
    }

    @Test
    void aRemovedRevisionIsFound() throws Exception {
        run("DELETE FROM refocus_revision WHERE record_id = 'plan' AND revision = 3");
        assertThat(faults()).contains(new Fault(Kind.REVISION_MISSING, 3, "plan", 3));
    }

    @Test
    void aRemovedEventIsFoundAlsoWithItsRevision() throws Exception {
        run("DELETE FROM refocus_event WHERE entered = 3");
        assertThat(faults())
                .containsExactly(Fault.ofSeal(Kind.SEAL_BROKEN, 1), new Fault(Kind.REVISION_UNTOLD, 0, "plan", 3));
        run("DELETE FROM refocus_revision WHERE record_id = 'plan' AND revision = 3");
        assertThat(faults()).containsExactly(Fault.ofSeal(Kind.SEAL_BROKEN, 1));
        run("UPDATE refocus_seal SET events = events - 1");
        assertThat(faults())
                .as("counted right")
                .extracting(Fault::kind)
                .contains(Kind.SEAL_BROKEN, Kind.ANCHOR_DIFFERS);
    }

    @Test
    void anEventThatSomebodyPutInIsFound() throws Exception {
        run("INSERT INTO refocus_event (what, scope, scope_id, revision, party_id, party_role, happened_at, seal)"
                + " VALUES ('OPENED', 'RECORD', 'plan', 1, 'worker-eve', 'WORKER', 0, 1)");
        rehash(10);
        assertThat(faults()).extracting(Fault::kind).containsOnly(Kind.SEAL_BROKEN);
        run("UPDATE refocus_event SET seal = 3 WHERE seal = 1");
        assertThat(faults()).contains(Fault.ofSeal(Kind.SEAL_MISSING, 3), Fault.ofSeal(Kind.SEAL_BROKEN, 1));
    }

    @Test
    void revisionsThatChangedPlacesAreFound() throws Exception {
        run("UPDATE refocus_revision SET revision = 9 WHERE record_id = 'plan' AND revision = 1");
        run("UPDATE refocus_revision SET revision = 1 WHERE record_id = 'plan' AND revision = 2");
        run("UPDATE refocus_revision SET revision = 2 WHERE record_id = 'plan' AND revision = 9");

        assertThat(faults())
                .containsExactly(
                        new Fault(Kind.REVISION_CHANGED, 1, "plan", 1), new Fault(Kind.REVISION_CHANGED, 2, "plan", 2));
        rehash(1);
        rehash(2);
        assertThat(faults()).extracting(Fault::kind).contains(Kind.SEAL_BROKEN);
    }

    @Test
    void eventsThatChangedPlacesAreFound() throws Exception {
        run("UPDATE refocus_event SET what = CASE entered WHEN 7 THEN 'EXPORTED' ELSE 'OPENED' END,"
                + " party_id = CASE entered WHEN 7 THEN 'person-asha' ELSE 'worker-sam' END,"
                + " party_role = CASE entered WHEN 7 THEN 'PERSON' ELSE 'WORKER' END,"
                + " reference = CASE entered WHEN 7 THEN 'letter-1' END WHERE entered IN (7, 8)");
        rehash(7);
        rehash(8);

        assertThat(faults()).containsExactly(Fault.ofSeal(Kind.SEAL_BROKEN, 2));
    }

    @Test
    void aTailThatWasCutOffIsFoundWithTheAnchorAlone() throws Exception {
        cutTheTail();
        store.holds().release(new Hold(PLAN, "case-1", SAM, NOON));

        assertThat(faults()).containsExactly(Fault.ofSeal(Kind.ANCHOR_MISSING, 2));
        assertThat(store.trail().verify(Anchor.none())).isEmpty();
    }

    @Test
    void aTailThatWasCutOffAndWrittenAnewIsFoundWithTheAnchorAlone() throws Exception {
        cutTheTail();
        store.append(revision("guide", 1, Status.DRAFT, "{\"n\":\"another\"}"), "guide-1");
        store.trail().seal();

        assertThat(faults()).containsExactly(Fault.ofSeal(Kind.ANCHOR_DIFFERS, 2));
        assertThat(store.trail().verify(Anchor.none())).isEmpty();
    }

    @Test
    void aTrailThatWasWrittenAnewWithAllItsHashesIsFoundWithTheAnchorAlone() throws Exception {
        run("UPDATE refocus_revision SET answers = CAST('{}' AS BYTEA) WHERE record_id = 'plan' AND revision = 2");
        rehash(2);
        run("UPDATE refocus_event SET seal = 0");
        run("DELETE FROM refocus_seal");
        store.trail().seal();
        store.trail().note(new TrailEvent(TrailEvent.What.OPENED, PLAN, 3, SAM, NOON, null));
        store.trail().seal();

        assertThat(faults()).containsExactly(Fault.ofSeal(Kind.ANCHOR_DIFFERS, 2));
        assertThat(store.trail().verify(Anchor.none())).isEmpty();
    }

    @Test
    void aSealThatIsGoneOrNonsenseIsFound() throws Exception {
        run("UPDATE refocus_seal SET hash = 'nonsense' WHERE number = 1");
        assertThat(faults()).extracting(Fault::kind, Fault::number).contains(tuple(Kind.SEAL_BROKEN, 1L));
        run("DELETE FROM refocus_seal WHERE number = 1");
        assertThat(faults()).contains(Fault.ofSeal(Kind.SEAL_MISSING, 1));
        run("DELETE FROM refocus_seal");
        assertThat(faults()).contains(Fault.ofSeal(Kind.ANCHOR_MISSING, 2), Fault.ofSeal(Kind.SEAL_MISSING, 1));
    }

    @Test
    void aHoldThatWasTakenAwayOrMadeUpIsFound() throws Exception {
        run("DELETE FROM refocus_hold");
        assertThat(faults()).containsExactly(new Fault(Kind.HOLD_CHANGED, 4, "plan", 0));
        run("INSERT INTO refocus_hold (scope, scope_id, reference, party_id, party_role, placed_at, placed)"
                + " VALUES ('RECORD', 'guide', 'case-9', 'worker-sam', 'WORKER', 0, 4)");
        assertThat(faults())
                .containsExactly(
                        new Fault(Kind.HOLD_CHANGED, 4, "guide", 0), new Fault(Kind.HOLD_CHANGED, 4, "plan", 0));
    }

    @Test
    void whatWasErasedAndComesBackFromACopyIsFound() throws Exception {
        run("INSERT INTO refocus_revision SELECT 'gone', revision, template_id, template_version, subject_id, team_id,"
                + " status, author_id, author_role, recorded_at, agreed_at, agreed_by, reason, answers, preserved, salt"
                + " FROM refocus_revision WHERE record_id = 'guide'");

        assertThat(faults())
                .containsExactly(
                        new Fault(Kind.REVISION_UNTOLD, 6, "gone", 1), new Fault(Kind.RECORD_CHANGED, 0, "gone", 1));
    }

    @Test
    void anErasureThatGoesThroughTheTrailIsNoFaultAndIsToldOf() throws Exception {
        run("DELETE FROM refocus_revision WHERE record_id = 'guide'");
        run("DELETE FROM refocus_record WHERE record_id = 'guide'");
        run("INSERT INTO refocus_event (what, scope, scope_id, revision, party_id, party_role, happened_at)"
                + " VALUES ('ERASED', 'RECORD', 'guide', 1, 'worker-eve', 'WORKER', 0)");
        rehash(10);

        assertThat(faults()).isEmpty();
        assertThat(store.trail().read(TrailQuery.of(Scope.record("guide"))).events())
                .last()
                .extracting(event -> event.by().id())
                .isEqualTo("worker-eve");
    }

    @Test
    void whatIsNotSealedYetIsNotProtectedFromThoseWhoKnowTheHashes() throws Exception {
        store.append(revision("late", 1, Status.DRAFT, "{\"n\":6}"), "late-1");
        run("UPDATE refocus_revision SET answers = CAST('{}' AS BYTEA) WHERE record_id = 'late'");
        assertThat(faults()).containsExactly(new Fault(Kind.REVISION_CHANGED, 10, "late", 1));
        rehash(10);

        assertThat(faults()).isEmpty();
    }

    @Test
    void aThousandFaultsAreEnough() throws Exception {
        for (int i = 0; i < 40; i++) {
            run("INSERT INTO refocus_event (what, scope, scope_id, revision, party_id, party_role, happened_at)"
                    + " SELECT 'OPENED', 'RECORD', 'plan', 1, party_id, party_role, 0 FROM refocus_event"
                    + " WHERE entered <= 9 AND seal > 0");
            run("UPDATE refocus_event SET hash = content WHERE seal = 0");
            run("UPDATE refocus_event SET seal = 7 WHERE seal = 0");
        }
        for (int i = 0; i < 2; i++) {
            run("INSERT INTO refocus_event (what, scope, scope_id, revision, party_id, party_role, happened_at, seal)"
                    + " SELECT what, scope, scope_id, revision, party_id, party_role, happened_at, seal"
                    + " FROM refocus_event WHERE seal = 7");
        }
        assertThat(faults()).hasSize(1000);
    }

    private void cutTheTail() throws SQLException {
        run("DELETE FROM refocus_seal WHERE number = 2");
        run("DELETE FROM refocus_event WHERE seal = 2");
        run("DELETE FROM refocus_revision WHERE record_id = 'guide'");
        run("DELETE FROM refocus_record WHERE record_id = 'guide'");
    }

    private List<Fault> faults() {
        return store.trail().verify(anchor);
    }

    private void run(String sql, Object... values) throws SQLException {
        Sql.run(database, sql, values);
    }

    private Object value(String sql) throws SQLException {
        return Sql.rows(database, sql).get(0).get(0);
    }

    /** Gives an event the hash that it would have had, with the content that its revision has now. */
    private void rehash(long entered) throws SQLException {
        String sql =
                "SELECT " + EventRow.SHOWN + ", " + Row.SHOWN + " FROM refocus_event e LEFT JOIN refocus_revision s"
                        + " ON s.record_id = e.scope_id AND s.revision = e.stored WHERE e.entered = " + entered;
        byte[] content = null;
        byte[] hash;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            if (row.getString("record_id") != null) {
                content = Row.read(row).content();
            }
            EventRow event = EventRow.read(row);
            hash = TrailHash.ofEvent(event.event(), event.command(), content);
        }
        run("UPDATE refocus_event SET content = ?, hash = ? WHERE entered = " + entered, content, hash);
    }
}
