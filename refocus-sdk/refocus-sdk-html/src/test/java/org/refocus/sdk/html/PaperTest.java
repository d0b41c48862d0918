package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.html.Forms.Filled;
import org.refocus.sdk.view.FormView;
import org.xml.sax.InputSource;

/** Forms on paper: blank sheets and copies. */
class PaperTest {
    private static final PaperRenderer BLANK = PaperRenderer.blank();
    private static final PaperRenderer COPY = PaperRenderer.filled();

    @Test
    void nothing_on_paper_can_be_pressed_or_opened() {
        for (Element sheet : sheets()) {
            assertThat(sheet.select("button, input, select, textarea, details, a, script, style, [style], form"))
                    .isEmpty();
        }
    }

    @Test
    void a_sheet_has_one_title_and_headings_in_steps() {
        for (Element sheet : sheets()) {
            assertThat(sheet.select("h1")).hasSize(1);
            int before = 1;
            for (Element heading : sheet.select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @Test
    void the_grid_has_a_row_for_each_part_of_life_and_a_cell_for_each_column() {
        Element sheet = blank("strengths-worksheet");

        assertThat(sheet.select("tbody th[scope=row]")).hasSize(7);
        assertThat(sheet.select("tbody td")).hasSize(7 * 3);
        assertThat(sheet.select("table")).hasSize(2);
        assertThat(sheet.select("table").get(1).classNames()).contains("rf-new");
        assertThat(sheet.classNames()).contains("rf-paper--across");
    }

    @Test
    void every_other_form_stands_upright_with_its_prompts_beside_the_lines() {
        Element sheet = blank("vtp-guide");

        assertThat(sheet.classNames()).doesNotContain("rf-paper--across");
        assertThat(sheet.select(".rf-beside li")).hasSize(20 - 1);
        assertThat(sheet.select(".rf-room .rf-rule")).isNotEmpty();
    }

    @Test
    void every_label_of_a_form_is_on_its_blank_sheet() {
        for (FormTemplate template : Forms.templates()) {
            FormView view = FormView.blank(template, Locale.UK);
            String sheet = Jsoup.parse(BLANK.render(view)).text();
            view.nodes()
                    .forEach(node -> labels(node)
                            .forEach(
                                    label -> assertThat(sheet).as(template.id()).contains(label)));
        }
    }

    private static List<String> labels(org.refocus.sdk.view.ViewNode node) {
        List<String> labels = new ArrayList<>();
        if (node.kind() != org.refocus.sdk.view.ViewNode.Kind.ENTRY) {
            labels.add(node.template().title());
            labels.addAll(node.template().options().values());
            node.children().forEach(child -> labels.addAll(labels(child)));
        }
        return labels;
    }

    @Test
    void a_choice_is_a_box_for_each_option() {
        Element sheet = blank("partnership-proposal");

        assertThat(sheet.select("td:has(li:contains(Equipment)) .rf-box")).hasSize(5 * 5);
    }

    @Test
    void words_that_the_person_wrote_are_said_to_be_their_own() {
        Filled filled = Forms.sample("person-asha/strengths-worksheet");
        String own = Jsoup.parse(COPY.render(Forms.view(filled, Forms.ASHA))).text();
        String worker = Jsoup.parse(COPY.render(Forms.view(filled, Forms.SAM))).text();

        assertThat(own)
                .contains("This is your copy to keep. It is a draft, as it was on 2 November 2026.")
                .contains("Your own words · You and the team can see this");
        assertThat(worker).doesNotContain("Your own words").contains("The person's own words");
    }

    @Test
    void a_copy_says_when_it_was_agreed_in_the_time_zone_of_its_reader() {
        Filled filled = Forms.sample("person-asha/strengths-worksheet");
        FormResponse draft = Forms.response(filled.template(), filled.document());
        FormResponse agreed = new FormResponse(
                draft.id(),
                2,
                draft.template(),
                draft.subject(),
                Status.AGREED,
                draft.author(),
                draft.recordedAt(),
                new Agreement(List.of(Forms.ASHA), java.time.Instant.parse("2026-11-02T23:30:00Z")),
                null,
                draft.answers());
        FormView view = FormView.of(filled.template(), agreed, Forms.ASHA, Locale.UK, Report.clean());

        assertThat(COPY.render(view)).contains("It was agreed on 2 November 2026.");
        assertThat(COPY.inZone(ZoneId.of("Asia/Tokyo")).render(view)).contains("It was agreed on 3 November 2026.");
    }

    @Test
    void what_is_found_in_a_record_stands_with_its_place() {
        FormTemplate template = Forms.template("care-plan");
        FormView view = Forms.view(
                template,
                org.refocus.forms.FormDocument.empty(),
                Forms.ASHA,
                template.validate(org.refocus.forms.FormDocument.empty()));

        assertThat(Jsoup.parse(COPY.render(view)).select(".rf-advice")).hasSameSizeAs(view.findings());
    }

    @Test
    void texts_are_texts_and_the_sheet_is_well_formed() throws Exception {
        for (String text : Hostile.TEXTS) {
            for (Filled filled :
                    Forms.full("hostile", node -> Forms.fitting(node, text)).subList(0, 3)) {
                String sheet = COPY.render(Forms.view(filled, Forms.ASHA));
                String xml = sheet.replaceAll("[\ufffe\uffff]", "");
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
                assertThat(shape(sheet))
                        .isEqualTo(shape(COPY.render(Forms.view(
                                new Filled(
                                        "harmless",
                                        filled.template(),
                                        Forms.full(
                                                filled.template(),
                                                node -> Forms.fitting(node, Hostile.harmless(text)))),
                                Forms.ASHA))));
            }
        }
    }

    private static List<String> shape(String sheet) {
        return Jsoup.parse(sheet).getAllElements().stream()
                .map(Element::tagName)
                .toList();
    }

    @Test
    void what_a_viewer_may_not_see_is_not_on_the_copy() {
        Filled filled = Forms.sample("person-asha/vtp-guide");
        for (Party viewer : Forms.EVERYBODY) {
            FormView view = Forms.view(filled, viewer);
            String copy = Jsoup.parse(COPY.render(view)).text();
            assertThat(copy.contains("Only me") || copy.contains("Only you"))
                    .as(viewer.toString())
                    .isEqualTo(viewer.equals(Forms.ASHA));
        }
    }

    @Test
    void the_style_of_paper_knows_its_parts_and_fetches_nothing() {
        String css = HtmlAssets.paperCss();
        Set<String> used = new TreeSet<>();
        sheets().forEach(sheet -> sheet.getAllElements().forEach(element -> used.addAll(element.classNames())));
        Set<String> styled = Pattern.compile("\\.(rf-[a-z0-9_-]+)")
                .matcher(css)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        used.removeIf(name -> name.matches("rf-heading|rf-lead|rf-part--[3-9]"));

        assertThat(styled).containsAll(used);
        assertThat(css).doesNotContain("@import").doesNotContain("url(");
    }

    private static Element blank(String id) {
        return sheet(BLANK.render(FormView.blank(Forms.template(id), Locale.UK)));
    }

    private static Element sheet(String html) {
        return Jsoup.parse(html).body().child(0);
    }

    private static List<Element> sheets() {
        List<Element> sheets = new ArrayList<>();
        Forms.templates()
                .forEach(template -> sheets.add(
                        sheet(BLANK.withQuestions().inLargePrint().render(FormView.blank(template, Locale.UK)))));
        Forms.samples().forEach(filled -> sheets.add(sheet(COPY.render(Forms.view(filled, Forms.ASHA)))));
        return sheets;
    }
}
