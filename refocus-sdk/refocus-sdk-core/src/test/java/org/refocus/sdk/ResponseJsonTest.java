package org.refocus.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.RefocusException;
import org.refocus.forms.migration.Preserved;

class ResponseJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:15:30.123456Z");
    private static final Party SAM = Party.worker("worker-sam");
    private static final String MARKER = "Zebra7391";

    private static FormResponse with(String reason, FormDocument answers, List<Preserved> preserved) {
        return new FormResponse(
                "record-1",
                3,
                "own-strengths|1.0.0",
                new Subject("worker-sam", "team-harbour"),
                Status.AGREED,
                SAM,
                NOW,
                new Agreement(List.of(SAM, Party.person("person-asha")), NOW),
                reason,
                answers,
                preserved);
    }

    private static FormResponse example() {
        return with(
                "Written \"twice\"\n",
                Samples.json("{'worker':'" + MARKER + "'}"),
                List.of(new Preserved("own-strengths|0.9.0", "/motto", "\"Slowly.\"", "Nobody used it.")));
    }

    @Test
    void aRevisionIsWrittenSoThatSomebodyMayReadIt() {
        assertThat(new String(ResponseJson.write(example()), UTF_8)).isEqualTo("""
                {
                  "format": "refocus-response|1.0.0",
                  "id": "record-1",
                  "revision": 3,
                  "template": "own-strengths|1.0.0",
                  "subject": { "id": "worker-sam", "team": "team-harbour" },
                  "status": "agreed",
                  "author": { "id": "worker-sam", "role": "worker" },
                  "recordedAt": "2026-11-02T10:15:30.123456Z",
                  "agreement": { "parties": [{ "id": "worker-sam", "role": "worker" }, { "id": "person-asha", "role": "person" }], "at": "2026-11-02T10:15:30.123456Z" },
                  "reason": "Written \\"twice\\"\\u000a",
                  "answers": {"worker":"Zebra7391"},
                  "preserved": [
                    { "template": "own-strengths|0.9.0", "pointer": "/motto", "answer": "Slowly.", "reason": "Nobody used it." }
                  ]
                }
                """);
    }

    @Test
    void whateverIsWrittenComesBackInEveryPart() {
        Random random = new Random(20261102);
        for (int i = 0; i < 2_000; i++) {
            FormResponse drawn = drawn(random);

            FormResponse read = ResponseJson.read(ResponseJson.write(drawn));

            assertThat(read).isEqualTo(drawn);
            assertThat(read.answers().bytes()).isEqualTo(drawn.answers().bytes());
        }
    }

    private static FormResponse drawn(Random random) {
        Status status = pick(random, Status.values());
        Instant at = Instant.ofEpochSecond(
                random.nextLong(-70_000_000_000L, 300_000_000_000L), random.nextInt(1_000_000_000));
        Agreement agreement = status != Status.AGREED
                ? null
                : new Agreement(
                        Collections.nCopies(
                                1 + random.nextInt(3),
                                new Party("p" + random.nextInt(9), pick(random, Party.Role.values()))),
                        at);
        List<Preserved> kept = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            kept.add(new Preserved("a|" + text(random), "/" + text(random), value(random, 2), text(random)));
        }
        return new FormResponse(
                "r" + random.nextInt(99),
                1 + random.nextInt(Integer.MAX_VALUE),
                "t" + text(random).replace("|", "") + "|1.0.0",
                new Subject("s" + random.nextInt(99), "t" + random.nextInt(99)),
                status,
                new Party("w" + random.nextInt(99), pick(random, Party.Role.values())),
                at,
                agreement,
                random.nextBoolean() ? null : text(random),
                FormDocument.of((space(random) + object(random, 3) + space(random)).getBytes(UTF_8)),
                kept);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Any characters but half pairs, and those that a reader of JSON stumbles over more often than others. */
    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            int any = random.nextInt(0x11_0000);
            int known = "\"\\/\b\n\u0000\u001f\u007f\u2028é\ufeff{}[],: ".codePointAt(random.nextInt(18));
            out.appendCodePoint(random.nextBoolean() || (any >= 0xD800 && any < 0xE000) ? known : any);
        }
        return out.toString();
    }

    private static String space(Random random) {
        return pick(random, new String[] {"", "", " ", "  ", "\n", "\t\r\n ", " \n"});
    }

    private static String object(Random random, int depth) {
        StringBuilder out = new StringBuilder("{" + space(random));
        for (int i = random.nextInt(4); i > 0; i--) {
            out.append('"')
                    .append(i)
                    .append(pick(random, new String[] {"", "answers", "\\\\\\\"", "}"}))
                    .append('"');
            out.append(space(random)).append(':').append(space(random)).append(value(random, depth));
            out.append(i > 1 ? space(random) + "," : "").append(space(random));
        }
        return out + "}";
    }

    private static String value(Random random, int depth) {
        String value = switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> pick(random, new String[] {"0", "-1.50", "1e3", "1E-2", "12345678901234567890"});
            case 1 -> pick(random, new String[] {"true", "false"});
            case 2 -> "\"\\u00e9\\ud83d\\ude00 \\\" ] , é 😀\"";
            case 3 -> "[" + space(random) + "]";
            case 4 -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
            default -> object(random, depth - 1);
        };
        return space(random) + value + space(random);
    }

    @Test
    void answersOfOneMebibyteFit() {
        String text = "x".repeat((1 << 20) - 8);
        FormResponse large = with(null, Samples.json("{'a':'" + text + "'}"), List.of());

        assertThat(ResponseJson.read(ResponseJson.write(large))).isEqualTo(large);
    }

    @Test
    void anotherOrderAndAnotherLayoutReadTheSame() {
        String written = new String(ResponseJson.write(with(null, Samples.json("{'worker':'Sam'}"), List.of())), UTF_8);
        String other = written.replace(
                        "  \"answers\": {\"worker\":\"Sam\"},\n  \"preserved\": []\n", "  \"revision\": 3\n")
                .replace("  \"revision\": 3,\n", "")
                .replace("{\n", "\n{ \"answers\":{\"worker\":\"Sam\"}\t,\n");

        assertThat(ResponseJson.read(other.getBytes(UTF_8)).answers().answers()).containsEntry("worker", "Sam");
    }

    @Test
    void whatIsTooLongIsNeitherWrittenNorRead() {
        String mebibyte = "\"" + "x".repeat((1 << 20) - 10) + "\"";
        FormResponse tooLong = with(
                null, FormDocument.empty(), Collections.nCopies(17, new Preserved("a|1", "/a", mebibyte, "Too long.")));

        assertThatExceptionOfType(RefocusException.class)
                .isThrownBy(() -> ResponseJson.write(tooLong))
                .withMessageContaining("16777216");
        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> ResponseJson.read(new byte[ResponseJson.MAX_BYTES + 1]));
    }

    @Test
    void halfOfACharacterPairIsNotWritten() {
        assertThatExceptionOfType(RefocusException.class)
                .isThrownBy(() -> ResponseJson.write(with("\ud83d", FormDocument.empty(), List.of())))
                .withMessageContaining("half");
    }

    /** Each line: what is replaced, by what, the line and column of the finding, and words of it. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "revision": 3; "revision": 03; 4; 15; whole number
            "revision": 3; "revision": 0; 1; 1; numbered from 1
            "revision": 3; "revision": 3.0; 4; 15; whole number
            "revision": 3; "revision": 9999999999; 4; 15; whole number
            "revision": 3,; "revision": 3, "revision": 3,; 4; 18; twice
            "revision": 3,; ; 1; 1; 'revision' is missing
            "revision": 3,; "revision": 3 4,; 4; 17; comma
            "revision": 3,; "revision": 3, "colour": 4,; 4; 18; No such name
            "revision": 3,; "revision": 3, revision: 4,; 4; 18; double quotes
            "revision": 3,; "revision" 3,; 4; 14; A colon must follow
            refocus-response|1.0.0; refocus-response|2.0.0; 2; 13; format must be
            own-strengths|1.0.0; own-strengths; 1; 1; id|version
            "worker-sam", "team"; "", "team"; 6; 14; A subject needs an id
            "status": "agreed"; "status": "AGREED"; 7; 13; draft, agreed, withdrawn
            "status": "agreed"; "status": "draft"; 1; 1; agreed revision has an agreement
            "recordedAt": "2026-11-02T10:15:30.123456Z"; "recordedAt": "2026-11-02"; 9; 17; A time such as
            "recordedAt": "2026-11-02T10:15:30.123456Z"; "recordedAt": "2026-11-02T10:15:30.1234567Z"; 9; 17; A time such as
            "recordedAt": "2026-11-02T10:15:30.123456Z"; "recordedAt": "2026-11-02T10:15:30+01:00"; 9; 17; A time such as
            "reason": "Written; "reason": "\\ud83d; 11; 13; half of a character pair
            "reason": "Written; "reason": "\\x; 11; 15; escape
            "reason": "Written; "reason": "\t'Written; 11; 14; control character
            "status": "agreed"; "status": null; 7; 13; double quotes
            {"worker":"Zebra7391"}; {"worker":"Zebra7391",}; 12; 37; The answers cannot be read
            {"worker":"Zebra7391"}; {"é":"Zebra7391",}; 12; 32; The answers cannot be read
            {"worker":"Zebra7391"}; {"worker":"Zebra7391","worker":"Zebra7391"}; 12; 14; Look at /worker
            {"worker":"Zebra7391"}; ["Zebra7391"]; 12; 14; The answers cannot be read
            "answer": "Slowly."; "answer": Zebra7391; 14; 5; one clean JSON value
            "answer": "Slowly."; "answer": [}; 14; 5; one clean JSON value
            "pointer": "/motto",; ; 14; 5; 'pointer' is missing
            """)
    void whatIsWrongIsRefusedAtItsPlace(String part, String by, int line, int column, String words) {
        String written = new String(ResponseJson.write(example()), UTF_8);
        String broken = written.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(by == null ? "" : by));

        UnreadableResponseException refused = catchThrowableOfType(
                UnreadableResponseException.class, () -> ResponseJson.read(broken.getBytes(UTF_8)));

        assertThat(refused).isNotNull();
        assertThat(refused.problem()).contains(words).doesNotContain(MARKER).endsWith(".");
        assertThat(refused.line() + ":" + refused.column()).isEqualTo(line + ":" + column);
        assertThat(refused).hasMessageNotContaining(MARKER).hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "\"",
                "{\"",
                "{\"id",
                "{\"id\"",
                "{\"id\":",
                "{\"id\":\"\\",
                "{\"id\":[",
                "{} x",
                "\ufeff{}",
                "null",
                "{,}"
            })
    void whatIsNoRevisionIsRefused(String text) {
        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> ResponseJson.read(text.getBytes(UTF_8)));
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] written = ResponseJson.write(example());
        written[20] = (byte) 0xC0;

        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> ResponseJson.read(written))
                .withMessageContaining("UTF-8");
    }

    @Test
    void whateverIsCutShortIsRefused() {
        byte[] written = ResponseJson.write(example());
        int end = new String(written, UTF_8).lastIndexOf('}');
        for (int length = 0; length <= end; length++) {
            byte[] cut = Arrays.copyOf(written, length);

            assertThatExceptionOfType(UnreadableResponseException.class).isThrownBy(() -> ResponseJson.read(cut));
        }
    }
}
