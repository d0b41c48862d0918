package org.refocus.sdk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.plugin.Guard;
import org.refocus.forms.plugin.PluginException;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.spi.UnknownOutcomeException;
import org.refocus.sdk.spi.UnsupportedCapabilityException;
import org.refocus.sdk.trail.Trail;

/** A host's store behind a guard: what comes back is what was asked for, or the store is named. */
final class ContainedStore implements FormStore {
    /** The most that a list may hold which has no pages: a record's revisions, what is erased at once, holds. */
    static final int MAX_LIST = 100_000;

    private static final String ANOTHER = "it gave another record than was asked for";

    private final FormStore store;
    private final Guard guard;
    private final Guard patient;

    /** Contains a store with the time limit of a guard, if that has one. */
    ContainedStore(FormStore store, Guard guard) {
        this.store = store;
        this.guard = promised(guard.alsoAround(store));
        this.patient = promised(Guard.around(store));
    }

    private static Guard promised(Guard guard) {
        return guard.letting(StoreException.class)
                .letting(StaleRevisionException.class)
                .letting(ErasedRecordException.class)
                .letting(HeldRecordException.class)
                .letting(UnsupportedCapabilityException.class)
                .letting(UnknownRecordException.class);
    }

    /** Appends a revision under a command id that nobody had before; it must come back as it went. */
    FormResponse append(FormResponse revision) {
        String commandId = UUID.randomUUID().toString();
        return append(revision, commandId, stored -> {
            if (!revision.equals(stored)) {
                throw guard.broken("append", "it gave something else than it was to store");
            }
        });
    }

    /** Appends a revision under the host's command id; what comes back may have been stored earlier, by the same command. */
    @Override
    public FormResponse append(FormResponse revision, String commandId) {
        FormResponse stored = append(revision, commandId, any -> {});
        boolean same = revision.revision() == 1
                ? stored.revision() == 1
                        && stored.subject().id().equals(revision.subject().id())
                        && stored.templateId().equals(revision.templateId())
                : stored.id().equals(revision.id());
        if (!same) {
            throw guard.broken(
                    "append",
                    "it gave another record than was sent. If this command id was used before for something else,"
                            + " give every command an id of its own");
        }
        return stored;
    }

    private interface Check {
        void of(FormResponse stored);
    }

    private FormResponse append(FormResponse revision, String commandId, Check check) {
        try {
            return guard.call("append", () -> {
                FormResponse stored = guard.given("append", store.append(revision, commandId));
                check.of(stored);
                return stored;
            });
        } catch (PluginException e) {
            if (!e.begun()) {
                throw e;
            }
            throw new UnknownOutcomeException(revision.id(), revision.revision(), commandId, e);
        }
    }

    @Override
    public Optional<FormResponse> latest(String record) {
        return guard.call("latest", () -> {
            Optional<FormResponse> found = guard.given("latest", store.latest(record));
            if (found.isPresent() && !found.get().id().equals(record)) {
                throw guard.broken("latest", ANOTHER);
            }
            return found;
        });
    }

    @Override
    public List<FormResponse> history(String record) {
        return guard.call("history", () -> {
            List<FormResponse> all = guard.copy("history", store.history(record), MAX_LIST);
            int before = 0;
            for (FormResponse revision : all) {
                if (!revision.id().equals(record)) {
                    throw guard.broken("history", ANOTHER);
                }
                if (revision.revision() <= before) {
                    throw guard.broken("history", "it gave revisions out of order");
                }
                before = revision.revision();
            }
            return all;
        });
    }

    @Override
    public Page find(RecordQuery query) {
        return guard.call("find", () -> {
            Page page = guard.given("find", store.find(query));
            check(page, query);
            return page;
        });
    }

    @Override
    public List<Tombstone> erase(Erasure erasure) {
        return guard.call("erase", () -> {
            List<Tombstone> erased = guard.copy("erase", store.erase(erasure), MAX_LIST);
            for (Tombstone one : erased) {
                if (erasure.scope().kind() == Scope.Kind.RECORD
                        && !one.record().equals(erasure.scope().id())) {
                    throw guard.broken("erase", ANOTHER);
                }
            }
            return erased;
        });
    }

    @Override
    public Set<Capability> capabilities() {
        return guard.call(
                "capabilities",
                () -> Set.copyOf(guard.copy("capabilities", store.capabilities(), Capability.values().length)));
    }

    @Override
    public Optional<Tombstone> tombstone(String record) {
        return guard.call("tombstone", () -> {
            Optional<Tombstone> found = guard.given("tombstone", store.tombstone(record));
            if (found.isPresent() && !found.get().record().equals(record)) {
                throw guard.broken("tombstone", ANOTHER);
            }
            return found;
        });
    }

    @Override
    public Holds holds() {
        return new ContainedHolds(guard.call("holds", store::holds), guard);
    }

    @Override
    public Trail trail() {
        return new ContainedTrail(guard.call("trail", store::trail), guard, patient);
    }

    private void check(Page page, RecordQuery query) {
        if (page.records().size() > query.limit()) {
            throw guard.broken("find", "it gave more than the " + query.limit() + " records of a page");
        }
        if (page.next().isPresent() && page.next().get().equals(query.after())) {
            throw guard.broken("find", "its next page is the same page again");
        }
        Set<String> seen = new HashSet<>();
        for (FormResponse found : page.records()) {
            if (!fits(found, query)) {
                throw guard.broken("find", "it gave a record that was not looked for");
            }
            if (!seen.add(found.id())) {
                throw guard.broken("find", "it gave a record twice");
            }
        }
    }

    /** A query narrows by the latest revision of a record; of one that was agreed before, the team may be another. */
    private static boolean fits(FormResponse found, RecordQuery query) {
        boolean ofAllTime =
                isOrAny(found.subject().id(), query.subject()) && isOrAny(found.templateId(), query.templateId());
        if (query.view() == RecordQuery.View.AGREED) {
            return ofAllTime && found.status() == Status.AGREED;
        }
        Instant unchangedSince = query.unchangedSince();
        return ofAllTime
                && isOrAny(found.subject().team(), query.team())
                && (unchangedSince == null || !found.recordedAt().isAfter(unchangedSince));
    }

    private static boolean isOrAny(String value, @Nullable String wanted) {
        return wanted == null || wanted.equals(value);
    }
}
