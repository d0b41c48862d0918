package org.refocus.sdk.testkit.tck;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.StaleRevisionException;

/** Stores that do not keep a revision as it came. */
final class BrokenKeeping {
    private BrokenKeeping() {}

    static List<Broken<FormStore>> all() {
        return List.of(
                broken("changes a byte", "S-01", () -> changing(BrokenKeeping::writtenAnew)),
                broken("trims a reason", "S-01", () -> changing(r -> with(r, trimmed(r.reason()), r.preserved()))),
                broken(
                        "takes no reason for an empty one",
                        "S-01",
                        () -> changing(r -> with(
                                r,
                                r.reason() == null && r.status() == Status.WITHDRAWN ? "" : r.reason(),
                                r.preserved()))),
                broken(
                        "cuts microseconds",
                        "S-01",
                        () -> changing(r -> Revisions.at(r, r.recordedAt().truncatedTo(ChronoUnit.MILLIS)))),
                broken(
                        "turns the order of preserved words",
                        "S-01",
                        () -> changing(r -> {
                            List<Preserved> turned = new ArrayList<>(r.preserved());
                            Collections.reverse(turned);
                            return with(r, r.reason(), turned);
                        })),
                broken("overwrites the revision before", "S-01", Overwriting::new),
                broken("tells no case apart", "S-01", Caseless::new),
                broken("gives its own list away", "S-01", GivingAway::new),
                broken("loses the last revision", "S-03", LosingTheLast::new),
                broken("shows a thread its own revisions alone", "S-03", ThreadBound::new),
                broken("forgets with the process what it calls durable", "S-03", Forgetful::new),
                broken("accepts a stale revision", "S-02", Accepting::new),
                broken("lets a gap through", "S-02", Gaping::new),
                broken("looks first and writes then", "S-02", Simple::new));
    }

    private static Broken<FormStore> broken(
            String how, String rule, java.util.function.Supplier<? extends FormStore> make) {
        return new Broken<>(how, rule, make);
    }

    /** A store that changes what it is given. */
    private static Bent changing(UnaryOperator<FormResponse> change) {
        return new Bent() {
            @Override
            public FormResponse append(FormResponse revision, String commandId) {
                return super.append(change.apply(revision), commandId);
            }
        };
    }

    private static FormResponse writtenAnew(FormResponse r) {
        return new FormResponse(
                r.id(),
                r.revision(),
                r.template(),
                r.subject(),
                r.status(),
                r.author(),
                r.recordedAt(),
                r.agreement(),
                r.reason(),
                FormDocument.of(r.answers().answers()),
                r.preserved());
    }

    private static FormResponse with(FormResponse r, String reason, List<Preserved> preserved) {
        return new FormResponse(
                r.id(),
                r.revision(),
                r.template(),
                r.subject(),
                r.status(),
                r.author(),
                r.recordedAt(),
                r.agreement(),
                reason,
                r.answers(),
                preserved);
    }

    private static String trimmed(String text) {
        return text == null ? null : text.strip();
    }

    private static final class Overwriting extends Bent {
        @Override
        public List<FormResponse> history(String record) {
            return right.latest(record).map(List::of).orElse(List.of());
        }
    }

    private static final class Caseless extends Bent {
        private final Map<String, String> ids = new ConcurrentHashMap<>();

        private String id(String record) {
            return ids.computeIfAbsent(record.toLowerCase(java.util.Locale.ROOT), low -> record);
        }

        @Override
        public FormResponse append(FormResponse r, String commandId) {
            ids.putIfAbsent(r.id().toLowerCase(java.util.Locale.ROOT), r.id());
            return super.append(r, commandId);
        }

        @Override
        public Optional<FormResponse> latest(String record) {
            return super.latest(id(record));
        }

        @Override
        public List<FormResponse> history(String record) {
            return super.history(id(record));
        }
    }

    private static final class GivingAway extends Bent {
        private final Map<String, List<FormResponse>> lists = new ConcurrentHashMap<>();

        @Override
        public synchronized FormResponse append(FormResponse revision, String commandId) {
            FormResponse stored = super.append(revision, commandId);
            lists.put(revision.id(), new ArrayList<>(right.history(revision.id())));
            return stored;
        }

        @Override
        public synchronized List<org.refocus.sdk.spi.Tombstone> erase(org.refocus.sdk.spi.Erasure erasure) {
            List<org.refocus.sdk.spi.Tombstone> left = super.erase(erasure);
            left.forEach(one -> lists.remove(one.record()));
            return left;
        }

        @Override
        public List<FormResponse> history(String record) {
            return lists.getOrDefault(record, List.of());
        }
    }

    private static final class LosingTheLast extends Bent {
        @Override
        public List<FormResponse> history(String record) {
            List<FormResponse> all = super.history(record);
            return all.size() < 3 ? all : all.subList(0, all.size() - 1);
        }
    }

    private static final class ThreadBound extends Bent {
        private final Map<String, Thread> writers = new ConcurrentHashMap<>();

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            FormResponse stored = super.append(revision, commandId);
            writers.put(stored.id(), Thread.currentThread());
            return stored;
        }

        @Override
        public List<FormResponse> history(String record) {
            return writers.getOrDefault(record, Thread.currentThread()) == Thread.currentThread()
                    ? super.history(record)
                    : List.of();
        }
    }

    private static final class Forgetful extends Bent {
        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.TOMBSTONES, Capability.HOLDS, Capability.TRAIL, Capability.DURABLE);
        }

        @Override
        FormStore reopened() {
            return new Forgetful();
        }
    }

    /** Gives whoever comes too late the next number. */
    private static final class Accepting extends Bent {
        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            while (true) {
                try {
                    int latest = right.latest(revision.id())
                            .map(FormResponse::revision)
                            .orElse(0);
                    FormResponse sent =
                            revision.revision() == latest && latest > 1 ? numbered(revision, latest + 1) : revision;
                    return super.append(sent, commandId);
                } catch (StaleRevisionException e) {
                    int latest = right.latest(revision.id())
                            .map(FormResponse::revision)
                            .orElse(0);
                    if (revision.revision() != latest || latest < 2) {
                        throw e;
                    }
                }
            }
        }
    }

    private static final class Gaping extends Bent {
        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            int latest = right.latest(revision.id()).map(FormResponse::revision).orElse(0);
            return super.append(
                    revision.revision() > latest + 1 && latest > 0 ? numbered(revision, latest + 1) : revision,
                    commandId);
        }
    }

    private static FormResponse numbered(FormResponse r, int number) {
        return new FormResponse(
                r.id(),
                number,
                r.template(),
                r.subject(),
                r.status(),
                r.author(),
                r.recordedAt(),
                r.agreement(),
                r.reason(),
                r.answers(),
                r.preserved());
    }
}
