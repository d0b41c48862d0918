package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.Party;
import org.refocus.sdk.html.Forms.Filled;
import org.refocus.sdk.view.FormView;

/** What stands on the pages. */
class HtmlPageTest {
    @Test
    void the_host_s_fields_and_buttons_are_there_in_their_order() {
        Document page = edit(Forms.blanks().get(0), Forms.SAM);

        assertThat(page.select("form").attr("method")).isEqualTo("post");
        assertThat(page.select("input[name=token]").attr("value")).isEqualTo("abc");
        assertThat(page.select(".rf-actions button").eachText()).containsExactly("Save for now", "Agree to this");
        assertThat(page.select(".rf-actions button").eachAttr("class"))
                .containsExactly("rf-button", "rf-button rf-button--secondary");
    }

    @Test
    void a_hidden_field_cannot_pass_for_an_answer() {
        HtmlRenderer.Builder builder = HtmlRenderer.editing("/x");

        assertThatThrownBy(() -> builder.hidden("/personName", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.hidden("do", "agree")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_renderer_is_not_changed_by_its_builder_afterwards() {
        HtmlRenderer.Builder builder = HtmlRenderer.editing("/x").button("save", "Save");
        HtmlRenderer renderer = builder.build();
        builder.button("agree", "Agree");

        assertThat(renderer.render(view(Forms.blanks().get(0), Forms.SAM))).doesNotContain("Agree");
    }

    @Test
    void each_kind_of_answer_has_the_field_that_suits_it() {
        Document sheet = edit(blank("information-sheet"), Forms.SAM);
        Document proposal = edit(blank("partnership-proposal"), Forms.SAM);

        assertThat(field(sheet, "/personName").attr("type")).isEqualTo("text");
        assertThat(field(sheet, "/givenOn").attr("type")).isEqualTo("date");
        assertThat(sheet.select("[name=/how]")).hasSize(6);
        assertThat(field(proposal, "/description").tagName()).isEqualTo("textarea");
        assertThat(field(proposal, "/total").attr("inputmode")).isEqualTo("decimal");
        assertThat(field(proposal, "/total").previousElementSibling().text()).isEqualTo("£");
        assertThat(proposal.select("[name=/assessment/criteria/partnership/met]")
                        .eachAttr("value"))
                .containsExactly("true", "false");
        assertThat(field(edit(blank("unseen-observer"), Forms.SAM), "/aspects/mannerisms/closeness")
                        .attr("inputmode"))
                .isEqualTo("numeric");
    }

    @Test
    void optional_questions_say_so_where_others_are_needed() {
        Document page = edit(blank("care-plan"), Forms.SAM);

        assertThat(page.select("label[for=rf.reviewOn]").text()).isEqualTo("Look at it again on (optional)");
        assertThat(page.select("label[for=rf.plannedOn]").text()).isEqualTo("Planned on");
    }

    @Test
    void choices_too_many_for_buttons_stand_in_a_list() throws Exception {
        String json = new String(Forms.template("information-sheet").json(), StandardCharsets.UTF_8)
                .replace("\"in-person\", \"post\"", "\"in-person\", \"a\", \"b\", \"post\"");
        FormTemplate template = FormTemplate.load(json.getBytes(StandardCharsets.UTF_8));
        Filled filled = new Filled("many", template, FormDocument.of(Map.of("how", "b")));
        Document page = edit(filled, Forms.SAM);

        assertThat(field(page, "/how").tagName()).isEqualTo("select");
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("b");
        assertThat(Browser.open(Forms.editing().render(view(filled, Forms.SAM)))
                        .press("save")
                        .get("/how"))
                .containsExactly("b");
    }

    @Test
    void the_worksheet_stands_in_columns_and_the_domains_below_each_other() {
        Document page = edit(blank("strengths-worksheet"), Forms.SAM);

        assertThat(page.select(".rf-grid"))
                .hasSize(7)
                .allSatisfy(grid -> assertThat(grid.children()).hasSize(3));
    }

    @Test
    void questions_that_may_help_are_folded_away_with_their_cues() {
        Element prompts = edit(blank("strengths-worksheet"), Forms.SAM)
                .getElementById("rf.domains.daily-living.current")
                .selectFirst(".rf-prompts");

        assertThat(prompts.hasAttr("open")).isFalse();
        assertThat(prompts.selectFirst("summary").text()).isEqualTo("Questions that may help (8)");
        assertThat(prompts.select("li").get(2).text())
                .isEqualTo("What are the good things about living there? "
                        + "(peace and quiet, being near the shops, neighbours you get on with)");
    }

    @Test
    void an_entry_comes_with_its_readers_chosen_and_said_and_never_with_its_voice() {
        for (Party viewer : Forms.EVERYBODY) {
            for (FormTemplate template : Forms.templates()) {
                Document page = edit(new Filled("blank", template, FormDocument.empty()), viewer);
                for (Element voice : page.select("input[name$=/voice]")) {
                    assertThat(voice.hasAttr("checked")).isFalse();
                }
                for (Element audience : page.select("fieldset:has(input[name$=/audience])[role=radiogroup]")) {
                    assertThat(audience.select("[checked]")).hasSize(1);
                    assertThat(page.getElementById(audience.attr("aria-describedby"))
                                    .text())
                            .contains(audience.selectFirst("[checked] + label").text());
                }
            }
        }
    }

    @Test
    void words_that_nobody_has_said_whose_they_are_ask_for_it_openly() {
        String entry = "{\"text\":\"x\",\"audience\":\"team\",\"recordedBy\":\"worker-sam\"}";
        FormDocument document =
                FormDocument.of(("{\"headings\":{\"skills\":[" + entry + "]}}").getBytes(StandardCharsets.UTF_8));
        FormTemplate template = Forms.template("own-strengths");
        Document page = Browser.open(
                        Forms.editing().render(Forms.view(template, document, Forms.SAM, template.validate(document))))
                .page();
        Element field = page.selectFirst("[name=/headings/skills/0/voice]").closest("fieldset");

        assertThat(field.closest("details")).isNull();
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.selectFirst(".rf-error").text()).isEqualTo("Error: Say whose words these are.");
    }

    @Test
    void a_question_is_open_only_where_it_must_be_answered() {
        Document page = edit(blank("care-plan"), Forms.ASHA);

        assertThat(checked(edit(blank("own-strengths"), Forms.SAM), "/headings/skills/-/audience"))
                .isEqualTo("only-me");
        assertThat(page.getElementById("rf.goals").selectFirst("> .rf-add").hasAttr("open"))
                .isTrue();
        assertThat(page.getElementById("rf.coaching.grow-goal")
                        .selectFirst("> .rf-add")
                        .hasAttr("open"))
                .isFalse();
    }

    @Test
    void somebody_else_s_own_words_are_shown_and_not_offered_for_change() {
        Filled plan = Forms.sample("person-asha/care-plan");
        Document worker = edit(plan, Forms.SAM);
        Document person = edit(plan, Forms.ASHA);
        Element goal = worker.getElementById("rf.goals.0");

        assertThat(worker.select("[name=/goals/0/words/text]")).isEmpty();
        assertThat(goal.selectFirst("blockquote").text()).startsWith("I want to run a mending table");
        assertThat(goal.selectFirst("figcaption").text())
                .isEqualTo("Whose words: The person's own words Who may see this: The team "
                        + "Written down on 17 June 2026");
        assertThat(person.select("textarea[name=/goals/0/words/text]")).hasSize(1);
        assertThat(person.getElementById("rf.goals.0")
                        .selectFirst(".rf-entry__about summary")
                        .text())
                .endsWith("17 June 2026, by you Change");
    }

    @Test
    void a_row_can_be_moved_by_those_who_may_change_it() {
        Filled proposal = Forms.sample("team-harbour/partnership-proposal");
        Document page = edit(proposal, Forms.SAM);
        List<String> moves = page.select("#rf\\.costs button[value^=move]").eachAttr("value");
        int last = ((List<?>) proposal.document().answers().get("costs")).size() - 1;

        assertThat(moves)
                .startsWith("move:down:/costs/0", "move:up:/costs/1")
                .endsWith("move:up:/costs/" + last)
                .hasSize(2 * last);
        assertThat(page.select("button[value=move:up:/costs/1]").text()).isEqualTo("Move up: Cost 2");
        assertThat(page.select("button[value=move:up:/costs/1]").attr("formaction"))
                .isEqualTo("/records/1#rf.costs.0");
        assertThat(edit(Forms.sample("person-asha/care-plan"), Forms.SAM)
                        .select("button[value~=^move.*:/goals/[0-9]$]"))
                .isEmpty();
    }

    @Test
    void the_add_button_saves_and_comes_back_to_its_list() {
        Element button = edit(blank("own-strengths"), Forms.SAM)
                .getElementById("rf.headings.skills")
                .selectFirst("button");

        assertThat(button.attr("value")).isEqualTo("save");
        assertThat(button.attr("formaction")).isEqualTo("/records/1#rf.headings.skills");
    }

    @Test
    void rows_are_counted_as_they_are_seen_so_that_a_gap_tells_of_nothing_hidden() {
        String entry = "{\"text\":\"%s\",\"voice\":\"worker\",\"audience\":\"%s\",\"recordedBy\":\"worker-joel\"}";
        FormDocument document = FormDocument.of(("{\"headings\":{\"skills\":["
                        + entry.formatted("one", "team") + "," + entry.formatted("MARKER", "only-me") + ","
                        + entry.formatted("three", "team") + "]}}")
                .getBytes(StandardCharsets.UTF_8));
        Filled filled = new Filled("gap", Forms.template("own-strengths"), document);
        Document page = edit(filled, Forms.TEAM_MATE);

        assertThat(page.select("#rf\\.headings\\.skills > .rf-card .rf-label:not(legend)")
                        .eachText())
                .containsExactly(
                        "Strength 1: Skills, talents and resources", "Strength 2: Skills, talents and resources");
        assertThat(page.outerHtml()).doesNotContain("MARKER");
    }

    @Test
    void nothing_that_a_viewer_may_not_see_is_on_their_page() {
        for (FormTemplate template : Forms.templates()) {
            FormDocument document = Forms.full(
                    template, node -> node.name().equals("audience") ? "only-me" : Forms.fitting(node, words(node)));
            for (Party viewer : List.of(Forms.TEAM_MATE, Forms.SISTER)) {
                for (HtmlRenderer renderer : List.of(HtmlRenderer.reading(), Forms.editing())) {
                    assertThat(renderer.render(Forms.view(template, document, viewer, template.validate(document))))
                            .doesNotContain("MARKER");
                }
            }
        }
    }

    private static String words(org.refocus.forms.TemplateNode node) {
        return node.name().equals("text") ? "MARKER" : "words";
    }

    @Test
    void a_reading_page_leaves_out_what_nobody_answered() {
        Filled sheet = new Filled(
                "sheet", Forms.template("own-strengths"), FormDocument.of(Map.of("workerName", "Sam Specimen")));
        Document page = read(sheet, Forms.SAM);

        assertThat(page.select("dt").eachText()).containsExactly("Worker");
        assertThat(page.select("dd").eachText()).containsExactly("Sam Specimen");
        assertThat(page.select("h2, input, textarea, form, button")).isEmpty();
        assertThat(read(blank("own-strengths"), Forms.SAM).text()).contains("Nothing has been written here yet.");
    }

    @Test
    void a_reading_page_says_dates_amounts_and_choices_in_words() {
        Document proposal = read(Forms.sample("team-harbour/partnership-proposal"), Forms.SAM);
        Document sheet = read(Forms.sample("person-asha/information-sheet"), Forms.ASHA);

        assertThat(proposal.text()).contains("£487.75").contains("Venue hire").contains("Yes");
        assertThat(proposal.select("table th").eachText()).contains("What it is for", "Amount");
        assertThat(sheet.select("dd time").eachAttr("datetime")).isNotEmpty();
        assertThat(sheet.select("dd time").text()).matches("\\d+ [A-Z][a-z]+ 2026");
        assertThat(sheet.select(".rf-content h2").eachText()).startsWith("What recovery means");
        assertThat(sheet.text()).contains("Bird");
    }

    @Test
    void columns_keep_their_places_where_one_is_empty() {
        Document page =
                read(Forms.sample("person-rhian/strengths-worksheet"), new Party("person-asha", Party.Role.PERSON));

        assertThat(page.select(".rf-grid"))
                .isNotEmpty()
                .allSatisfy(grid -> assertThat(grid.children()).hasSize(3));
    }

    @Test
    void days_are_reckoned_in_the_host_s_time_zone() {
        String entry = "{\"text\":\"x\",\"voice\":\"worker\",\"audience\":\"team\",\"recordedBy\":\"worker-joel\","
                + "\"recordedAt\":\"2026-06-17T23:30:00Z\"}";
        FormView view = Forms.view(
                Forms.template("own-strengths"),
                FormDocument.of(("{\"headings\":{\"skills\":[" + entry + "]}}").getBytes(StandardCharsets.UTF_8)),
                Forms.SAM,
                Report.clean());

        assertThat(HtmlRenderer.reading().render(view)).contains("17 June 2026");
        assertThat(HtmlRenderer.reading().inZone(ZoneId.of("Europe/London")).render(view))
                .contains("18 June 2026");
    }

    @Test
    void a_language_without_words_of_its_own_gets_english_ones_and_its_own_dates() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Filled filled = Forms.sample("person-asha/information-sheet");
            FormView french = FormView.of(
                    filled.template(),
                    Forms.response(filled.template(), filled.document()),
                    Forms.ASHA,
                    Locale.FRENCH,
                    filled.template().validate(FormDocument.empty()));

            assertThat(Forms.editing().render(french))
                    .contains("There is a problem")
                    .contains(">Change<");
            assertThat(HtmlRenderer.reading().render(french)).contains(" mars 2026</time>");
            assertThat(Words.in(Locale.forLanguageTag("../../etc")).get("yes")).isEqualTo("Yes");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void two_pointers_never_make_one_id() {
        List<String> pointers = List.of(
                "/a/b",
                "/a.b",
                "/a_b",
                "/a~1b",
                "/a-b",
                "/a b",
                "/a\"b",
                "/ab",
                "/a_2e_b",
                "/a_label",
                "/\u00e9",
                "/_e9_",
                "");

        assertThat(pointers.stream().map(Ids::of).distinct()).hasSameSizeAs(pointers);
        assertThat(pointers.stream().map(Ids::of)).allMatch(id -> id.matches("[A-Za-z0-9._-]+"));
        assertThat(Ids.label("/a")).isNotEqualTo(Ids.of("/a_label"));
    }

    private static Filled blank(String template) {
        return new Filled(template, Forms.template(template), FormDocument.empty());
    }

    private static FormView view(Filled filled, Party viewer) {
        return Forms.view(filled, viewer);
    }

    private static Document edit(Filled filled, Party viewer) {
        return Browser.open(Forms.editing().render(view(filled, viewer))).page();
    }

    private static Document read(Filled filled, Party viewer) {
        return Browser.open(HtmlRenderer.reading().render(view(filled, viewer))).page();
    }

    private static Element field(Document page, String name) {
        return page.getElementsByAttributeValue("name", name).last();
    }

    private static String checked(Document page, String name) {
        return page.getElementsByAttributeValue("name", name).stream()
                .filter(option -> option.hasAttr("checked"))
                .map(option -> option.attr("value"))
                .findFirst()
                .orElse("");
    }
}
