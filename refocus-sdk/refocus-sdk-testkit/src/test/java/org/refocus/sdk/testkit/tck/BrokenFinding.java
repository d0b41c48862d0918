package org.refocus.sdk.testkit.tck;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;

/** Stores that find what they should not, or not what they should. */
final class BrokenFinding {
    private BrokenFinding() {}

    static List<Broken<FormStore>> all() {
        return List.of(
                broken(
                        "gives history newest first",
                        "S-05",
                        () -> remembering(all -> sorted(
                                all,
                                Comparator.comparing(FormResponse::revision).reversed()))),
                broken(
                        "orders revisions as texts",
                        "S-05",
                        () -> remembering(
                                all -> sorted(all, Comparator.comparing(r -> Integer.toString(r.revision()))))),
                broken(
                        "orders revisions by their times",
                        "S-11",
                        () -> remembering(all -> sorted(all, Comparator.comparing(FormResponse::recordedAt)))),
                broken(
                        "orders records by their times",
                        "S-11",
                        () -> finding(q -> q, found -> sorted(found, Comparator.comparing(FormResponse::recordedAt)))),
                broken(
                        "orders records by their ids",
                        "S-06",
                        () -> finding(q -> q, found -> sorted(found, Comparator.comparing(FormResponse::id)))),
                broken("mixes subjects", "S-06", () -> finding(q -> ofAnybody(q), found -> found)),
                broken("looks for the beginning of a team's name", "S-06", BrokenFinding::beginnings),
                broken("returns drafts as agreed", "S-06", () -> finding(q -> latest(q), found -> found)),
                broken("shows as agreed what was withdrawn", "S-06", BrokenFinding::withdrawnToo),
                broken("finds records by what they were", "S-06", BrokenFinding::asTheyWere),
                broken("skips a record on each page", "S-06", () -> paging(1)),
                broken("repeats a record on each page", "S-06", () -> paging(-1)),
                broken("counts its pages from the beginning", "S-06", BrokenFinding::counting),
                broken("promises a page that is empty", "S-06", BrokenFinding::promising),
                broken("takes any cursor", "S-06", BrokenFinding::takingAny),
                broken(
                        "finds due what has changed in the same second",
                        "S-15",
                        () -> finding(BrokenFinding::toTheSecond, found -> found)),
                broken("finds due what is held", "S-15", BrokenFinding::heldToo));
    }

    private static Broken<FormStore> broken(
            String how, String rule, java.util.function.Supplier<? extends FormStore> make) {
        return new Broken<>(how, rule, make);
    }

    private static List<FormResponse> sorted(List<FormResponse> all, Comparator<FormResponse> order) {
        return all.stream().sorted(order).toList();
    }

    private static Bent remembering(UnaryOperator<List<FormResponse>> change) {
        return new Bent() {
            @Override
            public List<FormResponse> history(String record) {
                return change.apply(super.history(record));
            }
        };
    }

    private static Bent finding(UnaryOperator<RecordQuery> asked, UnaryOperator<List<FormResponse>> change) {
        return new Bent() {
            @Override
            public Page find(RecordQuery query) {
                Page page = super.find(asked.apply(query));
                return new Page(change.apply(page.records()), page.next());
            }
        };
    }

    private static Bent beginnings() {
        return new Bent() {
            @Override
            public Page find(RecordQuery query) {
                if (query.team() == null) {
                    return super.find(query);
                }
                RecordQuery all = ofAnyTeam(query);
                Page page = super.find(all);
                return new Page(
                        page.records().stream()
                                .filter(one -> right.latest(one.id())
                                        .orElseThrow()
                                        .subject()
                                        .team()
                                        .startsWith(query.team()))
                                .toList(),
                        page.next());
            }
        };
    }

    private static Bent withdrawnToo() {
        return new Bent() {
            @Override
            public Page find(RecordQuery query) {
                if (query.view() == RecordQuery.View.LATEST || query.limit() < RecordQuery.MAX_LIMIT) {
                    return super.find(query);
                }
                List<FormResponse> found = new ArrayList<>();
                for (FormResponse latest :
                        super.find(BrokenFinding.latest(query)).records()) {
                    history(latest.id()).stream()
                            .filter(one -> one.status() == Status.AGREED)
                            .reduce((one, later) -> later)
                            .ifPresent(found::add);
                }
                return new Page(found, Optional.empty());
            }
        };
    }

    private static RecordQuery toTheSecond(RecordQuery q) {
        boolean near = q.unchangedSince() != null && Math.abs(q.unchangedSince().getEpochSecond()) < 1_000_000_000_000L;
        return near
                ? q.unchangedSince(
                        q.unchangedSince().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1))
                : q;
    }

    private static RecordQuery ofAnybody(RecordQuery q) {
        return new RecordQuery(null, q.team(), q.templateId(), q.unchangedSince(), q.view(), q.after(), q.limit());
    }

    private static RecordQuery ofAnyTeam(RecordQuery q) {
        return new RecordQuery(q.subject(), null, q.templateId(), q.unchangedSince(), q.view(), q.after(), q.limit());
    }

    private static RecordQuery ofAnyAge(RecordQuery q) {
        return new RecordQuery(q.subject(), q.team(), q.templateId(), null, q.view(), q.after(), q.limit());
    }

    private static RecordQuery latest(RecordQuery q) {
        return new RecordQuery(
                q.subject(),
                q.team(),
                q.templateId(),
                q.unchangedSince(),
                RecordQuery.View.LATEST,
                q.after(),
                q.limit());
    }

    private static RecordQuery fromTheBeginning(RecordQuery q) {
        return new RecordQuery(
                q.subject(), q.team(), q.templateId(), q.unchangedSince(), q.view(), null, RecordQuery.MAX_LIMIT);
    }

    private static Bent asTheyWere() {
        return new Bent() {
            @Override
            public Page find(RecordQuery query) {
                if (query.team() == null || query.view() == RecordQuery.View.LATEST) {
                    return super.find(query);
                }
                Page all = super.find(ofAnyTeam(query));
                return new Page(
                        all.records().stream()
                                .filter(one -> one.subject().team().equals(query.team()))
                                .toList(),
                        all.next());
            }
        };
    }

    /** A store whose cursor is off by some records. */
    private static Bent paging(int off) {
        return new Bent() {
            @Override
            public Page find(RecordQuery query) {
                Page page = super.find(query);
                return new Page(
                        page.records(),
                        page.next().map(next -> Long.toString(Math.max(1, Long.parseLong(next) + off))));
            }
        };
    }

    /** A store whose cursor says how many records were shown, also where some of them were erased since. */
    private static Bent counting() {
        return new Bent() {
            @Override
            public Page find(RecordQuery query) {
                int shown = query.after() == null ? 0 : Integer.parseInt(query.after());
                List<FormResponse> all = super.find(fromTheBeginning(query)).records();
                int end = Math.min(all.size(), shown + query.limit());
                return new Page(
                        all.subList(Math.min(shown, end), end),
                        end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
            }
        };
    }

    private static Bent promising() {
        return new Bent() {
            @Override
            public Page find(RecordQuery query) {
                Page page = super.find(query);
                boolean full = page.next().isEmpty() && page.records().size() == query.limit();
                return full ? new Page(page.records(), Optional.of("1000000")) : page;
            }
        };
    }

    private static Bent takingAny() {
        return new Bent() {
            @Override
            public Page find(RecordQuery query) {
                try {
                    return super.find(query);
                } catch (NumberFormatException e) {
                    return new Page(List.of(), Optional.empty());
                }
            }
        };
    }

    private static Bent heldToo() {
        return new Bent() {
            @Override
            public Page find(RecordQuery query) {
                if (query.unchangedSince() == null) {
                    return super.find(query);
                }
                Page page = super.find(ofAnyAge(query));
                return new Page(
                        page.records().stream()
                                .filter(one -> !right.latest(one.id())
                                        .orElseThrow()
                                        .recordedAt()
                                        .isAfter(query.unchangedSince()))
                                .toList(),
                        page.next());
            }
        };
    }
}
