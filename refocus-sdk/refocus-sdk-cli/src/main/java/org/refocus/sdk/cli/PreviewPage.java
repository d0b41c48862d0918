package org.refocus.sdk.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.UnreadableDocumentException;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.cli.Preview.Look;
import org.refocus.sdk.html.HtmlPost;
import org.refocus.sdk.html.HtmlRenderer;
import org.refocus.sdk.view.FormView;

/** The page of a preview: what is wrong with the file, and below it the form, to be tried out. Used by one thread. */
final class PreviewPage {
    /** Looks for a change and reloads; a page without it is as good, but has to be reloaded by hand. */
    static final String SCRIPT = """
            const shown = document.body.dataset.version;
            setInterval(async () => {
              try {
                const now = await (await fetch("/version")).text();
                if (now !== shown) {
                  location.reload();
                }
              } catch (ended) {
                document.getElementById("ended").hidden = false;
              }
            }, 500);
            """;

    private static final String LAST_GOOD = """
            <div class="rf-notice"><p>This is the form as it was when its file was last right.</p></div>
            """;

    private static final String ENDED = """
            <div class="rf-notice" role="status" id="ended" hidden><p>The preview has ended.</p></div>
            <noscript><p>Reload this page to see what you changed.</p></noscript>
            """;

    private static final String CHECK = "check";
    private static final String CLEAR = "clear";

    private final String language;
    private final Clock clock = Clock.systemUTC();
    private FormDocument typed = FormDocument.empty();
    private boolean checked;

    PreviewPage(String language) {
        this.language = language;
    }

    /** Takes in what was typed, to be shown again. */
    void take(Look look, Map<String, List<String>> fields) {
        if (look.good().isEmpty()) {
            return;
        }
        HtmlPost post = HtmlPost.of(fields);
        checked = post.action().equals(CHECK);
        try {
            FormTemplate template = look.good().get();
            FormResponse draft = Shown.draft(template, typed);
            Party viewer = Shown.viewer(template, draft.subject());
            typed = post.action().equals(CLEAR)
                    ? FormDocument.empty()
                    : post.applyTo(template, draft, viewer, clock.instant());
        } catch (UnreadableDocumentException e) {
            checked = true; // more than a form can hold: what was there before stays
        }
    }

    String draw(Look look) {
        String form = look.good().map(template -> form(template, look)).orElse("");
        String title = look.good().map(FormTemplate::title).orElse("Preview");
        boolean wrong = look.findings().stream().anyMatch(Found::isError);
        String head = "<link rel=\"stylesheet\" href=\"/refocus.css\">\n<script src=\"/preview.js\" defer></script>";
        String body = problems(look) + (wrong && !form.isEmpty() ? LAST_GOOD : "") + form;
        return HtmlPage.page("en-GB", (wrong ? "Error: " : "") + title, head, ENDED + body)
                .replaceFirst("<body ", "<body data-version=\"" + look.version() + "\" ");
    }

    private static String problems(Look look) {
        if (look.findings().isEmpty()) {
            return "";
        }
        String items = look.findings().stream()
                .map(found -> "<li><code>" + HtmlPage.text(place(found)) + "</code> " + HtmlPage.text(found.message())
                        + "</li>\n")
                .collect(Collectors.joining());
        return """
                <div class="rf-summary" role="alert" aria-labelledby="problems">
                <h2 id="problems">What to look at in the file</h2>
                <ul>
                %s</ul>
                </div>
                """.formatted(items);
    }

    private static String place(Found found) {
        return found.line().substring(0, found.line().indexOf(": ")) + " " + found.code();
    }

    private String form(FormTemplate template, Look look) {
        FormResponse draft = Shown.draft(template, typed);
        Report report = checked ? template.validate(typed) : Report.clean();
        FormView view = Shown.view(template, draft, language, report, look.templates());
        HtmlRenderer renderer = HtmlRenderer.editing("/")
                .button("show", "Show what I typed")
                .button(CHECK, "Check it")
                .button(CLEAR, "Empty the form")
                .build();
        return HtmlPage.heading(view.template()) + renderer.render(view);
    }
}
