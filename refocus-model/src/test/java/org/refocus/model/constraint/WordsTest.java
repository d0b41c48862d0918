package org.refocus.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.model.Ceilings;
import org.refocus.model.Checks;
import org.refocus.model.PartnershipProposal;

class WordsTest {
    private static final String CHOIR = "\uD83C\uDFB6";

    record Note(@Words(max = 3) CharSequence text) {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "abc", " a ", "\u200Ba", "\u00E9", "\uD83C\uDFB6", "\u180E", "\u2010", "\u2800"})
    void something_written_is_accepted(String text) {
        assertThat(Checks.found(new Note(text))).isEmpty();
    }

    @Test
    void nothing_at_all_is_left_to_another_rule() {
        assertThat(Checks.found(new Note(null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2005, 0x200A, 0x200B, 0x200D, 0x200F,
                0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF
            })
    void characters_that_leave_no_mark_are_refused(int blank) {
        assertThat(Checks.found(new Note(Character.toString(blank)))).containsExactly("text Words");
        assertThat(Checks.found(new Note(Character.toString(blank).repeat(2)))).containsExactly("text Words");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x08, 0x0E, 0x1F, 0x21, 0x84, 0x86, 0x9F, 0xA1, 0x167F, 0x1681, 0x1FFF, 0x2010, 0x2027, 0x202A, 0x202E,
                0x2030, 0x205E, 0x2061, 0x2FFF, 0x3001, 0xFEFE, 0xFF00, 0x1F3B6
            })
    void their_neighbours_are_accepted(int mark) {
        assertThat(Checks.found(new Note(Character.toString(mark)))).isEmpty();
    }

    @Test
    void an_empty_text_is_refused() {
        assertThat(Checks.found(new Note(""))).containsExactly("text Words");
    }

    @Test
    void an_emoji_counts_once() {
        assertThat(Checks.found(new Note(CHOIR.repeat(3)))).isEmpty();
        assertThat(Checks.found(new Note(CHOIR.repeat(4)))).containsExactly("text Words");
    }

    @Test
    void a_text_holds_4000_code_points_and_a_line_200() {
        var member = new PartnershipProposal.Member(CHOIR.repeat(Ceilings.LINE), PartnershipProposal.Role.PERSON);
        assertThat(Checks.found(member)).isEmpty();
        assertThat(Checks.found(new PartnershipProposal.Member(member.name() + "!", member.role())))
                .containsExactly("name Words");

        var criterion = new PartnershipProposal.Criterion(true, CHOIR.repeat(Ceilings.TEXT));
        assertThat(Checks.found(criterion)).isEmpty();
        assertThat(Checks.found(new PartnershipProposal.Criterion(true, criterion.comment() + "!")))
                .containsExactly("comment Words");
    }

    @Test
    void the_message_says_how_much_fits() {
        assertThat(Checks.violations(new Note("abcd"), Limits.none()))
                .extracting(violation -> violation.getMessage())
                .containsExactly("Write something here, in at most 3 characters.");
    }
}
