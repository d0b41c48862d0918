package org.refocus.forms.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template's pattern or list of choices may cost is known before it is used. */
class PatternCostTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a; 1",
                "a{3}; 3",
                "a{2,5}; 5",
                "a{4,}; 4",
                "a{0}; 1",
                "a{0,7}; 7",
                "(a{2}b){3}; 6",
                "a{2}b{3}c{4}; 24",
                "a{; 1",
                "a{2}b{; 2",
                "a{}b{3}; 3",
                "a{x}b{3}; 3",
                "a{1x}b{3}; 3",
                "a{1000}; 1000",
                "a{1001}; 1001",
                "a{9999}; 9999",
                "a{10000}; 1001",
                "a{999}b{2}c{2}; 1998",
                "{5}; 5"
            })
    void repeatsMultiply(String pattern, long product) {
        assertThat(TextCheck.repeatProduct(pattern)).isEqualTo(product);
    }

    @Test
    void aPatternMayRepeatAThousandTimesAndNoMore() {
        assertThat(TextCheck.ofPattern("^a{1000}$")).isPresent();
        assertThat(TextCheck.ofPattern("^(a{10}){100}$")).isPresent();
        assertThat(TextCheck.ofPattern("^(a{11}){91}$")).isEmpty();
    }

    @Test
    void aPatternMayBeFiveHundredCharactersLongAndNoMore() {
        assertThat(TextCheck.ofPattern("a".repeat(500))).isPresent();
        assertThat(TextCheck.ofPattern("a".repeat(501))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11, 12, 13, 14, 60})
    void aChoiceIsFoundInShortAndInLongLists(int count) {
        List<String> values =
                IntStream.range(0, count).mapToObj(i -> "choice-" + i).toList();
        ChoiceCheck check = new ChoiceCheck(values);

        assertThat(values).allMatch(value -> accepts(check, value));
        assertThat(List.of("", "choice-", "choice-" + count, "Choice-0", "choice-0 "))
                .noneMatch(value -> accepts(check, value));
    }

    private static boolean accepts(ChoiceCheck check, String text) {
        char[] buffer = ("before" + text + "after").toCharArray();
        return check.accepts(buffer, 6, text.length());
    }
}
