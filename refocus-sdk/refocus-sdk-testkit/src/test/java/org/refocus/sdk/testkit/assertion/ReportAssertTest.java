package org.refocus.sdk.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.assertion.Failing.json;
import static org.refocus.sdk.testkit.assertion.Failing.messageOf;
import static org.refocus.sdk.testkit.assertion.Failing.template;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.model.FormType;
import org.refocus.model.SupervisionReflection;

class ReportAssertTest {
    private static final FormTemplate REFLECTION = template(FormType.SUPERVISION_REFLECTION);

    /** Blank at /workerName, over the limit at /month, missing at /reflectedOn and /discuss. */
    private static final Report REPORT = REFLECTION.validate(json("{'workerName':' ','month':30}"));

    private static final Report ADVICE = Report.of(List.of(
            Finding.error(Code.REQUIRED, "/goals/0/words"),
            Finding.advice(Code.AVOIDANCE_GOAL, "/goals/1"),
            Finding.advice(Code.AVOIDANCE_GOAL, "/goals/3")));

    @Test
    void whatIsThereHolds() {
        assertThat(REPORT)
                .hasFinding(Code.BLANK)
                .at("/workerName")
                .hasError(Code.OVER_LIMIT)
                .at("/month")
                .naming("limit", 18)
                .hasFinding(Code.REQUIRED, "/discuss")
                .hasNo(Code.TYPE)
                .hasNothingAt("/about")
                .doesNotConform();
        assertThat(ADVICE).hasAdvice(Code.AVOIDANCE_GOAL).at("/goals/3");
        assertThat(ADVICE).errors().hasOnly(Code.REQUIRED).at("/goals/0/words");
        assertThat(ADVICE).advice().hasNoErrors().hasOnly(Code.AVOIDANCE_GOAL);
        assertThat(Report.clean()).isClean().conforms().hasNoErrors();
    }

    @Test
    void theSameCodeElsewhereIsNearest() {
        assertThat(messageOf(() ->
                        assertThat(REPORT, REFLECTION).hasFinding(Code.REQUIRED).at("/workerName")))
                .isEqualTo("""
                        Expected required at /workerName, but it is not there.
                        Nearest:
                          required /reflectedOn  (Date of reflection)
                          required /discuss  (Talk it over with my supervisor)
                          blank /workerName  (Worker)
                        Also there:
                          over-limit /month  (Month)
                        Look at the place: the code is there, elsewhere.""");
    }

    @Test
    void anotherCodeAtTheSamePlaceIsNearestWhereTheCodeIsNowhere() {
        Report report =
                Report.of(List.of(Finding.error(Code.BLANK, "/workerName"), Finding.error(Code.TYPE, "/month")));

        assertThat(messageOf(() -> assertThat(report).hasFinding(Code.REQUIRED)))
                .isEqualTo("""
                        Expected required, but it is not there.
                        What there is:
                          blank /workerName
                          type /month
                        Look at whether these are the answers, and the template, that you meant.""");
        assertThat(messageOf(() -> assertThat(report).hasFinding(Code.REQUIRED, "/month")))
                .isEqualTo("""
                        Expected required at /month, but it is not there.
                        Nearest:
                          type /month
                        Also there:
                          blank /workerName
                        Look at what is wrong there first: another fault at the same place can hide this one.""");
        assertThat(messageOf(() -> assertThat(report).hasFinding(Code.BLANK).at("/month")))
                .startsWith("""
                        Expected blank at /month, but it is not there.
                        Nearest:
                          blank /workerName
                          type /month
                        Look at""");
    }

    @Test
    void whatIsMissingFromACleanReportSaysWhereReportsComeFrom() {
        assertThat(messageOf(() -> assertThat(Report.clean()).hasAdvice(Code.EMPTY_DOMAIN)))
                .isEqualTo("""
                        Expected empty-domain as advice, but it is not there.
                        Nothing was found.
                        Look at where the report is from: Refocus.check gives advice, FormTemplate.validate gives none.""");
        assertThat(messageOf(() -> assertThat(Report.clean()).hasError(Code.AGREEMENT_MISSING)))
                .contains("only asking for agreement tells who has not agreed");
    }

    @Test
    void findingsStandInTheOrderOfTheForm() {
        Report shuffled = Report.of(List.of(
                Finding.error(Code.REQUIRED, "/goals/10/words"),
                Finding.error(Code.REQUIRED, "/goals/9/words"),
                Finding.error(Code.REQUIRED, "/personName"),
                Finding.error(Code.AGREEMENT_MISSING, "")));

        assertThat(messageOf(
                        () -> assertThat(shuffled, template(FormType.CARE_PLAN)).conforms()))
                .isEqualTo("""
                        Expected no errors, but there are 4.
                        What there is:
                          agreement-missing (the whole form)
                          required /personName  (Person's name)
                          required /goals/9/words  (The goal in words)
                          required /goals/10/words  (The goal in words)
                        Look at each place: all of them block agreement.""");
    }

    @Test
    void onlyMeansThisCodeAndNowhereElse() {
        assertThat(messageOf(() -> assertThat(ADVICE).hasOnly(Code.AVOIDANCE_GOAL)))
                .contains(
                        "Expected avoidance-goal and nothing else.",
                        "required /goals/0/words",
                        "errors() and advice()");
        assertThat(messageOf(() ->
                        assertThat(ADVICE).advice().hasOnly(Code.AVOIDANCE_GOAL).at("/goals/1")))
                .contains("Expected avoidance-goal at /goals/1, and nowhere else.", "avoidance-goal /goals/3");
    }

    @Test
    void whatShouldNotBeThereIsListed() {
        assertThat(messageOf(() -> assertThat(ADVICE).hasNo(Code.AVOIDANCE_GOAL)))
                .contains("Expected no avoidance-goal.", "/goals/1", "/goals/3")
                .doesNotContain("required");
        assertThat(messageOf(() -> assertThat(REPORT).hasNothingAt("/month"))).contains("over-limit /month");
        assertThat(messageOf(() -> assertThat(ADVICE).isClean())).contains("required /goals/0/words");
        assertThat(messageOf(() -> assertThat(ADVICE).advice().doesNotConform()))
                .contains("nothing blocks agreement");
        assertThat(messageOf(() -> assertThat(ADVICE).hasError(Code.AVOIDANCE_GOAL)))
                .contains("Expected avoidance-goal as an error", "avoidance-goal /goals/1");
    }

    @Test
    void anotherLimitIsToldWithTheOneThatIsThere() {
        assertThat(messageOf(
                        () -> assertThat(REPORT).hasFinding(Code.OVER_LIMIT).naming("limit", 12)))
                .contains("over-limit /month {limit=18}", "the template's parameters");
    }

    @Test
    void ofAThousandFindingsTheFirstAreShown() {
        Report many = Report.of(IntStream.range(0, 1_000)
                .mapToObj(i -> Finding.error(Code.REQUIRED, "/goals/" + i + "/words"))
                .toList());

        assertThat(messageOf(() -> assertThat(many).conforms()))
                .contains("there are 1000", "/goals/39/words", "and 960 more")
                .doesNotContain("/goals/40/");
    }

    @Test
    void whatCameOutOfReadingHasAValueOrNone() {
        var halfFilled = REFLECTION.read(json("{'month':3}").bytes(), SupervisionReflection.class);
        var broken = REFLECTION.read(json("{'month':'three'}").bytes(), SupervisionReflection.class);

        assertThat(halfFilled).hasValue().hasFinding(Code.REQUIRED).at("/workerName");
        assertThat(broken).hasNoValue().hasFinding(Code.TYPE).at("/month");
        assertThat(messageOf(() -> assertThat(halfFilled).conforms())).contains("required /workerName");
        assertThat(messageOf(() -> assertThat(halfFilled).hasNoValue())).contains("incomplete ones still bind");
        assertThat(messageOf(() -> assertThat(broken).hasValue())).contains("none could be built", "type /month");
    }
}
