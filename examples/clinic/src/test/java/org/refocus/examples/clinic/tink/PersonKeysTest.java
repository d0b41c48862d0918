package org.refocus.examples.clinic.tink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.spi.AnswerCipher.Part;
import org.refocus.sdk.spi.AnswerCipher.Place;
import org.refocus.sdk.spi.DestroyedKeyException;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.UnreadableException;
import org.refocus.sdk.spi.WrongCiphertextException;

/** Each person's key: made once, wrapped for them alone, destroyed for good, wrapped anew when the master key changes. */
class PersonKeysTest {
    private static final byte[] WORDS = "I cook for my sister on Sundays.".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final HikariDataSource database = KeyDatabase.open();
    private MasterKey master;
    private PersonKeys keys;

    @BeforeEach
    void open() {
        master = MasterKey.make(folder.resolve("master.json"));
        keys = PersonKeys.open(database, master);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void manyThreadsThatNeedAKeyFirstMakeOne() throws SQLException {
        List<byte[]> encrypted = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> new TinkCipher(i % 2 == 0 ? keys : PersonKeys.open(database, master))
                        .encrypt(place("person-" + i % 4), WORDS))
                .toList();

        assertThat(rows()).hasSize(4);
        TinkCipher later = new TinkCipher(PersonKeys.open(database, master));
        for (int i = 0; i < encrypted.size(); i++) {
            assertThat(later.decrypt(place("person-" + i % 4), encrypted.get(i)))
                    .isEqualTo(WORDS);
        }
    }

    @Test
    void fewKeysStayOpenAtATime() {
        PersonKeys tight = PersonKeys.open(database, master, 3);
        TinkCipher cipher = new TinkCipher(tight);
        for (int i = 0; i < 20; i++) {
            Place place = place("person-" + i % 7);
            assertThat(cipher.decrypt(place, cipher.encrypt(place, WORDS))).isEqualTo(WORDS);
            assertThat(tight.openNow()).isBetween(1, 3);
        }
    }

    @Test
    void aKeyInSomebodyElsesRowOpensNothing() throws SQLException {
        TinkCipher cipher = new TinkCipher(keys);
        byte[] ofAsha = cipher.encrypt(place("person-asha"), WORDS);
        cipher.encrypt(place("person-tomasz"), WORDS);
        Map<String, byte[]> rows = rows();
        put("person-tomasz", rows.get("person-asha"));

        TinkCipher later = new TinkCipher(PersonKeys.open(database, master));
        assertThatThrownBy(() -> later.decrypt(place("person-tomasz"), ofAsha))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("The key of person-tomasz is not as it was kept");
        assertThat(later.decrypt(place("person-asha"), ofAsha)).isEqualTo(WORDS);
    }

    @Test
    void aKeyThatWasNeverMadeMayBeDestroyed() throws SQLException {
        keys.destroy("person-mei");
        keys.destroy("person-mei");

        assertThatThrownBy(() -> keys.toEncrypt("person-mei")).isInstanceOf(DestroyedKeyException.class);
        assertThat(rows()).containsOnlyKeys("person-mei");
        assertThat(rows().get("person-mei")).isNull();
    }

    @Test
    void wrappedKeysShowNoKey() throws SQLException {
        TinkCipher cipher = new TinkCipher(keys);
        cipher.encrypt(place("person-asha"), WORDS);
        assertThat(cipher.toString() + keys + master).doesNotContain("person-asha", "value", "key_info");
        assertThat(rows().get("person-asha")).hasSizeGreaterThan(60);
    }

    @Test
    void anotherMasterKeyIsRefusedAtOnce() {
        assertThat(PersonKeys.open(database, MasterKey.make(folder.resolve("other.json")))
                        .isEmpty())
                .as("there is nothing to open yet")
                .isTrue();
        new TinkCipher(keys).encrypt(place("person-asha"), WORDS);

        assertThatIllegalStateException()
                .isThrownBy(() -> PersonKeys.open(database, MasterKey.read(folder.resolve("other.json"))))
                .withMessageContaining("This master key opens none of the keys");
    }

    @Test
    void keysOutOfReachAreNotTakenForLost() {
        database.close();
        for (Place place : List.of(place("person-asha"), place("person-tomasz"))) {
            assertThatThrownBy(() -> new TinkCipher(keys).encrypt(place, WORDS))
                    .isInstanceOf(StoreException.class)
                    .isNotInstanceOf(UnreadableException.class)
                    .hasMessageContaining("try again");
            assertThatThrownBy(() -> new TinkCipher(keys).decrypt(place, WORDS))
                    .isInstanceOf(StoreException.class)
                    .isNotInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void aNewMasterKeyOpensWhatWasEncryptedBeforeAndTheOldOneNothing() throws SQLException {
        TinkCipher cipher = new TinkCipher(keys);
        byte[] ofAsha = cipher.encrypt(place("person-asha"), WORDS);
        byte[] ofTomasz = cipher.encrypt(place("person-tomasz"), WORDS);
        keys.destroy("person-tomasz");
        Map<String, byte[]> before = rows();
        MasterKey old = MasterKey.read(folder.resolve("master.json"));

        master.rotate(keys);

        MasterKey now = MasterKey.read(folder.resolve("master.json"));
        TinkCipher later = new TinkCipher(PersonKeys.open(database, now));
        for (TinkCipher each : List.of(cipher, later)) {
            assertThat(each.decrypt(place("person-asha"), ofAsha)).isEqualTo(WORDS);
            assertThatThrownBy(() -> each.decrypt(place("person-tomasz"), ofTomasz))
                    .isInstanceOf(DestroyedKeyException.class);
        }
        byte[] ofMei = cipher.encrypt(place("person-mei"), WORDS);
        assertThat(later.decrypt(place("person-mei"), ofMei)).isEqualTo(WORDS);
        assertThatIllegalStateException().isThrownBy(() -> PersonKeys.open(database, old));

        put("person-asha", before.get("person-asha"));
        TinkCipher restored = new TinkCipher(PersonKeys.open(database, now));
        assertThat(restored.decrypt(place("person-mei"), ofMei)).isEqualTo(WORDS);
        assertThatThrownBy(() -> restored.decrypt(place("person-asha"), ofAsha))
                .as("a wrapped key of an old copy opens no more")
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void aChangeOfTheMasterKeyThatStopsOnTheWayLosesNothing() throws SQLException {
        TinkCipher cipher = new TinkCipher(keys);
        byte[] encrypted = cipher.encrypt(place("person-asha"), WORDS);
        cipher.encrypt(place("person-tomasz"), WORDS);
        byte[] right = rows().get("person-tomasz");
        put("person-tomasz", new byte[] {1, 2, 3});

        assertThatThrownBy(() -> master.rotate(keys)).isInstanceOf(UnreadableException.class);
        put("person-tomasz", right);

        MasterKey both = MasterKey.read(folder.resolve("master.json"));
        PersonKeys again = PersonKeys.open(database, both);
        assertThat(new TinkCipher(again).decrypt(place("person-asha"), encrypted))
                .isEqualTo(WORDS);
        both.rotate(again);
        PersonKeys last = PersonKeys.open(database, MasterKey.read(folder.resolve("master.json")));
        assertThat(new TinkCipher(last).decrypt(place("person-asha"), encrypted))
                .isEqualTo(WORDS);
    }

    @Test
    void aSwappedCiphertextDoesNotOpen() {
        TinkCipher cipher = new TinkCipher(keys);
        Place mine = new Place("person-asha", "r-1", 3, Part.ANSWERS);
        byte[] encrypted = cipher.encrypt(mine, WORDS);
        cipher.encrypt(place("person-tomasz"), WORDS);
        for (Place other : List.of(
                new Place("person-tomasz", "r-1", 3, Part.ANSWERS),
                new Place("person-asha", "r-2", 3, Part.ANSWERS),
                new Place("person-asha", "r-1", 2, Part.ANSWERS),
                new Place("person-asha", "r-1", 3, Part.REASON))) {
            assertThatThrownBy(() -> cipher.decrypt(other, encrypted)).isInstanceOf(WrongCiphertextException.class);
        }
        assertThat(cipher.decrypt(mine, encrypted)).isEqualTo(WORDS);
    }

    @Test
    void tinkStartsNoThread() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        TinkCipher cipher = new TinkCipher(keys);
        cipher.decrypt(place("person-asha"), cipher.encrypt(place("person-asha"), WORDS));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread))
                .extracting(Thread::getName)
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("tink"));
    }

    private static Place place(String subject) {
        return new Place(subject, "r-1", 1, Part.ANSWERS);
    }

    private Map<String, byte[]> rows() throws SQLException {
        Map<String, byte[]> rows = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT subject_id, wrapped FROM person_key");
                ResultSet all = select.executeQuery()) {
            while (all.next()) {
                rows.put(all.getString(1), all.getBytes(2));
            }
        }
        return rows;
    }

    private void put(String subject, byte[] wrapped) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE person_key SET wrapped = ? WHERE subject_id = ?")) {
            update.setBytes(1, wrapped);
            update.setString(2, subject);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
