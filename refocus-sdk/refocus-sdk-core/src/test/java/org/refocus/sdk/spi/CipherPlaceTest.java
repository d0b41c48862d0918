package org.refocus.sdk.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.spi.AnswerCipher.Part;
import org.refocus.sdk.spi.AnswerCipher.Place;

/** A place is told apart from every other by its bytes, and they are the same for ever. */
class CipherPlaceTest {
    @Test
    void theBytesOfAPlaceNeverChange() {
        assertThat(HexFormat.of().formatHex(new Place("p-1", "r", 258, Part.REASON).associatedData()))
                .as("what was encrypted before would open nowhere")
                .isEqualTo("007200650066006f00630075007300200031002000000003" + "0070002d0031" + "00000001" + "0072"
                        + "00000102" + "0052004500410053004f004e");
    }

    @Test
    void noTwoPlacesHaveTheSameBytes() {
        Set<String> all = new LinkedHashSet<>();
        List<String> ids = List.of("", "a", "aa", "ab", "b", "\uD83D", "\uDE42", "?", "\u0000");
        for (String subject : ids) {
            for (String record : ids) {
                for (int revision : new int[] {1, 2, 256, 97}) {
                    for (Part part : Part.values()) {
                        all.add(HexFormat.of().formatHex(new Place(subject, record, revision, part).associatedData()));
                    }
                }
            }
        }
        assertThat(all).hasSize(9 * 9 * 4 * 3);
    }

    @Test
    void aPlaceIsWholeOrRefused() {
        assertThatNullPointerException().isThrownBy(() -> new Place(null, "r", 1, Part.ANSWERS));
        assertThatNullPointerException().isThrownBy(() -> new Place("p", null, 1, Part.ANSWERS));
        assertThatNullPointerException().isThrownBy(() -> new Place("p", "r", 1, null));
    }

    @Test
    void whatCannotBeOpenedIsNamedWithWhatToDo() {
        assertThat(new WrongCiphertextException(new Place("p-1", "r-7", 3, Part.PRESERVED)))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll("preserved of revision 3 of record r-7", "restore it from a backup");
        assertThat(new DestroyedKeyException("person-asha"))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll("person-asha", "another id");
    }
}
