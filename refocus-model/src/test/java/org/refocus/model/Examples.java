package org.refocus.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One complete form of each kind, about invented people. */
public final class Examples {
    public static final Instant AT = Instant.parse("2026-03-02T10:15:30Z");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final Entry ENTRY = Entry.ownWords("I sing in a choir on Tuesdays.", "mair", AT);

    private Examples() {}

    public static List<FormAnswers> all() {
        return List.of(
                informationSheet(),
                proposal(),
                valuesGuide(),
                worksheet(),
                summary(goal(1), goal(2)),
                plan(planGoal(1, 1), planGoal(2, 2)),
                reflection(3),
                unseenObserver(1),
                new PersonalAwareness(
                        "Idris Webb",
                        DAY,
                        Map.of(
                                "culture",
                                new PersonalAwareness.Attribute(
                                        List.of(ENTRY), List.of(ENTRY), List.of(ENTRY), List.of(ENTRY)))),
                new OwnStrengths("Idris Webb", DAY, Map.of("skills", List.of(ENTRY))));
    }

    public static InformationSheet informationSheet() {
        return sheet("cy");
    }

    public static InformationSheet sheet(String language) {
        return new InformationSheet(
                "Mair Bowen",
                "Harbour team",
                "Idris Webb",
                DAY,
                InformationSheet.How.IN_PERSON,
                language,
                Map.of("goals", List.of(ENTRY)));
    }

    public static PartnershipProposal proposal() {
        return proposal("120.50", List.of(PartnershipProposal.Role.values()), costLine("100.00"), costLine("20.50"));
    }

    public static PartnershipProposal proposal(
            String total, List<PartnershipProposal.Role> roles, PartnershipProposal.CostLine... costs) {
        return new PartnershipProposal(
                "A garden shed",
                "We build a shed for the tools.",
                "People choose what grows.",
                roles.stream()
                        .map(role -> new PartnershipProposal.Member("Someone", role))
                        .toList(),
                List.of(costs),
                Money.of(total),
                assessment(Map.of("partnership", new PartnershipProposal.Criterion(true, "Planned by both."))));
    }

    public static PartnershipProposal.Assessment assessment(Map<String, PartnershipProposal.Criterion> criteria) {
        return new PartnershipProposal.Assessment(
                criteria, PartnershipProposal.Decision.APPROVED, "The steering group", DAY, "Enjoy it.");
    }

    public static PartnershipProposal.CostLine costLine(String amount) {
        return new PartnershipProposal.CostLine(
                "Timber", PartnershipProposal.Category.EQUIPMENT, Money.of(amount), "Walls and a roof.");
    }

    public static ValuesGuide valuesGuide() {
        return new ValuesGuide(
                "Mair Bowen",
                "Idris Webb",
                Map.of("gender", new ValuesGuide.Area(List.of(ENTRY), List.of(ENTRY), false)),
                Map.of("life-so-far", List.of(ENTRY)),
                Map.of("who-am-i", List.of(ENTRY)));
    }

    public static StrengthsWorksheet worksheet() {
        Strength strength = new Strength(ENTRY, StrengthKind.EXTERNAL);
        return new StrengthsWorksheet(
                "Mair Bowen",
                "Idris Webb",
                DAY,
                Map.of(
                        "health",
                        new StrengthsWorksheet.Domain(List.of(strength), List.of(strength), List.of(strength))));
    }

    public static ClinicalSummary summary(ClinicalSummary.Goal... goals) {
        return new ClinicalSummary(
                "Mair Bowen",
                "Idris Webb",
                DAY,
                Map.of("gender", List.of(ENTRY)),
                Map.of("other", List.of(ENTRY)),
                List.of(goals));
    }

    public static ClinicalSummary.Goal goal(Integer number) {
        return new ClinicalSummary.Goal(number, ENTRY);
    }

    public static CarePlan plan(CarePlan.Goal... goals) {
        return new CarePlan(
                "Mair Bowen",
                "Idris Webb",
                DAY,
                DAY.plusMonths(3),
                List.of(goals),
                Map.of("grow-goal", List.of(ENTRY)));
    }

    public static CarePlan.Goal planGoal(Integer number, Integer priority) {
        return planGoal(number, priority, CarePlan.Origin.OWN, null);
    }

    public static CarePlan.Goal planGoal(Integer number, Integer priority, CarePlan.Origin origin, String reason) {
        CarePlan.Step step = new CarePlan.Step(
                "Ring the choir leader.",
                CarePlan.Who.PERSON,
                "Mair",
                "on Friday",
                CarePlan.Kind.INDEPENDENT,
                CarePlan.State.PLANNED,
                new CarePlan.Smart(true, true, true, null, false));
        return new CarePlan.Goal(
                number,
                ENTRY,
                origin,
                reason,
                CarePlan.Direction.APPROACH,
                priority,
                List.of(ENTRY),
                List.of(ENTRY),
                List.of(step));
    }

    public static SupervisionReflection reflection(Integer month) {
        return new SupervisionReflection(
                "Idris Webb", month, DAY, true, Map.of("knowing-people", List.of(ENTRY)), List.of("mair"));
    }

    public static UnseenObserver unseenObserver(Integer closeness) {
        return new UnseenObserver(
                "Idris Webb",
                DAY,
                "Wales",
                Map.of("mannerisms", new UnseenObserver.Aspect("They talk with their hands.", closeness)));
    }

    /** The same proposal as a draft that lacks every single value. */
    public static PartnershipProposal emptyProposal() {
        return new PartnershipProposal(null, null, null, null, null, null, null);
    }

    public static <T> List<T> withNull() {
        return new ArrayList<>(Collections.singletonList(null));
    }

    public static <T> Map<String, T> withNullValue() {
        Map<String, T> map = new LinkedHashMap<>();
        map.put("health", null);
        return map;
    }

    public static <T> Map<String, T> withNullKey(T value) {
        Map<String, T> map = new LinkedHashMap<>();
        map.put(null, value);
        return map;
    }
}
