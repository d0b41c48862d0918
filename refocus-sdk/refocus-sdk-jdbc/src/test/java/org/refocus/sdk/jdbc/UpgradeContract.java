package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailEvent.What;
import org.refocus.sdk.trail.TrailHash;
import org.refocus.sdk.trail.TrailQuery;

/** A database that an older version made, with records in it, comes up to date and loses nothing. */
abstract class UpgradeContract {
    private DataSource database;

    /** Returns a database without tables. */
    abstract DataSource newDatabase() throws Exception;

    @BeforeEach
    void anOlderDatabase() throws Exception {
        database = newDatabase();
        try (InputStream older = UpgradeContract.class.getResourceAsStream("older_schema_2.sql")) {
            Sql.script(database, new String(older.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void allHistoryIsTheSameBeforeAndAfter() throws SQLException {
        List<String> before = hashes();
        JdbcFormStore.createSchema(database);
        JdbcTemplateSource.createSchema(database);

        assertThat(before).hasSize(6).doesNotHaveDuplicates();
        assertThat(hashes()).isEqualTo(before);
        JdbcFormStore store = JdbcFormStore.open(database);
        assertThat(store.history("second-by-name"))
                .extracting(revision -> revision.revision() + " " + revision.template() + " " + revision.status() + " "
                        + revision.subject().team() + " " + revision.recordedAt() + " " + revision.reason() + " "
                        + revision.answers().json() + " " + revision.preserved().size())
                .containsExactly(
                        "1 care-plan|1.0.0 DRAFT team-harbour 2026-03-02T12:00:00.000001Z null {} 0",
                        "2 care-plan|1.1.0 DRAFT team-harbour 2026-03-02T12:00:00.000003Z null {\"n\":2} 1",
                        "3 care-plan|1.1.0 AGREED team-shore 2026-03-02T12:00:00.000004Z null {\"n\":3} 0",
                        "4 care-plan|1.1.0 WITHDRAWN team-shore 1969-12-31T23:59:59.999999Z By mistake – sorry"
                                + " {\"n\":3} 0");
        JdbcFormStore.createSchema(database);
        assertThat(hashes()).isEqualTo(before);
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void anOlderDatabaseIsNotOpenedBeforeItIsUpToDate() {
        assertThatThrownBy(() -> JdbcFormStore.open(database))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("V3__refocus_trail.sql");
    }

    @Test
    void olderRecordsAreFoundGoOnAndAreErased() {
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        FormResponse latest = store.latest("second-by-name").orElseThrow();

        assertThat(store.find(RecordQuery.about("person-asha")).records()).containsExactly(latest);
        assertThat(store.find(RecordQuery.ofTeam("team-shore")).records()).containsExactly(latest);
        assertThat(store.find(RecordQuery.ofTeam("team-harbour")).records()).isEmpty();
        RecordQuery all = new RecordQuery(null, null, null, RecordQuery.View.LATEST, null, 10);
        assertThat(store.find(all).records())
                .as("in the order in which they were begun")
                .extracting(FormResponse::id)
                .containsExactly("second-by-name", "first-by-name");
        FormResponse again = Revisions.draft("first-by-name", 2, "{}");
        assertThat(store.append(again, "c-3"))
                .isEqualTo(store.history("second-by-name").get(1));
        assertThatThrownBy(() -> store.append(Revisions.draft("first-by-name", 1, "{}"), "new"))
                .isInstanceOf(StaleRevisionException.class);
        store.append(again, "new");
        store.erase(Revisions.erasure("first-by-name"));
        assertThatThrownBy(() -> store.append(Revisions.draft("x", 1, "{}"), "c-2"))
                .isInstanceOf(ErasedRecordException.class);
    }

    @Test
    void theFirstSealTakesOlderRecordsIntoTheTrail() throws SQLException {
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        assertThat(store.trail().verify(Anchor.none())).isEmpty();
        store.erase(Revisions.erasure("first-by-name"));
        Anchor anchor = store.trail().seal();

        assertThat(anchor.count()).isEqualTo(6);
        assertThat(store.trail().verify(anchor)).isEmpty();
        assertThat(store.trail()
                        .read(TrailQuery.of(Scope.record("second-by-name")))
                        .events())
                .extracting(TrailEvent::what)
                .containsExactly(What.DRAFTED, What.MOVED, What.AGREED, What.WITHDRAWN);
        Sql.run(database, "UPDATE refocus_revision SET answers = salt WHERE revision = 2");
        assertThat(store.trail().verify(anchor))
                .containsExactly(new Fault(Fault.Kind.REVISION_CHANGED, 3, "second-by-name", 2));
    }

    /** Returns a hash of each row of the older tables, over the columns that stay. */
    private List<String> hashes() throws SQLException {
        List<String> hashes = new ArrayList<>();
        for (String sql : List.of(
                "SELECT " + Row.COLUMNS.replace(", salt", "") + " FROM refocus_revision ORDER BY record_id, revision",
                "SELECT * FROM refocus_template_file")) {
            for (List<Object> row : Sql.rows(database, sql)) {
                TrailHash hash = TrailHash.ofContent(new byte[0]);
                for (Object value : row) {
                    if (value instanceof byte[] bytes) {
                        hash.put(bytes);
                    } else {
                        hash.put(String.valueOf(value));
                    }
                }
                hashes.add(hash.endHex());
            }
        }
        return hashes;
    }
}
