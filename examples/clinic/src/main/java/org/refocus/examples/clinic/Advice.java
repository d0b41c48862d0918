package org.refocus.examples.clinic;

import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;

/** What the manual's practice would have a worker look at again; shown to workers, and never in the way. */
final class Advice {
    private Advice() {}

    static Report on(Visit visit, FormResponse revision) {
        boolean forThem = visit.visitor().isWorker() && visit.visitor().mayWrite(revision.subject());
        return forThem
                ? Report.of(
                        visit.refocus().check(revision, visit.party(revision)).advice())
                : Report.clean();
    }
}
