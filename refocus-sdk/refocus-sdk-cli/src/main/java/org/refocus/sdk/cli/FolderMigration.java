package org.refocus.sdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;
import org.refocus.forms.Severity;
import org.refocus.forms.migration.LedgerLine;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Migration;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.ResponseJson;
import org.refocus.sdk.Status;

/**
 * Moves the records of a folder, one after the other.
 *
 * <p>Every result depends on its record and the migration alone. So work that was stopped is simply done again: what is
 * there already is looked at, and has to be the same. Used once, by one thread.
 */
final class FolderMigration {
    private final Migration migration;
    private final FormTemplate from;
    private final FormTemplate to;
    private final @Nullable Party by;
    private final @Nullable Instant at;
    private final Answer answer = new Answer();

    private int moved;
    private int unchanged;
    private int kept;
    private int left;
    private int refused;
    private int thereAlready;

    FolderMigration(Migration migration, FormTemplate from, FormTemplate to, @Nullable Party by, @Nullable Instant at) {
        this.migration = migration;
        this.from = from;
        this.to = to;
        this.by = by;
        this.at = at;
    }

    Answer run(List<Path> files, Path folder, Path report, Progress progress) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(WholeFile.part(report), UTF_8)) {
            out.write("Records moved from " + migration.from() + " to " + migration.to() + "\n\n");
            for (Path file : files) {
                out.write(String.valueOf(file.getFileName()) + ": " + move(file, folder) + "\n");
                progress.step();
            }
            out.write("\n" + summary(files.size()) + "\n");
        }
        String where = report.toString();
        try {
            WholeFile.finish(report);
        } catch (FileAlreadyExistsException e) {
            answer.found(new Found(
                    where,
                    Positions.Place.START,
                    Severity.ERROR,
                    "exists-already",
                    "",
                    "Another report is here already and was left as it is. Name another file with --report."));
        }
        return answer.line(summary(files.size()))
                .line(thereAlready + " of them were there already. What became of each is in " + where + ".")
                .put("from", migration.from())
                .put("to", migration.to())
                .put("records", files.size())
                .put("moved", moved)
                .put("unchanged", unchanged)
                .put("kept", kept)
                .put("left", left)
                .put("refused", refused)
                .put("thereAlready", thereAlready)
                .put("report", where);
    }

    private String summary(int records) {
        return records + " records: " + moved + " moved, of which " + unchanged + " needed no change and " + kept
                + " have words kept beside the form; " + left + " left as they are; " + refused + " refused";
    }

    /** Moves one record, and says what became of it in words that hold none of its answers. */
    private String move(Path file, Path folder) throws IOException {
        AuthorFile author = AuthorFile.read(file);
        try {
            FormResponse before = StoredAnswers.response(author);
            if (!before.template().equals(migration.from()) || before.status() == Status.WITHDRAWN) {
                left++;
                return "left as it is: "
                        + (before.status() == Status.WITHDRAWN ? "it is withdrawn" : "it is on " + before.template());
            }
            Migrated done = migration.apply(from, to, before.answers());
            FormResponse after = before.moved(
                    migration.to(), by == null ? before.author() : by, at == null ? before.recordedAt() : at, done);
            if (!WholeFile.create(folder.resolve(String.valueOf(file.getFileName())), ResponseJson.write(after))) {
                thereAlready++;
            }
            moved++;
            unchanged += done.isUnchanged() ? 1 : 0;
            kept += done.preserved().isEmpty() ? 0 : 1;
            return told(before, after, done);
        } catch (RefusedFileException e) {
            answer.found(e.findings());
        } catch (FileAlreadyExistsException e) {
            answer.found(
                    new Found(
                            e.getFile(),
                            Positions.Place.START,
                            Severity.ERROR,
                            "exists-already",
                            "",
                            "Something else is here already and was left as it is. Look at it, move it away, and start again."));
        } catch (RefocusException e) {
            answer.found(author.found(Severity.ERROR, "cannot-move", "/answers", String.valueOf(e.getMessage())));
        }
        refused++;
        return "refused";
    }

    private String told(FormResponse before, FormResponse after, Migrated done) {
        StringBuilder told = new StringBuilder(before.id().replaceAll("\\p{Cntrl}", "?"))
                .append(", revision ")
                .append(before.revision());
        told.append(" (")
                .append(before.status().name().toLowerCase(Locale.ROOT))
                .append(")");
        told.append(" is followed by revision ").append(after.revision()).append(" (draft)");
        if (done.isUnchanged()) {
            told.append("; nothing had to change");
        }
        for (LedgerLine line : done.ledger()) {
            told.append("\n  ").append(line.text());
        }
        if (from.validate(before.answers()).conforms()) {
            done.report()
                    .errors()
                    .forEach(error -> told.append("\n  to be mended: ")
                            .append(error.code().id())
                            .append(" at ")
                            .append(error.pointer()));
        }
        return told.toString();
    }
}
