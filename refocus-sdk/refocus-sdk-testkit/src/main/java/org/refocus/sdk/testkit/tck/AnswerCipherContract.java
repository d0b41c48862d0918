package org.refocus.sdk.testkit.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.AnswerCipher.Part;
import org.refocus.sdk.spi.AnswerCipher.Place;
import org.refocus.sdk.spi.DestroyedKeyException;
import org.refocus.sdk.spi.UnreadableException;
import org.refocus.sdk.spi.WrongCiphertextException;

/**
 * What every {@link AnswerCipher} must pass: extend it with the three methods that make a cipher and destroy a key.
 *
 * <p>Each test names the rule that it verifies.
 */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(RuleNames.class)
@Timeout(120)
@Unverified(value = "E-07", why = "How keys get out of reach only a cipher's own tests can arrange.")
public abstract class AnswerCipherContract {
    private static final Place PLACE = new Place("person-asha", "r-1", 2, Part.ANSWERS);
    private static final String WORDS = "I cook for my sister on Sundays.";

    private final byte[] words = WORDS.getBytes(UTF_8);

    @SuppressWarnings("NullAway.Init")
    private AnswerCipher cipher;

    /** For the test of a cipher to extend. */
    protected AnswerCipherContract() {}

    /** Returns a cipher that has no keys yet. */
    protected abstract AnswerCipher newCipher() throws Exception;

    /** Returns another cipher on the same keys, as after a restart or in another process. */
    protected abstract AnswerCipher another(AnswerCipher sameKeys) throws Exception;

    /** Destroys somebody's key. */
    protected abstract void destroyKey(AnswerCipher keeper, String subject) throws Exception;

    @BeforeEach
    final void makeCipher() throws Exception {
        cipher = newCipher();
    }

    @Test
    @Verifies("E-01")
    void everyByteComesBack() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] large = new byte[3 << 20];
        Arrays.fill(large, (byte) 'x');
        for (byte[] content : List.of(new byte[0], new byte[1], words, all, large)) {
            for (Part part : Part.values()) {
                Place place = new Place("person-asha", "r-1", 1, part);
                assertArrayEquals(content, cipher.decrypt(place, cipher.encrypt(place, content)));
            }
        }
    }

    @Test
    @Verifies("E-01")
    void itOpensAfterARestart() throws Exception {
        byte[] encrypted = cipher.encrypt(PLACE, words);
        AnswerCipher other = another(cipher);

        assertArrayEquals(words, other.decrypt(PLACE, encrypted));
        assertArrayEquals(words, cipher.decrypt(PLACE, other.encrypt(PLACE, words)));
    }

    @Test
    @Verifies("E-02")
    void nothingShowsButTheLength() {
        byte[] one = cipher.encrypt(PLACE, words);
        byte[] two = cipher.encrypt(PLACE, words);
        byte[] zeros = cipher.encrypt(PLACE, new byte[words.length]);

        assertFalse(Arrays.equals(one, two), "Whoever sees the bytes could tell that the words are the same");
        assertEquals(one.length, zeros.length);
        for (byte[] encrypted : List.of(one, two)) {
            assertFalse(shared(encrypted, words), "A piece of the content can be read in what was encrypted");
        }
    }

    @Test
    @Verifies("E-03")
    void itOpensInNoOtherPlace() {
        Place asha = new Place("person-a", "r-12", 3, Part.ANSWERS);
        byte[] encrypted = cipher.encrypt(asha, words);
        List<Place> elsewhere = List.of(
                new Place("person-b", "r-12", 3, Part.ANSWERS),
                new Place("person-a", "r-13", 3, Part.ANSWERS),
                new Place("person-a", "r-12", 4, Part.ANSWERS),
                new Place("person-a", "r-12", 3, Part.REASON),
                new Place("person-a", "r-12", 3, Part.PRESERVED),
                new Place("person-a", "r-1", 23, Part.ANSWERS),
                new Place("person-", "ar-12", 3, Part.ANSWERS),
                new Place("r-12", "person-a", 3, Part.ANSWERS));
        for (Place place : elsewhere) {
            cipher.encrypt(place, words);
            assertThrows(WrongCiphertextException.class, () -> cipher.decrypt(place, encrypted), place.toString());
        }
        assertArrayEquals(words, cipher.decrypt(asha, encrypted));
    }

    @Test
    @Verifies("E-03")
    void whatWasChangedDoesNotOpen() {
        byte[] encrypted = cipher.encrypt(PLACE, words);
        for (int bit = 0; bit < 8 * encrypted.length; bit++) {
            byte[] changed = encrypted.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(WrongCiphertextException.class, () -> cipher.decrypt(PLACE, changed), "bit " + bit);
        }
        for (int length = 0; length < encrypted.length; length++) {
            byte[] cut = Arrays.copyOf(encrypted, length);
            assertThrows(
                    WrongCiphertextException.class, () -> cipher.decrypt(PLACE, cut), "the first " + length + " bytes");
        }
        byte[] longer = Arrays.copyOf(encrypted, encrypted.length + 1);
        assertThrows(WrongCiphertextException.class, () -> cipher.decrypt(PLACE, longer));
    }

    @Test
    @Verifies("E-03")
    void whatWasNeverEncryptedDoesNotOpen() {
        cipher.encrypt(PLACE, words);
        assertThrows(WrongCiphertextException.class, () -> cipher.decrypt(PLACE, words));
        assertThrows(WrongCiphertextException.class, () -> cipher.decrypt(PLACE, new byte[1000]));
    }

    @Test
    @Verifies("E-04")
    void theFirstUseMakesOneKey() throws Exception {
        AnswerCipher other = another(cipher);
        for (int round = 0; round < 10; round++) {
            Place place = new Place("person-" + round, "r-1", 1, Part.ANSWERS);
            List<byte[]> encrypted =
                    Together.inParallel(thread -> (thread % 2 == 0 ? cipher : other).encrypt(place, words));
            AnswerCipher later = another(cipher);
            for (byte[] one : encrypted) {
                assertArrayEquals(words, cipher.decrypt(place, one));
                assertArrayEquals(words, other.decrypt(place, one));
                assertArrayEquals(words, later.decrypt(place, one));
            }
        }
    }

    @Test
    @Verifies("E-05")
    void aDestroyedKeyOpensNothing() throws Exception {
        Place tomasz = new Place("person-tomasz", "r-2", 1, Part.ANSWERS);
        Place later = new Place(PLACE.subject(), "r-9", 1, Part.REASON);
        byte[] ofAsha = cipher.encrypt(PLACE, words);
        byte[] ofTomasz = cipher.encrypt(tomasz, words);

        destroyKey(cipher, PLACE.subject());

        for (AnswerCipher each : List.of(cipher, another(cipher))) {
            assertThrows(DestroyedKeyException.class, () -> each.decrypt(PLACE, ofAsha));
            assertThrows(DestroyedKeyException.class, () -> each.encrypt(later, words));
            assertThrows(DestroyedKeyException.class, () -> each.decrypt(PLACE, ofAsha));
            assertArrayEquals(words, each.decrypt(tomasz, ofTomasz));
            each.encrypt(tomasz, words);
        }
    }

    @Test
    @Verifies("E-05")
    void aKeyIsDestroyedInTheMiddleOfThings() throws Exception {
        for (int round = 0; round < 5; round++) {
            Place place = new Place("person-" + round, "r-1", 1, Part.ANSWERS);
            byte[] encrypted = cipher.encrypt(place, words);
            Together.inParallel(thread -> {
                if (thread == 0) {
                    destroyKey(cipher, place.subject());
                }
                try {
                    for (int i = 0; i < 50; i++) {
                        assertArrayEquals(words, cipher.decrypt(place, encrypted));
                    }
                } catch (DestroyedKeyException e) {
                    return true; // it was destroyed meanwhile
                }
                return true;
            });
            assertThrows(DestroyedKeyException.class, () -> cipher.decrypt(place, encrypted));
            assertThrows(DestroyedKeyException.class, () -> cipher.encrypt(place, words));
        }
    }

    @Test
    @Verifies("E-06")
    void openingMakesNoKey() throws Exception {
        Place somebodyElse = new Place("person-tomasz", "r-1", 2, Part.ANSWERS);
        byte[] encrypted = cipher.encrypt(somebodyElse, words);
        for (int round = 0; round < 2; round++) {
            UnreadableException refusal =
                    assertThrows(UnreadableException.class, () -> cipher.decrypt(PLACE, encrypted));
            assertFalse(refusal instanceof WrongCiphertextException, "The bytes may be right, and the key is missing");
            assertFalse(refusal instanceof DestroyedKeyException, "Nobody has destroyed it");
        }
        AnswerCipher other = another(cipher);
        assertArrayEquals(words, cipher.decrypt(PLACE, other.encrypt(PLACE, words)));
    }

    @Test
    @Verifies("E-08")
    void arraysStayTheCallers() {
        byte[] content = WORDS.getBytes(UTF_8);
        byte[] encrypted = cipher.encrypt(PLACE, content);
        assertArrayEquals(words, content);
        content[0] ^= 1;

        byte[] kept = encrypted.clone();
        byte[] opened = cipher.decrypt(PLACE, encrypted);
        assertArrayEquals(kept, encrypted);
        opened[0] ^= 1;
        encrypted[0] ^= 1;

        assertArrayEquals(words, cipher.decrypt(PLACE, kept));
    }

    @Test
    @Verifies("E-08")
    void noThreadIsStarted() throws Exception {
        ThreadWatch.noneIsMade(() -> cipher.decrypt(PLACE, cipher.encrypt(PLACE, words)));
    }

    @Test
    @Verifies("E-09")
    void refusalsHoldNoContent() throws Exception {
        byte[] marker = "MARKER".getBytes(UTF_8);
        byte[] encrypted = cipher.encrypt(PLACE, marker);
        byte[] changed = encrypted.clone();
        changed[changed.length - 1] ^= 1;
        List<Throwable> said = new ArrayList<>();
        said.add(assertThrows(WrongCiphertextException.class, () -> cipher.decrypt(PLACE, changed)));
        said.add(assertThrows(WrongCiphertextException.class, () -> cipher.decrypt(PLACE, marker)));
        destroyKey(cipher, PLACE.subject());
        said.add(assertThrows(DestroyedKeyException.class, () -> cipher.decrypt(PLACE, encrypted)));
        said.add(assertThrows(DestroyedKeyException.class, () -> cipher.encrypt(PLACE, marker)));

        assertFalse(cipher.toString().contains("MARKER"));
        for (Throwable one : said) {
            for (Throwable t = one; t != null; t = t.getCause()) {
                assertFalse(t.toString().contains("MARKER"), "A message holds what was written");
            }
        }
    }

    /** Says whether eight bytes of the content lie in what was encrypted. */
    private static boolean shared(byte[] encrypted, byte[] content) {
        String all = new String(encrypted, StandardCharsets.ISO_8859_1);
        String words = new String(content, StandardCharsets.ISO_8859_1);
        for (int at = 0; at + 8 <= words.length(); at++) {
            if (all.contains(words.substring(at, at + 8))) {
                return true;
            }
        }
        return false;
    }
}
