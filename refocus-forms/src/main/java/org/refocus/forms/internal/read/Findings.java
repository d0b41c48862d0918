package org.refocus.forms.internal.read;

import java.util.ArrayList;
import java.util.List;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Report;

/** Gathers findings up to a limit, so that a hostile document cannot fill the memory with them. */
public final class Findings {
    /** The most findings in one report; one more says that there are others. */
    public static final int MAX = 1_000;

    /** The most characters in all their pointers: long names may lie deep one inside the other. */
    private static final int MAX_POINTERS = 1 << 20;

    private final List<Finding> list = new ArrayList<>(0);
    private int pointers;
    private boolean full;

    public void error(Code code, String pointer) {
        add(Finding.error(code, pointer));
    }

    public void error(Code code, String pointer, String name, Object value) {
        add(Finding.error(code, pointer, name, value));
    }

    public void add(Finding finding) {
        if (!full && list.size() < MAX && pointers < MAX_POINTERS) {
            list.add(finding);
            pointers += finding.pointer().length();
        } else if (!full) {
            full = true;
            list.add(Finding.error(Code.TOO_MANY_FINDINGS, "", "max", list.size()));
        }
    }

    boolean full() {
        return full;
    }

    public Report report() {
        return Report.of(list);
    }
}
