package org.refocus.sdk.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.DestroyedKeyException;
import org.refocus.sdk.spi.UnreadableException;
import org.refocus.sdk.spi.WrongCiphertextException;

/** The contract finds each careless cipher, and says which rule it breaks. */
class CarelessCiphersTest {
    @Test
    void aRightCipherBreaksNoRule() {
        assertThat(brokenBy(Careless::new)).isEmpty();
    }

    @Test
    void theLastByteIsLost() {
        assertThat(brokenBy(() -> new Careless() {
                    @Override
                    public byte[] decrypt(Place place, byte[] encrypted) {
                        byte[] all = super.decrypt(place, encrypted);
                        return Arrays.copyOf(all, Math.max(0, all.length - 1));
                    }
                }))
                .contains("E-01");
    }

    @Test
    void theKeyGoesWithTheProcess() {
        assertThat(brokenBy(() -> new Careless() {
                    @Override
                    Careless another() {
                        return new Careless();
                    }
                }))
                .contains("E-01", "E-04");
    }

    @Test
    void nothingIsEncrypted() {
        assertThat(brokenBy(() -> new Careless() {
                    @Override
                    public byte[] encrypt(Place place, byte[] content) {
                        super.encrypt(place, content);
                        return content.clone();
                    }

                    @Override
                    public byte[] decrypt(Place place, byte[] encrypted) {
                        super.encrypt(place, encrypted);
                        return encrypted.clone();
                    }
                }))
                .contains("E-02", "E-03")
                .doesNotContain("E-01");
    }

    @Test
    void theSameWordsLookTheSame() {
        assertThat(brokenBy(() -> new Careless() {
                    private final Map<String, byte[]> before = new HashMap<>();

                    @Override
                    public synchronized byte[] encrypt(Place place, byte[] content) {
                        byte[] encrypted = super.encrypt(place, content);
                        return before.computeIfAbsent(place + Arrays.toString(content), key -> encrypted)
                                .clone();
                    }
                }))
                .containsExactly("E-02");
    }

    @Test
    void aPlaceIsNotBound() {
        for (var part : AnswerCipher.Part.values()) {
            assertThat(brokenBy(() -> moving(place -> new AnswerCipher.Place(place.subject(), "", 1, part))))
                    .containsExactly("E-03");
        }
        assertThat(brokenBy(() -> moving(place ->
                        new AnswerCipher.Place(place.subject(), place.record() + place.revision(), 1, place.part()))))
                .as("what is put one behind the other is not told apart")
                .containsExactly("E-03");
    }

    @Test
    void everybodyHasTheSameKey() {
        assertThat(brokenBy(() -> moving(place -> new AnswerCipher.Place(
                        "all", place.subject() + " " + place.record(), place.revision(), place.part()))))
                .contains("E-05");
    }

    @Test
    void aKeyIsMadeInThePlaceOfADestroyedOne() {
        assertThat(brokenBy(() -> new Careless() {
                    private volatile MemoryCipher keys = new MemoryCipher();

                    @Override
                    MemoryCipher keys(String subject) {
                        return keys;
                    }

                    @Override
                    void destroy(String subject) {
                        keys = new MemoryCipher();
                    }
                }))
                .contains("E-05");
    }

    @Test
    void aCacheKeepsADestroyedKey() {
        assertThat(brokenBy(() -> new Careless() {
                    @Override
                    void destroy(String subject) {}
                }))
                .contains("E-05");
    }

    @Test
    void whatDoesNotOpenIsCalledSomethingElse() {
        assertThat(brokenBy(() -> new Careless() {
                    @Override
                    public byte[] decrypt(Place place, byte[] encrypted) {
                        try {
                            return super.decrypt(place, encrypted);
                        } catch (WrongCiphertextException e) {
                            throw new IllegalArgumentException("bad", e);
                        }
                    }
                }))
                .contains("E-03");
        assertThat(brokenBy(() -> new Careless() {
                    @Override
                    public byte[] decrypt(Place place, byte[] encrypted) {
                        try {
                            return super.decrypt(place, encrypted);
                        } catch (DestroyedKeyException e) {
                            throw new WrongCiphertextException(place);
                        }
                    }
                }))
                .contains("E-05");
    }

    @Test
    void openingMakesAKey() {
        assertThat(brokenBy(() -> new Careless() {
                    @Override
                    public byte[] decrypt(Place place, byte[] encrypted) {
                        try {
                            return super.decrypt(place, encrypted);
                        } catch (WrongCiphertextException | DestroyedKeyException e) {
                            throw e;
                        } catch (UnreadableException e) {
                            super.encrypt(place, encrypted);
                            return decrypt(place, encrypted);
                        }
                    }
                }))
                .containsExactly("E-06");
    }

    @Test
    void arraysAreChangedOrKept() {
        assertThat(brokenBy(() -> new Careless() {
                    @Override
                    public byte[] encrypt(Place place, byte[] content) {
                        byte[] encrypted = super.encrypt(place, content);
                        Arrays.fill(content, (byte) 0);
                        return encrypted;
                    }
                }))
                .contains("E-08");
        assertThat(brokenBy(() -> new Careless() {
                    private final Map<String, byte[]> opened = new HashMap<>();

                    @Override
                    public synchronized byte[] decrypt(Place place, byte[] encrypted) {
                        byte[] content = super.decrypt(place, encrypted);
                        return opened.computeIfAbsent(Arrays.toString(encrypted), key -> content);
                    }
                }))
                .containsExactly("E-08");
    }

    @Test
    void wordsStandInAMessage() {
        assertThat(brokenBy(() -> new Careless() {
                    @Override
                    public byte[] decrypt(Place place, byte[] encrypted) {
                        try {
                            return super.decrypt(place, encrypted);
                        } catch (WrongCiphertextException e) {
                            e.addSuppressed(new IllegalStateException(new String(encrypted)));
                            e.initCause(new IllegalStateException(new String(encrypted)));
                            throw e;
                        }
                    }
                }))
                .containsExactly("E-09");
    }

    /** A cipher that is right until something in it is not. */
    private static class Careless implements AnswerCipher {
        private final MemoryCipher right = new MemoryCipher();

        MemoryCipher keys(String subject) {
            return right;
        }

        void destroy(String subject) {
            right.destroy(subject);
        }

        Careless another() {
            return this;
        }

        @Override
        public byte[] encrypt(Place place, byte[] content) {
            return keys(place.subject()).encrypt(place, content);
        }

        @Override
        public byte[] decrypt(Place place, byte[] encrypted) {
            return keys(place.subject()).decrypt(place, encrypted);
        }
    }

    /** A cipher that takes one place for another. */
    private static Careless moving(UnaryOperator<AnswerCipher.Place> places) {
        return new Careless() {
            @Override
            public byte[] encrypt(Place place, byte[] content) {
                return super.encrypt(places.apply(place), content);
            }

            @Override
            public byte[] decrypt(Place place, byte[] encrypted) {
                return super.decrypt(places.apply(place), encrypted);
            }
        };
    }

    /** Returns the rules whose tests fail. */
    private static Set<String> brokenBy(Supplier<Careless> ciphers) {
        Set<String> rules = new TreeSet<>();
        for (Method test : AnswerCipherContract.class.getDeclaredMethods()) {
            if (test.isAnnotationPresent(Test.class)) {
                String rule = test.getAnnotation(Verifies.class).value()[0];
                AnswerCipherContract contract = new Contract(ciphers);
                try {
                    contract.makeCipher();
                    test.setAccessible(true);
                    test.invoke(contract);
                } catch (InvocationTargetException e) {
                    rules.add(rule);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        }
        return rules;
    }

    private static final class Contract extends AnswerCipherContract {
        private final Supplier<Careless> ciphers;

        Contract(Supplier<Careless> ciphers) {
            this.ciphers = ciphers;
        }

        @Override
        protected AnswerCipher newCipher() {
            return ciphers.get();
        }

        @Override
        protected AnswerCipher another(AnswerCipher sameKeys) {
            return ((Careless) sameKeys).another();
        }

        @Override
        protected void destroyKey(AnswerCipher keeper, String subject) {
            ((Careless) keeper).destroy(subject);
        }
    }
}
