package org.refocus.sdk.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Letters that run from right to left, as they are painted. */
class RightToLeftTest {
    private final RightToLeft rightToLeft = new RightToLeft();

    @Test
    void letters_come_in_the_order_in_which_they_are_painted() {
        assertThat(rightToLeft.reorderRTLTextToLTR("אבג")).isEqualTo("גבא");
    }

    @Test
    void brackets_are_turned_round() {
        assertThat(rightToLeft.reorderRTLTextToLTR("(אב)")).isEqualTo("(בא)");
    }

    @Test
    void a_mark_stays_with_its_letter() {
        assertThat(rightToLeft.reorderRTLTextToLTR("שׁא")).isEqualTo("אשׁ");
    }

    @Test
    void a_letter_beyond_the_first_plane_stays_whole() {
        assertThat(rightToLeft.reorderRTLTextToLTR("א\ud83c\udf0a")).isEqualTo("\ud83c\udf0aא");
    }

    @Test
    void arabic_letters_join_their_neighbours() {
        // beh, then at the beginning, in the middle and at the end
        assertThat(rightToLeft.shapeText("ب")).isEqualTo("\ufe8f");
        assertThat(rightToLeft.shapeText("ببب")).isEqualTo("\ufe91\ufe92\ufe90");
    }

    @Test
    void alef_joins_nothing_that_follows() {
        assertThat(rightToLeft.shapeText("باب")).isEqualTo("\ufe91\ufe8e\ufe8f");
    }

    @Test
    void lam_and_alef_are_one() {
        assertThat(rightToLeft.shapeText("لا")).isEqualTo("\ufefb");
        assertThat(rightToLeft.shapeText("بلا")).isEqualTo("\ufe91\ufefc");
    }

    @Test
    void hamza_stands_alone() {
        assertThat(rightToLeft.shapeText("بء")).isEqualTo("\ufe8f\ufe80");
    }

    @Test
    void a_mark_between_letters_does_not_part_them() {
        assertThat(rightToLeft.shapeText("بَب")).isEqualTo("\ufe91\u064e\ufe90");
    }

    @Test
    void persian_letters_join_too() {
        assertThat(rightToLeft.shapeText("پپ")).isEqualTo("\ufb58\ufb57");
    }

    @Test
    void other_letters_stay_as_they_are() {
        assertThat(rightToLeft.shapeText("Asha 12 שלום")).isEqualTo("Asha 12 שלום");
    }

    @Test
    void the_forms_lead_back_to_the_letters() {
        String text = "أحب الطبخ لأختي";

        assertThat(rightToLeft.deshapeText(rightToLeft.shapeText(text)))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}
