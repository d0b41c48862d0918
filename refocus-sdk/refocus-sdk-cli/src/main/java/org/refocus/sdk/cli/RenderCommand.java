package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.html.HtmlRenderer;
import org.refocus.sdk.text.PlainTextRenderer;
import org.refocus.sdk.view.FormView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a form. */
@Command(
        name = "render",
        description = {
            "Draws a form as the one whom it is about sees it.",
            "Without answers: the empty form with its prompts. With answers: the filled form, to read."
        },
        mixinStandardHelpOptions = true)
final class RenderCommand extends Task {
    /** How a form can be drawn. */
    private enum Format {
        HTML,
        TEXT
    }

    @Parameters(paramLabel = "TEMPLATE", description = "A key such as care-plan|1.0.0, an id, or a file.")
    private String named = "";

    @Option(names = "--answers", paramLabel = "FILE", description = "Answers alone, or a revision of a record.")
    private @Nullable Path stored;

    @Option(names = "--language", paramLabel = "TAG", description = "Such as cy; without it, en-GB.")
    private String language = "en-GB";

    @Option(
            names = "--format",
            paramLabel = "html|text",
            description = "A page that needs nothing beside it, or plain text, which it is if nothing is said.")
    private Format format = Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Writes it into this file.")
    private @Nullable Path target;

    @Override
    Answer answer() throws IOException {
        Templates templates = templates(named);
        FormTemplate template = templates.named(named).template();
        String drawn = drawn(template, templates);
        Answer answer = new Answer().put("template", template.key()).put("language", language);
        return give(answer, target, template.key(), drawn, drawn);
    }

    private String drawn(FormTemplate template, Templates templates) throws IOException {
        Path file = stored;
        if (file == null && format == Format.TEXT) {
            return Outline.of(template.in(Locale.forLanguageTag(language)));
        }
        Optional<StoredAnswers> answers = file == null ? Optional.empty() : Optional.of(StoredAnswers.read(file));
        FormDocument document = answers.map(StoredAnswers::document).orElse(FormDocument.empty());
        FormResponse response =
                answers.flatMap(StoredAnswers::response).orElseGet(() -> Shown.draft(template, document));
        FormView view = Shown.view(template, response, language, Report.clean(), templates);
        if (format == Format.TEXT) {
            return new PlainTextRenderer().render(view);
        }
        HtmlRenderer renderer = answers.isPresent()
                ? HtmlRenderer.reading()
                : HtmlRenderer.editing("#").build();
        return HtmlPage.alone(view.template(), renderer.render(view));
    }
}
