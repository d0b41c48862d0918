package org.refocus.examples.clinic;

import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.html.PaperRenderer;
import org.refocus.sdk.pdf.PdfRenderer;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.view.FormView;

/** Paper: a blank sheet of a form to fill in by hand, and a copy of a record to take home. */
final class PaperPage {
    private static final FormRenderer<byte[]> BLANK =
            PdfRenderer.of(PaperRenderer.blank().withQuestions());
    private static final FormRenderer<byte[]> COPY =
            PdfRenderer.of(PaperRenderer.filled().inZone(Words.ZONE));
    private static final FormRenderer<byte[]> LARGE_COPY =
            PdfRenderer.of(PaperRenderer.filled().inLargePrint().inZone(Words.ZONE));

    private PaperPage() {}

    static void blank(Visit visit, String form) {
        FormTemplate template = visit.refocus().templates().onOffer().stream()
                .filter(offered -> offered.id().equals(form))
                .findFirst()
                .orElseThrow(Trouble::notHere);
        send(visit, template.id(), visit.refocus().render(BLANK, FormView.blank(template, Words.LOCALE)));
    }

    /** Gives the visitor a copy of what they may see. */
    static void copy(Visit visit, boolean large) {
        FormResponse record = visit.record();
        visit.refocus().keeping().note(TrailEvent.What.EXPORTED, record, visit.party(record));
        FormView view = visit.refocus().view(record, visit.party(record), Words.LOCALE);
        send(
                visit,
                record.templateId() + "-revision-" + record.revision(),
                visit.refocus().render(large ? LARGE_COPY : COPY, view));
    }

    private static void send(Visit visit, String name, byte[] pdf) {
        visit.context()
                .contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .result(pdf);
    }
}
