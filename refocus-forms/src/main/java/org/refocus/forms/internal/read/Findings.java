package org.refocus.forms.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;

/** Gathers findings up to a limit, so that a hostile document cannot fill the memory with them. */
public final class Findings {
    /** The most findings in one report; one more says that there are others. */
    public static final int MAX = 1_000;

    private final List<Finding> list = new ArrayList<>(0);

    public void error(Code code, String pointer) {
        add(Finding.error(code, pointer));
    }

    public void error(Code code, String pointer, String name, Object value) {
        add(Finding.error(code, pointer, name, value));
    }

    public void add(Finding finding) {
        if (list.size() < MAX) {
            list.add(finding);
        } else if (list.size() == MAX) {
            list.add(new Finding(Code.TOO_MANY_FINDINGS, Severity.ERROR, "", Map.of("max", MAX)));
        }
    }

    boolean full() {
        return list.size() > MAX;
    }

    public Report report() {
        return Report.of(list);
    }
}
