package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.forms.Code.BAD_CHARACTER;
import static org.refocus.forms.Code.BAD_ENCODING;
import static org.refocus.forms.Code.NOT_JSON;
import static org.refocus.forms.Code.UNKNOWN_PROPERTY;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are UTF-8 and hold whole characters. */
class EncodingTest {
    private static final FormTemplate TEMPLATE = TemplateLibrary.bundled().newest("own-strengths");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a tail on its own, 80",
        "the last tail, BF",
        "an overlong slash, C0AF",
        "an overlong NUL, C080",
        "an overlong lead, C1BF",
        "an overlong slash in three bytes, E080AF",
        "an overlong slash in four bytes, F08080AF",
        "the first high surrogate, EDA080",
        "the last low surrogate, EDBFBF",
        "a surrogate pair in six bytes, EDA0BDEDB880",
        "above the last code point, F4908080",
        "a lead that never was, F5808080",
        "five bytes, F888808080",
        "FE, FE",
        "FF, FF",
        "two of two bytes cut, C3",
        "three cut after one, E2",
        "three cut after two, E282",
        "four cut after three, F09F8C",
        "a lead after a lead, C3C3A9",
        "Latin-1, E9",
    })
    void whatIsNotUtf8IsSaidWithItsOffsetWhereverItStands(String name, String hex) {
        byte[] bad = HexFormat.of().parseHex(hex);
        for (int before = 0; before < 17; before++) {
            for (int after : new int[] {0, 1, 7, 8, 20}) {
                byte[] json = join("{\"a\":\"" + "x".repeat(before), bad, "y".repeat(after) + "\"}");

                assertThat(found(json)).containsExactly(Finding.error(BAD_ENCODING, "", "offset", 6 + before));
            }
        }
    }

    @Test
    void aDocumentCutInsideACharacterIsNotUtf8() {
        byte[] whole = "{\"a\":\"\ud83c\udf31".getBytes(UTF_8);
        for (int cut = 1; cut < 4; cut++) {
            byte[] json = Arrays.copyOf(whole, whole.length - cut);
            assertThat(found(json)).containsExactly(Finding.error(BAD_ENCODING, "", "offset", 6));
        }
    }

    @Test
    void aByteOrderMarkIsRefused() {
        assertThat(found("\ufeff{}".getBytes(UTF_8))).containsExactly(Finding.error(BAD_ENCODING, "", "offset", 0));
        assertThat(found("{\"a\":\"\ufeff\"}".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void otherEncodingsAreRefusedAlsoWhereTheirBytesAreUtf8() {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))) {
            assertThat(found("{\"a\":\"b\"}".getBytes(charset)))
                    .as("%s", charset)
                    .hasSize(1)
                    .allMatch(f -> f.code() == NOT_JSON);
            assertThat(found("\ufeff{\"a\":\"b\"}".getBytes(charset)))
                    .as("%s", charset)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u007f",
                "\u0080",
                "\u07ff",
                "\u0800",
                "\ud7ff",
                "\ue000",
                "\uffff",
                "\ufffe",
                "\ud800\udc00",
                "\udbff\udfff",
                "\u0645\u0631"
            })
    void everyCharacterAtAnEdgeIsKept(String text) {
        for (int before = 0; before < 9; before++) {
            byte[] json = ("{\"a\":\"" + "x".repeat(before) + text + "\"}").getBytes(UTF_8);

            assertThat(found(json)).isEmpty();
            assertThat(FormDocument.of(json).answers()).containsEntry("a", "x".repeat(before) + text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud83c",
                "\\udf31",
                "\\uDF31\\uD83C",
                "\\ud83c\\ud83c\\udf31",
                "\\ud83cx",
                "\\ud83c\\n",
                "\\ud83c\u00e9"
            })
    void halfACharacterIsRefusedInTextsAndNames(String escape) {
        for (int before = 0; before < 9; before++) {
            String text = "x".repeat(before) + escape;
            assertThat(places("{\"a\":{\"b\":[\"ok\",\"%s\"]}}".formatted(text)))
                    .contains(BAD_CHARACTER + " /a/b/1");
            assertThat(places("{\"workerName\":\"%s\"}".formatted(text))).contains(BAD_CHARACTER + " /workerName");
            assertThat(places("{\"workerName\":[\"%s\"]}".formatted(text))).contains(BAD_CHARACTER + " /workerName/0");
            assertThat(places("{\"a\":{\"x\":1},\"b\":{\"%s\":1}}".formatted(text)))
                    .contains(NOT_JSON + " /b");
        }
    }

    @Test
    void nulIsRefusedInTextsAndNames() {
        assertThat(places("{\"a\":[\"x\\u0000\"]}")).contains(BAD_CHARACTER + " /a/0");
        assertThat(places("{\"workerName\":\"\\u0000\"}")).containsExactly(BAD_CHARACTER + " /workerName");
        assertThat(places("{\"x\\u0000\":1}")).containsExactly(UNKNOWN_PROPERTY + " /x\0", BAD_CHARACTER + " /x\0");
        assertThat(places("{\"a\":{\"x\\u0000\":1}}")).contains(BAD_CHARACTER + " /a/x\0");
    }

    @Test
    void aPairWrittenAsTwoEscapesIsOneCharacterInTextsAndNames() {
        byte[] json = "{\"xx\\ud83c\\udf31\":\"\\ud83c\\udf31\"}".getBytes(UTF_8);

        assertThat(FormDocument.of(json).answers()).containsEntry("xx\ud83c\udf31", "\ud83c\udf31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\ud83c\\udf31", "\\\\u0000", "\\\\\\\\ud83c", "\\u0001", "\\\"\\u00e9", "\\uffff", "\\ufeff"})
    void otherEscapesAreKept(String escape) {
        for (int before = 0; before < 9; before++) {
            String text = "x".repeat(before) + escape;
            assertThat(found("{\"%s\":\"%s\"}".formatted(text, text).getBytes(UTF_8)).stream()
                            .map(Finding::code))
                    .isEmpty();
        }
    }

    @Test
    void aRawControlCharacterIsNotJson() {
        for (char c = 0; c < ' '; c++) {
            assertThat(found(("{\"a\":\"" + c + "\"}").getBytes(UTF_8)))
                    .extracting(Finding::code)
                    .containsExactly(NOT_JSON);
        }
    }

    /** Returns what every way of reading found about the bytes. */
    private static List<Finding> found(byte[] json) {
        assertThat(TEMPLATE.read(json).report()).isEqualTo(TEMPLATE.validate(json));
        List<Finding> found = FormDocument.read(json).report().findings();
        assertThat(TEMPLATE.validate(json).findings()).containsAll(found);
        return found;
    }

    private static List<String> places(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        found(bytes);
        return TEMPLATE.validate(bytes).findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .filter(place -> !place.startsWith(Code.REQUIRED.toString()))
                .toList();
    }

    private static byte[] join(String before, byte[] middle, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(UTF_8));
        out.writeBytes(middle);
        out.writeBytes(after.getBytes(UTF_8));
        return out.toByteArray();
    }
}
