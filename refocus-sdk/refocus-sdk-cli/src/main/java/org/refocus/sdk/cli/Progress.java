package org.refocus.sdk.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Says how far a long work has come: a bar where somebody watches, else a line for each tenth. Used by one thread. */
final class Progress {
    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final boolean bar;
    private final int total;
    private int done;

    Progress(PrintWriter out, boolean bar, int total) {
        this.out = out;
        this.bar = bar;
        this.total = total;
    }

    /** Says whether somebody watches: whether what is printed goes to a terminal, as far as a program can know. */
    static boolean isWatched() {
        return Ansi.AUTO.enabled();
    }

    /** Counts one more. */
    void step() {
        done++;
        int parts = bar ? 100 : 10;
        if (done * (long) parts / total > (done - 1) * (long) parts / total) {
            say();
        }
    }

    private void say() {
        if (bar) {
            int full = (int) (done * (long) WIDTH / total);
            out.print("\r[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " + done + " of " + total
                    + (done == total ? "\n" : ""));
        } else {
            out.println(done + " of " + total);
        }
        out.flush();
    }
}
