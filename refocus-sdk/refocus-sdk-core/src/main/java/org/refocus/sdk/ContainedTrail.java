package org.refocus.sdk;

import java.util.List;
import org.refocus.forms.plugin.Guard;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.Trail;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailPage;
import org.refocus.sdk.trail.TrailQuery;

/** A store's trail behind a guard. To seal it and to verify it may take minutes, and has no time limit. */
final class ContainedTrail implements Trail {
    private static final int MAX_FAULTS = 1_000;

    private final Trail trail;
    private final Guard guard;
    private final Guard patient;

    ContainedTrail(Trail trail, Guard guard, Guard patient) {
        this.trail = trail;
        this.guard = guard;
        this.patient = patient;
    }

    @Override
    public void note(TrailEvent event) {
        if (!event.what().isNote()) {
            throw new IllegalArgumentException("A host notes what was opened or exported; the store notes the rest");
        }
        guard.call("note", () -> {
            trail.note(event);
            return true;
        });
    }

    @Override
    public TrailPage read(TrailQuery query) {
        return guard.call("read", () -> {
            TrailPage page = guard.given("read", trail.read(query));
            if (page.entries().size() > query.limit()) {
                throw guard.broken("read", "it gave more than the " + query.limit() + " events of a page");
            }
            if (page.next().isPresent() && page.next().get().equals(query.after())) {
                throw guard.broken("read", "its next page is the same page again");
            }
            long before = Long.MIN_VALUE;
            for (TrailPage.Entry entry : page.entries()) {
                if (query.scope() != null && !query.scope().equals(entry.event().scope())) {
                    throw guard.broken("read", "it gave an event that was not looked for");
                }
                if (entry.number() <= before) {
                    throw guard.broken("read", "it gave events out of order");
                }
                before = entry.number();
            }
            return page;
        });
    }

    @Override
    public Anchor seal() {
        return patient.call("seal", trail::seal);
    }

    @Override
    public List<Fault> verify(Anchor anchor) {
        return patient.call("verify", () -> patient.copy("verify", trail.verify(anchor), MAX_FAULTS));
    }
}
