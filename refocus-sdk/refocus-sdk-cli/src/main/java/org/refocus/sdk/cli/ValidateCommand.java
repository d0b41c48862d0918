package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Severity;
import org.refocus.sdk.FormResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks answers against a template. */
@Command(
        name = "validate",
        description = {
            "Checks answers against a template, each fault at its line and column.",
            "A file holds answers alone or a revision of a record; of a folder, every *.json is checked. No answer is ever"
                    + " printed."
        },
        mixinStandardHelpOptions = true)
final class ValidateCommand extends Task {
    @Parameters(index = "0", paramLabel = "TEMPLATE", description = "A key such as care-plan|1.0.0, an id, or a file.")
    private String named = "";

    @Parameters(index = "1..*", paramLabel = "FILE|DIR", arity = "1..*", description = "The answers.")
    private List<Path> paths = new ArrayList<>();

    @Override
    Answer answer() throws IOException {
        FormTemplate template = templates(named).named(named).template();
        Answer answer = new Answer();
        int files = 0;
        int right = 0;
        for (Path path : paths) {
            for (Path file : StoredAnswers.filesOf(path)) {
                files++;
                List<Found> found = found(file, template);
                answer.found(found);
                right += found.stream().noneMatch(Found::isError) ? 1 : 0;
            }
        }
        return answer.line(files + " files under " + template.key() + ": " + right + " conform, " + (files - right)
                        + " do not")
                .put("template", template.key())
                .put("files", files)
                .put("conform", right);
    }

    private static List<Found> found(Path file, FormTemplate template) throws IOException {
        StoredAnswers answers;
        try {
            answers = StoredAnswers.read(file);
        } catch (RefusedFileException e) {
            return e.findings();
        }
        List<Found> found = new ArrayList<>(answers.check(template));
        Optional<FormResponse> other =
                answers.response().filter(response -> !response.template().equals(template.key()));
        other.ifPresent(response -> found.add(answers.file()
                .found(
                        Severity.WARNING,
                        "other-template",
                        "/template",
                        "This record is on " + response.template() + ", and is looked at as if it were on "
                                + template.key() + ".")));
        return found;
    }
}
