package org.refocus.sdk.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refocus.forms.FormDocument;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.view.FormView;

/** The pages of a small host, as the README of this module shows them. */
final class HostPages {
    private final Refocus refocus;
    private final String token;

    HostPages(Refocus refocus, String token) {
        this.refocus = refocus;
        this.token = token;
    }

    // <page>
    String edit(FormResponse draft, Party who, Report told) {
        FormView view = refocus.view(draft, who, Locale.UK, told); // Report.clean() while somebody is still writing
        String form = HtmlRenderer.editing("/records/" + draft.id() + "/edit")
                .hidden("csrf", token) // yours: you check it when it comes back
                .hidden("base", Integer.toString(draft.revision()))
                .button("save", "Save") // the first one saves and comes back to the same page
                .button("check", "Check and agree")
                .autosave() // so that the script may press the first one when typing stops
                .build()
                .render(view);
        String title = escaped(view.title()); // yours: a title is text and no markup
        return """
                <!DOCTYPE html><html lang="en-GB"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s%s</title>
                <link rel="stylesheet" href="/assets/refocus.css"><script src="/assets/refocus.js" defer></script>
                <h1>%s</h1>
                %s""".formatted(HtmlRenderer.titlePrefix(view), title, title, form);
    }
    // </page>

    // <post>
    FormResponse save(String id, Map<String, List<String>> parameters, Party who) {
        HtmlPost post = HtmlPost.of(parameters);
        FormResponse base =
                refocus.revision(id, Integer.parseInt(parameters.get("base").get(0)));
        FormDocument answers = post.applyTo(refocus.templateOf(base), base, who, Instant.now());
        try {
            return refocus.save(base, answers, who); // then look at post.action(): "save" or "check"
        } catch (StaleRevisionException e) {
            throw new Conflict(answers, e); // somebody was quicker: show both, nothing typed is lost
        }
    }
    // </post>

    // <agree>
    String answersBefore(FormResponse draft, Party who, Report told) {
        FormView view = refocus.view(draft, who, Locale.UK, told);
        return HtmlRenderer.checking(step -> addressOf(draft, step)).render(view); // your Agree button goes below
    }

    String agree(FormResponse draft, Party who, List<Party> agreeing) {
        Outcome outcome = refocus.agree(draft, who, agreeing);
        return outcome instanceof Outcome.Agreed agreed
                ? HtmlRenderer.reading().render(refocus.view(agreed.response(), who, Locale.UK))
                : answersBefore(draft, who, refocus.told(outcome, draft, who)); // each fault with a link to its place
    }
    // </agree>

    String step(FormResponse draft, Party who, String step) {
        return HtmlRenderer.editing(addressOf(draft, step))
                .hidden("csrf", token)
                .hidden("base", Integer.toString(draft.revision()))
                .button("next", "Save and go on")
                .button("save", "Save")
                .saves("save")
                .step(step, id -> addressOf(draft, id))
                .build()
                .render(refocus.view(draft, who, Locale.UK));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The id of a step holds slashes. */
    private static String addressOf(FormResponse draft, String step) {
        return "/records/" + draft.id() + "/edit?step=" + URLEncoder.encode(step, StandardCharsets.UTF_8);
    }

    static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient FormDocument typed;

        Conflict(FormDocument typed, StaleRevisionException cause) {
            super(cause);
            this.typed = typed;
        }
    }
}
