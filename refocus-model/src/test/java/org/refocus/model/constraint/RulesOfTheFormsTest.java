package org.refocus.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.model.Examples.costLine;
import static org.refocus.model.Examples.goal;
import static org.refocus.model.Examples.plan;
import static org.refocus.model.Examples.planGoal;
import static org.refocus.model.Examples.proposal;
import static org.refocus.model.Examples.summary;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refocus.model.Audience;
import org.refocus.model.CarePlan;
import org.refocus.model.Checks;
import org.refocus.model.ClinicalSummary;
import org.refocus.model.Entry;
import org.refocus.model.Examples;
import org.refocus.model.PartnershipProposal;
import org.refocus.model.PartnershipProposal.Role;
import org.refocus.model.Voice;

class RulesOfTheFormsTest {
    private static final List<Role> BOTH = List.of(Role.values());

    record Absent(
            @DistinctNumbers List<CarePlan.Goal> goals,
            @TemplateKeys("/parts") Map<String, String> parts) {}

    @Test
    void own_words_name_the_person() {
        assertThat(Checks.found(entry(Voice.PERSON, null))).containsExactly("speaker OwnWordsNameThePerson");
        assertThat(Checks.found(entry(Voice.PERSON, "mair"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
    void other_words_need_not_name_anyone(Voice voice) {
        assertThat(Checks.found(entry(voice, null))).isEmpty();
        assertThat(Checks.found(entry(voice, "mair"))).isEmpty();
    }

    @Test
    void a_goal_that_is_not_the_persons_own_says_why() {
        assertThat(Checks.found(plan(planGoal(1, 1, CarePlan.Origin.OTHER, null))))
                .containsExactly("goals[0].reason ReasonWhenNotOwn");
        assertThat(Checks.found(plan(planGoal(1, 1, CarePlan.Origin.OTHER, "A court asks for it."))))
                .isEmpty();
        assertThat(Checks.found(plan(planGoal(1, 1, CarePlan.Origin.OWN, "It is mine."))))
                .isEmpty();
    }

    @Test
    void a_planning_team_has_both_kinds_of_member() {
        assertThat(Checks.found(proposal("0.00", List.of(Role.PERSON, Role.PERSON))))
                .containsExactly("planningTeam BothKindsOfMember");
        assertThat(Checks.found(proposal("0.00", List.of(Role.WORKER))))
                .containsExactly("planningTeam BothKindsOfMember");
        assertThat(Checks.found(proposal("0.00", List.of(Role.WORKER, Role.WORKER, Role.PERSON))))
                .isEmpty();
        assertThat(Checks.found(proposal("0.00", List.of()))).containsExactly("planningTeam Size");
    }

    @Test
    void a_member_whose_part_is_not_known_yet_counts_as_neither_kind() {
        assertThat(Checks.found(proposal("0.00", Arrays.asList(Role.PERSON, null))))
                .containsExactly("planningTeam BothKindsOfMember", "planningTeam[1].role NeededToAgree");
    }

    @Test
    void the_total_is_the_sum_of_the_lines() {
        assertThat(Checks.found(proposal("0.30", BOTH, costLine("0.10"), costLine("0.20"))))
                .isEmpty();
        assertThat(Checks.found(proposal("0.31", BOTH, costLine("0.10"), costLine("0.20"))))
                .containsExactly("total TotalEqualsLines");
        assertThat(Checks.found(proposal("0.00", BOTH))).isEmpty();
        assertThat(Checks.found(proposal("0.01", BOTH))).containsExactly("total TotalEqualsLines");
    }

    @Test
    void a_sum_beyond_what_money_can_hold_is_a_finding_and_not_a_crash() {
        assertThat(Checks.found(proposal("9999999.99", BOTH, costLine("9999999.99"), costLine("9999999.99"))))
                .containsExactly("total TotalEqualsLines");
    }

    @Test
    void the_sum_waits_for_the_last_amount() {
        var open = new PartnershipProposal.CostLine("Paint", PartnershipProposal.Category.OTHER, null, "For colour.");

        assertThat(Checks.found(proposal("5.00", BOTH, costLine("1.00"), open)))
                .containsExactly("costs[1].amount NeededToAgree");
    }

    @Test
    void goals_of_a_plan_share_neither_number_nor_priority() {
        assertThat(Checks.found(plan(planGoal(1, 3), planGoal(2, 3), planGoal(1, 4), planGoal(1, 3))))
                .containsExactly(
                        "goals[1].priority DistinctNumbers",
                        "goals[2].number DistinctNumbers",
                        "goals[3].number DistinctNumbers",
                        "goals[3].priority DistinctNumbers");
        assertThat(Checks.found(plan(planGoal(1, 2), planGoal(2, 1)))).isEmpty();
        assertThat(Checks.found(plan(planGoal(1, null), planGoal(2, null)))).isEmpty();
    }

    @Test
    void one_shared_number_or_priority_is_enough_to_be_told_of() {
        assertThat(Checks.found(plan(planGoal(1, 1), planGoal(1, 2))))
                .containsExactly("goals[1].number DistinctNumbers");
        assertThat(Checks.found(plan(planGoal(1, 1), planGoal(2, 1))))
                .containsExactly("goals[1].priority DistinctNumbers");
    }

    @Test
    void a_host_may_put_the_rules_on_parts_of_its_own_that_are_absent() {
        assertThat(Checks.found(new Absent(null, null))).isEmpty();
    }

    @Test
    void goals_of_a_summary_share_no_number() {
        assertThat(Checks.found(summary(goal(4), goal(5), goal(4)))).containsExactly("goals[2].number DistinctNumbers");
        assertThat(Checks.found(summary(Collections.nCopies(2, goal(null)).toArray(ClinicalSummary.Goal[]::new))))
                .containsExactly("goals[0].number NeededToAgree", "goals[1].number NeededToAgree");
    }

    private static Entry entry(Voice voice, String speaker) {
        return new Entry("I bake.", voice, speaker, "idris", Examples.AT, Audience.TEAM);
    }
}
