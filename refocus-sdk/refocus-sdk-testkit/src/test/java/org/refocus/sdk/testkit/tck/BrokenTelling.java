package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.Trail;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailEvent.What;
import org.refocus.sdk.trail.TrailPage;
import org.refocus.sdk.trail.TrailQuery;

/** Stores whose trail is not what happened. */
final class BrokenTelling {
    private BrokenTelling() {}

    static List<Broken<FormStore>> all() {
        return List.of(
                broken("the trail misses an event", "A-01", right -> reading(right, all -> without(all, What.MOVED))),
                broken("the trail tells an event twice", "A-01", right -> reading(right, BrokenTelling::twice)),
                broken("the trail names the wrong person", "A-01", right -> reading(right, BrokenTelling::bySam)),
                broken(
                        "the trail of what was erased is erased",
                        "A-02",
                        right -> reading(right, BrokenTelling::withoutErased)),
                broken("the trail is told by its times", "S-11", right -> reading(right, BrokenTelling::byTime)),
                broken("the trail is told backwards", "A-03", right -> reading(right, BrokenTelling::backwards)),
                broken("the trail skips on a page", "A-03", right -> paging(right, 1)),
                broken("the trail repeats on a page", "A-03", right -> paging(right, -1)),
                broken("the trail of one is the trail of all", "A-03", Unscoped::new),
                broken("the trail is never told", "S-16", right -> reading(right, all -> List.of())),
                broken("the seal takes in nothing new", "A-04", Sealed::new),
                broken("each seal is another", "A-04", Restless::new),
                broken("the trail finds nothing ever", "A-05", right -> verifying(right, false)),
                broken("the trail always finds something", "A-05", right -> verifying(right, true)),
                broken("a host may note anything", "A-06", right -> noting(right, true)),
                broken("a host may note nothing", "A-06", right -> noting(right, false)));
    }

    private static Broken<FormStore> broken(String how, String rule, Function<Trail, Trail> bend) {
        return new Broken<>(how, rule, () -> new Bent() {
            private final Trail bent = bend.apply(right.trail());

            @Override
            public Trail trail() {
                return bent;
            }
        });
    }

    /** A trail that is right until somebody bends something in it. */
    private static class BentTrail implements Trail {
        final Trail right;

        BentTrail(Trail right) {
            this.right = right;
        }

        @Override
        public void note(TrailEvent event) {
            right.note(event);
        }

        @Override
        public TrailPage read(TrailQuery query) {
            return right.read(query);
        }

        @Override
        public Anchor seal() {
            return right.seal();
        }

        @Override
        public List<Fault> verify(Anchor anchor) {
            return right.verify(anchor);
        }
    }

    private static Trail reading(Trail right, UnaryOperator<List<TrailEvent>> change) {
        return new BentTrail(right) {
            @Override
            public TrailPage read(TrailQuery query) {
                List<TrailEvent> all = change.apply(everything());
                List<TrailPage.Entry> found = new ArrayList<>();
                for (int i = query.after() == null ? 0 : Integer.parseInt(query.after()); i < all.size(); i++) {
                    if (query.scope() == null || query.scope().equals(all.get(i).scope())) {
                        if (found.size() == query.limit()) {
                            return new TrailPage(
                                    found,
                                    Optional.of(Long.toString(
                                            found.get(found.size() - 1).number())));
                        }
                        found.add(new TrailPage.Entry(i + 1L, all.get(i)));
                    }
                }
                return new TrailPage(found, Optional.empty());
            }

            private List<TrailEvent> everything() {
                List<TrailEvent> all = new ArrayList<>();
                TrailQuery next = TrailQuery.all().withLimit(TrailQuery.MAX_LIMIT);
                while (next != null) {
                    TrailPage page = right.read(next);
                    all.addAll(page.events());
                    next = page.next().map(next::after).orElse(null);
                }
                return all;
            }
        };
    }

    private static List<TrailEvent> without(List<TrailEvent> all, What what) {
        return all.stream().filter(event -> event.what() != what).toList();
    }

    private static List<TrailEvent> twice(List<TrailEvent> all) {
        return all.stream()
                .flatMap(event -> Collections.nCopies(event.what() == What.AGREED ? 2 : 1, event).stream())
                .toList();
    }

    private static List<TrailEvent> bySam(List<TrailEvent> all) {
        Party sam = Party.worker("worker-sam");
        return all.stream()
                .map(e -> new TrailEvent(e.what(), e.scope(), e.revision(), sam, e.at(), e.reference()))
                .toList();
    }

    private static List<TrailEvent> withoutErased(List<TrailEvent> all) {
        Set<Scope> erased = new HashSet<>();
        all.stream().filter(event -> event.what() == What.ERASED).forEach(event -> erased.add(event.scope()));
        return all.stream()
                .filter(event -> event.what() == What.ERASED || !erased.contains(event.scope()))
                .toList();
    }

    private static List<TrailEvent> byTime(List<TrailEvent> all) {
        return all.stream().sorted(Comparator.comparing(TrailEvent::at)).toList();
    }

    private static List<TrailEvent> backwards(List<TrailEvent> all) {
        List<TrailEvent> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        return turned;
    }

    private static Trail paging(Trail right, int off) {
        return new BentTrail(right) {
            @Override
            public TrailPage read(TrailQuery query) {
                TrailPage page = super.read(query);
                return new TrailPage(
                        page.entries(),
                        page.next().map(next -> Long.toString(Math.max(0, Long.parseLong(next) + off))));
            }
        };
    }

    private static final class Unscoped extends BentTrail {
        Unscoped(Trail right) {
            super(right);
        }

        @Override
        public TrailPage read(TrailQuery query) {
            return super.read(new TrailQuery(null, query.after(), query.limit()));
        }
    }

    private static final class Sealed extends BentTrail {
        private Anchor first;

        Sealed(Trail right) {
            super(right);
        }

        @Override
        public synchronized Anchor seal() {
            if (first == null || first.number() == 0) {
                first = super.seal();
            }
            return first;
        }
    }

    private static final class Restless extends BentTrail {
        Restless(Trail right) {
            super(right);
        }

        @Override
        public Anchor seal() {
            right.note(new TrailEvent(What.OPENED, Scope.record("seal"), 0, Revisions.SAM, Revisions.NOON, null));
            return super.seal();
        }
    }

    private static Trail verifying(Trail right, boolean finds) {
        return new BentTrail(right) {
            @Override
            public List<Fault> verify(Anchor anchor) {
                return finds ? List.of(Fault.ofSeal(Fault.Kind.SEAL_BROKEN, 1)) : List.of();
            }
        };
    }

    private static Trail noting(Trail right, boolean anything) {
        return new BentTrail(right) {
            @Override
            public void note(TrailEvent event) {
                if (!anything) {
                    throw new IllegalArgumentException("Nothing may be noted");
                }
                if (event.what().isNote()) {
                    super.note(event);
                }
            }
        };
    }
}
