package org.refocus.examples.charity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.migration.Migration;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.ResponseJson;

/** The charity's edition, beside the templates that it was made from. */
final class HarbourLight {
    static final Path FOLDER = Path.of("templates");
    static final Path RECORDS = Path.of("records");

    private HarbourLight() {}

    static TemplateLibrary library() {
        return TemplateLibrary.from(TemplateSource.bundled(), TemplateSource.folder(FOLDER));
    }

    /** The templates of the charity's own. */
    static List<FormTemplate> editions() {
        return library().all().stream()
                .filter(template -> template.id().startsWith("harbour-"))
                .toList();
    }

    /** The migration that lies beside a version. */
    static Migration migrationTo(String key) {
        return Migration.load(Objects.requireNonNull(library().files(key).get("migration.json"))
                .bytes());
    }

    /** The stored records of a form. */
    static List<FormResponse> records(String form) {
        try (Stream<Path> files = Files.list(RECORDS.resolve(form))) {
            return files.sorted().map(HarbourLight::record).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormResponse record(Path file) {
        try {
            return ResponseJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
