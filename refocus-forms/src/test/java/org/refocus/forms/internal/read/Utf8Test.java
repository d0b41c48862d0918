package org.refocus.forms.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The scan of the bytes says what the strict decoder of the Java platform says, for any bytes. */
@PropertyDefaults(tries = 5_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class Utf8Test {
    private static final List<String> PIECES = List.of(
            "x",
            "xxxxxxx",
            "abcdefghijklmno",
            "\u00e9",
            "\u07ff",
            "\u0800",
            "\u5c71",
            "\uffff",
            "\ud83c\udf31",
            "\udbff\udfff",
            "\\",
            "\\\\",
            "\\n",
            "\\u0041",
            "u",
            "\"");

    @Property
    void theFirstBadByteIsWhereTheDecoderStops(@ForAll long seed) {
        byte[] bytes = bytes(new Random(seed));

        assertThat(Utf8.scan(bytes).badOffset()).isEqualTo(firstBadByte(bytes));
    }

    @Property
    void noiseIsJudgedAlikeToo(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);

        assertThat(Utf8.scan(bytes).badOffset()).isEqualTo(firstBadByte(bytes));
    }

    @Property
    void anEscapeByNumberIsNeverOverlooked(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        String unescaped = text.toString().replaceAll("\\\\[^u]", "").replaceAll("\\\\$", "");

        assertThat(Utf8.scan(text.toString().getBytes(StandardCharsets.UTF_8)).numericEscapes())
                .as("%s", text)
                .isEqualTo(unescaped.contains("\\u"));
    }

    /** Draws text, and for the most part harms some bytes of it. */
    private static byte[] bytes(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = random.nextInt(12); i > 0; i--) {
            out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = out.toByteArray();
        for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
            int[] odd = {
                0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0x9F, 0xA0, 0x8F, 0x90,
                'x'
            };
            bytes[random.nextInt(bytes.length)] = (byte) odd[random.nextInt(odd.length)];
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static int firstBadByte(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return 0; // a byte order mark is UTF-8, but no JSON
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : -1;
    }
}
