package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.DestroyedKeyException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.UnreadableException;
import org.refocus.sdk.spi.WrongCiphertextException;
import org.refocus.sdk.testkit.tck.MemoryCipher;
import org.refocus.sdk.trail.Fault;

/** What lies in the tables of a store that encrypts, and what happens when somebody moves or changes it. */
class EncryptedStoreTest {
    private static final Party SAM = Party.worker("worker-sam");

    @TempDir
    private Path folder;

    private final MemoryCipher cipher = new MemoryCipher();
    private final DataSource database = Databases.inMemory();
    private JdbcFormStore store;

    @BeforeEach
    void open() {
        JdbcFormStore.createSchema(database);
        store = JdbcFormStore.open(database, cipher);
    }

    @Test
    void noByteOfTheFileHoldsWhatPeopleWrote() throws IOException {
        DataSource plain = Databases.at(Databases.fileUrl(folder));
        JdbcFormStore.createSchema(plain);
        fill(JdbcFormStore.open(plain));
        assertThat(inFiles()).as("in the clear").contains("MARKER-ANSWER", "MARKER-REASON", "MARKER-PRESERVED");

        Path other = folder.resolve("encrypted");
        DataSource encrypted = Databases.at(Databases.fileUrl(other));
        JdbcFormStore.createSchema(encrypted);
        fill(JdbcFormStore.open(encrypted, cipher));
        folder = other;
        assertThat(inFiles()).doesNotContain("MARKER").contains("person-asha", "care-plan", "WITHDRAWN");
    }

    private static void fill(JdbcFormStore filled) {
        for (int n = 1; n <= 20; n++) {
            filled.append(revision("r-1", "person-asha", n), "command-" + n);
        }
        assertThat(filled.history("r-1")).hasSize(20).allMatch(r -> "MARKER-REASON".equals(r.reason()));
    }

    private String inFiles() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // from another person's record, another record, another revision, another part
                "answers = (SELECT o.answers FROM refocus_revision o WHERE o.record_id = 'r-3' AND o.revision = 2)",
                "answers = (SELECT o.answers FROM refocus_revision o WHERE o.record_id = 'r-2' AND o.revision = 2)",
                "answers = (SELECT o.answers FROM refocus_revision o WHERE o.record_id = 'r-1' AND o.revision = 1)",
                "reason = (SELECT o.reason FROM refocus_revision o WHERE o.record_id = 'r-1' AND o.revision = 3)",
                "preserved = (SELECT o.preserved FROM refocus_revision o WHERE o.record_id = 'r-2' AND o.revision = 2)",
                "answers = reason",
                "answers = preserved",
                "reason = answers",
                "preserved = answers",
                // given to another person
                "subject_id = 'person-tomasz'",
                // changed, cut, emptied, lengthened, in the clear
                "answers = CAST(answers || X'00' AS VARBINARY)",
                "answers = SUBSTRING(answers FROM 1 FOR 20)",
                "answers = X''",
                "answers = X'01'",
                "reason = X'4D41524B4552'",
                "answers = X'7B7D'",
                "preserved = X'5B5D'"
            })
    void whatIsMovedOrChangedDoesNotOpenAndEverythingElseDoes(String change) throws SQLException {
        List<FormResponse> others = List.of(kept("r-2", "person-asha"), kept("r-3", "person-tomasz"));
        kept("r-1", "person-asha");
        assertThat(store.trail().verify(store.trail().seal())).isEmpty();

        execute("UPDATE refocus_revision SET " + change + " WHERE record_id = 'r-1' AND revision = 2");

        List<FormResponse> history = store.history("r-1");
        assertThat(history).extracting(FormResponse::isReadable).containsExactly(true, false, true);
        FormResponse lost = history.get(1);
        assertThat(lost.revision()).isEqualTo(2);
        assertThat(lost.author()).isEqualTo(SAM);
        assertThatThrownBy(() -> lost.answers().bytes())
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("evision 2 of record r-1")
                .hasMessageNotContaining("MARKER");
        assertThatThrownBy(lost::reason).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(lost::preserved).isInstanceOf(UnreadableException.class);

        execute("DELETE FROM refocus_revision WHERE record_id = 'r-1' AND revision = 3");
        assertThat(store.latest("r-1").orElseThrow().isReadable()).isFalse();
        List<FormResponse> page = store.find(RecordQuery.ofTeam("team-harbour")).records();
        assertThat(page).extracting(FormResponse::id).containsExactly("r-2", "r-3", "r-1");
        assertThat(page.subList(0, 2)).isEqualTo(others);
        assertThat(store.trail().verify(store.trail().seal()))
                .as("the trail finds it without a key")
                .extracting(Fault::kind)
                .contains(Fault.Kind.REVISION_CHANGED);
    }

    @Test
    void aFlippedBitDoesNotOpen() throws SQLException {
        kept("r-1", "person-asha");
        byte[] right = bytes("SELECT answers FROM refocus_revision WHERE record_id = 'r-1' AND revision = 3");
        for (int bit = 8; bit < 8 * right.length; bit += 7) {
            byte[] flipped = right.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            put(flipped);
            FormResponse lost = store.latest("r-1").orElseThrow();
            assertThatThrownBy(() -> lost.answers().json()).isInstanceOf(WrongCiphertextException.class);
        }
        put(right);
        assertThat(store.latest("r-1")).contains(revision("r-1", "person-asha", 3));
    }

    @Test
    void aDestroyedKeyTakesOnePersonsWordsAndLeavesTheOthers() {
        FormResponse tomaszs = kept("r-2", "person-tomasz");
        kept("r-1", "person-asha");
        cipher.destroy("person-asha");

        assertThat(store.history("r-1"))
                .hasSize(3)
                .allSatisfy(lost ->
                        assertThatThrownBy(() -> lost.answers().bytes()).isInstanceOf(DestroyedKeyException.class));
        assertThat(store.find(RecordQuery.ofTeam("team-harbour")).records())
                .extracting(FormResponse::isReadable)
                .containsExactly(true, false);
        assertThat(store.latest("r-2")).contains(tomaszs);
        assertThatThrownBy(() -> store.append(revision("r-1", "person-asha", 4), "command-4"))
                .isInstanceOf(DestroyedKeyException.class);
        assertThatThrownBy(() -> store.append(revision("r-9", "person-asha", 1), "command-9"))
                .isInstanceOf(DestroyedKeyException.class);
        assertThat(store.history("r-9")).isEmpty();
        assertThat(store.trail().verify(store.trail().seal())).isEmpty();

        assertThat(store.erase(new Erasure(Scope.record("r-1"), SAM, Instant.EPOCH, null)))
                .as("what is left can still be erased")
                .hasSize(1);
    }

    @Test
    void aCommandThatIsSentAgainGivesWhatItStored() {
        FormResponse first = store.append(revision("r-1", "person-asha", 1), "command-1");
        assertThat(store.append(revision("r-1", "person-asha", 1), "command-1")).isEqualTo(first);
        assertThat(store.history("r-1")).containsExactly(first);
        cipher.destroy("person-asha");
        assertThatThrownBy(() -> store.append(first, "command-1")).isInstanceOf(DestroyedKeyException.class);
    }

    @Test
    void aDatabaseHoldsOneKindAlone() throws SQLException {
        assertThat(store.capabilities()).contains(Capability.ENCRYPTED);
        JdbcFormStore plain = JdbcFormStore.open(database);
        assertThat(plain.capabilities()).doesNotContain(Capability.ENCRYPTED);
        FormResponse encrypted = kept("r-1", "person-asha");
        assertThatThrownBy(() -> JdbcFormStore.open(database))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("are encrypted. Open it with the cipher");

        FormResponse clear = plain.append(revision("r-2", "person-asha", 1), "command-clear");
        assertThat(plain.find(RecordQuery.ofTeam("team-harbour")).records())
                .as("opened before there was any record")
                .extracting(FormResponse::isReadable)
                .containsExactly(false, true);
        assertThat(store.latest("r-1")).contains(encrypted);
        assertThatThrownBy(() -> store.latest("r-2").orElseThrow().answers().bytes())
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("not encrypted, unlike the others");

        execute("DELETE FROM refocus_revision WHERE record_id = 'r-1'");
        assertThatThrownBy(() -> JdbcFormStore.open(database, cipher))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("are not encrypted");
        assertThat(JdbcFormStore.open(database).latest("r-2")).contains(clear);
    }

    @Test
    void theCipherMayTakeTheOnlyConnection() {
        JdbcConnectionPool one = JdbcConnectionPool.create(Databases.fileUrl(folder), "sa", "");
        try {
            one.setMaxConnections(1);
            one.setLoginTimeout(2);
            JdbcFormStore.createSchema(one);
            JdbcFormStore narrow = JdbcFormStore.open(one, new Through(cipher) {
                @Override
                void before() {
                    try (Connection connection = one.getConnection()) {
                        assertThat(connection.isValid(1)).isTrue();
                    } catch (SQLException e) {
                        throw new StoreException("The store has the only connection in its hand", e);
                    }
                }
            });
            FormResponse kept = narrow.append(revision("r-1", "person-asha", 1), "command-1");
            assertThat(narrow.append(kept, "command-1")).isEqualTo(kept);
            assertThat(narrow.latest("r-1")).contains(kept);
            assertThat(narrow.find(RecordQuery.about("person-asha")).records()).containsExactly(kept);
        } finally {
            one.dispose();
        }
    }

    @Test
    void keysThatAreOutOfReachStoreNothingAndCallNothingLost() {
        kept("r-1", "person-asha");
        JdbcFormStore cut = JdbcFormStore.open(database, new Through(cipher) {
            @Override
            void before() {
                throw new StoreException("The keys are out of reach. Try again.");
            }
        });
        assertThatThrownBy(() -> cut.append(revision("r-2", "person-asha", 1), "command-2"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Try again");
        assertThatThrownBy(() -> cut.latest("r-1")).isNotInstanceOf(UnreadableException.class);
        assertThat(store.history("r-2")).isEmpty();
    }

    @Test
    void aCarelessCipherIsNamedAndNothingOfItsMessageIsPassedOn() {
        FormResponse kept = kept("r-1", "person-asha");
        AnswerCipher throwing = new Through(cipher) {
            @Override
            void before() {
                throw new IllegalStateException("MARKER", new IOException("MARKER"));
            }
        };
        AnswerCipher failing = new Through(cipher) {
            @Override
            void before() {
                throw new NoClassDefFoundError("MARKER");
            }
        };
        AnswerCipher empty = new Through(cipher) {
            @Override
            public byte[] encrypt(Place place, byte[] content) {
                return null;
            }

            @Override
            public byte[] decrypt(Place place, byte[] encrypted) {
                return null;
            }
        };
        for (AnswerCipher careless : List.of(throwing, failing, empty)) {
            JdbcFormStore with = JdbcFormStore.open(database, careless);
            for (ThrowingCallable work : List.<ThrowingCallable>of(
                    () -> with.append(revision("r-2", "person-asha", 1), "command-2"),
                    () -> with.latest("r-1"),
                    () -> Refocus.builder().store(with).build().history("r-1"))) {
                assertThatThrownBy(work)
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining(careless.getClass().getName())
                        .hasMessageContaining("a fault in the cipher")
                        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("MARKER"));
            }
        }
        assertThat(store.history("r-2")).isEmpty();
        assertThat(store.latest("r-1")).contains(kept);
    }

    @Test
    void withinATransactionOfTheHostsItIsEncryptedToo() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            store.within(connection).append(revision("r-1", "person-asha", 1), "command-1");
            connection.commit();
        }
        assertThat(store.latest("r-1")).contains(revision("r-1", "person-asha", 1));
        assertThat(bytes("SELECT answers FROM refocus_revision")).startsWith(1);
    }

    /** A cipher that does something before it hands on. */
    private abstract static class Through implements AnswerCipher {
        private final AnswerCipher right;

        Through(AnswerCipher right) {
            this.right = right;
        }

        void before() {}

        @Override
        public byte[] encrypt(Place place, byte[] content) {
            before();
            return right.encrypt(place, content);
        }

        @Override
        public byte[] decrypt(Place place, byte[] encrypted) {
            before();
            return right.decrypt(place, encrypted);
        }
    }

    /** Appends three revisions and returns the last. */
    private FormResponse kept(String record, String subject) {
        for (int n = 1; n <= 3; n++) {
            store.append(revision(record, subject, n), record + "-" + n);
        }
        return revision(record, subject, 3);
    }

    private static FormResponse revision(String record, String subject, int n) {
        return new FormResponse(
                record,
                n,
                "care-plan|1.0.0",
                new Subject(subject, "team-harbour"),
                Status.WITHDRAWN,
                SAM,
                Instant.EPOCH.plusSeconds(n),
                null,
                "MARKER-REASON",
                FormDocument.of(("{\"n\":" + n + ",\"text\":\"MARKER-ANSWER\"}").getBytes(StandardCharsets.UTF_8)),
                List.of(new Preserved("care-plan|0.9.0", "/a", "\"MARKER-PRESERVED\"", "Nobody asks now.")));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private void put(byte[] answers) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE refocus_revision SET answers = ? WHERE record_id = 'r-1' AND revision = 3")) {
            update.setBytes(1, answers);
            update.executeUpdate();
        }
    }

    private byte[] bytes(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }
}
