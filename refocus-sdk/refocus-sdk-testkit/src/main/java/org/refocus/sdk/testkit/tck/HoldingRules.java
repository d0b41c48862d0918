package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.refocus.sdk.testkit.tck.Revisions.CLERK;
import static org.refocus.sdk.testkit.tck.Revisions.NOON;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.UnknownRecordException;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.RecordQuery;

/** What is held is not erased. */
abstract class HoldingRules extends StoreRules {
    private static final Scope RECORD = Scope.record("r-1");
    private static final Scope ASHA = Scope.subject("person-asha");

    HoldingRules(FormStoreContract contract) {
        super(contract);
    }

    @BeforeEach
    final void holds() {
        demand(Capability.HOLDS);
    }

    private static Hold hold(Scope scope, String reference) {
        return new Hold(scope, reference, CLERK, NOON);
    }

    private boolean place(Scope scope, String reference) {
        return store.holds().place(hold(scope, reference));
    }

    private Hold refused(Scope scope) {
        return assertThrows(HeldRecordException.class, () -> store.erase(erasure(scope)), () -> "Erasing " + scope)
                .hold();
    }

    @Test
    @Verifies("S-13")
    void aHeldRecordIsNotErasedNorWhatWouldGoWithIt() {
        append(draft("r-1", 1));
        append(draft("r-2", 1));
        append(Revisions.begin("tomasz-1", "person-tomasz", "team-harbour", "care-plan"));
        assertTrue(place(RECORD, "case-1"), "A hold that is new");

        assertEquals(hold(RECORD, "case-1"), refused(RECORD), "What stands in the way");
        assertEquals(hold(RECORD, "case-1"), refused(ASHA), "What stands in the way");
        assertEquals(List.of("r-1", "r-2", "tomasz-1"), found(all()), "Nothing was erased");
        assertEquals(1, erase("r-2").size(), "What is not held may go alone");
        assertEquals(1, store.erase(erasure(Scope.subject("person-tomasz"))).size(), "And so may somebody else");
    }

    @Test
    @Verifies("S-13")
    void aHoldOnSomebodyCoversAllAboutThemAlsoWhatBeginsLater() {
        append(draft("r-1", 1));
        append(Revisions.begin("person-asha", "person-tomasz", "team-harbour", "care-plan"));
        place(ASHA, "case-1");
        append(draft("r-2", 1));

        for (Scope scope : List.of(RECORD, Scope.record("r-2"), ASHA)) {
            assertEquals(hold(ASHA, "case-1"), refused(scope), "What stands in the way");
        }
        assertEquals(1, erase("person-asha").size(), "A record of the name of a person is not that person");
        assertEquals(List.of("r-1", "r-2"), found(all()));
    }

    @Test
    @Verifies("S-13")
    void somebodyMayBeHeldBeforeTheirFirstRecord() {
        assertTrue(place(ASHA, "case-1"));
        assertEquals(List.of(), store.erase(erasure(ASHA)), "There is nothing that a hold would cover");
        append(draft("r-1", 1));
        refused(RECORD);
    }

    @Test
    @Verifies("S-13")
    void everyHoldHasToBeReleased() {
        append(draft("r-1", 1));
        place(RECORD, "case-1");
        place(RECORD, "case-2");
        place(ASHA, "case-1");

        assertTrue(store.holds().release(hold(RECORD, "case-1")), "It stood");
        assertFalse(store.holds().release(hold(RECORD, "case-1")), "It stood no more");
        assertFalse(store.holds().release(hold(RECORD, "case-3")), "It never stood");
        assertFalse(store.holds().release(hold(Scope.record("r-2"), "case-2")), "On another record");
        refused(RECORD);
        store.holds().release(hold(RECORD, "case-2"));
        assertEquals(hold(ASHA, "case-1"), refused(RECORD), "What stands in the way");
        Hold release = new Hold(ASHA, "case-1", Party.worker("worker-tina"), NOON.plusSeconds(60));
        assertTrue(store.holds().release(release), "Whoever placed it, and when");
        assertEquals(1, erase("r-1").size());
    }

    @Test
    @Verifies("S-13")
    void aHeldRecordGoesOn() {
        append(draft("r-1", 1));
        place(RECORD, "case-1");
        append(draft("r-1", 2));
        assertEquals(2, store.history("r-1").size());
    }

    @Test
    @Verifies("S-13")
    void theSameHoldStandsOnceAsItWasPlacedFirst() {
        append(draft("r-1", 1));
        place(RECORD, "case-1");
        Hold again = new Hold(RECORD, "case-1", Party.worker("worker-tina"), NOON.plusSeconds(60));

        assertFalse(store.holds().place(again), "A hold that stands already");
        assertEquals(List.of(hold(RECORD, "case-1")), store.holds().on(RECORD));
    }

    @Test
    @Verifies("S-13")
    void aHoldOnWhatIsNotThereIsRefused() {
        append(draft("gone", 1));
        erase("gone");
        assertThrows(ErasedRecordException.class, () -> place(Scope.record("gone"), "case-1"));
        assertThrows(UnknownRecordException.class, () -> place(Scope.record("never"), "case-1"));
        append(draft("never", 1));
        assertEquals(1, erase("never").size(), "A hold that was refused holds nothing");
    }

    @Test
    @Verifies("S-13")
    void holdsAreListedByWhatTheyCover() {
        append(draft("r-1", 1));
        append(draft("r-2", 1));
        place(ASHA, "case-1");
        place(RECORD, "case-2");
        place(Scope.record("r-2"), "case-3");
        place(Scope.subject("person-tomasz"), "case-4");

        assertEquals(
                List.of(hold(ASHA, "case-1"), hold(RECORD, "case-2")),
                store.holds().on(RECORD));
        assertEquals(List.of(hold(ASHA, "case-1")), store.holds().on(ASHA), "Of a person, those on the person");
        assertEquals(List.of(), store.holds().on(Scope.record("never")));
        assertEquals(List.of(), store.holds().on(Scope.subject("person-nobody")));
        store.holds().release(hold(ASHA, "case-1"));
        assertEquals(List.of(hold(RECORD, "case-2")), store.holds().on(RECORD));
    }

    @Test
    @Verifies("S-15")
    void whatIsHeldIsNotDue() {
        append(draft("r-1", 1));
        append(draft("r-2", 1));
        append(Revisions.begin("tomasz-1", "person-tomasz", "team-harbour", "care-plan"));
        place(RECORD, "case-1");
        assertEquals(List.of("r-2", "tomasz-1"), found(all().unchangedSince(NOON)));
        place(Scope.subject("person-tomasz"), "case-2");
        assertEquals(List.of("r-2"), found(all().unchangedSince(NOON)));
        assertEquals(List.of("r-2"), paged(all().unchangedSince(NOON).withLimit(1)), "On pages of one");
        store.holds().release(hold(RECORD, "case-1"));
        assertEquals(List.of("r-1", "r-2"), found(all().unchangedSince(NOON)));
        assertEquals(3, found(all()).size(), "A query for records of any age looks at no hold");
    }

    @Test
    @Verifies({"S-14", "S-08"})
    void ofAHoldAndAnErasureAtTheSameTimeOneComesFirst() throws Exception {
        for (int round = 0; round < 20; round++) {
            String person = "person-" + round;
            Scope scope = round % 2 == 0 ? Scope.subject(person) : Scope.record("one-" + round);
            append(Revisions.begin("one-" + round, person, "team-harbour", "care-plan"));
            append(Revisions.begin("two-" + round, person, "team-harbour", "care-plan"));
            List<Optional<List<String>>> whenHeld = Together.inParallel(thread -> {
                try {
                    if (thread % 4 == 0) {
                        place(scope, "case-" + thread);
                        return Optional.of(found(RecordQuery.about(person)));
                    }
                    store.erase(erasure(thread % 4 == 1 ? scope : Scope.subject(person)));
                } catch (ErasedRecordException | HeldRecordException e) {
                    return Optional.empty(); // the other came first
                }
                return Optional.empty();
            });

            List<String> now = found(RecordQuery.about(person));
            whenHeld.stream()
                    .flatMap(Optional::stream)
                    .forEach(then -> assertEquals(then, now, "What was there when the hold was placed is there still"));
        }
    }
}
