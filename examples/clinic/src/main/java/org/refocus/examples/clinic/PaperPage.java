package org.refocus.examples.clinic;

import io.javalin.http.Context;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.html.PaperRenderer;
import org.refocus.sdk.pdf.PdfRenderer;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.view.FormView;

/** What is printed: a blank sheet to write on at a table, and a copy to take home, both in large print too. */
final class PaperPage {
    private PaperPage() {}

    /** Gives a sheet to be filled in by hand. */
    static void blank(Visit visit, boolean large) {
        FormTemplate template = visit.refocus().templates().all().stream()
                .filter(one -> one.id().equals(visit.named("form")))
                .findFirst()
                .map(one -> visit.refocus().templates().newest(one.id()))
                .orElseThrow(Trouble::notHere);
        PaperRenderer paper = PaperRenderer.blank().withQuestions();
        send(
                visit,
                template.id() + "-blank",
                paper,
                large,
                FormView.blank(template, visit.tongue().locale()));
    }

    /** Gives a copy of what somebody may see of a record. */
    static void copy(Visit visit, boolean large) {
        FormResponse record = visit.record();
        visit.refocus().keeping().note(TrailEvent.What.EXPORTED, record, visit.party(record));
        FormView view =
                visit.refocus().view(record, visit.party(record), visit.tongue().locale());
        send(visit, record.templateId() + "-revision-" + record.revision(), PaperRenderer.filled(), large, view);
    }

    static Html blankLink(String form, String label) {
        return Html.of("<a href=\"/forms/{}/blank.pdf\">{}</a>\n", form, label);
    }

    private static void send(Visit visit, String name, PaperRenderer paper, boolean large, FormView view) {
        PaperRenderer sized = large ? paper.inLargePrint() : paper;
        Context context = visit.context();
        context.contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + (large ? "-large" : "") + ".pdf\"")
                .result(PdfRenderer.of(sized.inZone(Words.ZONE)).render(view));
    }
}
