package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refocus.sdk.Samples.json;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.WithdrawnTemplateException;
import org.refocus.model.CarePlan;
import org.refocus.model.ClinicalSummary;
import org.refocus.model.FormAnswers;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;

class RefocusTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Party LENA = new Party("worker-lena", Party.Role.TEAM);
    private static final Subject ABOUT_ASHA = new Subject("person-asha", "team-harbour");
    private static final FormDocument EMPTY_SUMMARY =
            json("{'personName':'Asha Example','workerName':'Sam Specimen','summarisedOn':'2026-03-02'}");

    private final HandTurnedClock clock = new HandTurnedClock();
    private final Refocus refocus = Refocus.builder().clock(clock).build();

    @Test
    void aRecordStartsAsAnEmptyDraftOnTheNewestVersionOfItsTemplate() {
        FormResponse draft = refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);

        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.template()).isEqualTo("clinical-summary|1.0.0");
        assertThat(draft.subject()).isEqualTo(ABOUT_ASHA);
        assertThat(draft.author()).isEqualTo(SAM);
        assertThat(draft.answers()).isEqualTo(FormDocument.empty());
        assertThat(draft.agreement()).isNull();
        assertThat(refocus.find(draft.id())).contains(draft);
    }

    @Test
    void aRecordMayStartWithWhatIsKnownAlready() {
        FormTemplate template = TemplateLibrary.bundled().newest(FormType.CLINICAL_SUMMARY);
        FormResponse draft = refocus.start(template, ABOUT_ASHA, SAM, json("{'personName':'Asha Example'}"));

        assertThat(refocus.answers(draft, ClinicalSummary.class).orElseThrow().personName())
                .isEqualTo("Asha Example");
    }

    @Test
    void aTemplateThatIsNotOnOfferStartsNothing() {
        FormTemplate other = summaryTemplate("9.0.0", "Another summary");

        assertThatThrownBy(() -> refocus.start(other, ABOUT_ASHA, SAM, FormDocument.empty()))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("clinical-summary|9.0.0");
        assertThat(refocus.find(RecordQuery.about("person-asha")).records()).isEmpty();
    }

    @Test
    void aDraftIsSavedHalfFilledAndWrongWithEveryByte() {
        FormResponse draft = refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);
        FormDocument halfFilled = json("{ 'summarisedOn' : 'next week', 'goals':[{'number':'one'}],\n'nothing':true}");
        FormResponse saved = refocus.save(draft, halfFilled, ASHA);

        assertThat(saved.revision()).isEqualTo(2);
        assertThat(saved.author()).isEqualTo(ASHA);
        assertThat(saved.id()).isEqualTo(draft.id());
        assertThat(refocus.find(draft.id()).orElseThrow().answers()).isEqualTo(halfFilled);
        assertThat(refocus.check(saved).conforms()).isFalse();
    }

    @Test
    void aTypedDraftIsSavedAndReadBackEqual() {
        ClinicalSummary typed =
                new ClinicalSummary("Asha Example", null, LocalDate.of(2026, 3, 2), Map.of(), Map.of(), List.of());
        FormResponse saved = refocus.save(refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM), typed, SAM);

        assertThat(refocus.answers(saved, ClinicalSummary.class)).contains(typed);
        assertThat(refocus.answers(saved, FormAnswers.class)).contains(typed);
    }

    @Test
    void answersOfAnotherFormsTypeAreAMistakeOfTheProgram() {
        FormResponse draft = refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);

        assertThatThrownBy(() -> refocus.answers(draft, CarePlan.class)).isInstanceOf(RefocusException.class);
    }

    @Test
    void answersThatDoNotFitTheTypeAreAbsent() {
        FormResponse draft = refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);
        FormResponse wrong = refocus.save(draft, json("{'goals':'none'}"), SAM);

        assertThat(refocus.answers(wrong, ClinicalSummary.class)).isEmpty();
        assertThat(refocus.check(wrong).has(Code.TYPE, "/goals")).isTrue();
    }

    @Test
    void agreementIsRefusedWithEverythingToMendAndThenGiven() {
        FormResponse draft = refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);
        draft = refocus.save(
                draft, json("{'personName':' ','summarisedOn':'2026-02-30','goals':[{'number':1},{'number':1}]}"), SAM);

        Outcome refused = refocus.agree(draft, SAM, List.of(SAM));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(refused.report().has(Code.AGREEMENT_MISSING, "")).isTrue();
        assertThat(refused.report().has(Code.BLANK, "/personName")).isTrue();
        assertThat(refused.report().has(Code.REQUIRED, "/workerName")).isTrue();
        assertThat(refused.report().has(Code.FORMAT, "/summarisedOn")).isTrue();
        assertThat(refused.report().has(Code.REQUIRED, "/goals/0/words")).isTrue();
        assertThat(refused.report().has(Code.NOT_DISTINCT, "/goals/1/number")).isTrue();
        assertThatThrownBy(refused::agreed).isInstanceOf(IllegalStateException.class);
        assertThat(refocus.history(draft.id())).hasSize(2);

        draft = refocus.save(draft, EMPTY_SUMMARY, SAM);
        Outcome agreed = refocus.agree(draft, SAM, List.of(ASHA, SAM));
        assertThat(agreed).isInstanceOf(Outcome.Agreed.class);
        assertThat(agreed.agreed().status()).isEqualTo(Status.AGREED);
        assertThat(agreed.agreed().revision()).isEqualTo(4);
        assertThat(agreed.agreed().answers()).isEqualTo(EMPTY_SUMMARY);
    }

    @Test
    void anAgreedRecordSaysWhoAgreedAndWhen() {
        clock.turnTo("2026-03-09T10:00:00.123456789Z");
        FormResponse agreed = agreedSummary();

        assertThat(agreed.agreement())
                .isEqualTo(new Agreement(List.of(ASHA, SAM), Instant.parse("2026-03-09T10:00:00.123456Z")));
        assertThat(agreed.author()).isEqualTo(SAM);
        assertThat(refocus.find(agreed.id())).contains(agreed);
    }

    @Test
    void theAgreementOfAnotherPersonDoesNotCountForThisOne() {
        FormResponse draft = savedSummary();

        Outcome outcome = refocus.agree(draft, SAM, List.of(Party.person("person-tomasz"), SAM));
        assertThat(outcome.report().errors()).hasSize(1);
        assertThat(outcome.report().errors().get(0).arguments()).containsEntry("who", "person");
    }

    @Test
    void aWorkerAgreesForThePersonsWorkerAndAnotherMemberOfTheTeamDoesNot() {
        FormResponse draft = savedSummary();

        assertThat(refocus.agree(draft, SAM, List.of(ASHA, LENA))
                        .report()
                        .errors()
                        .get(0)
                        .arguments())
                .containsEntry("who", "worker");
        assertThat(refocus.agree(draft, SAM, List.of(ASHA, Party.worker("worker-lena"))))
                .isInstanceOf(Outcome.Agreed.class);
    }

    @Test
    void aFormAboutAWorkerIsAgreedByThatWorkerAlone() {
        FormResponse draft = refocus.start(FormType.OWN_STRENGTHS, new Subject("worker-sam", "team-harbour"), SAM);
        draft = refocus.save(draft, json("{'workerName':'Sam Specimen','doneOn':'2026-03-02'}"), SAM);

        assertThat(refocus.agree(draft, SAM, List.of(Party.worker("worker-lena")))
                        .report()
                        .has(Code.AGREEMENT_MISSING, ""))
                .isTrue();
        assertThat(refocus.agree(draft, SAM, List.of(SAM))).isInstanceOf(Outcome.Agreed.class);
    }

    @Test
    void nobodyAgreesAProposalAlone() {
        FormResponse draft =
                refocus.start(FormType.PARTNERSHIP_PROPOSAL, new Subject("team-harbour", "team-harbour"), SAM);

        assertThat(refocus.agree(draft, SAM, List.of()).report().findings())
                .filteredOn(f -> f.code() == Code.AGREEMENT_MISSING)
                .extracting(f -> f.arguments().get("who"))
                .containsExactly("person", "worker");
        assertThat(refocus.agree(draft, SAM, List.of(ASHA, SAM)).report().findings())
                .filteredOn(f -> f.code() == Code.AGREEMENT_MISSING)
                .isEmpty();
    }

    @Test
    void adviceComesWithAnAgreementAndDoesNotBlockIt() {
        FormResponse draft = savedSummary();

        Outcome outcome = refocus.agree(draft, SAM, List.of(ASHA, SAM));
        assertThat(outcome).isInstanceOf(Outcome.Agreed.class);
        assertThat(outcome.report().has(Code.EMPTY_DOMAIN, "/strengths/health")).isTrue();
        assertThat(outcome.report().findings()).extracting(f -> f.severity()).containsOnly(Severity.ADVICE);
    }

    @Test
    void adviceReckonsWithTheHostsDayAndZone() {
        FormResponse draft = savedSummary();
        clock.turnTo("2026-09-01T23:30:00Z");
        assertThat(refocus.check(draft).has(Code.OUT_OF_DATE, "/summarisedOn")).isFalse();

        clock.zone = ZoneId.of("Pacific/Auckland");
        clock.turnTo("2026-09-02T13:00:00Z"); // the third of September there
        assertThat(refocus.check(draft).has(Code.OUT_OF_DATE, "/summarisedOn")).isTrue();
    }

    @Test
    void amendingOpensADraftAndKeepsWhatWasAgreed() {
        FormResponse agreed = agreedSummary();
        FormResponse amended = refocus.amend(agreed, ASHA);
        FormResponse saved = refocus.save(amended, json("{'personName':'A. Example'}"), ASHA);

        assertThat(amended.status()).isEqualTo(Status.DRAFT);
        assertThat(amended.answers()).isEqualTo(agreed.answers());
        assertThat(amended.agreement()).isNull();
        assertThat(refocus.revision(agreed.id(), agreed.revision())).isEqualTo(agreed);
        assertThat(refocus.history(agreed.id())).endsWith(agreed, amended, saved);
        assertThat(refocus.find(RecordQuery.about("person-asha").agreed()).records())
                .containsExactly(agreed);
        assertThat(refocus.find(RecordQuery.about("person-asha")).records()).containsExactly(saved);
    }

    @Test
    void withdrawingTakesARecordBackAndKeepsIt() {
        FormResponse agreed = agreedSummary();
        FormResponse withdrawn = refocus.withdraw(agreed, "On the wrong record", SAM);

        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.reason()).isEqualTo("On the wrong record");
        assertThat(withdrawn.answers()).isEqualTo(agreed.answers());
        assertThat(refocus.revision(agreed.id(), agreed.revision())).isEqualTo(agreed);
        assertThat(refocus.find(RecordQuery.about("person-asha").agreed()).records())
                .isEmpty();
    }

    @Test
    void aDraftMayBeWithdrawnWithoutAReason() {
        FormResponse withdrawn = refocus.withdraw(savedSummary(), null, SAM);

        assertThat(withdrawn.reason()).isNull();
        assertThat(refocus.find(withdrawn.id())).contains(withdrawn);
    }

    @Test
    void whatTheStatusDoesNotAllowIsRefusedAndStoresNothing() {
        FormResponse draft = savedSummary();
        assertWrongStatus("is draft and cannot be amended", () -> refocus.amend(draft, SAM));

        FormResponse agreed = refocus.agree(draft, SAM, List.of(ASHA, SAM)).agreed();
        assertWrongStatus("Amend it first", () -> refocus.save(agreed, EMPTY_SUMMARY, SAM));
        assertWrongStatus("Amend it first", () -> refocus.agree(agreed, SAM, List.of(ASHA, SAM)));

        FormResponse withdrawn = refocus.withdraw(agreed, null, SAM);
        assertWrongStatus("is withdrawn and cannot be saved", () -> refocus.save(withdrawn, EMPTY_SUMMARY, SAM));
        assertWrongStatus("cannot be agreed", () -> refocus.agree(withdrawn, SAM, List.of(ASHA, SAM)));
        assertWrongStatus("cannot be amended", () -> refocus.amend(withdrawn, SAM));
        assertWrongStatus("cannot be withdrawn", () -> refocus.withdraw(withdrawn, null, SAM));
        assertThat(refocus.history(draft.id())).hasSize(4);
    }

    @Test
    void ofTwoWhoTypedIntoTheSameRevisionTheSecondIsToldAndLosesNothing() {
        FormResponse seenByBoth = refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);
        FormResponse first = refocus.save(seenByBoth, json("{'personName':'Asha'}"), ASHA);

        assertThatThrownBy(() -> refocus.save(seenByBoth, json("{'workerName':'Sam'}"), SAM))
                .isInstanceOf(StaleRevisionException.class)
                .hasMessageContaining("Read the latest one");
        assertThatThrownBy(() -> refocus.withdraw(seenByBoth, null, SAM)).isInstanceOf(StaleRevisionException.class);
        assertThat(refocus.find(seenByBoth.id())).contains(first);
        refocus.save(first, json("{'personName':'Asha','workerName':'Sam'}"), SAM);
    }

    @Test
    void aCommandThatIsSentTwiceIsDoneOnce() {
        Refocus begin = refocus.retrying("begin-1");
        FormResponse draft = begin.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);
        assertThat(begin.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM)).isEqualTo(draft);

        FormResponse saved = refocus.retrying("save-1").save(draft, EMPTY_SUMMARY, SAM);
        assertThat(refocus.retrying("save-1").save(draft, EMPTY_SUMMARY, SAM)).isEqualTo(saved);

        Outcome agreed = refocus.retrying("agree-1").agree(saved, SAM, List.of(ASHA, SAM));
        assertThat(refocus.retrying("agree-1").agree(saved, SAM, List.of(ASHA, SAM)))
                .isEqualTo(agreed);

        assertThat(refocus.history(draft.id())).containsExactly(draft, saved, agreed.agreed());
        assertThat(refocus.find(RecordQuery.about("person-asha")).records()).hasSize(1);
    }

    @Test
    void recordsAreFoundByPersonTeamAndTemplate() {
        FormResponse summary = savedSummary();
        FormResponse plan = refocus.start(FormType.CARE_PLAN, ABOUT_ASHA, SAM);
        FormResponse other = refocus.start(FormType.CARE_PLAN, new Subject("person-tomasz", "team-harbour"), SAM);

        assertThat(refocus.find(RecordQuery.about("person-asha")).records()).containsExactly(summary, plan);
        assertThat(refocus.find(RecordQuery.ofTeam("team-harbour").withTemplate("care-plan"))
                        .records())
                .containsExactly(plan, other);
        assertThat(refocus.find(RecordQuery.ofTeam("team-hill")).records()).isEmpty();
    }

    @Test
    void anUnknownRecordOrRevisionIsSaidToBeUnknown() {
        FormResponse draft = savedSummary();

        assertThat(refocus.find("nobody")).isEmpty();
        assertThat(refocus.history("nobody")).isEmpty();
        assertThatThrownBy(() -> refocus.revision("nobody", 1))
                .isInstanceOf(UnknownRecordException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> refocus.revision(draft.id(), 3)).isInstanceOf(UnknownRecordException.class);
        assertThat(refocus.revision(draft.id(), 2)).isEqualTo(draft);
    }

    @Test
    void aDraftStaysOnTheVersionThatItWasBegunUnder() {
        InMemoryFormStore store = new InMemoryFormStore();
        Refocus before = Refocus.builder().store(store).clock(clock).build();
        FormResponse draft = before.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);

        TemplateLibrary newer = TemplateLibrary.bundled().with(summaryTemplate("1.10.0", "Our summary"));
        Refocus after =
                Refocus.builder().store(store).templates(newer).clock(clock).build();
        FormResponse saved = after.save(draft, EMPTY_SUMMARY, SAM);
        FormResponse agreed = after.agree(saved, SAM, List.of(ASHA, SAM)).agreed();
        FormResponse amended = after.amend(agreed, SAM);

        assertThat(List.of(saved, agreed, amended))
                .extracting(FormResponse::template)
                .containsOnly("clinical-summary|1.0.0");
        assertThat(after.templateOf(amended).title()).isNotEqualTo("Our summary");
        FormResponse begunLater = after.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);
        assertThat(begunLater.template()).isEqualTo("clinical-summary|1.10.0");
        assertThat(after.templateOf(begunLater).title()).isEqualTo("Our summary");
        assertThat(after.find(RecordQuery.about("person-asha").withTemplate("clinical-summary"))
                        .records())
                .containsExactly(amended, begunLater);
        assertThatThrownBy(() -> before.check(begunLater))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("clinical-summary|1.10.0");
    }

    @Test
    void aWithdrawnVersionGoesOnForItsRecordsAndStartsNoNewOnes() {
        InMemoryFormStore store = new InMemoryFormStore();
        TemplateLibrary two = TemplateLibrary.bundled().with(summaryTemplate("1.10.0", "Our summary"));
        Refocus before =
                Refocus.builder().store(store).templates(two).clock(clock).build();
        FormResponse draft = before.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);
        assertThat(draft.template()).isEqualTo("clinical-summary|1.10.0");

        TemplateLibrary less = two.withdraw("clinical-summary|1.10.0", "a question hurt");
        Refocus after =
                Refocus.builder().store(store).templates(less).clock(clock).build();
        FormResponse saved = after.save(draft, EMPTY_SUMMARY, SAM);
        FormResponse agreed = after.agree(saved, SAM, List.of(ASHA, SAM)).agreed();
        FormResponse amended = after.amend(agreed, SAM);
        assertThat(after.history(draft.id())).containsExactly(draft, saved, agreed, amended);
        assertThat(after.view(amended, SAM, Locale.UK)).isNotNull();

        assertThatThrownBy(() -> after.start(less.get(draft.template()), ABOUT_ASHA, SAM, FormDocument.empty()))
                .isInstanceOf(WithdrawnTemplateException.class)
                .hasMessageContaining("clinical-summary|1.10.0")
                .hasMessageContaining("a question hurt")
                .hasMessageContaining("Begin on clinical-summary|1.0.0.");
        assertThat(after.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM).template())
                .isEqualTo("clinical-summary|1.0.0");
        assertThat(after.find(RecordQuery.about("person-asha")).records()).hasSize(2);
    }

    @Test
    void aFormWhoseVersionsAreAllWithdrawnStartsNothing() {
        TemplateLibrary none = TemplateLibrary.bundled().withdraw("clinical-summary|1.0.0", "");
        Refocus closed = Refocus.builder().templates(none).clock(clock).build();

        assertThatThrownBy(() -> closed.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM))
                .isInstanceOf(WithdrawnTemplateException.class);
        assertThatThrownBy(
                        () -> closed.start(none.get("clinical-summary|1.0.0"), ABOUT_ASHA, SAM, FormDocument.empty()))
                .isInstanceOf(WithdrawnTemplateException.class)
                .hasMessageContaining("Publish the next version");
        assertThat(closed.find(RecordQuery.about("person-asha")).records()).isEmpty();
    }

    @Test
    void timesComeFromTheClockToTheMicrosecond() {
        clock.turnTo("2026-03-02T10:15:30.999999999Z");
        FormResponse draft = refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM);

        assertThat(draft.recordedAt()).isEqualTo(Instant.parse("2026-03-02T10:15:30.999999Z"));
        assertThat(new Agreement(List.of(SAM), clock.instant()).at())
                .isEqualTo(Instant.parse("2026-03-02T10:15:30.999999Z"));
    }

    @Test
    void idsThatNoEntryCouldNameAreRefusedAtOnce() {
        for (String id : List.of("", " ", "asha@example.org", "Asha Example", "-a", "a".repeat(65), "a\u202Eb", "é")) {
            assertThatThrownBy(() -> Party.person(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("letters, digits");
            assertThatThrownBy(() -> new Subject(id, "team")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Subject("person", id)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Party.worker("0191-b.C_d").id()).isEqualTo("0191-b.C_d");
    }

    @Test
    void aRecordWhoseTemplateHasNoVersionIsImpossible() {
        for (String template : List.of("care-plan", "|1.0.0", "")) {
            assertThatThrownBy(() -> new FormResponse(
                            "r",
                            1,
                            template,
                            ABOUT_ASHA,
                            Status.DRAFT,
                            SAM,
                            Instant.EPOCH,
                            null,
                            null,
                            FormDocument.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private FormResponse savedSummary() {
        return refocus.save(refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM), EMPTY_SUMMARY, SAM);
    }

    private FormResponse agreedSummary() {
        return refocus.agree(savedSummary(), SAM, List.of(ASHA, SAM)).agreed();
    }

    private static void assertWrongStatus(String message, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOf(WrongStatusException.class)
                .hasMessageContaining(message);
    }

    /** The bundled template as another version with another title. */
    private static FormTemplate summaryTemplate(String version, String title) {
        FormTemplate bundled = TemplateLibrary.bundled().newest(FormType.CLINICAL_SUMMARY);
        String json = new String(bundled.json(), StandardCharsets.UTF_8)
                .replace("clinical-summary/1.0.0", "clinical-summary/" + version)
                .replace("\"version\": \"1.0.0\"", "\"version\": \"" + version + "\"")
                .replaceFirst("\"title\": \"[^\"]*\"", "\"title\": \"" + title + "\"");
        return FormTemplate.load(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A clock that stands still until it is turned. */
    private static final class HandTurnedClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");
        private ZoneId zone = ZoneOffset.UTC;

        void turnTo(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
