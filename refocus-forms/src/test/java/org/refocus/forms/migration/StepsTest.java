package org.refocus.forms.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.forms.migration.Versions.ENTRY;
import static org.refocus.forms.migration.Versions.TEXT;
import static org.refocus.forms.migration.Versions.answers;
import static org.refocus.forms.migration.Versions.kept;
import static org.refocus.forms.migration.Versions.ledger;

import org.junit.jupiter.api.Test;

/** What each declared step does to answers. */
class StepsTest {
    private static final String ROWS =
            "{'type': 'array', 'items': {'type': 'object', 'properties': {'a': {'type': 'string'}, 'b': {'type': 'string'},"
                    + " 'n': {'type': 'number'}}}}";

    @Test
    void aRenamedAnswerStandsUnderItsNewName() {
        Versions both = Versions.of("{'a': " + TEXT + "}", "{'b': " + TEXT + "}");
        Migrated moved = both.apply("{'a': 'words'}", "{'op': 'rename', 'from': '/a', 'path': '/b'}");

        assertThat(answers(moved)).isEqualTo("{'b':'words'}");
        assertThat(ledger(moved)).containsExactly("/a is now /b");
        assertThat(moved.preserved()).isEmpty();
        assertThat(moved.report().conforms()).isTrue();
        assertThat(moved.isUnchanged()).isFalse();
    }

    @Test
    void aMovedAnswerMakesWhatHasToStandAroundIt() {
        String inner = "{'type': 'object', 'properties': {'d': " + TEXT + "}}";
        Versions both = Versions.of("{'a': " + inner.replace("'d'", "'b'") + "}", "{'c': " + inner + "}");
        Migrated moved = both.apply("{'a': {'b': 'words'}}", "{'op': 'move', 'from': '/a/b', 'path': '/c/d'}");

        assertThat(answers(moved)).isEqualTo("{'c':{'d':'words'}}");
        assertThat(moved.preserved()).isEmpty();
    }

    @Test
    void anAnswerMayMoveIntoItselfAndOutOfItself() {
        String nested = "{'name': {'type': 'object', 'properties': {'first': " + TEXT + "}}}";
        Versions deeper = Versions.of("{'name': " + TEXT + "}", nested);
        Versions flatter = Versions.of(nested, "{'name': " + TEXT + "}");

        assertThat(answers(deeper.apply("{'name': 'Asha'}", "{'op': 'move', 'from': '/name', 'path': '/name/first'}")))
                .isEqualTo("{'name':{'first':'Asha'}}");
        assertThat(answers(flatter.apply(
                        "{'name': {'first': 'Asha'}}", "{'op': 'move', 'from': '/name/first', 'path': '/name'}")))
                .isEqualTo("{'name':'Asha'}");
    }

    @Test
    void nothingIsOverwritten() {
        Versions both = Versions.of("{'a': " + TEXT + ", 'b': " + TEXT + "}", "{'b': " + TEXT + "}");
        Migrated moved = both.apply("{'a': 'one', 'b': 'two'}", "{'op': 'rename', 'from': '/a', 'path': '/b'}");

        assertThat(answers(moved)).isEqualTo("{'b':'two'}");
        assertThat(kept(moved)).containsExactly("/a 'one'");
        assertThat(moved.preserved().get(0).template()).isEqualTo("small|1.0.0");
        assertThat(ledger(moved))
                .containsExactly("/a has no place any more; its words are kept: something else stands at /b");
    }

    @Test
    void twoAnswersChangePlacesByWayOfAThird() {
        Versions both = Versions.of("{'a': " + TEXT + ", 'b': " + TEXT + "}", "{'a': " + TEXT + ", 'b': " + TEXT + "}");
        Migrated moved = both.apply(
                "{'a': 'one', 'b': 'two'}",
                "{'op': 'rename', 'from': '/a', 'path': '/t'}",
                "{'op': 'rename', 'from': '/b', 'path': '/a'}",
                "{'op': 'rename', 'from': '/t', 'path': '/b'}");

        assertThat(answers(moved)).isEqualTo("{'a':'two','b':'one'}");
        assertThat(moved.preserved()).isEmpty();
    }

    @Test
    void aStarStandsForEachRowAndEachName() {
        Versions rows = Versions.of("{'r': " + ROWS + "}", "{'r': " + ROWS.replace("'b'", "'c'") + "}");
        Versions names = Versions.of(
                "{'m': {'type': 'object', 'additionalProperties': {'type': 'object'}}}",
                "{'n': {'type': 'object', 'additionalProperties': {'type': 'object'}}}");

        assertThat(answers(rows.apply(
                        "{'r': [{'b': 'x', 'n': 1.50}, {'a': 'y'}, {'b': 'z'}]}",
                        "{'op': 'rename', 'from': '/r/*/b', 'path': '/r/*/c'}")))
                .isEqualTo("{'r':[{'n':1.50,'c':'x'},{'a':'y'},{'c':'z'}]}");
        assertThat(answers(names.apply(
                        "{'m': {'sea/side': {'x': 'one'}, 'b': {'x': 'two'}}}",
                        "{'op': 'move', 'from': '/m/*/x', 'path': '/n/*/y'}")))
                .isEqualTo("{'n':{'sea/side':{'y':'one'},'b':{'y':'two'}}}");
    }

    @Test
    void whatStoodInOneRowStandsInOneRow() {
        Versions both = Versions.of("{'r': " + ROWS + "}", "{'s': " + ROWS + "}");
        Migrated moved = both.apply(
                "{'r': [{'b': 'only b'}, {'a': 'a1', 'b': 'b1'}]}",
                "{'op': 'move', 'from': '/r/*/a', 'path': '/s/*/a'}",
                "{'op': 'move', 'from': '/r/*/b', 'path': '/s/*/b'}");

        assertThat(answers(moved)).isEqualTo("{'s':[{'b':'only b'},{'a':'a1','b':'b1'}]}");
    }

    @Test
    void aTextIsSplitAtItsSeparatorAndTheRestStaysTogether() {
        Versions both = Versions.of("{'name': " + TEXT + "}", "{'first': " + TEXT + ", 'last': " + TEXT + "}");
        String split = "{'op': 'split', 'from': '/name', 'separator': ' ', 'paths': ['/first', '/last']}";

        assertThat(answers(both.apply("{'name': 'Asha Maria Example'}", split)))
                .isEqualTo("{'first':'Asha','last':'Maria Example'}");
        assertThat(answers(both.apply("{'name': 'Asha'}", split))).isEqualTo("{'first':'Asha'}");
        assertThat(ledger(both.apply("{'name': 'Asha Example'}", split)))
                .containsExactly("/name is now split into /first and /last");
        assertThat(kept(both.apply("{'name': ' '}", split))).containsExactly("/name ' '");
    }

    @Test
    void aTextIsSplitWholeOrNotAtAll() {
        Versions both = Versions.of(
                "{'name': " + TEXT + ", 'last': " + TEXT + "}", "{'first': " + TEXT + ", 'last': " + TEXT + "}");
        Migrated moved = both.apply(
                "{'name': 'Asha Example', 'last': 'There'}",
                "{'op': 'split', 'from': '/name', 'separator': ' ', 'paths': ['/first', '/last']}");

        assertThat(answers(moved)).isEqualTo("{'last':'There'}");
        assertThat(kept(moved)).containsExactly("/name 'Asha Example'");
    }

    @Test
    void anEntryIsSplitIntoEntriesOfTheSameVoiceAndReaders() {
        Versions both = Versions.of("{'e': " + ENTRY + "}", "{'f': " + ENTRY + ", 'g': " + ENTRY + "}");
        Migrated moved = both.apply(
                "{'e': {'text': 'one; two', 'voice': 'person', 'audience': 'only-me'}}",
                "{'op': 'split', 'from': '/e', 'separator': ';', 'paths': ['/f', '/g']}");

        assertThat(answers(moved))
                .isEqualTo("{'f':{'text':'one','voice':'person','audience':'only-me'},"
                        + "'g':{'text':'two','voice':'person','audience':'only-me'}}");
    }

    @Test
    void whatIsNoTextIsNotSplit() {
        Versions both = Versions.of("{'n': {'type': 'integer'}}", "{'a': " + TEXT + ", 'b': " + TEXT + "}");
        Migrated moved =
                both.apply("{'n': 12}", "{'op': 'split', 'from': '/n', 'separator': '-', 'paths': ['/a', '/b']}");

        assertThat(answers(moved)).isEqualTo("{}");
        assertThat(kept(moved)).containsExactly("/n 12");
        assertThat(ledger(moved).get(0)).isEqualTo("/n stays where it is: it is no text to split");
    }

    @Test
    void textsAreJoinedAndWhatIsMissingIsLeftOut() {
        Versions both = Versions.of("{'first': " + TEXT + ", 'last': " + TEXT + "}", "{'name': " + TEXT + "}");
        String merge = "{'op': 'merge', 'from': ['/first', '/last'], 'separator': ' ', 'path': '/name'}";

        assertThat(answers(both.apply("{'last': 'Example', 'first': 'Asha'}", merge)))
                .isEqualTo("{'name':'Asha Example'}");
        assertThat(ledger(both.apply("{'last': 'Example', 'first': 'Asha'}", merge)))
                .containsExactly("/first and /last are now together at /name");
        assertThat(answers(both.apply("{'last': 'Example'}", merge))).isEqualTo("{'name':'Example'}");
        assertThat(both.apply("{}", merge).isUnchanged()).isTrue();
    }

    @Test
    void textsThatFindTheirPlaceTakenAreKeptOneByOne() {
        Versions both = Versions.of(
                "{'first': " + TEXT + ", 'last': " + TEXT + ", 'name': " + TEXT + "}", "{'name': " + TEXT + "}");
        Migrated moved = both.apply(
                "{'first': 'Asha', 'last': 'Example', 'name': 'There'}",
                "{'op': 'merge', 'from': ['/first', '/last'], 'separator': ' ', 'path': '/name'}");

        assertThat(answers(moved)).isEqualTo("{'name':'There'}");
        assertThat(kept(moved)).containsExactly("/first 'Asha'", "/last 'Example'");
    }

    @Test
    void listsArePutEndToEndAndEntriesAreNeverMixed() {
        String list = "{'type': 'array', 'items': " + ENTRY + "}";
        Versions lists = Versions.of("{'a': " + list + ", 'b': " + list + "}", "{'c': " + list + "}");
        Versions entries = Versions.of("{'a': " + ENTRY + ", 'b': " + ENTRY + "}", "{'c': " + ENTRY + "}");
        String merge = "{'op': 'merge', 'from': ['/a', '/b'], 'separator': ' ', 'path': '/c'}";

        assertThat(answers(lists.apply(
                        "{'a': [{'text': 'one', 'voice': 'person'}], 'b': [{'text': 'two', 'voice': 'worker'}]}",
                        merge)))
                .isEqualTo("{'c':[{'text':'one','voice':'person'},{'text':'two','voice':'worker'}]}");
        Migrated moved = entries.apply(
                "{'a': {'text': 'one', 'voice': 'person'}, 'b': {'text': 'two', 'voice': 'worker'}}", merge);
        assertThat(answers(moved)).isEqualTo("{'c':{'text':'one','voice':'person'}}");
        assertThat(kept(moved)).containsExactly("/b {'text':'two','voice':'worker'}");
    }

    @Test
    void wordsDoNotLeaveTheirEntry() {
        Versions both = Versions.of("{'e': " + ENTRY + "}", "{'e': " + ENTRY + ", 't': " + TEXT + "}");
        Migrated moved = both.apply(
                "{'e': {'text': 'mine', 'audience': 'only-me'}}",
                "{'op': 'move', 'from': '/e/text', 'path': '/t'}",
                "{'op': 'merge', 'from': ['/e/text', '/e/voice'], 'separator': ' ', 'path': '/t'}",
                "{'op': 'split', 'from': '/e/text', 'separator': ' ', 'paths': ['/t', '/u']}");

        assertThat(answers(moved)).isEqualTo("{'e':{'text':'mine','audience':'only-me'}}");
        assertThat(ledger(moved))
                .containsOnly("/e/text stays where it is: its words and whose they are stay together")
                .hasSize(3);
    }

    @Test
    void aDefaultFillsOnlyWhatIsAbsent() {
        Versions both = Versions.of("{'r': " + ROWS + "}", "{'r': " + ROWS + ", 'x': " + TEXT + "}");

        assertThat(answers(both.apply("{}", "{'op': 'default', 'path': '/x', 'value': 'new'}")))
                .isEqualTo("{'x':'new'}");
        assertThat(answers(both.apply(
                        "{'r': [{'a': 'y'}, {'n': 1}]}", "{'op': 'default', 'path': '/r/*/a', 'value': 'new'}")))
                .isEqualTo("{'r':[{'a':'y'},{'n':1,'a':'new'}]}");
        assertThat(both.apply("{'x': 'there'}", "{'op': 'default', 'path': '/x', 'value': 'new'}")
                        .isUnchanged())
                .isTrue();
        assertThat(both.apply("{}", "{'op': 'default', 'path': '/r/*/a', 'value': 'new'}")
                        .isUnchanged())
                .isTrue();
    }

    @Test
    void aDefaultMakesWhatIsAroundItOnlyWhereThatHasToBeThere() {
        String group = "{'p': {'type': 'object', 'properties': {'x': " + TEXT + "}, 'required': ['x']}}";
        Versions optional = Versions.of("{}", group);
        Versions needed = new Versions(
                Versions.version("{}", "1.0.0"),
                Versions.frame(group, "2.0.0").put("/required", "[\"p\"]").load());
        String fill = "{'op': 'default', 'path': '/p/x', 'value': 'new'}";

        assertThat(optional.apply("{}", fill).isUnchanged()).isTrue();
        assertThat(answers(needed.apply("{}", fill))).isEqualTo("{'p':{'x':'new'}}");
        assertThat(needed.apply("{}", fill).report().conforms()).isTrue();
        assertThat(ledger(needed.apply("{}", fill))).containsExactly("/p/x was empty and is filled in");
    }

    @Test
    void whatIsDroppedIsKeptWithTheReason() {
        Versions both = Versions.of("{'y': " + TEXT + "}", "{}");
        Migrated moved = both.apply("{'y': 'words'}", "{'op': 'drop', 'from': '/y', 'reason': 'Nobody asks now.'}");

        assertThat(answers(moved)).isEqualTo("{}");
        assertThat(moved.preserved())
                .containsExactly(new Preserved("small|1.0.0", "/y", "\"words\"", "Nobody asks now."));
        assertThat(ledger(moved)).containsExactly("/y has no place any more; its words are kept: Nobody asks now.");
    }
}
