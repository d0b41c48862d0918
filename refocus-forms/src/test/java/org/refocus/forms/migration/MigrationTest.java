package org.refocus.forms.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;
import org.refocus.forms.TemplateException;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.support.SmallTemplate;

/** Answers go over to a new version, and no word is lost on the way. */
class MigrationTest {
    private static final String MARKER = "Zq7 private words";
    private static final String TEXT = "{\"type\": \"string\", \"maxLength\": 100}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "mood! feeling! {'op':'rename','from':'/mood','path':'/feeling'}! {'mood':'fine'}! {'feeling':'fine'}! /mood is now /feeling",
                "name! first,last! {'op':'split','from':'/name','separator':' ','paths':['/first','/last']}! {'name':'Asha Lee Example'}! {'first':'Asha','last':'Lee Example'}! /name is now split into /first and /last",
                "name! first,last! {'op':'split','from':'/name','separator':' ','paths':['/first','/last']}! {'name':'Asha'}! {'first':'Asha'}!",
                "first,last! name! {'op':'merge','from':['/first','/last'],'separator':' ','path':'/name'}! {'first':'Asha','last':'Example'}! {'name':'Asha Example'}! /first and /last are now together at /name",
                "first,last! name! {'op':'merge','from':['/first','/last'],'separator':' ','path':'/name'}! {'last':'Example'}! {'name':'Example'}!",
                "a! a,b! {'op':'default','path':'/b','value':'open'}! {'a':'x'}! {'a':'x','b':'open'}! /b was empty and is filled in",
                "a,b! a,b! {'op':'default','path':'/b','value':'open'}! {'b':'own'}! {'b':'own'}!"
            })
    void aDeclaredStepMovesWords(String before, String after, String step, String answers, String moved, String line) {
        Migrated migrated = migration(step).apply(small("1.0.0", before), small("2.0.0", after), document(answers));

        assertThat(migrated.answers().answers()).isEqualTo(document(moved).answers());
        assertThat(migrated.preserved()).isEmpty();
        assertThat(migrated.report().conforms()).isTrue();
        if (line != null) {
            assertThat(migrated.ledger()).extracting(LedgerLine::text).containsExactly(line);
        }
    }

    @Test
    void whatIsDroppedIsKeptWithItsReason() {
        Migrated migrated = migration("{'op':'drop','from':'/mood','reason':'nobody asks any more'}")
                .apply(small("1.0.0", "a,mood"), small("2.0.0", "a"), document("{'a':'x','mood':'" + MARKER + "'}"));

        assertThat(migrated.answers().answers()).isEqualTo(document("{'a':'x'}").answers());
        assertThat(migrated.preserved())
                .containsExactly(new Preserved("small|1.0.0", "/mood", "\"" + MARKER + "\"", "nobody asks any more"));
        assertThat(migrated.preserved().get(0).value()).isEqualTo(MARKER);
    }

    @Test
    void whatHasNoPlaceAndNoStepIsKeptToo() {
        FormTemplate from = small("1.0.0", "a,mood");
        FormTemplate to = small("2.0.0", "a");

        Migrated migrated = Migration.between(from, to).apply(from, to, document("{'mood':'" + MARKER + "'}"));

        assertThat(migrated.answers().answers()).isEmpty();
        assertThat(migrated.preserved()).extracting(Preserved::pointer).containsExactly("/mood");
    }

    @Test
    void nothingIsOverwritten() {
        Migrated migrated = migration("{'op':'move','from':'/a','path':'/b'}")
                .apply(small("1.0.0", "a,b"), small("2.0.0", "b"), document("{'a':'one','b':'two'}"));

        assertThat(migrated.answers().answers())
                .isEqualTo(document("{'b':'two'}").answers());
        assertThat(migrated.preserved()).extracting(Preserved::json).containsExactly("\"one\"");
    }

    @Test
    void aTextThatIsTooLongNowIsKeptWhole() {
        FormTemplate from = small("1.0.0", "a");
        FormTemplate to = SmallTemplate.of("{\"a\": {\"type\": \"string\", \"maxLength\": 3}}")
                .put("/$id", "\"https://refocus-forms.example/templates/small/2.0.0\"")
                .put("/x-form/version", "\"2.0.0\"")
                .load();

        Migrated migrated = Migration.between(from, to).apply(from, to, document("{'a':'far too long'}"));

        assertThat(migrated.report().conforms()).isTrue();
        assertThat(migrated.preserved()).extracting(Preserved::json).containsExactly("\"far too long\"");
    }

    @Test
    void whereNothingHasToBeDoneEveryByteStays() {
        FormTemplate from = TemplateLibrary.bundled().get("strengths-worksheet|1.0.0");
        FormTemplate to = TemplateLibrary.bundled().get("strengths-worksheet|1.1.0");
        FormDocument answers = FormDocument.of("{ \"personName\" :\"Asha Example\",\"domains\": {}}".getBytes(UTF_8));

        Migrated migrated = Migration.between(from, to).apply(from, to, answers);

        assertThat(migrated.isUnchanged()).isTrue();
        assertThat(migrated.answers().bytes()).isEqualTo(answers.bytes());
    }

    @Test
    void twoMigrationsMakeOne() {
        FormTemplate one = small("1.0.0", "a");
        FormTemplate two = small("2.0.0", "b");
        FormTemplate three = small("3.0.0", "c");
        Migration first = migration("{'op':'rename','from':'/a','path':'/b'}");
        Migration second =
                Migration.load(file("small|2.0.0", "small|3.0.0", "{'op':'rename','from':'/b','path':'/c'}"));
        FormDocument answers = document("{'a':'x'}");

        Migrated jump = first.then(two, second).apply(one, three, answers);

        assertThat(jump.answers())
                .isEqualTo(
                        second.apply(two, three, first.apply(one, two, answers).answers())
                                .answers());
        assertThat(jump.answers().answers()).isEqualTo(document("{'c':'x'}").answers());
        assertThatThrownBy(() -> second.then(two, first)).isInstanceOf(RefocusException.class);
    }

    @Test
    void anAuthorIsToldWhatIsMissing() {
        FormTemplate from = small("1.0.0", "a,mood");
        FormTemplate to = SmallTemplate.of("{\"a\": " + TEXT + ", \"must\": " + TEXT + "}")
                .put("/required", "[\"must\"]")
                .put("/$id", "\"https://refocus-forms.example/templates/small/2.0.0\"")
                .put("/x-form/version", "\"2.0.0\"")
                .load();

        assertThat(migration("{'op':'rename','from':'/moot','path':'/a'}")
                        .check(from, to)
                        .errors())
                .extracting(Finding::code)
                .contains(Code.UNKNOWN_PLACE, Code.UNFILLED_PLACE);
        assertThat(migration("{'op':'default','path':'/must','value':'x'},{'op':'drop','from':'/mood','reason':'r'}")
                        .check(from, to)
                        .errors())
                .isEmpty();
    }

    @Test
    void noWordOfAnAnswerStandsInWhatIsSaid() {
        Migrated migrated = migration("{'op':'drop','from':'/mood','reason':'r'}")
                .apply(small("1.0.0", "mood"), small("2.0.0", "a"), document("{'mood':'" + MARKER + "'}"));

        assertThat(migrated.toString() + migrated.ledger() + migrated.preserved() + migrated.report())
                .doesNotContain("Zq7");
        assertThatThrownBy(() -> new Preserved("a|1.0.0", "/a", MARKER, "r"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("Zq7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{'op':'shuffle','from':'/a','path':'/b'}! BAD_STEP! /steps/0/op",
                "{'op':'rename','from':'a','path':'/b'}! BAD_STEP! /steps/0/from",
                "{'op':'rename','from':'/a'}! BAD_STEP! /steps/0/path",
                "{'op':'drop','from':'/a'}! BAD_STEP! /steps/0/reason",
                "{'op':'default','path':'/a'}! BAD_STEP! /steps/0/value",
                "{'op':'split','from':'/a','separator':' ','paths':['/b']}! BAD_STEP! /steps/0/paths",
                "{'op':'rename','from':'/a','path':'/b','why':'x'}! UNKNOWN_KEYWORD! /steps/0/why"
            })
    void whatIsWrongWithAMigrationIsSaidWhereItStands(String step, String code, String pointer) {
        TemplateException refusal = catchThrowableOfType(TemplateException.class, () -> migration(step));

        assertThat(refusal.report().findings())
                .anyMatch(finding ->
                        finding.code().name().equals(code) && finding.pointer().equals(pointer));
    }

    @Test
    void templatesThatItDoesNotNameAreRefused() {
        Migration migration = migration("{'op':'rename','from':'/a','path':'/b'}");
        FormTemplate other = small("3.0.0", "b");

        assertThatThrownBy(() -> migration.apply(small("1.0.0", "a"), other, FormDocument.empty()))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("small|2.0.0");
    }

    private static Migration migration(String steps) {
        return Migration.load(file("small|1.0.0", "small|2.0.0", steps));
    }

    private static byte[] file(String from, String to, String steps) {
        return ("{\"$schema\": \"https://refocus-forms.example/dialect/1.0.0/migration\", \"from\": \"" + from
                        + "\", \"to\": \"" + to + "\", \"steps\": [" + steps.replace('\'', '"') + "]}")
                .getBytes(UTF_8);
    }

    private static FormDocument document(String json) {
        return FormDocument.of(json.replace('\'', '"').getBytes(UTF_8));
    }

    private static FormTemplate small(String version, String names) {
        StringBuilder properties = new StringBuilder();
        for (String name : names.split(",", -1)) {
            properties.append(properties.isEmpty() ? "" : ",").append("\"" + name + "\": " + TEXT);
        }
        return SmallTemplate.of("{" + properties + "}")
                .put("/$id", "\"https://refocus-forms.example/templates/small/" + version + "\"")
                .put("/x-form/version", "\"" + version + "\"")
                .load();
    }
}
