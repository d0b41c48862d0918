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
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.AnswerCipher.Part;
import org.refocus.sdk.spi.AnswerCipher.Place;
import org.refocus.sdk.spi.BrokenSealException;
import org.refocus.sdk.spi.DestroyedKeyException;
import org.refocus.sdk.spi.UnreadableException;

/**
 * What every {@link AnswerCipher} must pass: extend it with the three methods that make a cipher and destroy a key.
 *
 * <p>Each test names the rule that it checks. E-07 needs keys that are out of reach, which only a cipher's own tests can
 * arrange.
 */
public abstract class AnswerCipherContract {
    private static final Place PLACE = new Place("person-asha", "r-1", 2, Part.ANSWERS);
    private static final String WORDS = "I cook for my sister on Sundays.";
    private static final int THREADS = 16;

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
    @DisplayName("E-01 Every byte comes back, be there none or many, for every part")
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
                assertArrayEquals(content, cipher.open(place, cipher.seal(place, content)));
            }
        }
    }

    @Test
    @DisplayName("E-01 What was sealed opens after a restart and in another process")
    void itOpensAfterARestart() throws Exception {
        byte[] sealed = cipher.seal(PLACE, words);
        AnswerCipher other = another(cipher);

        assertArrayEquals(words, other.open(PLACE, sealed));
        assertArrayEquals(words, cipher.open(PLACE, other.seal(PLACE, words)));
    }

    @Test
    @DisplayName("E-02 The same content is sealed to other bytes each time, and only its length shows")
    void nothingShowsButTheLength() {
        byte[] one = cipher.seal(PLACE, words);
        byte[] two = cipher.seal(PLACE, words);
        byte[] zeros = cipher.seal(PLACE, new byte[words.length]);

        assertFalse(Arrays.equals(one, two), "Whoever sees the bytes could tell that the words are the same");
        assertEquals(one.length, zeros.length);
        for (byte[] sealed : List.of(one, two)) {
            assertFalse(shared(sealed, words), "A piece of the content can be read in what was sealed");
        }
    }

    @Test
    @DisplayName("E-03 What was sealed for one place opens in no other")
    void itOpensInNoOtherPlace() {
        Place asha = new Place("person-a", "r-12", 3, Part.ANSWERS);
        byte[] sealed = cipher.seal(asha, words);
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
            cipher.seal(place, words);
            assertThrows(BrokenSealException.class, () -> cipher.open(place, sealed), place.toString());
        }
        assertArrayEquals(words, cipher.open(asha, sealed));
    }

    @Test
    @DisplayName("E-03 What was changed by a bit, cut or lengthened does not open")
    void whatWasChangedDoesNotOpen() {
        byte[] sealed = cipher.seal(PLACE, words);
        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(BrokenSealException.class, () -> cipher.open(PLACE, changed), "bit " + bit);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThrows(BrokenSealException.class, () -> cipher.open(PLACE, cut), "the first " + length + " bytes");
        }
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        assertThrows(BrokenSealException.class, () -> cipher.open(PLACE, longer));
    }

    @Test
    @DisplayName("E-03 What was never sealed does not open")
    void whatWasNeverSealedDoesNotOpen() {
        cipher.seal(PLACE, words);
        assertThrows(BrokenSealException.class, () -> cipher.open(PLACE, words));
        assertThrows(BrokenSealException.class, () -> cipher.open(PLACE, new byte[1000]));
    }

    @Test
    @DisplayName("E-04 Of many threads that need a key first, in two processes, all use one key")
    void theFirstUseMakesOneKey() throws Exception {
        AnswerCipher other = another(cipher);
        for (int round = 0; round < 10; round++) {
            Place place = new Place("person-" + round, "r-1", 1, Part.ANSWERS);
            List<byte[]> sealed = inParallel(thread -> (thread % 2 == 0 ? cipher : other).seal(place, words));
            AnswerCipher later = another(cipher);
            for (byte[] one : sealed) {
                assertArrayEquals(words, cipher.open(place, one));
                assertArrayEquals(words, other.open(place, one));
                assertArrayEquals(words, later.open(place, one));
            }
        }
    }

    @Test
    @DisplayName("E-05 What a destroyed key sealed opens for nobody, and no other key takes its place")
    void aDestroyedKeyOpensNothing() throws Exception {
        Place tomasz = new Place("person-tomasz", "r-2", 1, Part.ANSWERS);
        Place later = new Place(PLACE.subject(), "r-9", 1, Part.REASON);
        byte[] ofAsha = cipher.seal(PLACE, words);
        byte[] ofTomasz = cipher.seal(tomasz, words);

        destroyKey(cipher, PLACE.subject());

        for (AnswerCipher each : List.of(cipher, another(cipher))) {
            assertThrows(DestroyedKeyException.class, () -> each.open(PLACE, ofAsha));
            assertThrows(DestroyedKeyException.class, () -> each.seal(later, words));
            assertThrows(DestroyedKeyException.class, () -> each.open(PLACE, ofAsha));
            assertArrayEquals(words, each.open(tomasz, ofTomasz));
            each.seal(tomasz, words);
        }
    }

    @Test
    @DisplayName("E-05 Once a key is destroyed, nobody seals or opens with it, however busy they were")
    void aKeyIsDestroyedInTheMiddleOfThings() throws Exception {
        for (int round = 0; round < 5; round++) {
            Place place = new Place("person-" + round, "r-1", 1, Part.ANSWERS);
            byte[] sealed = cipher.seal(place, words);
            inParallel(thread -> {
                if (thread == 0) {
                    destroyKey(cipher, place.subject());
                }
                try {
                    for (int i = 0; i < 50; i++) {
                        assertArrayEquals(words, cipher.open(place, sealed));
                    }
                } catch (DestroyedKeyException e) {
                    return true; // it was destroyed meanwhile
                }
                return true;
            });
            assertThrows(DestroyedKeyException.class, () -> cipher.open(place, sealed));
            assertThrows(DestroyedKeyException.class, () -> cipher.seal(place, words));
        }
    }

    @Test
    @DisplayName("E-06 Where somebody has no key nothing opens, and none is made for that")
    void openingMakesNoKey() throws Exception {
        Place somebodyElse = new Place("person-tomasz", "r-1", 2, Part.ANSWERS);
        byte[] sealed = cipher.seal(somebodyElse, words);
        for (int round = 0; round < 2; round++) {
            UnreadableException refusal = assertThrows(UnreadableException.class, () -> cipher.open(PLACE, sealed));
            assertFalse(refusal instanceof BrokenSealException, "The bytes may be right, and the key is missing");
            assertFalse(refusal instanceof DestroyedKeyException, "Nobody has destroyed it");
        }
        AnswerCipher other = another(cipher);
        assertArrayEquals(words, cipher.open(PLACE, other.seal(PLACE, words)));
    }

    @Test
    @DisplayName("E-08 Arrays stay the caller's")
    void arraysStayTheCallers() {
        byte[] content = WORDS.getBytes(UTF_8);
        byte[] sealed = cipher.seal(PLACE, content);
        assertArrayEquals(words, content);
        content[0] ^= 1;

        byte[] kept = sealed.clone();
        byte[] opened = cipher.open(PLACE, sealed);
        assertArrayEquals(kept, sealed);
        opened[0] ^= 1;
        sealed[0] ^= 1;

        assertArrayEquals(words, cipher.open(PLACE, kept));
    }

    @Test
    @DisplayName("E-09 What is said when it does not open holds none of the content")
    void refusalsHoldNoContent() throws Exception {
        byte[] marker = "MARKER".getBytes(UTF_8);
        byte[] sealed = cipher.seal(PLACE, marker);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        List<Throwable> said = new ArrayList<>();
        said.add(assertThrows(BrokenSealException.class, () -> cipher.open(PLACE, changed)));
        said.add(assertThrows(BrokenSealException.class, () -> cipher.open(PLACE, marker)));
        destroyKey(cipher, PLACE.subject());
        said.add(assertThrows(DestroyedKeyException.class, () -> cipher.open(PLACE, sealed)));
        said.add(assertThrows(DestroyedKeyException.class, () -> cipher.seal(PLACE, marker)));

        assertFalse(cipher.toString().contains("MARKER"));
        for (Throwable one : said) {
            for (Throwable t = one; t != null; t = t.getCause()) {
                assertFalse(t.toString().contains("MARKER"), "A message holds what was written");
            }
        }
    }

    /** Says whether eight bytes of the content lie in what was sealed. */
    private static boolean shared(byte[] sealed, byte[] content) {
        String all = new String(sealed, StandardCharsets.ISO_8859_1);
        String words = new String(content, StandardCharsets.ISO_8859_1);
        for (int at = 0; at + 8 <= words.length(); at++) {
            if (all.contains(words.substring(at, at + 8))) {
                return true;
            }
        }
        return false;
    }

    /** What one of many threads does. */
    private interface Turn<T> {
        T take(int thread) throws Exception;
    }

    private static <T> List<T> inParallel(Turn<T> turn) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<T>> turns = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                turns.add(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return turn.take(thread);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(turns, 60, TimeUnit.SECONDS)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
