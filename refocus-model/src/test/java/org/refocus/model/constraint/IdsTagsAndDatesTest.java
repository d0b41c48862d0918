package org.refocus.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.model.Audience;
import org.refocus.model.Checks;
import org.refocus.model.Entry;
import org.refocus.model.Examples;
import org.refocus.model.OwnStrengths;
import org.refocus.model.SupervisionReflection;
import org.refocus.model.Voice;

class IdsTagsAndDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "7", "mair.bowen_2-x", "Z234567890123456789012345678901234567890123456789012345678901234"})
    void a_short_plain_id_is_accepted(String id) {
        assertThat(Checks.found(Entry.ownWords("I bake.", id, Examples.AT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                ".a",
                "_a",
                "a b",
                "a/b",
                "a\n",
                "\u00E9",
                "\u0661",
                "Z2345678901234567890123456789012345678901234567890123456789012345"
            })
    void any_other_id_is_refused_wherever_it_stands(String id) {
        assertThat(Checks.found(Entry.ownWords("I bake.", id, Examples.AT)))
                .containsExactly("recordedBy Identifier", "speaker Identifier");
        assertThat(Checks.found(
                        new SupervisionReflection("Idris Webb", 3, Examples.DAY, true, Map.of(), List.of("mair", id))))
                .containsExactly("about[1].<list element> Identifier");
        assertThat(Checks.found(new OwnStrengths("Idris Webb", Examples.DAY, Map.of(id, List.of()))))
                .containsExactly("headings<K>[" + id + "].<map key> Identifier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cy", "en-GB", "zh-Hant-TW", "sgn-BE-FR", "abcdefgh-1-2-3-4"})
    void a_language_tag_is_accepted(String tag) {
        assertThat(Checks.found(Examples.sheet(tag))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "cy_GB", "cy-", "abcdefghi", "cy-123456789", "a1", "cy-1-2-3-4-5", "cy "})
    void another_language_tag_is_refused(String tag) {
        assertThat(Checks.found(Examples.sheet(tag))).containsExactly("language LanguageTag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01", "2999-12-31"})
    void years_from_1000_to_2999_are_accepted(String day) {
        assertThat(Checks.found(on(LocalDate.parse(day)))).isEmpty();
        assertThat(Checks.found(at(Instant.parse(day + "T00:00:00Z")))).isEmpty();
        assertThat(Checks.found(at(Instant.parse(day + "T23:59:59.999999Z")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0999-12-31", "3000-01-01", "-0001-01-01", "+10000-01-01"})
    void other_years_are_refused(String day) {
        assertThat(Checks.found(on(LocalDate.parse(day)))).containsExactly("doneOn YearInRange");
        assertThat(Checks.found(at(Instant.parse(day + "T00:00:00Z")))).containsExactly("recordedAt YearInRange");
    }

    @Test
    void the_ends_of_time_are_refused_and_do_not_break_anything() {
        assertThat(Checks.found(at(Instant.MIN))).containsExactly("recordedAt YearInRange");
        assertThat(Checks.found(at(Instant.MAX))).containsExactly("recordedAt YearInRange");
        assertThat(Checks.found(on(LocalDate.MIN))).containsExactly("doneOn YearInRange");
    }

    private static OwnStrengths on(LocalDate day) {
        return new OwnStrengths("Idris Webb", day, Map.of());
    }

    private static Entry at(Instant time) {
        return new Entry("I bake.", Voice.AGREED, null, "idris", time, Audience.TEAM);
    }
}
