package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.List;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.html.HtmlRenderer;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.VisibleResponse;

/** A revision of a record to be read: what the visitor may see of it, and nothing else. */
final class ReadPage {
    private ReadPage() {}

    /** Shows the latest revision that the visitor may open. */
    static void latest(Visit visit) {
        show(visit, visit.record());
    }

    /** Shows the revision that the address names. */
    static void revision(Visit visit, String number) {
        FormResponse latest = visit.recordToWrite();
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw Trouble.notHere();
        }
        show(visit, visit.refocus().revision(latest.id(), Integer.parseInt(number)));
    }

    private static void show(Visit visit, FormResponse revision) {
        Party party = visit.party(revision);
        boolean latest = visit.refocus()
                .find(revision.id())
                .map(newest -> newest.revision() == revision.revision())
                .orElse(false);
        boolean draft = revision.status() == Status.DRAFT;
        String title = visit.template(revision).title();
        Report advice = latest ? Advice.on(visit, revision) : Report.clean();
        Html picture = PicturePart.of(visit, revision);
        FormView view = visit.refocus().view(revision, party, visit.tongue().locale(), advice);
        visit.refocus().keeping().note(TrailEvent.What.OPENED, revision, party);
        visit.show(new Page(
                title,
                visit.personOf(revision).orElse(null),
                Html.of(
                        """
                        {}<h1 lang="{}">{}</h1>
                        <p class="clinic-state">{}</p>
                        {}{}<div class="clinic-actions">{}{}</div>
                        {}{}
                        {}
                        """,
                        Trail.home(visit, revision),
                        view.template().language(),
                        view.title(),
                        Words.status(revision, visit.directory()),
                        reason(visit.seen(revision)),
                        older(latest || !visit.visitor().mayWrite(revision.subject()), revision),
                        latest ? actions(visit, revision, draft, title) : List.of(historyLink(revision)),
                        PicturePart.link(picture),
                        latest ? toKeep(visit, revision) : Html.NOTHING,
                        new Html(HtmlRenderer.reading().inZone(Words.ZONE).render(view)),
                        picture)));
    }

    private static Html older(boolean newest, FormResponse revision) {
        return newest ? Html.NOTHING : Html.of("""
                        <div class="rf-notice"><p>This is revision {}, and a newer one is kept.
                        <a href="/records/{}">Read the newest</a></p></div>
                        """, revision.revision(), revision.id());
    }

    /** Why it was withdrawn, for whoever said it and the one whom it is about. */
    private static Html reason(VisibleResponse revision) {
        String reason = revision.reason();
        return reason == null
                ? Html.NOTHING
                : Html.of("<div class=\"rf-notice\"><p>Why: {}</p></div>\n", Html.typed(reason));
    }

    private static List<Html> actions(Visit visit, FormResponse revision, boolean draft, String title) {
        String path = "/records/" + revision.id();
        List<Html> actions = new ArrayList<>();
        boolean writes = visit.visitor().mayWrite(revision.subject());
        if (writes && draft) {
            actions.add(Html.of("<a class=\"rf-button\" href=\"{}/edit\">Go on</a>", path));
        }
        if (writes && revision.status() == Status.AGREED) {
            actions.add(FormCard.change(visit, revision, title, "rf-button"));
        }
        if (writes) {
            actions.add(historyLink(revision));
        }
        if (writes && revision.status() != Status.WITHDRAWN) {
            actions.add(Html.of("<a href=\"{}/withdraw\">Withdraw</a>", path));
        }
        return actions;
    }

    /** What somebody can take away: on paper, in large print, as text. */
    private static Html toKeep(Visit visit, FormResponse revision) {
        boolean own = visit.visitor().id().equals(revision.subject().id());
        String path = "/records/" + revision.id();
        return Html.of(
                """
                <p class="clinic-keep">To print or keep: <a href="{}/copy.pdf">{} (PDF)</a>
                <a href="{}/copy-large.pdf">Large print (PDF)</a> {}<a href="{}/text">As plain text</a></p>
                """,
                path,
                own ? "Your copy" : "A copy",
                path,
                PaperPage.easyLink(revision.templateId(), "Easier to read (PDF)"),
                path);
    }

    private static Html historyLink(FormResponse revision) {
        return Html.of("<a href=\"/records/{}/history\">History</a>", revision.id());
    }
}
