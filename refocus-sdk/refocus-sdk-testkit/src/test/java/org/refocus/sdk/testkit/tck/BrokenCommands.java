package org.refocus.sdk.testkit.tck;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.StoreException;

/** Stores that do not know what a command is, or do half of one. */
final class BrokenCommands {
    private static final int MOST_BYTES = 5_000_000;

    private BrokenCommands() {}

    static List<Broken<FormStore>> all() {
        return List.of(
                new Broken<>("forgets command ids", "S-04", Forgetting::new),
                new Broken<>("remembers a command that was refused", "S-04", Remembering::new),
                new Broken<>("knows a command for each record alone", "S-04", Apart::new),
                new Broken<>("takes a command without its case", "S-04", Caseless::new),
                new Broken<>("throws a foreign exception", "S-09", () -> failing(false, true)),
                new Broken<>("stores the half and throws", "S-09", () -> failing(true, false)));
    }

    private static final class Forgetting extends Bent {
        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            return super.append(revision, UUID.randomUUID().toString());
        }
    }

    private static final class Remembering extends Bent {
        private final Map<String, RuntimeException> refused = new ConcurrentHashMap<>();

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            RuntimeException before = refused.get(commandId);
            if (before != null) {
                throw before;
            }
            try {
                return super.append(revision, commandId);
            } catch (RuntimeException e) {
                refused.put(commandId, e);
                throw e;
            }
        }
    }

    private static final class Apart extends Bent {
        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            return super.append(revision, commandId + " of " + revision.id());
        }
    }

    private static final class Caseless extends Bent {
        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            return super.append(revision, commandId.toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** A store that finds some revisions too large. */
    private static Bent failing(boolean stores, boolean foreign) {
        return new Bent() {
            @Override
            public FormResponse append(FormResponse revision, String commandId) {
                long bytes = revision.preserved().stream()
                        .mapToLong(kept -> kept.json().length())
                        .sum();
                if (bytes < MOST_BYTES) {
                    return super.append(revision, commandId);
                }
                if (stores) {
                    super.append(Revisions.preserving(revision, List.of()), commandId);
                }
                throw foreign ? new IllegalStateException("Too large") : new StoreException("Too large");
            }
        };
    }
}
