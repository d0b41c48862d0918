package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.refocus.sdk.testkit.tck.Revisions.NOON;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;

/** What is there is found, by whom it is about, team, template and age; and nothing else is. */
abstract class FindingRules extends StoreRules {
    private static final List<String> NOBODY =
            List.of("person", "person-asha ", "Person-Asha", "%", "_", "' OR ''='", "\0", "");

    FindingRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-05")
    void historyIsInTheOrderOfTheNumbersAlsoBeyondNine() {
        for (int n = 1; n <= 12; n++) {
            append(draft("r-1", n));
            append(draft("r-2", n));
        }
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                store.history("r-1").stream().map(FormResponse::revision).toList());
        Same.revision(draft("r-1", 12), store.latest("r-1"), "latest");
    }

    @Test
    @Verifies("S-05")
    void ofAnUnknownRecordThereIsNothingWhateverItsName() {
        append(draft("r-1", 1));
        List<String> unknown =
                List.of("r-2", "", "R-1", "r-1 ", "r-%", "' OR '1'='1", "../r-1", "a/b", "\0", "x".repeat(1000));
        for (String name : unknown) {
            assertEquals(Optional.empty(), store.latest(name), "latest");
            assertEquals(List.of(), store.history(name), "history");
            if (declares(Capability.TOMBSTONES)) {
                assertEquals(Optional.empty(), store.tombstone(name), "tombstone");
            }
            assertEquals(List.of(), Party.isOpaque(name) ? erase(name) : List.of(), "erase");
        }
        assertEquals(1, store.history("r-1").size(), "The record that is there");
    }

    @Test
    @Verifies("S-06")
    void recordsAreFoundByWhomTheyAreAboutByTeamAndByTemplate() {
        append(Revisions.begin("asha-plan", "person-asha", "team-harbour", "care-plan"));
        append(Revisions.begin("asha-guide", "person-asha", "team-harbour", "vtp-guide"));
        append(Revisions.begin("tomasz-plan", "person-tomasz", "team-harbour", "care-plan"));
        append(Revisions.begin("rhian-plan", "person-rhian", "team-hill", "care-plan"));

        RecordQuery asha = RecordQuery.about("person-asha");
        RecordQuery harbour = RecordQuery.ofTeam("team-harbour");
        assertEquals(List.of("asha-plan", "asha-guide"), found(asha));
        assertEquals(List.of("asha-guide"), found(asha.withTemplate("vtp-guide")));
        assertEquals(List.of("asha-plan", "asha-guide", "tomasz-plan"), found(harbour));
        assertEquals(List.of("asha-plan", "tomasz-plan"), found(harbour.withTemplate("care-plan")));
        assertEquals(List.of("asha-plan", "asha-guide", "tomasz-plan", "rhian-plan"), found(all()));
        RecordQuery both = new RecordQuery("person-asha", "team-hill", null, RecordQuery.View.LATEST, null, 10);
        assertEquals(List.of(), found(both));
    }

    @Test
    @Verifies("S-06")
    void nothingIsFoundForNobody() {
        append(Revisions.begin("asha-plan", "person-asha", "team-harbour", "care-plan"));
        for (String nobody : NOBODY) {
            assertEquals(List.of(), found(RecordQuery.about(nobody)), "about '" + nobody + "'");
            assertEquals(List.of(), found(RecordQuery.ofTeam(nobody)), "of the team '" + nobody + "'");
            assertEquals(List.of(), found(all().withTemplate(nobody)), "of the template '" + nobody + "'");
        }
        assertEquals(
                List.of(), found(all().withTemplate("care-plan|1.0.0")), "A version is not part of a template's id");
    }

    @Test
    @Verifies("S-06")
    void eachRecordComesOnceAsItIsNowInTheOrderInWhichRecordsWereBegun() {
        append(draft("r-b", 1));
        append(draft("r-a", 1));
        append(draft("r-c", 1));
        append(draft("r-a", 2));
        append(draft("r-b", 2));
        append(draft("r-b", 3));

        Page page = store.find(all());
        Same.revisions(List.of(draft("r-b", 3), draft("r-a", 2), draft("r-c", 1)), page.records(), "find");
        assertEquals(Optional.empty(), page.next(), "There is no further page");
    }

    @Test
    @Verifies("S-06")
    void theAgreedViewShowsWhatWasAgreedLastUnderAnyDraftUntilItIsWithdrawn() {
        append(draft("never-agreed", 1));
        appendAll("agreed", Status.DRAFT, Status.AGREED);
        appendAll("amended", Status.DRAFT, Status.AGREED, Status.DRAFT, Status.DRAFT);
        appendAll("agreed-again", Status.DRAFT, Status.AGREED, Status.DRAFT, Status.AGREED);
        appendAll("withdrawn", Status.DRAFT, Status.AGREED, Status.WITHDRAWN);
        appendAll("draft-withdrawn", Status.DRAFT, Status.AGREED, Status.DRAFT, Status.WITHDRAWN);
        appendAll("draft-thrown-away", Status.DRAFT, Status.WITHDRAWN);

        Same.revisions(
                List.of(
                        Revisions.withStatus("agreed", 2, Status.AGREED),
                        Revisions.withStatus("amended", 2, Status.AGREED),
                        Revisions.withStatus("agreed-again", 4, Status.AGREED)),
                store.find(all().agreed()).records(),
                "The view of agreed records");
        assertEquals(7, found(all()).size(), "The view of the latest revisions has them all");
    }

    @Test
    @Verifies("S-06")
    void aQueryNarrowsByTheLatestRevisionWhicheverItShows() {
        Subject elsewhere = new Subject("person-asha", "team-hill");
        append(draft("r-1", 1));
        FormResponse agreed = append(Revisions.withStatus("r-1", 2, Status.AGREED));
        FormResponse moved = append(Revisions.revision("r-1", 3, elsewhere, "care-plan", Status.DRAFT, "{\"n\":3}"));

        assertEquals(List.of(), found(RecordQuery.ofTeam("team-harbour")), "The team that had it");
        assertEquals(List.of(), found(RecordQuery.ofTeam("team-harbour").agreed()), "The team that had it, agreed");
        Same.revisions(
                List.of(moved), store.find(RecordQuery.ofTeam("team-hill")).records(), "The team that has it");
        Same.revisions(
                List.of(agreed),
                store.find(RecordQuery.ofTeam("team-hill").agreed()).records(),
                "The team that has it, agreed");
    }

    @Test
    @Verifies("S-15")
    void whatIsDueHasNotChangedSinceToTheMicrosecond() {
        append(Revisions.at(draft("before", 1), NOON.minusSeconds(1)));
        append(Revisions.at(draft("just-before", 1), NOON.minusNanos(1_000)));
        append(Revisions.at(draft("then", 1), NOON));
        append(Revisions.at(draft("just-after", 1), NOON.plusNanos(1_000)));
        append(Revisions.at(draft("changed", 1), NOON.minusSeconds(9)));
        append(Revisions.at(draft("changed", 2), NOON.plusSeconds(1)));
        append(Revisions.at(draft("clock-went-back", 1), NOON.plusSeconds(9)));
        append(Revisions.at(draft("clock-went-back", 2), NOON));

        RecordQuery due = all().unchangedSince(NOON);
        List<String> expected = List.of("before", "just-before", "then", "clock-went-back");
        assertEquals(expected, found(due));
        assertEquals(expected, paged(due.withLimit(1)), "on pages of one");
        assertEquals(List.of("before"), found(all().unchangedSince(NOON.minusNanos(1_001))));
        assertEquals(
                6, found(all().unchangedSince(Instant.MAX)).size(), "All that is there was there before the last time");
        assertEquals(List.of(), found(all().unchangedSince(Instant.MIN)), "Nothing was there before the first time");
    }

    @Test
    @Verifies("S-15")
    void whatIsDueIsNarrowedAndShownAsAnyQueryIs() {
        append(Revisions.begin("asha-plan", "person-asha", "team-harbour", "care-plan"));
        append(Revisions.begin("tomasz-plan", "person-tomasz", "team-hill", "care-plan"));
        appendAll("asha-agreed", Status.DRAFT, Status.AGREED);
        appendAll("asha-amended", Status.DRAFT, Status.AGREED);
        append(Revisions.at(draft("asha-amended", 3), NOON.plusSeconds(1)));

        assertEquals(
                List.of("tomasz-plan"), found(RecordQuery.ofTeam("team-hill").unchangedSince(NOON)));
        assertEquals(
                List.of("asha-plan", "asha-agreed"),
                found(RecordQuery.about("person-asha").unchangedSince(NOON)));
        assertEquals(
                List.of("asha-agreed"),
                found(all().agreed().unchangedSince(NOON)),
                "What was agreed is not due while a draft is new");
    }
}
