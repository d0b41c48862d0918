package org.refocus.sdk.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;
import static org.refocus.sdk.testkit.scenario.Cast.ASHA;
import static org.refocus.sdk.testkit.scenario.Cast.LENA;
import static org.refocus.sdk.testkit.scenario.Cast.MEERA;
import static org.refocus.sdk.testkit.scenario.Cast.SAM;
import static org.refocus.sdk.testkit.scenario.Cast.together;

import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.model.FormType;

/** Each of the ten forms from a blank page to agreement, with a refusal on the way. */
class TenFormsJourneyTest {
    @Test
    void anInformationSheetIsGivenByAWorkerWhoAloneAgrees() {
        Scenario day = together();

        day.as(SAM)
                .opens(FormType.INFORMATION_SHEET)
                .answers("Person", "Asha Example")
                .answers("Team", "Harbour team")
                .answers("Given by", "Sam Specimen")
                .answers("Given on", "2026-02-30")
                .chooses("How it was given", "Through an interpreter")
                .answers("Language", "cy");
        day.as(ASHA).writes("Your notes > Goals", "I want to sing again.").whoMaySee("Only me");
        day.saves().expects(Code.FORMAT, "Given on");
        assertThat(day.agree(SAM)).isRefused().because(Code.FORMAT).at("/givenOn");

        day.as(SAM).answers("Given on", "2026-03-02").saves();
        assertThat(day.agree(SAM)).isAgreed().isAgreedBy(SAM);
        assertThat(day.reads(ASHA)).shows("Through an interpreter").at("/how").shows("sing again");
        assertThat(day.reads(SAM)).hides("sing again", day.form());
    }

    @Test
    void aProposalIsWorkedOutUntilItsSumIsRight() {
        Scenario day = together();

        day.as(SAM)
                .opens(FormType.PARTNERSHIP_PROPOSAL)
                .answers("Project title", "A garden behind the day centre")
                .answers("What you would like to do", "Dig, plant, and eat what grows.")
                .answers("What good it will do", "Fresh air and something to look after.")
                .answers("Planning team > new Member > Name", "Asha Example")
                .chooses("Planning team > new Member > Part in the team", "Person who uses the service")
                .adds("Planning team")
                .answers("Planning team > new Member > Name", "Sam Specimen")
                .chooses("Planning team > new Member > Part in the team", "Worker")
                .answers("Costs > new Cost > What it is for", "Spades")
                .chooses("Costs > new Cost > Kind of cost", "Equipment")
                .answers("Costs > new Cost > Amount", "£60")
                .answers("Costs > new Cost > Why it is needed", "We have none.")
                .answers("Total asked for", "75");
        day.saves().nobodyAgrees().expects(Code.SUM, "Total asked for");

        day.as(SAM).answers("Costs > Cost 1 > Amount", "75.00").saves();
        day.everybodyAgrees();
        assertThat(day.printed(LENA)).contains("A garden behind the day centre", "75.00");
        assertThat(day.form().subject().id()).isEqualTo("team-harbour");
    }

    @Test
    void aGuideToValuesNeedsNothingThatThePersonWouldRatherNotSay() {
        Scenario day = together();

        day.as(SAM).opens(FormType.VALUES_GUIDE).answers("Person's name", "Asha Example");
        day.as(ASHA)
                .writes("Gender > What about this matters most", "To be asked, not guessed at.")
                .chooses("Sexuality > I would rather not talk about this", "Yes")
                .writes("Your story > What helps", "Walking by the sea.");
        day.saves();
        assertThat(day.agree(ASHA, SAM)).because(Code.REQUIRED).at("/workerName");

        day.as(SAM).answers("Worker's name", "Sam Specimen").saves();
        day.everybodyAgrees();
        assertThat(day.reads(SAM))
                .shows("To be asked")
                .hides("Walking by the sea", day.form())
                .mayNotChange("/areas/gender/important/0");
        assertThat(day.reads(LENA)).hides("To be asked", day.form());
        assertThat(day.reads(ASHA)).shows("Walking by the sea").at("/narrative/what-helps/0");
    }

    @Test
    void aStrengthsWorksheetGathersInWordsOfBoth() {
        Scenario day = together();

        day.as(SAM)
                .opens(FormType.STRENGTHS_WORKSHEET)
                .answers("Person's name", "Asha Example")
                .answers("Worker's name", "Sam Specimen")
                .answers("Last updated on", "2026-02-30");
        day.as(ASHA)
                .writes("Daily living > Current situation", "I cook on Sundays.")
                .chooses("Daily living > Current situation > new Strength > What kind", "Something in me")
                .writes("Daily living > Current situation", "My sister lives next door.")
                .whoMaySee("My circle");
        day.as(SAM).writes("Financial > Personal and social resources", "Knows every offer in town.");
        day.saves();
        assertThat(day.agree(ASHA, SAM)).isRefused().because(Code.FORMAT).at("/updatedOn");

        day.as(SAM).answers("Last updated on", "2026-03-02").saves();
        day.everybodyAgrees();
        assertThat(day.reads(SAM)).shows("cook on Sundays").at("/domains/daily-living/current/0");
        assertThat(day.reads(MEERA))
                .shows("My sister")
                .at("/domains/daily-living/current/0")
                .hides("cook on Sundays", day.form());
        assertThat(day.reads(ASHA)).shows("Knows every offer").at("/domains/financial/resources/0/words");
    }

    @Test
    void aSummaryForTheRecordIsAgreedWithAdvice() {
        Scenario day = together();

        day.as(SAM)
                .opens(FormType.CLINICAL_SUMMARY)
                .answers("Person's name", "Asha Example")
                .answers("Worker's name", "Sam Specimen")
                .answers("Summed up on", "2026-03-02")
                .writes("Summary of strengths > Financial", "She has paid off her debts.")
                .whoseWords("Words we agreed together")
                .answers("new Goal > Goal number", "1")
                .writes("new Goal > The goal in words", "To keep a dog.")
                .adds("Personally valued goals")
                .answers("new Goal > Goal number", "1")
                .writes("new Goal > The goal in words", "To see my brother.")
                .saves();
        day.nobodyAgrees().expects(Code.NOT_DISTINCT, "Goal 2 > Goal number");

        day.as(ASHA).answers("Goal 2 > Goal number", "2").saves();
        day.everybodyAgrees();
        assertThat(day.findings())
                .hasAdvice(Code.EMPTY_DOMAIN)
                .at("/strengths/health")
                .hasNoErrors();
        assertThat(day.printed(SAM)).contains("1. To keep a dog.", "paid off her debts. (Words we agreed together)");
    }

    @Test
    void aCarePlanTurnsAGoalIntoSteps() {
        Scenario day = together();

        day.as(SAM)
                .opens(FormType.CARE_PLAN)
                .answers("Person's name", "Asha Example")
                .answers("Worker's name", "Sam Specimen")
                .answers("Planned on", "2026-03-02")
                .saves();
        day.nobodyAgrees().expects(Code.REQUIRED, "Goals");

        day.as(ASHA)
                .answers("new Goal > Goal number", "1")
                .writes("new Goal > The goal in words", "I want to swim again.")
                .whoMaySee("The team")
                .chooses("new Goal > Whose goal is this?", "My own")
                .chooses("new Goal > Which way does it lead?", "Towards something I want")
                .writes("new Goal > Strengths it builds on", "I learn fast.")
                .adds("Goals")
                .answers("Goal 1 > new Step > What will be done?", "Go to the pool with Meera.")
                .chooses("Goal 1 > new Step > Who does it?", "Family or a friend")
                .chooses("Goal 1 > new Step > How is it done?", "Joint")
                .chooses("Goal 1 > new Step > How far along is it?", "Planned")
                .chooses("Goal 1 > new Step > Timetabled", "No")
                .saves();
        day.expectsNoErrors().everybodyAgrees();
        assertThat(day.reads(LENA)).shows("swim again").at("/goals/0/words");
        assertThat(day.findings()).advice().hasNo(Code.GOAL_WITHOUT_STRENGTH).hasAdvice(Code.GOAL_WITHOUT_VALUE);
    }

    @Test
    void aReflectionForSupervisionIsTheWorkersAlone() {
        Scenario day = together();

        day.as(SAM)
                .opens(FormType.SUPERVISION_REFLECTION)
                .answers("Worker", "Sam Specimen")
                .answers("Month", "nineteen")
                .answers("Date of reflection", "2026-03-02")
                .answers("People I thought about", "person-asha")
                .answers("People I thought about", "person-tomasz")
                .writes("Knowing the people you work with", "I talk more than I listen.")
                .chooses("Talk it over", "Yes")
                .saves();
        assertThat(day.agree(SAM)).isRefused().because(Code.TYPE).at("/month");

        day.as(SAM).answers("Month", "19").saves();
        assertThat(day.agree(SAM)).because(Code.OVER_LIMIT).at("/month").naming("limit", 18);

        day.as(SAM)
                .answers("Month", "12")
                .removes("People I thought about > Person 1")
                .saves();
        assertThat(day.agree(SAM)).isAgreed();
        assertThat(day.reads(SAM)).shows("person-tomasz").at("/about/0").shows("I talk more");
        assertThat(day.reads(LENA)).hides("I talk more", day.form());
        assertThat(day.form().subject().id()).isEqualTo("worker-sam");
    }

    @Test
    void theUnseenObserverIsAnExerciseForAWorker() {
        Scenario day = together();

        day.as(SAM)
                .opens(FormType.UNSEEN_OBSERVER)
                .answers("Worker", "Sam Specimen")
                .answers("Date done", "2026-03-02")
                .answers("Mannerisms > What the teacher might say", "They nod when they mean no.")
                .saves();
        assertThat(day.agree(SAM)).isRefused().because(Code.REQUIRED).at("/aspects/mannerisms/closeness");

        day.as(SAM).answers("Mannerisms > How close it is to you", "2").saves();
        assertThat(day.agree(SAM)).isAgreed();
    }

    @Test
    void personalAwarenessIsForTheWorkersEyesAlone() {
        Scenario day = together();

        day.as(SAM)
                .opens(FormType.PERSONAL_AWARENESS)
                .answers("Worker", "Sam Specimen")
                .writes("Culture > How would you describe your culture?", "Chapel, rugby, tea.")
                .saves();
        assertThat(day.agree(SAM)).isRefused().because(Code.REQUIRED).at("/doneOn");

        day.as(SAM).answers("Date done", "2026-03-02").saves();
        assertThat(day.agree(SAM)).isAgreed();
        assertThat(day.reads(ASHA)).hides("Chapel", day.form());
    }

    @Test
    void ownStrengthsAreAgreedByTheWorkerWhoseTheyAre() {
        Scenario day = together();

        day.as(SAM)
                .opens(FormType.OWN_STRENGTHS)
                .answers("Worker", "Sam Specimen")
                .answers("Date done", "2026-03-02")
                .writes("Gifts", "People tell me things.")
                .writes("Gifts", "I can whistle.")
                .saves();
        assertThat(day.agree(LENA)).isRefused().because(Code.AGREEMENT_MISSING).naming("who", "worker");
        assertThat(day.agree(SAM)).isAgreed();
        assertThat(day.reads(SAM)).shows("I can whistle").at("/headings/gifts/1");
    }
}
