package org.refocus.sdk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.trail.Trail;

/**
 * A store that keeps records as long as the process lives: for tests and first steps. Everything that a store may do it
 * does, but for lasting. Safe for many threads.
 */
public final class InMemoryFormStore implements FormStore {
    private final Map<String, Kept> records = new LinkedHashMap<>();
    private final Map<String, FormResponse> commands = new HashMap<>();
    private final Map<String, Tombstone> tombstones = new HashMap<>();
    private final Map<String, Tombstone> erasedCommands = new HashMap<>();
    private final InMemoryTrail trail = new InMemoryTrail(this);
    private final InMemoryHolds holds = new InMemoryHolds(this, trail);
    private long begun;

    private record Kept(long sequence, List<FormResponse> revisions) {
        FormResponse latest() {
            return revisions.get(revisions.size() - 1);
        }

        @Nullable
        FormResponse shownBy(RecordQuery.View view) {
            if (view == RecordQuery.View.LATEST) {
                return latest();
            }
            for (int i = revisions.size() - 1; i >= 0; i--) {
                FormResponse revision = revisions.get(i);
                if (revision.status() == Status.WITHDRAWN) {
                    return null;
                }
                if (revision.status() == Status.AGREED) {
                    return revision;
                }
            }
            return null;
        }
    }

    /** Creates an empty store. */
    public InMemoryFormStore() {}

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.TOMBSTONES, Capability.HOLDS, Capability.TRAIL);
    }

    @Override
    public synchronized FormResponse append(FormResponse revision, String commandId) {
        FormResponse before = commands.get(commandId);
        if (before != null) {
            return before;
        }
        Tombstone tombstone = erasedCommands.getOrDefault(commandId, tombstones.get(revision.id()));
        if (tombstone != null) {
            throw new ErasedRecordException(tombstone);
        }
        Kept kept = records.get(revision.id());
        int latest = kept == null ? 0 : kept.latest().revision();
        if (revision.revision() != latest + 1) {
            throw new StaleRevisionException(revision.id(), revision.revision());
        }
        if (kept == null) {
            kept = new Kept(++begun, new ArrayList<>());
            records.put(revision.id(), kept);
        }
        trail.stored(revision, latest == 0 ? null : kept.latest().template(), commandId);
        kept.revisions().add(revision);
        commands.put(commandId, revision);
        return revision;
    }

    @Override
    public synchronized Optional<FormResponse> latest(String record) {
        return Optional.ofNullable(records.get(record)).map(Kept::latest);
    }

    @Override
    public synchronized List<FormResponse> history(String record) {
        Kept kept = records.get(record);
        return kept == null ? List.of() : List.copyOf(kept.revisions());
    }

    @Override
    public synchronized Page find(RecordQuery query) {
        String cursor = query.after();
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        List<FormResponse> found = new ArrayList<>();
        long last = 0;
        for (Kept kept : records.values()) {
            FormResponse shown = kept.sequence() > after ? kept.shownBy(query.view()) : null;
            if (shown != null && fits(kept.latest(), query)) {
                if (found.size() == query.limit()) {
                    return new Page(found, Optional.of(Long.toString(last)));
                }
                found.add(shown);
                last = kept.sequence();
            }
        }
        return new Page(found, Optional.empty());
    }

    private boolean fits(FormResponse response, RecordQuery query) {
        return (query.subject() == null
                        || query.subject().equals(response.subject().id()))
                && (query.team() == null
                        || query.team().equals(response.subject().team()))
                && (query.templateId() == null || query.templateId().equals(response.templateId()))
                && (query.unchangedSince() == null || isDue(response, query.unchangedSince()));
    }

    private boolean isDue(FormResponse latest, Instant unchangedSince) {
        return !latest.recordedAt().isAfter(unchangedSince)
                && holds.covering(latest).isEmpty();
    }

    @Override
    public synchronized List<Tombstone> erase(Erasure erasure) {
        List<FormResponse> doomed = records.values().stream()
                .map(Kept::latest)
                .filter(latest ->
                        erasure.scope().covers(latest.id(), latest.subject().id()))
                .toList();
        doomed.stream()
                .flatMap(latest -> holds.covering(latest).stream())
                .findFirst()
                .ifPresent(hold -> {
                    throw new HeldRecordException(hold);
                });
        return doomed.stream().map(latest -> erase(latest, erasure)).toList();
    }

    private Tombstone erase(FormResponse latest, Erasure erasure) {
        String record = latest.id();
        Tombstone tombstone = erasure.tombstone(record, latest.revision());
        tombstones.put(record, tombstone);
        commands.entrySet().removeIf(command -> {
            boolean gone = command.getValue().id().equals(record);
            if (gone) {
                erasedCommands.put(command.getKey(), tombstone);
            }
            return gone;
        });
        records.remove(record);
        trail.erased(tombstone);
        return tombstone;
    }

    @Override
    public synchronized Optional<Tombstone> tombstone(String record) {
        return Optional.ofNullable(tombstones.get(record));
    }

    @Override
    public Holds holds() {
        return holds;
    }

    @Override
    public Trail trail() {
        return trail;
    }

    /** Refuses a record that is not there; the caller holds the lock. */
    void demandThere(String record) {
        Tombstone tombstone = tombstones.get(record);
        if (tombstone != null) {
            throw new ErasedRecordException(tombstone);
        }
        if (!records.containsKey(record)) {
            throw new UnknownRecordException(record);
        }
    }
}
