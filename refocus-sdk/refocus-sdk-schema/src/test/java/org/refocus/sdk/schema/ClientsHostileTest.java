package org.refocus.sdk.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refocus.browser.Browsers;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.testkit.HostileTexts;

/** Texts that would be more than text are text in the clients too, in labels and in answers. */
class ClientsHostileTest {
    private static final String ELEMENTS = "() => [...document.querySelectorAll('*')].map((e) => e.tagName)";

    private static final List<String> TEXTS = HostileTexts.marked("mrk7").stream()
            .filter(text ->
                    text.contains("<") || text.contains("&") || text.contains("{") || text.contains("javascript"))
            .toList();

    @ParameterizedTest
    @EnumSource
    void hostileTextInLabelsAndAnswersMakesNoElement(Client.Kind kind) throws Exception {
        Iterator<String> hostile =
                Stream.generate(TEXTS::stream).flatMap(texts -> texts).iterator();
        try (Browsers browsers = Browsers.launch();
                Client client = Client.open(kind, browsers.browser())) {
            client.show(template(() -> "Plain"), answers(() -> "Plain"));
            List<?> elements = client.list(ELEMENTS);
            String labels = client.page().locator("#form").innerText();

            client.show(template(hostile::next), answers(hostile::next));

            assertThat(client.list(ELEMENTS)).isEqualTo(elements);
            assertThat(client.page().locator("#form").innerText())
                    .isNotEqualTo(labels)
                    .contains("<script>", "onerror");
            assertThat(client.page().evaluate("window.__pwned === undefined")).isEqualTo(true);
            assertThat(client.sends()).isTrue();
            assertThat(client.complaints()).isEmpty();
        }
    }

    /** A form all of whose titles, hints, labels and prompts are such texts. */
    private static FormTemplate template(Supplier<String> texts) {
        FormTemplate plain = TemplateLibrary.bundled().newest("own-strengths");
        Object file = FormDocument.of(plain.json()).answers();
        String json = FormDocument.of(worded((Map<?, ?>) file, texts)).json();
        return FormTemplate.load(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> worded(Map<?, ?> schema, Supplier<String> texts) {
        Map<String, Object> worded = new LinkedHashMap<>();
        schema.forEach((key, value) -> {
            String name = (String) key;
            if (value instanceof String
                    && List.of("title", "description", "text", "add", "item").contains(name)) {
                worded.put(name, texts.get());
            } else if (name.equals("options")) {
                Map<Object, Object> labels = new LinkedHashMap<>();
                ((Map<?, ?>) value).forEach((option, label) -> labels.put(option, texts.get()));
                worded.put(name, labels);
            } else if (value instanceof Map<?, ?> below) {
                worded.put(name, worded(below, texts));
            } else if (value instanceof List<?> list) {
                worded.put(
                        name,
                        list.stream()
                                .map(one -> one instanceof Map<?, ?> below ? worded(below, texts) : one)
                                .toList());
            } else {
                worded.put(name, value);
            }
        });
        return worded;
    }

    private static String answers(Supplier<String> texts) {
        List<Map<String, String>> entries = Stream.generate(
                        () -> Map.of("text", texts.get(), "voice", "agreed", "audience", "team"))
                .limit(TEXTS.size())
                .toList();
        return FormDocument.of(Map.of(
                        "workerName", "Sam Specimen",
                        "doneOn", "2026-03-02",
                        "headings", Map.of("gifts", entries)))
                .json();
    }
}
