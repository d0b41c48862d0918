package org.refocus.sdk.testkit.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.Tombstone;

/** Stores that tell what they should not, or promise what they do not keep. */
final class BrokenManners {
    private BrokenManners() {}

    static List<Broken<FormStore>> all() {
        return List.of(
                broken("leaks answers into the message", "S-08", Leaking::new),
                broken(
                        "prints what it stores",
                        "S-08",
                        () -> storing(one -> System.out.println(one.answers().json()))),
                broken(
                        "logs what it stores",
                        "S-08",
                        () -> storing(one -> Logger.getLogger("broken")
                                .info(() -> one.answers().json()))),
                broken("starts a thread", "S-08", () -> storing(one -> new Thread(() -> {}).start())),
                broken("shows in toString what it stored last", "S-08", Telling::new),
                broken("lags behind", "S-03", Lagging::new),
                broken("declares another thing later", "S-12", Changing::new),
                broken("lets others change what it declares", "S-12", GivingAway::new),
                broken("can do what it does not declare", "S-12", () -> declaring(Capability.HOLDS)),
                broken("declares holds and has none", "S-12", Empty::new),
                broken("knows nothing of what it does not declare", "S-12", Silent::new),
                broken("lies in the clear and says that it is encrypted", "S-12", Clear::new),
                broken("ends the transaction of its host", "S-17", Ending::new));
    }

    private static Broken<FormStore> broken(String how, String rule, Supplier<? extends FormStore> make) {
        return new Broken<>(how, rule, make);
    }

    private static Bent storing(java.util.function.Consumer<FormResponse> also) {
        return new Bent() {
            @Override
            public FormResponse append(FormResponse revision, String commandId) {
                also.accept(revision);
                return super.append(revision, commandId);
            }
        };
    }

    private static Bent declaring(Capability but) {
        return new Bent() {
            @Override
            public Set<Capability> capabilities() {
                Set<Capability> declared = EnumSet.copyOf(super.capabilities());
                declared.remove(but);
                return declared;
            }
        };
    }

    private static final class Leaking extends Bent {
        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            try {
                return super.append(revision, commandId);
            } catch (StaleRevisionException e) {
                e.initCause(new IllegalArgumentException(
                        "Duplicate key for " + revision.answers().json()));
                throw e;
            }
        }
    }

    private static final class Telling extends Bent {
        private volatile String last = "";

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            last = revision.answers().json();
            return super.append(revision, commandId);
        }

        @Override
        public String toString() {
            return "Telling[" + last + "]";
        }
    }

    /** Gives the latest revision as it was before the last append. */
    private static final class Lagging extends Bent {
        @Override
        public Optional<FormResponse> latest(String record) {
            List<FormResponse> all = right.history(record);
            return all.size() < 2 ? super.latest(record) : Optional.of(all.get(all.size() - 2));
        }
    }

    private static final class Changing extends Bent {
        private volatile boolean used;

        @Override
        public List<Tombstone> erase(org.refocus.sdk.spi.Erasure erasure) {
            used = true;
            return super.erase(erasure);
        }

        @Override
        public Set<Capability> capabilities() {
            return used ? Set.of() : super.capabilities();
        }
    }

    private static final class GivingAway extends Bent {
        private final Set<Capability> declared = EnumSet.copyOf(super.capabilities());

        @Override
        public Set<Capability> capabilities() {
            return declared;
        }
    }

    private static final class Empty extends Bent {
        @Override
        public Holds holds() {
            return null;
        }
    }

    private static final class Silent extends Bent {
        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.HOLDS, Capability.TRAIL);
        }

        @Override
        public Optional<Tombstone> tombstone(String record) {
            return Optional.empty();
        }
    }

    private static final class Clear extends Bent {
        private final StringBuffer file = new StringBuffer();

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.TOMBSTONES, Capability.HOLDS, Capability.TRAIL, Capability.ENCRYPTED);
        }

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            file.append(revision.id()).append(revision.answers().json());
            return super.append(revision, commandId);
        }

        @Override
        public List<Tombstone> erase(org.refocus.sdk.spi.Erasure erasure) {
            file.setLength(0);
            return super.erase(erasure);
        }

        @Override
        byte[] lies() {
            return file.toString().getBytes(UTF_8);
        }
    }

    private static final class Ending extends Bent {
        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.TOMBSTONES, Capability.HOLDS, Capability.TRAIL, Capability.JOINS_TRANSACTIONS);
        }

        @Override
        HostTransaction begin() {
            return new HostTransaction() {
                @Override
                public FormStore store() {
                    return Ending.this;
                }

                @Override
                public void commit() {}

                @Override
                public void rollBack() {}
            };
        }
    }
}
