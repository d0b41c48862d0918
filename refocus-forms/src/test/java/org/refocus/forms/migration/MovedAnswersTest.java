package org.refocus.forms.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refocus.forms.migration.Versions.ENTRY;
import static org.refocus.forms.migration.Versions.TEXT;
import static org.refocus.forms.migration.Versions.bytes;
import static org.refocus.forms.migration.Versions.file;
import static org.refocus.forms.migration.Versions.migration;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.RefocusException;
import org.refocus.forms.TemplateException;
import org.refocus.forms.TemplateLibrary;

/** Reading a migration, looking it over, and joining two. */
class MovedAnswersTest {
    private static final String MARKER = "PLANTED-WORDS";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'op': 'rename', 'from': '/a', 'path': '/b', 'why': 'x'} | unknown-keyword /steps/0/why",
                "{'op': 'copy', 'from': '/a', 'path': '/b'} | bad-step /steps/0/op",
                "7 | bad-step /steps/0/op",
                "{'op': 'rename', 'from': '/a'} | bad-step /steps/0/path",
                "{'op': 'rename', 'from': 'a', 'path': '/b'} | bad-step /steps/0/from",
                "{'op': 'rename', 'from': '', 'path': '/b'} | bad-step /steps/0/from",
                "{'op': 'rename', 'from': '/a~2', 'path': '/b'} | bad-step /steps/0/from",
                "{'op': 'rename', 'from': 7, 'path': '/b'} | bad-step /steps/0/from",
                "{'op': 'rename', 'from': '/a/*', 'path': '/b'} | bad-step /steps/0/path",
                "{'op': 'split', 'from': '/a', 'separator': '', 'paths': ['/b', '/c']} | bad-step /steps/0/separator",
                "{'op': 'split', 'from': '/a', 'separator': 'and', 'paths': ['/b', '/c']} | bad-step /steps/0/separator",
                "{'op': 'split', 'from': '/a', 'separator': ',', 'paths': ['/b']} | bad-step /steps/0/paths",
                "{'op': 'split', 'from': '/a', 'separator': ',', 'paths': ['/b', '/b']} | bad-step /steps/0/paths/1",
                "{'op': 'split', 'from': '/a', 'separator': ',', 'paths': '/b'} | bad-step /steps/0/paths",
                "{'op': 'merge', 'from': '/a', 'separator': ',', 'path': '/b'} | bad-step /steps/0/from",
                "{'op': 'merge', 'from': ['/a', '/c/*'], 'separator': ',', 'path': '/b'} | bad-step /steps/0/from",
                "{'op': 'merge', 'from': ['/a', '/c'], 'path': '/b'} | bad-step /steps/0/separator",
                "{'op': 'default', 'path': '/b'} | bad-step /steps/0/value",
                "{'op': 'drop', 'from': '/b'} | bad-step /steps/0/reason",
                "{'op': 'drop', 'from': '/b', 'reason': ' '} | bad-step /steps/0/reason",
            })
    void aStepThatIsNotWellMadeIsRefusedAtItsPlace(String step, String finding) {
        assertThatThrownBy(() -> migration(step))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.report().findings())
                                .singleElement()
                                .satisfies(f -> assertThat(f.code().id() + " " + f.pointer())
                                        .isEqualTo(finding)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | not-json",
                "[] | type",
                "{'$schema': 'x'} | bad-dialect /$schema, bad-keyword /from, bad-keyword /to, bad-keyword /steps",
                "{'from': 'small', 'to': 'small&1.0', 'steps': {}, 'other': 1} | unknown-keyword /other, bad-dialect"
                        + " /$schema, bad-keyword /from, bad-keyword /to, bad-keyword /steps",
            })
    void aFileThatIsNoMigrationIsRefused(String json, String findings) {
        assertThatThrownBy(() -> Migration.load(bytes(json.replace('&', '|'))))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.report().findings().stream()
                                        .map(f -> (f.code().id() + " " + f.pointer()).strip())
                                        .toList())
                                .isEqualTo(List.of(findings.split(", "))));
    }

    @Test
    void aMigrationNamesItsTemplates() {
        Migration loaded = Migration.load(file("1.0.0", "2.0.0"));

        assertThat(loaded.from()).isEqualTo("small|1.0.0");
        assertThat(loaded.to()).isEqualTo("small|2.0.0");
        assertThat(loaded).hasToString("Migration[small|1.0.0 to small|2.0.0]");
    }

    @Test
    void otherTemplatesAreAMistakeOfTheProgram() {
        Versions both = Versions.of("{}", "{}");
        FormTemplate plan = TemplateLibrary.bundled().newest("care-plan");

        assertThatThrownBy(() -> migration().apply(both.to(), both.to(), FormDocument.empty()))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("small|1.0.0");
        assertThatThrownBy(() -> migration().check(both.from(), both.from()))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("small|2.0.0");
        assertThatThrownBy(() -> Migration.between(both.from(), plan).apply(both.from(), plan, FormDocument.empty()))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("different forms");
    }

    @Test
    void placesThatAreNotThereAreFound() {
        Versions both = Versions.of(
                "{'a': " + TEXT + ", 'm': {'type': 'object', 'additionalProperties': " + ENTRY + "}}",
                "{'b': " + TEXT + ", 'm': {'type': 'object', 'additionalProperties': " + ENTRY + "}}");

        assertThat(both.check("{'op': 'rename', 'from': '/a', 'path': '/b'}")).isEmpty();
        assertThat(both.check(
                        "{'op': 'rename', 'from': '/aa', 'path': '/b'}", "{'op': 'drop', 'from': '/a', 'reason': 'x'}"))
                .containsExactly("unknown-place /steps/0/from /aa");
        assertThat(both.check("{'op': 'rename', 'from': '/a', 'path': '/bb'}"))
                .contains("unknown-place /steps/0/path /bb");
        assertThat(both.check(
                        "{'op': 'rename', 'from': '/a', 'path': '/b'}",
                        "{'op': 'drop', 'from': '/m/*/recordedAt', 'reason': 'x'}"))
                .isEmpty();
        assertThat(both.check(
                        "{'op': 'rename', 'from': '/a', 'path': '/b'}",
                        "{'op': 'drop', 'from': '/m/x/recordedOn', 'reason': 'x'}"))
                .containsExactly("unknown-place /steps/1/from /m/x/recordedOn");
    }

    @Test
    void aPlaceOnTheWayIsNoUnknownPlace() {
        Versions both = Versions.of("{'a': " + TEXT + ", 'b': " + TEXT + "}", "{'a': " + TEXT + ", 'b': " + TEXT + "}");

        assertThat(both.check(
                        "{'op': 'rename', 'from': '/a', 'path': '/t'}",
                        "{'op': 'rename', 'from': '/b', 'path': '/a'}",
                        "{'op': 'rename', 'from': '/t', 'path': '/b'}"))
                .noneMatch(found -> found.startsWith("unknown-place"));
    }

    @Test
    void whatHasToBeThereAndIsFilledByNobodyIsFound() {
        Versions both = new Versions(
                Versions.version("{'a': " + TEXT + "}", "1.0.0"),
                Versions.frame("{'b': {'type': 'string', 'maxLength': 3}}", "2.0.0")
                        .put("/required", "[\"b\"]")
                        .load());

        assertThat(both.check("{'op': 'drop', 'from': '/a', 'reason': 'x'}"))
                .containsExactly("unfilled-place /steps /b");
        assertThat(both.check(
                        "{'op': 'drop', 'from': '/a', 'reason': 'x'}",
                        "{'op': 'default', 'path': '/b', 'value': 'yes'}"))
                .isEmpty();
        assertThat(both.check(
                        "{'op': 'drop', 'from': '/a', 'reason': 'x'}",
                        "{'op': 'default', 'path': '/b', 'value': 'too long'}"))
                .containsExactly("max-length /steps/1/value ");
        assertThat(both.check("{'op': 'rename', 'from': '/a', 'path': '/b'}"))
                .as("/a may be left out, and may be longer")
                .containsExactly("may-not-fit /steps/0 /a", "unfilled-place /steps /b");
        assertThat(both.check("{'op': 'default', 'path': '/b', 'value': 'yes'}"))
                .containsExactly("unsaid-place /steps /a");
    }

    @Test
    void aPlaceThatIsTakenAwayAndNeededIsFound() {
        Versions both = new Versions(
                Versions.frame("{'a': " + TEXT + ", 'b': " + TEXT + "}", "1.0.0")
                        .put("/required", "[\"a\"]")
                        .load(),
                Versions.frame("{'a': " + TEXT + ", 'b': " + TEXT + "}", "2.0.0")
                        .put("/required", "[\"a\"]")
                        .load());

        assertThat(both.check("{'op': 'rename', 'from': '/a', 'path': '/b'}"))
                .containsExactly("unfilled-place /steps/0/from /a");
    }

    @Test
    void narrowerPlacesAreFound() {
        assertThat(Versions.of("{'a': " + TEXT + "}", "{'a': {'type': 'string', 'maxLength': 3}}")
                        .check())
                .containsExactly("may-not-fit /steps /a");
        assertThat(Versions.of("{'a': {'type': 'string', 'maxLength': 3}}", "{'a': " + TEXT + "}")
                        .check())
                .isEmpty();
    }

    @Test
    void everyFindingCanBeSaidInWords() {
        Versions both = Versions.of("{'a': " + TEXT + "}", "{'a': {'type': 'string', 'maxLength': 3}}");

        assertThat(migration("{'op': 'drop', 'from': '/zzz', 'reason': 'x'}")
                        .check(both.from(), both.to())
                        .findings())
                .hasSize(2)
                .allSatisfy(f -> assertThat(Messages.text(f, Locale.UK)).doesNotContain("{"));
    }

    @Test
    void twoMigrationsInOneDoWhatBothDo() {
        FormTemplate first = Versions.version("{'a': " + TEXT + ", 'x': " + TEXT + "}", "1.0.0");
        FormTemplate second = Versions.version("{'b': " + TEXT + "}", "2.0.0");
        FormTemplate third = Versions.version("{'c': " + TEXT + ", 'x': " + TEXT + "}", "3.0.0");
        Migration one = Versions.between("1.0.0", "2.0.0", "{'op': 'rename', 'from': '/a', 'path': '/b'}");
        Migration two = Versions.between("2.0.0", "3.0.0", "{'op': 'rename', 'from': '/b', 'path': '/c'}");
        Migration both = one.then(second, two);
        FormDocument answers = Versions.document("{'a': 'one', 'x': 'two'}");
        Migrated halfway = one.apply(first, second, answers);
        Migrated stepwise = two.apply(second, third, halfway.answers());
        Migrated jump = both.apply(first, third, answers);

        assertThat(both.from()).isEqualTo("small|1.0.0");
        assertThat(both.to()).isEqualTo("small|3.0.0");
        assertThat(jump.answers()).isEqualTo(stepwise.answers()).isEqualTo(Versions.document("{'c':'one'}"));
        assertThat(jump.preserved()).isEqualTo(halfway.preserved()).hasSize(1);
        assertThat(jump.ledger())
                .startsWith(halfway.ledger().toArray(LedgerLine[]::new))
                .hasSize(3);
        assertThat(both.check(first, third).findings())
                .isEqualTo(
                        one.check(first, second).plus(two.check(second, third)).findings());
        assertThatThrownBy(() -> one.then(third, two)).isInstanceOf(RefocusException.class);
        assertThatThrownBy(() -> one.then(second, one)).isInstanceOf(RefocusException.class);
    }

    @Test
    void noAnswerStandsInLedgersMessagesOrToString() {
        Versions both =
                Versions.of("{'a': " + TEXT + ", 'e': " + ENTRY + "}", "{'a': {'type': 'string', 'maxLength': 3}}");
        Migrated moved = both.apply("{'a': '" + MARKER + "', 'e': {'text': '" + MARKER + "'}, 'n': '" + MARKER + "'}");

        assertThat(moved.preserved()).hasSize(3).allSatisfy(p -> {
            assertThat(p.json()).contains(MARKER);
            assertThat(p.toString() + p.reason()).doesNotContain(MARKER);
        });
        assertThat(moved.ledger().toString() + moved + moved.report()).doesNotContain(MARKER);
    }

    @Test
    void answersThatGrewTooLargeAreRefusedWithoutTheirWords() {
        Versions both = Versions.of("{}", "{'a': " + TEXT + "}");
        String large = "x".repeat(600_000);
        FormDocument answers = Versions.document("{'zzz': ['" + MARKER + "'], 'a': '" + large + "'}");
        Versions open = new Versions(
                Versions.frame("{}", "1.0.0").drop("/additionalProperties").load(),
                Versions.frame("{}", "2.0.0").drop("/additionalProperties").load());

        assertThat(both.apply("{'a': '" + large + "'}").isUnchanged()).isTrue();
        assertThatThrownBy(() -> migration("{'op': 'default', 'path': '/b', 'value': '" + large + "'}")
                        .apply(open.from(), open.to(), answers))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("too large")
                .hasMessageNotContaining(MARKER);
    }
}
