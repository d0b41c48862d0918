package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.LanguageReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how far a form is translated, and makes a pack to translate. */
@Command(
        name = "languages",
        description = {
            "Says how far a form is translated: what is missing, stale or orphaned.",
            "Or makes a pack to translate, with what is still to do in it."
        },
        mixinStandardHelpOptions = true)
final class LanguagesCommand extends Task {
    @Parameters(paramLabel = "TEMPLATE", description = "A key such as care-plan|1.0.0, an id, or a file.")
    private String named = "";

    @ArgGroup
    private Choice choice = new Choice();

    @Option(names = "-o", paramLabel = "FILE", description = "Writes the pack into this file.")
    private @Nullable Path target;

    /** One of these, or none. */
    private static final class Choice {
        @Option(names = "--pack", paramLabel = "FILE", description = "Looks at this language pack.")
        private @Nullable Path pack;

        @Option(
                names = "--skeleton",
                paramLabel = "TAG",
                description = "Makes a pack of every text that has no translation into this language yet, such as cy.")
        private @Nullable String skeleton;

        @Option(
                names = "--pseudo",
                paramLabel = "TAG",
                description = "Makes a pack that only looks translated, such as en-XA, or ar-XB from right to left.")
        private @Nullable String pseudo;
    }

    @Override
    Answer answer() throws IOException {
        Templates templates = templates(named);
        FormTemplate template = templates.named(named).template();
        try {
            if (choice.skeleton != null) {
                return pack(skeleton(template, choice.skeleton, templates));
            }
            if (choice.pseudo != null) {
                return pack(LanguagePack.pseudo(template, choice.pseudo));
            }
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
        Answer answer = new Answer().put("template", template.key());
        List<Map<String, Object>> reports = new ArrayList<>();
        if (choice.pack != null) {
            LanguagePack pack = Templates.pack(AuthorFile.read(choice.pack));
            reports.add(report(template, templates.packs(template, pack), answer));
        } else {
            for (String tag : template.languages()) {
                reports.add(report(template, packs(template, tag, templates), answer));
            }
            if (template.languages().isEmpty()) {
                answer.line(template.key() + " speaks its own language alone");
            }
        }
        return answer.put("languages", reports);
    }

    /** The packs that the template's file has beside it are not in the library, when it stands in no folder of templates. */
    private List<LanguagePack> packs(FormTemplate template, String tag, Templates templates) throws IOException {
        List<LanguagePack> packs = templates.packs(template, tag);
        var file = Templates.fileOf(named);
        if (file.isPresent()) {
            for (Path beside : Templates.beside(file.get())) {
                AuthorFile author = AuthorFile.read(beside);
                if (FileKind.of(author) == FileKind.LANGUAGE) {
                    LanguagePack pack = Templates.pack(author);
                    if (pack.language().equals(tag)) {
                        packs.add(pack);
                    }
                }
            }
        }
        return packs;
    }

    private LanguagePack skeleton(FormTemplate template, String tag, Templates templates) throws IOException {
        LanguagePack all = LanguagePack.skeleton(template, tag);
        List<LanguagePack> packs = packs(template, all.language(), templates);
        Set<String> open = new HashSet<>();
        LanguageReport report = LanguageReport.of(template, packs);
        report.missing().forEach(place -> open.add(place.pointer()));
        report.stale().forEach(place -> open.add(place.pointer()));
        return all.only(open);
    }

    private static Map<String, Object> report(FormTemplate template, List<LanguagePack> packs, Answer answer) {
        LanguageReport report = LanguageReport.of(template, packs);
        answer.lines(report.describe());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", String.join(", ", report.languages()));
        json.put("complete", report.isComplete());
        json.put("total", report.total());
        json.put("translated", report.translated());
        json.put(
                "missing",
                report.missing().stream().map(LanguagesCommand::place).toList());
        json.put("stale", report.stale().stream().map(LanguagesCommand::place).toList());
        json.put(
                "orphaned",
                report.orphaned().stream().map(LanguagesCommand::place).toList());
        return json;
    }

    private static Map<String, Object> place(LanguageReport.Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pointer", place.pointer());
        json.put("text", place.text());
        json.put("source", place.source());
        json.put("target", place.target());
        return json;
    }

    private Answer pack(LanguagePack pack) throws IOException {
        Answer answer = new Answer()
                .put("template", pack.template())
                .put("language", pack.language())
                .put("texts", pack.texts().size());
        String json = new String(pack.json(), StandardCharsets.UTF_8);
        String what = "A pack of " + pack.texts().size() + " texts of " + pack.template() + " for " + pack.language();
        return give(answer, target, what, json, new Json.Raw(json));
    }
}
