package org.refocus.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten slips that an author of an edition makes; each gives one finding, in the line where it was made. */
class TenWrongAdaptationsTest {
    private static final String HEAD = """
            {
              '$schema': 'https://refocus-forms.example/dialect/1.0.0/adaptation',
              '$id': 'https://harbour.example/templates/%s',
              'base': '%s',
              'publisher': 'Harbour Light, an invented charity',
              'changes': [
                { 'op': 'replace', 'path': '/title', 'value': 'What I can build on' }%s
              ]
            }
            """;

    @TempDir
    private Path folder;

    private Path edition(String id, String base, String changes) {
        return Cli.file(
                folder, id + "/adaptation.json", HEAD.formatted(id, base, changes.isEmpty() ? "" : ",\n" + changes));
    }

    /** Each line: the changes, then the line and column of the finding and its code. Changes begin in line 8. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            { 'op': 'remove', 'path': '/properties/personName' } ! 8:19 error locked
            { 'op': 'replace', 'path': '/properties/domain/title', 'value': 'Life' } ! 8:20 error no-such-place
            { 'op': 'add', 'path': '/properties/domains/x-form/lock', 'value': 'removable' } ! 8:16 error loosened-lock
            `{ 'op': 'add', 'path': '/properties/more', 'value':
              { '$ref': 'https://elsewhere.example/line' } },
            { 'op': 'add', 'path': '/x-form/order/-', 'value': 'more' }` ! 9:5 error bad-ref
            `{ 'op': 'add', 'path': '/properties/more', 'value': { 'type': 'string',
              'pattern': '((a{1,100}){1,100})+' } },
            { 'op': 'add', 'path': '/x-form/order/-', 'value': 'more' }` ! 9:3 error bad-pattern
            `{ 'op': 'add', 'path': '/properties/more', 'value': { '$ref': '#/$defs/ring' } },
            { 'op': 'add', 'path': '/x-form/order/-', 'value': 'more' },
            { 'op': 'add', 'path': '/$defs/ring', 'value': { '$ref': '#/$defs/ring' } }` ! 10:50 error ref-cycle
            `{ 'op': 'add', 'path': '/properties/more', 'value': { '$ref': '#/$defs/one' } },
            { 'op': 'add', 'path': '/x-form/order/-', 'value': 'more' },
            { 'op': 'add', 'path': '/$defs/one', 'value': { '$ref': '#/$defs/two' } },
            { 'op': 'add', 'path': '/$defs/two', 'value': { '$ref': '#/$defs/one' } }` ! 10:49 error ref-cycle
            `{ 'op': 'add', 'path': '/properties/more', 'value': { 'type': 'string',
              'maxLenght': 20 } },
            { 'op': 'add', 'path': '/x-form/order/-', 'value': 'more' }` ! 9:3 error unknown-keyword
            { 'op': 'add', 'path': '/properties/domains/multipleOf', 'value': 3 } ! 8:58 error unknown-keyword
            """)
    void givesOneFindingInItsLine(String changes, String expected) {
        Path file = edition("harbour-strengths/1.0.0", "strengths-worksheet|1.1.0", changes);

        Cli check = Cli.run("check", file);

        assertThat(check.findings()).as(check.toString()).hasSize(1);
        assertThat(check.findings().get(0).replaceFirst(": (\\w+ [a-z-]+): .*", " $1"))
                .isEqualTo(file + ":" + expected);
        assertThat(check.exit()).isEqualTo(1);
        assertThat(Cli.run("check", folder).findings()).isEqualTo(check.findings());
    }

    @Test
    void aStepThatIsTooSmallIsSaidAtTheId() {
        edition("harbour-strengths/1.0.0", "strengths-worksheet|1.1.0", "");
        Path second = edition("harbour-strengths/1.0.1", "strengths-worksheet|1.1.0", """
                { 'op': 'add', 'path': '/properties/domains/minProperties', 'value': 1 }""");

        assertThat(Cli.run("check", second).findings())
                .containsExactly(
                        second + ":3:3: error step-too-small: This changes more than the version says. Raise it by"
                                + " a major step.");
        assertThat(Cli.run("check", folder).findings()).hasSize(1);
        assertThat(Cli.run("check", folder).exit()).isEqualTo(1);
    }

    @Test
    void anIdThatBelongsToAnotherTemplateIsSaidAtTheId() {
        for (String taken : List.of("strengths-worksheet/2.0.0", "vtp-guide/1.0.0", "care-plan/1.1.0")) {
            Path file = edition(taken, "strengths-worksheet|1.1.0", "");

            assertThat(Cli.run("check", file).findings())
                    .as(taken)
                    .containsExactly(file + ":3:3: error id-clash: The id " + taken.replaceFirst("/.*", "")
                            + " belongs to another template. Give your edition an id of its own.");
        }
        assertThat(Cli.run("check", folder).findings()).hasSize(3);
    }

    @Test
    void aNameThatStandsTwiceInALanguagePackIsSaidWhereItStandsAgain() {
        edition("harbour-strengths/1.0.0", "strengths-worksheet|1.1.0", "");
        Path pack = Cli.file(folder, "harbour-strengths/1.0.0/pl.json", """
                {
                  '$schema': 'https://refocus-forms.example/dialect/1.0.0/language',
                  'template': 'harbour-strengths|1.0.0',
                  'language': 'pl',
                  'publisher': 'Harbour Light, an invented charity',
                  'status': 'draft',
                  'texts': {
                    '/title': { 'source': 'What I can build on', 'target': 'Na czym buduję' },
                    '/title': { 'source': 'What I can build on', 'target': 'Moje atuty' }
                  }
                }
                """);

        assertThat(Cli.run("check", pack).findings())
                .containsExactly(pack + ":9:5: error duplicate-key: This name stands twice. Keep one of them.");
        assertThat(Cli.run("check", folder).findings()).hasSize(1);
    }

    @Test
    void editionsOfOneAnotherAreACircle() {
        Path one = edition("harbour-one/1.0.0", "harbour-two|1.0.0", "");
        edition("harbour-two/1.0.0", "harbour-one|1.0.0", "");
        Path self = edition("harbour-self/1.0.0", "harbour-self|1.0.0", "");

        assertThat(Cli.run("check", one).findings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(one + ":4:3: error ");
        assertThat(Cli.run("check", self).findings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(self + ":4:3: error ");
    }
}
