package org.refocus.forms.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.forms.migration.Versions.ENTRY;
import static org.refocus.forms.migration.Versions.TEXT;
import static org.refocus.forms.migration.Versions.answers;
import static org.refocus.forms.migration.Versions.kept;
import static org.refocus.forms.migration.Versions.ledger;

import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;

/** What becomes of answers that the new version refuses where no step speaks of them. */
class FitTest {
    private static final String SHORT = "{'type': 'string', 'maxLength': 3}";

    @Test
    void whatHasNoPlaceIsKept() {
        Migrated moved = Versions.of("{'a': " + TEXT + ", 'b': " + TEXT + "}", "{'a': " + TEXT + "}")
                .apply("{'a': 'one', 'b': 'two'}");

        assertThat(answers(moved)).isEqualTo("{'a':'one'}");
        assertThat(kept(moved)).containsExactly("/b 'two'");
        assertThat(ledger(moved))
                .containsExactly("/b has no place any more; its words are kept: the new version has no such place");
    }

    @Test
    void whatIsTooLongGoesWhereItMayBeLeftOutAndStaysWhereItIsNeeded() {
        Versions optional = Versions.of("{'a': " + TEXT + "}", "{'a': " + SHORT + "}");
        Versions needed = new Versions(
                Versions.frame("{'a': " + TEXT + "}", "1.0.0")
                        .put("/required", "[\"a\"]")
                        .load(),
                Versions.frame("{'a': " + SHORT + "}", "2.0.0")
                        .put("/required", "[\"a\"]")
                        .load());

        assertThat(kept(optional.apply("{'a': 'long'}"))).containsExactly("/a 'long'");
        assertThat(optional.apply("{'a': 'long'}").preserved().get(0).reason())
                .isEqualTo("it does not fit the new version. Use at most 3 characters.");
        assertThat(needed.apply("{'a': 'long'}").isUnchanged()).isTrue();
        assertThat(needed.apply("{'a': 'long'}").report().has(Code.MAX_LENGTH, "/a"))
                .isTrue();
    }

    @Test
    void whatWasWrongBeforeStaysForThePersonToMend() {
        Versions both = Versions.of(
                "{'a': {'type': 'integer'}, 'b': {'type': 'integer'}}",
                "{'c': {'type': 'integer'}, 'b': {'type': 'integer', 'maximum': 5}}");
        Migrated moved = both.apply("{'a': 'soon', 'b': 'later'}", "{'op': 'rename', 'from': '/a', 'path': '/c'}");

        assertThat(answers(moved)).isEqualTo("{'b':'later','c':'soon'}");
        assertThat(moved.preserved()).isEmpty();
    }

    @Test
    void whatIsOnlyIncompleteIsLeftToBeCompleted() {
        String list = "{'type': 'array', 'items': {'type': 'string'}, 'minItems': 2}";
        Migrated moved = Versions.of("{'r': " + list.replace(", 'minItems': 2", "") + "}", "{'r': " + list + "}")
                .apply("{'r': ['one']}");

        assertThat(moved.isUnchanged()).isTrue();
        assertThat(moved.report().has(Code.MIN_ITEMS, "/r")).isTrue();
    }

    @Test
    void whatIsMoreThanAListTakesGoesFromItsEnd() {
        String list = "{'type': 'array', 'items': {'type': 'string', 'maxLength': 9}, 'maxItems': 2}";
        Migrated moved = Versions.of(
                        "{'r': " + list.replace("'maxItems': 2", "'maxItems': 9") + "}", "{'r': " + list + "}")
                .apply("{'r': ['one', 'two', 'three', 'four']}");

        assertThat(answers(moved)).isEqualTo("{'r':['one','two']}");
        assertThat(kept(moved)).containsExactly("/r/2 'three'", "/r/3 'four'");
    }

    @Test
    void anEntryGoesWholeSoThatItsReadersGoWithIt() {
        String few = ENTRY.replace("'team', ", "").replace("20", "3");
        Versions both = Versions.of("{'e': " + ENTRY + ", 'f': " + ENTRY + "}", "{'e': " + few + ", 'f': " + few + "}");
        Migrated moved =
                both.apply("{'e': {'text': 'own', 'audience': 'team'}, 'f': {'text': 'too long', 'voice': 'person'}}");

        assertThat(answers(moved)).isEqualTo("{}");
        assertThat(kept(moved))
                .containsExactly("/e {'text':'own','audience':'team'}", "/f {'text':'too long','voice':'person'}");
    }

    @Test
    void aPartOfAnEntryThatSaysNothingOfPeopleGoesAlone() {
        String without = ENTRY.replace(", 'recordedAt': {'type': 'string'}", "");
        Migrated moved = Versions.of("{'e': " + ENTRY + "}", "{'e': " + without + "}")
                .apply("{'e': {'text': 'mine', 'voice': 'person', 'recordedAt': 'noon'}}");

        assertThat(answers(moved)).isEqualTo("{'e':{'text':'mine','voice':'person'}}");
        assertThat(kept(moved)).containsExactly("/e/recordedAt 'noon'");
    }

    @Test
    void anEntryWhoseReadersTheNewVersionDoesNotKnowIsTakenOutRatherThanShown() {
        String open = ENTRY.replace(
                "'audience': {'type': 'string', 'enum': ['only-me', 'worker', 'team', 'my-circle']},", "");
        Migrated moved = Versions.of("{'e': " + ENTRY + "}", "{'e': " + open + "}")
                .apply("{'e': {'text': 'mine', 'audience': 'only-me'}}");

        assertThat(answers(moved)).isEqualTo("{}");
        assertThat(kept(moved)).containsExactly("/e {'text':'mine','audience':'only-me'}");
    }

    @Test
    void anEntryKeepsTheReadersThatItsOldPlaceGaveIt() {
        String mine =
                ENTRY.replace("'additionalProperties'", "'x-form': {'audience': 'only-me'}, 'additionalProperties'");
        Versions both = Versions.of("{'e': " + mine + "}", "{'f': " + ENTRY + "}");
        Migrated moved = both.apply(
                "{'e': {'text': 'mine', 'voice': 'person'}}", "{'op': 'rename', 'from': '/e', 'path': '/f'}");

        assertThat(answers(moved)).isEqualTo("{'f':{'text':'mine','voice':'person','audience':'only-me'}}");
        assertThat(ledger(moved)).containsExactly("/e is now /f", "/f is seen by the same people as before: only-me");
    }

    @Test
    void anObjectThatAStepEmptiedDoesNotStandInTheWay() {
        String name = "{'type': 'object', 'properties': {'first': " + TEXT + "}, 'required': ['first']}";
        Versions both = Versions.of("{'name': " + name + "}", "{'name': " + name + ", 'called': " + TEXT + "}");
        Migrated moved =
                both.apply("{'name': {'first': 'Asha'}}", "{'op': 'move', 'from': '/name/first', 'path': '/called'}");

        assertThat(answers(moved)).isEqualTo("{'called':'Asha'}");
        assertThat(moved.report().conforms()).isTrue();
        assertThat(ledger(moved))
                .containsExactly("/name/first is now /called", "/name is gone; nobody's words stood there");
    }

    @Test
    void wordsMovedToAPlaceThatDoesNotExistAreKeptUnderTheirOldPlace() {
        Versions both = Versions.of("{'a': " + TEXT + "}", "{}");
        Migrated moved = both.apply("{'a': 'words'}", "{'op': 'move', 'from': '/a', 'path': '/no/such/place'}");

        assertThat(answers(moved)).isEqualTo("{}");
        assertThat(kept(moved)).containsExactly("/a 'words'");
    }

    @Test
    void aDefaultThatDoesNotFitIsNotKeptAsSomebodysWords() {
        Versions both = Versions.of("{}", "{'a': " + SHORT + "}");
        Migrated moved = both.apply("{}", "{'op': 'default', 'path': '/a', 'value': 'too long'}");

        assertThat(answers(moved)).isEqualTo("{}");
        assertThat(moved.preserved()).isEmpty();
        assertThat(moved.isUnchanged()).isFalse();
    }

    @Test
    void whereNothingHasToBeDoneEveryByteStays() {
        FormDocument odd = Versions.document("{ 'a' :\t'\\u0041',\n 'n': 1.50 }\n");
        String places = "{'a': {'type': 'string', 'title': 'A'}, 'n': {'type': 'number'}}";
        Versions both = Versions.of(places, places.replace("'A'", "'Said otherwise'"));
        Migrated moved = Migration.between(both.from(), both.to()).apply(both.from(), both.to(), odd);

        assertThat(moved.answers()).isEqualTo(odd);
        assertThat(moved.isUnchanged()).isTrue();
    }

    @Test
    void aVersionMovesToItselfWithWhateverStandsInIt() {
        FormTemplate template = Versions.version("{'a': " + SHORT + "}", "1.0.0");
        FormDocument wrong = Versions.document("{'a': 'too long', 'zzz': [true]}");

        assertThat(Migration.between(template, template)
                        .apply(template, template, wrong)
                        .answers())
                .isEqualTo(wrong);
    }
}
