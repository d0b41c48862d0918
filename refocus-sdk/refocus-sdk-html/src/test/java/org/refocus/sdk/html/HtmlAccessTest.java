package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.sdk.Party;
import org.refocus.sdk.html.Forms.Filled;
import org.refocus.sdk.view.FormView;

/** Everybody can find their way through every page: by eye, by ear and by keyboard. */
class HtmlAccessTest {
    /** A page and what it is called. */
    record Drawn(String name, Document page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Drawn> everyPage() {
        return Stream.concat(editingPages(), pages(HtmlRenderer.reading(), "read"));
    }

    static Stream<Drawn> editingPages() {
        return pages(Forms.editing(), "filled in");
    }

    private static Stream<Drawn> pages(HtmlRenderer renderer, String how) {
        List<Filled> forms = new ArrayList<>(Forms.blanks());
        forms.addAll(Forms.samples());
        forms.addAll(Forms.full("full", node -> Forms.fitting(node, "Some words")));
        forms.addAll(Forms.full("all wrong", node -> "not this"));
        List<Drawn> drawn = new ArrayList<>();
        for (Filled form : forms) {
            for (Party viewer : List.of(Forms.SAM, Forms.ASHA)) {
                FormView view = Forms.view(
                        form.template(),
                        form.document(),
                        viewer,
                        form.template().validate(form.document()));
                drawn.add(new Drawn(
                        form + ", " + how + " by " + viewer.role(),
                        Browser.open(renderer.render(view)).page()));
            }
        }
        return drawn.stream();
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void a_page_is_well_formed(Drawn drawn) {
        Parser parser = Parser.htmlParser().setTrackErrors(5);
        Jsoup.parse(drawn.page().outerHtml(), "", parser);

        assertThat(parser.getErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void every_id_stands_once_and_whatever_names_one_finds_it(Drawn drawn) {
        Set<String> ids = new HashSet<>();
        for (Element element : drawn.page().select("[id]")) {
            assertThat(ids.add(element.id())).as(element.id()).isTrue();
            assertThat(element.id()).matches("rf[A-Za-z0-9._-]*");
        }
        for (String naming : List.of("for", "aria-describedby", "aria-labelledby")) {
            for (Element element : drawn.page().select("[" + naming + "]")) {
                assertThat(ids).containsAll(List.of(element.attr(naming).split(" ")));
            }
        }
        for (Element link : drawn.page().select("a[href]")) {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(ids).contains(link.attr("href").substring(1));
        }
        for (Element button : drawn.page().select("[formaction]")) {
            assertThat(ids).contains(button.attr("formaction").replaceFirst(".*#", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void a_page_brings_no_script_and_no_style_of_its_own(Drawn drawn) {
        assertThat(drawn.page().select("script, style, link, img, iframe, object, base, meta"))
                .isEmpty();
        for (Element element : drawn.page().getAllElements()) {
            element.attributes().forEach(a -> assertThat(a.getKey()).doesNotMatch("style|on.*|src"));
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void headings_begin_below_the_page_s_own_and_skip_no_level(Drawn drawn) {
        int before = 1;
        for (Element heading : drawn.page().select("form h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';

            assertThat(level).as(heading.text()).isBetween(2, before + 1);
            assertThat(heading.text()).isNotBlank();
            before = level;
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void classes_are_ours(Drawn drawn) {
        drawn.page()
                .getAllElements()
                .forEach(element ->
                        element.classNames().forEach(name -> assertThat(name).startsWith("rf-")));
    }

    @ParameterizedTest
    @MethodSource("editingPages")
    void every_field_has_a_label_that_says_something(Drawn drawn) {
        for (Element field : drawn.page().select("input:not([type=hidden]), select, textarea")) {
            List<Element> labels = drawn.page().select("label").stream()
                    .filter(label -> label.attr("for").equals(field.id()))
                    .toList();

            assertThat(field.id()).isNotEmpty();
            assertThat(labels).as(field.attr("name")).hasSize(1);
            assertThat(labels.get(0).text()).isNotBlank();
            assertThat(field.attr("name")).startsWith("/");
        }
    }

    @ParameterizedTest
    @MethodSource("editingPages")
    void radio_buttons_stand_in_a_group_that_says_what_is_asked(Drawn drawn) {
        for (Element radio : drawn.page().select("input[type=radio]")) {
            Element group = radio.closest("fieldset[role=radiogroup]");

            assertThat(group).isNotNull();
            assertThat(group.child(0).tagName()).isEqualTo("legend");
            assertThat(group.child(0).text()).isNotBlank();
            assertThat(group.select("input[type=radio]").eachAttr("name")).containsOnly(radio.attr("name"));
        }
    }

    @ParameterizedTest
    @MethodSource("editingPages")
    void buttons_say_what_they_do_and_to_what(Drawn drawn) {
        Set<String> said = new HashSet<>();
        for (Element button : drawn.page().select("button")) {
            assertThat(button.attr("type")).isEqualTo("submit");
            assertThat(button.attr("name")).isEqualTo("do");
            if (!button.hasAttr("aria-hidden")) {
                assertThat(said.add(button.text())).as(button.text()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editingPages")
    void the_enter_key_saves(Drawn drawn) {
        Element first = drawn.page().selectFirst("button, input[type=submit]");

        assertThat(first.attr("value")).isEqualTo("save");
        assertThat(first.attr("tabindex")).isEqualTo("-1");
        assertThat(first.hasClass("rf-visually-hidden")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void what_folds_away_says_what_it_holds(Drawn drawn) {
        for (Element details : drawn.page().select("details")) {
            assertThat(details.child(0).tagName()).isEqualTo("summary");
            assertThat(details.child(0).text()).isNotBlank();
        }
    }
}
