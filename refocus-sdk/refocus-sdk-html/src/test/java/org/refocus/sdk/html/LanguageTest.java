package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;
import org.refocus.sdk.view.FormView;

/** A form says which language it speaks, and which way that is written. */
class LanguageTest {
    private static final Party WORKER = Party.worker("worker-1");

    @Test
    void aWelshReaderIsGivenAWelshForm() {
        FormTemplate template = TemplateLibrary.bundled().newest("care-plan");
        Locale welsh = Locale.forLanguageTag("cy-GB");

        String page = drawn(template, welsh);

        assertThat(page)
                .startsWith("<form class=\"rf-form\" lang=\"cy\" dir=\"ltr\"")
                .contains(template.in(welsh).root().at("/goals").orElseThrow().title())
                .doesNotContain(">" + template.root().at("/goals").orElseThrow().title() + "<");
    }

    @Test
    void aReaderWhoseLanguageIsMissingIsToldThatTheFormIsEnglish() {
        assertThat(drawn(TemplateLibrary.bundled().newest("care-plan"), Locale.JAPANESE))
                .contains(" lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void aLanguageFromRightToLeftTurnsTheForm() {
        FormTemplate template = TemplateLibrary.bundled().newest("care-plan");

        assertThat(drawn(template.with(LanguagePack.pseudo(template, "ar-XB")), Locale.forLanguageTag("ar-XB")))
                .startsWith("<form class=\"rf-form\" lang=\"ar-XB\" dir=\"rtl\"");
    }

    /** A pretended language in which every third text is missing, so that English stands in; and all the words around. */
    @Test
    void whatIsInAnotherLanguageThanThePageSaysSo() throws IOException {
        Locale pretended = Locale.forLanguageTag("ar-XB");
        int english = 0;
        int own = 0;
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            FormTemplate half = template.with(withoutEveryThird(LanguagePack.pseudo(template, "ar-XB")));
            Document page = Jsoup.parse(drawn(half, pretended));
            List<TextNode> texts = new ArrayList<>();
            page.body().traverse((node, depth) -> {
                if (node instanceof TextNode text && text.text().matches(".*\\p{L}.*")) {
                    texts.add(text);
                }
            });
            for (TextNode text : texts) {
                boolean isOwn = text.text().indexOf(0x202E) >= 0;
                String said = text.parent().closest("[lang]").attr("lang");
                assertThat(said).as("%s: %s", template.key(), text).isEqualTo(isOwn ? "ar-XB" : "en");
                own += isOwn ? 1 : 0;
                english += isOwn ? 0 : 1;
            }
        }
        assertThat(own).isGreaterThan(500);
        assertThat(english).isGreaterThan(500);
    }

    @Test
    void anAnswerIsNotTakenForAWordOfTheForm() {
        FormTemplate template = FormTemplate.load(
                TemplateLibrary.bundled().newest("unseen-observer").json());
        String untranslated = template.root().at("/country").orElseThrow().title();
        FormDocument answers = FormDocument.of(Map.of("country", untranslated, "workerName", "Sam"));
        FormTemplate half = template.with(enough(template));

        Document page = Jsoup.parse(HtmlRenderer.reading().render(view(half, answers, Locale.forLanguageTag("cy"))));

        assertThat(page.select("dt[lang=en]").eachText()).contains(untranslated);
        assertThat(page.select("dd").eachText()).contains(untranslated);
        assertThat(page.select("dd [lang], dd[lang]")).isEmpty();
    }

    @Test
    void theSignOfTheMoneyIsTheFormsAndTheSameForEveryReader() {
        FormTemplate pounds = TemplateLibrary.bundled().newest("partnership-proposal");
        FormDocument answers = FormDocument.of(Map.of("total", "12.50"));
        for (String tag : List.of("en-GB", "cy", "fr-FR", "en-US", "und")) {
            Locale reader = Locale.forLanguageTag(tag);
            assertThat(HtmlRenderer.reading().render(view(pounds, answers, reader)))
                    .as(tag)
                    .contains("£12.50");
            assertThat(HtmlRenderer.reading().render(view(with(pounds, "EUR"), answers, reader)))
                    .contains("€12.50");
            assertThat(HtmlRenderer.reading().render(view(with(pounds, "kr "), answers, reader)))
                    .contains("kr 12.50");
            String unsaid = HtmlRenderer.editing("/save").build().render(view(with(pounds, ""), answers, reader));
            assertThat(unsaid).contains("value=\"12.50\"").doesNotContain("rf-money");
        }
    }

    private static FormTemplate with(FormTemplate template, String currency) {
        return FormTemplate.load(new String(template.json(), StandardCharsets.UTF_8)
                .replace("\"currency\": \"GBP\"", "\"currency\": \"" + currency + "\"")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** A pack that says one thing in Welsh, so that the form is Welsh, and the rest of it is not. */
    private static LanguagePack enough(FormTemplate template) {
        return LanguagePack.load("""
                {"$schema": "https://refocus-forms.example/dialect/1.0.0/language", "template": "%s", "language": "cy",
                 "publisher": "Test", "status": "draft", "texts": {"/title": {"source": "%s", "target": "Cymraeg"}}}
                """.formatted(template.key(), template.title()).getBytes(StandardCharsets.UTF_8));
    }

    private static LanguagePack withoutEveryThird(LanguagePack pack) throws IOException {
        ObjectNode file = (ObjectNode) new ObjectMapper().readTree(pack.json());
        int number = 0;
        for (String pointer : List.copyOf(pack.texts().keySet())) {
            if (number++ % 3 == 0) {
                ((ObjectNode) file.path("texts")).remove(pointer);
            }
        }
        return LanguagePack.load(new ObjectMapper().writeValueAsBytes(file));
    }

    /** A side that has a name would stay where it is when the form turns. */
    @Test
    void theStyleNamesNoSides() throws IOException {
        try (var css = LanguageTest.class.getResourceAsStream("refocus.css")) {
            assertThat(new String(css.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContainPattern("(margin|padding|border)-(left|right)")
                    .doesNotContainPattern("(?<![-\\w])(left|right)\\s*:")
                    .doesNotContainPattern("text-align:\\s*(left|right)");
        }
    }

    private static String drawn(FormTemplate template, Locale locale) {
        return HtmlRenderer.editing("/save").build().render(view(template, FormDocument.empty(), locale));
    }

    private static FormView view(FormTemplate template, FormDocument answers, Locale locale) {
        Refocus refocus = Refocus.builder()
                .templates(TemplateLibrary.of(List.of(template)))
                .build();
        FormResponse draft = refocus.start(template, new Subject("person-1", "team-1"), WORKER, answers);
        return refocus.view(draft, WORKER, locale);
    }
}
