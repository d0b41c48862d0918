package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.StaleRevisionException;

/** A revision is stored when it follows the latest, and never otherwise. */
abstract class AppendingRules extends StoreRules {
    AppendingRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-02")
    void aSaveOnTopOfAnOldRevisionIsRefused() {
        List<FormResponse> all = List.of(draft("r-1", 1), draft("r-1", 2, "{\"by\":\"first\"}"));
        all.forEach(this::append);

        refused(draft("r-1", 2, "{\"by\":\"second\"}"));
        refused(draft("r-1", 2, "{\"by\":\"first\"}"));
        Same.revisions(all, store.history("r-1"), "history after a refusal");
        Same.revision(all.get(1), store.latest("r-1"), "latest after a refusal");
    }

    @Test
    @Verifies("S-02")
    void aRecordDoesNotBeginTwice() {
        List<FormResponse> all = appendAll("r-1", Status.DRAFT, Status.AGREED);

        refused(draft("r-1", 1));
        refused(Revisions.begin("r-1", "person-tomasz", "team-hill", "vtp-guide"));
        Same.revisions(all, store.history("r-1"), "history after a refusal");
    }

    @Test
    @Verifies("S-02")
    void aGapIsRefusedAtTheBeginningAndLater() {
        refused(draft("r-1", 2));
        assertEquals(List.of(), store.history("r-1"), "history after a refusal");
        FormResponse first = append(draft("r-1", 1));
        refused(draft("r-1", 3));
        append(draft("another", 1));
        append(draft("another", 2));
        refused(draft("r-1", 3));
        refused(draft("r-1", Integer.MAX_VALUE));

        Same.revisions(List.of(first), store.history("r-1"), "history after a refusal");
        assertEquals(List.of("r-1", "another"), found(all()), "find after refusals");
    }

    private void refused(FormResponse revision) {
        StaleRevisionException refusal = assertThrows(
                StaleRevisionException.class, () -> append(revision), "Appending " + revision + " to what is there");
        assertTrue(refusal.toString().contains(revision.id()), () -> "The refusal names the record: " + refusal);
    }

    @Test
    @Verifies({"S-02", "S-08"})
    void ofManyWhoSaveTheSameRevisionAtOnceOneSucceeds() throws Exception {
        for (int round = 0; round < 5; round++) {
            String record = "r-" + round;
            append(draft(record, 1));
            List<Optional<FormResponse>> stored =
                    Together.inParallel(thread -> tried(draft(record, 2, "{\"by\":" + thread + "}")));
            List<FormResponse> acknowledged =
                    stored.stream().flatMap(Optional::stream).toList();

            assertEquals(1, acknowledged.size(), "So many were told that their save was stored");
            assertEquals(2, store.history(record).size(), "So many revisions are there");
            Same.revision(acknowledged.get(0), store.latest(record), "The one save that was acknowledged");
        }
    }

    @Test
    @Verifies({"S-02", "S-08"})
    void ofManyWhoBeginTheSameRecordAtOnceOneSucceeds() throws Exception {
        for (int round = 0; round < 5; round++) {
            String record = "r-" + round;
            List<Optional<FormResponse>> stored =
                    Together.inParallel(thread -> tried(draft(record, 1, "{\"by\":" + thread + "}")));
            List<FormResponse> acknowledged =
                    stored.stream().flatMap(Optional::stream).toList();

            assertEquals(1, acknowledged.size(), "So many were told that their record was begun");
            Same.revisions(acknowledged, store.history(record), "history");
        }
        assertEquals(List.of("r-0", "r-1", "r-2", "r-3", "r-4"), found(all()), "Each record once");
    }

    @Test
    @Verifies({"S-02", "S-08"})
    void whenManyAppendAgainAndAgainNoneIsLostAndNoneIsDoubled() throws Exception {
        int each = 8;
        append(draft("r-1", 1));
        List<List<String>> acknowledged = Together.inParallel(thread -> {
            List<String> mine = new ArrayList<>();
            // Somebody else is always quicker at most as often as there are revisions of theirs.
            for (int tries = 0; mine.size() < each && tries < (Together.THREADS + 1) * each; tries++) {
                int next = store.latest("r-1").orElseThrow().revision() + 1;
                String answers = "{\"by\":\"" + thread + "-" + mine.size() + "\"}";
                tried(draft("r-1", next, answers))
                        .ifPresent(kept -> mine.add(kept.answers().json()));
            }
            return mine;
        });

        List<FormResponse> history = store.history("r-1");
        List<Integer> numbers = history.stream().map(FormResponse::revision).toList();
        List<Integer> expected = new ArrayList<>();
        for (int n = 1; n <= 1 + Together.THREADS * each; n++) {
            expected.add(n);
        }
        assertEquals(expected, numbers, "The numbers of the revisions");
        List<String> kept = history.stream().map(one -> one.answers().json()).toList();
        assertEquals(kept.size(), kept.stream().distinct().count(), "Each save is there once");
        acknowledged.forEach(mine -> assertTrue(kept.containsAll(mine), "A save that was acknowledged is not there"));
    }
}
