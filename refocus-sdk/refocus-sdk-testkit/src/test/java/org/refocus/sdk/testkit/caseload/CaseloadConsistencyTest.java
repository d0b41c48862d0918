package org.refocus.sdk.testkit.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refocus.model.Audience;
import org.refocus.model.CarePlan;
import org.refocus.model.ClinicalSummary;
import org.refocus.model.Entry;
import org.refocus.model.FormType;
import org.refocus.model.InformationSheet;
import org.refocus.model.Money;
import org.refocus.model.PartnershipProposal;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.SupervisionReflection;
import org.refocus.model.ValuesGuide;
import org.refocus.model.Voice;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;

/** One person's forms fit together: names, dates, and the words that go from one to the next. */
class CaseloadConsistencyTest {
    private static final Told TOLD = Told.OF_120;
    private static final List<FormType> ORDER = List.of(
            FormType.INFORMATION_SHEET,
            FormType.VALUES_GUIDE,
            FormType.STRENGTHS_WORKSHEET,
            FormType.CARE_PLAN,
            FormType.CLINICAL_SUMMARY);

    @Test
    void aPersonHasOneNameOneWorkerAndOneTeamOnAllForms() {
        Map<String, String> workers = new LinkedHashMap<>();
        TOLD.caseload.workers().forEach(w -> workers.put(w.id(), w.name()));
        Map<String, Caseload.Person> people = new LinkedHashMap<>();
        TOLD.caseload.people().forEach(p -> people.put(p.id(), p));
        for (FormResponse r : TOLD.revisions) {
            Caseload.Person person = people.get(r.subject().id());
            if (person != null) {
                Map<String, Object> answers = r.answers().answers();
                assertThat(answers).containsEntry("personName", person.name());
                String worker = r.templateId().equals("information-sheet") ? "givenBy" : "workerName";
                assertThat(answers).containsEntry(worker, workers.get(person.worker()));
                assertThat(r.subject().team()).isEqualTo(person.team());
                assertThat(r.author().id()).isIn(person.id(), person.worker());
            }
        }
    }

    @Test
    void theTeamsNameIsOnTheSheet() {
        Map<String, String> teams = new LinkedHashMap<>();
        TOLD.caseload.teams().forEach(t -> teams.put(t.id(), t.name()));
        TOLD.revisions.stream()
                .filter(r -> r.templateId().equals("information-sheet"))
                .forEach(r -> assertThat(Told.read(r, InformationSheet.class).teamName())
                        .isEqualTo(teams.get(r.subject().team())));
    }

    @Test
    void formsFollowEachOtherInTheOrderOfTheManual() {
        for (Caseload.Person person : TOLD.caseload.people()) {
            List<Instant> begun = new ArrayList<>();
            for (FormType form : ORDER) {
                TOLD.revisions.stream()
                        .filter(r -> r.subject().id().equals(person.id()))
                        .filter(r -> r.templateId().equals(form.id()) && r.revision() == 1)
                        .map(FormResponse::recordedAt)
                        .forEach(begun::add);
            }
            assertThat(begun).isNotEmpty().isSorted();
        }
    }

    @Test
    void nothingWasWrittenDownAfterItWasSaved() {
        for (FormResponse r : TOLD.revisions) {
            assertThat(Told.entries(Told.read(r))).allMatch(e -> !e.recordedAt().isAfter(r.recordedAt()));
        }
    }

    @Test
    void entriesStayAsTheyWereWhenMoreIsAdded() {
        TOLD.records().values().forEach(history -> {
            for (int i = 1; i < history.size(); i++) {
                assertThat(Told.entries(Told.read(history.get(i))))
                        .containsAll(Told.entries(Told.read(history.get(i - 1))));
            }
        });
    }

    @Test
    void aCarePlanNamesHopesStrengthsAndValuesOfTheEarlierForms() {
        int plans = 0;
        for (Caseload.Person person : TOLD.caseload.people()) {
            var plan = TOLD.agreed(person.id(), FormType.CARE_PLAN, CarePlan.class);
            if (plan.isPresent()) {
                plans++;
                List<String> worksheet =
                        Told.texts(TOLD.agreed(person.id(), FormType.STRENGTHS_WORKSHEET, StrengthsWorksheet.class)
                                .orElseThrow());
                List<String> guide = Told.texts(TOLD.agreed(person.id(), FormType.VALUES_GUIDE, ValuesGuide.class)
                        .orElseThrow());
                for (CarePlan.Goal goal : plan.get().goals()) {
                    assertThat(worksheet).contains(goal.words().text());
                    assertThat(goal.direction()).isEqualTo(CarePlan.Direction.APPROACH);
                    assertThat(goal.strengths()).isNotEmpty().allMatch(e -> worksheet.contains(e.text()));
                    assertThat(goal.values()).isNotEmpty().allMatch(e -> guide.contains(e.text()));
                }
            }
        }
        assertThat(plans).isGreaterThan(60);
    }

    @Test
    void whoTakesAStepFitsHowItIsTaken() {
        for (FormResponse r : TOLD.revisions) {
            if (r.templateId().equals("care-plan")) {
                CarePlan plan = Told.read(r, CarePlan.class);
                plan.goals()
                        .forEach(goal -> goal.steps().forEach(step -> {
                            assertThat(step.kind())
                                    .isEqualTo(
                                            step.who() == CarePlan.Who.PERSON
                                                    ? CarePlan.Kind.INDEPENDENT
                                                    : CarePlan.Kind.JOINT);
                            if (step.who() == CarePlan.Who.WORKER) {
                                assertThat(step.whoName()).isEqualTo(plan.workerName());
                            }
                        }));
            }
        }
    }

    @Test
    void theSummaryHoldsWordsOfTheEarlierFormsThatTheTeamMayRead() {
        int summaries = 0;
        for (Caseload.Person person : TOLD.caseload.people()) {
            Set<String> earlier = new LinkedHashSet<>();
            for (FormResponse r : TOLD.revisions) {
                if (!r.subject().id().equals(person.id()) || r.status() != Status.AGREED) {
                    continue;
                } else if (r.templateId().equals("clinical-summary")) {
                    summaries++;
                    List<Entry> kept = Told.entries(Told.read(r, ClinicalSummary.class));
                    assertThat(kept).isNotEmpty().allMatch(e -> earlier.contains(e.text()));
                    assertThat(kept).anyMatch(e -> e.voice() == Voice.PERSON);
                } else {
                    Told.entries(Told.read(r)).stream()
                            .filter(e -> e.audience() == Audience.TEAM)
                            .forEach(e -> earlier.add(e.text()));
                }
            }
        }
        assertThat(summaries).isGreaterThan(50);
    }

    @Test
    void whatIsForNobodyElseWasWrittenByWhoeverSaidIt() {
        Set<Audience> audiences = new LinkedHashSet<>();
        Set<Voice> voices = new LinkedHashSet<>();
        int byCircle = 0;
        for (FormResponse r : TOLD.revisions) {
            for (Entry entry : Told.entries(Told.read(r))) {
                audiences.add(entry.audience());
                voices.add(entry.voice());
                if (entry.audience() == Audience.ONLY_ME) {
                    assertThat(entry.recordedBy()).isEqualTo(r.subject().id());
                }
                if (entry.voice() == Voice.PERSON) {
                    assertThat(entry.speaker()).isEqualTo(r.subject().id());
                }
                if (entry.recordedBy().startsWith("circle-")) {
                    byCircle++;
                    assertThat(entry.audience()).isEqualTo(Audience.MY_CIRCLE);
                }
            }
        }
        assertThat(audiences).containsExactlyInAnyOrder(Audience.values());
        assertThat(voices).containsExactlyInAnyOrder(Voice.values());
        assertThat(byCircle).isPositive();
    }

    @Test
    void aReflectionIsAboutTheWorkersOwnPeople() {
        Map<String, Caseload.Person> people = new LinkedHashMap<>();
        TOLD.caseload.people().forEach(p -> people.put(p.id(), p));
        List<FormResponse> reflections = TOLD.revisions.stream()
                .filter(r -> r.templateId().equals("supervision-reflection"))
                .toList();
        assertThat(reflections).hasSizeGreaterThan(20).allSatisfy(r -> {
            List<String> about = Told.read(r, SupervisionReflection.class).about();
            assertThat(about)
                    .isNotEmpty()
                    .allMatch(id -> people.get(id).worker().equals(r.subject().id()));
        });
    }

    @Test
    void aProposalAddsUpAndIsPlannedByPeopleOfTheTeam() {
        for (Caseload.Team team : TOLD.caseload.teams()) {
            PartnershipProposal proposal = TOLD.agreed(
                            team.id(), FormType.PARTNERSHIP_PROPOSAL, PartnershipProposal.class)
                    .orElseThrow();
            Money sum = proposal.costs().stream()
                    .map(PartnershipProposal.CostLine::amount)
                    .reduce(Money.ZERO, Money::plus);
            assertThat(proposal.total()).isEqualTo(sum).isGreaterThan(Money.of("200.00"));
            assertThat(proposal.assessment()).isNotNull();
            assertThat(proposal.planningTeam()).hasSize(4);
        }
    }
}
