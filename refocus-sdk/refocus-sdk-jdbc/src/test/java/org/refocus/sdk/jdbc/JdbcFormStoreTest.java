package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.FormDocument;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.spi.UnknownOutcomeException;

class JdbcFormStoreTest {
    private static final Party SAM = Party.worker("worker-sam");

    @TempDir
    private Path directory;

    @Test
    void everythingIsThereWhenTheFileIsOpenedAgain() {
        DataSource first = Databases.at(Databases.fileUrl(directory));
        JdbcFormStore.createSchema(first);
        Refocus before = Refocus.builder().store(JdbcFormStore.open(first)).build();
        FormResponse draft = before.start(FormType.OWN_STRENGTHS, new Subject("worker-sam", "team-harbour"), SAM);
        draft = before.save(
                draft, document("{\"workerName\":\"Sam Specimen\",\"doneOn\":\"2026-03-02\",\"headings\":{}}"), SAM);
        FormResponse agreed = before.agree(draft, SAM, List.of(SAM)).agreed();
        FormResponse withdrawn = before.withdraw(agreed, "Camgymeriad \uD83D\uDE42", SAM);
        List<FormResponse> history = before.history(draft.id());

        Refocus after = Refocus.builder()
                .store(JdbcFormStore.open(Databases.at(Databases.fileUrl(directory))))
                .build();
        assertThat(history).hasSize(4);
        assertThat(after.history(draft.id())).isEqualTo(history);
        assertThat(after.find(draft.id())).contains(withdrawn);
        assertThat(after.find(RecordQuery.about("worker-sam")).records()).containsExactly(withdrawn);
    }

    @Test
    void aDatabaseWithoutTheSchemaIsRefusedWithTheNameOfTheScript() {
        DataSource empty = Databases.inMemory();

        assertThatThrownBy(() -> JdbcFormStore.open(empty))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("org/refocus/sdk/jdbc/V1__refocus_records.sql")
                .hasMessageContaining("createSchema");
    }

    @Test
    void anOlderSchemaThatLacksAColumnIsRefused() throws SQLException {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        execute(database, "ALTER TABLE refocus_revision DROP COLUMN reason");

        assertThatThrownBy(() -> JdbcFormStore.open(database))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("V1__refocus_records.sql");
    }

    @Test
    void aFileOfH2ThatDelaysItsWritesIsRefused() {
        String careless = Databases.fileUrl(directory).replace(";WRITE_DELAY=0", "");
        DataSource database = Databases.at(careless);
        JdbcFormStore.createSchema(database);

        assertThatThrownBy(() -> JdbcFormStore.open(database))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(";WRITE_DELAY=0");
        assertThatThrownBy(() -> JdbcFormStore.open(Databases.at(careless + ";WRITE_DELAY=50")))
                .isInstanceOf(StoreException.class);
        assertThatCode(() -> JdbcFormStore.open(Databases.at(careless + ";WRITE_DELAY=0")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> JdbcFormStore.open(database))
                .as("what an address said once is not kept with the file")
                .isInstanceOf(StoreException.class);
    }

    @Test
    void aFileIsNotOpenedWithAnH2ThatDoesNotFindAgainWhatItWrote() {
        DataSource file = Databases.at(Databases.fileUrl(directory));
        DataSource memory = Databases.inMemory();
        JdbcFormStore.createSchema(file);
        JdbcFormStore.createSchema(memory);

        assertThatThrownBy(() -> JdbcFormStore.open(Lent.ofVersion(file, "2.5.252 (2026-08-01)")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Use H2 2.4.240");
        assertThatCode(() -> JdbcFormStore.open(Lent.ofVersion(file, "2.4.240 (2025-09-22)")))
                .doesNotThrowAnyException();
        assertThatCode(() -> JdbcFormStore.open(Lent.ofVersion(memory, "2.5.252 (2026-08-01)")))
                .doesNotThrowAnyException();
    }

    @Test
    void noNumbersAreSetAsideThatAKilledProcessOfH2WouldGiveTwice() throws Exception {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcTemplateSource.createSchema(database);

        assertThat(Sql.rows(
                        database,
                        "SELECT DISTINCT identity_cache FROM information_schema.columns"
                                + " WHERE is_identity = 'YES'"))
                .containsExactly(List.of(1L));
    }

    @Test
    void theSchemaIsCreatedOnceAndItsNamesAreItsOwn() throws Exception {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        store.append(draft("r-1", 1, "{}"), "command-1");
        JdbcFormStore.createSchema(database);
        assertThat(store.history("r-1")).hasSize(1);

        try (InputStream script = JdbcFormStore.class.getResourceAsStream("V1__refocus_records.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sql.lines().filter(line -> line.matches("(CREATE|CONSTRAINT|    CONSTRAINT) .*")))
                    .hasSize(7)
                    .allMatch(line -> line.contains(" refocus_"));
        }
    }

    @Test
    void theHostsTransactionsAndAutomaticCommitStayAsTheyWere() throws SQLException {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        for (boolean automatic : new boolean[] {true, false}) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(automatic);
                JdbcFormStore store = JdbcFormStore.open(Lent.of(connection));
                String id = "r-" + automatic;
                store.append(draft(id, 1, "{}"), "first-" + id);
                assertThatThrownBy(() -> store.append(draft(id, 1, "{}"), "again-" + id))
                        .isInstanceOf(RuntimeException.class);
                store.find(RecordQuery.about("person-asha"));
                assertThat(store.history(id)).hasSize(1);
                assertThat(connection.getAutoCommit()).isEqualTo(automatic);
                connection.setAutoCommit(false);
                connection.rollback();
            }
            assertThat(JdbcFormStore.open(database).history("r-" + automatic)).hasSize(1);
        }
    }

    @Test
    void whatTheDatabaseSaysOfAFailureIsKeptOutOfTheException() throws SQLException {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        execute(database, "ALTER TABLE refocus_revision ALTER COLUMN answers VARBINARY(10)");
        execute(database, "ALTER TABLE refocus_revision ALTER COLUMN reason VARBINARY(10)");
        JdbcFormStore store = JdbcFormStore.open(database);
        String answers = "{\"text\":\"MARKER-ANSWER\"}";

        assertThatThrownBy(() -> store.append(draft("r-1", 1, answers), "command-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("r-1")
                .hasMessageContaining("22001")
                .satisfies(e -> assertThat(trace(e))
                        .doesNotContain("MARKER")
                        .doesNotContain(HexFormat.of().formatHex("MARKER".getBytes(StandardCharsets.UTF_8))));
        assertThat(store.history("r-1")).isEmpty();
    }

    @Test
    void anIdThatIsTooLongIsAStoreExceptionAndStoresNothing() {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);

        assertThatThrownBy(() -> store.append(draft("r-1", 1, "{}"), "c".repeat(256)))
                .isInstanceOf(StoreException.class);
        assertThat(store.find(RecordQuery.about("person-asha")).records()).isEmpty();
    }

    @Test
    void halfACharacterInAReasonIsRefusedRatherThanChanged() {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        FormResponse half = new FormResponse(
                "r-1",
                1,
                "care-plan|1.0.0",
                new Subject("person-asha", "team-harbour"),
                Status.WITHDRAWN,
                SAM,
                Instant.EPOCH,
                null,
                "MARKER \uD83D",
                FormDocument.empty());

        assertThatThrownBy(() -> store.append(half, "command-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageNotContaining("MARKER");
        assertThat(store.latest("r-1")).isEmpty();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsAStoreExceptionEverywhere() {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        Lent lent = new Lent();
        lent.database = database;
        JdbcFormStore store = JdbcFormStore.open(lent.asDataSource());
        lent.database = null;

        assertThatThrownBy(() -> store.append(draft("r-1", 1, "{}"), "c")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.latest("r-1")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.history("r-1")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.find(RecordQuery.about("a"))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> erase(store)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> JdbcFormStore.open(lent.asDataSource())).isInstanceOf(StoreException.class);
    }

    @Test
    void aCommitWhoseAnswerNeverCameMayBeSentAgain() {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        Lent lent = new Lent();
        lent.database = database;
        JdbcFormStore store = JdbcFormStore.open(lent.asDataSource());
        lent.failAfterCommit = true;
        FormResponse draft = draft("r-1", 1, "{}");

        assertThatThrownBy(() -> store.append(draft, "command-1"))
                .isInstanceOfSatisfying(UnknownOutcomeException.class, e -> {
                    assertThat(e.record()).isEqualTo("r-1");
                    assertThat(e.revision()).isEqualTo(1);
                    assertThat(e.commandId()).isEqualTo("command-1");
                    assertThat(e).hasMessageContaining("did not say whether it could append revision 1");
                });
        lent.failAfterCommit = false;
        assertThat(store.append(draft, "command-1")).isEqualTo(draft);
        assertThat(store.history("r-1")).containsExactly(draft);
    }

    @Test
    void aRecordThatIsErasedInTheMiddleOfAnAppendIsErasedWithWhatWasAppended() throws Exception {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcFormStore other = JdbcFormStore.open(database);
        other.append(draft("r-1", 1, "{}"), "command-1");
        Lent lent = new Lent();
        lent.database = database;
        JdbcFormStore store = JdbcFormStore.open(lent.asDataSource());
        CompletableFuture<Boolean> erased = new CompletableFuture<>();
        lent.beforeInsert = () -> {
            lent.beforeInsert = () -> {};
            new Thread(() -> erased.complete(!erase(other).isEmpty())).start();
            pause(300);
        };

        store.append(draft("r-1", 2, "{}"), "command-2");
        assertThat(erased.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.history("r-1")).isEmpty();
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRowThatSomebodyChangedIsReportedAndNotShown() throws SQLException {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        store.append(draft("r-1", 1, "{\"text\":\"MARKER\"}"), "command-1");
        for (String damage : List.of("answers = X'7B224D41524B4552'", "status = 'MARKER'", "author_role = 'MARKER'")) {
            execute(database, "UPDATE refocus_revision SET " + damage);
            assertThatThrownBy(() -> store.latest("r-1").orElseThrow().answers().bytes())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("r-1")
                    .hasMessageContaining("backup")
                    .satisfies(e -> assertThat(trace(e)).doesNotContain("MARKER"));
        }
    }

    @Test
    void whatStandsAroundTheWordsIsNeverGuessedNorLeftOut() throws SQLException {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        store.append(draft("r-1", 1, "{}"), "command-1");
        store.append(draft("r-2", 1, "{}"), "command-2");
        execute(database, "UPDATE refocus_revision SET status = 'MARKER' WHERE record_id = 'r-1'");

        RecordQuery all = RecordQuery.about("person-asha");
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> store.latest("r-1"),
                () -> store.history("r-1"),
                () -> store.find(all),
                () -> store.find(all.agreed()))) {
            assertThatThrownBy(reading).isInstanceOf(StoreException.class).hasMessageContaining("r-1");
        }
        assertThat(store.latest("r-2")).isPresent();
    }

    @Test
    void damagedWordsHideNoOthers() throws SQLException {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        store.append(draft("r-1", 1, "{}"), "command-1");
        store.append(draft("r-1", 2, "{}"), "command-2");
        store.append(draft("r-2", 1, "{}"), "command-3");
        for (String damage : List.of("answers = X'7B22'", "preserved = X'5B'")) {
            execute(database, "UPDATE refocus_revision SET " + damage + " WHERE record_id = 'r-1' AND revision = 2");

            assertThat(store.history("r-1"))
                    .extracting(FormResponse::isReadable)
                    .containsExactly(true, false);
            assertThat(store.find(RecordQuery.about("person-asha")).records())
                    .extracting(FormResponse::isReadable)
                    .containsExactly(false, true);
        }
    }

    @Test
    void aPageThatNoPageOfThisStoreEndedAtIsRefused() {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);

        assertThatThrownBy(() -> store.find(RecordQuery.about("a").after("1 OR 1=1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsLeftOfAnErasedRecordInTheTables() throws SQLException {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        JdbcFormStore store = JdbcFormStore.open(database);
        store.append(draft("r-1", 1, "{}"), "command-1");
        store.append(draft("r-1", 2, "{}"), "command-2");
        erase(store);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM refocus_revision")) {
            count.next();
            assertThat(count.getInt(1)).isZero();
        }
    }

    private static List<Tombstone> erase(FormStore store) {
        return store.erase(new Erasure(Scope.record("r-1"), SAM, Instant.EPOCH, null));
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static FormDocument document(String json) {
        return FormDocument.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static FormResponse draft(String id, int revision, String answers) {
        return new FormResponse(
                id,
                revision,
                "care-plan|1.0.0",
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                SAM,
                Instant.EPOCH,
                null,
                null,
                document(answers));
    }
}
