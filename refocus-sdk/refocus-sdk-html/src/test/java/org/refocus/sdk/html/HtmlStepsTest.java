package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.html.Forms.Filled;
import org.refocus.sdk.view.FormStep;
import org.refocus.sdk.view.FormView;

/** A form one step at a time: what is on other pages stays as it is, and what is wrong there is told here. */
class HtmlStepsTest {
    @Test
    void a_step_asks_for_its_own_places_and_leaves_all_others_as_they_are() {
        for (Filled filled : Forms.samples()) {
            FormView view = Forms.view(filled, Forms.SAM);
            for (FormStep step : view.steps()) {
                Browser page = Browser.open(renderer(step.id()).render(view));
                Map<String, List<String>> sent = page.press("save");
                FormDocument saved = HtmlPost.of(sent)
                        .applyTo(
                                filled.template(),
                                Forms.response(filled.template(), filled.document()),
                                Forms.SAM,
                                Forms.NOW);

                assertThat(sent.keySet())
                        .filteredOn(name -> name.startsWith("/"))
                        .allMatch(step::has);
                assertThat(saved.json()).isEqualTo(filled.document().json());
            }
        }
    }

    @Test
    void what_is_wrong_on_another_page_is_told_with_the_way_to_it() {
        for (Filled filled : Forms.full("all wrong", node -> "not this")) {
            FormView view = Forms.view(
                    filled.template(),
                    filled.document(),
                    Forms.SAM,
                    filled.template().validate(filled.document()));
            Map<String, Document> pages = new java.util.HashMap<>();
            view.steps()
                    .forEach(step -> pages.put(
                            step.id(),
                            Browser.open(renderer(step.id()).render(view)).page()));
            for (FormStep step : view.steps()) {
                Document page = pages.get(step.id());
                List<String> links = page.select(".rf-summary a").eachAttr("href");

                assertThat(links).isNotEmpty();
                for (String link : links) {
                    String id = link.substring(link.indexOf('#') + 1);
                    Document there = link.startsWith("#")
                            ? page
                            : pages.get(link.substring("/step/".length(), link.indexOf('#')));
                    assertThat(there.getElementById(id)).as(link).isNotNull();
                }
            }
        }
    }

    @Test
    void a_step_says_how_far_one_is_and_what_it_is_about() {
        FormView view = Forms.view(blank("strengths-worksheet"), Forms.SAM);
        Document first = Browser.open(renderer("personName").render(view)).page();
        Document second =
                Browser.open(renderer("domains/daily-living").render(view)).page();

        assertThat(first.selectFirst(".rf-step").text()).isEqualTo("Step 1 of 8");
        assertThat(first.select("h2").eachText()).containsExactly("Welcome", "Details");
        assertThat(second.selectFirst(".rf-step").text()).isEqualTo("Step 2 of 8");
        assertThat(second.select("h2").eachText()).containsExactly("Daily living situation");
        assertThat(second.select(".rf-contents, .rf-content, .rf-lead")).isEmpty();
    }

    @Test
    void a_step_that_the_form_does_not_have_is_refused() {
        FormView view = Forms.view(blank("care-plan"), Forms.SAM);

        assertThatThrownBy(() -> renderer("domains/money").render(view))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FormView.steps()");
    }

    @Test
    void the_enter_key_and_the_add_buttons_save_and_do_not_go_on() {
        FormView view = Forms.view(blank("own-strengths"), Forms.SAM);
        Document page =
                Browser.open(renderer(view.steps().get(1).id()).render(view)).page();

        assertThat(page.selectFirst("button").attr("value")).isEqualTo("save");
        assertThat(page.select(".rf-add button").eachAttr("value")).containsOnly("save");
        assertThat(page.select(".rf-actions button").eachAttr("value")).containsExactly("next", "save");
    }

    @Test
    void the_last_look_shows_every_answer_with_the_way_to_change_it() {
        for (FormTemplate template : Forms.templates()) {
            FormDocument full = Forms.full(template, node -> Forms.fitting(node, "Some words"));
            FormView view = Forms.view(template, full, Forms.SAM, template.validate(FormDocument.empty()));
            Document page = checking(view);
            List<String> links = page.select(".rf-answers__change a").eachText();

            assertThat(links).isNotEmpty().doesNotHaveDuplicates().allMatch(link -> link.startsWith("Change: "));
            assertThat(page.select("input, button, form")).isEmpty();
            for (Element link : page.select("a")) {
                String href = link.attr("href");
                String step = href.substring("/step/".length(), href.indexOf('#'));
                assertThat(Browser.open(renderer(step).render(view))
                                .page()
                                .getElementById(href.substring(href.indexOf('#') + 1)))
                        .as(href)
                        .isNotNull();
            }
        }
    }

    @Test
    void the_last_look_says_what_it_changes_what_is_missing_and_what_nobody_noted() {
        FormTemplate template = Forms.template("strengths-worksheet");
        FormDocument answers = FormDocument.of(Map.of("personName", "Asha Example"));
        Document page = checking(Forms.view(template, answers, Forms.SAM, template.validate(answers)));

        assertThat(page.select(".rf-answers__change a").eachText())
                .startsWith("Change: Person's name")
                .contains("Change: Daily living situation, Current situation");
        assertThat(page.selectFirst(".rf-notice h2").text()).isEqualTo("Before you agree");
        assertThat(page.select(".rf-notice a").eachAttr("href")).contains("/step/personName#rf.updatedOn");
        assertThat(page.select(".rf-answers--check .rf-empty").text()).contains("Nothing noted yet");
        assertThat(page.select("[role=alert], [autofocus]")).isEmpty();
    }

    private static Document checking(FormView view) {
        return Browser.open(HtmlRenderer.checking(step -> "/step/" + step).render(view))
                .page();
    }

    private static HtmlRenderer renderer(String step) {
        return HtmlRenderer.editing("/records/1")
                .button("next", "Save and continue")
                .button("save", "Save for now")
                .saves("save")
                .step(step, other -> "/step/" + other)
                .build();
    }

    private static Filled blank(String id) {
        return new Filled(id, Forms.template(id), FormDocument.empty());
    }
}
