package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.refocus.sdk.Misbehaving.assertQuiet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refocus.forms.FormDocument;
import org.refocus.forms.plugin.PluginException;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.UnknownOutcomeException;
import org.refocus.sdk.view.FormView;

/** A plug-in that hangs is left behind in time, and what it may have done is said. */
@Timeout(60)
class HangingPluginsTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Party SAM = Party.worker("worker-sam");
    private static final Subject ASHA = new Subject("person-asha", "team-harbour");
    private static final FormDocument WORDS = Samples.json("{'personName':'Asha'}");

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        release.countDown();
        threads.shutdownNow();
    }

    /** Hangs at every save, and stores it when it is let go. */
    private final class HangingStore extends Misbehaving.Store {
        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            if (revision.revision() > 1) {
                hang();
            }
            return behaves.append(revision, commandId);
        }
    }

    @Test
    @DisplayName(
            "P-06 P-07 P-09 A save that is late is unknown, others go on, and the same command finds what was stored")
    void aSaveThatIsLateIsUnknown() throws Exception {
        HangingStore store = new HangingStore();
        Refocus refocus = within(SHORT, store);
        Refocus calm = within(Duration.ofSeconds(30), store);
        FormResponse draft = calm.start(FormType.CLINICAL_SUMMARY, ASHA, SAM);
        UnknownOutcomeException late = catchThrowableOfType(
                UnknownOutcomeException.class, () -> refocus.retrying("save-1").save(draft, WORDS, SAM));

        assertThat(late)
                .hasMessageContaining(store.getClass().getName() + " gave no answer to append")
                .hasMessageContaining("it took longer than PT0.5S");
        assertThat(late.commandId()).isEqualTo("save-1");
        assertQuiet(late);
        assertThat(calm.find(draft.id())).contains(draft);

        release.countDown();
        FormResponse settled = calm.retrying(late.commandId()).save(draft, WORDS, SAM);
        letEverybodyEnd();
        assertThat(store.behaves.history(draft.id())).containsExactly(draft, settled);
    }

    @Test
    @DisplayName("P-06 P-07 When every thread hangs, a write is not begun, and is never stored")
    void whenEveryThreadHangsAWriteIsNotBegun() throws Exception {
        HangingStore store = new HangingStore();
        Refocus refocus = within(SHORT, store);
        Refocus calm = within(Duration.ofSeconds(30), store);
        FormResponse draft = calm.start(FormType.CLINICAL_SUMMARY, ASHA, SAM);
        assertThatThrownBy(() -> refocus.save(draft, WORDS, SAM)).isInstanceOf(UnknownOutcomeException.class);
        assertThatThrownBy(() -> refocus.save(draft, WORDS, SAM)).isInstanceOf(UnknownOutcomeException.class);
        PluginException never =
                catchThrowableOfType(PluginException.class, () -> refocus.start(FormType.CARE_PLAN, ASHA, SAM));

        assertThat(never.begun()).isFalse();
        assertThat(never).hasMessageContaining("no thread was free within PT0.5S");
        letEverybodyEnd();
        assertThat(store.behaves.history(draft.id())).hasSize(2);
        assertThat(store.behaves.find(RecordQuery.about("person-asha")).records())
                .hasSize(1);
    }

    @Test
    @DisplayName("P-06 Many who wait for a store that hangs all come back")
    void manyWhoWaitAllComeBack() throws Exception {
        Refocus refocus = Refocus.builder()
                .store(new Misbehaving.Store() {
                    @Override
                    public Optional<FormResponse> latest(String record) {
                        hang();
                        return Optional.empty();
                    }
                })
                .timeLimit(SHORT, threads)
                .build();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Throwable>> waiting = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                waiting.add(callers.submit(() -> catchThrowable(() -> refocus.find("r-1"))));
            }
            int begun = 0;
            for (Future<Throwable> one : waiting) {
                begun += ((PluginException) one.get()).begun() ? 1 : 0;
            }
            assertThat(begun).isEqualTo(2);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    @DisplayName("P-06 A renderer and a clock that hang are left behind, too")
    void aRendererAndAClockThatHangAreLeftBehind() {
        Clock hanging = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Z");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                hang();
                return Instant.EPOCH;
            }
        };
        Refocus calm = Refocus.builder().timeLimit(SHORT, threads).build();
        FormView view =
                calm.view(Refocus.builder().build().start(FormType.CLINICAL_SUMMARY, ASHA, SAM), SAM, Locale.UK);
        Refocus late =
                Refocus.builder().clock(hanging).timeLimit(SHORT, threads).build();

        assertThatThrownBy(() -> late.start(FormType.CLINICAL_SUMMARY, ASHA, SAM))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("gave no answer to instant");
        assertThatThrownBy(() -> calm.render(
                        v -> {
                            hang();
                            return "";
                        },
                        view))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("gave no answer to render");
    }

    @Test
    @DisplayName("P-08 A store that calls back inside its time needs no second thread")
    void aStoreThatCallsBackNeedsNoSecondThread() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Refocus[] refocus = new Refocus[1];
            refocus[0] = Refocus.builder()
                    .store(new Misbehaving.Store() {
                        @Override
                        public FormResponse append(FormResponse revision, String commandId) {
                            assertThat(refocus[0].find(revision.id())).isEmpty();
                            return behaves.append(revision, commandId);
                        }
                    })
                    .timeLimit(Duration.ofSeconds(30), one)
                    .build();
            assertThat(refocus[0].start(FormType.CLINICAL_SUMMARY, ASHA, SAM).revision())
                    .isEqualTo(1);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void aTimeLimitIsLongerThanNothing() {
        assertThatThrownBy(() -> Refocus.builder().timeLimit(Duration.ZERO, threads))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Refocus within(Duration most, FormStore store) {
        return Refocus.builder().store(store).timeLimit(most, threads).build();
    }

    private void letEverybodyEnd() throws InterruptedException {
        release.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private void hang() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
