package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.refocus.sdk.Samples.json;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.RefocusException;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Migration;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.view.Passage;
import org.refocus.sdk.view.VisibleResponse;

/** What a viewer is told of a record: all of what they may see, and of the rest that there is something, where it matters. */
class WhatIsToldTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Party LENA = new Party("worker-lena", Party.Role.TEAM);
    private static final Subject ABOUT_ASHA = new Subject("person-asha", "team-harbour");
    private static final String FACTS =
            "{'personName':'Asha Example','workerName':'Sam Specimen','plannedOn':'2026-03-02','goals':[";
    private static final Finding NOT_SHOWN = Finding.error(Code.NOT_SHOWN, "");

    private final Refocus refocus = Refocus.builder()
            .clock(Clock.fixed(Instant.parse("2026-03-02T10:15:30Z"), ZoneOffset.UTC))
            .build();

    private static String goal(String number, String audience, String more) {
        return "{'number':" + number + ",'words':{'text':'I want to sail.','voice':'person','speaker':'person-asha',"
                + "'audience':'" + audience + "','recordedBy':'person-asha','recordedAt':'2026-01-01T09:00:00Z'},"
                + "'origin':'own','direction':'approach'" + more + "}";
    }

    private FormResponse plan(String... goals) {
        return refocus.start(
                TemplateLibrary.bundled().newest(FormType.CARE_PLAN),
                ABOUT_ASHA,
                SAM,
                json(FACTS + String.join(",", goals) + "]}"));
    }

    @Test
    void rowsAreCountedAsTheViewerCountsThemAndNothingIsToldOfHiddenOnes() {
        FormResponse draft = plan(goal("0", "only-me", ""), goal("0", "team", ""));

        assertThat(refocus.check(draft, SAM).errors())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(Code.MINIMUM, "/goals/0/number"));
        assertThat(refocus.check(draft, ASHA)).isEqualTo(refocus.check(draft));
        assertThat(refocus.check(draft).errors()).hasSize(2);
    }

    @Test
    void whereAllThatTheySeeIsRightTheyAreToldThatSomethingElseIsNot() {
        FormResponse draft = plan(goal("0", "only-me", ""), goal("1", "team", ""));

        assertThat(refocus.check(draft, SAM).errors()).containsExactly(NOT_SHOWN);
        assertThat(refocus.check(draft, ASHA).errors())
                .extracting(Finding::pointer)
                .containsExactly("/goals/0/number");
        assertThat(refocus.check(plan(goal("1", "only-me", ""), goal("2", "team", "")), SAM)
                        .errors())
                .isEmpty();
        assertThat(Messages.text(NOT_SHOWN, Locale.UK)).contains("not shown to you");
        assertThat(refocus.view(draft, SAM, Locale.UK, refocus.check(draft, SAM))
                        .findings())
                .contains(NOT_SHOWN);
    }

    @Test
    void adviceIsGivenOnWhatTheViewerSees() {
        FormResponse draft = plan(goal(
                "1",
                "team",
                ",'strengths':[" + "{'text':'I sail.','voice':'person',"
                        + "'speaker':'person-asha','audience':'only-me','recordedBy':'person-asha',"
                        + "'recordedAt':'2026-01-01T09:00:00Z'}]"));

        assertThat(refocus.check(draft, ASHA).has(Code.GOAL_WITHOUT_STRENGTH, "/goals/0/strengths"))
                .isFalse();
        assertThat(refocus.check(draft, SAM).has(Code.GOAL_WITHOUT_STRENGTH, "/goals/0/strengths"))
                .as("that he is not told would tell him")
                .isTrue();
    }

    @Test
    void anOutcomeIsToldToAViewerWithoutWhatTheyMayNotSee() {
        FormResponse draft = plan(goal("0", "only-me", ""), goal("1", "team", ""));
        Outcome refused = refocus.agree(draft, SAM, List.of(SAM));

        assertThat(refused.report().errors()).extracting(Finding::pointer).contains("/goals/0/number");
        assertThat(refocus.told(refused, draft, SAM).errors())
                .containsExactly(Finding.error(Code.AGREEMENT_MISSING, "", "who", "person"), NOT_SHOWN);
        assertThat(refocus.told(refused, draft, ASHA).errors())
                .extracting(Finding::pointer)
                .containsExactly("", "/goals/0/number");
    }

    @Test
    void whereOnlySomebodysAgreementIsMissingNothingElseIsSaidToBeWrong() {
        FormResponse draft = plan(goal("1", "only-me", ""));
        Outcome refused = refocus.agree(draft, SAM, List.of(SAM));
        Outcome agreed = refocus.agree(draft, SAM, List.of(ASHA, SAM));

        assertThat(refocus.check(draft, SAM).errors())
                .as("there is no goal for him")
                .isNotEmpty();
        assertThat(refocus.told(refused, draft, SAM).errors())
                .extracting(Finding::code)
                .containsExactly(Code.AGREEMENT_MISSING);
        assertThat(agreed).isInstanceOf(Outcome.Agreed.class);
        assertThat(refocus.told(agreed, draft, SAM).errors()).isEmpty();
        assertThat(refocus.told(agreed, draft, ASHA)).isEqualTo(agreed.report());
    }

    @Test
    void theLogDoesNotCountWhatIsWrong() {
        FormResponse draft = plan(goal("0", "only-me", ""));
        refocus.agree(draft, SAM, List.of(ASHA, SAM));

        assertThat(CapturedLogs.lines())
                .filteredOn(line -> line.contains(draft.id()) && line.contains("not agreed"))
                .singleElement()
                .asString()
                .doesNotContain("error");
    }

    @Test
    void aPreviewForAViewerMovesWhatTheySee() {
        FormTemplate template = TemplateLibrary.bundled().newest(FormType.CARE_PLAN);
        FormResponse draft = plan(goal("1", "only-me", ",'odd':'x'"), goal("2", "team", ""));
        Migration migration = Migration.between(template, template);

        Migrated whole = refocus.preview(draft, migration);
        Migrated sams = refocus.preview(draft, migration, SAM);
        assertThat(whole.answers()).isEqualTo(draft.answers());
        assertThat(sams.answers()).isEqualTo(refocus.viewFor(draft, SAM).answers());
        assertThat(sams.answers().json()).doesNotContain("only-me");
        assertThat(sams.ledger()).isEmpty();
        assertThat(refocus.preview(draft, migration, ASHA)).isEqualTo(whole);
    }

    @Test
    void anExportHoldsWhatTheViewerMaySeeAndForThePersonEveryByte() {
        FormResponse draft = plan(goal("1", "only-me", ""), goal("2", "team", ""));

        assertThat(refocus.viewFor(draft, ASHA).answers()).isEqualTo(draft.answers());
        assertThat(refocus.viewFor(draft, SAM).answers().answers())
                .isEqualTo(json(FACTS + goal("2", "team", "") + "]}").answers());
        FormResponse odd =
                refocus.save(draft, json("{'goals':[],'odd':'x','odder':{'text':'x','audience':'team'}}"), SAM);
        assertThat(refocus.viewFor(odd, SAM).answers())
                .as("what no template knows is for the person, unless it says for whom it is")
                .isEqualTo(json("{'odder':{'text':'x','audience':'team'}}"));
    }

    @Test
    void theEnvelopeIsEverybodysAndTheReasonIsNot() {
        FormResponse withdrawn = refocus.withdraw(plan(), "I changed my mind.", SAM);
        VisibleResponse seen = refocus.viewFor(withdrawn, LENA);

        assertThat(List.of(seen.id(), seen.revision(), seen.template(), seen.templateId(), seen.subject()))
                .isEqualTo(List.of(withdrawn.id(), 2, withdrawn.template(), "care-plan", ABOUT_ASHA));
        assertThat(List.of(seen.status(), seen.author(), seen.recordedAt(), seen.viewer()))
                .isEqualTo(List.of(Status.WITHDRAWN, SAM, withdrawn.recordedAt(), LENA));
        assertThat(seen.agreement()).isNull();
        assertThat(seen.reason()).isNull();
        assertThat(refocus.viewFor(withdrawn, SAM).reason()).isEqualTo("I changed my mind.");
        assertThat(refocus.viewFor(withdrawn, ASHA).reason()).isEqualTo("I changed my mind.");
        assertThat(seen).hasToString("VisibleResponse[" + withdrawn.id() + ", revision 2, care-plan|1.0.0, WITHDRAWN]");
    }

    @Test
    void aSearchFindsWhatTheOneWhoSearchesMaySee() {
        FormResponse first = plan(goal("1", "only-me", ""), goal("2", "team", ",'reason':'To SAIL with her sister'"));
        plan(goal("3", "team", ""));

        Found found = refocus.search(
                RecordQuery.about("person-asha").withLimit(1), "to sail", Locale.UK, about -> Optional.of(SAM));
        assertThat(found.passages())
                .extracting(passage -> passage.response().id(), Passage::pointer, Passage::text)
                .containsExactly(
                        tuple(first.id(), "/goals/0/words/text", "I want to sail."),
                        tuple(first.id(), "/goals/0/reason", "To SAIL with her sister"));
        assertThat(found.passages()).extracting(Passage::title).allMatch(title -> title.startsWith("Goals, "));
        assertThat(found.toString()).doesNotContain("sail");
        Found next = refocus.search(
                RecordQuery.about("person-asha").withLimit(1).after(found.next().orElseThrow()),
                "SAIL",
                Locale.UK,
                about -> Optional.of(SAM));
        assertThat(next.passages()).hasSize(1);
        assertThat(next.next()).isEmpty();
    }

    @Test
    void aSearchGoesOnPastARecordThatCannotBeRead() {
        FormResponse plan = plan(goal("1", "team", ""));
        FormResponse locked = new FormResponse(
                "locked",
                1,
                plan.template(),
                ABOUT_ASHA,
                Status.DRAFT,
                SAM,
                Instant.EPOCH,
                null,
                null,
                FormDocument.unreadable(new RefocusException("The key is gone.")));
        Refocus some = Refocus.builder().store(new OneLocked(locked, plan)).build();

        assertThat(some.search(RecordQuery.about("person-asha"), "sail", Locale.UK, about -> Optional.of(SAM))
                        .passages())
                .extracting(passage -> passage.response().id())
                .containsExactly(plan.id());
    }

    /** A store of two records, one of which cannot be opened. */
    private record OneLocked(FormResponse locked, FormResponse open) implements FormStore {
        @Override
        public Page find(RecordQuery query) {
            return new Page(List.of(locked, open), Optional.empty());
        }

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            throw new StoreException("Nothing is added here");
        }

        @Override
        public Optional<FormResponse> latest(String record) {
            return Optional.empty();
        }

        @Override
        public List<FormResponse> history(String record) {
            return List.of();
        }

        @Override
        public List<Tombstone> erase(Erasure erasure) {
            return List.of();
        }
    }

    @Test
    void aSearchPassesOverRecordsThatAreNotForTheOneWhoSearchesAndBlankWords() {
        plan(goal("1", "team", ""));

        assertThat(refocus.search(RecordQuery.about("person-asha"), "sail", Locale.UK, about -> Optional.empty())
                        .passages())
                .isEmpty();
        assertThat(refocus.search(RecordQuery.about("person-asha"), " ", Locale.UK, about -> Optional.of(ASHA))
                        .passages())
                .isEmpty();
        assertThat(refocus.search(RecordQuery.about("person-asha"), "approach", Locale.UK, about -> Optional.of(ASHA))
                        .passages())
                .as("what was chosen was not written")
                .isEmpty();
    }

    @Test
    void whatIsToldOfADocumentThatBindsToNoRecordIsToldToo() {
        FormResponse draft =
                refocus.save(plan(), FormDocument.of(json("{'goals':'none'}").bytes()), SAM);

        Report told = refocus.check(draft, SAM);
        assertThat(told.errors())
                .as("the odd answer is for the person")
                .extracting(Finding::code)
                .containsOnly(Code.REQUIRED);
        assertThat(refocus.check(draft, ASHA).has(Code.TYPE, "/goals")).isTrue();
    }
}
