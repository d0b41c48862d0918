package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.refocus.sdk.Misbehaving.MARKER;
import static org.refocus.sdk.Misbehaving.assertQuiet;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.forms.plugin.Guard;
import org.refocus.forms.plugin.PluginException;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.spi.UnsupportedCapabilityException;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.Trail;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailPage;
import org.refocus.sdk.trail.TrailQuery;

/** Stores that misbehave where records are held, erased and told of: each is named. */
class MisbehavingKeepingTest {
    private static final Party SAM = Party.worker("worker-sam");
    private static final Subject ASHA = new Subject("person-asha", "team-harbour");
    private static final Scope RECORD = Scope.record("r-1");
    private static final Scope SUBJECT = Scope.subject("person-asha");
    private static final TrailEvent SEEN = new TrailEvent(TrailEvent.What.OPENED, RECORD, 1, SAM, Instant.EPOCH, null);

    /** A store whose every part gives what a test says. */
    private static final class Store extends Misbehaving.Store implements Holds, Trail {
        private final Supplier<Object> gives;

        Store(Supplier<Object> gives) {
            this.gives = gives;
        }

        @SuppressWarnings("unchecked")
        private <T> T given() {
            return (T) gives.get();
        }

        @Override
        public List<Tombstone> erase(Erasure erasure) {
            return given();
        }

        @Override
        public Optional<Tombstone> tombstone(String record) {
            return given();
        }

        @Override
        public Set<Capability> capabilities() {
            return given();
        }

        @Override
        public Holds holds() {
            return this;
        }

        @Override
        public Trail trail() {
            return this;
        }

        @Override
        public boolean place(Hold hold) {
            return this.<Boolean>given();
        }

        @Override
        public boolean release(Hold release) {
            return this.<Boolean>given();
        }

        @Override
        public List<Hold> on(Scope scope) {
            return given();
        }

        @Override
        public void note(TrailEvent event) {
            gives.get();
        }

        @Override
        public TrailPage read(TrailQuery query) {
            return given();
        }

        @Override
        public Anchor seal() {
            return given();
        }

        @Override
        public List<Fault> verify(Anchor anchor) {
            return given();
        }
    }

    @Test
    @DisplayName("P-01 P-02 Whatever is asked of a store that throws, it is named and quiet")
    void aStoreThatThrowsIsNamed() {
        FormResponse shown = Refocus.builder().build().start(FormType.CLINICAL_SUMMARY, ASHA, SAM);
        for (Consumer<Keeping> asked : List.<Consumer<Keeping>>of(
                k -> k.erase(RECORD, SAM, null),
                k -> k.tombstone("r-1"),
                k -> k.hold(RECORD, "case-1", SAM),
                k -> k.release(RECORD, "case-1", SAM),
                k -> k.holds(RECORD),
                k -> k.note(TrailEvent.What.OPENED, shown, SAM),
                k -> k.trail().read(TrailQuery.all()),
                k -> k.trail().seal(),
                k -> k.trail().verify(Anchor.none()))) {
            Store store = new Store(() -> {
                throw new IllegalStateException(MARKER);
            });
            PluginException e = catchThrowableOfType(
                    PluginException.class,
                    () -> asked.accept(Refocus.builder().store(store).build().keeping()));
            assertThat(e).hasMessageContaining("threw java.lang.IllegalStateException");
            assertThat(e.plugin()).isEqualTo(Store.class.getName());
            assertQuiet(e);
        }
    }

    @Test
    @DisplayName("P-04 P-05 Null, too much and what was not asked for is refused")
    void whatWasNotAskedForIsRefused() {
        Tombstone other = new Tombstone("r-2", 1, SAM, Instant.EPOCH, null);
        Hold hold = new Hold(Scope.record("r-2"), "case-1", SAM, Instant.EPOCH);
        TrailPage.Entry entry = new TrailPage.Entry(7, SEEN);

        assertRefused("it gave null", null, k -> k.erase(RECORD, SAM, null));
        assertRefused("null in it", Arrays.asList(other, null), k -> k.erase(SUBJECT, SAM, null));
        assertRefused("another record", List.of(other), k -> k.erase(RECORD, SAM, null));
        assertRefused("more than 100000", Collections.nCopies(10_000_000, other), k -> k.erase(SUBJECT, SAM, null));
        assertRefused("it gave null", null, k -> k.tombstone("r-1"));
        assertRefused("another record", Optional.of(other), k -> k.tombstone("r-1"));
        assertRefused("threw java.lang.NullPointerException", null, k -> k.hold(RECORD, "case-1", SAM));
        assertRefused("it gave null", null, k -> k.holds(RECORD));
        assertRefused("a hold on something else", List.of(hold), k -> k.holds(RECORD));
        assertRefused("a hold on something else", List.of(hold), k -> k.holds(SUBJECT));
        assertRefused("it gave null", null, k -> k.trail().read(TrailQuery.all()));
        assertRefused(
                "more than the 1 events",
                page(entry, new TrailPage.Entry(8, SEEN)),
                k -> k.trail().read(TrailQuery.all().withLimit(1)));
        assertRefused("out of order", page(entry, entry), k -> k.trail().read(TrailQuery.all()));
        assertRefused("not looked for", page(entry), k -> k.trail().read(TrailQuery.of(Scope.record("r-2"))));
        assertRefused(
                "the same page again",
                new TrailPage(List.of(entry), Optional.of("7")),
                k -> k.trail().read(TrailQuery.all().after("7")));
        assertRefused("it gave null", null, k -> k.trail().seal());
        assertRefused(
                "more than 1000",
                Collections.nCopies(10_000_000, Fault.ofSeal(Fault.Kind.SEAL_BROKEN, 1)),
                k -> k.trail().verify(Anchor.none()));
        assertThatThrownBy(() -> page(Collections.nCopies(1_001, entry).toArray(TrailPage.Entry[]::new)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("P-01 P-04 What was asked for, and what the contract promises, comes out as it is")
    void whatWasAskedForComesOut() {
        Tombstone tombstone = new Tombstone("r-1", 1, SAM, Instant.EPOCH, null);
        Hold onRecord = new Hold(RECORD, "case-1", SAM, Instant.EPOCH);
        Hold onSubject = new Hold(SUBJECT, "case-1", SAM, Instant.EPOCH);
        TrailPage page = page(new TrailPage.Entry(7, SEEN), new TrailPage.Entry(9, SEEN));

        assertThat(keeping(() -> List.of(tombstone)).erase(RECORD, SAM, null)).containsExactly(tombstone);
        assertThat(keeping(() -> Optional.of(tombstone)).tombstone("r-1")).contains(tombstone);
        assertThat(keeping(() -> true).hold(RECORD, "case-1", SAM)).isTrue();
        assertThat(keeping(() -> false).release(RECORD, "case-1", SAM)).isFalse();
        assertThat(keeping(() -> List.of(onRecord, onSubject)).holds(RECORD)).containsExactly(onRecord, onSubject);
        assertThat(keeping(() -> page).trail().read(TrailQuery.of(RECORD))).isEqualTo(page);
        assertThat(keeping(Anchor::none).trail().seal()).isEqualTo(Anchor.none());
        assertThat(keeping(List::of).trail().verify(Anchor.none())).isEmpty();
        for (RuntimeException promised : List.of(
                new HeldRecordException(onRecord),
                new UnknownRecordException("r-1"),
                new UnsupportedCapabilityException(Capability.HOLDS),
                new StoreException("The disk is full. Make room."))) {
            assertThatThrownBy(() -> keeping(() -> {
                                throw promised;
                            })
                            .erase(RECORD, SAM, null))
                    .isSameAs(promised);
        }
        assertThatThrownBy(() -> keeping(() -> true)
                        .trail()
                        .note(new TrailEvent(TrailEvent.What.AGREED, RECORD, 1, SAM, Instant.EPOCH, null)))
                .isInstanceOf(IllegalArgumentException.class);
        Store able = new Store(() -> Set.of(Capability.HOLDS));
        assertThat(new ContainedStore(able, Guard.around(able)).capabilities()).containsExactly(Capability.HOLDS);
    }

    @Test
    @DisplayName("P-06 To seal and to verify takes as long as it takes; everything else has the time limit")
    void toVerifyTakesAsLongAsItTakes() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Store slow = new Store(() -> {
                try {
                    Thread.sleep(700);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return List.of();
            });
            Refocus refocus = Refocus.builder()
                    .store(slow)
                    .timeLimit(Duration.ofMillis(300), threads)
                    .build();
            assertThat(refocus.keeping().trail().verify(Anchor.none())).isEmpty();
            assertThatThrownBy(() -> refocus.keeping().holds(RECORD)).isInstanceOf(PluginException.class);
            assertThat(refocus.on(slow).keeping().holds(RECORD)).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Keeping keeping(Supplier<Object> gives) {
        return Refocus.builder().store(new Store(gives)).build().keeping();
    }

    private static TrailPage page(TrailPage.Entry... entries) {
        return new TrailPage(List.of(entries), Optional.empty());
    }

    private static void assertRefused(String said, Object given, Consumer<Keeping> asked) {
        PluginException e = catchThrowableOfType(PluginException.class, () -> asked.accept(keeping(() -> given)));
        assertThat(e).hasMessageContaining(said).hasMessageContaining(Store.class.getName());
    }
}
