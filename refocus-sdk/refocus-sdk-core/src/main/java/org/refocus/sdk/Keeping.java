package org.refocus.sdk;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.trail.Trail;
import org.refocus.sdk.trail.TrailEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How records are kept and how they leave: what is due, legal holds, erasure, and the trail of who did what.
 *
 * <p>Get it from {@link Refocus#keeping()}. Nothing here happens by itself: how long records are kept, and which are erased,
 * is for the service to decide. What a store cannot do throws
 * {@link org.refocus.sdk.spi.UnsupportedCapabilityException}. Safe to share between threads as long as its store is.
 */
public final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final FormStore store;
    private final Clock clock;

    Keeping(FormStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Returns one page of the records that nobody has changed for so long and that no hold covers. Nothing is erased: what a
     * service may erase, and when, is its own decision, and this lists what to decide on.
     *
     * @param keep how long the service keeps a record after its last change, counted back from now
     * @param query narrows further, to a template say, and pages
     */
    public Page due(Period keep, RecordQuery query) {
        return store.find(query.unchangedSince(
                clock.instant().atZone(clock.getZone()).minus(keep).toInstant()));
    }

    /**
     * Erases a record, or everything about somebody, for good. A {@link Tombstone} of each is left, without a word of it.
     *
     * @param reference the host's opaque reference to why; may be null
     * @return what is left of each record; empty when there was nothing
     * @throws org.refocus.sdk.spi.HeldRecordException when any of it is under a hold: nothing was erased
     */
    public List<Tombstone> erase(Scope scope, Party by, @Nullable String reference) {
        List<Tombstone> erased = store.erase(new Erasure(scope, by, now(), reference));
        erased.forEach(one -> LOG.info("Record {} erased with {} revisions", one.record(), one.revisions()));
        return erased;
    }

    /** Returns what is left of an erased record; empty when it is there, or never was. */
    public Optional<Tombstone> tombstone(String record) {
        return store.tombstone(record);
    }

    /**
     * Places a legal hold on a record, or on everything about somebody: it is not erased until the hold is released.
     *
     * @param reference the host's opaque reference to why
     * @return whether it is new; false when it stands already
     * @throws org.refocus.sdk.spi.ErasedRecordException when the record was erased
     * @throws UnknownRecordException when there never was such a record
     */
    public boolean hold(Scope scope, String reference, Party by) {
        return store.holds().place(new Hold(scope, reference, by, now()));
    }

    /**
     * Releases a legal hold.
     *
     * @param reference the reference that it was placed with
     * @return whether it stood
     */
    public boolean release(Scope scope, String reference, Party by) {
        return store.holds().release(new Hold(scope, reference, by, now()));
    }

    /** Returns the holds that cover a record, or that stand on a subject. */
    public List<Hold> holds(Scope scope) {
        return store.holds().on(scope);
    }

    /**
     * Notes in the trail that a revision was opened or exported. The library does not see that: the host does.
     *
     * @param what {@link TrailEvent.What#OPENED} or {@link TrailEvent.What#EXPORTED}
     */
    public void note(TrailEvent.What what, FormResponse shown, Party by) {
        store.trail().note(new TrailEvent(what, Scope.record(shown.id()), shown.revision(), by, now(), null));
    }

    /** Returns the trail of who did what: to read, to seal and to verify. */
    public Trail trail() {
        return store.trail();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
