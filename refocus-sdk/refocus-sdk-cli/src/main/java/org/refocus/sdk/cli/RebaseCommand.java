package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Adaptation;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Rebase;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries an adaptation over to a newer version of its base. */
@Command(
        name = "rebase",
        description = {
            "Carries an adaptation over to a newer version of its base, by a three-way merge.",
            "Where both sides changed the same thing, neither wins: each such place is listed with both sides and with the line"
                    + " in your file, and the command ends with 1. What can be carried over is written all the same."
        },
        mixinStandardHelpOptions = true)
final class RebaseCommand extends Task {
    @Parameters(paramLabel = "ADAPTATION", description = "The file.")
    private String named = "";

    @Option(
            names = "--onto",
            paramLabel = "TEMPLATE",
            required = true,
            description = "The newer base: a key such as strengths-worksheet|1.1.0, an id, or a file.")
    private String onto = "";

    @Option(names = "-o", paramLabel = "FILE", description = "Writes the new adaptation into this file.")
    private @Nullable Path target;

    @Override
    Answer answer() throws IOException {
        Path path = Templates.fileOf(named).orElseThrow(() -> new NoSuchFileException(named));
        AuthorFile file = AuthorFile.read(path);
        Templates templates = templates(named, onto);
        Adaptation adaptation = read(file);
        Optional<FormTemplate> before = templates.library().find(adaptation.base());
        if (before.isEmpty()) {
            Finding unknown = Finding.error(Code.UNKNOWN_BASE, "/base", "base", adaptation.base());
            throw new RefusedFileException(file.found(Report.of(List.of(unknown))));
        }
        Rebase rebase = adaptation.rebase(before.get(), templates.named(onto).template());
        Answer answer = new Answer()
                .line(rebase.describe().get(0))
                .put("adaptation", rebase.carried().key());
        answer.put("base", rebase.carried().base()).put("settled", rebase.settled());
        answer.put(
                "conflicts",
                rebase.conflicts().stream().map(RebaseCommand::sides).toList());
        for (Rebase.Conflict conflict : rebase.conflicts()) {
            answer.found(file.found(
                    Severity.ERROR,
                    "conflict",
                    "/changes/" + conflict.change(),
                    "Both sides changed " + conflict.pointer() + ". The base had: " + said(conflict.before())
                            + "; it has now: " + said(conflict.after()) + "; the edition says: "
                            + said(conflict.own()) + ". Choose, and write it as a change of the new base."));
        }
        byte[] carried = rebase.carried().json();
        String name = target == null ? named + ", carried over" : target.toString();
        answer.found(new AuthorFile(name, carried).found(rebase.report()));
        String json = new String(carried, StandardCharsets.UTF_8);
        return target == null
                ? answer.line("Nothing was written: give -o to have it in a file.")
                        .put("content", new Json.Raw(json))
                : give(answer, target, rebase.carried().key(), json, new Json.Raw(json));
    }

    private static Adaptation read(AuthorFile file) {
        try {
            return Adaptation.load(file.bytes());
        } catch (TemplateException e) {
            throw new RefusedFileException(file.found(e.report()));
        }
    }

    private static Map<String, Object> sides(Rebase.Conflict conflict) {
        Map<String, Object> sides = new LinkedHashMap<>();
        sides.put("change", conflict.change());
        sides.put("pointer", conflict.pointer());
        sides.put("before", conflict.before());
        sides.put("after", conflict.after());
        sides.put("own", conflict.own());
        return sides;
    }

    private static String said(String json) {
        String line = json.strip().replaceAll("\\s*\\n\\s*", " ");
        return line.isEmpty() ? "nothing" : line.length() <= 200 ? line : line.substring(0, 200) + " ...";
    }
}
