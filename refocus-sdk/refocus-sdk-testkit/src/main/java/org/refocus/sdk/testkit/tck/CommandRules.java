package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;

/** A command that is sent again stores nothing more. */
abstract class CommandRules extends StoreRules {
    CommandRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-04")
    void aCommandThatIsSentAgainGivesWhatItGave() {
        FormResponse first = store.append(draft("r-1", 1), "command-1");
        FormResponse second = store.append(draft("r-1", 2), "command-2");
        FormResponse third = append(draft("r-1", 3));

        Same.revision(second, store.append(draft("r-1", 2), "command-2"), "The same again");
        Same.revision(second, store.append(draft("r-1", 4, "{\"n\":4}"), "command-2"), "With what could be stored");
        Same.revision(first, store.append(draft("r-1", 9), "command-1"), "With what could not be stored");
        Same.revision(first, store.append(draft("another", 1), "command-1"), "With another record");
        Same.revisions(List.of(first, second, third), store.history("r-1"), "history");
        assertEquals(Optional.empty(), store.latest("another"), "The other record was not begun");
        assertEquals(List.of("r-1"), found(all()), "find");
    }

    @Test
    @Verifies("S-04")
    void aCommandThatWasRefusedMayBeSentAgain() {
        assertThrows(StaleRevisionException.class, () -> store.append(draft("r-1", 2), "command-1"));
        FormResponse first = append(draft("r-1", 1));
        FormResponse second = draft("r-1", 2);

        Same.revision(second, store.append(second, "command-1"), "The command that was refused before");
        Same.revisions(List.of(first, second), store.history("r-1"), "history");
    }

    @Test
    @Verifies("S-04")
    void otherCommandsAreOther() {
        String longest = "c".repeat(64);
        List<String> commands =
                List.of("command", "Command", "command.", "command-", "1", "01", longest, longest.substring(1) + "d");
        for (int i = 0; i < commands.size(); i++) {
            FormResponse next = draft("r-1", i + 1);
            Same.revision(next, store.append(next, commands.get(i)), "The command " + commands.get(i));
        }
        assertEquals(commands.size(), store.history("r-1").size(), "Each command stored one revision");
    }

    @Test
    @Verifies({"S-04", "S-08"})
    void ofOneCommandThatIsSentManyTimesAtOnceOneRevisionComes() throws Exception {
        int rounds = 5;
        for (int round = 0; round < rounds; round++) {
            String begin = "begin-" + round;
            List<FormResponse> begun = Together.inParallel(
                    thread -> store.append(draft(UUID.randomUUID().toString(), 1), begin));
            FormResponse first = begun.get(0);
            assertEquals(1, new HashSet<>(begun).size(), "All who sent it are told of one record");

            String save = "save-" + round;
            List<FormResponse> saved =
                    Together.inParallel(thread -> store.append(draft(first.id(), 2, "{\"by\":" + thread + "}"), save));
            assertEquals(1, new HashSet<>(saved).size(), "All who sent it are told of one revision");
            Same.revisions(List.of(first, saved.get(0)), store.history(first.id()), "history");
        }
        assertEquals(rounds, found(RecordQuery.about("person-asha")).size(), "So many records were begun");
    }
}
