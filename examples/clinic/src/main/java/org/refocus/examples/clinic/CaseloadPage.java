package org.refocus.examples.clinic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.Agreement;

/** Everybody whom the team works with, and how far their forms are. */
final class CaseloadPage {
    private CaseloadPage() {}

    static void show(Visit visit) {
        Visitor visitor = visit.visitor();
        if (!visitor.isWorker()) {
            visit.goTo("/people/"
                    + visitor.ownPerson().orElseThrow(Trouble::notForYou).id());
            return;
        }
        List<FormTemplate> forms = visit.desk().records().templatesFor("person");
        List<Records.Entry> ofTeam = visit.desk().records().ofTeam();
        Map<String, List<Records.Entry>> records = ofTeam.stream()
                .collect(Collectors.groupingBy(entry -> entry.latest().subject().id()));
        List<Html> heads = forms.stream()
                .map(form -> Html.of("<th role=\"columnheader\" scope=\"col\">{}</th>", form.title()))
                .toList();
        List<Html> rows = visit.directory().people().stream()
                .map(person -> row(visit, person, forms, records.getOrDefault(person.id(), List.of())))
                .toList();
        visit.show(new Page("Caseload", Html.of("""
                        <h1>Caseload</h1>
                        <p class="clinic-lead">Everybody the team works with, and how far their forms are.</p>
                        <div class="rf-card clinic-caseload"><table class="rf-table" role="table">
                        <caption class="rf-visually-hidden">People, their workers and their forms</caption>
                        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Person</th>{}</tr></thead>
                        <tbody role="rowgroup">
                        {}</tbody></table></div>
                        {}
                        """, heads, rows, PicturePart.ofTeam(visit, forms, ofTeam))));
    }

    private static Html row(
            Visit visit, Directory.Person person, List<FormTemplate> forms, List<Records.Entry> records) {
        boolean own = person.worker().equals(visit.visitor().id());
        List<Html> cells = forms.stream()
                .map(form -> Html.of(
                        "<td role=\"cell\"><span class=\"clinic-cell-name\" aria-hidden=\"true\">{}</span>{}</td>",
                        form.title(),
                        state(Records.current(records, form))))
                .toList();
        return Html.of(
                """
                <tr role="row"><th role="rowheader" scope="row"><a href="/people/{}">{}</a>
                <span class="clinic-quiet">{}</span></th>{}</tr>
                """,
                person.id(),
                person.name(),
                own ? "with you" : "with " + visit.directory().workerOf(person).name(),
                cells);
    }

    private static Html state(Optional<Records.Entry> record) {
        return Html.of(
                "<span>{}{}</span>",
                StatusTag.of(record),
                record.flatMap(Records.Entry::agreed)
                        .map(agreed -> agreed.agreement())
                        .map(Agreement::at)
                        .map(at -> Html.of("<span class=\"clinic-quiet\">{}</span>", Words.day(at)))
                        .orElse(Html.NOTHING));
    }
}
