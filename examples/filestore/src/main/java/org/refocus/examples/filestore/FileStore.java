package org.refocus.examples.filestore;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.spi.UnknownOutcomeException;

/**
 * Keeps records in a folder: a folder for each record, a file for each revision, readable by eye.
 *
 * <p>Several threads, stores and processes may share the folder, on one machine. One call after the other is done. For
 * a few thousand records: it has no index.
 */
public final class FileStore implements FormStore {
    private final Path drafts;
    private final OneAtATime turns;
    private final Revisions revisions;
    private final Commands commands;
    private final Begun begun;
    private final Erased erased;

    /**
     * Opens the store in a folder, which is made when it is not there.
     *
     * @throws StoreException when that cannot be done
     */
    public FileStore(Path root) {
        this.drafts = root.resolve("drafts");
        Disk disk = new Disk(drafts);
        this.turns = new OneAtATime(root.resolve("lock"));
        this.revisions = new Revisions(root.resolve("records"), disk);
        this.commands = new Commands(root.resolve("commands"), disk);
        this.begun = new Begun(root.resolve("begun"), disk);
        this.erased = new Erased(root.resolve("erased"), root.resolve("erasing"), disk);
        try {
            for (String folder : List.of("", "drafts", "records", "commands", "begun", "erased")) {
                Disk.folder(root.resolve(folder));
            }
        } catch (IOException e) {
            throw new StoreException("The folder of the store cannot be made. Look at the disk and the rights.", e);
        }
    }

    @Override
    public FormResponse append(FormResponse revision, String commandId) {
        byte[] bytes = Revisions.bytes(revision);
        return turn(() -> {
            Optional<Commands.Note> note = commands.note(commandId);
            if (note.isPresent()) {
                demandNotErased(note.get().record());
                if (revisions.holds(note.get())) {
                    return revisions.read(note.get().record(), note.get().revision());
                }
            }
            demandNotErased(revision.id());
            if (revisions.count(revision.id()) != revision.revision() - 1) {
                throw new StaleRevisionException(revision.id(), revision.revision());
            }
            commands.note(commandId, revision, bytes);
            if (revision.revision() == 1) {
                begun.add(revision.id());
            }
            try {
                revisions.add(revision, bytes);
            } catch (FileAlreadyExistsException e) {
                throw new StaleRevisionException(revision.id(), revision.revision());
            } catch (IOException e) {
                throw new UnknownOutcomeException(
                        revision.id(),
                        revision.revision(),
                        commandId,
                        new StoreException("Its file could not be put in place.", e));
            }
            return revision;
        });
    }

    private void demandNotErased(String record) throws IOException {
        Optional<Tombstone> left = erased.tombstone(record);
        if (left.isPresent()) {
            throw new ErasedRecordException(left.get());
        }
    }

    @Override
    public Optional<FormResponse> latest(String record) {
        return Party.isOpaque(record) ? turn(() -> revision(record, any -> true)) : Optional.empty();
    }

    @Override
    public List<FormResponse> history(String record) {
        return Party.isOpaque(record) ? turn(() -> all(record)) : List.of();
    }

    private List<FormResponse> all(String record) throws IOException {
        List<FormResponse> all = new ArrayList<>();
        for (int number = 1; number <= revisions.count(record); number++) {
            all.add(revisions.read(record, number));
        }
        return all;
    }

    /** Returns the latest revision that is as wanted. */
    private Optional<FormResponse> revision(String record, Predicate<FormResponse> wanted) throws IOException {
        for (int number = revisions.count(record); number > 0; number--) {
            FormResponse one = revisions.read(record, number);
            if (wanted.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    @Override
    public Page find(RecordQuery query) {
        String after = query.after() == null ? Begun.BEFORE_ALL : query.after();
        if (!Begun.isNumber(after)) {
            throw new IllegalArgumentException("A page begins where a page of this store ended");
        }
        return turn(() -> {
            List<FormResponse> found = new ArrayList<>();
            String end = after;
            for (Begun.Place place : begun.all()) {
                if (place.number().compareTo(after) > 0) {
                    Optional<FormResponse> shown = shown(place.record(), query);
                    if (shown.isPresent() && found.size() == query.limit()) {
                        return new Page(found, Optional.of(end));
                    }
                    if (shown.isPresent()) {
                        found.add(shown.get());
                        end = place.number();
                    }
                }
            }
            return new Page(found, Optional.empty());
        });
    }

    private Optional<FormResponse> shown(String record, RecordQuery query) throws IOException {
        Optional<FormResponse> latest = revision(record, any -> true).filter(one -> fits(one, query));
        if (latest.isEmpty() || query.view() == RecordQuery.View.LATEST) {
            return latest;
        }
        return latest.get().status() == Status.WITHDRAWN
                ? Optional.empty()
                : revision(record, one -> one.status() == Status.AGREED);
    }

    private static boolean fits(FormResponse latest, RecordQuery query) {
        Instant since = query.unchangedSince();
        return is(query.subject(), latest.subject().id())
                && is(query.team(), latest.subject().team())
                && is(query.templateId(), latest.templateId())
                && (since == null || !latest.recordedAt().isAfter(since));
    }

    private static boolean is(@Nullable String asked, String there) {
        return asked == null || asked.equals(there);
    }

    @Override
    public List<Tombstone> erase(Erasure erasure) {
        return turn(() -> {
            List<Tombstone> left = new ArrayList<>();
            for (Begun.Place place : begun.all()) {
                int count = covers(erasure.scope(), place.record()) ? revisions.count(place.record()) : 0;
                if (count > 0) {
                    left.add(erasure.tombstone(place.record(), count));
                }
            }
            if (!left.isEmpty()) {
                erased.erase(left, revisions);
            }
            return left;
        });
    }

    private boolean covers(Scope scope, String record) throws IOException {
        return scope.kind() == Scope.Kind.RECORD
                ? scope.id().equals(record)
                : revisions.count(record) > 0
                        && scope.covers(
                                record, revisions.read(record, 1).subject().id());
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.DURABLE, Capability.TOMBSTONES);
    }

    @Override
    public Optional<Tombstone> tombstone(String record) {
        return Party.isOpaque(record) ? turn(() -> erased.tombstone(record)) : Optional.empty();
    }

    /** Works when its turn has come, after what a crash has left is put right. */
    private <T> T turn(OneAtATime.Work<T> work) {
        return turns.run(() -> {
            for (String cutOff : Disk.names(drafts)) {
                Files.delete(drafts.resolve(cutOff));
            }
            erased.finish(revisions);
            return work.done();
        });
    }
}
