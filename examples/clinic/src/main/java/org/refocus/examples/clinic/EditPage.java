package org.refocus.examples.clinic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;
import org.refocus.sdk.html.HtmlRenderer;
import org.refocus.sdk.view.FormStep;
import org.refocus.sdk.view.FormView;

/** A draft to be filled in, at any time and in any order: the whole of it, or one part at a time. */
final class EditPage {
    /** Each save is a revision: one for a thought, not for a word. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private EditPage() {}

    /**
     * Shows the draft; with all that stands in the way of agreeing, where somebody has just tried. Advice waits until all is
     * there to be read together: nobody is nagged while they think.
     */
    static void show(Visit visit) {
        FormResponse draft = visit.recordToWrite();
        if (draft.status() != Status.DRAFT) {
            visit.goTo("/records/" + draft.id(), Flash.ALREADY_AGREED);
            return;
        }
        Report told = visit.asks("checked")
                ? Report.of(visit.refocus().check(draft, visit.party(draft)).errors())
                : Report.clean();
        show(visit, draft, told, Html.NOTHING, 200);
    }

    /**
     * Shows a draft as it was typed, kept or not.
     *
     * @param draft what to show; the form that comes back is based on its revision
     * @param findings what to tell the visitor of it
     * @param notice what to say above it
     */
    static void show(Visit visit, FormResponse draft, Report findings, Html notice, int status) {
        FormView view =
                visit.refocus().view(draft, visit.party(draft), visit.tongue().locale(), findings);
        Optional<FormStep> step = Steps.asked(visit, view);
        visit.show(new Page(
                status,
                HtmlRenderer.titlePrefix(view) + view.title(),
                visit.personOf(draft).orElse(null),
                Html.of(
                        """
                        {}<div lang="{}"><h1>{}</h1>
                        <p class="clinic-state">{}</p>
                        {}{}{}
                        <div class="clinic-actions clinic-actions--after">{}<a href="/records/{}/history">{}</a>
                        <a href="/records/{}/withdraw">{}</a></div></div>
                        """,
                        Trail.home(visit, draft),
                        visit.tongue().tag(),
                        view.title(),
                        state(visit, draft),
                        notice,
                        ways(visit, draft, view, step),
                        new Html(renderer(visit, draft, view, step, status == 200)
                                .render(view)),
                        PaperPage.blankLink(draft.templateId(), visit.tongue().say("blank")),
                        draft.id(),
                        visit.tongue().say("history"),
                        draft.id(),
                        visit.tongue().say("withdraw")),
                true));
    }

    private static String state(Visit visit, FormResponse draft) {
        return visit.tongue()
                .say(
                        "draft",
                        Map.of(
                                "who", visit.directory().nameOf(draft.author().id()),
                                "time", visit.tongue().time(draft.recordedAt())));
    }

    /** The other way to fill it in, and in the one that goes part by part the way to all answers. */
    private static Html ways(Visit visit, FormResponse draft, FormView view, Optional<FormStep> step) {
        String path = "/records/" + draft.id();
        List<Html> links = step.isPresent()
                ? List.of(
                        link(path + "/agree?steps=yes", visit.tongue().say("answers")),
                        link(path + "/edit", visit.tongue().say("whole")))
                : List.of(link(
                        Steps.address(draft, view.steps().get(0).id()),
                        visit.tongue().say("steps")));
        return Html.of("<div class=\"clinic-actions clinic-ways\">{}</div>\n", links);
    }

    private static Html link(String address, String label) {
        return Html.of("<a href=\"{}\">{}</a>\n", address, label);
    }

    /** Where something stands that is not kept yet, somebody looks at it first and then saves it: never the script. */
    private static HtmlRenderer renderer(
            Visit visit, FormResponse draft, FormView view, Optional<FormStep> step, boolean isKept) {
        Tongue tongue = visit.tongue();
        HtmlRenderer.Builder form = HtmlRenderer.editing(
                        step.map(one -> Steps.address(draft, one.id())).orElse("/records/" + draft.id() + "/edit"))
                .hidden(Guard.FORM_KEY, visit.desk().formKey())
                .hidden("base", Integer.toString(draft.revision()));
        if (isKept) {
            form.autosave(PAUSE);
        }
        if (step.isEmpty()) {
            form.button("save", tongue.say("save")).button("check", tongue.say("check"));
        } else {
            String id = step.get().id();
            boolean last = Steps.neighbour(view, id, 1).isEmpty();
            form.button(last ? "check" : "next", tongue.say(last ? "check.steps" : "next"))
                    .button("save", tongue.say("save.steps"))
                    .saves("save")
                    .step(id, other -> Steps.address(draft, other) + "&checked=yes");
            Steps.neighbour(view, id, -1).ifPresent(before -> form.button("back", tongue.say("back")));
        }
        return form.build().inZone(Words.ZONE);
    }
}
