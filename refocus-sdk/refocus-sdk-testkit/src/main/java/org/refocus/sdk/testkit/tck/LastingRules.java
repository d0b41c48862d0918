package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.refocus.sdk.testkit.tck.Revisions.NOON;
import static org.refocus.sdk.testkit.tck.Revisions.SAM;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.TrailPage;
import org.refocus.sdk.trail.TrailQuery;

/** What a durable store acknowledged is there when it is opened again, with all that belongs to it. */
abstract class LastingRules extends StoreRules {
    LastingRules(FormStoreContract contract) {
        super(contract);
    }

    @BeforeEach
    final void durable() {
        demand(Capability.DURABLE);
    }

    private void reopen() throws Exception {
        store = contract.reopened(store);
    }

    @Test
    @Verifies("S-03")
    void everyRevisionIsThereAgain() throws Exception {
        List<FormResponse> one = appendAll("r-b", Status.DRAFT, Status.AGREED, Status.DRAFT);
        List<FormResponse> two = appendAll("r-a", Status.DRAFT);
        reopen();

        Same.revisions(one, store.history("r-b"), "history");
        Same.revision(one.get(2), store.latest("r-b"), "latest");
        Same.revisions(two, store.history("r-a"), "history");
        Same.revisions(List.of(one.get(2), two.get(0)), store.find(all()).records(), "find");
        Same.revisions(List.of(one.get(1)), store.find(all().agreed()).records(), "find, agreed");
        FormResponse next = draft("r-b", 4);
        Same.revision(next, append(next), "A record goes on");
    }

    @Test
    @Verifies({"S-03", "S-06", "S-11"})
    void theOrderAndAPageBegunBeforeGoOn() throws Exception {
        for (String record : List.of("r-c", "r-a", "r-b")) {
            append(draft(record, 1));
        }
        RecordQuery pages = all().withLimit(2);
        String cursor = store.find(pages).next().orElseThrow();
        reopen();
        append(draft("r-0", 1));

        assertEquals(List.of("r-c", "r-a", "r-b", "r-0"), found(all()), "find");
        assertEquals(List.of("r-b", "r-0"), found(pages.after(cursor)), "The second page of one that began before");
    }

    @Test
    @Verifies({"S-03", "S-04"})
    void commandsAreKnownAgain() throws Exception {
        FormResponse first = store.append(draft("r-1", 1), "command-1");
        store.append(draft("r-1", 2), "command-2");
        reopen();

        Same.revision(first, store.append(draft("r-1", 1), "command-1"), "A command that is sent again");
        assertEquals(2, store.history("r-1").size(), "So many revisions are there");
    }

    @Test
    @Verifies({"S-03", "S-07", "S-10"})
    void whatWasErasedStaysErased() throws Exception {
        store.append(draft("r-1", 1), "command-1");
        append(draft("r-2", 1));
        Tombstone left = erase("r-1").get(0);
        reopen();

        assertEquals(List.of(), store.history("r-1"), "history");
        assertEquals(List.of("r-2"), found(all()), "find");
        assertEquals(
                left,
                assertThrows(ErasedRecordException.class, () -> append(draft("r-1", 1)))
                        .tombstone());
        assertThrows(ErasedRecordException.class, () -> store.append(draft("new", 1), "command-1"));
        if (declares(Capability.TOMBSTONES)) {
            assertEquals(Optional.of(left), store.tombstone("r-1"));
        }
    }

    @Test
    @Verifies({"S-03", "S-13"})
    void holdsStandAgain() throws Exception {
        demand(Capability.HOLDS);
        append(draft("r-1", 1));
        Hold hold = new Hold(Scope.record("r-1"), "case-1", SAM, NOON);
        Hold onAsha = new Hold(Scope.subject("person-asha"), "case-2", SAM, NOON);
        store.holds().place(hold);
        store.holds().place(onAsha);
        store.holds().release(onAsha);
        reopen();

        assertEquals(List.of(hold), store.holds().on(hold.scope()));
        assertThrows(HeldRecordException.class, () -> erase("r-1"));
    }

    @Test
    @Verifies({"S-03", "A-02", "A-05"})
    void theTrailGoesOn() throws Exception {
        demand(Capability.TRAIL);
        append(draft("r-1", 1));
        Anchor anchor = store.trail().seal();
        erase("r-1");
        append(draft("r-2", 1));
        TrailPage before = store.trail().read(TrailQuery.all());
        reopen();

        assertEquals(before, store.trail().read(TrailQuery.all()));
        assertEquals(List.of(), store.trail().verify(anchor), "Nobody tampered");
        assertEquals(2, store.trail().seal().number(), "The next seal");
    }
}
