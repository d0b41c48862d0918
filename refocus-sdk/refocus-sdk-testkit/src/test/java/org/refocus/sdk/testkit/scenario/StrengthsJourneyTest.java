package org.refocus.sdk.testkit.scenario;

import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.model.FormType;
import org.refocus.sdk.Party;

class StrengthsJourneyTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Party MEERA = new Party("meera", Party.Role.CIRCLE);

    @Test
    void anAfternoonWithAStrengthsWorksheet() {
        Scenario day = Scenario.inMemory().with(ASHA).and(SAM);

        day.as(SAM).opens(FormType.STRENGTHS_WORKSHEET).answers("Person's name", "Asha Example");
        day.as(ASHA)
                .writes("Daily living > Current situation", "I cook on Sundays.")
                .writes("Daily living > Current situation", "My sister lives next door.")
                .whoMaySee("My circle")
                .chooses("Daily living > new Strength > What kind", "Something around me");
        day.saves().nobodyAgrees().expects(Code.REQUIRED, "Worker's name");

        day.comesBackAfter(Duration.ofDays(7));
        day.as(SAM).answers("Worker's name", "Sam Specimen").answers("Last updated on", "2026-03-09");
        day.saves().expectsNoErrors().everybodyAgrees();

        assertThat(day.form()).isAgreed().isRevision(5);
        assertThat(day.reads(SAM)).shows("cook on Sundays").at("/domains/daily-living/current/0");
        assertThat(day.reads(SAM)).hides("My sister");
        assertThat(day.reads(MEERA)).shows("My sister").hides("cook on Sundays");
    }
}
