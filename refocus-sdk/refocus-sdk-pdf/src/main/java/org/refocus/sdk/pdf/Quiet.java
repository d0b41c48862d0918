package org.refocus.sdk.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;

/**
 * Keeps the PDF engine from logging while it draws a form, because it may quote what somebody wrote. What else the process
 * uses the engine for is logged as ever.
 */
final class Quiet implements XRLogger {
    private static final ThreadLocal<Boolean> DRAWING = ThreadLocal.withInitial(() -> false);

    private final XRLogger others;

    private Quiet(XRLogger others) {
        this.others = others;
    }

    /** Begins to keep quiet on this thread. */
    static void begin() {
        XRLogger now = XRLog.getLoggerImpl();
        if (!(now instanceof Quiet)) {
            XRLog.setLoggerImpl(new Quiet(now));
        }
        DRAWING.set(true);
    }

    static void end() {
        DRAWING.remove();
    }

    @Override
    public void log(String where, Level level, String message) {
        if (!DRAWING.get()) {
            others.log(where, level, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {
        if (!DRAWING.get()) {
            others.log(where, level, message, thrown);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        others.setLevel(logger, level);
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return !DRAWING.get() && others.isLogLevelEnabled(diagnostic);
    }
}
