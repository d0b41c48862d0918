package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.forms.Code.AVOIDANCE_GOAL;
import static org.refocus.forms.Code.EMPTY_DOMAIN;
import static org.refocus.forms.Code.GOAL_WITHOUT_STRENGTH;
import static org.refocus.forms.Code.GOAL_WITHOUT_VALUE;
import static org.refocus.forms.Code.NO_OWN_WORDS;
import static org.refocus.forms.Code.ONLY_INTERNAL_STRENGTHS;
import static org.refocus.forms.Code.ONLY_PASSIVE_STEPS;
import static org.refocus.forms.Code.OUT_OF_DATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.model.CarePlan;
import org.refocus.model.CarePlan.Direction;
import org.refocus.model.CarePlan.Kind;
import org.refocus.model.ClinicalSummary;
import org.refocus.model.Entry;
import org.refocus.model.FormAnswers;
import org.refocus.model.OwnStrengths;
import org.refocus.model.Strength;
import org.refocus.model.StrengthKind;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.ValuesGuide;

/** Advice comes when the manual's practice would have people look again, and never stands in the way. */
class PracticeAdviceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-02T10:15:30Z");
    private static final Entry OWN = Entry.ownWords("I sing.", "mair", AT);
    private static final Entry WORKERS = Entry.workersWords("Sings well.", "idris", AT);
    private static final Entry AGREED = Entry.agreedWords("Singing matters.", "idris", AT);
    private static final List<Entry> SOME = List.of(AGREED);

    @Test
    void aGoalThatHasEverythingDrawsNoAdvice() {
        assertThat(advice(plan(goal(OWN, Direction.APPROACH, SOME, SOME, Kind.PASSIVE, Kind.JOINT))))
                .isEmpty();
        assertThat(advice(plan(goal(OWN, Direction.APPROACH, SOME, SOME))))
                .as("no steps yet")
                .isEmpty();
    }

    @Test
    void aGoalIsLookedAtWhereSomethingMayBeMissing() {
        CarePlan plan = plan(
                goal(OWN, Direction.APPROACH, SOME, SOME),
                goal(WORKERS, Direction.AVOIDANCE, SOME, SOME),
                goal(WORKERS, null, List.of(), SOME),
                goal(WORKERS, Direction.APPROACH, SOME, List.of()),
                goal(WORKERS, Direction.APPROACH, SOME, SOME, Kind.PASSIVE, Kind.PASSIVE),
                goal(WORKERS, Direction.APPROACH, SOME, SOME, Kind.PASSIVE, null));

        assertThat(advice(plan))
                .containsExactly(
                        AVOIDANCE_GOAL + " /goals/1/direction",
                        GOAL_WITHOUT_STRENGTH + " /goals/2/strengths",
                        GOAL_WITHOUT_VALUE + " /goals/3/values",
                        ONLY_PASSIVE_STEPS + " /goals/4/steps");
    }

    @Test
    void aPlanIsAskedForThePersonsOwnWords() {
        assertThat(advice(plan(
                        goal(WORKERS, Direction.APPROACH, SOME, SOME), goal(AGREED, Direction.APPROACH, SOME, SOME))))
                .containsExactly(NO_OWN_WORDS + " /goals");
        assertThat(advice(plan(goal(null, Direction.APPROACH, SOME, SOME)))).containsExactly(NO_OWN_WORDS + " /goals");
        assertThat(advice(plan())).as("nothing written yet").isEmpty();
    }

    @Test
    void aWorksheetHasSomethingInEveryDomain() {
        assertThat(advice(worksheet(StrengthKind.EXTERNAL))).isEmpty();
        assertThat(advice(new StrengthsWorksheet("Mair", "Idris", DAY, Map.of())))
                .containsExactly(
                        EMPTY_DOMAIN + " /domains/daily-living",
                        EMPTY_DOMAIN + " /domains/financial",
                        EMPTY_DOMAIN + " /domains/occupational",
                        EMPTY_DOMAIN + " /domains/social-supports",
                        EMPTY_DOMAIN + " /domains/health",
                        EMPTY_DOMAIN + " /domains/spirituality-culture");
        Map<String, StrengthsWorksheet.Domain> domains =
                new HashMap<>(worksheet(StrengthKind.EXTERNAL).domains());
        domains.put("health", new StrengthsWorksheet.Domain(List.of(), List.of(), List.of()));
        assertThat(advice(new StrengthsWorksheet("Mair", "Idris", DAY, domains)))
                .containsExactly(EMPTY_DOMAIN + " /domains/health");
    }

    @Test
    void aWorksheetLooksBeyondThePerson() {
        assertThat(advice(worksheet(StrengthKind.INTERNAL))).containsExactly(ONLY_INTERNAL_STRENGTHS + " /domains");
        assertThat(advice(worksheet(null))).as("nobody said which kind").isEmpty();
        assertThat(advice(worksheet(StrengthKind.SERVICE))).isEmpty();
        Map<String, StrengthsWorksheet.Domain> domains =
                new HashMap<>(worksheet(StrengthKind.INTERNAL).domains());
        domains.put("health", domain(new Strength(OWN, StrengthKind.EXTERNAL)));
        assertThat(advice(new StrengthsWorksheet("Mair", "Idris", DAY, domains)))
                .isEmpty();
    }

    @Test
    void aWorksheetIsAskedForThePersonsOwnWords() {
        Map<String, StrengthsWorksheet.Domain> domains = new HashMap<>();
        worksheet(null).domains().keySet().forEach(name -> domains.put(name, domain(new Strength(WORKERS, null))));
        assertThat(advice(new StrengthsWorksheet("Mair", "Idris", DAY, domains)))
                .containsExactly(NO_OWN_WORDS + " /domains");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-09-02, false",
        "2026-03-02, 2026-09-03, true",
        "2026-08-31, 2027-02-28, false",
        "2026-08-31, 2027-03-01, true",
        "2026-03-02, 2026-03-01, false",
        "2999-12-31, 2026-03-02, false",
        "1000-01-01, 2026-03-02, true"
    })
    void whatIsOlderThanSixMonthsIsOutOfDate(LocalDate updated, LocalDate today, boolean old) {
        StrengthsWorksheet sheet =
                new StrengthsWorksheet("Mair", "Idris", updated, worksheet(null).domains());
        ClinicalSummary summary = new ClinicalSummary("Mair", "Idris", updated, Map.of(), Map.of(), List.of());

        assertThat(on(sheet, today).has(OUT_OF_DATE, "/updatedOn")).isEqualTo(old);
        assertThat(on(summary, today).has(OUT_OF_DATE, "/summarisedOn")).isEqualTo(old);
    }

    @ParameterizedTest
    @CsvSource({"3, true", "'\"3\"', true", "60, false", "999999999999, false", "'\"soon\"', false", "12.9, false"})
    void aServiceMaySayHowLongAWorksheetStays(String months, boolean old) {
        FormTemplate template = FormTemplate.load(bundled("strengths-worksheet")
                .replace("\"currentMonths\": 6", "\"currentMonths\": " + months)
                .getBytes(UTF_8));
        Report advice = PracticeAdvice.on(worksheet(StrengthKind.EXTERNAL), template, DAY.plusMonths(5));

        assertThat(advice.has(OUT_OF_DATE, "/updatedOn")).isEqualTo(old);
        assertThat(advice.findings()).allSatisfy(FindingsTest::isComplete);
    }

    @Test
    void aTemplateSaysWhichPartsOfLifeMayStayEmpty() {
        FormTemplate template = FormTemplate.load(bundled("strengths-worksheet")
                .replace("\"mayBeEmpty\": \"other\"", "\"mayBeEmpty\": \"health financial\"")
                .getBytes(UTF_8));
        StrengthsWorksheet empty = new StrengthsWorksheet("Mair", "Idris", DAY, Map.of());

        assertThat(PracticeAdvice.on(empty, template, DAY).findings())
                .extracting(Finding::pointer)
                .containsExactly(
                        "/domains/daily-living",
                        "/domains/occupational",
                        "/domains/social-supports",
                        "/domains/spirituality-culture",
                        "/domains/other");
    }

    @Test
    void theFirstWorksheetStillDrawsTheSameAdvice() {
        FormTemplate first = TemplateLibrary.bundled().get("strengths-worksheet|1.0.0");
        StrengthsWorksheet empty = new StrengthsWorksheet("Mair", "Idris", DAY, Map.of());

        assertThat(PracticeAdvice.on(empty, first, DAY).findings())
                .hasSize(6)
                .allMatch(finding -> finding.code() == EMPTY_DOMAIN);
    }

    private static String bundled(String id) {
        return new String(TemplateLibrary.bundled().newest(id).json(), UTF_8);
    }

    @Test
    void aSummaryHasSomethingInEveryDomainButTheOtherOne() {
        List<String> domains = List.of(
                "daily-living", "financial", "occupational", "social-supports", "health", "spirituality-culture");
        Map<String, List<Entry>> strengths = new HashMap<>();
        domains.forEach(domain -> strengths.put(domain, List.of(OWN)));
        assertThat(advice(summary(Map.of(), strengths))).isEmpty();

        strengths.put("financial", List.of());
        strengths.remove("health");
        assertThat(advice(summary(Map.of(), strengths)))
                .containsExactly(EMPTY_DOMAIN + " /strengths/financial", EMPTY_DOMAIN + " /strengths/health");

        domains.forEach(domain -> strengths.put(domain, List.of(AGREED)));
        assertThat(advice(summary(Map.of(), strengths))).containsExactly(NO_OWN_WORDS + " ");
        assertThat(advice(summary(Map.of("gender", List.of(OWN)), strengths))).isEmpty();
        ClinicalSummary.Goal own = new ClinicalSummary.Goal(1, OWN);
        assertThat(advice(new ClinicalSummary("Mair", "Idris", DAY, Map.of(), strengths, List.of(own))))
                .as("a goal in the person's own words")
                .isEmpty();
    }

    @Test
    void ownWordsCountInEveryPartOfAWorksheetAndOfAGuide() {
        Map<String, StrengthsWorksheet.Domain> domains = new HashMap<>();
        worksheet(null).domains().keySet().forEach(name -> domains.put(name, domain(new Strength(WORKERS, null))));
        List<Strength> own = List.of(new Strength(OWN, null));
        for (StrengthsWorksheet.Domain domain : List.of(
                new StrengthsWorksheet.Domain(own, List.of(), List.of()),
                new StrengthsWorksheet.Domain(List.of(), List.of(), own))) {
            domains.put("health", domain);
            assertThat(advice(new StrengthsWorksheet("Mair", "Idris", DAY, domains)))
                    .isEmpty();
        }
        for (ValuesGuide.Area area : List.of(
                new ValuesGuide.Area(List.of(OWN), List.of(), null),
                new ValuesGuide.Area(List.of(), List.of(OWN), null))) {
            assertThat(advice(new ValuesGuide(
                            "Mair", "Idris", Map.of("gender", area), Map.of("meaning", List.of(WORKERS)), Map.of())))
                    .isEmpty();
        }
    }

    @Test
    void aGuideIsAskedForThePersonsOwnWordsOnceSomethingIsWritten() {
        ValuesGuide.Area declined = new ValuesGuide.Area(List.of(), List.of(), true);

        assertThat(advice(new ValuesGuide("Mair", "Idris", Map.of("gender", declined), Map.of(), Map.of())))
                .isEmpty();
        assertThat(advice(new ValuesGuide("Mair", "Idris", Map.of(), Map.of("meaning", List.of(WORKERS)), Map.of())))
                .containsExactly(NO_OWN_WORDS + " /areas");
        assertThat(advice(new ValuesGuide(
                        "Mair",
                        "Idris",
                        Map.of(),
                        Map.of("meaning", List.of(WORKERS)),
                        Map.of("choices", List.of(OWN)))))
                .isEmpty();
    }

    @Test
    void otherFormsDrawNoAdvice() {
        assertThat(advice(new OwnStrengths("Idris", DAY, Map.of("skills", List.of(WORKERS)))))
                .isEmpty();
    }

    private static List<String> advice(FormAnswers answers) {
        return on(answers, DAY).findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    /** Asks for advice, and makes sure that it blocks nothing. */
    private static Report on(FormAnswers answers, LocalDate today) {
        FormTemplate template = TemplateLibrary.bundled().newest(answers.formType());
        Report report = PracticeAdvice.on(answers, template, today);
        assertThat(report.conforms()).isTrue();
        assertThat(report.advice()).isEqualTo(report.findings()).allSatisfy(FindingsTest::isComplete);
        return report;
    }

    private static CarePlan plan(CarePlan.Goal... goals) {
        return new CarePlan("Mair", "Idris", DAY, null, List.of(goals), Map.of());
    }

    private static CarePlan.Goal goal(
            Entry words, Direction direction, List<Entry> strengths, List<Entry> values, Kind... steps) {
        List<CarePlan.Step> taken = Arrays.stream(steps)
                .map(kind ->
                        new CarePlan.Step("Ring.", CarePlan.Who.WORKER, null, null, kind, CarePlan.State.PLANNED, null))
                .toList();
        return new CarePlan.Goal(1, words, CarePlan.Origin.OWN, null, direction, 1, strengths, values, taken);
    }

    private static StrengthsWorksheet worksheet(StrengthKind kind) {
        Map<String, StrengthsWorksheet.Domain> domains = new HashMap<>();
        Stream.of("daily-living", "financial", "occupational", "social-supports", "health", "spirituality-culture")
                .forEach(name -> domains.put(name, domain(new Strength(OWN, kind))));
        return new StrengthsWorksheet("Mair", "Idris", DAY, domains);
    }

    private static StrengthsWorksheet.Domain domain(Strength strength) {
        return new StrengthsWorksheet.Domain(List.of(), List.of(strength), List.of());
    }

    private static ClinicalSummary summary(Map<String, List<Entry>> values, Map<String, List<Entry>> strengths) {
        return new ClinicalSummary("Mair", "Idris", DAY, values, strengths, List.of());
    }
}
