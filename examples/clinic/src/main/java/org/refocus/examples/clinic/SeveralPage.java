package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;

/** The pages of the team and of a worker, where a form can have several records. */
final class SeveralPage {
    private SeveralPage() {}

    static void team(Visit visit) {
        String team = visit.directory().team().id();
        visit.demandAccess(team);
        visit.show(
                new Page("Team projects", Html.of("""
                        <h1>Team projects</h1>
                        <p class="clinic-lead">{}. Projects that people and workers plan, run and enjoy together.</p>
                        <ul class="clinic-forms">{}</ul>
                        """, visit.directory().team().name(), cards(visit, team))));
    }

    static void worker(Visit visit, String id) {
        Directory.Worker worker = visit.directory().worker(id).orElseThrow(Trouble::notHere);
        visit.demandAccess(id);
        boolean own = visit.visitor().id().equals(id);
        visit.show(new Page(
                own ? "My own practice" : "Practice of " + worker.name(),
                Html.of(
                        """
                        <h1>{}</h1>
                        <p class="clinic-lead">{}</p>
                        <ul class="clinic-forms">{}</ul>
                        """,
                        own ? "My own practice" : worker.name(),
                        own
                                ? "Supervision, and three exercises to get to know yourself before you get to know others."
                                : "What " + worker.name() + " has shared with the team.",
                        cards(visit, id))));
    }

    private static List<Html> cards(Visit visit, String subject) {
        List<Records.Entry> records = visit.desk().records().about(subject);
        boolean team = subject.equals(visit.directory().team().id());
        return visit.desk().records().templatesFor(team ? "team" : "worker").stream()
                .map(form -> Records.severalAtOnce(form)
                        ? several(visit, subject, form, records)
                        : FormCard.of(visit, subject, form, Records.current(records, form)))
                .toList();
    }

    private static Html several(Visit visit, String subject, FormTemplate form, List<Records.Entry> records) {
        List<Html> rows = new ArrayList<>();
        for (Records.Entry entry : records) {
            boolean open =
                    visit.visitor().mayRead(entry.latest()) || entry.agreed().isPresent();
            if (open && entry.latest().templateId().equals(form.id())) {
                String name = name(visit, FormCard.shownTo(visit, entry), form);
                rows.add(FormCard.row(visit, entry, Html.typed(name), name));
            }
        }
        Collections.reverse(rows);
        boolean writes = visit.visitor().mayWrite(subject);
        return Html.of(
                """
                <li class="rf-card clinic-form clinic-form--several"><div class="clinic-form-head"><h2>{}</h2></div>
                <p>{}</p>
                <ul class="clinic-records">{}</ul>
                <div class="clinic-actions">{}</div></li>
                """,
                form.title(),
                form.root().description().orElse(""),
                rows,
                writes ? FormCard.begin(visit, subject, form, "Start a new one", "rf-button") : Html.NOTHING);
    }

    /** What a record is called in a list: a project by its title, a reflection by its month. */
    private static String name(Visit visit, FormResponse record, FormTemplate form) {
        Map<String, Object> answers =
                record.isReadable() ? visit.seen(record).answers().answers() : Map.of();
        return Optional.ofNullable(answers.get("title"))
                .map(String::valueOf)
                .or(() -> Optional.ofNullable(answers.get("month")).map(month -> "Month " + month))
                .orElse(form.title() + " of " + Words.day(record.recordedAt()));
    }
}
