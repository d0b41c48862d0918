package org.refocus.sdk.testkit.tck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.InMemoryFormStore;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.trail.Trail;

/** A store that is right until somebody bends something in it. */
class Bent implements FormStore {
    final InMemoryFormStore right = new InMemoryFormStore();

    /** Returns the store as it is after a restart. */
    FormStore reopened() {
        return this;
    }

    /** Returns a transaction of the host's. */
    HostTransaction begin() {
        throw new UnsupportedOperationException();
    }

    /** Returns what lies where it keeps it. */
    byte[] lies() {
        return new byte[0];
    }

    @Override
    public FormResponse append(FormResponse revision, String commandId) {
        return right.append(revision, commandId);
    }

    @Override
    public Optional<FormResponse> latest(String record) {
        return right.latest(record);
    }

    @Override
    public List<FormResponse> history(String record) {
        return right.history(record);
    }

    @Override
    public Page find(RecordQuery query) {
        return right.find(query);
    }

    @Override
    public List<Tombstone> erase(Erasure erasure) {
        return right.erase(erasure);
    }

    @Override
    public Set<Capability> capabilities() {
        return right.capabilities();
    }

    @Override
    public Optional<Tombstone> tombstone(String record) {
        return right.tombstone(record);
    }

    @Override
    public Holds holds() {
        return right.holds();
    }

    @Override
    public Trail trail() {
        return right.trail();
    }
}
