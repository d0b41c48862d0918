package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.refocus.sdk.testkit.tck.Revisions.CLERK;
import static org.refocus.sdk.testkit.tck.Revisions.NOON;
import static org.refocus.sdk.testkit.tck.Revisions.SAM;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailEvent.What;
import org.refocus.sdk.trail.TrailPage;
import org.refocus.sdk.trail.TrailQuery;

/** The trail tells of everything that happened, once, in order. */
abstract class TellingRules extends StoreRules {
    private static final Scope R1 = Scope.record("r-1");

    TellingRules(FormStoreContract contract) {
        super(contract);
    }

    @BeforeEach
    final void trail() {
        demand(Capability.TRAIL);
    }

    private List<TrailEvent> told() {
        return told(TrailQuery.all().withLimit(TrailQuery.MAX_LIMIT));
    }

    private List<TrailEvent> told(TrailQuery query) {
        List<TrailEvent> all = new ArrayList<>();
        long last = 0;
        @Nullable TrailQuery next = query;
        for (int pages = 0; next != null; pages++) {
            TrailPage page = store.trail().read(next);
            assertTrue(page.entries().size() <= query.limit(), "A page holds no more than it may");
            for (TrailPage.Entry entry : page.entries()) {
                assertTrue(entry.number() > last, "The numbers grow");
                last = entry.number();
                all.add(entry.event());
            }
            if (pages == 5_000) {
                fail("The pages do not end: the same cursor seems to lead to the same page");
            }
            next = page.next().map(query::after).orElse(null);
        }
        return all;
    }

    private static TrailEvent event(What what, Scope scope, int revision, @Nullable String reference) {
        boolean clerk = what == What.ERASED || what == What.HELD || what == What.RELEASED;
        return new TrailEvent(what, scope, revision, clerk ? CLERK : SAM, NOON, reference);
    }

    @Test
    @Verifies({"A-01", "S-16"})
    void eachRevisionHasOneEventThatSaysWhatItIs() {
        append(draft("r-1", 1));
        append(Revisions.revision("r-2", 1, Revisions.ASHA, "vtp-guide", Status.DRAFT, "{}"));
        append(Revisions.withStatus("r-1", 2, Status.AGREED));
        append(Revisions.withStatus("r-1", 3, Status.DRAFT));
        FormResponse moved = new FormResponse(
                "r-1",
                4,
                "care-plan|2.0.0",
                Revisions.ASHA,
                Status.DRAFT,
                SAM,
                NOON,
                null,
                null,
                Revisions.document("{}"));
        append(moved);
        append(Revisions.withStatus("r-1", 5, Status.WITHDRAWN));

        assertEquals(
                List.of(
                        event(What.DRAFTED, R1, 1, null),
                        event(What.DRAFTED, Scope.record("r-2"), 1, null),
                        event(What.AGREED, R1, 2, null),
                        event(What.DRAFTED, R1, 3, null),
                        event(What.MOVED, R1, 4, null),
                        event(What.WITHDRAWN, R1, 5, null)),
                told());
    }

    @Test
    @Verifies({"A-01", "S-16"})
    void eachErasedRecordHasAnEventAlsoWhereEverythingAboutSomebodyIsErased() {
        append(draft("r-1", 1));
        append(Revisions.begin("tomasz-1", "person-tomasz", "team-harbour", "care-plan"));
        append(draft("r-2", 1));
        append(draft("r-1", 2));
        append(draft("r-3", 1));
        erase("r-3");
        store.erase(erasure(Scope.subject("person-asha")));
        erase("r-1");

        assertEquals(
                List.of(
                        event(What.ERASED, Scope.record("r-3"), 1, "request-7"),
                        event(What.ERASED, R1, 2, "request-7"),
                        event(What.ERASED, Scope.record("r-2"), 1, "request-7")),
                told().subList(5, told().size()));
    }

    @Test
    @Verifies({"A-01", "S-16"})
    void whatDidNotHappenHasNoEvent() {
        store.append(draft("r-1", 1), "command-1");
        tried(draft("r-1", 1));
        tried(draft("r-1", 7));
        store.append(draft("r-1", 1), "command-1");
        store.append(draft("r-1", 2), "command-1");
        erase("never");
        store.erase(erasure(Scope.subject("person-nobody")));

        assertEquals(List.of(event(What.DRAFTED, R1, 1, null)), told());
    }

    @Test
    @Verifies({"A-01", "S-16"})
    void holdsHaveEvents() {
        demand(Capability.HOLDS);
        append(draft("r-1", 1));
        Hold onRecord = new Hold(R1, "case-1", CLERK, NOON);
        Hold onAsha = new Hold(Scope.subject("person-asha"), "case-2", CLERK, NOON);
        store.holds().place(onRecord);
        store.holds().place(onAsha);
        store.holds().place(onRecord);
        assertThrows(HeldRecordException.class, () -> erase("r-1"));
        store.holds().release(onRecord);
        store.holds().release(onRecord);

        assertEquals(
                List.of(
                        event(What.DRAFTED, R1, 1, null),
                        event(What.HELD, R1, 0, "case-1"),
                        event(What.HELD, onAsha.scope(), 0, "case-2"),
                        event(What.RELEASED, R1, 0, "case-1")),
                told());
    }

    @Test
    @Verifies({"A-01", "S-08", "S-16"})
    void whatManyDoAtOnceHasOneEventEach() throws Exception {
        int each = 10;
        Together.inParallel(thread -> {
            for (int i = 0; i < each; i++) {
                String record = "r-" + thread + "-" + i;
                append(draft(record, 1));
                tried(draft("shared", 1));
                if (i % 2 == 0) {
                    erase(record);
                }
            }
            return true;
        });
        List<TrailEvent> all = told();
        assertEquals(Together.THREADS * each * 3 / 2 + 1, all.size(), "So many things happened");
        assertEquals(all.size(), new HashSet<>(all).size(), "Each is told once");
        for (TrailEvent event : all) {
            if (event.what() == What.ERASED) {
                int begun = all.indexOf(event(What.DRAFTED, event.scope(), 1, null));
                assertTrue(begun >= 0 && begun < all.indexOf(event), "A record is begun before it is erased");
            }
        }
    }

    @Test
    @Verifies({"A-02", "S-16"})
    void anErasureTakesNoEventAway() {
        appendAll("r-1", Status.DRAFT, Status.AGREED);
        append(draft("r-2", 1));
        List<TrailEvent> before = told();
        erase("r-1");

        assertEquals(before, told().subList(0, before.size()));
        assertEquals(3, told(TrailQuery.of(R1)).size(), "What happened to a record that was erased");
    }

    @Test
    @Verifies({"A-03", "S-16"})
    void smallPagesJoinToTheWhole() {
        for (int i = 0; i < 7; i++) {
            append(draft("r-" + i, 1));
            append(draft("r-" + i, 2));
        }
        List<TrailEvent> all = told();
        assertEquals(14, all.size());
        for (int limit : new int[] {1, 2, 3, 5, 13, 14, 15}) {
            assertEquals(all, told(TrailQuery.all().withLimit(limit)), "On pages of " + limit);
        }
        assertEquals(
                Optional.empty(),
                store.trail().read(TrailQuery.all().withLimit(14)).next(),
                "No page follows the last event");
    }

    @Test
    @Verifies({"A-03", "S-16"})
    void aTrailIsReadOfOneRecordOrOnePersonAlone() {
        append(draft("r-1", 1));
        append(draft("r-10", 1));
        append(Revisions.begin("person-asha", "person-tomasz", "team-harbour", "care-plan"));
        append(draft("r-1", 2));
        store.trail().note(event(What.EXPORTED, Scope.subject("person-asha"), 0, "export-1"));

        for (int limit : new int[] {1, 100}) {
            assertEquals(
                    List.of(event(What.DRAFTED, R1, 1, null), event(What.DRAFTED, R1, 2, null)),
                    told(TrailQuery.of(R1).withLimit(limit)));
            assertEquals(
                    List.of(event(What.EXPORTED, Scope.subject("person-asha"), 0, "export-1")),
                    told(TrailQuery.of(Scope.subject("person-asha")).withLimit(limit)));
        }
        assertEquals(1, told(TrailQuery.of(Scope.record("person-asha"))).size(), "A record of the name of a person");
    }

    @Test
    @Verifies({"A-03", "S-08", "S-16"})
    void pagesHoldWhileOthersDoThings() throws Exception {
        for (int i = 0; i < 30; i++) {
            append(draft("there-" + i, 1));
        }
        List<TrailEvent> there = told();
        Together.inParallel(thread -> {
            if (thread % 2 == 0) {
                for (int i = 0; i < 10; i++) {
                    append(draft("new-" + thread + "-" + i, 1));
                }
                return true;
            }
            List<TrailEvent> seen = told(TrailQuery.all().withLimit(4));
            assertEquals(there, seen.subList(0, there.size()), "The events that were there throughout");
            assertEquals(seen.size(), new HashSet<>(seen).size(), "Each is told once");
            return true;
        });
        List<TrailEvent> all = told();
        assertEquals(
                all,
                Stream.concat(there.stream(), all.stream().skip(there.size())).toList());
        assertEquals(there.size() + 80, all.size(), "So many things happened");
        assertEquals(all, told(TrailQuery.all().withLimit(7)), "The order never changes");
    }

    @Test
    @Verifies({"A-06", "S-16"})
    void aHostNotesWhatWasOpenedAndExportedAndNothingElse() {
        append(draft("r-1", 1));
        TrailEvent opened = event(What.OPENED, R1, 1, null);
        TrailEvent exported = event(What.EXPORTED, Scope.subject("person-asha"), 0, "export-1");
        store.trail().note(opened);
        store.trail().note(exported);
        for (What what : What.values()) {
            if (!what.isNote()) {
                TrailEvent event = event(what, R1, 0, null);
                assertThrows(IllegalArgumentException.class, () -> store.trail().note(event), () -> "Noting " + what);
            }
        }
        assertEquals(List.of(event(What.DRAFTED, R1, 1, null), opened, exported), told());
    }
}
