package org.refocus.sdk.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.assertion.Failing.ASHA;
import static org.refocus.sdk.testkit.assertion.Failing.SAM;
import static org.refocus.sdk.testkit.assertion.Failing.json;
import static org.refocus.sdk.testkit.assertion.Failing.messageOf;
import static org.refocus.sdk.testkit.assertion.Failing.template;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;

/** Outcomes, records and their answers. */
class RecordAssertTest {
    private static final FormDocument SUMMARY =
            json("{'personName':'Asha Example','workerName':'Sam Specimen','summarisedOn':'2026-03-02'}");

    private final Refocus refocus = Refocus.builder().build();
    private final FormResponse begun =
            refocus.start(FormType.CLINICAL_SUMMARY, new Subject("person-asha", "team-harbour"), SAM);

    @Test
    void anOutcomeIsAgreedOrRefusedBecauseOfSomething() {
        assertThat(refocus.agree(begun, SAM, List.of(SAM)))
                .isRefused()
                .because(Code.AGREEMENT_MISSING)
                .naming("who", "person")
                .hasError(Code.REQUIRED)
                .at("/personName");

        FormResponse saved = refocus.save(begun, SUMMARY, SAM);
        Outcome agreed = refocus.agree(saved, SAM, List.of(ASHA, SAM));
        assertThat(agreed)
                .isAgreed()
                .isAgreedBy(SAM, ASHA)
                .hasAdvice(Code.EMPTY_DOMAIN)
                .at("/strengths/health");
        assertThat(agreed.agreed()).isAgreed().isRevision(3).isBy(SAM);
    }

    @Test
    void aRefusalListsWhatStandsInTheWay() {
        Outcome refused =
                refocus.agree(refocus.save(begun, json("{'personName':'Asha Example'}"), SAM), SAM, List.of(SAM));

        assertThat(messageOf(() -> assertThat(refused).isAgreed())).isEqualTo("""
                        Expected agreement, but it was refused.
                        What there is:
                          agreement-missing (the whole form)
                          required /workerName
                          required /summarisedOn
                        Look at each of these: all of them stand in the way.""");
        assertThat(messageOf(() -> assertThat(refused).because(Code.BLANK))).contains("Expected blank as an error");
    }

    @Test
    void anAgreementIsNoRefusalAndIsBySomebody() {
        Outcome agreed = refocus.agree(refocus.save(begun, SUMMARY, SAM), SAM, List.of(ASHA, SAM));

        assertThat(messageOf(() -> assertThat(agreed).isRefused()))
                .startsWith("Expected a refusal, but it was agreed.")
                .contains("empty-domain /strengths/health");
        assertThat(messageOf(() -> assertThat(agreed).because(Code.REQUIRED))).startsWith("Expected a refusal");
        assertThat(messageOf(() -> assertThat(agreed).isAgreedBy(ASHA, Party.worker("worker-lena"))))
                .isEqualTo("""
                        Expected another agreement.
                        Who agreed:
                          person-asha (person)
                          worker-sam (worker)
                        Look at the ids and at as whom each of them agreed.""");
    }

    @Test
    void aRecordIsADraftOrAgreedOrWithdrawn() {
        FormResponse agreed = refocus.agree(refocus.save(begun, SUMMARY, SAM), SAM, List.of(ASHA, SAM))
                .agreed();
        FormResponse withdrawn = refocus.withdraw(agreed, "Not hers", SAM);

        assertThat(begun).isDraft().isRevision(1).isBy(SAM);
        assertThat(agreed).isAgreed();
        assertThat(withdrawn).isWithdrawn();
        assertThat(messageOf(() -> assertThat(agreed).isDraft()))
                .isEqualTo("Expected a record that is a draft, but revision 3 is agreed.\n"
                        + "Look at whether it was agreed or withdrawn: amending opens a draft again.");
        assertThat(messageOf(() -> assertThat(begun).isAgreed())).contains("revision 1 is a draft");
        assertThat(messageOf(() -> assertThat(begun).isWithdrawn())).contains("revision 1 is a draft");
        assertThat(messageOf(() -> assertThat(withdrawn).isRevision(2))).contains("this is revision 4");
        assertThat(messageOf(() -> assertThat(withdrawn).isBy(ASHA)))
                .contains("Expected a revision by person-asha (person), but it is by worker-sam (worker).");
    }

    @Test
    void answersAreAgreeableWhenNothingInThemStandsInTheWay() {
        assertThat(refocus.save(begun, SUMMARY, SAM)).isAgreeable();
        assertThat(template(FormType.CLINICAL_SUMMARY), SUMMARY).isAgreeable().isClean();
        assertThat(begun)
                .under(refocus.templates())
                .isNotAgreeable()
                .hasFinding(Code.REQUIRED)
                .at("/workerName");

        String message = messageOf(() -> assertThat(begun).isAgreeable());
        assertThat(message).isEqualTo("""
                        Expected answers that could be agreed.
                        What there is:
                          required /personName  (Person's name)
                          required /workerName  (Worker's name)
                          required /summarisedOn  (Summed up on)
                        Look at each of these: all of them stand in the way.""");
        assertThat(messageOf(
                        () -> assertThat(begun).under(TemplateLibrary.bundled()).isAgreeable()))
                .isEqualTo(message);
        assertThat(messageOf(() ->
                        assertThat(template(FormType.CLINICAL_SUMMARY), SUMMARY).isNotAgreeable()))
                .contains("nothing blocks agreement");
    }
}
