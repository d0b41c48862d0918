package org.refocus.sdk.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;
import static org.refocus.sdk.testkit.scenario.Cast.ASHA;
import static org.refocus.sdk.testkit.scenario.Cast.SAM;
import static org.refocus.sdk.testkit.scenario.Cast.messageOf;
import static org.refocus.sdk.testkit.scenario.Cast.together;

import org.junit.jupiter.api.Test;
import org.refocus.model.FormType;

class PlacesByLabelTest {
    private final Scenario day = together();
    private final Participant sam = day.as(SAM).opens(FormType.CARE_PLAN);

    @Test
    void aPlaceIsNamedByItsLabelOrTheFirstWordsOfItOrByPointer() {
        sam.answers("person's NAME", "Asha Example")
                .answers("Worker's", "Sam Specimen")
                .answers("/plannedOn", "2026-03-02");

        assertThat(sam.page())
                .shows("Asha")
                .at("/personName")
                .shows("Sam")
                .at("/workerName")
                .shows("2026-03-02");
    }

    @Test
    void aRowIsNamedByItsNumberAsItsReaderCounts() {
        sam.writes("Goals > new Goal > The goal in words", "First")
                .whoMaySee("Only me")
                .adds("Goals");
        sam.writes("new Goal > The goal in words", "Second")
                .whoMaySee("The team")
                .adds("Goals")
                .saves();
        day.as(ASHA).answers("Goals > Goal 2 > Goal number", "2").saves();
        assertThat(day.reads(ASHA)).shows("2").at("/goals/1/number");

        assertThat(day.reads(Cast.LENA))
                .hides("First", day.form())
                .shows("Second")
                .at("/goals/0");
        assertThat(messageOf(() -> day.as(Cast.LENA).answers("Goal 2 > Goal number", "3")))
                .contains("worker-lena sees no place of this name", "Goals > Goal 1 > Goal number");
    }

    @Test
    void anUnknownLabelIsToldWithTheLabelsThatComeNearAndIsNotRepeated() {
        assertThat(messageOf(() -> sam.answers("Workers name", "Sam Specimen")))
                .startsWith(
                        "Step 2 (worker-sam answers): worker-sam sees no place of this name. Near:\n  Worker's name")
                .contains("Before that:\n  1. worker-sam opens a new form: Personally valued goals and care plan")
                .doesNotContain("Workers name", "Sam Specimen");
    }

    @Test
    void anUnknownPointerIsToldWithThePointersThatComeNear() {
        assertThat(messageOf(() -> sam.answers("/planedOn", "2026-03-02")))
                .contains("sees no place with this pointer. Near:\n  /plannedOn")
                .doesNotContain("/planedOn");
    }

    @Test
    void anAmbiguousLabelIsToldWithTheWaysToEachPlace() {
        sam.writes("new Goal > The goal in words", "To swim.").adds("Goals");

        assertThat(messageOf(() -> sam.answers("Goal number", "1")))
                .contains(
                        "2 places have this name; say more of the way, with \" > \" between:",
                        "\n  Goals > Goal 1 > Goal number",
                        "\n  Goals > new Goal > Goal number");
    }

    @Test
    void aChoiceIsNamedByItsLabelItsFirstWordsOrItsValue() {
        sam.writes("new Goal > The goal in words", "To swim.")
                .chooses("new Goal > Whose goal", "My own")
                .chooses("new Goal > Which way", "avoidance")
                .adds("Goals");

        assertThat(sam.page())
                .shows("own")
                .at("/goals/0/origin")
                .shows("Away from something")
                .at("/goals/0/direction");
        assertThat(messageOf(() -> sam.chooses("Goal 1 > Whose goal", "Nobody's")))
                .contains("not one of the choices", "\n  My own: I want this", "\n  Needed for another reason")
                .doesNotContain("Nobody's");
        assertThat(messageOf(() -> sam.chooses("Person's name", "Asha"))).contains("nothing to choose here");
    }

    @Test
    void wordsAndAnswersHavePlacesOfTheirOwn() {
        assertThat(messageOf(() -> sam.answers("new Goal > The goal in words", "To swim.")))
                .contains("these are somebody's words; say writes(...)");
        assertThat(messageOf(() -> sam.writes("Person's name", "Asha"))).contains("nobody's words; say answers(...)");
        assertThat(messageOf(() -> sam.writes("Coaching questions", "Well.")))
                .contains("no words stand here themselves", "\n  GROW: the goal", "\n  REACH: reflect");
        assertThat(messageOf(() -> sam.answers("Coaching questions", "Well.")))
                .contains("no single answer stands here");
    }
}
