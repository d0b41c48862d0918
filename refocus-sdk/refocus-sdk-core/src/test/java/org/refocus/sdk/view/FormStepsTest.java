package org.refocus.sdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/** A form in steps: one group of questions at a time. */
class FormStepsTest {
    private static final Party SAM = Party.worker("worker-sam");

    @Test
    void everyQuestionIsInExactlyOneStepInTheOrderOfTheForm() {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            FormView view = view(template);
            List<String> cut = new ArrayList<>();
            view.steps().forEach(step -> step.nodes().forEach(node -> leaves(node, cut)));
            List<String> whole = new ArrayList<>();
            view.nodes().forEach(node -> leaves(node, whole));

            assertThat(cut).isEqualTo(whole);
            assertThat(view.steps().stream().map(FormStep::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPartOfLifeIsAStepAndSoAreTheQuestionsBeforeThem() {
        List<FormStep> steps = view("strengths-worksheet").steps();

        assertThat(steps.stream().map(FormStep::title))
                .startsWith("", "Daily living situation", "Financial")
                .hasSize(8);
        assertThat(steps.get(1).id()).isEqualTo("domains/daily-living");
        assertThat(steps.get(1).has("/domains/daily-living/current/0/words")).isTrue();
        assertThat(steps.get(1).has("/domains/daily-living-too")).isFalse();
        assertThat(steps.get(1)).hasToString("FormStep[domains/daily-living]");
    }

    @Test
    void aPartThatHoldsListsAloneIsOneStep() {
        assertThat(view("clinical-summary").steps().stream().map(FormStep::id))
                .containsExactly("personName", "values", "strengths", "goals");
        assertThat(view("partnership-proposal").steps().stream().map(FormStep::title))
                .startsWith("", "Planning team", "Costs")
                .contains("Total asked for");
    }

    @Test
    void whatIsFoundIsToldInItsStepAndWhatConcernsAWholePartInItsFirst() {
        List<Finding> findings = List.of(
                Finding.error(Code.REQUIRED, "/updatedOn"),
                Finding.error(Code.TYPE, "/domains"),
                Finding.error(Code.TYPE, "/domains/financial/current/0"),
                Finding.error(Code.TOO_LARGE, ""));
        List<FormStep> steps = view(TemplateLibrary.bundled().newest("strengths-worksheet"), findings)
                .steps();

        assertThat(steps.stream()
                        .filter(step -> !step.findings().isEmpty())
                        .map(step -> step.id() + " " + step.findings().get(0).pointer()))
                .containsExactly(
                        "personName /updatedOn",
                        "domains/daily-living /domains",
                        "domains/financial /domains/financial/current/0");
    }

    private static void leaves(ViewNode node, List<String> all) {
        if (node.kind() != ViewNode.Kind.GROUP) {
            all.add(node.pointer());
        }
        node.children().forEach(child -> leaves(child, all));
    }

    private static FormView view(String form) {
        return view(TemplateLibrary.bundled().newest(form));
    }

    private static FormView view(FormTemplate template) {
        return view(template, List.of());
    }

    private static FormView view(FormTemplate template, List<Finding> findings) {
        FormResponse blank = new FormResponse(
                "r-1",
                1,
                template.key(),
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                SAM,
                Instant.EPOCH,
                null,
                null,
                FormDocument.of("{\"domains\":{\"financial\":{\"current\":[{\"kind\":\"internal\"}]}}}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return FormView.of(template, blank, SAM, Locale.UK, Report.of(findings));
    }
}
