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
import org.refocus.sdk.view.FormView;

/** The last look before a record stands: read it, say who agrees, agree. */
final class AgreePage {
    private AgreePage() {}

    static void show(Visit visit) {
        FormResponse draft = visit.recordToWrite();
        if (draft.status() != Status.DRAFT) {
            visit.goTo("/records/" + draft.id(), Flash.ALREADY_AGREED);
            return;
        }
        boolean complete = visit.refocus().check(draft).conforms();
        if (complete || visit.asks("steps")) {
            show(visit, draft, complete, List.of(), List.of());
        } else {
            visit.goTo(incomplete(draft));
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
            show(visit, base, true, missing, ticked);
        }
    }

    private static String incomplete(FormResponse draft) {
        return "/records/" + draft.id() + "/edit?checked=yes";
    }

    /** Shows all answers, what is still missing, and where nothing is, who may agree. */
    private static void show(
            Visit visit, FormResponse draft, boolean complete, List<Finding> missing, List<String> ticked) {
        Tongue tongue = visit.tongue();
        Report told = complete
                ? Advice.on(visit, draft)
                : Report.of(visit.refocus().check(draft, visit.party(draft)).errors());
        FormView view = visit.refocus().view(draft, visit.party(draft), tongue.locale(), told);
        boolean wrong = !missing.isEmpty();
        String title = tongue.say("agree.title");
        visit.show(new Page(
                wrong ? 422 : 200,
                (wrong ? tongue.say("error") + " " : "") + title + ": " + view.title(),
                visit.personOf(draft).orElse(null),
                Html.of(
                        """
                        {}<div lang="{}"><h1>{}</h1>
                        {}<p class="clinic-lead">{}</p>
                        <section class="rf-card clinic-paper" aria-label="{}">{}</section>
                        {}</div>
                        """,
                        Trail.home(visit, draft),
                        tongue.tag(),
                        title,
                        wrong ? problems(tongue, missing) : Html.NOTHING,
                        tongue.say(complete ? "agree.lead" : "agree.not-yet"),
                        view.title(),
                        new Html(HtmlRenderer.checking(step -> change(visit, draft, step))
                                .inZone(Words.ZONE)
                                .render(view)),
                        complete
                                ? form(visit, draft, missing, ticked)
                                : Html.of(
                                        "<div class=\"clinic-actions\"><a class=\"rf-button\" href=\"{}\">{}</a></div>\n",
                                        change(visit, draft, view.steps().get(0).id()),
                                        tongue.say("agree.go-on")))));
    }

    private static String change(Visit visit, FormResponse draft, String step) {
        return visit.asks("steps") ? Steps.address(draft, step) : "/records/" + draft.id() + "/edit";
    }

    private static Html problems(Tongue tongue, List<Finding> missing) {
        return Html.of(
                """
                <div class="rf-summary" role="alert" aria-labelledby="problem" tabindex="-1" autofocus>
                <h2 id="problem" class="rf-heading">{}</h2><ul>{}</ul></div>
                """,
                tongue.say("problem"),
                missing.stream()
                        .map(finding -> Html.of(
                                "<li><a href=\"#agrees-0\">{}</a></li>", Messages.text(finding, tongue.locale())))
                        .toList());
    }

    private static Html form(Visit visit, FormResponse draft, List<Finding> missing, List<String> ticked) {
        Tongue tongue = visit.tongue();
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
                            signer.label(tongue))
                    .markup());
        }
        return Html.of(
                """
                <form class="rf-card clinic-agree" method="post" action="/records/{}/agree">{}
                <input type="hidden" name="base" value="{}">
                <fieldset class="rf-field {}"{}><legend class="rf-label">{}</legend>
                <p class="rf-hint" id="agrees-hint">{}</p>{}
                <div class="rf-options">{}</div></fieldset>
                <div class="clinic-actions"><button class="rf-button">{}</button>
                <a class="rf-button rf-button--secondary" href="{}">{}</a></div>
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
                tongue.say("agree.who"),
                tongue.say("agree.hint"),
                missing.isEmpty() ? Html.NOTHING : errors(tongue, missing),
                new Html(boxes.toString()),
                tongue.say("agree.agree"),
                "/records/" + draft.id() + "/edit",
                tongue.say("agree.change"));
    }

    private static Html errors(Tongue tongue, List<Finding> missing) {
        return Html.of(
                "<div class=\"rf-errors\" id=\"agrees-error\">{}</div>",
                missing.stream()
                        .map(finding -> Html.of(
                                "<p class=\"rf-error\"><span class=\"rf-visually-hidden\">{} </span>{}</p>",
                                tongue.say("error"),
                                Messages.text(finding, tongue.locale())))
                        .toList());
    }
}
