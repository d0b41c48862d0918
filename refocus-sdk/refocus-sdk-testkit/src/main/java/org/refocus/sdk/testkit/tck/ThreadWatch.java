package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** Sees where a thread is made. */
final class ThreadWatch {
    /** A new thread takes over the value of the one that makes it, and asks for it there. */
    private static final InheritableThreadLocal<List<String>> WATCH = new InheritableThreadLocal<>() {
        @Override
        protected List<String> childValue(List<String> made) {
            made.add(List.of(new Throwable().getStackTrace()).toString());
            return made;
        }
    };

    private ThreadWatch() {}

    /** What is watched. */
    interface Work {
        void run() throws Exception;
    }

    /** Fails when this thread makes another one in its work. */
    static void noneIsMade(Work work) throws Exception {
        List<String> made = new ArrayList<>();
        WATCH.set(made);
        try {
            work.run();
        } finally {
            WATCH.remove();
        }
        assertEquals(List.of(), made, "Threads were made here");
    }
}
