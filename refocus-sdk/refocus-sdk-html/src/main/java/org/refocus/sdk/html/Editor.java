package org.refocus.sdk.html;

import java.util.List;
import java.util.Map;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.FormStep;
import org.refocus.sdk.view.ViewNode;

/** Draws a form to be filled in, or one step of it. Used once, by one thread. */
final class Editor {
    static final int TOP_LEVEL = 2;
    static final String DETAILS = "rf_details";

    private final Page page;
    private final Markup out;
    private final Setting setting;
    private final FieldEditor fields;
    private final PartEditor parts;

    Editor(Page page, Setting setting) {
        this.page = page;
        this.out = page.out;
        this.setting = setting;
        this.fields = new FieldEditor(page);
        this.parts = new PartEditor(page, fields, setting);
    }

    String draw() {
        page.language(out.open("form", "rf-form"))
                .attr("id", HtmlRenderer.FORM)
                .attr("tabindex", "-1")
                .attr("method", "post")
                .attr("action", setting.action())
                .attr("accept-charset", "utf-8")
                .attr("autocomplete", "off")
                .flag("novalidate", true);
        setting.script().draw(out, page.words, setting);
        // The Enter key presses the first button of a form: it must save and never remove.
        setting.save()
                .ifPresent(save -> button(out, "rf-visually-hidden", save)
                        .attr("tabindex", "-1")
                        .attr("aria-hidden", "true")
                        .text(setting.buttons().getOrDefault(save, save))
                        .close());
        setting.hidden()
                .forEach((name, value) -> out.empty("input")
                        .attr("type", "hidden")
                        .attr("name", name)
                        .attr("value", value));
        if (setting.step() == null) {
            whole();
        } else {
            step(setting.step());
        }
        buttons();
        page.citation();
        return out.close().toString();
    }

    private void whole() {
        new ErrorSummary(page).draw(page.places.problems(), problem -> "#" + problem.target());
        new Contents(page).draw(page.view.steps());
        introduction();
        if (!page.view.template().content().isEmpty()) {
            page.heading(TOP_LEVEL, DETAILS, page.words.told("details"));
        }
        parts.draw(page.view.nodes(), TOP_LEVEL);
    }

    private void step(String id) {
        List<FormStep> steps = page.view.steps();
        int number = 0;
        while (number < steps.size() && !steps.get(number).id().equals(id)) {
            number++;
        }
        if (number == steps.size()) {
            throw new IllegalArgumentException("The form has no step \"" + id + "\": choose one of FormView.steps()");
        }
        FormStep step = steps.get(number);
        new ErrorSummary(page)
                .draw(
                        page.places.problems(),
                        problem -> problem.target().isEmpty() || step.has(problem.pointer())
                                ? "#" + problem.target()
                                : setting.addresses().apply(page.stepOf(problem).id()) + "#" + problem.target());
        out.element("p", "rf-step", page.words.told("step", Map.of("number", number + 1, "count", steps.size())));
        if (number == 0) {
            introduction();
        } else {
            page.notes("");
        }
        ViewNode first = step.nodes().get(0);
        if (PartEditor.isLoose(first) && !step.title().equals(first.template().title())) {
            page.heading(
                    TOP_LEVEL, DETAILS, step.title().isEmpty() ? page.words.told("details") : page.told(step.title()));
        }
        parts.draw(step.nodes(), TOP_LEVEL);
    }

    /** What the form says before it asks. */
    private void introduction() {
        TemplateNode root = page.view.template().root();
        root.description().ifPresent(text -> out.element("p", "rf-lead", page.told(text)));
        page.guidance(root.guidance().stream().map(page::told).toList());
        fields.prompts(root.prompts());
        page.notes("");
        page.content(TOP_LEVEL);
    }

    private void buttons() {
        out.open("div", "rf-actions");
        String style = "rf-button";
        for (Map.Entry<String, String> button : setting.buttons().entrySet()) {
            button(out, style, button.getKey()).text(button.getValue()).close();
            style = "rf-button rf-button--secondary";
        }
        out.close();
    }

    /** Opens a button that sends the form and says that it was pressed. */
    static Markup button(Markup out, String cssClass, String value) {
        return out.open("button", cssClass)
                .attr("type", "submit")
                .attr("name", HtmlPost.ACTION)
                .attr("value", value);
    }
}
