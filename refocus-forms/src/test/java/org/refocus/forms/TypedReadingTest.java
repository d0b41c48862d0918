package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.model.Audience;
import org.refocus.model.Entry;
import org.refocus.model.OwnStrengths;
import org.refocus.model.SupervisionReflection;
import org.refocus.model.Voice;

/** Days, times, numbers and choices become what they say, or no record at all: nothing is rounded, trimmed or guessed. */
class TypedReadingTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2024-02-29", "1000-01-01", "2999-12-31", "0001-10-09", "9999-12-31"})
    void aDayIsRead(String day) {
        SupervisionReflection read =
                reflection("\"reflectedOn\":\"" + day + "\"").get();

        assertThat(read.reflectedOn()).isEqualTo(LocalDate.parse(day));
        assertThat(FormDocument.of(read).json()).contains("\"reflectedOn\":\"" + day + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-3-02",
                "2026-03-2",
                "2026-03-021",
                " 2026-03-02",
                "2026-03-02 ",
                "2026/03-02",
                "2026-03/02",
                "20a6-03-02",
                "202:-03-02",
                "202/-03-02",
                "2026-0a-02",
                "2026-03-0x",
                "2026-13-01",
                "2026-00-01",
                "2026-01-00",
                "2026-01-32",
                "2026-02-29",
                "-026-03-02",
                "26-03-02xx"
            })
    void whatIsNoDayIsNoRecord(String day) {
        assertRefused(reflection("\"reflectedOn\":\"" + day + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T10:15:30Z",
                "2024-02-29T00:00:00Z",
                "2999-12-31T23:59:59Z",
                "2026-03-02T23:00:09.5Z",
                "2026-03-02T10:15:30.12Z",
                "2026-03-02T10:15:30.000001Z",
                "2026-03-02T10:15:30.999999Z",
                "1000-01-01T00:59:00.1234Z",
                "2026-03-02T10:15:30.01Z"
            })
    void aTimeIsRead(String time) {
        Entry read = entry("\"recordedAt\":\"" + time + "\"")
                .get()
                .headings()
                .get("skills")
                .get(0);

        assertThat(read.recordedAt()).isEqualTo(Instant.parse(time));
    }

    @Test
    void aTimeIsWrittenAsItIsRead() {
        Checked<OwnStrengths> read = entry("\"recordedAt\":\"2026-03-02T10:15:30.123456Z\"");

        assertThat(FormDocument.of(read.get()).json()).contains("\"recordedAt\":\"2026-03-02T10:15:30.123456Z\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-03-02",
                "2026-03-02T10:15Z",
                "2026-03-02T10:15:3Z",
                "2026-03-02T10:15:30",
                "2026-03-02T10:15:30z",
                "2026-03-02T10:15:300",
                "2026-03-02 10:15:30Z",
                "2026-03-02t10:15:30Z",
                "2026-03-02T10.15:30Z",
                "2026-03-02T10:15.30Z",
                "2026-03-02T24:00:00Z",
                "2026-03-02T10:60:00Z",
                "2026-03-02T10:15:60Z",
                "2026-03-02T1a:15:30Z",
                "2026-03-02T10:1a:30Z",
                "2026-03-02T10:15:3aZ",
                "2026-03-02T10:15:30.Z",
                "2026-03-02T10:15:30,5Z",
                "2026-03-02T10:15:305Z",
                "2026-03-02T10:15:30.1234567Z",
                "2026-03-02T10:15:30.12a456Z",
                "2026-02-30T10:15:30Z",
                "2026/03/02T10:15:30Z",
                "2026-03-02T10:15:30+00:00",
                "2026-13-02T10:15:30Z"
            })
    void whatIsNoTimeIsNoRecord(String time) {
        assertRefused(entry("\"recordedAt\":\"" + time + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "3,3",
        "0,0",
        "-7,-7",
        "3.0,3",
        "30e-1,3",
        "0.3e1,3",
        "2147483647,2147483647",
        "-2147483648.00,-2147483648"
    })
    void aWholeNumberIsReadHoweverItIsWritten(String written, int value) {
        assertThat(reflection("\"month\":" + written).get().month()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.5",
                "0.1",
                "1e-1",
                "2147483648",
                "-2147483649",
                "2147483648.0",
                "99999999999",
                "1e10",
                "1e99",
                "\"3\"",
                "\"\"",
                "true",
                "[]",
                "[3]",
                "{}"
            })
    void whatIsNoWholeNumberIsNoRecord(String written) {
        assertRefused(reflection("\"month\":" + written));
    }

    @ParameterizedTest
    @EnumSource(Voice.class)
    void aChoiceIsReadByItsName(Voice voice) {
        assertThat(entry("\"voice\":\"" + voice.id() + "\"")
                        .get()
                        .headings()
                        .get("skills")
                        .get(0)
                        .voice())
                .isEqualTo(voice);
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void anotherChoiceIsReadByItsName(Audience audience) {
        assertThat(entry("\"audience\":\"" + audience.id() + "\"")
                        .get()
                        .headings()
                        .get("skills")
                        .get(0)
                        .audience())
                .isEqualTo(audience);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\"", "\"Person\"", "\"PERSON\"", "\" person\"", "\"nobody\"", "0", "true", "[\"person\"]"})
    void whatIsNoChoiceIsNoRecord(String written) {
        assertRefused(entry("\"voice\":" + written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "true", "[]", "{}"})
    void whatIsNoTextIsNoRecord(String written) {
        for (String place : List.of("workerName", "reflectedOn")) {
            assertRefused(reflection("\"" + place + "\":" + written));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "\"true\"", "\"\"", "[]"})
    void whatIsNeitherYesNorNoIsNoRecord(String written) {
        assertRefused(reflection("\"discuss\":" + written));
    }

    @Test
    void yesAndNoAreRead() {
        assertThat(reflection("\"discuss\":true").get().discuss()).isTrue();
        assertThat(reflection("\"discuss\":false").get().discuss()).isFalse();
    }

    @Test
    void aRecordConformsWhereNothingIsMissing() {
        assertThat(reflection("\"month\":3").conforms()).isFalse();
        assertThat(reflection("\"month\":3,\"workerName\":\"Idris\",\"reflectedOn\":\"2026-03-02\",\"discuss\":true")
                        .conforms())
                .isTrue();
        assertThat(reflection("\"month\":\"3\"").conforms()).isFalse();
    }

    private static void assertRefused(Checked<?> read) {
        assertThat(read.value()).isEmpty();
        assertThat(read.report().conforms()).isFalse();
        assertThatThrownBy(read::get).isInstanceOf(NoSuchElementException.class);
    }

    private static Checked<SupervisionReflection> reflection(String members) {
        return TemplateLibrary.bundled()
                .newest("supervision-reflection")
                .read(("{" + members + "}").getBytes(UTF_8), SupervisionReflection.class);
    }

    private static Checked<OwnStrengths> entry(String members) {
        return TemplateLibrary.bundled()
                .newest("own-strengths")
                .read(("{\"headings\":{\"skills\":[{" + members + "}]}}").getBytes(UTF_8), OwnStrengths.class);
    }
}
