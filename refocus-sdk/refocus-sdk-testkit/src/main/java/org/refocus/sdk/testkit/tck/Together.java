package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many threads that do something at the same moment. */
final class Together {
    static final int THREADS = 16;

    private static final int SECONDS = 60;

    private Together() {}

    /** What one of many threads does. */
    interface Turn<T> {
        T take(int thread) throws Exception;
    }

    /** Returns what each thread came to, in the order of their numbers; fails when one of them fails or hangs. */
    static <T> List<T> inParallel(Turn<T> turn) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<T>> turns = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                turns.add(() -> {
                    start.await(SECONDS, TimeUnit.SECONDS);
                    return turn.take(thread);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(turns, SECONDS, TimeUnit.SECONDS)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("Of " + THREADS + " threads at once one failed: " + e.getCause(), e.getCause());
        } catch (CancellationException e) {
            throw new AssertionError("Of " + THREADS + " threads at once one did not end in " + SECONDS + " s", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
