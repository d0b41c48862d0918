package org.refocus.sdk.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refocus.browser.Browsers;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.sdk.Party;
import org.refocus.sdk.testkit.FormGenerator;

/** React-jsonschema-form and JSON Forms themselves, in a real browser, show every form and send what the library accepts. */
class ClientsTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    /** Controls that have no name for who cannot see them: no label, no words on a button, no title. */
    private static final String NAMELESS = """
            () => [...document.querySelectorAll('input:not([type=hidden]), textarea, select, button')]
                .filter((e) => !(e.labels && [...e.labels].some((l) => l.innerText.trim())) && !e.title
                    && !(e.tagName === 'BUTTON' && e.innerText.trim()))
                .map((e) => e.id || e.outerHTML)
            """;

    private static Browsers browsers;

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    /** Every bundled form, one of them in Welsh too, and an edition that a charity made. */
    private static List<FormTemplate> forms() {
        TemplateLibrary bundled = TemplateLibrary.bundled();
        List<FormTemplate> forms = new ArrayList<>(bundled.all());
        forms.add(bundled.newest("own-strengths").in(Locale.forLanguageTag("cy")));
        Path charity = Path.of("..", "..", "examples", "charity", "templates");
        forms.add(TemplateLibrary.from(TemplateSource.bundled(), TemplateSource.folder(charity))
                .newest("harbour-strengths"));
        return forms;
    }

    /** A record that the answers are put into is right when they are. */
    private static void isAccepted(FormTemplate template, FormDocument sent) {
        assertThat(ClientAnswers.check(template, sent.bytes()).findings()).isEmpty();
        FormDocument kept = ClientAnswers.apply(
                template, ClientAnswersTest.draft(template, FormDocument.empty()), sent, ASHA, NOW);
        assertThat(template.validate(kept).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsShownAndWhatIsInItIsSentAndAccepted(Client.Kind kind) throws Exception {
        try (Client client = Client.open(kind, browsers.browser())) {
            for (FormTemplate template : forms()) {
                FormDocument answers = FormGenerator.of(template).valid(3).document();
                client.show(template, answers.json());

                assertThat(client.page().locator("legend").first().innerText())
                        .isEqualTo(template.title());
                assertThat((List<?>) client.page().evaluate(NAMELESS))
                        .as("without a name in " + template.key())
                        .isEmpty();
                FormDocument sent = client.send();
                assertThat(Asked.of(template, sent.answers()))
                        .as(template.key())
                        .isEqualTo(Asked.of(template, answers.answers()));
                isAccepted(template, sent);
                assertThat(client.complaints()).as(template.key()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedIntoBlankFormsIsSentAndAccepted(Client.Kind kind) throws Exception {
        Map<String, Long> drawn = Map.of(
                "own-strengths", 3L, "supervision-reflection", 2L, "partnership-proposal", 3L, "care-plan", 3L);
        try (Client client = Client.open(kind, browsers.browser())) {
            for (Map.Entry<String, Long> form : drawn.entrySet()) {
                FormTemplate template = TemplateLibrary.bundled().newest(form.getKey());
                FormDocument answers =
                        FormGenerator.of(template).valid(form.getValue()).document();
                client.show(template, "{}");
                new Typing(client).fillIn(template, answers);
                FormDocument sent = client.send();

                assertThat(Asked.of(template, sent.answers()))
                        .as(template.key())
                        .isEqualTo(Asked.of(template, answers.answers()));
                isAccepted(template, sent);
                assertThat(client.complaints()).as(template.key()).isEmpty();
            }
        }
    }
}
