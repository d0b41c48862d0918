package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.FormView;

/** Every field, button and group has a name of its own, and the page tells of its faults first. */
class HtmlNamesTest {
    private static final FormTemplate WORKSHEET = TemplateLibrary.bundled().get("strengths-worksheet|1.0.0");

    @Test
    void eighteen_text_boxes_have_eighteen_names_each_with_its_part_of_life_and_its_column() {
        Document page = page(WORKSHEET, FormDocument.empty());
        List<String> names = new ArrayList<>();
        for (Element text : page.select("textarea")) {
            names.add(page.selectFirst("label[for=" + text.id() + "]").text());
        }
        List<String> expected = new ArrayList<>();
        for (TemplateNode domain :
                WORKSHEET.root().child("domains").orElseThrow().children()) {
            domain.children().forEach(column -> expected.add("In words: " + domain.title() + ", " + column.title()));
        }

        assertThat(names).hasSize(18).doesNotHaveDuplicates().isEqualTo(expected);
    }

    @Test
    void every_field_of_every_form_has_a_name_of_its_own() {
        for (FormTemplate template : Forms.templates()) {
            for (FormDocument document :
                    List.of(FormDocument.empty(), Forms.full(template, node -> Forms.fitting(node, "Some words")))) {
                Document page = page(template, document);
                List<String> names = new ArrayList<>();
                for (Element field :
                        page.select("textarea, select, input[type=text], input[type=date], input[type=checkbox]")) {
                    names.add(page.selectFirst("label[for=" + field.id() + "]").text());
                }
                assertThat(names).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void an_add_button_names_its_group_and_so_does_what_it_opens() {
        Element add = page(WORKSHEET, FormDocument.empty())
                .getElementById("rf.domains.financial.desires")
                .selectFirst(".rf-add");

        assertThat(add.selectFirst("summary").text())
                .isEqualTo("Add a wish or hope: Financial, Desires and aspirations");
        assertThat(add.selectFirst("fieldset > legend").text())
                .isEqualTo("Add a wish or hope: Financial, Desires and aspirations");
        assertThat(add.selectFirst("button").text())
                .isEqualTo("Add a wish or hope: Financial, Desires and aspirations");
    }

    @Test
    void groups_stand_in_groups_with_legends() {
        Document page = page(WORKSHEET, FormDocument.empty());
        Element text = page.selectFirst("textarea");

        assertThat(text.parents().stream()
                        .filter(parent -> parent.tagName().equals("fieldset"))
                        .map(fieldset -> fieldset.child(0).text()))
                .containsExactly(
                        "Add a strength you have now: Daily living situation, Current situation",
                        "Current situation",
                        "Daily living situation",
                        "Parts of life");
        assertThat(page.select("fieldset > legend")).hasSameSizeAs(page.select("fieldset"));
    }

    @Test
    void a_few_keys_lead_to_the_last_part() {
        Document page = page(WORKSHEET, FormDocument.empty());
        List<String> stops = page.select("a[href], summary, input:not([type=hidden]), textarea, button").stream()
                .filter(element -> !element.attr("tabindex").equals("-1"))
                .map(Element::text)
                .toList();

        assertThat(stops.subList(0, 6))
                .containsExactly(
                        "Daily living situation",
                        "Financial",
                        "Occupational: work, leisure, education",
                        "Social supports",
                        "Health: mental and physical",
                        "Spirituality and culture");
        Element last = page.getElementById("rf.domains.spirituality-culture");
        assertThat(last.select("summary, textarea").stream().limit(3).map(Element::tagName))
                .containsExactly("summary", "summary", "textarea");
    }

    @Test
    void the_page_begins_at_the_list_of_faults_and_its_title_says_that_there_are_some() {
        FormView wrong =
                Forms.view(WORKSHEET, FormDocument.empty(), Forms.SAM, WORKSHEET.validate(FormDocument.empty()));
        Document page = Browser.open(Forms.editing().render(wrong)).page();

        assertThat(page.select("[autofocus]").eachAttr("class")).containsExactly("rf-summary");
        assertThat(HtmlRenderer.titlePrefix(wrong)).isEqualTo("Error: ");
        assertThat(HtmlRenderer.titlePrefix(FormView.of(
                        wrong.response(),
                        java.util.Locale.forLanguageTag("cy"),
                        WORKSHEET.validate(FormDocument.empty()))))
                .isEqualTo("Gwall: ");
        FormView right = Forms.view(WORKSHEET, FormDocument.empty(), Forms.SAM, org.refocus.forms.Report.clean());
        assertThat(HtmlRenderer.titlePrefix(right)).isEmpty();
    }

    @Test
    void a_line_of_the_list_says_the_part_the_place_and_what_to_do() {
        FormDocument unsaid = FormDocument.of(Map.of(
                "domains",
                Map.of(
                        "health",
                        Map.of("desires", List.of(Map.of("words", Map.of("text", "I swim.", "audience", "team")))))));
        FormView view = Forms.view(WORKSHEET, unsaid, Forms.ASHA, WORKSHEET.validate(unsaid));
        Document page = Browser.open(Forms.editing().render(view)).page();

        assertThat(page.select(".rf-summary a").eachText())
                .contains("Health: mental and physical, Desires and aspirations, Wish or hope 1, In words, Whose words"
                        + " – Say whose words these are.");
    }

    private static Document page(FormTemplate template, FormDocument document) {
        return Browser.open(Forms.editing()
                        .render(Forms.view(template, document, Forms.SAM, org.refocus.forms.Report.clean())))
                .page();
    }
}
