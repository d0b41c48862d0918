package org.refocus.forms;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.TemplateSourceException.Problem;
import org.refocus.forms.internal.source.Problems;
import org.refocus.forms.plugin.Guard;
import org.refocus.forms.plugin.PluginException;

/** Makes templates of the files that sources give; all of them or none. */
final class Assembly {
    static final String TEMPLATE = "template.json";
    static final String ADAPTATION = "adaptation.json";
    static final String WITHDRAWN = "withdrawn.txt";

    private static final int MAX_WORDS = 1_000;

    private final Problems problems = new Problems();
    private final Map<String, Map<String, TemplateFile>> versions = new LinkedHashMap<>();
    private final Map<String, FormTemplate> made = new LinkedHashMap<>();

    private Assembly() {}

    static TemplateLibrary of(List<? extends @Nullable TemplateSource> sources) {
        Assembly assembly = new Assembly();
        sources.forEach(assembly::gather);
        assembly.makeAll();
        assembly.problems.raise();
        return assembly.library();
    }

    /** Takes the files of one source. What fails inside it is named and kept from the others. */
    private void gather(@Nullable TemplateSource source) {
        if (source == null) {
            problems.add("a source", "it is null");
            return;
        }
        Guard guard = Guard.around(source).letting(RefocusException.class);
        Set<String> given = new HashSet<>();
        for (TemplateFile file : filesOf(source, guard)) {
            if (!given.add(file.path())) {
                problems.add(file.path(), nameOf(source, guard) + " gives it twice");
                continue;
            }
            TemplateFile other = versions.computeIfAbsent(file.key(), key -> new LinkedHashMap<>())
                    .putIfAbsent(file.name(), file);
            if (other != null && !other.equals(file) && !file.name().equals(WITHDRAWN)) {
                problems.add(
                        file.path(),
                        nameOf(source, guard) + " gives it another content than the source before."
                                + " A published version never changes: give it the next version");
            }
        }
    }

    /** Returns the files of a source; none when it fails, which is noted. */
    private List<TemplateFile> filesOf(TemplateSource source, Guard guard) {
        try {
            return guard.call("files", () -> guard.copy("files", source.files(), TemplateSource.MAX_FILES));
        } catch (TemplateSourceException e) {
            e.problems().stream().limit(TemplateSource.MAX_FILES).forEach(problems::add);
        } catch (PluginException e) {
            problems.add(nameOf(source, guard), String.valueOf(e.getMessage()));
        } catch (RefocusException e) {
            String unspeakable = e.getClass().getName();
            problems.add(nameOf(source, guard), words(guard, "getMessage", e::getMessage, unspeakable));
        }
        return List.of();
    }

    private static String nameOf(TemplateSource source, Guard guard) {
        return words(guard, "toString", source::toString, source.getClass().getName());
    }

    /** What a source says of itself, or of what went wrong: a plug-in's code as well. */
    private static String words(Guard guard, String call, Callable<@Nullable String> words, String otherwise) {
        try {
            String said = guard.call(call, words);
            return said.length() > MAX_WORDS ? said.substring(0, MAX_WORDS) + "..." : said;
        } catch (RefocusException e) {
            return otherwise;
        }
    }

    /** Makes whole templates first, then editions of what is made already, until none is left that could be made. */
    private void makeAll() {
        Map<String, Map<String, TemplateFile>> editions = new LinkedHashMap<>();
        versions.forEach((key, files) -> {
            boolean isEdition = files.containsKey(ADAPTATION) && !files.containsKey(TEMPLATE);
            if (isEdition) {
                editions.put(key, files);
            } else {
                make(key, files, template(key, files));
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (String key : List.copyOf(editions.keySet())) {
                Adaptation adaptation = adaptation(key, editions);
                if (adaptation != null && made.containsKey(adaptation.base())) {
                    make(key, Objects.requireNonNull(editions.remove(key)), edition(key, adaptation));
                    more = true;
                }
            }
        }
        for (String key : List.copyOf(editions.keySet())) {
            Adaptation adaptation = Objects.requireNonNull(adaptation(key, editions), "it was read before");
            problems.add(
                    path(key, ADAPTATION),
                    versions.containsKey(adaptation.base())
                            ? "the template that it changes, " + adaptation.base()
                                    + ", is refused, or is an edition of this one"
                            : "the template that it changes, " + adaptation.base() + ", is missing");
        }
    }

    /** Reads an adaptation; one that cannot be read is noted and taken out. */
    private @Nullable Adaptation adaptation(String key, Map<String, Map<String, TemplateFile>> editions) {
        TemplateFile file =
                Objects.requireNonNull(Objects.requireNonNull(editions.get(key)).get(ADAPTATION));
        try {
            return Adaptation.load(file.bytes());
        } catch (TemplateException e) {
            refused(file, "adaptation", e.report());
            editions.remove(key);
            return null;
        }
    }

    private @Nullable FormTemplate edition(String key, Adaptation adaptation) {
        Checked<FormTemplate> edition = adaptation.applyTo(TemplateLibrary.of(made.values()));
        if (edition.value().isEmpty()) {
            refused(path(key, ADAPTATION), "adaptation", edition.report());
        }
        return edition.value().orElse(null);
    }

    /** Adds the languages that stand beside a template. */
    private FormTemplate told(FormTemplate template, Map<String, TemplateFile> files) {
        FormTemplate told = template;
        for (TemplateFile file : files.values()) {
            if (file.isLanguagePack()) {
                try {
                    LanguagePack pack = LanguagePack.load(file.bytes());
                    if (file.name().equals(pack.language() + ".json")) {
                        told = told.with(pack);
                    } else {
                        problems.add(file.path(), "it speaks " + pack.language() + ". Call it by its language");
                    }
                } catch (TemplateException e) {
                    refused(file, "language pack", e.report());
                }
            }
        }
        return told;
    }

    private void refused(TemplateFile file, String what, Report report) {
        refused(file.path(), what, report);
    }

    private void refused(String path, String what, Report report) {
        String found = report.findings().stream()
                .limit(3)
                .map(finding -> finding.code().id() + " at '" + finding.pointer() + "'")
                .collect(Collectors.joining(", "));
        problems.add(new Problem(path, "the " + what + " is refused: " + found, report));
    }

    private void make(String key, Map<String, TemplateFile> files, @Nullable FormTemplate template) {
        if (template == null) {
            return;
        }
        if (!template.key().equals(key)) {
            problems.add(
                    path(key, TEMPLATE), "its $id says that it is " + template.key() + ". Move it, or mend the $id");
            return;
        }
        made.put(key, told(template, files));
    }

    /** The one place where the files of a version become a template; null when they do not, which is noted. */
    private @Nullable FormTemplate template(String key, Map<String, TemplateFile> files) {
        TemplateFile whole = files.get(TEMPLATE);
        if (whole == null) {
            boolean onlyWithdrawn = files.keySet().equals(Set.of(WITHDRAWN));
            problems.add(
                    path(key, onlyWithdrawn ? WITHDRAWN : TEMPLATE),
                    onlyWithdrawn ? "it withdraws a version that no source has" : "it is missing");
            return null;
        }
        if (files.containsKey(ADAPTATION)) {
            problems.add(path(key, ADAPTATION), "it stands in the place of a " + TEMPLATE + ", and there is one");
            return null;
        }
        try {
            return FormTemplate.load(whole.bytes());
        } catch (TemplateException e) {
            refused(whole, "template", e.report());
            return null;
        }
    }

    private TemplateLibrary library() {
        Map<String, Map<String, TemplateFile>> beside = new LinkedHashMap<>();
        Map<String, String> withdrawn = new LinkedHashMap<>();
        versions.forEach((key, files) -> {
            Map<String, TemplateFile> others = new LinkedHashMap<>(files);
            others.remove(TEMPLATE);
            TemplateFile reason = others.remove(WITHDRAWN);
            if (reason != null) {
                withdrawn.put(key, new String(reason.bytes(), StandardCharsets.UTF_8).strip());
            }
            if (!others.isEmpty()) {
                beside.put(key, Map.copyOf(others));
            }
        });
        return new TemplateLibrary(made, beside, withdrawn);
    }

    /** Says what a newer library changed or lost of an older one. */
    static void demandAllOf(TemplateLibrary older, TemplateLibrary newer) {
        Problems lost = new Problems();
        for (FormTemplate template : older.all()) {
            String key = template.key();
            String changed = "another content is published under this version already."
                    + " A published version never changes: give it the next version";
            String gone = "it is gone. Put it back: records are read by it";
            if (newer.find(key).isEmpty()) {
                lost.add(key, gone);
                continue;
            }
            if (!newer.get(key).contentHash().equals(template.contentHash())) {
                lost.add(key, changed);
            }
            older.files(key).forEach((name, file) -> {
                TemplateFile now = newer.files(key).get(name);
                boolean mayChange = now != null && file.isLanguagePack();
                if (!mayChange && !Objects.equals(now, file)) {
                    lost.add(file.path(), now == null ? gone : changed);
                }
            });
        }
        lost.raise();
    }

    private static String path(String key, String name) {
        return key.replace('|', '/') + "/" + name;
    }
}
