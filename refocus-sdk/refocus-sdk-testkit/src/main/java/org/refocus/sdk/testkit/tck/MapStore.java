package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.UnknownRecordException;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.Tombstone;

/** What a store has to be, said with a map: as short as it can be said, for one thread, all on one page. */
final class MapStore implements FormStore, Holds {
    private final Map<String, List<FormResponse>> records = new LinkedHashMap<>();
    private final Map<String, FormResponse> commands = new HashMap<>();
    private final Map<String, Tombstone> tombstones = new HashMap<>();
    private final List<Hold> holds = new ArrayList<>();

    @Override
    public FormResponse append(FormResponse revision, String commandId) {
        FormResponse known = commands.get(commandId);
        demandNotErased(known == null ? revision.id() : known.id());
        if (known != null) {
            return known;
        }
        if (revision.revision() != history(revision.id()).size() + 1) {
            throw new StaleRevisionException(revision.id(), revision.revision());
        }
        records.computeIfAbsent(revision.id(), id -> new ArrayList<>()).add(revision);
        commands.put(commandId, revision);
        return revision;
    }

    @Override
    public Optional<FormResponse> latest(String record) {
        List<FormResponse> all = history(record);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public List<FormResponse> history(String record) {
        return List.copyOf(records.getOrDefault(record, List.of()));
    }

    @Override
    public Page find(RecordQuery query) {
        List<FormResponse> found = records.keySet().stream()
                .flatMap(record -> latest(record).stream())
                .filter(one -> fits(query, one))
                .flatMap(one -> shown(query, one))
                .toList();
        return new Page(found, Optional.empty());
    }

    private boolean fits(RecordQuery query, FormResponse latest) {
        return (query.subject() == null
                        || Objects.equals(query.subject(), latest.subject().id()))
                && (query.team() == null
                        || Objects.equals(query.team(), latest.subject().team()))
                && (query.unchangedSince() == null
                        || (!latest.recordedAt().isAfter(query.unchangedSince())
                                && covering(latest).findAny().isEmpty()));
    }

    private Stream<FormResponse> shown(RecordQuery query, FormResponse latest) {
        if (query.view() == RecordQuery.View.LATEST) {
            return Stream.of(latest);
        }
        List<FormResponse> all = history(latest.id());
        List<FormResponse> agreed = all.subList(afterWithdrawal(all), all.size()).stream()
                .filter(one -> one.status() == Status.AGREED)
                .toList();
        return agreed.stream().skip(Math.max(0, agreed.size() - 1));
    }

    private static int afterWithdrawal(List<FormResponse> all) {
        return all.stream()
                .filter(one -> one.status() == Status.WITHDRAWN)
                .mapToInt(FormResponse::revision)
                .max()
                .orElse(0);
    }

    @Override
    public List<Tombstone> erase(Erasure erasure) {
        List<FormResponse> doomed = records.keySet().stream()
                .flatMap(record -> latest(record).stream())
                .filter(one -> erasure.scope().covers(one.id(), one.subject().id()))
                .toList();
        doomed.stream().flatMap(this::covering).findFirst().ifPresent(hold -> {
            throw new HeldRecordException(hold);
        });
        return doomed.stream().map(one -> erase(one, erasure)).toList();
    }

    private Tombstone erase(FormResponse latest, Erasure erasure) {
        Tombstone left = erasure.tombstone(latest.id(), latest.revision());
        records.remove(latest.id());
        tombstones.put(latest.id(), left);
        return left;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.TOMBSTONES, Capability.HOLDS);
    }

    @Override
    public Optional<Tombstone> tombstone(String record) {
        return Optional.ofNullable(tombstones.get(record));
    }

    @Override
    public Holds holds() {
        return this;
    }

    @Override
    public boolean place(Hold hold) {
        if (hold.scope().kind() == Scope.Kind.RECORD) {
            demandNotErased(hold.scope().id());
            if (!records.containsKey(hold.scope().id())) {
                throw new UnknownRecordException(hold.scope().id());
            }
        }
        return holds.stream().noneMatch(hold::isSameAs) && holds.add(hold);
    }

    @Override
    public boolean release(Hold release) {
        return holds.removeIf(release::isSameAs);
    }

    @Override
    public List<Hold> on(Scope scope) {
        return scope.kind() == Scope.Kind.SUBJECT
                ? holds.stream().filter(hold -> hold.scope().equals(scope)).toList()
                : latest(scope.id()).stream().flatMap(this::covering).toList();
    }

    private Stream<Hold> covering(FormResponse record) {
        return holds.stream()
                .filter(hold ->
                        hold.scope().covers(record.id(), record.subject().id()));
    }

    private void demandNotErased(String record) {
        Tombstone left = tombstones.get(record);
        if (left != null) {
            throw new ErasedRecordException(left);
        }
    }
}
