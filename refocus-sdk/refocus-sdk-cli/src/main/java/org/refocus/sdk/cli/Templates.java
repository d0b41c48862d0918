package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refocus.forms.Adaptation;
import org.refocus.forms.Checked;
import org.refocus.forms.Code;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.RefocusException;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateException;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.TemplateSourceException;
import org.refocus.forms.TemplateSourceException.Problem;
import org.refocus.sdk.cli.Positions.Place;

/**
 * The templates that a command works with: the bundled ones, those of the folders that were named, and those beside a file
 * that was named. What cannot be made is left out and known by its problems. Immutable.
 */
final class Templates {
    private static final Pattern KEY = Pattern.compile("([a-z][a-z0-9-]*)(?:[|/@]([0-9]+\\.[0-9]+\\.[0-9]+))?");

    private final TemplateLibrary library;
    private final List<Found> problems;
    private final Set<String> leftOut;
    private final List<TemplateFile> files;

    private Templates(TemplateLibrary library, List<Found> problems, Set<String> leftOut, List<TemplateFile> files) {
        this.library = library;
        this.problems = problems;
        this.leftOut = leftOut;
        this.files = files;
    }

    /**
     * A template and the file that it comes from, if it comes from one.
     *
     * @param from the template or the adaptation
     */
    record Named(FormTemplate template, Optional<AuthorFile> from) {}

    /**
     * Gathers templates.
     *
     * @param folders the folders that were named; what is wrong in them is found
     * @param files what is worked on; the folders around them are looked at too, and what is wrong with the files themselves
     *     is left to the command
     */
    static Templates of(List<Path> folders, Collection<Path> files) throws IOException {
        Map<Path, TemplateFolder> all = new LinkedHashMap<>();
        List<Found> problems = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new WrongUseException(folder + " is no folder. Give a folder of templates.");
            }
            all.put(folder.toRealPath(), new TemplateFolder(folder));
            new TemplateFolder(folder).problems().forEach(problem -> problems.addAll(found(folder, problem)));
        }
        for (Path file : files) {
            Optional<TemplateFolder> around = TemplateFolder.around(file);
            if (around.isPresent()) {
                all.putIfAbsent(around.get().root().toRealPath(), around.get());
            }
        }
        Map<TemplateFolder, List<TemplateFile>> contents = new LinkedHashMap<>();
        for (TemplateFolder folder : all.values()) {
            contents.put(folder, folder.files());
        }
        Set<String> own = files.stream()
                .flatMap(file -> TemplateFolder.keyOf(file).stream())
                .collect(Collectors.toSet());
        return assembled(contents, folders, own, problems);
    }

    private static Templates assembled(
            Map<TemplateFolder, List<TemplateFile>> contents, List<Path> named, Set<String> own, List<Found> problems) {
        Set<String> leftOut = new HashSet<>();
        while (true) {
            List<TemplateSource> sources = new ArrayList<>(List.of(TemplateSource.bundled()));
            contents.values()
                    .forEach(files -> sources.add(() -> files.stream()
                            .filter(file -> !leftOut.contains(file.key()))
                            .toList()));
            try {
                TemplateLibrary library = TemplateLibrary.from(sources.toArray(TemplateSource[]::new));
                List<TemplateFile> files =
                        contents.values().stream().flatMap(List::stream).toList();
                return new Templates(library, List.copyOf(problems), Set.copyOf(leftOut), files);
            } catch (TemplateSourceException e) {
                int before = leftOut.size();
                for (Problem problem : e.problems()) {
                    String key = keyOf(problem);
                    if (leftOut.add(key) && !own.contains(key)) {
                        contents.keySet().stream()
                                .map(TemplateFolder::root)
                                .filter(root -> named.contains(root) && Files.exists(root.resolve(problem.path())))
                                .forEach(root -> problems.addAll(found(root, problem)));
                    }
                }
                if (leftOut.size() == before) {
                    throw e;
                }
            }
        }
    }

    private static String keyOf(Problem problem) {
        String[] parts = problem.path().split("/", -1);
        return parts.length < 2 ? problem.path() : parts[0] + "|" + parts[1];
    }

    /** Returns what is wrong with one file of a folder; where the file was read, at its places. */
    static List<Found> found(Path root, Problem problem) {
        Path path = root.resolve(problem.path());
        if (!problem.report().findings().isEmpty()) {
            try {
                return AuthorFile.read(path).found(problem.report());
            } catch (IOException e) {
                // said as a whole, below
            }
        }
        String sentence = problem.reason().substring(0, 1).toUpperCase(Locale.ROOT)
                + problem.reason().substring(1) + ".";
        return List.of(new Found(path.toString(), Place.START, Severity.ERROR, "bad-file", "", sentence));
    }

    TemplateLibrary library() {
        return library;
    }

    /** Returns what is wrong in the folders that were named. */
    List<Found> problems() {
        return problems;
    }

    /** Says whether a version, {@code id|version}, is there and was left out because something is wrong with it. */
    boolean isLeftOut(String key) {
        return leftOut.contains(key);
    }

    /** Returns the editions that an adaptation comes back to itself by, itself first; empty when it does not. */
    List<String> circle(Adaptation adaptation) {
        List<String> way = new ArrayList<>();
        Optional<String> at = Optional.of(adaptation.key());
        while (at.isPresent() && !way.contains(at.get())) {
            way.add(at.get());
            at = way.size() == 1 ? Optional.of(adaptation.base()) : baseOf(at.get());
        }
        return at.isPresent() && at.get().equals(adaptation.key()) ? way : List.of();
    }

    private Optional<String> baseOf(String key) {
        return files.stream()
                .filter(file -> file.key().equals(key) && file.name().equals("adaptation.json"))
                .findFirst()
                .flatMap(file -> {
                    try {
                        return Optional.of(Adaptation.load(file.bytes()).base());
                    } catch (TemplateException e) {
                        return Optional.empty();
                    }
                });
    }

    /** Throws what is wrong in the folders that were named, if anything is. */
    Templates demandClean() {
        if (!problems.isEmpty()) {
            throw new RefusedFileException(problems);
        }
        return this;
    }

    /** Returns the file that an argument names; empty when it can only be a key. */
    static Optional<Path> fileOf(String argument) {
        try {
            Path path = Path.of(argument);
            for (String name : List.of("adaptation.json", "template.json")) {
                if (Files.isRegularFile(path.resolve(name))) {
                    return Optional.of(path.resolve(name));
                }
            }
            return Files.exists(path) || argument.endsWith(".json") ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns the template that an argument names: a file, a key such as {@code care-plan|1.0.0}, or an id for its newest. */
    Named named(String argument) throws IOException {
        Optional<Path> file = fileOf(argument);
        if (file.isPresent()) {
            AuthorFile author = AuthorFile.read(file.get());
            return new Named(told(made(author), beside(file.get())), Optional.of(author));
        }
        Matcher key = KEY.matcher(argument);
        if (!key.matches()) {
            throw new WrongUseException("There is no file " + argument
                    + ", and it is no key of a template either. Give a" + " file, or a key such as care-plan|1.0.0.");
        }
        try {
            String version = key.group(2);
            FormTemplate template =
                    version == null ? library.newest(key.group(1)) : library.get(key.group(1) + "|" + version);
            return new Named(template, Optional.empty());
        } catch (RefocusException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    /** Makes the template of a template or an adaptation. */
    FormTemplate made(AuthorFile file) {
        FileKind kind = FileKind.of(file);
        try {
            if (kind == FileKind.ADAPTATION) {
                Checked<FormTemplate> edition = edition(Adaptation.load(file.bytes()));
                return edition.value().orElseThrow(() -> new RefusedFileException(file.found(edition.report())));
            }
            if (kind == FileKind.TEMPLATE) {
                return FormTemplate.load(file.bytes());
            }
        } catch (TemplateException e) {
            throw new RefusedFileException(file.found(e.report()));
        }
        throw new WrongUseException(
                file.name() + " is neither a template nor an adaptation: its $schema names neither.");
    }

    /**
     * Applies an adaptation; the edition is there also when nothing is wrong but that its version says less than it changes,
     * so that it can be looked at and compared.
     */
    Checked<FormTemplate> edition(Adaptation adaptation) {
        Checked<FormTemplate> made = adaptation.applyTo(library);
        boolean onlyTheStep =
                made.report().findings().stream().allMatch(finding -> finding.code() == Code.STEP_TOO_SMALL);
        return made.value().isPresent() || !onlyTheStep
                ? made
                : new Checked<>(
                        adaptation.applyTo(library.get(adaptation.base())).value(), made.report());
    }

    /** Adds the languages that are among these files. */
    static FormTemplate told(FormTemplate template, List<Path> files) throws IOException {
        FormTemplate told = template;
        for (Path file : files) {
            AuthorFile pack = AuthorFile.read(file);
            told = FileKind.of(pack) == FileKind.LANGUAGE ? told.with(pack(pack)) : told;
        }
        return told;
    }

    /** Returns the language packs and the migration in the folder of a template, by their names. */
    static List<Path> beside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> entries = Files.list(folder == null ? file : folder)) {
            return entries.map(Path::getFileName)
                    .filter(name -> FileKind.mayStandBeside(name.toString()))
                    .sorted()
                    .map(file::resolveSibling)
                    .filter(beside -> Files.isRegularFile(beside) && !beside.equals(file))
                    .toList();
        }
    }

    static LanguagePack pack(AuthorFile file) {
        try {
            return LanguagePack.load(file.bytes());
        } catch (TemplateException e) {
            throw new RefusedFileException(file.found(e.report()));
        }
    }

    /** Returns the packs that tell a template in the language of a pack: those of its bases, its own, and this one last. */
    List<LanguagePack> packs(FormTemplate template, LanguagePack last) {
        List<LanguagePack> packs = packs(template, last.language());
        packs.removeIf(pack -> Arrays.equals(pack.json(), last.json()));
        packs.add(last);
        return packs;
    }

    /** Returns the packs that tell a template in a language: those of its bases first. */
    List<LanguagePack> packs(FormTemplate template, String language) {
        List<LanguagePack> packs = template.base()
                .flatMap(library::find)
                .map(base -> packs(base, language))
                .orElseGet(ArrayList::new);
        TemplateFile own = library.files(template.key()).get(language + ".json");
        if (own != null) {
            packs.add(LanguagePack.load(own.bytes()));
        }
        return packs;
    }
}
