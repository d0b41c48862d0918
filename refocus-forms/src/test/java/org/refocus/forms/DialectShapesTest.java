package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.support.Documents;
import org.refocus.forms.support.SmallTemplate;

/** Ids, money, days and times have code of their own: it says what their patterns and the calendar say. */
class DialectShapesTest {
    private static final String ID = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
    private static final String MONEY = "^(0|[1-9][0-9]{0,6})\\.[0-9]{2}$";
    private static final String DAY = "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    private static final String TIME =
            "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?Z$";
    private static final String NOT_BLANK =
            "[^\\t-\\r \u0085\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]";

    /** Characters at the edges of what the patterns accept, and some beside them. */
    private static final String EDGES = "\n ,-./0123456789:;@ABMTYZ[^_`abmyz{\u00e9\u0661";

    /** What is accepted is changed in one character, cut, or made longer: the pattern tells what may stay. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ID + " ; a,Z,0,x.1_b-c,mair," + "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789ABC,"
                        + "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789ABCD",
                MONEY + " ; 0.00,9.99,10.00,120.50,1234567.89,9999999.99",
                DAY + " ; 2026-03-02,1000-01-01,2999-12-31,2026-10-10,2026-12-30,2026-02-31",
                TIME + " ; 2026-03-02T10:15:30Z,1000-01-01T00:00:00Z,2999-12-31T23:59:59Z,2026-03-02T19:09:09.5Z,"
                        + "2026-03-02T10:15:30.123456Z,2026-02-31T20:15:30.000Z",
            })
    void theOwnCodeOfAShapeSaysWhatItsPatternSays(String pattern, String accepted) {
        Set<String> texts = new LinkedHashSet<>(List.of("", "."));
        for (String text : accepted.split(",")) {
            texts.add(text);
            for (int at = 0; at <= text.length(); at++) {
                texts.add(text.substring(0, at));
                texts.add(text.substring(0, at) + "0" + text.substring(at));
                for (char edge : EDGES.toCharArray()) {
                    texts.add(text.substring(0, at) + edge + text.substring(Math.min(at + 1, text.length())));
                }
            }
        }
        Pattern written = Pattern.compile(pattern);

        assertThat(accepted(pattern, texts))
                .containsExactlyInAnyOrderElementsOf(texts.stream()
                        .filter(text -> written.matcher(text).matches())
                        .toList())
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T10:15:30Z", "T23:59:59.000001Z"})
    void aDayIsInTheCalendar(String time) {
        Set<String> days = new LinkedHashSet<>();
        Set<String> real = new LinkedHashSet<>();
        for (int year : new int[] {1000, 1600, 1700, 1900, 1996, 1999, 2000, 2023, 2024, 2100, 2400, 2999}) {
            for (int month = 1; month <= 12; month++) {
                for (int day = 26; day <= 31; day++) {
                    String text = "%d-%02d-%02d%s".formatted(year, month, day, time);
                    days.add(text);
                    if (isReal(year, month, day)) {
                        real.add(text);
                    }
                }
            }
        }
        FormTemplate template = template(
                time.isEmpty() ? DAY : TIME, "\"format\": \"" + (time.isEmpty() ? "date" : "date-time") + "\",");
        List<String> kept = new ArrayList<>();
        for (String text : days) {
            Report report = template.validate(document(List.of(text)));
            if (report.conforms()) {
                kept.add(text);
            } else {
                assertThat(report.has(Code.FORMAT, "/texts/0")).as(text).isTrue();
            }
        }

        assertThat(kept).containsExactlyElementsOf(real);
    }

    /** Every character of the Basic Multilingual Plane stands alone in one text. */
    @Test
    void aTextIsBlankWhereThePatternSaysSo() {
        List<String> texts = new ArrayList<>();
        Set<String> blank = new TreeSet<>();
        Pattern mark = Pattern.compile(NOT_BLANK);
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate(c)) {
                if (!mark.matcher(String.valueOf(c)).find()) {
                    blank.add("/texts/" + texts.size());
                }
                texts.add(String.valueOf(c));
            }
        }
        Report report = template(NOT_BLANK, "").validate(document(texts));

        assertThat(report.findings()).allMatch(finding -> finding.code() == Code.BLANK);
        assertThat(report.findings()).extracting(Finding::pointer).containsExactlyInAnyOrderElementsOf(blank);
    }

    private static List<String> accepted(String pattern, Set<String> texts) {
        FormTemplate template = template(pattern, "");
        return texts.stream()
                .filter(text -> template.validate(document(List.of(text))).conforms())
                .toList();
    }

    private static FormTemplate template(String pattern, String format) {
        ObjectNode text = (ObjectNode) Documents.parse(("{" + format + "\"type\": \"string\"}").getBytes(UTF_8));
        text.put("pattern", pattern);
        return SmallTemplate.of("{\"texts\": {\"type\": \"array\", \"items\": " + text + "}}")
                .load();
    }

    private static byte[] document(List<String> texts) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode list = document.putArray("texts");
        texts.forEach(list::add);
        return Documents.bytes(document);
    }

    private static boolean isReal(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
