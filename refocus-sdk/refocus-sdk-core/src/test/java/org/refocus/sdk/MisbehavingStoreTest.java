package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.refocus.sdk.Misbehaving.MARKER;
import static org.refocus.sdk.Misbehaving.assertQuiet;
import static org.refocus.sdk.Misbehaving.sneaky;

import java.io.IOException;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.RefocusException;
import org.refocus.forms.plugin.PluginException;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.UnknownOutcomeException;

/** An army of stores that do not do what their contract says: each is named, and the next call works. */
class MisbehavingStoreTest {
    private static final Party SAM = Party.worker("worker-sam");
    private static final Subject ASHA = new Subject("person-asha", "team-harbour");
    private static final Subject TOMASZ = new Subject("person-tomasz", "team-harbour");
    private static final FormDocument WORDS = Samples.json("{'personName':'Asha'}");

    /** How a store answers an append: given itself and what it was sent. */
    private interface Append extends BiFunction<FormStore, FormResponse, FormResponse> {}

    static Stream<Arguments> badAppends() {
        return Stream.of(
                append("throws", "threw java.lang.IllegalStateException", (s, r) -> {
                    throw new IllegalStateException(MARKER);
                }),
                append("throws with causes", "threw java.lang.IllegalStateException", (s, r) -> {
                    throw new IllegalStateException(MARKER, new IOException(MARKER));
                }),
                append(
                        "throws what it may not declare",
                        "threw java.io.IOException",
                        (s, r) -> sneaky(new IOException(MARKER))),
                append("throws its own kind", "threw org.refocus.forms.RefocusException", (s, r) -> {
                    throw new RefocusException(MARKER);
                }),
                append("fails an assertion", "threw java.lang.AssertionError", (s, r) -> {
                    throw new AssertionError(MARKER);
                }),
                append("lacks a class", "threw java.lang.NoClassDefFoundError", (s, r) -> {
                    throw new NoClassDefFoundError(MARKER);
                }),
                append("overflows the stack", "threw java.lang.StackOverflowError", (s, r) -> endless(r)),
                append("gives null", "broke its contract at append: it gave null", (s, r) -> null),
                append("gives other answers", "it gave something else", (s, r) -> with(r, r.id(), Samples.json("{}"))),
                append("gives another record", "it gave something else", (s, r) -> with(r, "r-other", r.answers())),
                append(
                        "gives the revision before",
                        "it gave something else",
                        (s, r) -> s.latest(r.id()).orElseThrow()),
                append("stores it and then throws", "threw java.lang.IllegalStateException", (s, r) -> {
                    s.append(r, UUID.randomUUID().toString());
                    throw new IllegalStateException(MARKER);
                }));
    }

    @ParameterizedTest(name = "A store that {0}")
    @MethodSource("badAppends")
    @DisplayName("P-01 P-02 P-04 P-07 P-09 A bad answer to a write is named, is unknown, and the next call works")
    void aBadAnswerToAWriteIsNamedAndUnknown(String how, String said, Append bad) {
        AtomicInteger left = new AtomicInteger();
        FormStore store = new Misbehaving.Store() {
            @Override
            public FormResponse append(FormResponse revision, String commandId) {
                return left.getAndDecrement() > 0 ? bad.apply(behaves, revision) : behaves.append(revision, commandId);
            }
        };
        Refocus refocus = Refocus.builder().store(store).build();
        FormResponse draft = refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM);
        left.set(1);
        UnknownOutcomeException e =
                catchThrowableOfType(UnknownOutcomeException.class, () -> refocus.save(draft, WORDS, SAM));

        assertThat(e)
                .as(how)
                .hasMessageContaining("Whether revision 2 of record " + draft.id() + " is stored is not known")
                .hasMessageContaining(store.getClass().getName())
                .hasMessageContaining(said)
                .hasMessageContaining("command id " + e.commandId());
        assertThat(e.record()).isEqualTo(draft.id());
        assertThat(e.revision()).isEqualTo(2);
        assertThat(e.getCause()).isInstanceOf(PluginException.class);
        assertQuiet(e);

        FormResponse latest = refocus.find(draft.id()).orElseThrow();
        assertThat(refocus.save(latest, WORDS, SAM).revision()).isEqualTo(latest.revision() + 1);
    }

    @Test
    @DisplayName("P-07 What is not known is settled by the same command: stored once, whether it had been or not")
    void whatIsNotKnownIsSettledByTheSameCommand() {
        for (boolean stored : List.of(true, false)) {
            AtomicInteger left = new AtomicInteger(1);
            Refocus refocus = Refocus.builder()
                    .store(new Misbehaving.Store() {
                        @Override
                        public FormResponse append(FormResponse revision, String commandId) {
                            if (left.getAndDecrement() == 1) {
                                if (stored) {
                                    behaves.append(revision, commandId);
                                }
                                throw new IllegalStateException(MARKER);
                            }
                            return behaves.append(revision, commandId);
                        }
                    })
                    .build();
            UnknownOutcomeException e = catchThrowableOfType(
                    UnknownOutcomeException.class, () -> refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM));
            FormResponse settled = refocus.retrying(e.commandId()).start(FormType.CLINICAL_SUMMARY, ASHA, SAM);

            assertThat(refocus.find(RecordQuery.about("person-asha")).records()).containsExactly(settled);
            assertThat(settled.id().equals(e.record())).isEqualTo(stored);
        }
    }

    @Test
    @DisplayName("P-01 What the contract promises comes out as it is")
    void whatTheContractPromisesComesOutAsItIs() {
        for (RefocusException promised : List.of(
                new StoreException("The disk is full. Make room."),
                new UnknownOutcomeException("r-1", 2, "c-1", new StoreException("The connection broke.")),
                new StaleRevisionException("r-1", 2),
                new ErasedRecordException(
                        new Erasure(Scope.record("r-1"), SAM, Instant.EPOCH, null).tombstone("r-1", 1)))) {
            Refocus refocus = Refocus.builder()
                    .store(new Misbehaving.Store() {
                        @Override
                        public FormResponse append(FormResponse revision, String commandId) {
                            throw promised;
                        }

                        @Override
                        public Optional<FormResponse> latest(String record) {
                            throw promised;
                        }
                    })
                    .build();
            assertThatThrownBy(() -> refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM))
                    .isSameAs(promised);
            assertThatThrownBy(() -> refocus.find("r-1")).isSameAs(promised);
        }
    }

    @Test
    @DisplayName("P-03 A process without memory is not a store's fault")
    void whatIsAboutTheProcessComesOutAsItIs() {
        OutOfMemoryError error = new OutOfMemoryError("not really");
        Refocus refocus = appending((s, r) -> {
            throw error;
        });
        assertThatThrownBy(() -> refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM))
                .isSameAs(error);
    }

    @Test
    @DisplayName("P-04 A command id that was used for another record gives nobody the other record")
    void aCommandIdThatWasUsedForAnotherRecordIsRefused() {
        Refocus refocus = Refocus.builder().build();
        FormResponse asha = refocus.retrying("begin-asha").start(FormType.CLINICAL_SUMMARY, ASHA, SAM);
        FormResponse saved = refocus.retrying("save-asha").save(asha, WORDS, SAM);
        FormResponse tomasz = refocus.start(FormType.CLINICAL_SUMMARY, TOMASZ, SAM);

        for (Throwable e : List.of(
                catchThrowable(() -> refocus.retrying("begin-asha").start(FormType.CLINICAL_SUMMARY, TOMASZ, SAM)),
                catchThrowable(() -> refocus.retrying("begin-asha").start(FormType.CARE_PLAN, ASHA, SAM)),
                catchThrowable(() -> refocus.retrying("save-asha").start(FormType.CLINICAL_SUMMARY, ASHA, SAM)),
                catchThrowable(() -> refocus.retrying("save-asha").save(tomasz, WORDS, SAM)))) {
            assertThat(e).isInstanceOf(PluginException.class).hasMessageContaining("an id of its own");
        }
        assertThat(refocus.retrying("save-asha").save(saved, WORDS, SAM)).isEqualTo(saved);
        assertThat(refocus.history(tomasz.id())).containsExactly(tomasz);
    }

    static Stream<Arguments> badLatests() {
        return Stream.of(
                arguments("it gave null", (Function<FormResponse, Object>) r -> null),
                arguments("another record", (Function<FormResponse, Object>)
                        r -> Optional.of(with(r, "r-other", r.answers()))),
                arguments("threw java.lang.ClassCastException", (Function<FormResponse, Object>)
                        r -> Optional.of("a text")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLatests")
    @DisplayName("P-04 A latest revision that was not asked for is named")
    void aLatestRevisionThatWasNotAskedForIsNamed(String said, Function<FormResponse, Object> bad) {
        assertNamed(
                "latest",
                said,
                kept -> new Misbehaving.Store() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public Optional<FormResponse> latest(String record) {
                        return (Optional<FormResponse>) bad.apply(kept);
                    }
                },
                (refocus, record) -> refocus.find(record));
    }

    static Stream<Arguments> badLists() {
        return Stream.of(
                list("it gave null", r -> null),
                list("null in it", r -> Arrays.asList(r, null)),
                list("another record", r -> List.of(with(r, "r-other", r.answers()))),
                list("out of order", r -> List.of(r, r)),
                list("more than 100000 items", r -> Collections.nCopies(10_000_000, r)),
                list("threw java.lang.ClassCastException", r -> List.of("a text")),
                list("threw java.util.ConcurrentModificationException", r -> throwing(r)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLists")
    @DisplayName("P-04 P-05 A history that was not asked for is named, and so is one without end")
    void aHistoryThatWasNotAskedForIsNamed(String said, Function<FormResponse, List<?>> bad) {
        Function<FormResponse, FormStore> store = kept -> new Misbehaving.Store() {
            @Override
            @SuppressWarnings("unchecked")
            public List<FormResponse> history(String record) {
                return (List<FormResponse>) bad.apply(kept);
            }
        };
        assertNamed("history", said, store, Refocus::history);
        assertNamed("history", said, store, (refocus, record) -> refocus.revision(record, 1));
    }

    static Stream<Arguments> badPages() {
        Instant later = Instant.parse("2999-01-01T00:00:00Z");
        return Stream.of(
                page("it gave null", r -> null),
                page("java.lang.NullPointerException", r -> new Page(Arrays.asList(r, null), Optional.empty())),
                page("java.lang.NullPointerException", r -> new Page(List.of(r), null)),
                page(
                        "java.lang.IllegalArgumentException",
                        r -> new Page(Collections.nCopies(10_000_000, r), Optional.empty())),
                page("more than the 3 records of a page", r -> new Page(Collections.nCopies(4, r), Optional.empty())),
                page("a record twice", r -> new Page(List.of(r, r), Optional.empty())),
                page("the same page again", r -> new Page(List.of(r), Optional.of("41"))),
                page("not looked for", r -> pageOf(about(r, TOMASZ, r.template(), r.recordedAt()))),
                page(
                        "not looked for",
                        r -> pageOf(about(r, new Subject("person-asha", "team-hill"), r.template(), r.recordedAt()))),
                page("not looked for", r -> pageOf(about(r, r.subject(), "care-plan|1.0.0", r.recordedAt()))),
                page("not looked for", r -> pageOf(about(r, r.subject(), r.template(), later))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPages")
    @DisplayName("P-04 P-05 A page that was not asked for is named, above all one with somebody else's records")
    void aPageThatWasNotAskedForIsNamed(String said, Function<FormResponse, Page> bad) {
        RecordQuery query = new RecordQuery(
                "person-asha",
                "team-harbour",
                "clinical-summary",
                Instant.parse("2998-01-01T00:00:00Z"),
                RecordQuery.View.LATEST,
                "41",
                3);
        assertNamed("find", said, kept -> finding(kept, bad), (refocus, record) -> refocus.find(query));
    }

    @Test
    @DisplayName("P-04 Among agreed records no draft is taken, and one that has another team since is")
    void amongAgreedRecordsNoDraftIsTaken() {
        assertNamed(
                "find",
                "not looked for",
                kept -> finding(kept, MisbehavingStoreTest::pageOf),
                (refocus, record) ->
                        refocus.find(RecordQuery.about("person-asha").agreed()));
        FormResponse agreed = new FormResponse(
                "r-1",
                2,
                "clinical-summary|1.0.0",
                new Subject("person-asha", "team-before"),
                Status.AGREED,
                SAM,
                Instant.EPOCH,
                new Agreement(List.of(SAM), Instant.EPOCH),
                null,
                WORDS);
        Refocus refocus = Refocus.builder()
                .store(finding(agreed, MisbehavingStoreTest::pageOf))
                .build();
        assertThat(refocus.find(RecordQuery.ofTeam("team-harbour").agreed()).records())
                .containsExactly(agreed);
    }

    @Test
    @DisplayName("P-05 A history that is made up as it is read is not read to its end")
    void aHistoryWithoutEndIsNotReadToItsEnd() {
        AtomicInteger read = new AtomicInteger();
        Refocus refocus = Refocus.builder()
                .store(new Misbehaving.Store() {
                    @Override
                    public List<FormResponse> history(String record) {
                        return new AbstractList<>() {
                            @Override
                            public FormResponse get(int index) {
                                read.incrementAndGet();
                                return draft(record, index + 1);
                            }

                            @Override
                            public int size() {
                                return Integer.MAX_VALUE;
                            }
                        };
                    }
                })
                .build();
        assertThatThrownBy(() -> refocus.history("r-1")).isInstanceOf(PluginException.class);
        assertThat(read).hasValue(ContainedStore.MAX_LIST + 1);
    }

    @Test
    @DisplayName("P-08 What a store gave and changes afterwards is not changed for others")
    void whatAStoreChangesAfterwardsIsNotChanged() {
        List<FormResponse> mine = new ArrayList<>(List.of(draft("r-1", 1)));
        Refocus refocus = Refocus.builder()
                .store(new Misbehaving.Store() {
                    @Override
                    public List<FormResponse> history(String record) {
                        return mine;
                    }
                })
                .build();
        List<FormResponse> given = refocus.history("r-1");
        mine.clear();

        assertThat(given).hasSize(1);
        assertThatThrownBy(given::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("P-08 A store may call back, and one that never stops calling is stopped")
    void aStoreMayCallBack() {
        Refocus[] refocus = new Refocus[1];
        AtomicInteger times = new AtomicInteger(3);
        Misbehaving.Store store = new Misbehaving.Store() {
            @Override
            public FormResponse append(FormResponse revision, String commandId) {
                if (times.getAndDecrement() > 0) {
                    refocus[0].start(FormType.CARE_PLAN, TOMASZ, SAM);
                    assertThat(refocus[0].find(revision.id())).isEmpty();
                }
                return behaves.append(revision, commandId);
            }
        };
        refocus[0] = Refocus.builder().store(store).build();
        FormResponse draft = refocus[0].start(FormType.CLINICAL_SUMMARY, ASHA, SAM);
        assertThat(refocus[0].find(draft.id())).contains(draft);
        assertThat(refocus[0].find(RecordQuery.about("person-tomasz")).records())
                .hasSize(3);

        times.set(Integer.MAX_VALUE);
        assertThatThrownBy(() -> refocus[0].save(draft, WORDS, SAM))
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessageContaining("without end");
        times.set(0);
        assertThat(refocus[0].save(draft, WORDS, SAM).revision()).isEqualTo(2);
    }

    private static Arguments append(String how, String said, Append bad) {
        return arguments(how, said, bad);
    }

    private static Arguments list(String said, Function<FormResponse, List<?>> bad) {
        return arguments(said, bad);
    }

    private static Arguments page(String said, Function<FormResponse, Page> bad) {
        return arguments(said, bad);
    }

    private static Page pageOf(FormResponse found) {
        return new Page(List.of(found), Optional.empty());
    }

    private static Refocus appending(Append append) {
        return Refocus.builder()
                .store(new Misbehaving.Store() {
                    @Override
                    public FormResponse append(FormResponse revision, String commandId) {
                        return append.apply(behaves, revision);
                    }
                })
                .build();
    }

    private static FormStore finding(FormResponse kept, Function<FormResponse, Page> bad) {
        return new Misbehaving.Store() {
            @Override
            public Page find(RecordQuery query) {
                return bad.apply(kept);
            }
        };
    }

    /** A read that goes wrong names the store, the call and what is wrong, and the next call works. */
    private static void assertNamed(
            String call, String said, Function<FormResponse, FormStore> bad, BiFunction<Refocus, String, Object> read) {
        FormResponse kept = draft("r-1", 1);
        FormStore store = bad.apply(kept);
        Refocus refocus = Refocus.builder().store(store).build();
        PluginException e = catchThrowableOfType(PluginException.class, () -> read.apply(refocus, "r-1"));

        assertThat(e).hasMessageContaining(said);
        assertThat(e.plugin()).isEqualTo(store.getClass().getName());
        assertThat(e.call()).isEqualTo(call);
        assertQuiet(e);
        assertThat(refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM).revision())
                .isEqualTo(1);
    }

    private static List<FormResponse> throwing(FormResponse first) {
        return new AbstractList<>() {
            @Override
            public FormResponse get(int index) {
                return first;
            }

            @Override
            public int size() {
                return 2;
            }

            @Override
            public Iterator<FormResponse> iterator() {
                throw new ConcurrentModificationException(MARKER);
            }
        };
    }

    private static FormResponse endless(FormResponse revision) {
        return endless(endless(revision));
    }

    private static FormResponse draft(String id, int revision) {
        return new FormResponse(
                id, revision, "clinical-summary|1.0.0", ASHA, Status.DRAFT, SAM, Instant.EPOCH, null, null, WORDS);
    }

    private static FormResponse with(FormResponse r, String id, FormDocument answers) {
        return new FormResponse(
                id,
                r.revision(),
                r.template(),
                r.subject(),
                r.status(),
                r.author(),
                r.recordedAt(),
                null,
                null,
                answers);
    }

    private static FormResponse about(FormResponse r, Subject subject, String template, Instant at) {
        return new FormResponse(
                r.id(), r.revision(), template, subject, r.status(), r.author(), at, null, null, r.answers());
    }
}
