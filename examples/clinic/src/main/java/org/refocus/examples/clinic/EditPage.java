package org.refocus.examples.clinic;

import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;
import org.refocus.sdk.html.HtmlRenderer;
import org.refocus.sdk.view.FormView;

/** A draft to be filled in, at any time and in any order. */
final class EditPage {
    private EditPage() {}

    /** Shows the draft; with all that stands in the way of agreeing, where somebody has just tried. */
    static void show(Visit visit, boolean afterCheck) {
        FormResponse draft = visit.recordToWrite();
        if (draft.status() != Status.DRAFT) {
            visit.goTo("/records/" + draft.id(), Flash.ALREADY_AGREED);
            return;
        }
        Report told = visit.refocus().check(draft, visit.party(draft));
        Report advice = Advice.on(visit, draft);
        show(visit, draft, afterCheck ? Report.of(told.errors()).plus(advice) : advice, Html.NOTHING, 200);
    }

    /**
     * Shows a draft as it was typed, kept or not.
     *
     * @param draft what to show; the form that comes back is based on its revision
     * @param findings what to tell the visitor of it
     * @param notice what to say above it
     */
    static void show(Visit visit, FormResponse draft, Report findings, Html notice, int status) {
        FormTemplate template = visit.template(draft);
        FormView view = visit.refocus().view(draft, visit.party(draft), Words.LOCALE, findings);
        boolean wrong = view.findings().stream().anyMatch(EditPage::isError);
        visit.show(new Page(
                status,
                (wrong ? "Error: " : "") + template.title(),
                visit.personOf(draft).orElse(null),
                Html.of(
                        """
                        {}<h1>{}</h1>
                        <p class="clinic-state">{}</p>
                        {}{}
                        <div class="clinic-actions clinic-actions--after"><a href="/records/{}/history">History</a>
                        <a href="/records/{}/withdraw">Withdraw this form</a></div>
                        """,
                        Trail.home(visit, draft),
                        template.title(),
                        Words.status(draft, visit.directory()),
                        notice,
                        new Html(renderer(visit, draft).render(view)),
                        draft.id(),
                        draft.id())));
    }

    private static HtmlRenderer renderer(Visit visit, FormResponse draft) {
        return HtmlRenderer.editing("/records/" + draft.id() + "/edit")
                .hidden(Guard.FORM_KEY, visit.desk().formKey())
                .hidden("base", Integer.toString(draft.revision()))
                .button("save", "Save")
                .button("check", "Check and agree")
                .build()
                .inZone(Words.ZONE);
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
