package org.refocus.examples.clinic;

import java.util.List;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Messages;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.html.HtmlRenderer;
import org.refocus.sdk.spi.StaleRevisionException;

/** The last look before a record stands: read it, say who agrees, agree. */
final class AgreePage {
    private AgreePage() {}

    static void show(Visit visit) {
        FormResponse draft = visit.recordToWrite();
        if (draft.status() != Status.DRAFT) {
            visit.goTo("/records/" + draft.id(), Flash.ALREADY_AGREED);
        } else if (!visit.refocus().check(draft).conforms()) {
            visit.goTo(incomplete(draft));
        } else {
            show(visit, draft, List.of(), List.of());
        }
    }

    static void agree(Visit visit) {
        FormResponse latest = visit.recordToWrite();
        FormResponse base = visit.base(latest);
        List<String> ticked = visit.context().formParams("agrees");
        List<Party> agreeing = Signers.of(visit.template(base), base, visit.directory()).stream()
                .map(Signers.Signer::party)
                .filter(party -> ticked.contains(party.id()))
                .toList();
        if (base.revision() != latest.revision() || base.status() != Status.DRAFT) {
            visit.goTo("/records/" + base.id() + "/agree", Flash.CHANGED_MEANWHILE);
            return;
        }
        Outcome outcome;
        try {
            outcome = visit.refocus().agree(base, visit.party(base), agreeing);
        } catch (StaleRevisionException e) {
            visit.goTo("/records/" + base.id() + "/agree", Flash.CHANGED_MEANWHILE);
            return;
        }
        if (outcome instanceof Outcome.Refused refused) {
            refused(visit, base, refused.report(), ticked);
        } else {
            visit.goTo("/records/" + base.id(), agreeing.size() > 1 ? Flash.AGREED : Flash.AGREED_ALONE);
        }
    }

    private static void refused(Visit visit, FormResponse base, Report report, List<String> ticked) {
        List<Finding> missing = report.errors().stream()
                .filter(error -> error.code() == Code.AGREEMENT_MISSING)
                .toList();
        if (missing.size() < report.errors().size()) {
            visit.goTo(incomplete(base));
        } else {
            show(visit, base, missing, ticked);
        }
    }

    private static String incomplete(FormResponse draft) {
        return "/records/" + draft.id() + "/edit?checked=yes";
    }

    private static void show(Visit visit, FormResponse draft, List<Finding> missing, List<String> ticked) {
        String title = visit.template(draft).title();
        boolean wrong = !missing.isEmpty();
        visit.show(new Page(
                wrong ? 422 : 200,
                (wrong ? "Error: " : "") + "Check and agree: " + title,
                visit.personOf(draft).orElse(null),
                Html.of(
                        """
                        {}<h1>Check and agree</h1>
                        {}<p class="clinic-lead">Read this through together. Once agreed it stands in the record; it can be changed
                        later, and what was agreed before is kept.</p>
                        <section class="rf-card clinic-paper" aria-label="{}">{}</section>
                        {}
                        """,
                        Trail.home(visit, draft),
                        wrong ? problems(missing) : Html.NOTHING,
                        title,
                        new Html(HtmlRenderer.reading()
                                .inZone(Words.ZONE)
                                .render(visit.refocus()
                                        .view(draft, visit.party(draft), Words.LOCALE, Advice.on(visit, draft)))),
                        form(visit, draft, missing, ticked))));
    }

    private static Html problems(List<Finding> missing) {
        return Html.of(
                """
                <div class="rf-summary" role="alert" aria-labelledby="problem" tabindex="-1">
                <h2 id="problem" class="rf-heading">There is a problem</h2><ul>{}</ul></div>
                """,
                missing.stream()
                        .map(finding ->
                                Html.of("<li><a href=\"#agrees-0\">{}</a></li>", Messages.text(finding, Words.LOCALE)))
                        .toList());
    }

    private static Html form(Visit visit, FormResponse draft, List<Finding> missing, List<String> ticked) {
        List<Signers.Signer> signers = Signers.of(visit.template(draft), draft, visit.directory());
        StringBuilder boxes = new StringBuilder();
        for (int i = 0; i < signers.size(); i++) {
            Signers.Signer signer = signers.get(i);
            boxes.append(Html.of(
                            """
                            <div class="rf-option"><input type="checkbox" id="agrees-{}" name="agrees" value="{}"{}>
                            <label for="agrees-{}">{}</label></div>
                            """,
                            i,
                            signer.party().id(),
                            Html.of(ticked.contains(signer.party().id()) ? " checked" : ""),
                            i,
                            signer.label())
                    .markup());
        }
        return Html.of(
                """
                <form class="rf-card clinic-agree" method="post" action="/records/{}/agree">{}
                <input type="hidden" name="base" value="{}">
                <fieldset class="rf-field {}"{}><legend class="rf-label">Who agrees?</legend>
                <p class="rf-hint" id="agrees-hint">Tick everybody who has read this and agrees. If somebody is not here, leave it and
                come back together: it is saved.</p>{}
                <div class="rf-options">{}</div></fieldset>
                <div class="clinic-actions"><button class="rf-button">Agree</button>
                <a class="rf-button rf-button--secondary" href="/records/{}/edit">Go back and change something</a></div>
                </form>
                """,
                draft.id(),
                Chrome.formKey(visit),
                draft.revision(),
                missing.isEmpty() ? "" : "rf-field--error",
                Html.of(
                        missing.isEmpty()
                                ? " aria-describedby=\"agrees-hint\""
                                : " aria-describedby=\"agrees-hint agrees-error\""),
                missing.isEmpty() ? Html.NOTHING : errors(missing),
                new Html(boxes.toString()),
                draft.id());
    }

    private static Html errors(List<Finding> missing) {
        return Html.of(
                "<div class=\"rf-errors\" id=\"agrees-error\">{}</div>",
                missing.stream()
                        .map(finding -> Html.of(
                                "<p class=\"rf-error\"><span class=\"rf-visually-hidden\">Error: </span>{}</p>",
                                Messages.text(finding, Words.LOCALE)))
                        .toList());
    }
}
