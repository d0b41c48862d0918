package org.refocus.sdk.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.testkit.FormGenerator;

class ClientAnswersTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final String OWN = "{'text':'I swim.','voice':'person','speaker':'person-asha','audience':'team',"
            + "'recordedBy':'person-asha','recordedAt':'2026-01-01T10:00:00Z'}";
    private static final String SAMS = "{'text':'She sings.','voice':'worker','audience':'team',"
            + "'recordedBy':'worker-sam','recordedAt':'2026-01-02T10:00:00Z'}";
    private static final String HIDDEN = OWN.replace("I swim.", "A secret.").replace("'team'", "'my-circle'");

    private final FormTemplate template = TemplateLibrary.bundled().newest("clinical-summary");

    private static FormDocument gender(String... entries) {
        String json = "{'values':{'gender':[" + String.join(",", entries) + "]}}";
        return FormDocument.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private FormDocument apply(FormDocument base, FormDocument sent, Party by) {
        return ClientAnswers.apply(template, draft(template, base), sent, by, NOW);
    }

    static FormResponse draft(FormTemplate template, FormDocument answers) {
        return new FormResponse(
                "r-1",
                1,
                template.key(),
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                SAM,
                Instant.EPOCH,
                null,
                null,
                answers);
    }

    @Test
    void aNewEntryGetsWhoAndWhenWhateverTheClientSays() {
        String sent =
                "{'text':'New','voice':'agreed','audience':'team','recordedBy':'somebody','recordedAt':'2001-01-01T00:00:00Z'}";

        assertThat(apply(gender(OWN), gender(OWN, sent), SAM))
                .isEqualTo(gender(
                        OWN,
                        "{'text':'New','voice':'agreed','audience':'team','recordedBy':'worker-sam',"
                                + "'recordedAt':'2026-06-01T10:00:00Z'}"));
    }

    @Test
    void whatIsSentBackUnchangedStaysAsItIs() {
        assertThat(apply(gender(OWN, SAMS), gender(OWN, SAMS), SAM)).isEqualTo(gender(OWN, SAMS));
    }

    @Test
    void aRowThatIsGoneIsTakenOutAlsoFromTheMiddle() {
        assertThat(apply(gender(SAMS, OWN), gender(OWN), SAM)).isEqualTo(gender(OWN));
    }

    @Test
    void ownWordsOfSomebodyElseAreNeitherChangedNorTakenOut() {
        assertThat(apply(gender(OWN), FormDocument.empty(), SAM)).isEqualTo(gender(OWN));
        assertThat(apply(gender(OWN), gender(OWN.replace("swim", "sink")), SAM).json())
                .contains("I swim.", "I sink.", "\"recordedBy\":\"worker-sam\"");
    }

    @Test
    void whatTheUserDoesNotSeeStays() {
        assertThat(apply(gender(HIDDEN, SAMS), gender(SAMS.replace("sings", "dances")), SAM)
                        .json())
                .contains("A secret.", "She dances.")
                .doesNotContain("sings");
        assertThat(apply(gender(HIDDEN), gender(), SAM)).isEqualTo(gender(HIDDEN));
    }

    @Test
    void whatIsMissingForTheSystemIsNoFaultOfTheClient() {
        FormDocument sent = gender("{'text':'New','audience':'team'}");

        assertThat(ClientAnswers.check(template, sent.bytes()).findings().stream()
                        .map(Finding::pointer))
                .containsExactlyInAnyOrder("/personName", "/workerName", "/summarisedOn", "/values/gender/0/voice");
        assertThat(ClientAnswers.check(template, sent.bytes()).findings().stream()
                        .map(Finding::code))
                .containsOnly(Code.REQUIRED);
    }

    /** Whoever sends whole right answers to an empty record has them, and they are right. */
    @Test
    void drawnAnswersToEveryFormArriveWhole() {
        for (FormTemplate form : TemplateLibrary.bundled().all()) {
            for (long seed = 1; seed <= 20; seed++) {
                FormDocument sent = FormGenerator.of(form).valid(seed).document();
                FormDocument kept = ClientAnswers.apply(form, draft(form, FormDocument.empty()), sent, ASHA, NOW);
                assertThat(form.validate(kept).findings())
                        .as(form.key() + " " + seed)
                        .isEmpty();
            }
        }
    }
}
