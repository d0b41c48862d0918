package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.refocus.forms.support.Versions.beside;
import static org.refocus.forms.support.Versions.template;
import static org.refocus.forms.support.Versions.titled;
import static org.refocus.forms.support.Versions.withdrawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.support.Packs;

/** Templates in a folder, and what is refused there. */
class FolderSourceTest {
    @TempDir
    private Path parent;

    @Test
    void filesComeInTheOrderOfTheirVersionsAndDotFilesDoNot() throws IOException {
        put(
                template("1.10.0"),
                template("1.9.0"),
                beside("1.9.0", "cy.json", Packs.empty("cy")),
                withdrawn("1.9.0", "why"));
        write(".git/config", "x");
        write("small/.DS_Store", "x");
        write("small/1.9.0/.template.json.swp", "x");

        assertThat(source().files())
                .extracting(TemplateFile::path)
                .containsExactly(
                        "small/1.9.0/cy.json",
                        "small/1.9.0/template.json",
                        "small/1.9.0/withdrawn.txt",
                        "small/1.10.0/template.json");
        assertThat(TemplateLibrary.from(source()).newest("small").version()).isEqualTo("1.10.0");
    }

    @Test
    void everyFileThatNoTemplateHasIsNamedAtOnce() throws IOException {
        put(template("1.0.0"));
        write("README.md", "x");
        write("small/notes.txt", "x");
        write("small/1.0.0/tempalte.json", "x");
        write("small/1.0.0/old/template.json", "x");
        write("small/latest/template.json", "x");
        write("Other/1.0.0/template.json", "x");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "README.md",
                        "small/notes.txt",
                        "small/1.0.0/tempalte.json",
                        "small/1.0.0/old",
                        "small/latest/template.json",
                        "Other/1.0.0/template.json");
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        put(template("1.0.0"));
        Path outside = Files.createDirectories(parent.resolve("outside/2.0.0"));
        Files.write(outside.resolve("template.json"), template("2.0.0").bytes());
        Files.writeString(parent.resolve("secret"), "MARKER");
        Files.createSymbolicLink(folder().resolve("small/1.0.0/cy.json"), parent.resolve("secret"));
        Files.createSymbolicLink(folder().resolve("small/2.0.0"), outside);
        Files.createSymbolicLink(folder().resolve("other"), parent.resolve("outside"));
        Files.createSymbolicLink(folder().resolve("small/1.0.0/de.json"), Path.of("../../../secret"));

        TemplateSourceException refused = refusal();
        assertThat(refused.problems())
                .hasSize(4)
                .allMatch(problem -> problem.reason().contains("leads out"))
                .extracting(TemplateSourceException.Problem::path)
                .containsExactlyInAnyOrder("small/1.0.0/cy.json", "small/1.0.0/de.json", "small/2.0.0", "other");
        assertThat(refused).hasMessageNotContaining("MARKER");
    }

    @Test
    void aLinkInsideTheFolderIsFollowed() throws IOException {
        write("..data/small/1.0.0/template.json", new String(template("1.0.0").bytes(), UTF_8));
        Files.createSymbolicLink(folder().resolve("small"), Path.of("..data/small"));

        assertThat(source().files()).containsExactly(template("1.0.0"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), folder());
        assertThat(TemplateSource.folder(link).files()).containsExactly(template("1.0.0"));
    }

    @Test
    void aLinkThatLeadsNowhereOrRoundInACircleCannotBeRead() throws IOException {
        put(template("1.0.0"));
        Files.createSymbolicLink(folder().resolve("small/1.0.0/cy.json"), Path.of("nothing"));
        Files.createSymbolicLink(folder().resolve("small/1.0.0/de.json"), Path.of("de.json"));
        Files.createSymbolicLink(folder().resolve("small/2.0.0"), folder());

        assertThat(problems())
                .contains("small/1.0.0/cy.json", "small/1.0.0/de.json", "small/2.0.0/small")
                .doesNotContain("small/1.0.0/template.json");
    }

    @Test
    void aFolderThatIsNotThereOrIsNoFolderIsNamed() throws IOException {
        Path missing = parent.resolve("missing");
        Path file = Files.writeString(parent.resolve("file"), "x");

        for (Path path : List.of(missing, file)) {
            assertThat(refusal(TemplateSource.folder(path)).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.path()).endsWith(path.getFileName().toString());
                        assertThat(problem.reason()).contains("folder");
                    });
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        put(template("1.0.0"));
        Path large = write("small/1.0.0/cy.json", "");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(8L << 30);
        }

        assertThat(refusal().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("small/1.0.0/cy.json");
            assertThat(problem.reason()).contains("1 MiB");
        });
    }

    @Test
    void moreFilesThanAThousandAreRefused() throws IOException {
        for (int i = 0; i <= TemplateSource.MAX_FILES; i++) {
            write("small/1.0." + i + "/cy.json", "");
        }

        assertThat(refusal()).hasMessageContaining("more than 1000 files");
    }

    @Test
    void aFolderThatIsSomethingElseIsNotWalkedToItsEnd() throws IOException {
        for (int i = 0; i <= 10 * TemplateSource.MAX_FILES; i++) {
            Files.createFile(folder().resolve(".mail" + i));
        }

        assertThat(refusal()).hasMessageContaining("more than 10000 entries");
    }

    @Test
    void aChangedOrMissingPublishedFileIsRefusedByName() throws IOException {
        TemplateFile cy = beside("1.0.0", "cy.json", Packs.empty("cy"));
        put(template("1.0.0"), cy, template("1.1.0"));
        lock(line(template("1.0.0")), line(cy), line(template("1.1.0")));
        assertThat(source().files()).hasSize(3);

        put(titled("1.0.0", "Changed"), template("1.2.0"));
        Files.delete(folder().resolve("small/1.0.0/cy.json"));
        TemplateSourceException refused = refusal();
        assertThat(refused.problems())
                .extracting(TemplateSourceException.Problem::path)
                .containsExactly("small/1.0.0/template.json", "small/1.0.0/cy.json");
        assertThat(refused)
                .hasMessageContaining("A published version never changes: give it the next version")
                .hasMessageContaining("it was published and is gone");
    }

    @Test
    void aPublishedTranslationMayGetBetter() throws IOException {
        TemplateFile cy = beside("1.0.0", "cy.json", Packs.empty("cy"));
        put(template("1.0.0"), cy);
        lock(line(template("1.0.0")), line(cy));

        put(beside("1.0.0", "cy.json", Packs.of("small|1.0.0", "cy", "Small", "Bach")));

        assertThat(TemplateLibrary.from(source())
                        .get("small|1.0.0")
                        .in(Locale.forLanguageTag("cy"))
                        .title())
                .isEqualTo("Bach");
    }

    @Test
    void theListMayBeWrittenInAnyWayThatSha256sumWrites() throws IOException {
        put(template("1.0.0"), template("1.1.0"), template("1.2.0"));
        lock(
                "# published in March",
                "",
                line(template("1.0.0")).replace("  ", " *") + "\r",
                line(template("1.1.0")).replace("  ", "  ./"),
                template("1.2.0").sha256().toUpperCase(Locale.ROOT) + "  small/1.2.0/template.json");

        assertThat(source().files()).hasSize(3);
    }

    @Test
    void aListThatIsBrokenIsRefusedByTheNumberOfTheEntry() throws IOException {
        put(template("1.0.0"));
        lock(line(template("1.0.0")), "small/1.0.0/template.json", "0".repeat(64) + "  small/1.0.0/template.json");

        assertThat(refusal().problems())
                .hasSize(2)
                .allMatch(problem -> problem.path().equals("published.sha256"))
                .extracting(TemplateSourceException.Problem::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("entry 2"),
                        reason -> assertThat(reason).contains("entry 3").contains("small/1.0.0/template.json"));
    }

    @Test
    void whatIsGivenIsWhatIsThereWhenItIsAsked() throws IOException {
        put(template("1.0.0"));
        TemplateSource source = source();
        List<TemplateFile> before = source.files();
        put(template("1.1.0"));

        assertThat(before).hasSize(1);
        assertThat(source.files()).hasSize(2);
    }

    @Test
    void theReadmeShowsWhatIsCompiled() throws IOException {
        put(template("1.0.0"));
        Path folder = folder();
        // <readme>
        // Or TemplateSource.classPath(loader, "org/example/templates").
        TemplateSource yours = TemplateSource.folder(folder);
        // All of them, or an exception that names every fault.
        TemplateLibrary library = TemplateLibrary.from(TemplateSource.bundled(), yours);
        // Later: look again. What was published must still be there and be the same.
        TemplateLibrary next = library.replacedBy(TemplateLibrary.from(TemplateSource.bundled(), yours));
        // </readme>
        assertThat(next.all()).hasSize(12);
        String source = Files.readString(Path.of("src/test/java/org/refocus/forms/FolderSourceTest.java"));
        String shown = source.substring(source.indexOf("// <readme>\n") + 12, source.indexOf("        // </readme>"));
        assertThat(Files.readString(Path.of("README.md")))
                .contains("```java\n" + shown.replaceAll("(?m)^ {8}", "") + "```");
    }

    private Path folder() throws IOException {
        return Files.createDirectories(parent.resolve("templates"));
    }

    private TemplateSource source() throws IOException {
        return TemplateSource.folder(folder());
    }

    private TemplateSourceException refusal() throws IOException {
        return refusal(source());
    }

    private static TemplateSourceException refusal(TemplateSource source) {
        return catchThrowableOfType(TemplateSourceException.class, source::files);
    }

    private Stream<String> problems() throws IOException {
        return refusal().problems().stream().map(TemplateSourceException.Problem::path);
    }

    private void put(TemplateFile... files) throws IOException {
        for (TemplateFile file : files) {
            Path path = folder().resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }

    private Path write(String path, String content) throws IOException {
        Path file = folder().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void lock(String... lines) throws IOException {
        write("published.sha256", String.join("\n", lines));
    }

    private static String line(TemplateFile file) {
        return file.sha256() + "  " + file.path();
    }
}
