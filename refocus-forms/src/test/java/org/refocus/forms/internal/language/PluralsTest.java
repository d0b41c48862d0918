package org.refocus.forms.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Messages;
import org.refocus.forms.RefocusException;

/** Each language counts in its own way. */
class PluralsTest {
    private static final String WELSH = "zero: n = 0; one: n = 1; two: n = 2; few: n = 3; many: n = 6";
    private static final String POLISH =
            "one: n = 1; few: n % 10 = 2..4 and n % 100 != 12..14; many: n != 1 and n % 10 = 0..1 or n % 10 = 5..9 or n % 100 = 12..14";
    private static final String ARABIC =
            "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99";

    @ParameterizedTest
    @CsvSource({
        "cy,0,zero",
        "cy,1,one",
        "cy,2,two",
        "cy,3,few",
        "cy,6,many",
        "cy,4,other",
        "cy,16,other",
        "pl,1,one",
        "pl,2,few",
        "pl,4,few",
        "pl,5,many",
        "pl,12,many",
        "pl,14,many",
        "pl,22,few",
        "pl,112,many",
        "pl,0,many",
        "pl,21,many",
        "ar,0,zero",
        "ar,1,one",
        "ar,2,two",
        "ar,3,few",
        "ar,10,few",
        "ar,11,many",
        "ar,99,many",
        "ar,100,other",
        "ar,102,other",
        "ar,103,few"
    })
    void aNumberChoosesTheFormOfItsLanguage(String language, int number, String category) {
        String rule = Map.of("cy", WELSH, "pl", POLISH, "ar", ARABIC).get(language);
        String forms =
                "x = other {n}\nx.zero = zero {n}\nx.one = one {n}\nx.two = two {n}\nx.few = few {n}\nx.many = many {n}\n";

        assertThat(messages("plurals = " + rule + "\n" + forms)
                        .get("x", Locale.forLanguageTag("en"), Map.of("n", number)))
                .startsWith(category + " ");
    }

    @Test
    void aRuleThatCannotBeReadIsSaidAndNotGuessed() {
        assertThatThrownBy(() -> messages("plurals = one: n is 1\nx = {n}\n").get("x", Locale.ENGLISH, Map.of("n", 1)))
                .isInstanceOf(RefocusException.class);
    }

    @Test
    void welshSaysItsFindingsInWelsh() {
        Locale welsh = Locale.forLanguageTag("cy-GB");

        assertThat(Messages.text(Finding.error(Code.REQUIRED, ""), welsh)).isEqualTo("Llenwch hwn cyn i chi gytuno.");
        assertThat(Messages.text(Finding.error(Code.AGREEMENT_MISSING, "", "who", "worker"), welsh))
                .isEqualTo("Mae angen cytundeb y gweithiwr ar hwn hefyd.");
        for (Code code : Code.values()) {
            assertThat(Messages.text(Finding.error(code, ""), welsh))
                    .as(code.id())
                    .isNotEqualTo(Messages.text(Finding.error(code, ""), Locale.UK));
        }
    }

    private static Messages messages(String file) {
        return Messages.of(
                "x",
                name -> name.equals("x.properties")
                        ? new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))
                        : null);
    }
}
