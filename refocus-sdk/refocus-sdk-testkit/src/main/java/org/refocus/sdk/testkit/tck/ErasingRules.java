package org.refocus.sdk.testkit.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.refocus.sdk.testkit.tck.Revisions.CLERK;
import static org.refocus.sdk.testkit.tck.Revisions.NOON;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.Tombstone;

/** What is erased is gone, and nothing else. */
abstract class ErasingRules extends StoreRules {
    ErasingRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-07")
    void anErasedRecordIsGoneWithAllItsRevisionsAndNoOther() {
        List<FormResponse> neighbour = appendAll("r-10", Status.DRAFT, Status.AGREED);
        appendAll("r-1", Status.DRAFT, Status.AGREED, Status.DRAFT, Status.AGREED);
        appendAll("R-1", Status.DRAFT);

        assertEquals(List.of(new Tombstone("r-1", 4, CLERK, NOON, "request-7")), erase("r-1"), "What erase gives");
        assertEquals(Optional.empty(), store.latest("r-1"), "latest");
        assertEquals(List.of(), store.history("r-1"), "history");
        assertEquals(List.of("r-10", "R-1"), found(all()), "find");
        assertEquals(List.of("r-10"), found(all().agreed()), "find, agreed");
        Same.revisions(neighbour, store.history("r-10"), "history of another record");
    }

    @Test
    @Verifies("S-07")
    void whatIsNotThereIsErasedWithoutAnError() {
        append(draft("r-1", 1));
        assertEquals(List.of(), erase("r-2"), "A record that never was");
        assertEquals(List.of(), store.erase(erasure(Scope.subject("person-nobody"))), "Nothing about nobody");
        erase("r-1");
        assertEquals(List.of(), erase("r-1"), "A record that was erased before");
        assertEquals(List.of(), store.erase(erasure(Scope.subject("person-asha"))), "Nothing is left about somebody");
    }

    @Test
    @Verifies("S-07")
    void everythingAboutSomebodyIsErasedAndNothingAboutAnybodyElse() {
        append(Revisions.begin("asha-1", "person-asha", "team-harbour", "care-plan"));
        append(Revisions.begin("tomasz-1", "person-tomasz", "team-harbour", "care-plan"));
        append(Revisions.begin("asha-2", "person-asha", "team-hill", "vtp-guide"));
        append(draft("asha-1", 2));
        append(Revisions.begin("person-asha", "person-rhian", "team-harbour", "care-plan"));
        append(Revisions.begin("longer", "person-asha-2", "person-asha", "care-plan"));
        Erasure erasure = new Erasure(Scope.subject("person-asha"), CLERK, NOON, null);

        assertEquals(
                List.of(new Tombstone("asha-1", 2, CLERK, NOON, null), new Tombstone("asha-2", 1, CLERK, NOON, null)),
                store.erase(erasure),
                "What erase gives, in the order in which the records were begun");
        assertEquals(List.of("tomasz-1", "person-asha", "longer"), found(all()), "find");
        append(Revisions.begin("asha-3", "person-asha", "team-harbour", "care-plan"));
        assertEquals(List.of("asha-3"), found(RecordQuery.about("person-asha")), "A new record may begin");
    }

    @Test
    @Verifies("S-07")
    void aRecordOfTheNameOfAPersonIsNotThatPerson() {
        append(Revisions.begin("person-asha", "person-rhian", "team-harbour", "care-plan"));
        append(Revisions.begin("asha-1", "person-asha", "team-harbour", "care-plan"));

        assertEquals(1, erase("person-asha").size());
        assertEquals(List.of("asha-1"), found(all()));
    }

    @Test
    @Verifies("S-07")
    void noWordOfWhatWasErasedIsKept() throws Exception {
        FormResponse kept = append(draft("other", 1));
        append(draft("r-1", 1, "{\"words\":\"mrkanswer\"}"));
        append(Revisions.preserving(
                Revisions.withdrawn("r-1", 2, "mrkreason", "{\"words\":\"mrkanswer\"}"),
                List.of(new Preserved("care-plan|0.9.0", "/words", "\"mrkpreserved\"", "mrkwhy"))));
        erase("r-1");

        String lies = new String(contract.whatLies(store), ISO_8859_1);
        for (String marker : List.of("mrkanswer", "mrkreason", "mrkpreserved", "mrkwhy")) {
            assertFalse(
                    lies.contains(marker), "Words of an erased record lie where the store keeps its own: " + marker);
        }
        Same.revisions(List.of(kept), store.find(all()).records(), "find");
    }

    @Test
    @Verifies({"S-07", "S-10", "S-08"})
    void whenARecordIsErasedWhileSomebodySavesItNoRevisionIsLeftHanging() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "r-" + round;
            append(draft(id, 1));
            append(draft(id, 2));
            List<Integer> erased = Together.inParallel(thread -> {
                if (thread % 4 == 0) {
                    return erase(id).size();
                }
                tried(draft(id, 2 + thread % 4));
                return 0;
            });
            assertEquals(1, erased.stream().mapToInt(Integer::intValue).sum(), "So many were told that they erased it");
            assertEquals(List.of(), store.history(id), "history");
        }
        assertEquals(List.of(), found(all()), "find");
    }

    @Test
    @Verifies("S-07")
    void aTombstoneIsLeft() {
        demand(Capability.TOMBSTONES);
        appendAll("r-1", Status.DRAFT, Status.AGREED);
        append(draft("r-2", 1));
        assertEquals(Optional.empty(), store.tombstone("r-1"), "While the record is there");
        Tombstone left = erase("r-1").get(0);
        store.erase(new Erasure(Scope.record("r-1"), CLERK, NOON.plusSeconds(60), "again"));

        assertEquals(new Tombstone("r-1", 2, CLERK, NOON, "request-7"), left);
        assertEquals(Optional.of(left), store.tombstone("r-1"), "Also after another erasure");
        assertEquals(Optional.empty(), store.tombstone("r-2"), "Of a record that is there");
        assertEquals(Optional.empty(), store.tombstone("r-3"), "Of a record that never was");
    }

    @Test
    @Verifies("S-07")
    void eachRecordOfSomebodyLeavesATombstone() {
        demand(Capability.TOMBSTONES);
        append(draft("r-1", 1));
        append(Revisions.begin("tomasz-1", "person-tomasz", "team-harbour", "care-plan"));
        append(draft("r-2", 1));
        for (Tombstone left : store.erase(erasure(Scope.subject("person-asha")))) {
            assertEquals(Optional.of(left), store.tombstone(left.record()));
        }
        assertEquals(Optional.empty(), store.tombstone("tomasz-1"));
    }
}
