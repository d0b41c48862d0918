package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.refocus.forms.Checked;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;

/** However a document is broken, reading it gives a report, and the same one with and without a record. */
@PropertyDefaults(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class BrokenDocumentsTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "null",
            "true",
            "0",
            "-",
            "1e999999999999",
            "NaN",
            "\\u0000",
            "\\ud83c",
            "\u0000",
            "\ufeff",
            " ",
            "\n",
            "{}",
            "[]",
            "[[[[",
            "{\"x\":",
            "\"x\":1,",
            "//",
            "9999999999999999999999");

    @Property
    void bindingChangesNothingInTheReport(@ForAll long seed) {
        Random random = new Random(seed);
        FormTemplate template = Samples.template(random);
        Sample faulty = Samples.faulty(template, random);
        byte[] json = random.nextInt(4) == 0 ? faulty.json() : broken(faulty.json(), random);
        String what = "%s, seed %s: %s".formatted(template, seed, new String(json, StandardCharsets.UTF_8));

        Report report = template.validate(json);
        assertThat(template.read(json).report()).as(what).isEqualTo(report);

        Checked<FormDocument> document = FormDocument.read(json);
        assertThat(places(report)).as(what).containsAll(places(document.report()));
        assertThat(document.value().isPresent())
                .as(what)
                .isEqualTo(document.report().conforms());
        document.value().ifPresent(d -> {
            assertThat(template.validate(d)).as(what).isEqualTo(report);
            assertThat(template.validate(FormDocument.of(d.answers())).conforms())
                    .as(what)
                    .isEqualTo(report.conforms());
        });
    }

    @Property
    void aDocumentCutShortIsNeverClean(@ForAll long seed) {
        Random random = new Random(seed);
        FormTemplate template = Samples.template(random);
        byte[] whole = Samples.valid(template, random).json();
        byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));

        assertThat(template.validate(cut).conforms()).isFalse();
        assertThat(template.read(cut).report()).isEqualTo(template.validate(cut));
        assertThat(template.read(cut).value()).isEmpty();
    }

    private static List<String> places(Report report) {
        return report.findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private static byte[] broken(byte[] json, Random random) {
        byte[] bytes = json;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(12));
            byte[] piece = switch (random.nextInt(4)) {
                case 0 -> new byte[] {(byte) random.nextInt(256)};
                case 1 -> new byte[0];
                case 2 -> Arrays.copyOfRange(bytes, random.nextInt(from + 1), from);
                default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            };
            byte[] next = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
            System.arraycopy(piece, 0, next, from, piece.length);
            System.arraycopy(bytes, to, next, from + piece.length, bytes.length - to);
            bytes = next;
        }
        return bytes;
    }
}
