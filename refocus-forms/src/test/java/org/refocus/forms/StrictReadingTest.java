package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.forms.Code.DUPLICATE_KEY;
import static org.refocus.forms.Code.NOT_JSON;
import static org.refocus.forms.Code.TOO_DEEP;
import static org.refocus.forms.Code.TOO_LARGE;
import static org.refocus.forms.Code.TOO_MANY_FINDINGS;
import static org.refocus.forms.Code.TRAILING_CONTENT;
import static org.refocus.forms.Code.TYPE;
import static org.refocus.forms.Code.UNKNOWN_PROPERTY;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.model.OwnStrengths;

/** Bytes are read strictly: whatever is wrong with them is a finding, and nothing is an exception or a hang. */
@Timeout(60)
class StrictReadingTest {
    private static final FormTemplate TEMPLATE = TemplateLibrary.bundled().newest("own-strengths");
    private static final int MEGABYTE = 1 << 20;

    @Test
    void aDocumentMayFillOneMegabyteToTheLastByte() {
        assertThat(found("{}" + " ".repeat(MEGABYTE - 2))).isEmpty();
        assertThat(found("{}" + " ".repeat(MEGABYTE - 1))).containsExactly(at(TOO_LARGE, ""));
        assertThat(FormDocument.read(new byte[MEGABYTE + 1]).report().findings())
                .containsExactly(Finding.error(TOO_LARGE, "", "max", MEGABYTE));
    }

    @Test
    void documentsGoSixtyFourLevelsDeepAndNoFurther() {
        assertThat(found("{\"a\":" + lists(63) + "}")).isEmpty();
        assertThat(found("{\"a\":" + lists(64) + "}")).containsExactly(at(TOO_DEEP, ""));
        assertThat(found(objects(64))).isEmpty();
        assertThat(found(objects(65))).containsExactly(at(TOO_DEEP, ""));
    }

    @Test
    void aHundredThousandLevelsAreOneFinding() {
        assertThat(found(lists(100_000))).containsExactly(at(TOO_DEEP, ""));
        assertThat(found("[".repeat(100_000))).containsExactly(at(TOO_DEEP, ""));
        assertThat(found("{\"a\":".repeat(100_000))).containsExactly(at(TOO_DEEP, ""));
        assertThat(found("{\"headings\":{\"skills\":" + lists(100_000) + "}}")).containsExactly(at(TOO_DEEP, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`workerName`:1,`workerName`:2} | /workerName",
                "{`x`:1,`x`:2} | /x",
                "{`workerName`:1,`worker\\u004eame`:2} | /workerName",
                "{`x`:1,`\\u0078`:2} | /x",
                "{``:1,``:2} | /",
                "{`a/b~c`:1,`a/b~c`:2} | /a~1b~0c",
                "{`headings`:{`skills`:[],`skills`:[]}} | /headings/skills",
                "{`headings`:{`skills`:[{`text`:``,`text`:``}]}} | /headings/skills/0/text",
                "{`x`:{`y`:[0,{`z`:1,`z`:2}]}} | /x/y/1/z",
                "{`x`:{`y`:{}},`z`:{`y`:{},`y`:{}}} | /z/y",
            })
    void aNameStandsOnce(String json, String pointer) {
        assertThat(found(json.replace('`', '"'))).contains(at(DUPLICATE_KEY, pointer));
    }

    @Test
    void theSameNameInTwoObjectsIsNoDuplicate() {
        assertThat(found("{\"a\":[{\"x\":1,\"y\":1},{\"x\":1,\"y\":1}],\"x\":1,\"y\":1}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "1", "null", "x", "}", "]", ",", "\"", "{", "/", "\u0001", "1e999999999999", "\u00e9"
            })
    void nothingFollowsTheDocument(String more) {
        assertThat(found("{} " + more)).containsExactly(at(TRAILING_CONTENT, ""));
        assertThat(found("{}\n" + more + more)).containsExactly(at(TRAILING_CONTENT, ""));
    }

    @Test
    void whatFollowsTheDocumentIsNotReadWhateverItsSize() {
        assertThat(found("{}" + "1".repeat(2_000))).containsExactly(at(TRAILING_CONTENT, ""));
        assertThat(found("{}" + "[".repeat(2_000))).containsExactly(at(TRAILING_CONTENT, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'' | ''",
                "' ' | ''",
                "{ | ''",
                "[ | ''",
                "{]} | ''",
                "{`a`} | /a",
                "{`a`: | /a",
                "{`a`:} | /a",
                "{`a`:[} | /a",
                "{`a`:[0,} | /a/1",
                "{`a`:[0,1} | /a/1",
                "{`a`:[0,[}] | /a/1",
                "{`a`:{`x`:1},`b`:{} | /b",
                "{`a`:{`x`:1},`b`:{`x`} | /b/x",
                "{`a`:{`x`:1},`b`:{] | /b",
                "{`a`:1,} | /a",
                "{`a`:1 `b`:2} | /a",
                "{'a':1} | ''",
                "{a:1} | ''",
                "{`a`:'x'} | /a",
                "{`a`:NaN} | /a",
                "{`a`:Infinity} | /a",
                "{`a`:-Infinity} | /a",
                "{`a`:+1} | /a",
                "{`a`:01} | /a",
                "{`a`:1.} | /a",
                "{`a`:.5} | /a",
                "{`a`:1e} | /a",
                "{`a`:0x10} | /a",
                "{`a`:tru} | /a",
                "{`a`:True} | /a",
                "{`a`:undefined} | /a",
                "{`a`:/* no */1} | /a",
                "{`a`:1} // no | trailing",
                "{`a`:1 # no | /a",
                "{`a`:`\\x41`} | /a",
                "{`a`:`\\u12`} | /a",
                "{`a`:`x | /a",
                "{`a`:`tab\there`} | /a",
                "{`x`:1,`a/b~`:[tru]} | /a~1b~0/0",
            })
    void whatIsNotJsonIsSaidWithItsPlace(String json, String pointer) {
        String text = json.equals("''") ? "" : json.equals("' '") ? " " : json.replace('`', '"');
        String expected = pointer.equals("''") ? "" : pointer;

        assertThat(found(text))
                .containsExactly(expected.equals("trailing") ? at(TRAILING_CONTENT, "") : at(NOT_JSON, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "1", "\"x\"", "[]", "[{}]"})
    void theDocumentIsAnObject(String json) {
        assertThat(found(json)).containsExactly(at(TYPE, ""));
    }

    @Test
    void nullIsNoAnswerAnywhere() {
        assertThat(found("{\"a\":null,\"b\":[null,{\"c\":null}]}"))
                .containsExactly(at(TYPE, "/a"), at(TYPE, "/b/0"), at(TYPE, "/b/1/c"));
        assertThat(TEMPLATE.read("{\"headings\":null}".getBytes(UTF_8)).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e101",
                "-1e+101",
                "1E-101",
                "1e400000000",
                "1e-400000000",
                "0e400000000",
                "1e99999999999",
                "1.5e00000000000101"
            })
    void aNumberThatCannotBeWrittenOutIsTooLarge(String number) {
        assertThat(found("{\"a\":[0,%s],\"b\":null}".formatted(number)))
                .as("reading goes on behind it")
                .containsExactly(at(TOO_LARGE, "/a/1"), at(TYPE, "/b"));
        assertThat(found("{\"workerName\":%s}".formatted(number))).containsExactly(at(TOO_LARGE, "/workerName"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e100", "1E-100", "-0.0e0000000000000000000000000001", "1.0"})
    void aLargeNumberIsKept(String number) {
        assertThat(found("{\"a\":[0,%s]}".formatted(number))).isEmpty();
        assertThat(FormDocument.of(("{\"a\":" + number + "}").getBytes(UTF_8)).answers())
                .containsKey("a");
    }

    @Test
    void whatCanBeReadCanBeWrittenAndReadAgain() {
        String digits = "1".repeat(97);
        for (String number : List.of("-0.000001001E-100", "1001E98", digits + "E-100", "0.0E-100")) {
            assertThat(found("{\"a\":" + number + "}")).containsExactly(at(TOO_LARGE, "/a"));
        }
        for (String number : List.of("1.001E100", "1001E97", "0.001E-97", "1.0e1", "0E-100", digits + "E-3")) {
            FormDocument document = FormDocument.of(("{\"a\":" + number + "}").getBytes(UTF_8));
            FormDocument again = FormDocument.of(document.answers());
            assertThat(FormDocument.of(again.answers())).isEqualTo(again);
        }
    }

    @Test
    void aNumberHasAtMostAHundredDigits() {
        assertThat(found("{\"a\":[0," + "1".repeat(100) + "]}")).isEmpty();
        for (String number :
                List.of("1".repeat(101), "1".repeat(1_000), "-" + "9".repeat(100_000), "0." + "1".repeat(101))) {
            assertThat(found("{\"x\":1,\"a\":[0," + number + "]}")).containsExactly(at(TOO_LARGE, "/a/1"));
            assertThat(found("{\"x\":1,\"a\":" + number + "}")).containsExactly(at(TOO_LARGE, "/a"));
        }
        assertThat(FormDocument.read(("{\"a\":" + "1".repeat(101) + "}").getBytes(UTF_8))
                        .report()
                        .findings())
                .containsExactly(Finding.error(TOO_LARGE, "/a", "max", 100));
    }

    @Test
    void aNameHasAtMostAThousandCharacters() {
        assertThat(found("{\"" + "n".repeat(1_000) + "\":1}")).isEmpty();
        assertThat(found("{\"x\":{\"y\":1,\"" + "n".repeat(1_200) + "\":1}}")).containsExactly(at(TOO_LARGE, "/x"));
        assertThat(found("{\"" + "n".repeat(500_000) + "\":1}")).containsExactly(at(TOO_LARGE, ""));
        String deepest = "{\"a\":" + "[".repeat(62) + "{\"" + "n".repeat(1_200) + "\":1}" + "]".repeat(62) + "}";
        assertThat(found(deepest)).containsExactly(at(TOO_LARGE, "/a" + "/0".repeat(62)));
    }

    @Test
    void fiftyThousandUnknownNamesAreAThousandFindingsAndOneMore() {
        String names =
                IntStream.range(0, 50_000).mapToObj(i -> "\"n" + i + "\":1").collect(Collectors.joining(","));
        Report report = TEMPLATE.validate(("{" + names + "}").getBytes(UTF_8));

        assertThat(report.findings()).hasSize(1_001);
        assertThat(report.findings().subList(0, 1_000)).allMatch(finding -> finding.code() == UNKNOWN_PROPERTY);
        assertThat(report.findings().get(1_000)).isEqualTo(Finding.error(TOO_MANY_FINDINGS, "", "max", 1_000));
        assertThat(TEMPLATE.read(("{" + names + "}").getBytes(UTF_8)).report()).isEqualTo(report);
    }

    @Test
    void findingsBelowLongNamesDoNotFillTheMemory() {
        String nulls =
                IntStream.range(0, 5_000).mapToObj(i -> "\"" + i + "\":null").collect(Collectors.joining(","));
        String json = ("{\"" + "n".repeat(990) + "\":").repeat(60) + "{" + nulls + "}" + "}".repeat(60);
        Report report = FormDocument.read(json.getBytes(UTF_8)).report();

        assertThat(report.findings().stream()
                        .mapToInt(finding -> finding.pointer().length())
                        .sum())
                .isLessThan(2 * MEGABYTE);
        assertThat(report.findings().get(report.findings().size() - 1))
                .isEqualTo(Finding.error(
                        TOO_MANY_FINDINGS, "", "max", report.findings().size() - 1));
        assertThat(TEMPLATE.read(json.getBytes(UTF_8)).report()).isEqualTo(TEMPLATE.validate(json.getBytes(UTF_8)));
    }

    /** Reads in every way there is, and returns what all of them found about the bytes. */
    private static List<String> found(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        Report validated = TEMPLATE.validate(bytes);
        Checked<OwnStrengths> read = TEMPLATE.read(bytes, OwnStrengths.class);
        Checked<FormDocument> document = FormDocument.read(bytes);

        assertThat(read.report()).isEqualTo(validated);
        assertThat(document.value().isPresent()).isEqualTo(document.report().conforms());
        List<String> found = places(document.report());
        assertThat(places(validated)).containsAll(found);
        return found;
    }

    private static List<String> places(Report report) {
        return report.findings().stream()
                .map(finding -> at(finding.code(), finding.pointer()))
                .toList();
    }

    private static String at(Code code, String pointer) {
        return code + " at '" + pointer + "'";
    }

    private static String lists(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String objects(int depth) {
        return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    }
}
