package org.refocus.forms.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A text is looked at up to its end and no further, whatever lies in the buffer behind. */
class HalfCharactersTest {
    private static final char[] SEEDLING_BETWEEN_LETTERS = "a\ud83c\udf31b".toCharArray();

    @Test
    void aPairThatIsCutByTheEndOfTheTextIsHalfACharacter() {
        assertThat(Scalars.hasBadCharacter(SEEDLING_BETWEEN_LETTERS, 0, 2)).isTrue();
        assertThat(Scalars.hasBadCharacter(SEEDLING_BETWEEN_LETTERS, 1, 1)).isTrue();
        assertThat(Scalars.hasBadCharacter(SEEDLING_BETWEEN_LETTERS, 2, 2)).isTrue();
    }

    @Test
    void aWholePairIsACharacter() {
        assertThat(Scalars.hasBadCharacter(SEEDLING_BETWEEN_LETTERS, 0, 4)).isFalse();
        assertThat(Scalars.hasBadCharacter(SEEDLING_BETWEEN_LETTERS, 1, 2)).isFalse();
        assertThat(Scalars.hasBadCharacter(SEEDLING_BETWEEN_LETTERS, 0, 1)).isFalse();
    }
}
