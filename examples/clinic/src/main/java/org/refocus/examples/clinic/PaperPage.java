package org.refocus.examples.clinic;

import io.javalin.http.Context;
import java.util.Optional;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.html.PaperRenderer;
import org.refocus.sdk.pdf.PdfRenderer;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.view.FormView;

/** What is printed: a blank sheet to write on at a table, and a copy to take home, both in large print too. */
final class PaperPage {
    /** What there is on paper alone: the editions for easier reading. */
    private static final TemplateLibrary EASY =
            TemplateLibrary.from(TemplateSource.bundled(), TemplateSource.easyReading());

    private PaperPage() {}

    /** Gives a sheet to be filled in by hand. */
    static void blank(Visit visit, boolean large) {
        FormTemplate template = newest(visit.refocus().templates(), visit.named("form"))
                .or(() -> newest(EASY, visit.named("form")))
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

    /** Returns the link to the edition of a form for easier reading, where there is one. */
    static Html easyLink(String form, String label) {
        String easy = form + "-easy";
        return newest(EASY, easy).isPresent() ? blankLink(easy, label) : Html.NOTHING;
    }

    private static Optional<FormTemplate> newest(TemplateLibrary library, String form) {
        return library.all().stream()
                .filter(one -> one.id().equals(form))
                .findFirst()
                .map(one -> library.newest(one.id()));
    }

    private static void send(Visit visit, String name, PaperRenderer paper, boolean large, FormView view) {
        PaperRenderer sized = large ? paper.inLargePrint() : paper;
        Context context = visit.context();
        context.contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + (large ? "-large" : "") + ".pdf\"")
                .result(PdfRenderer.of(sized.inZone(Words.ZONE)).render(view));
    }
}
