package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.migration.Migration;
import org.refocus.sdk.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the records of a folder to the next version of their form. */
@Command(
        name = "migrate",
        description = {
            "Moves every record in a folder to the next version of its form.",
            "Each *.json in the one folder is a revision of a record; what follows it is written under the same name into the"
                    + " other one: a draft under the new version, also where the revision was agreed, because nobody has"
                    + " agreed to it yet. A withdrawn revision is left. Nothing is overwritten, and words that have no place"
                    + " any more are kept with the record. If it is stopped, start it again: it goes on, and ends the same."
        },
        mixinStandardHelpOptions = true)
final class MigrateCommand extends Task {
    @Option(names = "--migration", paramLabel = "FILE", required = true, description = "The migration.json.")
    private Path migration = Path.of("migration.json");

    @Option(
            names = "--in",
            paramLabel = "DIR",
            required = true,
            description = "Where the records are. Nothing is changed there.")
    private Path from = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the moved records go.")
    private Path to = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "What became of each record; report.txt beside the moved records, if nothing is said. It holds no"
                            + " word of anybody's answers.")
    private @Nullable Path report;

    @Option(
            names = "--by",
            paramLabel = "ID",
            description = "The worker who moves them; without it, the author of each revision stays.")
    private @Nullable String by;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "When, such as 2026-11-02T10:15:30Z; without it, the time of each revision stays, so that the same"
                            + " again gives the same.")
    private @Nullable String at;

    @Override
    Answer answer() throws IOException {
        if (!Files.isDirectory(from)) {
            throw new NotDirectoryException(from.toString());
        }
        Files.createDirectories(to);
        if (Files.isSameFile(from, to)) {
            throw new WrongUseException(
                    "The records cannot move into the folder that they are in. Give another --out.");
        }
        Templates templates = templates(migration.toString());
        Answer answer = new Answer();
        new FileCheck(templates, List.of(), answer).look(migration);
        if (!answer.isWell()) {
            return answer;
        }
        Migration moves = Migration.load(AuthorFile.read(migration).bytes());
        FolderMigration work = new FolderMigration(
                moves,
                templates.library().get(moves.from()),
                templates.library().get(moves.to()),
                mover(),
                time());
        FolderLock lock = FolderLock.hold(to);
        try {
            List<Path> files = StoredAnswers.filesOf(from);
            Progress progress = new Progress(spec().commandLine().getErr(), Progress.isWatched(), files.size());
            return work.run(files, to, report == null ? to.resolve("report.txt") : report, progress);
        } finally {
            lock.release();
        }
    }

    private @Nullable Party mover() {
        try {
            return by == null ? null : Party.worker(by);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage() + ".");
        }
    }

    private @Nullable Instant time() {
        try {
            return at == null ? null : Instant.parse(at);
        } catch (DateTimeException e) {
            throw new WrongUseException("--at needs a time such as 2026-11-02T10:15:30Z.");
        }
    }
}
