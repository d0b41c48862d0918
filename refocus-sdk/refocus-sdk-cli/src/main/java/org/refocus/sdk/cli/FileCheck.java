package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.refocus.forms.Adaptation;
import org.refocus.forms.Checked;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.LanguageReport;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateComparison;
import org.refocus.forms.TemplateException;
import org.refocus.forms.migration.Migration;

/** Looks at files one by one: what each is, and what is wrong with it. Used by one thread. */
final class FileCheck {
    private final Templates templates;
    private final Answer answer;

    /** What was made of files that stand in no folder of templates, so that what is beside them finds it. */
    private final Map<String, FormTemplate> made = new LinkedHashMap<>();

    private final Set<Set<String>> circles = new HashSet<>();

    /** The versions that are looked at, {@code id|version}: what is wrong with them is said there. */
    private final Set<String> looked;

    FileCheck(Templates templates, Collection<Path> files, Answer answer) {
        this.templates = templates;
        this.answer = answer;
        this.looked = files.stream()
                .filter(file -> file.endsWith("template.json") || file.endsWith("adaptation.json"))
                .flatMap(file -> TemplateFolder.keyOf(file).stream())
                .collect(Collectors.toSet());
    }

    static boolean isTemplate(Path file) throws IOException {
        FileKind kind = FileKind.of(AuthorFile.read(file));
        return kind == FileKind.TEMPLATE || kind == FileKind.ADAPTATION;
    }

    /** Looks at one file, and returns what is said of it as data. */
    Map<String, Object> look(Path path) throws IOException {
        AuthorFile file = AuthorFile.read(path);
        FileKind kind = FileKind.of(file);
        int before = answer.findings().size();
        String says = "";
        try {
            says = switch (kind) {
                case TEMPLATE -> template(file, path);
                case ADAPTATION -> adaptation(file, path);
                case LANGUAGE -> language(file, path);
                case MIGRATION -> migration(file, path);
                default -> {
                    answer.found(file.found(
                            Severity.ERROR,
                            "unknown-file",
                            "",
                            "This is no template, adaptation, language pack or migration: its $schema names none of them."
                                    + (kind == FileKind.RESPONSE ? " To check a response, use validate." : "")));
                    yield "";
                }
            };
        } catch (TemplateException e) {
            answer.found(file.found(e.report()));
        } catch (RefusedFileException e) {
            answer.found(e.findings());
        }
        boolean well = answer.findings().stream().skip(before).noneMatch(Found::isError);
        String verdict = says.isEmpty() ? kind.words() + ", refused" : says;
        answer.line(file.name() + ": " + verdict);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.name());
        json.put("kind", kind.words());
        json.put("says", verdict);
        json.put("well", well);
        return json;
    }

    /** Looks at a template or an adaptation, and returns the template if nothing keeps it from being one. */
    Optional<FormTemplate> made(Path path) throws IOException {
        made.clear();
        look(path);
        return made.values().stream().findFirst();
    }

    private String template(AuthorFile file, Path path) {
        FormTemplate template = FormTemplate.load(file.bytes());
        placed(file, path, template.key());
        Optional<FormTemplate> other = templates.library().find(template.key());
        if (other.isPresent() && !other.get().contentHash().equals(template.contentHash())) {
            error(file, Finding.error(Code.ID_CLASH, "/$id", "id", template.id()));
        }
        templates.library().all().stream()
                .filter(earlier -> earlier.id().equals(template.id()) && isBefore(earlier, template))
                .reduce((a, b) -> isBefore(a, b) ? b : a)
                .map(earlier -> TemplateComparison.of(earlier, template))
                .filter(comparison -> !comparison.isStepEnough())
                .ifPresent(comparison ->
                        error(file, Finding.error(Code.STEP_TOO_SMALL, "/$id", "step", step(comparison))));
        made.put(template.key(), template);
        return "template " + template.key() + ", \"" + template.title() + "\"";
    }

    /** Versions of one line; what is no later version of the same is no earlier one either. */
    private static boolean isBefore(FormTemplate a, FormTemplate b) {
        String[] from = a.version().split("\\.", -1);
        String[] to = b.version().split("\\.", -1);
        for (int i = 0; i < from.length; i++) {
            int further = Integer.compare(Integer.parseInt(from[i]), Integer.parseInt(to[i]));
            if (further != 0) {
                return further < 0;
            }
        }
        return false;
    }

    private static String step(TemplateComparison comparison) {
        return comparison.step().name().toLowerCase(Locale.ROOT);
    }

    private String adaptation(AuthorFile file, Path path) {
        Adaptation adaptation = Adaptation.load(file.bytes());
        placed(file, path, adaptation.key());
        if (templates.isLeftOut(adaptation.base())) {
            List<String> circle = templates.circle(adaptation);
            if (circle.isEmpty()) {
                refused(file, "/base", adaptation.base());
            } else if (circles.add(Set.copyOf(circle))) {
                answer.found(file.found(
                        Severity.ERROR,
                        "base-cycle",
                        "/base",
                        "These are editions of one another: " + String.join(", ", circle)
                                + ". One of them has to be an edition of something else."));
            }
            return "edition " + adaptation.key() + " of " + adaptation.base() + ", not applied";
        }
        Checked<FormTemplate> edition = templates.edition(adaptation);
        answer.found(file.found(edition.report()));
        if (edition.value().isEmpty()) {
            return "";
        }
        made.put(adaptation.key(), edition.get());
        TemplateComparison comparison =
                TemplateComparison.of(templates.library().get(adaptation.base()), edition.get());
        String promise = switch (comparison.derivation()) {
            case COMPLIES_WITH -> "complies with it";
            case EXTENDS -> "extends it";
            case INSPIRED_BY -> "is inspired by it";
        };
        return "edition " + adaptation.key() + " of " + adaptation.base() + ", "
                + (adaptation.size() == 1 ? "1 change, " : adaptation.size() + " changes, ") + promise;
    }

    private String language(AuthorFile file, Path path) throws IOException {
        LanguagePack pack = LanguagePack.load(file.bytes());
        String name = String.valueOf(path.getFileName());
        Optional<String> beside = TemplateFolder.keyOf(path);
        if (beside.isPresent() && !name.equals(pack.language() + ".json")) {
            answer.found(file.found(
                    Severity.ERROR,
                    "bad-name",
                    "/language",
                    "It speaks " + pack.language() + ". Call it " + pack.language() + ".json."));
        }
        String key = beside.orElse(pack.template());
        Optional<FormTemplate> template = find(key);
        String about = "language pack " + pack.language() + " of " + key;
        if (template.isEmpty()) {
            unknown(file, "/template", key);
            return about;
        }
        LanguageReport report = LanguageReport.of(template.get(), templates.packs(template.get(), pack));
        for (LanguageReport.Place stale : report.stale()) {
            note(file, pack, "stale-text", stale, "The form now says: " + stale.text() + " Translate that.");
        }
        for (LanguageReport.Place orphan : report.orphaned()) {
            note(file, pack, "orphaned-text", orphan, "No text of the form needs this translation any more.");
        }
        return about + (pack.isDraft() ? " (draft): " : ": ") + report.translated() + " of " + report.total()
                + " texts, " + report.missing().size() + " missing";
    }

    /** Says something of a text, if it is this file that has it. */
    private void note(AuthorFile file, LanguagePack pack, String code, LanguageReport.Place place, String message) {
        if (pack.texts().containsKey(place.pointer())) {
            String pointer = "/texts/" + place.pointer().replace("~", "~0").replace("/", "~1");
            answer.found(file.found(Severity.WARNING, code, pointer, message));
        }
    }

    private String migration(AuthorFile file, Path path) {
        Migration migration = Migration.load(file.bytes());
        TemplateFolder.keyOf(path)
                .filter(beside -> !beside.equals(migration.to()))
                .ifPresent(beside -> answer.found(file.found(
                        Severity.ERROR,
                        "wrong-folder",
                        "/to",
                        "It moves records to " + migration.to() + " and stands beside " + beside
                                + ". Move it, or say where it moves records to.")));
        Optional<FormTemplate> from = end(file, "/from", migration.from());
        Optional<FormTemplate> to = end(file, "/to", migration.to());
        String about = "migration from " + migration.from() + " to " + migration.to();
        if (from.isEmpty() || to.isEmpty()) {
            return about;
        }
        if (from.get().form() != to.get().form()) {
            answer.found(file.found(
                    Severity.ERROR,
                    "other-form",
                    "/to",
                    "The two templates are different forms. Records move between versions of one form."));
            return about;
        }
        answer.found(file.found(migration.check(from.get(), to.get())));
        return about;
    }

    private Optional<FormTemplate> end(AuthorFile file, String pointer, String key) {
        Optional<FormTemplate> template = find(key);
        if (template.isEmpty()) {
            unknown(file, pointer, key);
        }
        return template;
    }

    private void unknown(AuthorFile file, String pointer, String key) {
        if (templates.isLeftOut(key)) {
            refused(file, pointer, key);
        } else {
            error(file, Finding.error(Code.UNKNOWN_BASE, pointer, "base", key));
        }
    }

    /** What is wrong with another file is said there, if it is looked at too. */
    private void refused(AuthorFile file, String pointer, String key) {
        if (!looked.contains(key)) {
            answer.found(file.found(
                    Severity.ERROR,
                    "base-refused",
                    pointer,
                    "The template " + key + " is refused itself. Check it first."));
        }
    }

    private Optional<FormTemplate> find(String key) {
        FormTemplate own = made.get(key);
        return own == null ? templates.library().find(key) : Optional.of(own);
    }

    /** A file in a folder of templates stands where its id says. */
    private void placed(AuthorFile file, Path path, String key) {
        TemplateFolder.keyOf(path)
                .filter(folder -> !folder.equals(key))
                .ifPresent(folder -> answer.found(file.found(
                        Severity.ERROR,
                        "wrong-folder",
                        "/$id",
                        "The $id says that it is " + key + ", and it stands in the folder of " + folder
                                + ". Move it, or mend the $id.")));
    }

    private void error(AuthorFile file, Finding finding) {
        answer.found(file.found(Report.of(List.of(finding))));
    }
}
