package org.refocus.forms.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waits so long and no longer for work on a thread of the host's, and knows whether it was begun. */
final class TimeLimit {
    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    private final Duration most;
    private final Executor threads;

    TimeLimit(Duration most, Executor threads) {
        if (most.isNegative() || most.isZero()) {
            throw new IllegalArgumentException("A time limit is longer than nothing");
        }
        this.most = most;
        this.threads = threads;
    }

    /** Why there is no answer. */
    static final class Missed extends Exception {
        private static final long serialVersionUID = 1L;

        final boolean begun;
        final String why;

        Missed(boolean begun, String why) {
            super(why, null, false, false);
            this.begun = begun;
            this.why = why;
        }
    }

    /** Does the work here if this thread is inside a limit already, which goes on: waiting for another thread could last for ever. */
    <T> T call(Callable<T> work) throws Exception {
        if (INSIDE.get() != null) {
            return work.call();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Missed(false, "this thread had been interrupted before");
        }
        AtomicBoolean taken = new AtomicBoolean();
        FutureTask<T> task = new FutureTask<>(() -> {
            if (!taken.compareAndSet(false, true)) {
                throw new Missed(false, "given up");
            }
            INSIDE.set(true);
            try {
                return work.call();
            } finally {
                INSIDE.remove();
            }
        });
        try {
            threads.execute(task);
        } catch (Throwable e) {
            Guard.letPass(e);
            throw missed(taken, "the executor threw " + e.getClass().getName());
        }
        return answer(task, taken);
    }

    private <T> T answer(FutureTask<T> task, AtomicBoolean taken) throws Exception {
        try {
            return task.get(TimeUnit.NANOSECONDS.convert(most), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            boolean begun = !taken.compareAndSet(false, true);
            throw new Missed(begun, (begun ? "it took longer than " : "no thread was free within ") + most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missed(taken, "the thread that waited for it was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception thrown ? thrown : e;
        }
    }

    /** Gives up; work that nobody has taken yet is taken away from whoever would. */
    private static Missed missed(AtomicBoolean taken, String why) {
        return new Missed(!taken.compareAndSet(false, true), why);
    }
}
