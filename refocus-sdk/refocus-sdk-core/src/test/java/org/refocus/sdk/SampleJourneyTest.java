package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.Checked;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormAnswers;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.text.PlainTextRenderer;

/** The complete forms of one invented person go through everything a host calls. */
class SampleJourneyTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Subject ABOUT_ASHA = new Subject("person-asha", "team-harbour");

    private final Refocus refocus = Refocus.builder()
            .clock(Clock.fixed(Instant.parse("2026-07-15T12:00:00Z"), ZoneOffset.UTC))
            .build();

    @Test
    void thePersonHasEveryFormThatIsAboutAPerson() {
        List<String> aboutAPerson = TemplateLibrary.bundled().all().stream()
                .filter(template -> template.subject().equals("person"))
                .map(FormTemplate::id)
                .distinct()
                .sorted()
                .toList();

        assertThat(Samples.forms()).isEqualTo(aboutAPerson);
    }

    @ParameterizedTest
    @MethodSource("org.refocus.sdk.Samples#forms")
    void aFormIsValidatedBoundStoredAgreedReadBackEqualAndPrinted(String form) {
        FormTemplate template = refocus.templates().newest(FormType.ofId(form));
        byte[] bytes = Samples.bytes(form);

        assertThat(template.validate(bytes).findings()).isEmpty();
        Checked<FormAnswers> read = template.read(bytes);
        assertThat(read.conforms()).isTrue();
        FormAnswers typed = read.get();
        assertThat(template.check(typed).conforms()).isTrue();

        FormResponse draft = refocus.start(
                template, ABOUT_ASHA, SAM, FormDocument.read(bytes).get());
        assertThat(refocus.find(draft.id()).orElseThrow().answers().bytes()).isEqualTo(bytes);
        assertThat(refocus.answers(draft, FormAnswers.class)).contains(typed);

        FormResponse saved = refocus.save(draft, typed, SAM);
        assertThat(saved.answers().answers()).isEqualTo(draft.answers().answers());
        assertThat(refocus.answers(saved, FormAnswers.class)).contains(typed);

        Outcome outcome = refocus.agree(saved, SAM, List.of(ASHA, SAM));
        assertThat(outcome.report().errors()).isEmpty();
        assertThat(outcome.agreed().status()).isEqualTo(Status.AGREED);
        assertThat(refocus.history(draft.id())).hasSize(3);

        String text = new PlainTextRenderer().render(refocus.view(outcome.agreed(), ASHA, Locale.UK));
        assertThat(text).startsWith(template.title() + "\n").contains("Asha Example");
    }

    @Test
    void allFormsOfThePersonAreFoundTogether() {
        for (String form : Samples.forms()) {
            refocus.start(refocus.templates().newest(form), ABOUT_ASHA, SAM, Samples.answers(form));
        }

        assertThat(refocus.find(RecordQuery.about("person-asha")).records())
                .extracting(FormResponse::templateId)
                .isEqualTo(Samples.forms());
    }
}
