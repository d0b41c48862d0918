package org.refocus.examples.clinic;

import java.util.List;
import java.util.Map;
import org.refocus.forms.FormDocument;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.view.FormView;

/** Two people saved at once: what the second typed is laid over what the first saved, for a look before it is kept. */
final class ConflictPage {
    private ConflictPage() {}

    static void show(Visit visit, FormResponse base, Map<String, String> fields) {
        FormResponse latest = visit.refocus().find(base.id()).orElseThrow(Trouble::notHere);
        Party party = visit.party(base);
        FormView shown = visit.refocus().view(base, party, visit.tongue().locale());
        Typed typed = Typed.since(shown, fields);
        if (latest.status() == Status.DRAFT) {
            FormView newer = visit.refocus().view(latest, party, visit.tongue().locale());
            FormDocument merged = SaveForm.apply(visit, latest, typed.on(newer, shown));
            FormResponse draft = withAnswers(latest, merged);
            Html notice = together(visit, latest, typed.alsoChangedIn(newer, shown));
            EditPage.show(visit, draft, Report.clean(), notice, 409);
        } else {
            closed(visit, latest, typed, shown);
        }
    }

    private static FormResponse withAnswers(FormResponse draft, FormDocument answers) {
        return new FormResponse(
                draft.id(),
                draft.revision(),
                draft.template(),
                draft.subject(),
                draft.status(),
                draft.author(),
                draft.recordedAt(),
                draft.agreement(),
                draft.reason(),
                answers,
                draft.preserved());
    }

    private static Html together(Visit visit, FormResponse latest, List<Typed.Both> both) {
        Tongue tongue = visit.tongue();
        boolean self = latest.author().id().equals(visit.visitor().id());
        String who = visit.directory().nameOf(latest.author().id());
        return Html.of(
                """
                <div class="rf-notice clinic-conflict" role="alert"><h2>{}</h2>
                <p>{} {}</p>
                {}</div>
                """,
                tongue.say(self ? "conflict.twice" : "conflict.both"),
                self ? tongue.say("conflict.yourself") : tongue.say("conflict.other", Map.of("who", who)),
                tongue.say(both.isEmpty() ? "conflict.apart" : "conflict.same"),
                both.isEmpty() ? Html.NOTHING : table(tongue, both, true));
    }

    private static Html table(Tongue tongue, List<Typed.Both> places, boolean withTheirs) {
        List<Html> rows = places.stream()
                .map(place -> Html.of(
                        "<tr><th scope=\"row\">{}</th><td>{}</td>{}</tr>",
                        place.place(),
                        Html.typed(place.mine()),
                        withTheirs ? Html.of("<td>{}</td>", Html.typed(place.theirs())) : Html.NOTHING))
                .toList();
        return Html.of(
                """
                <table class="rf-table clinic-both"><thead><tr><th scope="col">{}</th><th scope="col">{}</th>{}</tr>
                </thead><tbody>{}</tbody></table>
                """,
                tongue.say("conflict.place"),
                tongue.say("conflict.mine"),
                withTheirs ? Html.of("<th scope=\"col\">{}</th>", tongue.say("conflict.theirs")) : Html.NOTHING,
                rows);
    }

    /** The record was agreed or withdrawn meanwhile: nothing can be saved into it as it stands. */
    private static void closed(Visit visit, FormResponse latest, Typed typed, FormView shown) {
        boolean agreed = latest.status() == Status.AGREED;
        FormView newer =
                visit.refocus().view(latest, visit.party(latest), visit.tongue().locale());
        List<Html> hidden = typed.on(newer, shown).entrySet().stream()
                .map(field ->
                        Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", field.getKey(), field.getValue()))
                .toList();
        Html reopen = Html.of("""
                <form method="post" action="/records/{}/edit">{}<input type="hidden" name="base" value="{}">{}
                <button class="rf-button" name="do" value="reopen">Open a new draft with my words in it</button></form>
                """, latest.id(), Chrome.formKey(visit), latest.revision(), hidden);
        String title = visit.template(latest).title();
        visit.show(new Page(
                409,
                "Not saved yet: " + title,
                visit.personOf(latest).orElse(null),
                Html.of(
                        """
                        {}<h1>Not saved yet</h1>
                        <div class="rf-notice clinic-conflict" role="alert"><p>{} while you were typing. What you typed is here.
                        {}</p></div>
                        {}<div class="clinic-actions">{}<a href="/records/{}">Read what is kept</a></div>
                        """,
                        Trail.home(visit, latest),
                        Words.status(latest, visit.directory()),
                        agreed
                                ? "You can open a new draft on top of what was agreed, with your words in it."
                                : "Copy what you want to keep before you leave this page.",
                        table(Tongue.ENGLISH, typed.all(shown), false),
                        agreed ? reopen : Html.NOTHING,
                        latest.id())));
    }
}
