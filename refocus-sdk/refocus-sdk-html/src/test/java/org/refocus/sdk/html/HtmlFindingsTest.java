package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.Messages;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.sdk.html.Forms.Filled;
import org.refocus.sdk.view.FormView;

/** What is wrong is told kindly, in one list and beside its place; advice is never an error. */
class HtmlFindingsTest {
    static Stream<Filled> wrongForms() {
        List<Filled> all = new ArrayList<>(Forms.blanks());
        all.addAll(Forms.full("all wrong", node -> "not this"));
        all.addAll(Forms.full("too long", node -> "x".repeat(300)));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void every_error_stands_in_the_list_at_the_top_in_the_order_of_the_page(Filled filled) {
        Report report = filled.template().validate(filled.document());
        FormView view = Forms.view(filled.template(), filled.document(), Forms.ASHA, report);
        Document page = Browser.open(Forms.editing().render(view)).page();
        List<Finding> errors = view.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        Element summary = page.selectFirst(".rf-summary");

        assertThat(summary.attr("role")).isEqualTo("alert");
        assertThat(summary.attr("tabindex")).isEqualTo("-1");
        assertThat(summary.selectFirst("h2").text()).isEqualTo("There is a problem");
        assertThat(summary.select("li")).hasSameSizeAs(errors);
        List<Element> everything = page.getAllElements();
        int before = 0;
        for (Element link : summary.select("a")) {
            int at = everything.indexOf(page.getElementById(link.attr("href").substring(1)));
            assertThat(at).as(link.text()).isGreaterThanOrEqualTo(before);
            before = at;
        }
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void every_error_stands_beside_its_place_too(Filled filled) {
        Report report = filled.template().validate(filled.document());
        FormView view = Forms.view(filled.template(), filled.document(), Forms.ASHA, report);
        for (HtmlRenderer renderer : List.of(Forms.editing(), HtmlRenderer.reading())) {
            Document page = Browser.open(renderer.render(view)).page();
            page.select(".rf-summary").remove();
            long told = page.select(".rf-error, .rf-advice").size();

            assertThat(told).isEqualTo(view.findings().size());
        }
    }

    @Test
    void a_field_is_marked_as_wrong_for_those_who_hear_the_page() {
        Document page = page("own-strengths", "{}", Finding.error(Code.REQUIRED, "/workerName"));
        Element field = page.getElementById("rf.workerName");

        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("rf.workerName_error").text()).startsWith("Error: ");
        assertThat(field.attr("aria-describedby")).contains("rf.workerName_error");
    }

    @Test
    void an_error_in_an_empty_list_leads_to_its_new_item_which_is_open() {
        Document page = page("care-plan", "{}", Finding.error(Code.REQUIRED, "/goals"));

        assertThat(page.select(".rf-summary a").attr("href")).isEqualTo("#rf.goals.-.number");
        assertThat(page.getElementById("rf.goals.-.number").closest("details").hasAttr("open"))
                .isTrue();
    }

    @Test
    void an_error_at_a_place_that_is_not_shown_leads_to_the_nearest_that_is() {
        Document page = page(
                "care-plan",
                "{\"goals\":[{\"words\":{\"text\":\"words\"}}]}",
                Finding.error(Code.REQUIRED, "/goals/0/words/recordedAt"),
                Finding.error(Code.UNKNOWN_PROPERTY, "/goals/0/odd~1name/below"),
                Finding.error(Code.UNKNOWN_PROPERTY, "/nowhere"));

        assertThat(page.select(".rf-summary li").eachText())
                .containsExactly(
                        text(Code.UNKNOWN_PROPERTY),
                        "Goal 1 – " + text(Code.UNKNOWN_PROPERTY),
                        "Goal 1, The goal in words – " + text(Code.REQUIRED));
        assertThat(page.select(".rf-summary a").eachAttr("href"))
                .containsExactly("#rf.goals.0", "#rf.goals.0.words.text");
    }

    @Test
    void a_wrong_choice_of_readers_is_unfolded() {
        Document page = page(
                "own-strengths",
                "{\"headings\":{\"skills\":[{\"text\":\"words\",\"voice\":\"worker\",\"audience\":\"worker\"}]}}",
                Finding.error(Code.ENUM, "/headings/skills/0/audience"));

        assertThat(page.getElementById("rf.headings.skills.0.audience")
                        .closest("details")
                        .hasAttr("open"))
                .isTrue();
    }

    @Test
    void advice_is_a_quiet_note_beside_its_place_and_no_error() {
        Document page = page(
                "care-plan",
                "{}",
                Finding.advice(Code.NO_OWN_WORDS, "/goals"),
                Finding.advice(Code.NO_OWN_WORDS, ""),
                new Finding(Code.OUT_OF_DATE, Severity.WARNING, "/plannedOn", java.util.Map.of("months", 6)));

        assertThat(page.select(".rf-summary, .rf-error, [aria-invalid]")).isEmpty();
        assertThat(page.select(".rf-advice .rf-advice__title").eachText())
                .containsExactly("Something to think about", "Worth another look", "Something to think about");
        assertThat(page.getElementById("rf.goals").select("> .rf-advice")).hasSize(1);
    }

    @Test
    void a_page_without_errors_has_no_list_of_them() {
        assertThat(page("care-plan", "{}").select(".rf-summary")).isEmpty();
    }

    private static String text(Code code) {
        return Messages.text(Finding.error(code, ""), Locale.UK);
    }

    private static Document page(String template, String answers, Finding... findings) {
        FormView view = Forms.view(
                Forms.template(template),
                FormDocument.of(answers.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Forms.ASHA,
                Report.of(List.of(findings)));
        return Browser.open(Forms.editing().render(view)).page();
    }
}
