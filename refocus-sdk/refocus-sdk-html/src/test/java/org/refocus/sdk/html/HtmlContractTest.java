package org.refocus.sdk.html;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.testkit.tck.FormInputContract;
import org.refocus.sdk.testkit.tck.FormRendererContract;

/** Pages keep the contract of renderers, and what is sent from them the contract of the input side. */
class HtmlContractTest {
    private static final Set<String> CONTROLS = Set.of("input", "select", "textarea");

    /** HTML as a reader goes through it. */
    abstract static class Html extends FormRendererContract<String> {
        @Override
        protected String textOf(String drawn) {
            return textOfAll(parsed(drawn).body());
        }

        @Override
        protected Optional<Object> structureOf(String drawn) {
            List<String> elements = new ArrayList<>();
            for (Element element : Jsoup.parse(drawn).getAllElements()) {
                List<String> names = new ArrayList<>();
                element.attributes().forEach(attribute -> names.add(attribute.getKey()));
                elements.add(element.parents().size() + element.tagName() + names);
            }
            return Optional.of(elements);
        }
    }

    /** To be read and printed: what is wrong stands with its place alone. */
    @Nested
    class Reading extends Html {
        @Override
        protected FormRenderer<String> newRenderer() {
            return HtmlRenderer.reading();
        }
    }

    /** To be filled in. */
    @Nested
    class Editing extends Html {
        @Override
        protected FormRenderer<String> newRenderer() {
            return HtmlRenderer.editing("/records/1")
                    .button("save", "Save for now")
                    .build();
        }

        @Override
        protected Optional<List<Link>> linksOf(String drawn) {
            Document page = parsed(drawn);
            return Optional.of(page.select("[role=alert] a").stream()
                    .map(link -> new Link(
                            textOfAll(link), there(page, link.attr("href").replaceFirst("^#", ""))))
                    .toList());
        }

        @Override
        protected Optional<Map<String, String>> fieldsOf(String drawn) {
            return Optional.of(HtmlPost.of(Browser.open(drawn).press("")).fields());
        }
    }

    /** What a browser sends. */
    @Nested
    class Posting extends FormInputContract {
        @Override
        protected FormDocument apply(
                FormTemplate template,
                FormResponse base,
                Map<String, String> fields,
                @Nullable String remove,
                Party by,
                Instant at) {
            Map<String, List<String>> sent = new LinkedHashMap<>();
            fields.forEach((name, value) -> sent.put(name, List.of(value)));
            sent.put("do", List.of(remove == null ? "save" : "remove:" + remove));
            return HtmlPost.of(sent).applyTo(template, base, by, at);
        }
    }

    /** Adds what is perceived of an element: its words, and of a control what stands in it or was chosen. */
    private static void perceive(Element element, StringBuilder text) {
        switch (element.tagName()) {
            case "input", "textarea" -> {
                if (!element.attr("type").matches("radio|checkbox|hidden")) {
                    text.append(' ').append(Browser.valueOf(element)).append(' ');
                }
            }
            case "select" ->
                element.select("option[selected]")
                        .forEach(chosen ->
                                text.append(' ').append(chosen.wholeText()).append(' '));
            default -> inside(element, text);
        }
    }

    private static void inside(Element element, StringBuilder text) {
        String space = element.isBlock() ? "\n" : "";
        text.append(space);
        for (Node child : element.childNodes()) {
            if (child instanceof Element below) {
                perceive(below, text);
            } else if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            }
        }
        text.append(space);
    }

    /** Parses a page and takes out the labels of choices that were not made: of several the one that was is perceived. */
    private static Document parsed(String drawn) {
        Document page = Jsoup.parse(drawn);
        Set<String> open = new HashSet<>();
        page.select("input[type=radio][id]:not([checked])").forEach(radio -> open.add(radio.id()));
        page.select("label").stream()
                .filter(label -> open.contains(label.attr("for"))
                        || label.selectFirst("input[type=radio]:not([checked])") != null)
                .forEach(Element::remove);
        return page;
    }

    private static String textOfAll(Element element) {
        StringBuilder text = new StringBuilder();
        perceive(element, text);
        return text.toString();
    }

    /** What is perceived at the place of an id: of a control its label, its description, and those of its group. */
    private static String there(Document page, String id) {
        Element target = page.getElementById(id);
        if (target == null) {
            return "";
        }
        StringBuilder there = new StringBuilder(textOfAll(target));
        described(page, target, there);
        if (CONTROLS.contains(target.tagName())) {
            page.getElementsByAttributeValue("for", id)
                    .forEach(label -> there.append(' ').append(label.wholeText()));
            Element group = target.closest("fieldset");
            if (group != null && target.attr("type").matches("radio|checkbox")) {
                described(page, group, there);
            }
        }
        return there.toString();
    }

    private static void described(Document page, Element element, StringBuilder there) {
        for (String id : element.attr("aria-describedby").split(" ", -1)) {
            Element words = id.isEmpty() ? null : page.getElementById(id);
            there.append(' ').append(words == null ? "" : textOfAll(words));
        }
    }
}
