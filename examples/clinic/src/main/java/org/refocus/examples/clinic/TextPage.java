package org.refocus.examples.clinic;

import org.refocus.sdk.FormResponse;
import org.refocus.sdk.text.PlainTextRenderer;
import org.refocus.sdk.trail.TrailEvent;

/** A record as plain text, to be copied into another system or kept as a file. */
final class TextPage {
    private static final PlainTextRenderer RENDERER = new PlainTextRenderer();

    private TextPage() {}

    static void show(Visit visit) {
        FormResponse record = visit.record();
        visit.refocus().keeping().note(TrailEvent.What.OPENED, record, visit.party(record));
        String title = visit.template(record).title();
        visit.show(new Page(
                "As plain text: " + title,
                visit.personOf(record).orElse(null),
                Html.of("""
                        {}<h1>As plain text</h1>
                        <p class="clinic-lead">{}. Copy it into the clinical record, or keep it as a file. It holds what you may
                        see. Before you pass it on, think whether the reader may see it too.</p>
                        <div class="clinic-actions"><a class="rf-button" href="/records/{}/record.txt">Keep as a file</a></div>
                        <pre class="rf-card clinic-text" tabindex="0" role="region" aria-label="The record as text" dir="auto">{}</pre>
                        """, Trail.record(record, title), title, record.id(), text(visit, record))));
    }

    static void download(Visit visit) {
        FormResponse record = visit.record();
        visit.refocus().keeping().note(TrailEvent.What.EXPORTED, record, visit.party(record));
        String name = record.templateId() + "-revision-" + record.revision() + ".txt";
        visit.context()
                .contentType("text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(text(visit, record));
    }

    private static String text(Visit visit, FormResponse record) {
        String state = Words.status(record, visit.directory());
        return RENDERER.render(visit.refocus()
                        .view(record, visit.party(record), visit.tongue().locale())) + "\n" + state + "\n";
    }
}
