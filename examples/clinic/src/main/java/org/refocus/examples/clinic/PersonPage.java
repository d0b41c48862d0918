package org.refocus.examples.clinic;

import java.util.List;

/** A person's page: their five forms. */
final class PersonPage {
    private PersonPage() {}

    static void show(Visit visit, String id) {
        boolean self = visit.visitor().id().equals(id);
        Directory.Person person = visit.directory().person(id).orElseThrow(Trouble::notHere);
        visit.demandAccess(id);
        List<Records.Entry> records = visit.desk().records().about(id);
        List<Html> cards = visit.desk().records().templatesFor("person").stream()
                .map(form -> FormCard.of(visit, id, form, Records.current(records, form)))
                .toList();
        visit.show(new Page(
                person.name(),
                person,
                Html.of(
                        """
                        {}<h1>{}</h1>
                        <p class="clinic-lead">{} {}. Each form can be started, left and taken up again; what has
                        been agreed stays.</p>
                        <ul class="clinic-forms">{}</ul>
                        """,
                        visit.visitor().isWorker() ? Trail.to("/", "Caseload") : Html.NOTHING,
                        person.name(),
                        self ? "You work with" : person.name() + " works with",
                        visit.directory().workerOf(person).name(),
                        cards)));
    }
}
