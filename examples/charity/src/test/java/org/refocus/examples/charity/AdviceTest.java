package org.refocus.examples.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.PracticeAdvice;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.Audience;
import org.refocus.model.Entry;
import org.refocus.model.Strength;
import org.refocus.model.StrengthKind;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.ValuesGuide;
import org.refocus.model.Voice;

/** The practice's advice sees what the charity added. */
class AdviceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final TemplateLibrary library = HarbourLight.library();

    @Test
    void whatStandsUnderParentingCountsAndItMayBeEmpty() {
        Entry own = Entry.ownWords("I get everyone out by half past eight.", "person-mira", Instant.EPOCH);

        Report inner = worksheet("harbour-strengths|2.1.0", "parenting", new Strength(own, StrengthKind.INTERNAL));
        assertThat(inner.has(Code.ONLY_INTERNAL_STRENGTHS, "/domains")).isTrue();
        assertThat(inner.has(Code.NO_OWN_WORDS, "/domains")).isFalse();
        assertThat(inner.has(Code.EMPTY_DOMAIN, "/domains/health")).isTrue();

        Report elsewhere = worksheet("harbour-strengths|2.1.0", "health", new Strength(own, StrengthKind.EXTERNAL));
        assertThat(elsewhere.has(Code.EMPTY_DOMAIN, "/domains/parenting")).isFalse();
        assertThat(elsewhere.has(Code.EMPTY_DOMAIN, "/domains/other")).isFalse();
        assertThat(elsewhere.has(Code.OUT_OF_DATE, "/updatedOn")).isTrue();
    }

    @Test
    void wordsOfTheWorkerAloneInAnAddedPartDrawAdvice() {
        Entry workers = new Entry(
                "Sleeps well near the water.", Voice.WORKER, null, "worker-olu", Instant.EPOCH, Audience.WORKER);
        var nature = new ValuesGuide.Area(List.of(workers), List.of(), null);
        var guide = new ValuesGuide("Owen Sample", "Olu Specimen", Map.of("nature", nature), Map.of(), Map.of());

        Report report = PracticeAdvice.on(guide, library.get("harbour-values|2.0.0"), TODAY);

        assertThat(report.has(Code.NO_OWN_WORDS, "/areas")).isTrue();
    }

    private Report worksheet(String key, String part, Strength strength) {
        var domain = new StrengthsWorksheet.Domain(List.of(strength), List.of(), List.of());
        var answers = new StrengthsWorksheet(
                "Mira Example",
                "Olu Specimen",
                LocalDate.of(2026, 3, 2),
                Map.of(part, domain),
                Map.of("interpreter", "no"));
        return PracticeAdvice.on(answers, library.get(key), TODAY);
    }
}
