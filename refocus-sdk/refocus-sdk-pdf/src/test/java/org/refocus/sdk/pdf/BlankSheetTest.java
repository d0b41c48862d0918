package org.refocus.sdk.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.html.PaperRenderer;
import org.refocus.sdk.view.FormView;

/** Sheets to be filled in by hand. */
class BlankSheetTest {
    private static final float POINTS_OF_A_MILLIMETRE = 72 / 25.4f;

    @Test
    void the_strengths_worksheet_is_a_grid_on_two_pages_across() throws IOException {
        for (String version : List.of("1.0.0", "1.1.0")) {
            for (Locale locale : List.of(Locale.UK, Locale.forLanguageTag("cy"))) {
                FormTemplate template = TemplateLibrary.bundled().get("strengths-worksheet|" + version);
                try (Sheets sheets = blank(PaperRenderer.blank(), template, locale)) {
                    assertThat(sheets.document.getNumberOfPages()).isEqualTo(2);
                    sheets.document
                            .getPages()
                            .forEach(page -> assertThat(isAcross(page)).isTrue());
                }
            }
        }
    }

    @Test
    void each_of_its_cells_has_room_to_write() throws IOException {
        try (Sheets sheets = blank(PaperRenderer.blank(), Papers.template("strengths-worksheet"), Locale.UK)) {
            for (List<String> rows : List.of(
                    List.of("Daily living situation", "Financial", "Occupational"),
                    List.of("Social supports", "Health", "Spirituality", "Other", "Beside each note"))) {
                List<Float> tops = rows.stream().map(row -> top(sheets, row)).toList();
                for (int i = 1; i < tops.size(); i++) {
                    assertThat((tops.get(i) - tops.get(i - 1)) / POINTS_OF_A_MILLIMETRE)
                            .as(rows.get(i))
                            .isBetween(34f, 47f);
                }
            }
        }
    }

    /** Returns how far from the top of its page a line is that begins with these words. */
    private static float top(Sheets sheets, String words) {
        float[] top = {-1};
        try {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    if (text.startsWith(words)) {
                        top[0] = letters.get(0).getYDirAdj();
                    }
                }
            }.getText(sheets.document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(top[0]).as(words).isPositive();
        return top[0];
    }

    @Test
    void every_other_form_is_upright() throws IOException {
        for (FormTemplate template : TemplateLibrary.bundled().onOffer()) {
            try (Sheets sheets = blank(PaperRenderer.blank(), template, Locale.UK)) {
                for (PDPage page : sheets.document.getPages()) {
                    assertThat(isAcross(page))
                            .as(template.id())
                            .isEqualTo(template.id().equals("strengths-worksheet"));
                }
            }
        }
    }

    @Test
    void a_blank_sheet_of_a_record_says_nothing_of_the_record() {
        FormTemplate template = Papers.template("vtp-guide");
        FormView filled = Papers.view(template, Papers.full(template, "marker"), Papers.ASHA, Locale.UK);

        assertThat(PaperRenderer.blank().render(filled))
                .isEqualTo(PaperRenderer.blank().render(FormView.blank(template, Locale.UK)));
    }

    @Test
    void in_large_print_nothing_is_smaller_than_18_points() throws IOException {
        List<FormView> views = List.of(
                Papers.sample("person-asha/strengths-worksheet"),
                Papers.sample("person-tomasz/care-plan"),
                Papers.sample("team-harbour/partnership-proposal"));
        for (PaperRenderer paper : List.of(
                PaperRenderer.blank().inLargePrint().withQuestions(),
                PaperRenderer.filled().inLargePrint())) {
            for (FormView view : views) {
                try (Sheets sheets = new Sheets(PdfRenderer.of(paper).render(view))) {
                    assertThat(smallest(sheets)).as(view.title()).isGreaterThanOrEqualTo(17.95f);
                }
            }
        }
    }

    @Test
    void its_questions_come_on_pages_behind_it_when_they_are_wanted() throws IOException {
        FormTemplate template = Papers.template("strengths-worksheet");
        String first = "Where are you living at the moment";
        try (Sheets sheets = blank(PaperRenderer.blank(), template, Locale.UK);
                Sheets more = blank(PaperRenderer.blank().withQuestions(), template, Locale.UK)) {
            assertThat(sheets.text()).doesNotContain(first);
            assertThat(more.tags().stream().filter(tag -> tag.text().contains(first)))
                    .hasSize(1);
            assertThat(more.tags().stream().filter(tag -> tag.name().equals("LI")))
                    .hasSizeGreaterThan(80);
        }
    }

    private static Sheets blank(PaperRenderer paper, FormTemplate template, Locale locale) {
        return new Sheets(PdfRenderer.of(paper).render(FormView.blank(template, locale)));
    }

    private static boolean isAcross(PDPage page) {
        PDRectangle size = page.getMediaBox();
        return size.getWidth() > size.getHeight();
    }

    private static float smallest(Sheets sheets) throws IOException {
        float[] smallest = {Float.MAX_VALUE};
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                smallest[0] = Math.min(smallest[0], text.getFontSizeInPt());
            }
        }.getText(sheets.document);
        return smallest[0];
    }
}
