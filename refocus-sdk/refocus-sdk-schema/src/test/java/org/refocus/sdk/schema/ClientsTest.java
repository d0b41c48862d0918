package org.refocus.sdk.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
    /** Labels that point to more than one control, so that one of these is chosen by another's label. */
    private static final String SHARED = """
            () => [...document.querySelectorAll('input, textarea, select')].map((e) => e.id)
                .filter((id, i, ids) => id && ids.indexOf(id) !== i)
            """;
    /** What is chosen or ticked on the page, or typed in. */
    private static final String CHOSEN = """
            () => [...document.querySelectorAll('input:not([type=hidden]), textarea, select')]
                .filter((e) => e.type === 'radio' || e.type === 'checkbox' ? e.checked : e.value)
                .map((e) => e.id)
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
        forms.add(bundled.newest("partnership-proposal").in(Locale.forLanguageTag("cy")));
        Path charity = Path.of("..", "..", "examples", "charity", "templates");
        forms.add(TemplateLibrary.from(TemplateSource.bundled(), TemplateSource.folder(charity))
                .newest("harbour-strengths"));
        return forms;
    }

    /** Right answers to a form: many, and as few as it may be. */
    private static List<FormDocument> drawn(FormTemplate template) {
        FormGenerator drawn = FormGenerator.of(template);
        FormDocument few = LongStream.rangeClosed(4, 24)
                .mapToObj(seed -> drawn.valid(seed).document())
                .min(Comparator.comparingInt(document -> document.json().length()))
                .orElseThrow();
        return List.of(drawn.valid(3).document(), few);
    }

    private static void arrivesWhole(FormTemplate template, FormDocument answers, Client client) {
        FormDocument sent = client.send();
        assertThat(Asked.of(template, sent.answers()))
                .as(template.key())
                .isEqualTo(Asked.of(template, answers.answers()));
        assertThat(ClientAnswers.check(template, sent.bytes()).findings()).isEmpty();
        FormDocument kept =
                ClientAnswers.apply(template, ClientAnswersTest.draft(template, FormDocument.empty()), sent, ASHA, NOW);
        assertThat(template.validate(kept).findings()).isEmpty();
        assertThat(client.complaints()).as(template.key()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsShownAndWhatIsInItIsSentAndAccepted(Client.Kind kind) throws Exception {
        try (Client client = Client.open(kind, browsers.browser())) {
            for (FormTemplate template : forms()) {
                for (FormDocument answers : drawn(template)) {
                    client.show(template, answers.json());

                    assertThat(client.page().locator("legend").first().innerText())
                            .isEqualTo(template.title());
                    assertThat(client.list(NAMELESS)).as(template.key()).isEmpty();
                    assertThat(client.list(SHARED)).as(template.key()).isEmpty();
                    arrivesWhole(template, answers, client);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedIntoBlankFormsIsSentAndAccepted(Client.Kind kind) throws Exception {
        Map<String, Long> drawn =
                Map.of("own-strengths", 3L, "supervision-reflection", 2L, "partnership-proposal", 3L, "care-plan", 3L);
        try (Client client = Client.open(kind, browsers.browser())) {
            for (Map.Entry<String, Long> form : drawn.entrySet()) {
                FormTemplate template = TemplateLibrary.bundled().newest(form.getKey());
                FormDocument answers =
                        FormGenerator.of(template).valid(form.getValue()).document();
                client.show(template, "{}");
                new Typing(client).fillIn(template, answers);

                arrivesWhole(template, answers, client);
            }
        }
    }

    /** But for who may see an entry, which the template says: whose words it holds, a decision or a no are never chosen. */
    @ParameterizedTest
    @EnumSource
    void nothingIsChosenBeforehandAndABlankFormIsNotSent(Client.Kind kind) throws Exception {
        try (Client client = Client.open(kind, browsers.browser())) {
            for (FormTemplate template : forms()) {
                client.show(template, "{}");

                assertThat(client.list(CHOSEN)).as(template.key()).allMatch(id -> id.contains("audience"));
                assertThat(client.sends()).as(template.key()).isFalse();
            }
        }
    }
}
