package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormDocumentTest {
    private static final String JSON =
            " {\"b\" : [1, 2.50, true, {\"c\": \"\\u00e9\"}],\n \"a\":{}, \"big\": 12345678901234567890, \"nobody knows\": \"kept\"} ";

    @Test
    void nothingIsDroppedOrRepaired() {
        FormDocument document = FormDocument.of(JSON.getBytes(UTF_8));

        assertThat(document.json()).isEqualTo(JSON);
        assertThat(document.answers()).containsOnlyKeys("b", "a", "big", "nobody knows");
        assertThat(document.answers().keySet()).containsExactly("b", "a", "big", "nobody knows");
        assertThat(document.answers().get("b"))
                .isEqualTo(List.of(1, new BigDecimal("2.50"), true, Map.of("c", "\u00e9")));
        assertThat(document.answers().get("big")).isEqualTo(new BigInteger("12345678901234567890"));
    }

    @Test
    void nobodyCanChangeADocument() {
        byte[] bytes = JSON.getBytes(UTF_8);
        FormDocument document = FormDocument.of(bytes);
        bytes[0] = 'x';
        document.bytes()[0] = 'x';

        assertThat(document.json()).isEqualTo(JSON);
        Map<String, Object> answers = document.answers();
        List<?> list = (List<?>) answers.get("b");
        assertThatThrownBy(answers::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(((Map<?, ?>) list.get(3))::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(((Map<?, ?>) answers.get("a"))::clear).isInstanceOf(UnsupportedOperationException.class);
        Map<?, ?> deep = (Map<?, ?>) FormDocument.of(Map.of("a", Map.of("b", Map.of("c", 1))))
                .answers()
                .get("a");
        assertThatThrownBy(((Map<?, ?>) deep.get("b"))::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void answersThatCannotBeReadAreNotTakenForEmptyOnes() {
        RefocusException why = new RefocusException("Restore them from a backup.");
        FormDocument lost = FormDocument.unreadable(why);

        assertThat(lost.isReadable()).isFalse();
        assertThat(FormDocument.empty().isReadable()).isTrue();
        assertThatThrownBy(lost::bytes).isSameAs(why);
        assertThatThrownBy(lost::json).isSameAs(why);
        assertThatThrownBy(lost::answers).isSameAs(why);
        assertThat(lost)
                .isEqualTo(lost)
                .isNotEqualTo(FormDocument.unreadable(why))
                .isNotEqualTo(FormDocument.empty())
                .hasToString("FormDocument[unreadable]");
        assertThat(FormDocument.empty()).isNotEqualTo(lost);
        assertThat(lost.hashCode()).isEqualTo(lost.hashCode());
    }

    @Test
    void documentsOfTheSameBytesAreEqual() {
        FormDocument one = FormDocument.of("{\"a\":1}".getBytes(UTF_8));

        assertThat(one)
                .isEqualTo(FormDocument.of("{\"a\":1}".getBytes(UTF_8)))
                .hasSameHashCodeAs(FormDocument.of(Map.of("a", 1)))
                .isNotEqualTo(FormDocument.of("{\"a\": 1}".getBytes(UTF_8)))
                .isNotEqualTo("{\"a\":1}");
        assertThat(FormDocument.empty()).isEqualTo(FormDocument.of(Map.of()));
    }

    @Test
    void aDocumentIsValidatedAsItsBytesAre() {
        FormTemplate template = TemplateLibrary.bundled().newest("own-strengths");
        FormDocument document = FormDocument.of(JSON.getBytes(UTF_8));

        assertThat(template.validate(document)).isEqualTo(template.validate(document.bytes()));
        assertThat(template.validate(document).has(Code.UNKNOWN_PROPERTY, "/big"))
                .isTrue();
    }

    @Test
    void theTextFormShowsTheSizeAlone() {
        assertThat(FormDocument.of("{\"a\":\"secret\"}".getBytes(UTF_8))).hasToString("FormDocument[14 bytes]");
    }

    @Test
    void whatCannotBeReadIsSaidInTheReportOfTheException() {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> FormDocument.of("{\"a\":null}".getBytes(UTF_8)))
                .withMessageContaining("type at '/a'")
                .satisfies(e -> assertThat(e.report().has(Code.TYPE, "/a")).isTrue());
    }

    @Test
    void mapsHoldWhatJsonHolds() {
        assertThat(FormDocument.of(Map.of("a", List.of(1, "x", true, new BigDecimal("1.50"), Map.of("b", 2L))))
                        .json())
                .isEqualTo("{\"a\":[1,\"x\",true,1.50,{\"b\":2}]}");
        List<Map<String, ?>> unreadable = List.of(
                Collections.singletonMap("a", null),
                Map.of("a", Collections.singletonList(null)),
                Map.of("a", "\u0000"),
                Map.of("a", "half \ud83c"),
                Map.of("half \ud83c", "a"),
                Map.of("a", Double.NaN),
                Map.of("a", Float.NEGATIVE_INFINITY),
                Map.of("a", new BigDecimal("1e400000000")),
                Map.of("a", nested(64)));
        for (Map<String, ?> answers : unreadable) {
            assertThatExceptionOfType(UnreadableDocumentException.class)
                    .as("%s", answers)
                    .isThrownBy(() -> FormDocument.of(answers));
        }
    }

    @Test
    void aMapThatHoldsItselfIsAnExceptionAndNoOverflow() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        assertThatExceptionOfType(RefocusException.class).isThrownBy(() -> FormDocument.of(Map.of("a", endless)));
    }

    @Test
    void aReportSaysWhereThereIsSomethingToMend() {
        Report report = Report.of(List.of(Finding.error(Code.BLANK, "/a"), Finding.advice(Code.EMPTY_DOMAIN, "/b")));

        assertThat(report.conforms()).isFalse();
        assertThat(report.errors()).containsExactly(Finding.error(Code.BLANK, "/a"));
        assertThat(report.advice()).containsExactly(Finding.advice(Code.EMPTY_DOMAIN, "/b"));
        assertThat(report.at("/b")).hasSize(1);
        assertThat(report.plus(Report.clean())).isEqualTo(report);
        assertThat(Report.clean().plus(report).plus(report).findings()).hasSize(4);
        assertThat(Report.clean().conforms()).isTrue();
    }

    private static Object nested(int depth) {
        Object inner = "x";
        for (int i = 0; i < depth; i++) {
            inner = List.of(inner);
        }
        return inner;
    }
}
