package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With --encrypt, what people write lies nowhere in the clear, and one key destroyed makes one person's words unreadable. */
final class EncryptedClinicTest {
    private static final String WORDS = "Marker 7f3a9c: I can sleep anywhere.";
    private static final String NOTE = "/notes/strengths/-/text";

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    private Path keyset;

    @BeforeEach
    void makeKeyset() {
        keyset = elsewhere.resolve("master.json");
        assertThat(KeyErrand.done("--make-keyset", keyset.toString()).orElseThrow())
                .contains("without it nothing can be read");
    }

    @Test
    void whatPeopleWriteLiesInNoFileInTheClear() throws IOException {
        String record;
        try (Clinic clinic = Clinic.start(encrypted())) {
            record = savedBy(new Http(clinic.url(), "worker-sam"), "person-delroy");
            assertThat(filesWith(data, WORDS)).isEmpty();
        }
        assertThat(filesWith(data, WORDS)).isEmpty();
        try (Clinic clinic = Clinic.start(encrypted())) {
            Http sam = new Http(clinic.url(), "worker-sam");
            assertThat(sam.get(record).body()).contains(WORDS);
            assertThat(sam.get(record + "/history").statusCode()).isEqualTo(200);
        }

        Path plain = elsewhere.resolve("plain");
        try (Clinic clinic = Clinic.start(Config.in(plain))) {
            savedBy(new Http(clinic.url(), "worker-sam"), "person-delroy");
            assertThat(filesWith(plain, WORDS)).as("unless they are encrypted").isNotEmpty();
        }
    }

    @Test
    void encryptedDataAndPlainDataAreNotMixed() throws IOException {
        Path plain = elsewhere.resolve("plain");
        Clinic.start(Config.in(plain)).close();
        assertThatIllegalStateException()
                .isThrownBy(() -> Clinic.start(Config.in(plain).encrypted(keyset)))
                .withMessageContaining("begun without encryption");
        Clinic.start(Config.in(plain)).close();

        Clinic.start(encrypted()).close();
        assertThatIllegalStateException()
                .isThrownBy(() -> Clinic.start(Config.in(data)))
                .withMessageContaining("is encrypted")
                .withMessageContaining("--encrypt");
        Files.delete(data.resolve("keys.mv.db"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Clinic.start(encrypted()))
                .withMessageContaining("its keys are missing");

        Clinic.start(encrypted().withReset()).close();
        Clinic.start(encrypted()).close();
        Clinic.start(Config.in(data).withReset()).close();
        assertThat(data.resolve("keys.mv.db")).doesNotExist();
        Clinic.start(Config.in(data)).close();
    }

    @Test
    void aMasterKeyThatIsMissingOrAnotherOneIsRefused() {
        Path nowhere = elsewhere.resolve("lost.json");
        assertThatIllegalStateException()
                .isThrownBy(() -> Clinic.start(Config.in(data).encrypted(nowhere)))
                .withMessageContaining("no master key")
                .withMessageContaining("--make-keyset");
        assertThat(nowhere).doesNotExist();

        Clinic.start(encrypted()).close();
        Path other = elsewhere.resolve("other.json");
        KeyErrand.done("--make-keyset", other.toString());
        assertThatIllegalStateException()
                .isThrownBy(() -> Clinic.start(Config.in(data).encrypted(other)))
                .withMessageContaining("opens none of the keys");
        Clinic.start(encrypted()).close();
    }

    @Test
    void aDestroyedKeyTakesTheWordsOfOnePersonAlsoOutOfABackup() throws IOException, SQLException {
        String delroys;
        String meis;
        try (Clinic clinic = Clinic.start(encrypted())) {
            Http sam = new Http(clinic.url(), "worker-sam");
            delroys = savedBy(sam, "person-delroy");
            meis = savedBy(sam, "person-mei");
        }
        Path backup = elsewhere.resolve("backup.mv.db");
        Files.copy(data.resolve("clinic.mv.db"), backup);
        String wrapped = latin(wrappedKeyOf("person-delroy"));
        assertThat(keysHold(wrapped)).isTrue();

        assertThat(KeyErrand.done(
                                "--data",
                                data.toString(),
                                "--destroy-key",
                                "person-delroy",
                                "--encrypt",
                                keyset.toString())
                        .orElseThrow())
                .contains("person-delroy", "older copy of the keys");
        assertThat(keysHold(wrapped)).isFalse();

        isGone(delroys, meis);
        Files.copy(backup, data.resolve("clinic.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        isGone(delroys, meis);
    }

    private void isGone(String delroys, String meis) {
        try (Clinic clinic = Clinic.start(encrypted())) {
            Http sam = new Http(clinic.url(), "worker-sam");
            for (String page : List.of("", "/edit", "/text", "/revisions/1", "/agree")) {
                var shown = sam.get(delroys + page);
                assertThat(shown.statusCode()).as(page).isEqualTo(410);
                assertThat(shown.body()).contains("gone for good").doesNotContain("Marker");
            }
            assertThat(sam.post("/begin", Map.of("form", "care-plan", "subject", "person-delroy"))
                            .statusCode())
                    .as("no new key is made in its place")
                    .isEqualTo(410);
            for (String page : List.of("/", "/people/person-delroy", delroys + "/history", "/people/person-mei")) {
                assertThat(sam.get(page).statusCode()).as(page).isEqualTo(200);
            }
            assertThat(sam.get(meis).body()).contains(WORDS);
        }
    }

    @Test
    void aSwappedCiphertextDoesNotOpenAndTheOtherFormsDo() throws SQLException {
        String delroys;
        String meis;
        try (Clinic clinic = Clinic.start(encrypted())) {
            Http sam = new Http(clinic.url(), "worker-sam");
            delroys = savedBy(sam, "person-delroy");
            meis = savedBy(sam, "person-mei");
        }
        try (HikariDataSource pool = Database.connect(data, "clinic", "");
                Connection connection = pool.getConnection();
                PreparedStatement swap = connection.prepareStatement("UPDATE refocus_revision SET answers ="
                        + " (SELECT s.answers FROM refocus_revision s WHERE s.record_id = ? AND s.revision = 2)"
                        + " WHERE record_id = ? AND revision = 2")) {
            swap.setString(1, id(meis));
            swap.setString(2, id(delroys));
            assertThat(swap.executeUpdate()).isEqualTo(1);
        }
        try (Clinic clinic = Clinic.start(encrypted())) {
            Http sam = new Http(clinic.url(), "worker-sam");
            var shown = sam.get(delroys);
            assertThat(shown.statusCode()).isEqualTo(500);
            assertThat(shown.body()).contains("These words cannot be opened").doesNotContain("Marker");
            for (String page :
                    List.of("/", "/people/person-delroy", delroys + "/history", delroys + "/revisions/1", meis)) {
                assertThat(sam.get(page).statusCode()).as(page).isEqualTo(200);
            }
        }
    }

    @Test
    void aNewMasterKeyTakesThePlaceOfTheOldOne() throws IOException {
        String record;
        try (Clinic clinic = Clinic.start(encrypted())) {
            record = savedBy(new Http(clinic.url(), "worker-sam"), "person-delroy");
        }
        Path old = elsewhere.resolve("old.json");
        Files.copy(keyset, old);
        assertThat(KeyErrand.done("--rotate-keyset", "--encrypt", keyset.toString(), "--data", data.toString())
                        .orElseThrow())
                .contains("a new master key");

        assertThatIllegalStateException()
                .isThrownBy(() -> Clinic.start(Config.in(data).encrypted(old)))
                .withMessageContaining("opens none of the keys");
        try (Clinic clinic = Clinic.start(encrypted())) {
            assertThat(new Http(clinic.url(), "worker-sam").get(record).body()).contains(WORDS);
        }
    }

    @Test
    void whatIsDoneWithKeysIsAskedForInFull() {
        assertThat(KeyErrand.done("--encrypt", "x", "--port", "0")).isEmpty();
        for (String[] half : new String[][] {
            {"--make-keyset"},
            {"--destroy-key"},
            {"--destroy-key", "person-asha"},
            {"--rotate-keyset"},
            {"--rotate-keyset", "--encrypt", keyset.toString(), "--data", data.toString()},
            {"--rotate-keyset", "--encrypt"}
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KeyErrand.done(half))
                    .withMessageContaining("--encrypt FILE");
        }
        assertThatIllegalStateException().isThrownBy(() -> KeyErrand.done("--make-keyset", keyset.toString()));
        assertThat(data).isEmptyDirectory();
    }

    private Config encrypted() {
        return Config.in(data).encrypted(keyset);
    }

    private static String savedBy(Http http, String person) {
        String record = http.begin("information-sheet", person);
        assertThat(http.save(record, Map.of(NOTE, WORDS)).statusCode()).isEqualTo(303);
        return record;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private byte[] wrappedKeyOf(String subject) throws SQLException {
        try (HikariDataSource pool = Database.connect(data, "keys", "");
                Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT wrapped FROM person_key WHERE subject_id = ?")) {
            select.setString(1, subject);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    /** Looks for pieces of a wrapped key, for H2 may have packed it. Its first and last bytes are like those of others. */
    private boolean keysHold(String wrapped) throws IOException {
        String all = latin(Files.readAllBytes(data.resolve("keys.mv.db")));
        return IntStream.range(16, 64).anyMatch(at -> all.contains(wrapped.substring(at, at + 8)));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Returns the files of a folder that hold a text, as UTF-8 or in two bytes a character. */
    private static List<Path> filesWith(Path folder, String text) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = latin(Files.readAllBytes(file));
                if (all.contains(text) || all.contains(latin(text.getBytes(StandardCharsets.UTF_16BE)))) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }
}
