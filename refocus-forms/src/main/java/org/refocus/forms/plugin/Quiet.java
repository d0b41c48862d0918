package org.refocus.forms.plugin;

import org.jspecify.annotations.Nullable;
import org.refocus.forms.RefocusException;

/** Copies a foreign exception without a word of what it says. Its own methods may fail, too. */
final class Quiet {
    private static final int DEPTH = 8;

    private Quiet() {}

    static RefocusException copy(Throwable thrown) {
        return copy(thrown, DEPTH);
    }

    private static RefocusException copy(Throwable thrown, int depth) {
        RefocusException copy = new RefocusException(thrown.getClass().getName(), causeOf(thrown, depth));
        try {
            copy.setStackTrace(thrown.getStackTrace());
        } catch (Throwable e) {
            Guard.letPass(e);
        }
        return copy;
    }

    private static @Nullable RefocusException causeOf(Throwable thrown, int depth) {
        try {
            Throwable cause = thrown.getCause();
            return cause == null || depth == 0 ? null : copy(cause, depth - 1);
        } catch (Throwable e) {
            Guard.letPass(e);
            return null;
        }
    }
}
