package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.AnswerTally;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateComparison;
import org.refocus.forms.TemplateComparison.Derivation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs between two templates of one form. */
@Command(
        name = "compare",
        description = {
            "Says what differs between two templates, and what that means for answers that exist.",
            "Ends with 1 when the new version is too close to the old one for what it changes. With answers it counts how"
                    + " many would fail, and why."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand extends Task {
    private static final Map<Derivation, String> PROMISES = Map.of(
            Derivation.COMPLIES_WITH,
                    "complies with it: whatever is right under the new one is right under the old one",
            Derivation.EXTENDS, "extends it: whatever was right stays right",
            Derivation.INSPIRED_BY, "is inspired by it: neither can be promised");

    @Parameters(index = "0", paramLabel = "OLD", description = "A key such as care-plan|1.0.0, an id, or a file.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The same, of the newer or adapted one.")
    private String after = "";

    @Option(
            names = "--answers",
            paramLabel = "DIR",
            description = "Answers to the old one, alone or as revisions of records: how many would fail?")
    private @Nullable Path stored;

    @Override
    Answer answer() throws IOException {
        Templates templates = templates(before, after);
        Templates.Named newer = templates.named(after);
        TemplateComparison comparison =
                TemplateComparison.of(templates.named(before).template(), newer.template());
        Answer answer = new Answer()
                .lines(comparison.describe())
                .line("The new one " + PROMISES.get(comparison.derivation()) + ".")
                .put("comparison", new Json.Raw(comparison.json()));
        if (!comparison.isStepEnough()) {
            String step = comparison.step().name().toLowerCase(Locale.ROOT);
            answer.mustBeMended().line("The version says less than it changes: it needs a " + step + " step.");
            newer.from()
                    .ifPresent(file -> answer.found(
                            file.found(Report.of(List.of(Finding.error(Code.STEP_TOO_SMALL, "/$id", "step", step))))));
        }
        if (stored != null) {
            tally(comparison, stored, answer);
        }
        return answer;
    }

    private static void tally(TemplateComparison comparison, Path folder, Answer answer) throws IOException {
        List<FormDocument> documents = new ArrayList<>();
        for (Path file : StoredAnswers.filesOf(folder)) {
            try {
                documents.add(StoredAnswers.read(file).document());
            } catch (RefusedFileException e) {
                answer.found(e.findings());
            }
        }
        AnswerTally tally = comparison.tally(documents);
        answer.lines(tally.describe())
                .put(
                        "answers",
                        Map.of(
                                "total", tally.total(),
                                "stayRight", tally.stayRight(),
                                "wouldFail", tally.wouldFail(),
                                "wrongBefore", tally.wrongBefore(),
                                "reasons", tally.reasons()));
    }
}
