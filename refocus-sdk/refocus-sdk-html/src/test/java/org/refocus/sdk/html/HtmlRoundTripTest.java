package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.Party;
import org.refocus.sdk.html.Forms.Filled;

/** What a form shows comes back as it was, and what people change comes back changed. */
class HtmlRoundTripTest {
    static Stream<Filled> everyForm() {
        List<Filled> all = new ArrayList<>(Forms.blanks());
        all.addAll(Forms.samples());
        all.addAll(Forms.full("filled", node -> Forms.fitting(node, "Some words")));
        all.addAll(Forms.full("with line breaks", node -> Forms.fitting(node, "\n\nOne\nTwo\r\nThree\rFour\n")));
        all.addAll(Forms.full("with blanks around", node -> Forms.fitting(node, "  \t words \u00a0 ")));
        all.addAll(Forms.full("text everywhere", node -> "not this"));
        all.addAll(Forms.full(
                "impossible days", node -> node.widget().equals("date") ? "2026-02-30" : Forms.fitting(node, "words")));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void an_unchanged_form_comes_back_with_the_same_answers_whoever_sends_it(Filled filled) {
        for (Party viewer : Forms.EVERYBODY) {
            assertThat(post(filled, viewer, "save").json())
                    .as("sent by %s", viewer)
                    .isEqualTo(filled.document().json());
        }
    }

    static Stream<Filled> oddForms() {
        List<Filled> all = new ArrayList<>();
        all.addAll(Forms.full("numbers everywhere", node -> new BigDecimal("1.50")));
        all.addAll(Forms.full("yes everywhere", node -> true));
        all.addAll(Forms.full("no everywhere", node -> false));
        all.addAll(Forms.full("lists for answers", node -> node.name().equals("text") ? "words" : List.of("a", "b")));
        for (FormTemplate template : Forms.templates()) {
            for (Object odd : List.of("text", -7, Map.of(), List.of(), Map.of("a", "b"))) {
                Map<String, Object> answers = new LinkedHashMap<>();
                template.root().children().forEach(child -> answers.put(child.name(), odd));
                all.add(new Filled(template.id() + ", " + odd, template, FormDocument.of(answers)));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("oddForms")
    void answers_of_the_wrong_kind_are_drawn_and_what_was_shown_is_shown_again(Filled filled) {
        Browser before = open(filled, Forms.SAM);
        Filled saved = new Filled("saved", filled.template(), send(filled, Forms.SAM, before, "save"));

        assertThat(open(saved, Forms.SAM).press("save")).isEqualTo(before.press("save"));
    }

    private static FormDocument post(Filled filled, Party viewer, String button) {
        return send(filled, viewer, open(filled, viewer), button);
    }

    private static Browser open(Filled filled, Party viewer) {
        Report report = filled.template().validate(filled.document());
        return Browser.open(Forms.editing().render(Forms.view(filled.template(), filled.document(), viewer, report)));
    }

    private static FormDocument send(Filled filled, Party viewer, Browser browser, String button) {
        return HtmlPost.of(browser.press(button))
                .applyTo(filled.template(), Forms.response(filled.template(), filled.document()), viewer, Forms.NOW);
    }

    @Test
    void words_that_are_added_come_back_with_the_usual_readers_and_nobody_says_whose_they_are() {
        Filled blank = blank("strengths-worksheet");
        Browser page = open(blank, Forms.SAM).type("/domains/health/current/-/words/text", "Swims in the sea.");
        FormDocument saved = send(blank, Forms.SAM, page, "save");

        assertThat(saved.json())
                .isEqualTo("{\"domains\":{\"health\":{\"current\":[{\"words\":{\"text\":\"Swims in the sea.\","
                        + "\"audience\":\"team\",\"recordedBy\":\"worker-sam\","
                        + "\"recordedAt\":\"2026-11-02T09:30:00Z\"}}]}}}");
    }

    @Test
    void a_person_s_words_are_their_own_when_they_say_so() {
        Filled blank = blank("care-plan");
        Browser page = open(blank, Forms.ASHA)
                .type("/goals/-/words/text", "Learn to weld.")
                .choose("/goals/-/words/voice", "person");

        assertThat(send(blank, Forms.ASHA, page, "save").json())
                .contains("\"voice\":\"person\",\"speaker\":\"person-asha\"");
    }

    @Test
    void a_goal_comes_back_with_its_first_step() {
        Filled blank = blank("care-plan");
        Browser page = open(blank, Forms.SAM)
                .type("/goals/-/words/text", "Learn to weld.")
                .type("/goals/-/steps/-/what", "Ask at the college.")
                .choose("/goals/-/steps/-/who", "person");
        FormDocument saved = send(blank, Forms.SAM, page, "save");

        assertThat(saved.json()).contains("\"steps\":[{\"what\":\"Ask at the college.\",\"who\":\"person\"}]");
        assertThat(post(new Filled("saved", blank.template(), saved), Forms.SAM, "save"))
                .isEqualTo(saved);
    }

    @Test
    void an_item_is_removed_and_the_others_stay() {
        Filled plan = Forms.sample("team-harbour/partnership-proposal");
        List<?> before = (List<?>) plan.document().answers().get("costs");
        FormDocument saved = post(plan, Forms.SAM, "remove:/costs/1");
        List<?> after = (List<?>) saved.answers().get("costs");

        assertThat(after.size()).isEqualTo(before.size() - 1);
        assertThat(after.contains(before.get(1))).isFalse();
    }

    @Test
    void an_item_is_moved_with_what_was_typed_into_it() {
        Filled plan = Forms.sample("team-harbour/partnership-proposal");
        List<?> before = (List<?>) plan.document().answers().get("planningTeam");
        Browser page = open(plan, Forms.SAM).type("/planningTeam/1/name", "Another name");
        List<?> up = (List<?>)
                send(plan, Forms.SAM, page, "move:up:/planningTeam/1").answers().get("planningTeam");
        List<?> down = (List<?>)
                post(plan, Forms.SAM, "move:down:/planningTeam/0").answers().get("planningTeam");

        assertThat(up.get(0).toString()).contains("Another name");
        assertThat(up.get(1).toString()).isEqualTo(before.get(0).toString());
        assertThat(down.subList(0, 2).toString())
                .isEqualTo(List.of(before.get(1), before.get(0)).toString())
                .isNotEqualTo(before.subList(0, 2).toString());
    }

    @Test
    void what_was_typed_in_the_same_breath_is_kept_when_an_item_is_removed() {
        Filled plan = Forms.sample("team-harbour/partnership-proposal");
        Browser page = open(plan, Forms.SAM).type("/title", "Another title");

        assertThat(send(plan, Forms.SAM, page, "remove:/costs/0").json()).contains("Another title");
    }

    @Test
    void the_item_that_was_shown_is_removed_even_where_one_before_it_was_blanked() {
        Filled plan = Forms.sample("team-harbour/partnership-proposal");
        List<?> before = (List<?>) plan.document().answers().get("planningTeam");
        Browser page = open(plan, Forms.SAM).type("/planningTeam/0/name", "");
        FormDocument saved = send(plan, Forms.SAM, page, "remove:/planningTeam/1");

        assertThat(((List<?>) saved.answers().get("planningTeam")).toString())
                .isEqualTo(before.subList(2, before.size()).toString());
    }

    @Test
    void nobody_is_offered_to_remove_somebody_else_s_own_words_and_nobody_can() {
        Filled guide = Forms.sample("person-asha/care-plan");
        Browser page = open(guide, Forms.SAM);
        Map<String, List<String>> sent = page.press("save");
        sent.put("do", List.of("remove:/goals/0"));
        FormDocument saved = HtmlPost.of(sent)
                .applyTo(guide.template(), Forms.response(guide.template(), guide.document()), Forms.SAM, Forms.NOW);

        assertThat(page.page().select("button[value=remove:/goals/0]")).isEmpty();
        assertThat(page.page().select("button[value=remove:/goals/0/steps/0]")).hasSize(1);
        assertThat(saved).isEqualTo(guide.document());
        assertThat(open(guide, Forms.ASHA).page().select("button[value=remove:/goals/0/steps/0]"))
                .hasSize(1);
    }

    @Test
    void a_box_that_was_never_ticked_stays_open_and_one_that_is_unticked_says_no() {
        Filled blank = blank("vtp-guide");
        String pointer = "/areas/gender/declined";
        Browser page = open(blank, Forms.ASHA);
        page.byName(pointer).attr("checked", true);
        FormDocument ticked = send(blank, Forms.ASHA, page, "save");
        Filled saved = new Filled("ticked", blank.template(), ticked);
        page = open(saved, Forms.ASHA);
        assertThat(page.byName(pointer).hasAttr("checked")).isTrue();
        page.byName(pointer).attr("checked", false);

        assertThat(ticked.json()).isEqualTo("{\"areas\":{\"gender\":{\"declined\":true}}}");
        assertThat(send(saved, Forms.ASHA, page, "save").json())
                .isEqualTo("{\"areas\":{\"gender\":{\"declined\":false}}}");
    }

    @Test
    void an_optional_choice_can_be_taken_back() {
        Filled plan = Forms.sample("person-asha/care-plan");
        String pointer = "/goals/0/steps/0/smart/realistic";
        Browser page = open(plan, Forms.SAM).choose(pointer, "");

        assertThat(send(plan, Forms.SAM, page, "save").json())
                .isEqualTo(plan.document().json().replaceFirst("\"realistic\":true,", ""));
    }

    private static Filled blank(String id) {
        return new Filled(id, Forms.template(id), FormDocument.empty());
    }
}
