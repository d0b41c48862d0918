package org.refocus.sdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.Status;

/** The commands that look at templates and make others of them: apply, compare, rebase, languages, render. */
class TemplateCommandsTest {
    private static final String MARKER = "Zebra7391";

    @TempDir
    private Path folder;

    @Test
    void applyGivesATemplateLikeAnyOther() throws IOException {
        Path first = Harbour.first(folder);
        Path target = folder.resolve("made/template.json");

        Cli printed = Cli.run("apply", first);
        Cli written = Cli.run("apply", "harbour-strengths@1.0.0", "-t", folder, "-o", target);

        FormTemplate template = FormTemplate.load(printed.out().getBytes(UTF_8));
        assertThat(template.key()).isEqualTo(Harbour.FIRST);
        assertThat(template.base()).contains("strengths-worksheet|1.1.0");
        assertThat(written.out()).isEqualTo("harbour-strengths|1.0.0 is in " + target + "\n");
        assertThat(Files.readString(target).strip()).isEqualTo(printed.out().strip());
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"care-plan", "care-plan|1.0.0", "care-plan/1.0.0", "care-plan@1.0.0"})
    void aTemplateIsNamedByItsKeyHoweverThatIsWritten(String key) {
        assertThat(Cli.run("compare", key, "care-plan").out())
                .startsWith("care-plan|1.0.0 to care-plan|1.0.0: nothing differs\n");
    }

    @Test
    void whatThereIsNotIsWrongUseOrBadSurroundings() {
        assertThat(Cli.run("render", "care-plans").exit()).isEqualTo(2);
        assertThat(Cli.run("render", "care-plan|9.0.0").err())
                .startsWith("No template care-plan|9.0.0 is in the library.");
        assertThat(Cli.run("render", "Care Plan").exit()).isEqualTo(2);
        assertThat(Cli.run("render").exit()).isEqualTo(2);
        assertThat(Cli.run("compare", "care-plan", "own-strengths").exit()).isEqualTo(2);
        assertThat(Cli.run().exit()).isEqualTo(2);
        assertThat(Cli.run("render", folder.resolve("no.json")).exit()).isEqualTo(3);
        assertThat(Cli.run("render", folder.resolve("no.json")).err()).contains("there is no such file");
        assertThat(Cli.run("rebase", "harbour", "--onto", "care-plan").exit()).isEqualTo(3);
        assertThat(Cli.run("render", "care-plan", "-t", folder.resolve("no")).exit())
                .isEqualTo(2);
        assertThat(Cli.run("preview", "care-plan").exit()).isEqualTo(2);
        assertThat(Cli.run("languages", "care-plan", "--skeleton", "!").exit()).isEqualTo(2);
    }

    @Test
    void compareSaysWhatDiffersAndWhetherTheStepIsLargeEnough() throws IOException {
        Path first = Harbour.first(folder);
        Path second = Harbour.second(folder);
        Path small = Cli.exactly(folder, "small.json", Files.readString(second).replace("/2.0.0", "/1.0.1"));

        Cli honest = Cli.run("compare", first, second);
        Cli tooSmall = Cli.run("compare", first, small);
        Cli json = Cli.run("--json", "compare", first, small);

        assertThat(honest.exit()).as(honest.toString()).isZero();
        assertThat(honest.out())
                .startsWith("harbour-strengths|1.0.0 to harbour-strengths|2.0.0: needs a major step\n")
                .endsWith("The new one is inspired by it: neither can be promised.\n");
        assertThat(tooSmall.exit()).isEqualTo(1);
        assertThat(tooSmall.findings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(small + ":3:3: error step-too-small: ");
        assertThat(json.out().replaceAll("\\s", "")).contains("\"stepEnough\":false", "\"line\":3");
    }

    @Test
    void compareCountsTheAnswersThatWouldFail() {
        Path first = Harbour.first(folder);
        Path second = Harbour.second(folder);
        FormTemplate template = TemplateLibrary.bundled().newest("strengths-worksheet");
        Path answers = folder.resolve("answers");
        String right = "'personName':'Asha Example','workerName':'Sam Specimen','updatedOn':'2026-03-02'";
        Cli.file(answers, "a.json", "{" + right + ",'nickname':'" + MARKER + "'}");
        Cli.file(answers, "b.json", "{" + right + "}");
        Folders.write(answers, 3, Folders.record(template, 3, Status.DRAFT, FormDocument.empty()));
        Cli.file(answers, "d.json", "{ '" + MARKER);

        Cli compare = Cli.run("compare", first, second, "--answers", answers);

        assertThat(compare.out())
                .contains("3 records: 1 stay right, 1 would fail, 1 are unfinished or wrong already")
                .contains("  1 times unknown-property at /nickname")
                .doesNotContain(MARKER);
        assertThat(compare.findings()).hasSize(1).first().asString().contains("d.json:1:");
        assertThat(compare.exit()).isEqualTo(1);
        assertThat(Cli.run("--json", "compare", first, second, "--answers", answers)
                        .out())
                .contains("\"wouldFail\": 1");
    }

    @Test
    void rebaseCarriesAnEditionOverToTheNewBase() throws IOException {
        Path old = Harbour.first(folder);
        Files.writeString(old, Files.readString(old).replace("worksheet|1.1.0", "worksheet|1.0.0"));
        Path target = folder.resolve("harbour-strengths/1.1.0/adaptation.json");

        Cli rebase = Cli.run("rebase", old, "--onto", "strengths-worksheet", "-o", target);

        assertThat(rebase.exit()).as(rebase.toString()).isZero();
        assertThat(rebase.out()).endsWith("harbour-strengths|1.1.0 is in " + target + "\n");
        assertThat(Cli.run("check", folder).exit()).isZero();
        assertThat(Cli.run("--json", "rebase", old, "--onto", "strengths-worksheet")
                        .out())
                .contains("\"conflicts\": [ ]", "\"base\": \"strengths-worksheet|1.1.0\"");
    }

    @Test
    void whereBothSidesChangedTheSameRebaseShowsBothAtTheLineOfTheAuthor() throws IOException {
        Path old = Cli.file(folder, "mine.json", """
                {
                  '$schema': 'https://refocus-forms.example/dialect/1.0.0/adaptation',
                  '$id': 'https://harbour-light.example/templates/harbour-strengths/1.0.0',
                  'base': 'strengths-worksheet|1.0.0',
                  'publisher': 'Harbour Light, an invented charity',
                  'changes': [
                    { 'op': 'replace', 'path': '/title', 'value': 'What I can build on' },
                    { 'op': 'replace', 'path': '/properties/domains/title', 'value': 'My life' }
                  ]
                }
                """);
        String newer = new String(
                TemplateLibrary.bundled().get("strengths-worksheet|1.1.0").json(), UTF_8);
        Path base = Cli.exactly(folder, "base.json", newer.replace("\"Parts of life\"", "\"Areas of life\""));
        assertThat(newer).contains("\"title\": \"Parts of life\"");

        Cli rebase = Cli.run("rebase", old, "--onto", base);

        assertThat(rebase.exit()).isEqualTo(1);
        assertThat(rebase.findings())
                .containsExactly(
                        old + ":8:5: error conflict: Both sides changed /properties/domains/title. The base had:"
                                + " \"Parts of life\"; it has now: \"Areas of life\"; the edition says: \"My life\". Choose, and write it as"
                                + " a change of the new base.");
        assertThat(rebase.out()).contains("Nothing was written");
    }

    @Test
    void languagesSayWhatIsMissingAndMakeAPackOfIt() throws IOException {
        Path first = Harbour.first(folder);
        Path pack = folder.resolve("harbour-strengths/1.0.0/cy.json");

        assertThat(Cli.run("languages", first).out())
                .startsWith(
                        "harbour-strengths|1.0.0 in cy: 329 of 332 texts translated, 2 missing, 1 stale, 0 orphaned\n");
        assertThat(Cli.run("languages", first, "--skeleton", "cy", "-o", pack).exit())
                .isZero();
        LanguagePack skeleton = LanguagePack.load(Files.readAllBytes(pack));
        assertThat(skeleton.texts().keySet())
                .containsExactlyInAnyOrder(
                        "/title", "/properties/nickname/title", "/properties/domains/properties/parenting/title");

        Files.writeString(pack, Files.readString(pack).replace("\"target\": \"\"", "\"target\": \"Gair\""));

        assertThat(Cli.run("languages", first).out()).startsWith("harbour-strengths|1.0.0 in cy: 332 of 332");
        assertThat(Cli.run("languages", first, "--pack", pack).out()).contains("332 of 332 texts translated");
        assertThat(Cli.run("--json", "languages", "care-plan").out()).contains("\"complete\": true");
        assertThat(Cli.run("render", first, "--language", "cy").out()).startsWith("Gair\n====\n");
        assertThat(LanguagePack.load(Cli.run("languages", first, "--pseudo", "en-XA")
                                .out()
                                .getBytes(UTF_8))
                        .texts())
                .hasSize(332);
    }

    @Test
    void renderShowsAnEmptyFormWithItsPromptsAndAFilledOneToRead() throws IOException {
        Path first = Harbour.first(folder);
        Path page = folder.resolve("page.html");
        Path answers = Cli.file(folder, "answers.json", "{'personName':'Asha <b>','nickname':'Ash'}");
        FormTemplate template = Templates.of(java.util.List.of(), java.util.List.of(first))
                .library()
                .get(Harbour.FIRST);
        FormDocument filled = FormDocument.of(Map.of("nickname", "Ash"));
        Path record = Folders.write(folder, 1, Folders.record(template, 1, Status.DRAFT, filled));

        assertThat(Cli.run("render", first).out())
                .startsWith("What I can build on\n===================\n")
                .contains("\n  Daily living situation\n", "\n      - Where are you living", "\nNickname\n");
        assertThat(Cli.run("render", first, "--answers", answers).out()).contains("Nickname: Ash");
        assertThat(Cli.run("render", first, "--answers", record).out()).contains("Nickname: Ash");
        assertThat(Cli.run("render", first, "--format", "html", "--answers", answers, "-o", page)
                        .exit())
                .isZero();
        assertThat(page)
                .content(UTF_8)
                .contains("<style>", "Asha &lt;b&gt;", "<h1 lang=\"en\"")
                .doesNotContain("<script", "<b>");
        assertThat(Cli.run("render", first, "--format", "html").out()).contains("<form ", "name=\"/nickname\"");
    }
}
