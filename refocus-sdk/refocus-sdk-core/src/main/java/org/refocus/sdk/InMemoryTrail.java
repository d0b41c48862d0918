package org.refocus.sdk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.Trail;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailHash;
import org.refocus.sdk.trail.TrailPage;
import org.refocus.sdk.trail.TrailQuery;

/** The trail of a store in memory; waits for the same lock as its store. */
final class InMemoryTrail implements Trail {
    private final InMemoryFormStore store;
    private final List<Told> events = new ArrayList<>();
    private final List<Anchor> seals = new ArrayList<>();
    private final Map<Scope, byte[]> salts = new HashMap<>();

    /** Arrays are compared as such by nobody. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Told(TrailEvent event, byte @Nullable [] content, byte[] hash) {}

    InMemoryTrail(InMemoryFormStore store) {
        this.store = store;
    }

    /** Tells of a revision that is stored; the caller holds the lock. */
    void stored(FormResponse revision, @Nullable String before, String command) {
        byte[] salt = salts.computeIfAbsent(Scope.record(revision.id()), record -> TrailHash.newSalt());
        add(
                TrailEvent.storing(revision, before),
                command,
                TrailHash.ofContent(salt).put(revision).end());
    }

    /** Tells of something else; the caller holds the lock. */
    void happened(TrailEvent event) {
        add(event, null, null);
    }

    /** Tells of a record that is erased, and forgets its salt; the caller holds the lock. */
    void erased(Tombstone tombstone) {
        Scope record = Scope.record(tombstone.record());
        salts.remove(record);
        happened(new TrailEvent(
                TrailEvent.What.ERASED,
                record,
                tombstone.revisions(),
                tombstone.by(),
                tombstone.at(),
                tombstone.reference()));
    }

    private void add(TrailEvent event, @Nullable String command, byte @Nullable [] content) {
        events.add(new Told(event, content, TrailHash.ofEvent(event, command, content)));
    }

    @Override
    public void note(TrailEvent event) {
        if (!event.what().isNote()) {
            throw new IllegalArgumentException("A host notes what was opened or exported; the store notes the rest");
        }
        synchronized (store) {
            happened(event);
        }
    }

    @Override
    public TrailPage read(TrailQuery query) {
        String cursor = query.after();
        synchronized (store) {
            List<TrailPage.Entry> found = new ArrayList<>();
            for (int i = cursor == null ? 0 : Integer.parseInt(cursor); i < events.size(); i++) {
                TrailEvent event = events.get(i).event();
                if (query.scope() == null || query.scope().equals(event.scope())) {
                    if (found.size() == query.limit()) {
                        long last = found.get(found.size() - 1).number();
                        return new TrailPage(found, Optional.of(Long.toString(last)));
                    }
                    found.add(new TrailPage.Entry(i + 1L, event));
                }
            }
            return new TrailPage(found, Optional.empty());
        }
    }

    @Override
    public Anchor seal() {
        synchronized (store) {
            Anchor last = seals.isEmpty() ? Anchor.none() : seals.get(seals.size() - 1);
            if (last.count() < events.size()) {
                last = sealed(last, events.size());
                seals.add(last);
            }
            return last;
        }
    }

    private Anchor sealed(Anchor before, int count) {
        TrailHash hash = TrailHash.ofSeal(before);
        events.subList((int) before.count(), count).forEach(told -> hash.put(told.hash()));
        return new Anchor(before.number() + 1, count, hash.endHex());
    }

    @Override
    public List<Fault> verify(Anchor anchor) {
        synchronized (store) {
            List<Fault> faults = new ArrayList<>();
            if (anchor.number() > seals.size()) {
                faults.add(Fault.ofSeal(Fault.Kind.ANCHOR_MISSING, anchor.number()));
            } else if (anchor.number() > 0 && !anchor.equals(seals.get((int) anchor.number() - 1))) {
                faults.add(Fault.ofSeal(Fault.Kind.ANCHOR_DIFFERS, anchor.number()));
            }
            Anchor before = Anchor.none();
            for (Anchor seal : seals) {
                if (!seal.equals(sealed(before, (int) seal.count()))) {
                    faults.add(Fault.ofSeal(Fault.Kind.SEAL_BROKEN, seal.number()));
                }
                before = seal;
            }
            verifyRevisions(faults);
            return List.copyOf(faults);
        }
    }

    private void verifyRevisions(List<Fault> faults) {
        Set<String> erased = new HashSet<>();
        events.stream()
                .filter(told -> told.event().what() == TrailEvent.What.ERASED)
                .forEach(told -> erased.add(told.event().scope().id()));
        for (int i = 0; i < events.size(); i++) {
            Told told = events.get(i);
            String record = told.event().scope().id();
            if (told.event().what().isRevision() && !erased.contains(record)) {
                List<FormResponse> history = store.history(record);
                int revision = told.event().revision();
                if (revision > history.size()) {
                    faults.add(new Fault(Fault.Kind.REVISION_MISSING, i + 1L, record, revision));
                } else if (!Arrays.equals(told.content(), content(history.get(revision - 1)))) {
                    faults.add(new Fault(Fault.Kind.REVISION_CHANGED, i + 1L, record, revision));
                }
            }
        }
    }

    private byte @Nullable [] content(FormResponse revision) {
        byte[] salt = salts.get(Scope.record(revision.id()));
        return salt == null ? null : TrailHash.ofContent(salt).put(revision).end();
    }
}
