package org.refocus.sdk.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
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
            for (PDPage page : sheets.document.getPages()) {
                List<Float> lines = new ArrayList<>();
                for (float y : ruled(page)) {
                    if (lines.stream().noneMatch(line -> Math.abs(line - y) < 1)) {
                        lines.add(y);
                    }
                }
                lines.sort(null);
                // The two at the top are around the heads of the columns.
                for (int i = 1; i < lines.size() - 1; i++) {
                    assertThat((lines.get(i) - lines.get(i - 1)) / POINTS_OF_A_MILLIMETRE)
                            .isGreaterThan(37);
                }
                assertThat(lines).hasSizeBetween(5, 6);
            }
        }
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
        List<FormView> views = new ArrayList<>(Papers.samples());
        TemplateLibrary.bundled().onOffer().forEach(template -> views.add(FormView.blank(template, Locale.UK)));
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

    /** Returns where the horizontal lines of a page are: thin areas, wider than half of a column. */
    private static List<Float> ruled(PDPage page) throws IOException {
        List<Float> ys = new ArrayList<>();
        List<Object> operands = new ArrayList<>();
        List<float[]> path = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "m", "l" -> path.add(new float[] {number(operands.get(0)), number(operands.get(1))});
                    case "f", "F", "f*", "S" -> {
                        line(path).ifPresent(ys::add);
                        path.clear();
                    }
                    case "n" -> path.clear();
                    default -> {}
                }
                operands.clear();
            } else {
                operands.add(token);
            }
        }
        return ys;
    }

    private static java.util.Optional<Float> line(List<float[]> path) {
        if (path.isEmpty()) {
            return java.util.Optional.empty();
        }
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float[] point : path) {
            left = Math.min(left, point[0]);
            right = Math.max(right, point[0]);
            low = Math.min(low, point[1]);
            high = Math.max(high, point[1]);
        }
        return right - left > 60 && high - low < 2 ? java.util.Optional.of(high) : java.util.Optional.empty();
    }

    private static float number(Object operand) {
        return ((COSNumber) operand).floatValue();
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
