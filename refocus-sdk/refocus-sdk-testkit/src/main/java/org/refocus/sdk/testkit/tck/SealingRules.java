package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.TrailQuery;

/** A seal takes in what happened before it, and whoever holds its anchor can tell a changed trail. */
abstract class SealingRules extends StoreRules {
    SealingRules(FormStoreContract contract) {
        super(contract);
    }

    @BeforeEach
    final void trail() {
        demand(Capability.TRAIL);
    }

    @Test
    @Verifies({"A-04", "S-16"})
    void nothingIsSealedOfNothing() {
        assertEquals(Anchor.none(), store.trail().seal());
        assertEquals(List.of(), store.trail().verify(Anchor.none()));
    }

    @Test
    @Verifies({"A-04", "S-16"})
    void aSealTakesInWhatIsNotSealedYet() {
        appendAll("r-1", Status.DRAFT, Status.AGREED);
        Anchor first = store.trail().seal();
        assertEquals(1, first.number(), "The number of the first seal");
        assertEquals(2, first.count(), "So many events are sealed");
        assertEquals(first, store.trail().seal(), "Where nothing happened since, the last seal is the last");
        append(draft("r-1", 3));
        erase("r-1");
        Anchor second = store.trail().seal();

        assertEquals(2, second.number(), "The number of the second seal");
        assertEquals(4, second.count(), "So many events are sealed");
        assertNotEquals(first.hash(), second.hash(), "Each seal has a hash of its own");
    }

    @Test
    @Verifies({"A-04", "S-08", "S-16"})
    void everyEventIsSealedOnceWhileManyWriteAndSeal() throws Exception {
        List<Anchor> anchors = new ArrayList<>(Together.inParallel(thread -> {
            Anchor last = Anchor.none();
            for (int i = 0; i < 8; i++) {
                append(draft("r-" + thread + "-" + i, 1));
                if (thread % 4 == 0) {
                    Anchor next = store.trail().seal();
                    assertTrue(next.number() >= last.number() && next.count() >= last.count(), "Seals go on");
                    last = next;
                }
            }
            return last;
        }));
        anchors.add(store.trail().seal());

        Anchor all = anchors.get(anchors.size() - 1);
        assertEquals(8 * Together.THREADS, all.count(), "So many events are sealed");
        for (Anchor anchor : anchors) {
            assertEquals(List.of(), store.trail().verify(anchor), "Nobody tampered");
        }
    }

    @Test
    @Verifies({"A-05", "S-16"})
    void nothingIsFoundWhereNobodyTampered() {
        appendAll("r-1", Status.DRAFT, Status.AGREED, Status.DRAFT, Status.WITHDRAWN);
        append(draft("r-2", 1));
        assertEquals(List.of(), store.trail().verify(Anchor.none()), "Before the first seal");
        Anchor first = store.trail().seal();
        append(draft("r-2", 2));
        erase("r-1");
        Anchor second = store.trail().seal();
        append(draft("r-2", 3));
        erase("r-2");

        for (Anchor anchor : List.of(Anchor.none(), first, second)) {
            assertEquals(List.of(), store.trail().verify(anchor), "With the anchor of seal " + anchor.number());
        }
    }

    @Test
    @Verifies({"A-05", "S-16"})
    void anAnchorThatIsNotOfThisTrailIsFoundOut() {
        append(draft("r-1", 1));
        append(draft("r-1", 2));
        Anchor first = store.trail().seal();
        append(draft("r-1", 3));
        Anchor second = store.trail().seal();

        String other =
                (second.hash().startsWith("0") ? "1" : "0") + second.hash().substring(1);
        foundOut(new Anchor(2, 3, other), "A trail that was written anew has other hashes");
        foundOut(new Anchor(1, 2, second.hash()), "The first seal has the hash of the second");
        foundOut(new Anchor(2, 3, first.hash()), "The second seal has the hash of the first");
        foundOut(new Anchor(3, 4, other), "The tail with the third seal was cut off");
        foundOut(new Anchor(2, 4, second.hash()), "An event was cut off");
    }

    private void foundOut(Anchor anchor, String how) {
        assertFalse(store.trail().verify(anchor).isEmpty(), how + ": that has to be found");
    }

    @Test
    @Verifies({"A-05", "S-08", "S-16"})
    void nothingIsFoundWhileOthersWrite() throws Exception {
        for (int i = 0; i < 10; i++) {
            append(draft("there-" + i, 1));
        }
        Anchor anchor = store.trail().seal();
        Together.inParallel(thread -> {
            if (thread % 8 == 1) {
                for (int i = 0; i < 5; i++) {
                    assertEquals(List.of(), store.trail().verify(anchor), "Nobody tampered");
                }
                return true;
            }
            for (int i = 0; i < 5; i++) {
                String record = "new-" + thread + "-" + i;
                append(draft(record, 1));
                append(draft(record, 2));
                erase(i % 2 == 0 ? record : "there-" + thread % 10);
                store.trail().seal();
            }
            return true;
        });
        assertEquals(List.of(), store.trail().verify(anchor), "Nobody tampered");
        assertTrue(store.trail().read(TrailQuery.all()).next().isPresent(), "There is more than one page of events");
    }
}
