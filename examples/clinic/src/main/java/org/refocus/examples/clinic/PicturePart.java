package org.refocus.examples.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;
import org.refocus.sdk.html.Pictures;
import org.refocus.sdk.view.FormView;

/** The part of a page that shows as a picture what stands there in words. */
final class PicturePart {
    /** What no text that somebody typed can look like: its quotation marks are escaped. */
    private static final String BEGINNING = "<section class=\"clinic-pictures\"";

    private static final Pictures PICTURES = Pictures.plain().inZone(Words.ZONE);

    private PicturePart() {}

    /** Draws a revision as far as the visitor may see it: its map, its ladders or its life maps. */
    static Html of(Visit visit, FormResponse revision) {
        FormView view = view(visit, revision);
        return part("As a picture", PICTURES.strengths(view) + PICTURES.goals(view) + PICTURES.lifeMaps(view));
    }

    /** The link to that part, where there is one. */
    static Html link(Html part) {
        return part.equals(Html.NOTHING) ? part : Html.of("<a href=\"#picture\">As a picture</a>");
    }

    /** Draws what changed between the last two revisions that were agreed, if there are two. */
    static Html ofChanges(Visit visit, List<FormResponse> history) {
        List<FormResponse> agreed = history.stream()
                .filter(revision -> revision.status() == Status.AGREED && revision.isReadable())
                .toList();
        int last = agreed.size() - 1;
        return last < 1
                ? Html.NOTHING
                : part(
                        "Between the last two agreements",
                        PICTURES.changes(view(visit, agreed.get(last - 1)), view(visit, agreed.get(last))));
    }

    /** Draws for how many people each form is agreed and current. */
    static Html ofTeam(Visit visit, List<FormTemplate> forms, List<Records.Entry> records) {
        return part(
                "The team at a glance",
                PICTURES.team(
                        visit.directory().people().stream()
                                .map(Directory.Person::id)
                                .collect(Collectors.toSet()),
                        forms,
                        records.stream()
                                .flatMap(record -> record.agreed().stream())
                                .toList(),
                        LocalDate.now(visit.desk().clock().withZone(Words.ZONE)),
                        visit.tongue().locale()));
    }

    /** The style sheet of the pictures, for a page that has one. */
    static Html sheetFor(Page page) {
        return page.body().markup().contains(BEGINNING)
                ? Html.of("<link rel=\"stylesheet\" href=\"/assets/pictures.css\">\n")
                : Html.NOTHING;
    }

    private static FormView view(Visit visit, FormResponse revision) {
        return visit.refocus()
                .view(revision, visit.party(revision), visit.tongue().locale(), Report.clean());
    }

    private static Html part(String heading, String drawn) {
        return drawn.isEmpty() ? Html.NOTHING : Html.of("""
                        <section class="clinic-pictures" id="picture" aria-labelledby="picture-heading" tabindex="-1">
                        <h2 id="picture-heading">{}</h2>
                        {}</section>
                        """, heading, new Html(drawn));
    }
}
