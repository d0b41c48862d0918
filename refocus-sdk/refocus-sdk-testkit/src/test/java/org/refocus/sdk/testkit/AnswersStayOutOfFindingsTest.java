package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.refocus.forms.Checked;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.RefocusException;
import org.refocus.forms.Report;

/** A marker planted in the answers comes out in the answers alone: in no finding, message, text form or exception. */
class AnswersStayOutOfFindingsTest {
    private static final String MARKER = "zebra7431";
    private static final List<String> PLANTS = List.of(
            MARKER,
            MARKER + " ".repeat(5_000),
            MARKER + "\n",
            "2026-02-30" + MARKER,
            MARKER + "\u0000",
            "-" + MARKER,
            "");

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whateverIsWrongWithThem(@ForAll long seed) {
        Random random = new Random(seed);
        FormTemplate template = Samples.template(random);
        JsonNode tree = Json.parse(Samples.faulty(template, random).json());
        plant(tree, random);
        byte[] json = Json.bytes(tree);
        if (random.nextInt(4) == 0) {
            json = Arrays.copyOf(json, random.nextInt(json.length + 1));
        }

        Checked<?> read = template.read(json);
        isClean(template.validate(json));
        isClean(read.report());
        assertThat(read.toString()).doesNotContain(MARKER);
        template.read(json).value().ifPresent(answers -> isClean(template.check(answers)));
        byte[] bytes = json;
        isClean(catchThrowable(() -> FormDocument.of(bytes)));
        FormDocument.read(json)
                .value()
                .ifPresent(document -> assertThat(document.toString()).doesNotContain(MARKER));
    }

    @Example
    void whateverIsThrown() {
        for (Object odd :
                List.of(new Unwritable(), "half \ud83c " + MARKER, "\u0000" + MARKER, List.of(MARKER, Double.NaN))) {
            Throwable thrown = catchThrowable(() -> FormDocument.of(Map.of("a", odd)));
            assertThat(thrown).isInstanceOf(RefocusException.class);
            isClean(thrown);
        }
        List<Object> endless = new ArrayList<>(List.of(MARKER));
        endless.add(endless);
        isClean(catchThrowable(() -> FormDocument.of(Map.of("a", endless))));
        isClean(catchThrowable(() -> FormDocument.of(("{\"a\":\"" + MARKER).getBytes(StandardCharsets.UTF_8))));
        isClean(catchThrowable(
                () -> FormTemplate.load(("{\"type\":\"" + MARKER + "\"}").getBytes(StandardCharsets.UTF_8))));
    }

    /** Something that a host might put among the answers by mistake. */
    public static final class Unwritable {
        public String getText() {
            throw new IllegalStateException(MARKER);
        }
    }

    private static void isClean(Report report) {
        assertThat(report.toString()).doesNotContain(MARKER);
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(Messages.text(finding, Locale.ENGLISH)).doesNotContain(MARKER);
        });
    }

    private static void isClean(Throwable thrown) {
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(MARKER);
        }
    }

    /** Puts the marker into every text, and here and there where no text should be. */
    private static void plant(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (property.getValue().isTextual() && random.nextInt(3) > 0 || random.nextInt(12) == 0) {
                    property.setValue(planted(random));
                }
            });
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isTextual() || random.nextInt(12) == 0) {
                    list.set(i, planted(random));
                }
            }
        }
        node.forEach(child -> plant(child, random));
    }

    private static JsonNode planted(Random random) {
        return TextNode.valueOf(PLANTS.get(random.nextInt(PLANTS.size())));
    }
}
