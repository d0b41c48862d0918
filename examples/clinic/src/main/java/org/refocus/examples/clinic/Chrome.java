package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.sdk.html.HtmlRenderer;

/** The frame around every page: who is looking, where one can go, and what this clinic is. */
final class Chrome {
    private Chrome() {}

    static Html draw(Page page, Visit visit, Optional<Flash> flash) {
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{} – {}</title>
                <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/assets/refocus.css">
                <link rel="stylesheet" href="/assets/clinic.css">
                <script src="/assets/refocus.js" defer></script>
                </head>
                <body class="rf-page">
                <a class="rf-skip-link" href="#{}">{}</a>
                <header class="rf-header clinic-header">
                <a class="clinic-brand" href="/">{}</a>
                <nav aria-label="Pages"><ul class="clinic-nav">{}</ul></nav>
                {}{}
                </header>
                <main id="main" class="rf-main clinic-main" tabindex="-1">
                {}{}
                </main>
                <footer class="clinic-footer"><p>An example with invented people. It has no login: anybody at this computer can
                be anybody here. Keep no real record in it.</p></footer>
                </body>
                </html>
                """,
                page.title(),
                visit.directory().team().name(),
                page.isForm() ? HtmlRenderer.FORM : "main",
                page.isForm() ? "Skip to the form" : "Skip to the page itself",
                visit.directory().team().name(),
                navigation(visit),
                tongues(visit),
                whoAmI(page, visit),
                flash.map(said -> notice(said, visit.tongue())).orElse(Html.NOTHING),
                page.body());
    }

    private static Html notice(Flash flash, Tongue tongue) {
        return Html.of(
                "<div class=\"rf-notice\" role=\"status\" lang=\"{}\"><p>{}</p></div>\n",
                tongue.tag(),
                flash.text(tongue));
    }

    private static List<Html> navigation(Visit visit) {
        Visitor visitor = visit.visitor();
        List<Html> links = new ArrayList<>();
        if (visitor.isWorker()) {
            links.add(link("/", "Caseload", visit));
            links.add(link("/team", "Team projects", visit));
            links.add(link("/workers/" + visitor.id(), "My own practice", visit));
            return links;
        }
        visitor.ownPerson().ifPresent(person -> {
            boolean self = person.id().equals(visitor.id());
            links.add(link("/people/" + person.id(), self ? "My forms" : "Forms of " + person.name(), visit));
            if (self) {
                links.add(link("/team", "Team projects", visit));
            }
        });
        return links;
    }

    private static Html link(String path, String label, Visit visit) {
        Html here = Html.of(visit.path().equals(path) ? " aria-current=\"page\"" : "");
        return Html.of("<li><a href=\"{}\"{}>{}</a></li>", path, here, label);
    }

    private static Html whoAmI(Page page, Visit visit) {
        List<Html> options = visit.visitor().choices(page.about()).stream()
                .map(choice -> Html.of(
                        "<option value=\"{}\"{}>{}</option>",
                        choice.id(),
                        Html.of(choice.equals(visit.visitor()) ? " selected" : ""),
                        choice.label(page.about())))
                .toList();
        return Html.of("""
                <form class="clinic-who" method="post" action="/who" autocomplete="off">
                {}<input type="hidden" name="back" value="{}">
                <label for="who">You are</label>
                <select id="who" name="who">{}</select>
                <button class="rf-button rf-button--secondary">Change</button>
                </form>
                """, formKey(visit), visit.path(), options);
    }

    /** The other languages in which forms can be filled in. */
    private static Html tongues(Visit visit) {
        List<Html> buttons = Tongue.ALL.stream()
                .filter(tongue -> !tongue.equals(visit.tongue()))
                .map(tongue -> Html.of(
                        "<button class=\"clinic-link\" name=\"tongue\" value=\"{}\" lang=\"{}\">{}</button>",
                        tongue.tag(),
                        tongue.tag(),
                        tongue.name()))
                .toList();
        return Html.of("""
                <form class="clinic-tongue" method="post" action="/tongue">
                {}<input type="hidden" name="back" value="{}">{}
                </form>
                """, formKey(visit), visit.path(), buttons);
    }

    /** Returns the hidden field that every form of the clinic carries. */
    static Html formKey(Visit visit) {
        return Html.of(
                "<input type=\"hidden\" name=\"{}\" value=\"{}\">",
                Guard.FORM_KEY,
                visit.desk().formKey());
    }
}
