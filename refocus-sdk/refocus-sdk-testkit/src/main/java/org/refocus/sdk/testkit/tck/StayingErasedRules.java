package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Tombstone;

/** Nothing that was erased comes back. */
abstract class StayingErasedRules extends StoreRules {
    StayingErasedRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-10")
    void nothingIsAddedToAnErasedRecord() {
        append(draft("r-1", 1));
        append(draft("r-1", 2));
        Tombstone left = erase("r-1").get(0);

        for (int revision : new int[] {1, 2, 3, 9}) {
            assertEquals(left, refused("new-command", draft("r-1", revision)), "What the refusal says is left");
        }
        assertEquals(List.of(), store.history("r-1"), "history");
        assertEquals(List.of(), found(all()), "find");
    }

    @Test
    @Verifies("S-10")
    void aCommandOfAnErasedRecordDoesNotBringItBack() {
        store.append(draft("r-1", 1), "command-1");
        store.append(draft("r-1", 2), "command-2");
        FormResponse other = store.append(draft("r-2", 1), "command-3");
        Tombstone left = erase("r-1").get(0);

        assertEquals(left, refused("command-1", draft("r-1", 1)));
        assertEquals(left, refused("command-2", draft("r-1", 2)));
        assertEquals(left, refused("command-1", draft("new", 1)), "With a record that it would begin");
        assertEquals(left, refused("command-2", draft("r-2", 2)), "With a record that is there");
        Same.revision(other, store.append(draft("r-1", 2), "command-3"), "The command of a record that is there");
        Same.revisions(List.of(other), store.find(all()).records(), "find");
        assertEquals(List.of(), store.history("new"), "history of the record that would have begun");
    }

    @Test
    @Verifies("S-10")
    void aCommandThatWasRefusedForAnErasedRecordMayBeSentForAnother() {
        append(draft("r-1", 1));
        erase("r-1");
        refused("command-1", draft("r-1", 2));

        FormResponse other = draft("r-2", 1);
        Same.revision(other, store.append(other, "command-1"), "The command that stored nothing");
    }

    @Test
    @Verifies("S-10")
    void whatWasErasedWithSomebodyStaysErased() {
        store.append(draft("r-1", 1), "command-1");
        store.append(draft("r-2", 1), "command-2");
        List<Tombstone> left = store.erase(erasure(Scope.subject("person-asha")));

        assertEquals(left.get(0), refused("new-command", draft("r-1", 2)));
        assertEquals(left.get(1), refused("command-2", draft("r-2", 1)));
        assertEquals(List.of(), found(all()), "find");
    }

    private Tombstone refused(String command, FormResponse revision) {
        return assertThrows(
                        ErasedRecordException.class,
                        () -> store.append(revision, command),
                        () -> "Appending " + revision + " with " + command)
                .tombstone();
    }

    @Test
    @Verifies({"S-10", "S-08"})
    void nothingComesBackWhileManyTry() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "r-" + round;
            FormResponse first = draft(id, 1);
            store.append(first, "begin-" + round);
            String command = "begin-" + round;
            Together.inParallel(thread -> {
                if (thread == 0) {
                    return erase(id).size();
                }
                try {
                    // The same command, the first revision again, the second revision.
                    String mine = thread % 3 == 0 ? command : newCommand();
                    return store.append(thread % 3 == 1 ? draft(id, 1) : draft(id, 2), mine)
                            .revision();
                } catch (ErasedRecordException | org.refocus.sdk.spi.StaleRevisionException e) {
                    return 0;
                }
            });
            assertEquals(List.of(), store.history(id), "history");
            refused(command, first);
        }
        assertEquals(List.of(), found(all()), "find");
    }
}
