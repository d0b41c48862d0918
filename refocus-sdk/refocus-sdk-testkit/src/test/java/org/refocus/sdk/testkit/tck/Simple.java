package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.spi.UnsupportedCapabilityException;

/** The simplest store: it looks first and writes then, and is right as long as one thread uses it alone. */
class Simple implements FormStore {
    final Map<String, List<FormResponse>> records = new ConcurrentHashMap<>();
    final List<String> begun = new CopyOnWriteArrayList<>();
    final Map<String, FormResponse> commands = new ConcurrentHashMap<>();
    final Map<String, Tombstone> tombstones = new ConcurrentHashMap<>();

    @Override
    public FormResponse append(FormResponse revision, String commandId) {
        FormResponse known = commands.get(commandId);
        Tombstone left = tombstones.get(known == null ? revision.id() : known.id());
        List<FormResponse> before = history(revision.id());
        Thread.yield();
        if (left != null) {
            throw new ErasedRecordException(left);
        }
        if (known != null) {
            return known;
        }
        if (revision.revision() != before.size() + 1) {
            throw new StaleRevisionException(revision.id(), revision.revision());
        }
        List<FormResponse> after = new ArrayList<>(before);
        after.add(revision);
        if (before.isEmpty()) {
            begun.add(revision.id());
        }
        records.put(revision.id(), List.copyOf(after));
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
        return records.getOrDefault(record, List.of());
    }

    @Override
    public Page find(RecordQuery query) {
        int after;
        try {
            after = query.after() == null ? 0 : Integer.parseInt(query.after());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("No page ended there", e);
        }
        List<FormResponse> found = new ArrayList<>();
        int last = 0;
        for (int i = after; i < begun.size(); i++) {
            FormResponse shown = fits(query, begun.get(i)) ? shown(query.view(), begun.get(i)) : null;
            if (shown != null && found.size() == query.limit()) {
                return new Page(found, Optional.of(Integer.toString(last)));
            }
            if (shown != null) {
                found.add(shown);
                last = i + 1;
            }
        }
        return new Page(found, Optional.empty());
    }

    private boolean fits(RecordQuery query, String record) {
        return latest(record)
                .filter(one -> query.subject() == null
                        || query.subject().equals(one.subject().id()))
                .filter(one -> query.team() == null
                        || query.team().equals(one.subject().team()))
                .filter(one -> query.templateId() == null || query.templateId().equals(one.templateId()))
                .filter(one ->
                        query.unchangedSince() == null || !one.recordedAt().isAfter(query.unchangedSince()))
                .isPresent();
    }

    private @Nullable FormResponse shown(RecordQuery.View view, String record) {
        List<FormResponse> all = history(record);
        for (int i = all.size() - 1; i >= 0; i--) {
            FormResponse one = all.get(i);
            if (view == RecordQuery.View.LATEST || one.status() == Status.AGREED) {
                return one;
            }
            if (one.status() == Status.WITHDRAWN) {
                return null;
            }
        }
        return null;
    }

    @Override
    public List<Tombstone> erase(Erasure erasure) {
        List<Tombstone> left = new ArrayList<>();
        for (String record : begun) {
            List<FormResponse> all = history(record);
            if (!all.isEmpty()
                    && erasure.scope().covers(record, all.get(0).subject().id())) {
                Thread.yield();
                Tombstone tombstone = erasure.tombstone(record, all.size());
                tombstones.put(record, tombstone);
                records.remove(record);
                left.add(tombstone);
            }
        }
        return left;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Optional<Tombstone> tombstone(String record) {
        throw new UnsupportedCapabilityException(Capability.TOMBSTONES);
    }

    @Override
    public org.refocus.sdk.spi.Holds holds() {
        throw new UnsupportedCapabilityException(Capability.HOLDS);
    }

    @Override
    public org.refocus.sdk.trail.Trail trail() {
        throw new UnsupportedCapabilityException(Capability.TRAIL);
    }
}
