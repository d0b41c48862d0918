package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;

/** One form on the page of a person, a worker or the team: what it is for, how far it is, and what can be done next. */
final class FormCard {
    private FormCard() {}

    /** A form of which there is one record at most that counts. */
    static Html of(Visit visit, String subject, FormTemplate form, Optional<Records.Entry> record) {
        List<Html> can = new ArrayList<>();
        boolean writes = visit.visitor().mayWrite(subject);
        if (record.isEmpty() || record.get().isWithdrawn()) {
            if (writes) {
                can.add(begin(visit, subject, form, record.isEmpty() ? "Start" : "Start again", "rf-button"));
                can.add(Html.of(
                        "<a href=\"/forms/{}/blank.pdf\">A blank sheet{} (PDF)</a>", form.id(), unseen(form.title())));
                can.add(PaperPage.easyLink(form.id(), "Easier to read (PDF)"));
            }
        }
        record.ifPresent(entry -> can.addAll(links(visit, entry, form.title())));
        return Html.of(
                """
                <li class="rf-card clinic-form"><div class="clinic-form-head"><h2>{}</h2>{}</div>
                <p>{}</p>
                <p class="clinic-quiet">{}</p>
                <div class="clinic-actions">{}</div></li>
                """,
                form.title(),
                StatusTag.of(record),
                form.root().description().orElse(""),
                record.map(entry -> Words.status(shownTo(visit, entry), visit.directory()))
                        .orElse("Nobody has started this yet."),
                can);
    }

    /** One of several records of a form. */
    static Html row(Visit visit, Records.Entry entry, Html name, String nameInWords) {
        return Html.of(
                """
                <li class="clinic-record"><div class="clinic-form-head"><h3>{}</h3>{}</div>
                <p class="clinic-quiet">{}</p><div class="clinic-actions">{}</div></li>
                """,
                name,
                StatusTag.of(Optional.of(entry)),
                Words.status(shownTo(visit, entry), visit.directory()),
                links(visit, entry, nameInWords));
    }

    /** The button that begins a record. */
    static Html begin(Visit visit, String subject, FormTemplate form, String label, String style) {
        return Html.of("""
                <form method="post" action="/begin">{}<input type="hidden" name="form" value="{}">
                <input type="hidden" name="subject" value="{}"><button class="{}">{}{}</button></form>
                """, Chrome.formKey(visit), form.id(), subject, style, label, unseen(form.title()));
    }

    /** Returns the revision that the visitor may open. */
    static FormResponse shownTo(Visit visit, Records.Entry entry) {
        return visit.visitor().mayRead(entry.latest())
                ? entry.latest()
                : entry.agreed().orElse(entry.latest());
    }

    private static List<Html> links(Visit visit, Records.Entry entry, String name) {
        String path = "/records/" + entry.latest().id();
        boolean writes = visit.visitor().mayWrite(entry.latest().subject());
        List<Html> links = new ArrayList<>();
        if (entry.isDraft() && writes) {
            links.add(Html.of("<a class=\"rf-button\" href=\"{}/edit\">Go on{}</a>", path, unseen(name)));
        }
        if (!writes && entry.agreed().isEmpty()) {
            return links;
        }
        links.add(Html.of("<a href=\"{}\">Read{}</a>", path, unseen(name)));
        if (writes && !entry.isDraft() && !entry.isWithdrawn()) {
            links.add(change(visit, entry.latest(), name, "clinic-link"));
        }
        if (entry.latest().templateId().equals("clinical-summary")) {
            links.add(Html.of("<a href=\"{}/text\">As plain text{}</a>", path, unseen(name)));
        }
        if (writes) {
            links.add(Html.of("<a href=\"{}/history\">History{}</a>", path, unseen(name)));
        }
        return links;
    }

    /** The button that opens a new draft on what was agreed. */
    static Html change(Visit visit, FormResponse agreed, String name, String style) {
        return Html.of(
                "<form method=\"post\" action=\"/records/{}/amend\">{}<button class=\"{}\">Change this{}</button></form>",
                agreed.id(),
                Chrome.formKey(visit),
                style,
                unseen(name));
    }

    /** What a screen reader says behind a short label, so that no two links sound alike. */
    private static Html unseen(String name) {
        return Html.of("<span class=\"rf-visually-hidden\"> {}</span>", name);
    }
}
