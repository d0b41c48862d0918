package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.refocus.forms.Checked;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.ResponseJson;
import org.refocus.sdk.UnreadableResponseException;
import org.refocus.sdk.cli.Positions.Place;

/**
 * Answers as they stand in a file: alone, or in a revision of a record.
 *
 * @param file the file
 * @param response the revision, if it is one
 */
record StoredAnswers(AuthorFile file, Optional<FormResponse> response) {
    /**
     * Reads a file.
     *
     * @throws RefusedFileException when it is a revision of a record and cannot be read
     */
    static StoredAnswers read(Path path) throws IOException {
        AuthorFile file = AuthorFile.read(path);
        return new StoredAnswers(
                file, FileKind.of(file) == FileKind.RESPONSE ? Optional.of(response(file)) : Optional.empty());
    }

    /** Reads a file that has to be a revision of a record. */
    static FormResponse response(AuthorFile file) {
        try {
            return ResponseJson.read(file.bytes());
        } catch (UnreadableResponseException e) {
            throw new RefusedFileException(List.of(new Found(
                    file.name(),
                    new Place(e.line(), e.column()),
                    Severity.ERROR,
                    "unreadable-response",
                    "",
                    e.problem())));
        }
    }

    /** Returns the files of a folder that may hold answers, in the order of their names; a file stands for itself. */
    static List<Path> filesOf(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry ->
                            Files.isRegularFile(entry) && entry.toString().endsWith(".json"))
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Returns what a template says of the answers, at their places in the file. */
    List<Found> check(FormTemplate template) {
        Report report = response.map(revision -> template.validate(revision.answers()))
                .orElseGet(() -> template.validate(file.bytes()));
        return file.found(report, response.isPresent() ? "/answers" : "");
    }

    /**
     * Returns the answers.
     *
     * @throws RefusedFileException when they cannot be read
     */
    FormDocument document() {
        if (response.isPresent()) {
            return response.get().answers();
        }
        Checked<FormDocument> read = FormDocument.read(file.bytes());
        return read.value().orElseThrow(() -> new RefusedFileException(file.found(read.report())));
    }
}
