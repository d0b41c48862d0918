package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.refocus.sdk.FormResponse;

/** Every revision of a record: none is ever changed or dropped. */
final class HistoryPage {
    private HistoryPage() {}

    static void show(Visit visit) {
        FormResponse latest = visit.recordToWrite();
        String title = visit.template(latest).title();
        List<FormResponse> revisions = new ArrayList<>(visit.refocus().history(latest.id()));
        Html changes = PicturePart.ofChanges(visit, revisions);
        Collections.reverse(revisions);
        visit.show(new Page(
                "History: " + title,
                visit.personOf(latest).orElse(null),
                Html.of(
                        """
                        {}<h1>History</h1>
                        <p class="clinic-lead">{}. Everything that was ever saved, newest first.</p>
                        <div class="rf-card clinic-scroll"><table class="rf-table clinic-history" role="table">
                        <caption class="rf-visually-hidden">Revisions, newest first</caption>
                        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Revision</th>
                        <th role="columnheader" scope="col">Status</th><th role="columnheader" scope="col">Saved by</th>
                        <th role="columnheader" scope="col">When</th></tr></thead>
                        <tbody role="rowgroup">{}</tbody></table></div>
                        {}
                        """,
                        Trail.record(latest, title),
                        title,
                        revisions.stream().map(revision -> row(visit, revision)).toList(),
                        changes)));
    }

    private static Html row(Visit visit, FormResponse revision) {
        return Html.of(
                """
                <tr role="row"><th role="rowheader" scope="row"><a href="/records/{}/revisions/{}">Revision {}</a></th>
                <td role="cell">{}</td><td role="cell">{}</td><td role="cell">{}</td></tr>
                """,
                revision.id(),
                revision.revision(),
                revision.revision(),
                state(visit, revision),
                visit.directory().nameOf(revision.author().id()),
                Words.time(revision.recordedAt()));
    }

    private static Html state(Visit visit, FormResponse revision) {
        var agreement = revision.agreement();
        return Html.of(
                "{}{}",
                StatusTag.of(revision.status()),
                agreement == null
                        ? Html.NOTHING
                        : Html.of(
                                " <span class=\"clinic-quiet\">{}</span>", Words.agreed(agreement, visit.directory())));
    }
}
