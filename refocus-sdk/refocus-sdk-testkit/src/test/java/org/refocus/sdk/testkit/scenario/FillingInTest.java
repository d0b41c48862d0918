package org.refocus.sdk.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;
import static org.refocus.sdk.testkit.scenario.Cast.ASHA;
import static org.refocus.sdk.testkit.scenario.Cast.LENA;
import static org.refocus.sdk.testkit.scenario.Cast.MEERA;
import static org.refocus.sdk.testkit.scenario.Cast.SAM;
import static org.refocus.sdk.testkit.scenario.Cast.messageOf;
import static org.refocus.sdk.testkit.scenario.Cast.together;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.model.FormType;
import org.refocus.model.SupervisionReflection;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;

/** What is typed, added, taken out, and who sees it. */
class FillingInTest {
    private static final String FAITH = "Religion / spirituality > What about your faith";

    private final Scenario day = together();
    private final Participant sam = day.as(SAM).opens(FormType.VALUES_GUIDE);
    private final Participant asha = day.as(ASHA);

    @Test
    void wordsGetWhoseTheyAreAndWhenTheyWereWrittenDown() {
        sam.writes(FAITH, "She prays at sunrise.")
                .whoseWords("The person's own words")
                .saves();

        assertThat(entry(0))
                .containsEntry("voice", "person")
                .containsEntry("speaker", "person-asha")
                .containsEntry("recordedBy", "worker-sam")
                .containsEntry("recordedAt", "2026-03-02T09:00:00Z");
    }

    @Test
    void timePassesOnTheClock() {
        day.clock().passes(Duration.ofMinutes(90));
        sam.writes(FAITH, "She prays.").saves();
        assertThat(entry(0)).containsEntry("recordedAt", "2026-03-02T10:30:00Z");

        sam.answers("Worker's name", "Sam Specimen").saves();
        day.comesBackAfter(Duration.ofDays(1));
        sam.writes(FAITH, "She fasts.").saves();
        assertThat(entry(0)).containsEntry("recordedAt", "2026-03-02T10:30:00Z");
        assertThat(entry(1)).containsEntry("recordedAt", "2026-03-03T10:30:00Z");
    }

    @Test
    void whatIsSentBackUntouchedChangesNothing() {
        sam.writes(FAITH, "She prays.\nShe fasts.").saves();
        Map<String, String> before = entry(0);
        day.comesBackAfter(Duration.ofDays(1));
        asha.saves();

        assertThat(entry(0)).isEqualTo(before);
        assertThat(day.form()).isRevision(3).isBy(ASHA);
    }

    @Test
    void whoseWordsAndWhoMaySeeThemAreChangedLater() {
        asha.writes(FAITH, "I pray.").whoMaySee("My circle").saves();
        assertThat(day.reads(MEERA)).shows("I pray");
        assertThat(day.reads(SAM)).hides("I pray", day.form());

        asha.chooses(FAITH + " > Words 1 > Who may see this", "The team").saves();
        assertThat(day.reads(MEERA)).hides("I pray", day.form());
        assertThat(day.reads(LENA)).shows("I pray").at("/areas/religion-spirituality/important/0");
    }

    @Test
    void ownWordsOfSomebodyElseHaveNoFieldAndAreKept() {
        asha.writes(FAITH, "I pray.").saves();

        assertThat(messageOf(() -> sam.writes(FAITH + " > Words 1", "She does not.")))
                .contains("Step 4 (worker-sam writes at \"", "own words of somebody else", "typesOver")
                .doesNotContain("She does not", "I pray");
        sam.typesOver("/areas/religion-spirituality/important/0/text", "She does not pray.")
                .saves();
        assertThat(day.reads(ASHA)).shows("I pray").at("/areas/religion-spirituality/important/0");
        assertThat(entry(1)).containsEntry("voice", "worker").containsEntry("recordedBy", "worker-sam");

        sam.cannotRemove(FAITH + " > Words 1").removes(FAITH + " > Words 2").saves();
        assertThat(day.reads(ASHA)).shows("I pray").doesNotShow("She does not");
        assertThat(messageOf(() -> sam.removes(FAITH + " > Words 1"))).contains("the row stays");
        assertThat(messageOf(() -> asha.cannotRemove(FAITH + " > Words 1"))).contains("the row is gone");
    }

    @Test
    void whatHidesIsNotTouchedByThoseWhoCannotSeeIt() {
        asha.writes("Your story > What helps", "The sea.").saves();
        sam.typesOver("/narrative/what-helps/0/text", "A walk.").saves();

        assertThat(day.reads(ASHA)).shows("The sea").at("/narrative/what-helps/0");
        assertThat(day.reads(ASHA)).shows("A walk").at("/narrative/what-helps/1");
        assertThat(day.reads(SAM)).shows("A walk").at("/narrative/what-helps/0").hasNoPlace("/narrative/what-helps/1");
    }

    @Test
    void aFieldIsClearedAndWordsAreWrittenAnew() {
        sam.answers("Person's name", "Asha").saves();
        sam.clears("Person's name").saves();
        day.expects(Code.REQUIRED, "Person's name");

        sam.writes(FAITH, "She prays.")
                .adds(FAITH)
                .writes(FAITH + " > Words 1", "She sings.")
                .saves();
        assertThat(day.reads(SAM)).shows("She sings").doesNotShow("She prays");
    }

    @Test
    void whatIsNotSavedIsNotKept() {
        sam.answers("Person's name", "Asha").leaves();
        assertThat(day.reads(SAM)).isEmptyAt("/personName");
        assertThat(day.history()).hasSize(1);

        sam.answers("Person's name", "Asha");
        assertThat(messageOf(day::comesBackLater)).contains("worker-sam has typed what is not saved");
        assertThat(messageOf(() -> day.agree(SAM))).contains("worker-sam has typed what is not saved");
        day.saves();
        assertThat(messageOf(day::saves)).contains("nobody has typed anything");
    }

    @Test
    void aRowNeedsMoreThanChoices() {
        sam.chooses(FAITH + " > new Words > Who may see this", "The team");
        assertThat(messageOf(() -> sam.adds(FAITH))).contains("no row was added");
        assertThat(messageOf(() -> sam.removes("Person's name"))).contains("this is no row of a list");
        assertThat(messageOf(() -> sam.whoMaySee("The team"))).contains("nothing was written on this page yet");
    }

    @Test
    void aFullListOffersNoNewRow() {
        for (int i = 0; i < 40; i++) {
            sam.writes(FAITH, "Line " + i);
        }
        assertThat(messageOf(() -> sam.writes(FAITH, "One more"))).contains("this list is full");
    }

    @Test
    void nothingIsDoneBeforeAFormIsOpen() {
        Scenario early = Scenario.on(Refocus.builder().build()).with(ASHA);

        assertThat(messageOf(() -> early.as(ASHA).answers("Person's name", "Asha")))
                .contains("no form is open yet");
        assertThat(messageOf(() -> early.as(ASHA).opens(FormType.OWN_STRENGTHS)))
                .contains("nobody takes part");
    }

    @Test
    void withoutAClockWhatIsTypedGetsTheTimeOfItsRevision() {
        TestClock clock = TestClock.at("2026-05-04T08:00:00Z");
        Scenario other = Scenario.on(Refocus.builder().clock(clock).build())
                .inTeam("team-hill")
                .with(SAM);
        other.as(SAM).opens(FormType.SUPERVISION_REFLECTION);
        clock.passes(Duration.ofHours(2));
        other.as(SAM).writes("Knowing the people", "I listen.").saves();

        assertThat(other.form().subject()).isEqualTo(new Subject("worker-sam", "team-hill"));
        assertThat(other.form().recordedAt()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
        SupervisionReflection typed = Refocus.builder()
                .build()
                .answers(other.form(), SupervisionReflection.class)
                .orElseThrow();
        assertThat(typed.toString()).doesNotContain("I listen");
        assertThat(other.form().answers().json()).contains("\"recordedAt\":\"2026-05-04T08:00:00Z\"");
    }

    @Test
    void aFormMayBeAboutSomebodyElse() {
        Party tomasz = Party.person("person-tomasz");
        sam.opens(day.reads(SAM).template(), new Subject(tomasz.id(), "team-hill"));

        assertThat(day.form().subject()).isEqualTo(new Subject("person-tomasz", "team-hill"));
    }

    /** Returns an entry as it is kept, without the library's own reading of it. */
    private Map<String, String> entry(int index) {
        Object areas = day.form().answers().answers().get("areas");
        List<?> faith = (List<?>) ((Map<?, ?>) ((Map<?, ?>) areas).get("religion-spirituality")).get("important");
        Map<String, String> entry = new TreeMap<>();
        ((Map<?, ?>) faith.get(index)).forEach((key, value) -> entry.put((String) key, (String) value));
        return entry;
    }
}
