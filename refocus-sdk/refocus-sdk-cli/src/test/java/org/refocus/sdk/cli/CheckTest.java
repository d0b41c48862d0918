package org.refocus.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.TemplateLibrary;

/** What check says of files that are right, half right, or something else. */
class CheckTest {
    private static final String NEARBY =
            " A comma, a quotation mark or a bracket may be missing there, or just before it," + " or be one too many.";

    @TempDir
    private Path folder;

    private Cli check(Object... more) {
        return Cli.run(
                java.util.stream.Stream.concat(java.util.stream.Stream.of("check"), java.util.stream.Stream.of(more))
                        .toArray());
    }

    @Test
    void aFolderThatIsRightIsToldFileByFile() {
        Path first = Harbour.first(folder);
        Path second = Harbour.second(folder);
        Path migration = Harbour.migration(folder);

        Cli check = check(folder);

        assertThat(check.exit()).as(check.toString()).isZero();
        assertThat(check.out()).isEqualTo("""
                %s: edition harbour-strengths|1.0.0 of strengths-worksheet|1.1.0, 5 changes, extends it
                %s: edition harbour-strengths|2.0.0 of strengths-worksheet|1.1.0, 3 changes, extends it
                %s: migration from harbour-strengths|1.0.0 to harbour-strengths|2.0.0
                """.formatted(first, second, migration));
    }

    @Test
    void theMigrationBesideAFileIsLookedAtWithIt() throws IOException {
        Harbour.first(folder);
        Path second = Harbour.second(folder);
        Path migration = Harbour.migration(folder);
        Files.writeString(migration, Files.readString(migration).replace("1.0.0\",\n", "0.9.0\",\n"));

        assertThat(check(second).findings())
                .containsExactly(
                        migration + ":3:3: error unknown-base: The template harbour-strengths|0.9.0 is not there. Name"
                                + " one that is, as id|version.");
        assertThat(check(second.getParent()).findings()).hasSize(1);
    }

    @Test
    void whatDependsOnAFileThatIsRefusedIsNotBlamedForIt() throws IOException {
        Harbour.first(folder);
        Path second = Harbour.second(folder);
        Path migration = Harbour.migration(folder);
        Path pack = Cli.file(folder, "harbour-strengths/2.0.0/pl.json", """
                { '$schema': 'https://refocus-forms.example/dialect/1.0.0/language', 'template': 'harbour-strengths|2.0.0',
                  'language': 'pl', 'publisher': 'Harbour Light', 'status': 'draft', 'texts': {} }""");
        Files.writeString(second, Files.readString(second).replace("/title\"", "/titel\""));

        assertThat(check(folder).findings()).hasSize(1).first().asString().startsWith(second + ":7:");
        assertThat(check(migration).findings())
                .containsExactly(
                        migration
                                + ":4:3: error base-refused: The template harbour-strengths|2.0.0 is refused itself. Check it first.");
        assertThat(check(pack).findings()).hasSize(1).first().asString().contains("base-refused");
    }

    @Test
    void aLanguagePackIsToldWithWhatIsStaleAndWhatIsLeftOver() {
        Harbour.first(folder);
        Path pack = Cli.file(folder, "harbour-strengths/1.0.0/cy.json", """
                {
                  '$schema': 'https://refocus-forms.example/dialect/1.0.0/language',
                  'template': 'harbour-strengths|1.0.0',
                  'language': 'cy',
                  'publisher': 'Harbour Light, an invented charity',
                  'status': 'reviewed',
                  'texts': {
                    '/title': { 'source': 'What I could build on', 'target': 'Fy nghryfderau' },
                    '/properties/nickname/title': { 'source': 'Nickname', 'target': 'Llysenw' },
                    '/properties/motto/title': { 'source': 'Motto', 'target': 'Arwyddair' }
                  }
                }
                """);

        Cli check = check(pack);

        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("language pack cy of harbour-strengths|1.0.0: 330 of 332 texts, 1 missing");
        assertThat(check.findings())
                .containsExactly(
                        pack + ":8:5: warning stale-text: The form now says: What I can build on Translate that.",
                        pack + ":10:5: warning orphaned-text: No text of the form needs this translation any more.");
    }

    @Test
    void aFileInTheWrongPlaceIsToldWhereItBelongs() throws IOException {
        Path first = Harbour.first(folder);
        Path moved = folder.resolve("harbour-strengths/1.0.1/adaptation.json");
        Files.createDirectories(moved.getParent());
        Files.move(first, moved);
        Path pack = Cli.file(folder, "harbour-strengths/1.0.1/cy.json", """
                { '$schema': 'https://refocus-forms.example/dialect/1.0.0/language', 'template': 'harbour-strengths|1.0.0',
                  'language': 'pl', 'publisher': 'Harbour Light', 'status': 'draft', 'texts': {} }""");

        assertThat(check(moved).findings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(moved + ":3:3: error wrong-folder: ");
        assertThat(check(pack).findings()).first().asString().startsWith(pack + ":2:3: error bad-name: It speaks pl.");
        Path stray = Files.writeString(folder.resolve("notes.txt"), "Nothing");
        assertThat(check(folder).findings())
                .anyMatch(line -> line.startsWith(stray + ":1:1: error bad-file: No template"));
    }

    @Test
    void aTemplateOfItsOwnIsComparedWithTheOneBefore() throws IOException {
        String worksheet =
                new String(TemplateLibrary.bundled().newest("own-strengths").json());
        String own = worksheet.replace("own-strengths/1.0.0", "harbour-own/1.0.0");
        Path first = Cli.exactly(folder, "harbour-own/1.0.0/template.json", own);
        Path second = Cli.exactly(
                folder,
                "harbour-own/1.0.1/template.json",
                own.replace("harbour-own/1.0.0", "harbour-own/1.0.1")
                        .replace("\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"")
                        .replace(
                                "\"required\": [\"workerName\"",
                                "\"minProperties\": 1, \"required\": [\"workerName\""));
        Path bundled = Cli.exactly(folder, "own-strengths/1.0.0/template.json", worksheet.replace("My own", "Our own"));

        assertThat(check(first).out()).isEqualTo(first + ": template harbour-own|1.0.0, \"My own strengths\"\n");
        assertThat(Files.readString(second)).contains("minProperties");
        assertThat(check(second).findings()).hasSize(1).first().asString().contains(" step-too-small: ");
        assertThat(check(bundled).findings()).hasSize(1).first().asString().contains(" id-clash: ");
    }

    @Test
    void aFolderWithNothingToCheckIsNotWell() {
        Cli check = check(folder);

        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).startsWith(folder + ": there is nothing to check.");
    }

    @Test
    void whatIsNoFileOfTheseIsSaid() throws IOException {
        Path record = Cli.file(folder, "record.json", "{ 'format': 'refocus-response|1.0.0' }");
        Path text = Files.writeString(folder.resolve("notes.txt"), "Nothing of interest");
        Path broken = Cli.file(folder, "adaptation.json", "{\n  '$id': 'é', 'base' 3 }");
        Path latin = Files.write(folder.resolve("migration.json"), new byte[] {'{', '\n', '"', (byte) 0xE9, '"'});

        assertThat(check(record).findings()).hasSize(1).first().asString().contains("use validate");
        assertThat(check(text).findings()).hasSize(1).first().asString().contains(" unknown-file: ");
        assertThat(check(broken).findings())
                .containsExactlyInAnyOrder(
                        broken + ":2:22: error not-json: This is not valid JSON. Look at line 2, column 22." + NEARBY,
                        latin
                                + ":2:2: error bad-encoding: This is not UTF-8 text. Look at byte 3 and save it as UTF-8 without a"
                                + " byte order mark.");
    }

    @Test
    void aFolderThatIsNamedMustBeRight() {
        Path first = Harbour.first(folder);
        Path wrong = Cli.file(folder, "harbour-other/1.0.0/adaptation.json", "{}");

        assertThat(check(first).exit()).isZero();
        assertThat(check(first, "-t", folder).findings())
                .isNotEmpty()
                .allMatch(line -> line.startsWith(wrong + ":1:1: "));
        assertThat(Cli.run("apply", first, "-t", folder).exit()).isEqualTo(1);
        assertThat(Cli.run("apply", first).exit()).isZero();
    }

    @Test
    void aBuildReadsOneDocument() {
        Path first = Harbour.first(folder);
        Path wrong = Cli.file(folder, "harbour-other/1.0.0/adaptation.json", "{");

        Cli check = check("--json", first, wrong);

        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).isEqualToIgnoringWhitespace("""
                {
                  "command": "check",
                  "exit": 1,
                  "files": [
                    { "file": "%s", "kind": "adaptation", "says": "adaptation, refused", "well": false },
                    { "file": "%s", "kind": "adaptation",
                      "says": "edition harbour-strengths|1.0.0 of strengths-worksheet|1.1.0, 5 changes, extends it",
                      "well": true }
                  ],
                  "findings": [
                    { "file": "%s", "line": 1, "column": 2, "severity": "error", "code": "not-json", "pointer": "",
                      "message": "This is not valid JSON. Look at line 1, column 2.%s" }
                  ]
                }
                """.formatted(wrong, first, wrong, NEARBY));
    }
}
