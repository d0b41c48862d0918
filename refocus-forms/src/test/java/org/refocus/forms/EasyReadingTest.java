package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The edition of the information sheet for easier reading. */
class EasyReadingTest {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private final TemplateLibrary library =
            TemplateLibrary.from(TemplateSource.bundled(), TemplateSource.easyReading());
    private final FormTemplate ordinary = library.get("information-sheet|1.0.0");
    private final FormTemplate easy = library.get("information-sheet-easy|1.0.0");

    @Test
    void it_asks_the_same_and_says_the_same_things() {
        assertThat(TemplateComparison.of(ordinary, easy).derivation())
                .isEqualTo(TemplateComparison.Derivation.COMPLIES_WITH);
        assertThat(easy.content().stream().map(FormTemplate.Content::id))
                .containsExactlyElementsOf(ordinary.content().stream()
                        .map(FormTemplate.Content::id)
                        .toList());
        assertThat(easy.citation()).isEqualTo(ordinary.citation());
    }

    @Test
    void every_sentence_of_it_is_written_afresh() {
        List<String> before = sentences(ordinary);

        assertThat(sentences(easy)).isNotEmpty().doesNotContainAnyElementsOf(before);
    }

    @Test
    void a_child_of_seven_could_read_it_and_its_sentences_are_short() {
        assertThat(readingAge(ordinary)).isBetween(9.0, 12.0);
        assertThat(readingAge(easy)).isLessThan(7.0).isLessThan(readingAge(ordinary) - 2);
        assertThat(sentences(easy)).allMatch(sentence -> words(sentence).size() <= 12);
    }

    @Test
    void the_ordinary_forms_are_not_more_than_before() {
        assertThat(TemplateLibrary.bundled().find(easy.key())).isEmpty();
    }

    /** The grade of Flesch and Kincaid, and the five years before school. */
    private static double readingAge(FormTemplate template) {
        List<String> sentences = sentences(template);
        List<String> words =
                sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        double syllables = words.stream().mapToInt(EasyReadingTest::syllables).sum();
        double grade = 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
        return grade + 5;
    }

    private static List<String> sentences(FormTemplate template) {
        return template.content().stream()
                .flatMap(content -> List.of(content.text().split("(?<=[.?!:])\\s+")).stream())
                .toList();
    }

    private static List<String> words(String sentence) {
        return Pattern.compile("[A-Za-z’']+")
                .matcher(sentence)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int syllables(String word) {
        String spoken = word.length() > 3 && word.endsWith("e") && !word.endsWith("le")
                ? word.substring(0, word.length() - 1)
                : word;
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
