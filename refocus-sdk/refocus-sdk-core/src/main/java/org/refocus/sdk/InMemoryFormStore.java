package org.refocus.sdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;

/** A store that keeps records as long as the process lives: for tests and first steps. Safe for many threads. */
public final class InMemoryFormStore implements FormStore {
    private final Map<String, Kept> records = new LinkedHashMap<>();
    private final Map<String, FormResponse> commands = new HashMap<>();
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
    public synchronized FormResponse append(FormResponse revision, String commandId) {
        FormResponse before = commands.get(commandId);
        if (before != null) {
            return before;
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
            if (shown != null && fits(shown, query)) {
                if (found.size() == query.limit()) {
                    return new Page(found, Optional.of(Long.toString(last)));
                }
                found.add(shown);
                last = kept.sequence();
            }
        }
        return new Page(found, Optional.empty());
    }

    private static boolean fits(FormResponse response, RecordQuery query) {
        return (query.subject() == null
                        || query.subject().equals(response.subject().id()))
                && (query.team() == null
                        || query.team().equals(response.subject().team()))
                && (query.templateId() == null || query.templateId().equals(response.templateId()));
    }

    @Override
    public synchronized boolean erase(String record) {
        commands.values().removeIf(revision -> revision.id().equals(record));
        return records.remove(record) != null;
    }
}
