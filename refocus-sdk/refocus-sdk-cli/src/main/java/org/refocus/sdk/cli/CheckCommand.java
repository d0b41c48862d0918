package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says of files what they are and what is wrong with them. */
@Command(
        name = "check",
        description =
                "Says of each file what it is and what is wrong with it, at its line and column: templates, adaptations,"
                        + " language packs, migrations, or a whole folder of templates. An edition is applied to its base and"
                        + " compared with its own earlier version; a migration.json beside it is checked with it.",
        mixinStandardHelpOptions = true)
final class CheckCommand extends Task {
    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "What to look at.")
    private List<Path> named = new ArrayList<>();

    @Override
    Answer answer() throws IOException {
        Answer answer = new Answer();
        TreeSet<Path> files = new TreeSet<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                Collection<Path> within = within(path, answer);
                files.addAll(within);
                if (within.isEmpty() && answer.isWell()) {
                    answer.line(path
                                    + ": there is nothing to check. A file stands at <id>/<version>/template.json, or there"
                                    + " as adaptation.json")
                            .mustBeMended();
                }
            } else {
                files.add(path);
                Path migration = path.resolveSibling("migration.json");
                if (Files.isRegularFile(migration) && FileCheck.isTemplate(path)) {
                    files.add(migration);
                }
            }
        }
        Templates templates = templatesAround(List.copyOf(files));
        answer.found(templates.problems().stream()
                .filter(found -> !files.contains(Path.of(found.file())))
                .toList());
        List<Map<String, Object>> looked = new ArrayList<>();
        FileCheck check = new FileCheck(templates, files, answer);
        for (Path file : files) {
            looked.add(check.look(file));
        }
        return answer.put("files", looked);
    }

    /** Returns the files of a folder; what is wrong with it as a folder is said. */
    private static Collection<Path> within(Path folder, Answer answer) throws IOException {
        Optional<Path> template = Templates.fileOf(folder.toString()).filter(Files::isRegularFile);
        if (template.isPresent()) {
            Set<Path> version = new TreeSet<>(Templates.beside(template.get()));
            version.add(template.get());
            return version;
        }
        boolean isRoot;
        try (Stream<Path> entries = Files.list(folder)) {
            isRoot = entries.noneMatch(TemplateFolder::isVersion);
        }
        if (isRoot) {
            new TemplateFolder(folder)
                    .problems().stream()
                            // the list of a folder that serves on the class path
                            .filter(problem -> !problem.path().equals("index.txt"))
                            .forEach(problem -> answer.found(Templates.found(folder, problem)));
        }
        try (Stream<Path> all = Files.walk(folder, 3)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json")
                            && !file.getFileName().toString().startsWith("."))
                    .filter(file -> TemplateFolder.around(file).isPresent())
                    .toList();
        }
    }
}
