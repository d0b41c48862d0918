package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.Party;

/** Whatever people write stays text, and stays what they wrote. */
class HtmlEscapingTest {
    static Stream<String> hostile() {
        return Hostile.TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_text_of_an_answer_makes_an_element_or_an_attribute(String text) {
        for (FormTemplate template : Forms.templates()) {
            for (Party viewer : List.of(Forms.ASHA, Forms.SAM, Forms.TEAM_MATE)) {
                for (HtmlRenderer renderer : List.of(HtmlRenderer.reading(), Forms.editing())) {
                    assertThat(skeleton(renderer, template, document(template, text), viewer))
                            .as("%s for %s", template.id(), viewer)
                            .isEqualTo(
                                    skeleton(renderer, template, document(template, Hostile.harmless(text)), viewer));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_text_in_the_place_of_a_choice_or_a_number_makes_an_element_or_an_attribute(String text) {
        for (FormTemplate template : Forms.templates()) {
            FormDocument odd = Forms.full(template, node -> text);
            FormDocument harmless = Forms.full(template, node -> Hostile.harmless(text));
            for (HtmlRenderer renderer : List.of(HtmlRenderer.reading(), Forms.editing())) {
                assertThat(skeleton(renderer, template, odd, Forms.ASHA))
                        .as(template.id())
                        .isEqualTo(skeleton(renderer, template, harmless, Forms.ASHA));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_text_makes_an_element_or_an_attribute_on_a_page_to_check_on_one_step_or_under_a_class_map(String text) {
        for (String form : List.of("care-plan", "strengths-worksheet", "partnership-proposal")) {
            FormTemplate template = Forms.template(form);
            String step = Forms.view(template, FormDocument.empty(), Forms.ASHA, Report.clean())
                    .steps()
                    .get(0)
                    .id();
            for (HtmlRenderer renderer : List.of(
                    HtmlRenderer.checking(id -> "/records/1/" + id).classes(ClassMap.bootstrap()),
                    HtmlRenderer.editing("/records/1")
                            .button("save", "Save")
                            .autosave()
                            .step(step, id -> "/records/1/" + id)
                            .build()
                            .classes(ClassMap.govUk()))) {
                assertThat(skeleton(renderer, template, document(template, text), Forms.ASHA))
                        .as(template.id())
                        .isEqualTo(
                                skeleton(renderer, template, document(template, Hostile.harmless(text)), Forms.ASHA));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void every_text_can_be_read_as_it_was_written(String text) {
        for (FormTemplate template : Forms.templates()) {
            FormDocument document = document(template, text);
            Browser page = open(HtmlRenderer.reading(), template, document, Forms.ASHA);
            long shown = page.page().select("p[dir=auto], dd, td > div").stream()
                    .map(HtmlEscapingTest::answer)
                    .filter(Hostile.readable(text)::equals)
                    .count();

            assertThat(shown)
                    .as(template.id())
                    .isEqualTo(count(document.answers(), text))
                    .isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void every_text_comes_back_from_its_field_with_each_character(String text) {
        String kept = text.replace("\r\n", "\n").replace('\r', '\n');
        for (FormTemplate template : Forms.templates()) {
            FormDocument document = document(template, text);
            Browser page = open(Forms.editing(), template, document, Forms.ASHA);
            long sent = page.press("save").values().stream()
                    .map(values -> values.get(values.size() - 1).replace("\r\n", "\n"))
                    .filter(kept::equals)
                    .count();

            assertThat(sent).as(template.id()).isEqualTo(count(document.answers(), text));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_text_of_a_template_makes_an_element_or_an_attribute(String text) throws IOException {
        for (FormTemplate template : Forms.templates()) {
            FormTemplate hostile = relabelled(template, text);
            FormTemplate harmless = relabelled(template, "x".repeat(text.length()));
            for (FormDocument document : List.of(FormDocument.empty(), document(template, "words"))) {
                for (HtmlRenderer renderer : List.of(HtmlRenderer.reading(), Forms.editing())) {
                    assertThat(skeleton(renderer, hostile, document, Forms.SAM))
                            .as(template.id())
                            .isEqualTo(skeleton(renderer, harmless, document, Forms.SAM));
                }
            }
        }
    }

    @Test
    void what_a_host_gives_is_text_as_well() {
        for (String text : Hostile.TEXTS) {
            HtmlRenderer renderer = HtmlRenderer.editing("/x?" + text)
                    .hidden("h", text)
                    .button(text, text)
                    .build();
            Browser page = open(renderer, Forms.template("own-strengths"), FormDocument.empty(), Forms.SAM);

            assertThat(page.page().select("script, img, svg, base, meta[http-equiv]"))
                    .isEmpty();
            assertThat(page.page().select("form").attr("action")).isEqualTo("/x?" + text);
            assertThat(page.byName("h").attr("value")).isEqualTo(text);
        }
    }

    @Test
    void text_that_looks_like_an_expression_is_not_one_for_a_host_s_page_templates_either() {
        FormTemplate template = Forms.template("own-strengths");
        String html = Forms.editing()
                .render(Forms.view(template, document(template, "${7*7} {{x}}"), Forms.ASHA, Report.clean()));

        assertThat(html).doesNotContain("${").doesNotContain("{{").contains("$&#123;7*7&#125;");
    }

    private static FormDocument document(FormTemplate template, String text) {
        return Forms.full(template, node -> Forms.fitting(node, text));
    }

    private static Browser open(HtmlRenderer renderer, FormTemplate template, FormDocument document, Party viewer) {
        return Browser.open(renderer.render(Forms.view(template, document, viewer, template.validate(document))));
    }

    /** Everything of a page but its texts and values: elements, their order and depth, attributes with what they say. */
    private static List<String> skeleton(
            HtmlRenderer renderer, FormTemplate template, FormDocument document, Party viewer) {
        Report clean = Report.clean();
        Browser page = Browser.open(renderer.render(Forms.view(template, document, viewer, clean)));
        List<String> skeleton = new ArrayList<>();
        for (Element element : page.page().getAllElements()) {
            List<String> attributes = new ArrayList<>();
            element.attributes().forEach(a -> {
                boolean text = Set.of("value", "rows", "aria-label").contains(a.getKey());
                attributes.add(text ? a.getKey() : a.getKey() + "=" + a.getValue());
            });
            skeleton.add(element.parents().size() + " " + element.tagName() + " " + attributes);
        }
        return skeleton;
    }

    private static String answer(Element element) {
        Element copy = element.clone();
        copy.select(".rf-advice").remove();
        return copy.wholeText().replaceAll("\n+$", element.tagName().equals("dd") ? "" : "$0");
    }

    private static long count(Object value, String text) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToLong(child -> count(child, text)).sum();
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToLong(child -> count(child, text)).sum();
        }
        return value.equals(text) ? 1 : 0;
    }

    /** Returns the template with one text for everything that a reader sees. */
    static FormTemplate relabelled(FormTemplate template, String text) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode json = mapper.readTree(template.json());
        relabel(json, text);
        return FormTemplate.load(mapper.writeValueAsBytes(json));
    }

    private static void relabel(JsonNode node, String text) {
        if (node instanceof ObjectNode object) {
            Set<String> shown = Set.of("title", "description", "text", "add", "item", "citation");
            for (String name : List.copyOf(names(object))) {
                JsonNode child = object.get(name);
                if (child.isTextual() && shown.contains(name)) {
                    object.put(name, text);
                } else if (name.equals("options")) {
                    names(child).forEach(option -> ((ObjectNode) child).put(option, text));
                } else if (name.equals("guidance") || name.equals("cues")) {
                    int size = child.size();
                    ((com.fasterxml.jackson.databind.node.ArrayNode) child).removeAll();
                    for (int i = 0; i < size; i++) {
                        ((com.fasterxml.jackson.databind.node.ArrayNode) child).add(text);
                    }
                } else {
                    relabel(child, text);
                }
            }
        } else {
            node.forEach(child -> relabel(child, text));
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
