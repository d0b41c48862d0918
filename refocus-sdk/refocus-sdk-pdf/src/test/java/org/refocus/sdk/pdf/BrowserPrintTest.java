package org.refocus.sdk.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.refocus.browser.Browsers;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.html.HtmlAssets;
import org.refocus.sdk.html.HtmlRenderer;
import org.refocus.sdk.html.PaperRenderer;
import org.refocus.sdk.view.FormView;

/** What comes out of the printer when somebody prints a page from their browser. */
class BrowserPrintTest {
    private static Browsers browsers;

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void the_blank_strengths_worksheet_is_the_same_grid_on_two_pages_across() throws IOException {
        FormView view = FormView.blank(Papers.template("strengths-worksheet"), Locale.UK);
        try (Sheets sheets = print(HtmlAssets.paperCss(), PaperRenderer.blank().render(view))) {
            assertThat(sheets.document.getNumberOfPages()).isEqualTo(2);
            for (PDPage page : sheets.document.getPages()) {
                assertThat(page.getMediaBox().getWidth())
                        .isGreaterThan(page.getMediaBox().getHeight());
            }
        }
    }

    @Test
    void all_words_of_an_entry_are_printed_from_a_copy_a_page_to_read_and_a_page_to_fill_in() throws IOException {
        String words = Papers.words(250);
        FormTemplate template = Papers.template("care-plan");
        FormView view = Papers.view(template, Papers.full(template, words), Papers.ASHA, Locale.UK);
        FormView form = Papers.view(template, Papers.full(template, words), Papers.SAM, Locale.UK);

        demand(words, HtmlAssets.paperCss(), PaperRenderer.filled().render(view));
        demand(words, HtmlAssets.css(), HtmlRenderer.reading().render(view));
        demand(words, HtmlAssets.css(), HtmlRenderer.editing("/x").build().render(form));
    }

    private static void demand(String words, String css, String html) throws IOException {
        try (Sheets sheets = print(css, html)) {
            String text = sheets.text().replaceAll("(?m)^\\d+ / \\d+$", "").replaceAll("\\s+", " ");
            int first = text.split("word1 ", -1).length;
            assertThat(text.split(words, -1).length).isGreaterThan(5).isEqualTo(first);
        }
    }

    private static Sheets print(String css, String html) {
        try (Page page = browsers.browser().newPage()) {
            page.setContent("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sheet</title><style>" + css
                    + "</style><body class=\"rf-page\">" + html);
            return new Sheets(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
        }
    }
}
