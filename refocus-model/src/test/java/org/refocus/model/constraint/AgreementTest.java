package org.refocus.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.model.CarePlan;
import org.refocus.model.Ceilings;
import org.refocus.model.Checks;
import org.refocus.model.ClinicalSummary;
import org.refocus.model.Entry;
import org.refocus.model.Examples;
import org.refocus.model.FormAnswers;
import org.refocus.model.InformationSheet;
import org.refocus.model.OwnStrengths;
import org.refocus.model.PartnershipProposal;
import org.refocus.model.PersonalAwareness;
import org.refocus.model.Strength;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.SupervisionReflection;
import org.refocus.model.UnseenObserver;
import org.refocus.model.ValuesGuide;

class AgreementTest {
    static Stream<FormAnswers> complete() {
        return Examples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("complete")
    void a_complete_form_can_be_agreed(FormAnswers form) {
        assertThat(Checks.found(form)).isEmpty();
    }

    @Test
    void an_empty_form_says_what_is_needed() {
        needs(
                new InformationSheet(null, null, null, null, null, null, null),
                "personName",
                "teamName",
                "givenBy",
                "givenOn",
                "how",
                "language");
        needs(new ValuesGuide(null, null, null, null, null), "personName", "workerName");
        needs(new StrengthsWorksheet(null, null, null, null), "personName", "workerName", "updatedOn");
        needs(new ClinicalSummary(null, null, null, null, null, null), "personName", "workerName", "summarisedOn");
        needs(
                new SupervisionReflection(null, null, null, null, null, null),
                "workerName",
                "month",
                "reflectedOn",
                "discuss");
        needs(new UnseenObserver(null, null, null, null), "workerName", "doneOn");
        needs(new PersonalAwareness(null, null, null), "workerName", "doneOn");
        needs(new OwnStrengths(null, null, null), "workerName", "doneOn");
    }

    @Test
    void an_empty_part_says_what_is_needed() {
        needs(new Entry(null, null, null, null, null, null), "text", "voice", "recordedBy", "recordedAt", "audience");
        needs(new Strength(null, null), "words");
        needs(new PartnershipProposal.Member(null, null), "name", "role");
        needs(new PartnershipProposal.CostLine(null, null, null, null), "item", "category", "amount", "justification");
        needs(new PartnershipProposal.Assessment(null, null, null, null, null), "decision", "decidedBy", "decidedOn");
        needs(new PartnershipProposal.Criterion(null, null), "met");
        needs(new ClinicalSummary.Goal(null, null), "number", "words");
        needs(
                new CarePlan.Goal(null, null, null, null, null, null, null, null, null),
                "number",
                "words",
                "origin",
                "direction");
        needs(new CarePlan.Step(null, null, null, null, null, null, null), "what", "who", "kind", "state");
        needs(new CarePlan.Smart(null, null, null, null, null));
        needs(new UnseenObserver.Aspect(null, null), "guess", "closeness");
        needs(new ValuesGuide.Area(null, null, null));
        needs(new StrengthsWorksheet.Domain(null, null, null));
        needs(new PersonalAwareness.Attribute(null, null, null, null));
    }

    @Test
    void a_plan_needs_a_goal_and_a_proposal_a_team() {
        assertThat(Checks.found(Examples.plan())).containsExactly("goals Size");
        assertThat(Checks.found(Examples.emptyProposal()))
                .containsExactly(
                        "benefits NeededToAgree",
                        "description NeededToAgree",
                        "planningTeam Size",
                        "title NeededToAgree",
                        "total NeededToAgree");
    }

    @Test
    void what_is_wrong_deep_inside_is_reported_there() {
        Entry blank = new Entry(" ", Examples.ENTRY.voice(), "mair", "mair", Examples.AT, Examples.ENTRY.audience());

        assertThat(Checks.found(new OwnStrengths("Idris Webb", Examples.DAY, Map.of("skills", List.of(blank)))))
                .containsExactly("headings[skills].<map value>[0].text Words");
        assertThat(Checks.found(new StrengthsWorksheet(
                        "Mair Bowen",
                        "Idris Webb",
                        Examples.DAY,
                        Map.of(
                                "health",
                                new StrengthsWorksheet.Domain(null, List.of(new Strength(blank, null)), null)))))
                .containsExactly("domains[health].desires[0].words.text Words");
        assertThat(Checks.found(Examples.summary(new ClinicalSummary.Goal(100, blank))))
                .containsExactly("goals[0].number Max", "goals[0].words.text Words");
    }

    @Test
    void numbers_stay_within_their_scale() {
        assertThat(Checks.found(Examples.unseenObserver(0))).containsExactly("aspects[mannerisms].closeness Min");
        assertThat(Checks.found(Examples.unseenObserver(6))).containsExactly("aspects[mannerisms].closeness Max");
        assertThat(Checks.found(Examples.unseenObserver(5))).isEmpty();
        assertThat(Checks.found(Examples.reflection(0))).containsExactly("month Min");
        assertThat(Checks.found(Examples.reflection(100))).containsExactly("month Max");
        assertThat(Checks.found(Examples.plan(Examples.planGoal(0, 100))))
                .containsExactly("goals[0].number Min", "goals[0].priority Max");
    }

    @Test
    void lists_stay_within_their_ceilings() {
        List<Entry> full = Collections.nCopies(Ceilings.ENTRIES, Examples.ENTRY);
        List<Entry> over = Collections.nCopies(Ceilings.ENTRIES + 1, Examples.ENTRY);

        assertThat(Checks.found(new ValuesGuide.Area(full, full, null))).isEmpty();
        assertThat(Checks.found(new ValuesGuide.Area(over, over, null)))
                .containsExactly("helpful Size", "important Size");
        assertThat(Checks.found(new OwnStrengths("Idris Webb", Examples.DAY, Map.of("skills", over))))
                .containsExactly("headings[skills].<map value> Size");
        var line = Examples.costLine("0.00");
        assertThat(Checks.found(Examples.proposal(
                        "0.00",
                        List.of(PartnershipProposal.Role.values()),
                        Collections.nCopies(Ceilings.COST_LINES + 1, line)
                                .toArray(PartnershipProposal.CostLine[]::new))))
                .containsExactly("costs Size");
    }

    private static void needs(Object form, String... properties) {
        assertThat(Checks.found(form))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(properties)
                        .map(property -> property + " NeededToAgree")
                        .toList());
    }
}
