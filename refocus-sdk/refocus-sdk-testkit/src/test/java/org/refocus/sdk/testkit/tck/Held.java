package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.UnknownRecordException;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.spi.UnsupportedCapabilityException;
import org.refocus.sdk.trail.Trail;

/** A store with holds of its own, which may be bent as well; right as it is. */
class Held extends Bent implements Holds {
    private final List<Hold> standing = new CopyOnWriteArrayList<>();

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.TOMBSTONES, Capability.HOLDS);
    }

    @Override
    public Holds holds() {
        return this;
    }

    @Override
    public Trail trail() {
        throw new UnsupportedCapabilityException(Capability.TRAIL);
    }

    @Override
    public synchronized boolean place(Hold hold) {
        if (hold.scope().kind() == Scope.Kind.RECORD) {
            String record = hold.scope().id();
            right.tombstone(record).ifPresent(left -> {
                throw new ErasedRecordException(left);
            });
            right.latest(record).orElseThrow(() -> new UnknownRecordException(record));
        }
        return standing.stream().noneMatch(hold::isSameAs) && standing.add(hold);
    }

    @Override
    public synchronized boolean release(Hold release) {
        return standing.removeIf(release::isSameAs);
    }

    @Override
    public List<Hold> on(Scope scope) {
        return scope.kind() == Scope.Kind.SUBJECT
                ? standing.stream().filter(hold -> hold.scope().equals(scope)).toList()
                : right.latest(scope.id()).map(this::covering).orElse(List.of());
    }

    List<Hold> covering(FormResponse record) {
        return standing.stream().filter(hold -> covers(hold, record)).toList();
    }

    boolean covers(Hold hold, FormResponse record) {
        return hold.scope().covers(record.id(), record.subject().id());
    }

    @Override
    public synchronized List<Tombstone> erase(Erasure erasure) {
        refuseHeld(erasure);
        return super.erase(erasure);
    }

    final void refuseHeld(Erasure erasure) {
        doomed(erasure.scope()).stream()
                .flatMap(one -> covering(one).stream())
                .findFirst()
                .ifPresent(hold -> {
                    throw new HeldRecordException(hold);
                });
    }

    final List<FormResponse> doomed(Scope scope) {
        return scope.kind() == Scope.Kind.RECORD
                ? right.latest(scope.id()).stream().toList()
                : right.find(RecordQuery.about(scope.id()).withLimit(RecordQuery.MAX_LIMIT))
                        .records();
    }

    /** Walks through the right store's pages one by one, and leaves out what is held. */
    @Override
    public Page find(RecordQuery query) {
        if (query.unchangedSince() == null) {
            return super.find(query);
        }
        List<FormResponse> found = new ArrayList<>();
        Optional<String> last = Optional.empty();
        RecordQuery next = query.withLimit(1);
        while (next != null) {
            Page one = super.find(next);
            for (FormResponse record : one.records()) {
                if (covering(right.latest(record.id()).orElse(record)).isEmpty()) {
                    if (found.size() == query.limit()) {
                        return new Page(found, last);
                    }
                    found.add(record);
                    last = one.next();
                }
            }
            next = one.next().map(query.withLimit(1)::after).orElse(null);
        }
        return new Page(found, Optional.empty());
    }
}
