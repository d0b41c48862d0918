package org.refocus.sdk.testkit.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.Tombstone;

/** Stores that erase too much or too little, or let it come back. */
final class BrokenErasing {
    private BrokenErasing() {}

    static List<Broken<FormStore>> all() {
        return List.of(
                broken("erases a neighbour", "S-07", Neighbourly::new),
                broken("keeps after an erasure", "S-07", Keeping::new),
                broken("keeps the words somewhere", "S-07", Hoarding::new),
                broken("does not say what it erased", "S-07", () -> saying(left -> List.of())),
                broken("says in another order what it erased", "S-07", () -> saying(BrokenErasing::turned)),
                broken("leaves a tombstone of the last erasure", "S-07", Relabelling::new),
                broken("takes a record for a person", "S-07", Confusing::new),
                broken("comes back to life after an erasure", "S-10", Reviving::new),
                broken("forgets the commands of what was erased", "S-10", ForgettingCommands::new),
                broken("ignores a hold", "S-13", Ignoring::new),
                broken("erases of somebody what is not held", "S-13", Partly::new),
                broken("holds what is there and not what comes", "S-13", Short::new),
                broken("looks for holds before it waits", "S-14", Unlocked::new));
    }

    private static Broken<FormStore> broken(String how, String rule, Supplier<? extends FormStore> make) {
        return new Broken<>(how, rule, make);
    }

    private static Bent saying(UnaryOperator<List<Tombstone>> change) {
        return new Bent() {
            @Override
            public List<Tombstone> erase(Erasure erasure) {
                return change.apply(super.erase(erasure));
            }
        };
    }

    private static List<Tombstone> turned(List<Tombstone> left) {
        List<Tombstone> turned = new ArrayList<>(left);
        Collections.reverse(turned);
        return turned;
    }

    private static Erasure of(Scope scope, Erasure erasure) {
        return new Erasure(scope, erasure.by(), erasure.at(), erasure.reference());
    }

    private static final class Neighbourly extends Bent {
        @Override
        public List<Tombstone> erase(Erasure erasure) {
            if (erasure.scope().kind() == Scope.Kind.RECORD) {
                RecordQuery all =
                        new RecordQuery(null, null, null, RecordQuery.View.LATEST, null, RecordQuery.MAX_LIMIT);
                right.find(all).records().stream()
                        .map(FormResponse::id)
                        .filter(id -> id.startsWith(erasure.scope().id())
                                && !id.equals(erasure.scope().id()))
                        .forEach(id -> super.erase(of(Scope.record(id), erasure)));
            }
            return super.erase(erasure);
        }
    }

    private static final class Keeping extends Bent {
        private final Map<String, List<FormResponse>> kept = new ConcurrentHashMap<>();

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            FormResponse stored = super.append(revision, commandId);
            kept.put(stored.id(), right.history(stored.id()));
            return stored;
        }

        @Override
        public List<FormResponse> history(String record) {
            List<FormResponse> there = right.history(record);
            return there.isEmpty() ? kept.getOrDefault(record, there) : there;
        }
    }

    private static final class Hoarding extends Bent {
        private final StringBuffer words = new StringBuffer();

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            words.append(revision.answers().json());
            return super.append(revision, commandId);
        }

        @Override
        byte[] lies() {
            return words.toString().getBytes(UTF_8);
        }
    }

    private static final class Relabelling extends Bent {
        private final Map<String, Tombstone> last = new ConcurrentHashMap<>();

        @Override
        public List<Tombstone> erase(Erasure erasure) {
            List<Tombstone> left = super.erase(erasure);
            left.forEach(one -> last.put(one.record(), one));
            last.computeIfPresent(
                    erasure.scope().id(), (record, before) -> erasure.tombstone(record, before.revisions()));
            return left;
        }

        @Override
        public Optional<Tombstone> tombstone(String record) {
            return Optional.ofNullable(last.get(record));
        }
    }

    private static final class Confusing extends Bent {
        @Override
        public List<Tombstone> erase(Erasure erasure) {
            List<Tombstone> left = super.erase(erasure);
            if (erasure.scope().kind() == Scope.Kind.RECORD) {
                super.erase(of(Scope.subject(erasure.scope().id()), erasure));
            }
            return left;
        }
    }

    private static final class Reviving extends Simple {
        @Override
        public synchronized FormResponse append(FormResponse revision, String commandId) {
            return super.append(revision, commandId);
        }

        @Override
        public synchronized List<Tombstone> erase(Erasure erasure) {
            List<Tombstone> left = super.erase(erasure);
            tombstones.clear();
            commands.values().removeIf(one -> !records.containsKey(one.id()));
            left.forEach(one -> begun.remove(one.record()));
            return left;
        }
    }

    private static final class ForgettingCommands extends Simple {
        @Override
        public synchronized FormResponse append(FormResponse revision, String commandId) {
            return super.append(revision, commandId);
        }

        @Override
        public synchronized List<Tombstone> erase(Erasure erasure) {
            List<Tombstone> left = super.erase(erasure);
            commands.values().removeIf(one -> !records.containsKey(one.id()));
            return left;
        }
    }

    private static final class Ignoring extends Held {
        @Override
        public synchronized List<Tombstone> erase(Erasure erasure) {
            return right.erase(erasure);
        }
    }

    private static final class Partly extends Held {
        @Override
        public synchronized List<Tombstone> erase(Erasure erasure) {
            List<Tombstone> left = new ArrayList<>();
            List<FormResponse> doomed = doomed(erasure.scope());
            for (FormResponse one : doomed) {
                try {
                    left.addAll(super.erase(of(Scope.record(one.id()), erasure)));
                } catch (HeldRecordException e) {
                    if (doomed.size() == 1) {
                        throw e;
                    }
                }
            }
            return left;
        }
    }

    private static final class Short extends Held {
        private final Map<Hold, List<String>> there = new ConcurrentHashMap<>();

        @Override
        public synchronized boolean place(Hold hold) {
            there.put(hold, doomed(hold.scope()).stream().map(FormResponse::id).toList());
            return super.place(hold);
        }

        @Override
        boolean covers(Hold hold, FormResponse record) {
            return there.getOrDefault(hold, List.of()).contains(record.id()) && super.covers(hold, record);
        }
    }

    private static final class Unlocked extends Held {
        @Override
        public List<Tombstone> erase(Erasure erasure) {
            refuseHeld(erasure);
            Thread.yield();
            return right.erase(erasure);
        }
    }
}
