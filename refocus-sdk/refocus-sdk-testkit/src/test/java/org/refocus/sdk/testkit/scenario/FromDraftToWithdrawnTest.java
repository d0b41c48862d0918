package org.refocus.sdk.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;
import static org.refocus.sdk.testkit.scenario.Cast.ASHA;
import static org.refocus.sdk.testkit.scenario.Cast.SAM;
import static org.refocus.sdk.testkit.scenario.Cast.messageOf;
import static org.refocus.sdk.testkit.scenario.Cast.together;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.model.FormType;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;

/** Saving at once, agreeing, amending and withdrawing. */
class FromDraftToWithdrawnTest {
    private static final String DAILY = "Summary of strengths > Daily living";

    private final Scenario day = together();
    private final Participant sam = day.as(SAM).opens(FormType.CLINICAL_SUMMARY);
    private final Participant asha = day.as(ASHA);

    private void agreeTheSummary() {
        sam.answers("Person's name", "Asha Example")
                .answers("Worker's name", "Sam Specimen")
                .answers("Summed up on", "2026-03-02");
        day.saves().everybodyAgrees();
    }

    @Test
    void ofTwoAtOnceTheSecondComesTooLateAndLosesNothing() {
        asha.writes(DAILY, "I cook.");
        sam.writes(DAILY, "She shops.").saves();
        asha.comesTooLate().catchesUp().saves();

        assertThat(day.reads(ASHA)).shows("She shops").shows("I cook");
        assertThat(day.form()).isRevision(3).isBy(ASHA);
    }

    @Test
    void aPageThatIsKeptOpenGrowsOld() {
        asha.looks();
        sam.answers("Worker's name", "Sam Specimen").saves();
        assertThat(asha.page()).isEmptyAt("/workerName");

        asha.answers("Person's name", "Asha Example");
        assertThat(messageOf(asha::saves))
                .contains("(person-asha saves): somebody else has saved", "comesTooLate()", "catchesUp()");
        asha.leaves();
        assertThat(asha.page()).shows("Sam Specimen");
        assertThat(messageOf(asha::comesTooLate)).contains("nobody else had saved");
    }

    @Test
    void savingTogetherBringsBothPagesTogether() {
        asha.writes(DAILY, "I cook.").writes(DAILY, "I shop.");
        sam.writes(DAILY, "She gardens.");
        day.saves().comesBackLater();

        assertThat(day.reads(ASHA)).shows("I cook").shows("I shop").shows("She gardens");
        assertThat(day.history()).hasSize(3);
    }

    @Test
    void rowsThatShiftedAreNotTypedOverByNumber() {
        sam.writes(DAILY, "One").writes(DAILY, "Two").saves();
        Participant lena = day.as(Party.worker("worker-lena"));
        lena.writes(DAILY + " > Words 2", "Two and a half");
        sam.removes(DAILY + " > Words 1").saves();

        assertThat(messageOf(lena::catchesUp)).contains("rows were added or taken out");
        lena.leaves().removes(DAILY + " > Words 1");
        sam.answers("Worker's name", "Sam Specimen").saves();
        assertThat(messageOf(lena::catchesUp)).contains("something was taken out on this page");
    }

    @Test
    void agreementTakesEverybodyWhomTheFormNames() {
        sam.answers("Person's name", "Asha Example")
                .answers("Worker's name", "Sam Specimen")
                .answers("Summed up on", "2026-03-02");
        day.saves().nobodyAgrees();
        assertThat(day.agree(SAM)).because(Code.AGREEMENT_MISSING).naming("who", "person");
        assertThat(day.agree(Party.person("person-tomasz"), SAM)).because(Code.AGREEMENT_MISSING);
        assertThat(day.agree(ASHA, SAM)).isAgreed().isAgreedBy(ASHA, SAM);
        assertThat(day.form()).isAgreed().isRevision(3);
    }

    @Test
    void aRefusedAgreementIsToldWithWhatStandsInTheWay() {
        assertThat(messageOf(day::everybodyAgrees))
                .contains(
                        "Expected agreement, but it was refused.", "required /personName", "2. agreement is asked for");
        agreeTheSummary();
        assertThat(messageOf(day::nobodyAgrees)).contains("nobody agrees", "the record's status does not allow it");
        assertThat(messageOf(() -> day.expects(Code.REQUIRED, "Person's name"))).contains("(expects required)");
        sam.amends().clears("Person's name").saves();
        assertThat(messageOf(day::expectsNoErrors)).contains("required /personName  (Person's name)");
    }

    @Test
    void whatIsAgreedIsAmendedAndAgreedAgain() {
        agreeTheSummary();
        sam.cannot(p -> p.answers("Person's name", "A. Example").saves()).cannot(p -> day.agree(ASHA, SAM));
        asha.amends().writes(DAILY, "I cook.").saves();
        assertThat(day.form()).isDraft().isRevision(5);

        day.everybodyAgrees();
        assertThat(day.form()).isAgreed().isRevision(6);
        assertThat(day.history().get(2)).isAgreed();
        assertThat(messageOf(() -> sam.cannot(Participant::amends))).contains("the record's status allows it");
    }

    @Test
    void whatIsWithdrawnStaysAsItWas() {
        agreeTheSummary();
        sam.withdraws("On the wrong record");

        assertThat(day.form()).isWithdrawn().isBy(SAM);
        asha.cannot(Participant::amends).cannot(Participant::saves).cannot(Participant::withdraws);
        assertThat(messageOf(asha::amends)).contains("status does not allow it").doesNotContain("wrong record");
        assertThat(day.history()).hasSize(4);
    }

    @Test
    void aDraftMayBeWithdrawnWithoutAWord() {
        asha.withdraws();

        assertThat(day.form()).isWithdrawn();
        assertThat(day.form().reason()).isNull();
    }

    @Test
    void aSummaryGrowsOldAsTimePasses() {
        agreeTheSummary();
        assertThat(day.findings()).hasNo(Code.OUT_OF_DATE);

        day.comesBackAfter(Duration.ofDays(200)).expects(Code.OUT_OF_DATE, "Summed up on");
        day.clock().turnsTo("2026-03-05T09:00:00Z");
        assertThat(day.findings()).hasNo(Code.OUT_OF_DATE);
    }

    @Test
    void aClockForAnotherPlaceKeepsTheSameTime() {
        TestClock there = day.clock().withZone(ZoneId.of("Pacific/Auckland"));
        day.clock().passes(Duration.ofHours(1));

        assertThat(there.instant()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(there.getZone()).isEqualTo(ZoneId.of("Pacific/Auckland"));
        assertThatThrownBy(() -> Scenario.on(Refocus.builder().build()).clock())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Scenario.on(refocus, clock)");
    }
}
