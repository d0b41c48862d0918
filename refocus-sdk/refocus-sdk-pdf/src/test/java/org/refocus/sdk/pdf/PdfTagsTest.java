package org.refocus.sdk.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.html.PaperRenderer;
import org.refocus.sdk.view.FormView;

/** What a screen reader needs of a PDF. */
class PdfTagsTest {
    @Test
    void every_blank_sheet_is_tagged_through_and_through() throws IOException {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            demandTagged(PaperRenderer.blank(), FormView.blank(template, Locale.UK), "en");
        }
    }

    @Test
    void every_copy_is_tagged_through_and_through() throws IOException {
        for (FormView view : Papers.samples()) {
            demandTagged(PaperRenderer.filled(), view, "en");
        }
    }

    @Test
    void a_sheet_says_which_language_it_is_in() throws IOException {
        FormView welsh = FormView.blank(Papers.template("strengths-worksheet"), Locale.forLanguageTag("cy"));

        demandTagged(PaperRenderer.blank().inLargePrint().withQuestions(), welsh, "cy");
    }

    private static void demandTagged(PaperRenderer paper, FormView view, String language) throws IOException {
        try (Sheets sheets = new Sheets(PdfRenderer.of(paper).render(view))) {
            PDDocument document = sheets.document;
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(view.title());
            assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8))
                    .contains("pdfuaid:part")
                    .contains("<dc:description>");
            assertThat(sheets.untagged()).isEmpty();
            for (PDPage page : document.getPages()) {
                assertThat(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs")))
                        .isEqualTo("S");
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE))
                            .isTrue();
                }
            }
            assertThat(tagged(sheets, "H1")).containsExactly(view.title());
            demandHeadingsInSteps(sheets);
        }
    }

    private static void demandHeadingsInSteps(Sheets sheets) {
        int before = 0;
        for (Sheets.Tag tag : sheets.tags()) {
            if (tag.name().matches("H[1-6]")) {
                int level = tag.name().charAt(1) - '0';
                assertThat(level).as(tag.toString()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @Test
    void the_grid_is_a_table_whose_heads_say_what_they_head() throws IOException {
        FormView view = FormView.blank(Papers.template("strengths-worksheet"), Locale.UK);
        try (Sheets sheets = new Sheets(PdfRenderer.of(PaperRenderer.blank()).render(view))) {
            assertThat(tagged(sheets, "Table")).hasSize(2);
            assertThat(sheets.tags().stream().filter(tag -> tag.name().equals("TR")))
                    .hasSize(2 + 7);
            assertThat(sheets.tags().stream().filter(tag -> tag.name().equals("TH")))
                    .hasSize(2 * 4 + 7);
            assertThat(sheets.tags().stream().filter(tag -> tag.name().equals("TD")))
                    .hasSize(7 * 3);
        }
    }

    @Test
    void what_somebody_wrote_is_a_quotation() throws IOException {
        FormView view = Papers.sample("person-asha/strengths-worksheet");
        try (Sheets sheets = new Sheets(PdfRenderer.of(PaperRenderer.filled()).render(view))) {
            List<Sheets.Tag> tags = sheets.tags();
            List<String> quoted = new ArrayList<>();
            for (int i = 0; i < tags.size() - 1; i++) {
                if (tags.get(i).name().equals("BlockQuote")) {
                    quoted.add(tags.get(i + 1).text());
                }
            }
            assertThat(quoted)
                    .contains("I’d like a proper bed for José to sleep in, and not the sofa with a plank under it.");
        }
    }

    private static List<String> tagged(Sheets sheets, String name) {
        return sheets.tags().stream()
                .filter(tag -> tag.name().equals(name))
                .map(Sheets.Tag::text)
                .toList();
    }
}
