package org.refocus.sdk.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.sdk.html.PaperRenderer;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/** Every word is on the paper, in the order in which it is read. */
class PdfWordsTest {
    @Test
    void nothing_of_a_long_entry_is_cut() throws IOException {
        String words = Papers.words(320);
        for (String form : List.of("strengths-worksheet", "care-plan", "partnership-proposal")) {
            FormTemplate template = Papers.template(form);
            FormView view = Papers.view(template, Papers.full(template, words), Papers.ASHA, Locale.UK);
            String read = read(PaperRenderer.filled(), view);
            int entries = count(read, words);
            assertThat(entries).as(form).isEqualTo(texts(view.nodes())).isPositive();
        }
    }

    @Test
    void large_print_has_the_same_words() throws IOException {
        FormView view = Papers.sample("person-asha/care-plan");

        assertThat(read(PaperRenderer.filled().inLargePrint(), view)).isEqualTo(read(PaperRenderer.filled(), view));
    }

    @Test
    void a_word_without_an_end_is_broken_and_not_lost() throws IOException {
        String word = "abcdefghij".repeat(60);
        FormTemplate template = Papers.template("care-plan");
        FormView view = Papers.view(template, Papers.full(template, word), Papers.ASHA, Locale.UK);

        assertThat(count(printed(PaperRenderer.filled(), view).replace(" ", ""), word))
                .isEqualTo(texts(view.nodes()));
    }

    @Test
    void every_answer_of_a_sample_can_be_read_in_the_order_of_the_form() throws IOException {
        for (FormView view : Papers.samples()) {
            String read = read(PaperRenderer.filled(), view);
            int at = 0;
            for (String text : answers(view.nodes()).toList()) {
                int found = read.indexOf(shown(text), at);
                assertThat(found).as(text).isNotNegative();
                at = found;
            }
        }
    }

    @Test
    void welsh_letters_are_there() throws IOException {
        FormView view = FormView.blank(Papers.template("strengths-worksheet"), Locale.forLanguageTag("cy"));

        assertThat(read(PaperRenderer.blank(), view))
                .contains("Taflen waith cryfderau")
                .doesNotContain("\u25a1");
    }

    @Test
    void hebrew_and_arabic_are_read_as_they_were_written() throws IOException {
        FormTemplate template = Papers.template("care-plan");
        for (String text : List.of("אני אוהבת לבשל (בימי ראשון) ולשיר", "أحب الطبخ لأختي يوم الأحد")) {
            FormView view = Papers.view(template, Papers.full(template, text), Papers.ASHA, Locale.UK);

            assertThat(printed(PaperRenderer.filled(), view)).contains(text);
        }
    }

    @Test
    void a_page_from_right_to_left_has_all_its_words() throws IOException {
        FormTemplate template = Papers.template("strengths-worksheet");
        FormTemplate turned = template.with(LanguagePack.pseudo(template, "ar-XB"));
        FormView view = FormView.blank(turned, Locale.forLanguageTag("ar-XB"));

        assertThat(view.template().isRightToLeft()).isTrue();
        // The language for trials turns the letters of each word round, by characters that are seen by nobody.
        String seen = printed(PaperRenderer.blank(), view).replaceAll("\\p{Cf}", "");
        assertThat(new StringBuilder(seen).reverse()).contains("Strengths worksheet");
    }

    @Test
    void a_character_that_no_font_has_is_shown_as_missing() throws IOException {
        FormTemplate template = Papers.template("care-plan");
        FormView view = Papers.view(template, Papers.full(template, "before \u4f60 after"), Papers.ASHA, Locale.UK);

        assertThat(printed(PaperRenderer.filled(), view)).contains("before \u25a1 after");
    }

    /** Pictures are in no font of ours. */
    private static String shown(String text) {
        return text.replaceAll("\\p{So}|[\\x{1F000}-\\x{1FFFF}]", "\u25a1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(PaperRenderer paper, FormView view) throws IOException {
        try (Sheets sheets = new Sheets(PdfRenderer.of(paper).render(view))) {
            return sheets.tags().stream()
                    .map(Sheets.Tag::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    private static String printed(PaperRenderer paper, FormView view) throws IOException {
        try (Sheets sheets = new Sheets(PdfRenderer.of(paper).render(view))) {
            return sheets.text().replaceAll("(?m)^\\d+ / \\d+$", "").replaceAll("\\s+", " ");
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static int texts(List<ViewNode> nodes) {
        return (int) answers(nodes).filter(text -> text.length() > 100).count();
    }

    private static java.util.stream.Stream<String> answers(List<ViewNode> nodes) {
        return nodes.stream()
                .flatMap(node -> node.kind() == ViewNode.Kind.FIELD
                        ? java.util.stream.Stream.of(node)
                                .filter(n -> n.template().options().isEmpty())
                                .map(ViewNode::value)
                                .filter(value -> value.contains(" ") || value.length() > 100)
                        : answers(node.children()));
    }
}
