package org.refocus.sdk.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.Party;
import org.refocus.sdk.html.Forms.Filled;

/** A page is the same, byte for byte, whether or not the record holds something that its reader may not see. */
class HtmlWhoseEyesTest {
    private static final List<Party> OTHERS = List.of(Forms.SAM, Forms.SISTER, Forms.TEAM_MATE);

    static Stream<Filled> forms() {
        return Stream.concat(
                Forms.samples().stream(), Forms.full("filled", node -> Forms.fitting(node, "Some words")).stream());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothing_on_a_page_tells_of_what_is_hidden(Filled filled) {
        Map<String, Object> plain = new LinkedHashMap<>();
        Map<String, Object> planted = new LinkedHashMap<>();
        plant(filled.document().answers(), plain, planted);

        assertThat(FormDocument.of(planted).json().contains("MARKER")).isEqualTo(holdsEntries(filled.template()));
        for (Party viewer : OTHERS) {
            assertThat(drawn(filled.template(), planted, viewer))
                    .doesNotContain("MARKER")
                    .isEqualTo(drawn(filled.template(), plain, viewer));
        }
    }

    private static boolean holdsEntries(FormTemplate template) {
        return new String(template.json(), UTF_8).contains("\"speaker\"");
    }

    private static String drawn(FormTemplate template, Map<String, Object> answers, Party viewer) {
        FormDocument document = FormDocument.of(answers);
        return HtmlRenderer.reading().render(Forms.view(template, document, viewer, Report.clean()))
                + HtmlRenderer.editing("/save")
                        .button("save", "Save")
                        .build()
                        .render(Forms.view(template, document, viewer, Report.clean()));
    }

    /** Copies answers twice: without every other list of entries, and with hidden entries in all of them. */
    private static void plant(Map<?, ?> from, Map<String, Object> plain, Map<String, Object> planted) {
        from.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> one = new LinkedHashMap<>();
                Map<String, Object> other = new LinkedHashMap<>();
                plant(map, one, other);
                plain.put(name, one);
                planted.put(name, other);
            } else if (value instanceof List<?> list && isOfEntries(list)) {
                boolean left = name.length() % 2 == 0;
                List<Object> rows = new ArrayList<>();
                rows.add(hidden(list.get(0)));
                for (Object row : left ? list : List.of()) {
                    rows.add(row);
                    rows.add(hidden(row));
                }
                planted.put(name, rows);
                if (left) {
                    plain.put(name, list);
                }
            } else {
                plain.put(name, value);
                planted.put(name, value);
            }
        });
    }

    private static boolean isOfEntries(List<?> list) {
        return !list.isEmpty()
                && list.get(0) instanceof Map<?, ?> row
                && (row.containsKey("audience") || row.get("words") instanceof Map<?, ?>);
    }

    private static Object hidden(Object like) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("text", "MARKER");
        entry.put("voice", "agreed");
        entry.put("audience", "only-me");
        entry.put("recordedBy", "worker-who-left");
        entry.put("recordedAt", "2026-01-01T09:00:00Z");
        return like instanceof Map<?, ?> row && row.containsKey("words")
                ? Map.of("words", entry, "number", 7, "kind", "MARKER")
                : entry;
    }

    @Test
    void who_may_see_an_entry_is_a_choice_for_the_one_whose_words_it_holds_alone() {
        String entry = """
                {"headings":{"skills":[{"text":"I mend clocks.","voice":"person","speaker":"person-asha",
                "audience":"team","recordedBy":"worker-sam","recordedAt":"2026-01-01T09:00:00Z"}]}}
                """;
        Document sams = page(entry, Forms.SAM);
        Document ashas = page(entry, Forms.ASHA);

        assertThat(sams.select("[name=/headings/skills/0/audience]")).isEmpty();
        assertThat(sams.select("[name=/headings/skills/0/text]")).hasSize(1);
        assertThat(sams.select(".rf-entry__about").text()).contains("The team");
        assertThat(sams.select("button[value=remove:/headings/skills/0]")).hasSize(1);
        assertThat(ashas.select("[name=/headings/skills/0/audience]")).isNotEmpty();
    }

    private static Document page(String json, Party viewer) {
        FormDocument document = FormDocument.of(json.getBytes(UTF_8));
        return Jsoup.parse(HtmlRenderer.editing("/save")
                .button("save", "Save")
                .build()
                .render(Forms.view(Forms.template("own-strengths"), document, viewer, Report.clean())));
    }
}
