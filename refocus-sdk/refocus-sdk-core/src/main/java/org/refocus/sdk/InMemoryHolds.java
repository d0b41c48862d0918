package org.refocus.sdk;

import java.util.ArrayList;
import java.util.List;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.trail.TrailEvent;

/** The holds of a store in memory; waits for the same lock as its store. */
final class InMemoryHolds implements Holds {
    private final InMemoryFormStore store;
    private final InMemoryTrail trail;
    private final List<Hold> standing = new ArrayList<>();

    InMemoryHolds(InMemoryFormStore store, InMemoryTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    @Override
    public boolean place(Hold hold) {
        synchronized (store) {
            if (hold.scope().kind() == Scope.Kind.RECORD) {
                store.demandThere(hold.scope().id());
            }
            if (standing.stream().anyMatch(hold::isSameAs)) {
                return false;
            }
            standing.add(hold);
            tell(TrailEvent.What.HELD, hold);
            return true;
        }
    }

    @Override
    public boolean release(Hold release) {
        synchronized (store) {
            boolean stood = standing.removeIf(release::isSameAs);
            if (stood) {
                tell(TrailEvent.What.RELEASED, release);
            }
            return stood;
        }
    }

    private void tell(TrailEvent.What what, Hold hold) {
        trail.happened(new TrailEvent(what, hold.scope(), 0, hold.by(), hold.at(), hold.reference()));
    }

    @Override
    public List<Hold> on(Scope scope) {
        synchronized (store) {
            if (scope.kind() == Scope.Kind.SUBJECT) {
                return standing.stream()
                        .filter(hold -> hold.scope().equals(scope))
                        .toList();
            }
            return store.latest(scope.id()).map(record -> covering(record)).orElse(List.of());
        }
    }

    /** Returns the holds that cover a record; the caller holds the lock. */
    List<Hold> covering(FormResponse record) {
        return standing.stream()
                .filter(hold ->
                        hold.scope().covers(record.id(), record.subject().id()))
                .toList();
    }
}
