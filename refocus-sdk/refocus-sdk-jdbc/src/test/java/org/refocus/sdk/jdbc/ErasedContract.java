package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.jdbc.Revisions.ASHA;
import static org.refocus.sdk.jdbc.Revisions.NOON;
import static org.refocus.sdk.jdbc.Revisions.SAM;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.CapturedLogs;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.TrailEvent;
import org.slf4j.LoggerFactory;

/** A marker is planted wherever people write; after the erasure it is nowhere. */
abstract class ErasedContract {
    static final String MARKER = "MARKER-5c1e";

    /** Returns a database without tables. */
    abstract DataSource newDatabase() throws Exception;

    @Test
    void nothingThatWasErasedIsInAnyTableOrLog() throws Exception {
        DataSource database = newDatabase();
        JdbcFormStore.createSchema(database);
        JdbcTemplateSource.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        Refocus refocus = Refocus.builder().store(store).build();
        plant(store, "r-1");
        plant(store, "r-2");
        store.append(Revisions.draft("other", 1, "{\"text\":\"stays\"}"), "other-1");
        refocus.keeping().note(TrailEvent.What.OPENED, refocus.find("r-1").orElseThrow(), ASHA);
        Anchor before = store.trail().seal();
        assertThat(found(database, MARKER))
                .as("it is looked for in the right places")
                .hasSizeGreaterThan(8);
        assertThat(found(database, "stays")).hasSize(1);

        refocus.keeping().erase(Scope.record("r-1"), SAM, "request-1");
        refocus.keeping().erase(Scope.subject("person-rhian"), SAM, null);

        assertThat(found(database, MARKER)).isEmpty();
        assertThat(found(database, "stays")).hasSize(1);
        assertThat(store.trail().verify(before)).isEmpty();
        assertThat(Sql.rows(database, "SELECT * FROM refocus_revision WHERE record_id <> 'other'"))
                .as("no salt is left either")
                .isEmpty();
        LoggerFactory.getLogger(ErasedContract.class).trace("logs are captured");
        assertThat(CapturedLogs.lines())
                .anyMatch(line -> line.contains("logs are captured"))
                .anyMatch(line -> line.contains("Record r-1 erased with 4 revisions"))
                .noneMatch(line -> line.contains(MARKER));
    }

    /** Plants it in answers, a reason, preserved words, and revisions of each status. */
    static void plant(JdbcFormStore store, String id) {
        String subject = id.equals("r-1") ? "person-asha" : "person-rhian";
        FormDocument answers = FormDocument.of(("{\"text\":\"" + MARKER + "\"}").getBytes(StandardCharsets.UTF_8));
        List<Preserved> kept = List.of(new Preserved("care-plan|0.9.0", "/a", "\"" + MARKER + "\"", MARKER));
        Status[] steps = {Status.DRAFT, Status.AGREED, Status.DRAFT, Status.WITHDRAWN};
        for (int i = 0; i < steps.length; i++) {
            Agreement agreement = steps[i] == Status.AGREED ? new Agreement(List.of(ASHA), NOON) : null;
            String reason = steps[i] == Status.WITHDRAWN ? MARKER : null;
            Subject about = new Subject(subject, "team-harbour");
            store.append(
                    new FormResponse(
                            id, i + 1, "care-plan|1.0.0", about, steps[i], SAM, NOON, agreement, reason, answers, kept),
                    id + "-" + i);
        }
    }

    /** Returns where a text stands: in every column of every table of the database's current schema. */
    static List<String> found(DataSource database, String text) throws SQLException {
        List<String> places = new ArrayList<>();
        for (List<Object> table : Sql.rows(
                database,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
                        + " ORDER BY table_name")) {
            List<List<Object>> rows = Sql.rows(database, "SELECT * FROM \"" + table.get(0) + "\"");
            for (List<Object> row : rows) {
                for (Object value : row) {
                    String shown = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : String.valueOf(value);
                    if (shown.contains(text)) {
                        places.add(String.valueOf(table.get(0)));
                    }
                }
            }
        }
        return places;
    }
}
