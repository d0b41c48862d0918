package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.refocus.sdk.testkit.tck.Revisions.NOON;
import static org.refocus.sdk.testkit.tck.Revisions.SAM;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailQuery;

/** Order comes from the store, and not from a clock that may stand still or go back. */
abstract class OrderingRules extends StoreRules {
    private static final List<Instant> CLOCK = List.of(
            NOON,
            NOON.minusSeconds(3600),
            NOON.minusSeconds(3600),
            NOON.plusSeconds(60),
            Instant.EPOCH,
            NOON.minusSeconds(1));

    OrderingRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-11")
    void recordsComeInTheOrderInWhichTheyWereBegunWhateverTheClockSaid() {
        for (int i = 0; i < CLOCK.size(); i++) {
            append(Revisions.at(draft("r-" + i, 1), CLOCK.get(i)));
        }
        List<String> begun = List.of("r-0", "r-1", "r-2", "r-3", "r-4", "r-5");
        assertEquals(begun, found(all()));
        assertEquals(begun, paged(all().withLimit(2)), "On pages of two");
    }

    @Test
    @Verifies("S-11")
    void revisionsComeInTheOrderOfTheirNumbersWhateverTheClockSaid() {
        for (int i = 0; i < CLOCK.size(); i++) {
            append(Revisions.at(draft("r-1", i + 1), CLOCK.get(i)));
        }
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6),
                store.history("r-1").stream().map(FormResponse::revision).toList());
        assertEquals(6, store.latest("r-1").orElseThrow().revision(), "The latest");
        assertEquals(6, store.find(all()).records().get(0).revision(), "The latest that find shows");
    }

    @Test
    @Verifies("S-11")
    void holdsComeInTheOrderInWhichTheyWerePlacedWhateverTheClockSaid() {
        demand(Capability.HOLDS);
        append(draft("r-1", 1));
        for (int i = 0; i < CLOCK.size(); i++) {
            Scope scope = i % 2 == 0 ? Scope.record("r-1") : Scope.subject("person-asha");
            store.holds().place(new Hold(scope, "case-" + i, SAM, CLOCK.get(i)));
        }
        assertEquals(
                List.of("case-0", "case-1", "case-2", "case-3", "case-4", "case-5"),
                store.holds().on(Scope.record("r-1")).stream()
                        .map(Hold::reference)
                        .toList());
    }

    @Test
    @Verifies("S-11")
    void eventsComeInTheOrderInWhichTheyHappenedWhateverTheClockSaid() {
        demand(Capability.TRAIL);
        for (int i = 0; i < CLOCK.size(); i++) {
            append(Revisions.at(draft("r-1", i + 1), CLOCK.get(i)));
        }
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6),
                store.trail().read(TrailQuery.all()).events().stream()
                        .map(TrailEvent::revision)
                        .toList());
    }
}
