package org.refocus.examples.charity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.TemplateSourceException;

/** What was published stays as it is; translations may get better. */
class PublishedTest {
    @TempDir
    Path copy;

    @Test
    void everyFileButTheLanguagesIsInTheListOfWhatWasPublished() throws IOException {
        try (Stream<Path> files = Files.walk(HarbourLight.FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .filter(file -> !file.endsWith("cy.json"))
                            .map(file -> HarbourLight.FOLDER.relativize(file).toString()))
                    .allMatch(file -> listed().contains("  " + file + "\n"));
        }
        assertThat(listed()).doesNotContain("cy.json");
    }

    @Test
    void aChangedFileIsRefusedAndABetterTranslationIsNot() throws IOException {
        copyFolder();
        Path welsh = copy.resolve("harbour-project/1.0.0/cy.json");
        Files.writeString(welsh, Files.readString(welsh).replace("hyd at 750 punt", "hyd at £750"));
        assertThat(load().all()).hasSize(HarbourLight.library().all().size());

        Path limit = copy.resolve("harbour-project/1.0.0/adaptation.json");
        Files.writeString(limit, Files.readString(limit).replace("750.00", "900.00"));
        assertThatThrownBy(this::load)
                .isInstanceOf(TemplateSourceException.class)
                .hasMessageContaining("harbour-project/1.0.0/adaptation.json")
                .hasMessageContaining("give it the next version");
    }

    private TemplateLibrary load() {
        return TemplateLibrary.from(TemplateSource.bundled(), TemplateSource.folder(copy));
    }

    private void copyFolder() throws IOException {
        try (Stream<Path> files = Files.walk(HarbourLight.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(HarbourLight.FOLDER.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static String listed() {
        try {
            return Files.readString(HarbourLight.FOLDER.resolve("published.sha256"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
