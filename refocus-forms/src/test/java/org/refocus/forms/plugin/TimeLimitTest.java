package org.refocus.forms.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A plug-in that hangs is left behind, and whether it had begun is known. */
@Timeout(60)
class TimeLimitTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(50);

    private final ExecutorService one = Executors.newSingleThreadExecutor();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        release.countDown();
        one.shutdownNow();
    }

    @Test
    @DisplayName("P-06 What is answered in time is given, from a thread of the executor")
    void whatIsAnsweredInTimeIsGiven() {
        Guard guard = guard(LONG, one);

        assertThat(guard.call("latest", Thread::currentThread)).isNotSameAs(Thread.currentThread());
        assertThat(guard.call("latest", () -> guard.copy("latest", List.of(1, 2), 2)))
                .containsExactly(1, 2);
    }

    @Test
    @DisplayName("P-06 Whatever is thrown on the other thread comes out as it would have on this one")
    void whatIsThrownComesOutTheSame() {
        Guard guard = guard(LONG, one);
        OutOfMemoryError error = new OutOfMemoryError("not really");

        assertThat(caught(guard, () -> {
                    throw new IllegalStateException("words");
                }))
                .hasMessageContaining("threw java.lang.IllegalStateException");
        assertThat(caught(guard, () -> null)).hasMessageContaining("it gave null");
        assertThatThrownBy(() -> guard.call("latest", () -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    @DisplayName("P-06 What hangs is given up, is not interrupted, and what it answers later is dropped")
    void whatHangsIsGivenUp() throws Exception {
        AtomicInteger ended = new AtomicInteger();
        PluginException late = caught(guard(SHORT, one), () -> {
            release.await();
            return ended.incrementAndGet();
        });

        assertThat(late.begun()).isTrue();
        assertThat(late).hasMessageContaining("gave no answer to latest: it took longer than PT0.3S");
        release.countDown();
        one.shutdown();
        assertThat(one.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ended).hasValue(1);
    }

    @Test
    @DisplayName("P-06 P-07 What no thread was free for was never begun, and is not begun later")
    void whatNoThreadWasFreeForIsNeverBegun() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        one.execute(this::hang);
        PluginException never = caught(guard(SHORT, one), begun::incrementAndGet);

        assertThat(never.begun()).isFalse();
        assertThat(never).hasMessageContaining("was not asked to latest: no thread was free within PT0.3S");
        release.countDown();
        one.shutdown();
        assertThat(one.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).hasValue(0);
    }

    @Test
    @DisplayName("P-06 P-07 An executor that refuses, throws or forgets has begun nothing")
    void anExecutorThatRefusesHasBegunNothing() {
        List<Executor> executors = List.of(
                work -> {
                    throw new RejectedExecutionException("full");
                },
                work -> {
                    throw new AssertionError("broken");
                },
                work -> {});
        for (Executor executor : executors) {
            assertThat(caught(guard(SHORT, executor), () -> 1).begun()).isFalse();
        }
        Executor thatRunsAndThrows = work -> {
            work.run();
            throw new IllegalStateException("after it ran");
        };
        assertThat(caught(guard(SHORT, thatRunsAndThrows), () -> 1).begun()).isTrue();
    }

    @Test
    @DisplayName("P-06 An executor that runs it on the caller's own thread sets no limit, and works")
    void anExecutorMayRunItHere() {
        Guard guard = guard(SHORT, Runnable::run);

        assertThat(guard.call("latest", Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    @DisplayName("P-06 Who waits may be interrupted, and stays marked as interrupted")
    void whoWaitsMayBeInterrupted() throws Exception {
        Guard guard = guard(LONG, one);
        List<Object> seen = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            seen.add(caught(guard, () -> {
                begun.countDown();
                release.await();
                return 1;
            }));
            seen.add(Thread.currentThread().isInterrupted());
            seen.add(caught(guard, () -> 2));
        });
        caller.start();
        begun.await();
        caller.interrupt();
        caller.join();

        assertThat(seen.get(0))
                .satisfies(e -> assertThat(((PluginException) e).begun()).isTrue());
        assertThat(seen.get(1)).isEqualTo(true);
        assertThat(seen.get(2))
                .satisfies(e -> assertThat(((PluginException) e).begun()).isFalse());
    }

    @Test
    @DisplayName("P-08 A plug-in that calls back does not wait for the thread that it is on")
    void aPlugInMayCallBack() {
        Guard guard = guard(LONG, one);

        assertThat(guard.call("append", () -> guard.call("latest", () -> "inner")))
                .isEqualTo("inner");
        assertThat(guard.call("append", () -> 1)).isEqualTo(1);
    }

    @Test
    @DisplayName("P-09 After one that hung, the next call works")
    void afterOneThatHungTheNextCallWorks() {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            caught(guard(SHORT, two), () -> {
                release.await();
                return 1;
            });
            assertThat(guard(LONG, two).call("latest", () -> 2)).isEqualTo(2);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void aLimitIsLongerThanNothingAndMayBeLongerThanAnybodyWaits() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> guard(none, one)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(guard(Duration.ofSeconds(Long.MAX_VALUE), one).call("latest", () -> 1))
                .isEqualTo(1);
    }

    private Guard guard(Duration most, Executor threads) {
        return Guard.around(this).within(most, threads);
    }

    private void hang() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PluginException caught(Guard guard, Callable<?> work) {
        return catchThrowableOfType(PluginException.class, () -> guard.call("latest", work));
    }
}
