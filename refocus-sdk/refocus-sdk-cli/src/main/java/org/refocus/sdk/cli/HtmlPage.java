package org.refocus.sdk.cli;

import org.refocus.forms.FormTemplate;
import org.refocus.sdk.html.HtmlAssets;

/** The page around a form. */
final class HtmlPage {
    private HtmlPage() {}

    /** Returns a page that needs nothing beside it. */
    static String alone(FormTemplate template, String form) {
        return page(
                template.language(),
                template.title(),
                "<style>\n" + HtmlAssets.css() + "</style>",
                heading(template) + form);
    }

    /** Returns the form's name as the first heading, in its language. */
    static String heading(FormTemplate template) {
        return "<h1 lang=\"" + text(template.language()) + "\" dir=\"" + (template.isRightToLeft() ? "rtl" : "ltr")
                + "\">" + text(template.title()) + "</h1>\n";
    }

    /**
     * Returns a page.
     *
     * @param head what else belongs into its head, as HTML
     * @param body what stands on it, as HTML
     */
    static String page(String language, String title, String head, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                %s
                </head>
                <body class="rf-page">
                <main class="rf-main">
                %s
                </main>
                </body>
                </html>
                """.formatted(text(language), text(title), head, body);
    }

    /** Returns a text as HTML. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
