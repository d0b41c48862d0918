package org.refocus.sdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/** Rows change places by the hand of those who see them, and nothing else changes. */
class MovingRowsTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final String LIST = "/areas/gender/helpful";
    private static final FormTemplate TEMPLATE = TemplateLibrary.bundled().newest(FormType.VALUES_GUIDE);

    @Test
    void aRowGoesOneUpOrDownAndNoFurtherThanTheListReaches() {
        List<Object> abc = List.of(entry("a", "team"), entry("b", "team"), entry("c", "team"));

        assertThat(words(move(abc, Map.of(), 1, -1, SAM))).containsExactly("b", "a", "c");
        assertThat(words(move(abc, Map.of(), 1, 1, SAM))).containsExactly("a", "c", "b");
        assertThat(words(move(abc, Map.of(), 0, -1, SAM))).containsExactly("a", "b", "c");
        assertThat(words(move(abc, Map.of(), 2, Integer.MAX_VALUE, SAM))).containsExactly("a", "b", "c");
        assertThat(words(move(abc, Map.of(), 0, Integer.MAX_VALUE, SAM))).containsExactly("b", "c", "a");
        assertThat(words(move(abc, Map.of(), 7, -1, SAM))).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsTypedInTheSameBreathIsKept() {
        List<Object> abc = List.of(entry("a", "team"), entry("b", "team"), entry("c", "team"));
        Map<String, String> typed = Map.of(LIST + "/1/text", "better", LIST + "/-/text", "new", "/personName", "Asha");

        assertThat(words(move(abc, typed, 1, -1, SAM))).containsExactly("better", "a", "c", "new");
        assertThat(words(move(abc, Map.of(LIST + "/0/text", ""), 1, -1, SAM))).containsExactly("b", "c");
        assertThat(words(move(abc, Map.of(LIST + "/1/text", ""), 1, -1, SAM))).containsExactly("a", "c");
    }

    @Test
    void nobodyMovesSomebodyElsesOwnWords() {
        Map<String, Object> own = new LinkedHashMap<>(entry("mine", "team"));
        own.put("voice", "person");
        own.put("speaker", "person-asha");
        own.put("recordedBy", "person-asha");

        assertThat(words(move(List.of(entry("a", "team"), own), Map.of(), 1, -1, SAM)))
                .containsExactly("a", "mine");
        assertThat(words(move(List.of(entry("a", "team"), own), Map.of(), 1, -1, ASHA)))
                .containsExactly("mine", "a");
    }

    @Test
    void nothingIsLostAndWhatIsNotSeenStaysWhereItIs() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Object> rows = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(7); i++) {
                rows.add(entry("words " + i, random.nextInt(3) == 0 ? "only-me" : "team"));
            }
            int by = random.nextInt(5) - 2;
            List<String> shown = shown(rows);
            int row = random.nextInt(shown.size() + 1);
            List<?> after = move(rows, Map.of(), row, by, SAM);

            assertThat(after.stream().map(Object.class::cast)).containsExactlyInAnyOrderElementsOf(rows);
            for (int i = 0; i < rows.size(); i++) {
                if (isHidden(rows.get(i))) {
                    assertThat(after.get(i) == rows.get(i) || after.get(i).equals(rows.get(i)))
                            .isTrue();
                }
            }
            List<String> expected = new ArrayList<>(shown);
            if (row < shown.size()) {
                expected.add(Math.max(0, Math.min(shown.size() - 1, row + by)), expected.remove(row));
            }
            assertThat(shown(after)).isEqualTo(expected);
        }
    }

    private static Map<String, Object> entry(String text, String audience) {
        return Map.of(
                "text",
                text,
                "voice",
                "worker",
                "audience",
                audience,
                "recordedBy",
                audience.equals("only-me") ? "worker-lena" : "worker-sam",
                "recordedAt",
                "2026-01-01T09:00:00Z");
    }

    private static boolean isHidden(Object row) {
        return ((Map<?, ?>) row).get("audience").equals("only-me");
    }

    private static List<String> words(List<?> rows) {
        return rows.stream().map(row -> (String) ((Map<?, ?>) row).get("text")).toList();
    }

    /** Returns what the worker sees of rows. */
    private static List<String> shown(List<?> rows) {
        FormView view = FormView.of(TEMPLATE, draft(rows), SAM, Locale.UK, Report.clean());
        return view.at(LIST).orElseThrow().children().stream()
                .map(row -> row.valueOf("text"))
                .toList();
    }

    private static List<?> move(List<?> rows, Map<String, String> typed, int row, int by, Party who) {
        FormDocument after = FormInput.applyAndMove(TEMPLATE, draft(rows), typed, LIST + "/" + row, by, who, NOW);
        Object areas = after.answers().getOrDefault("areas", Map.of());
        Object gender = ((Map<?, ?>) areas).get("gender");
        return gender == null ? Collections.emptyList() : (List<?>) ((Map<?, ?>) gender).get("helpful");
    }

    private static FormResponse draft(List<?> rows) {
        return new FormResponse(
                "r-1",
                1,
                TEMPLATE.key(),
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                SAM,
                NOW,
                null,
                null,
                FormDocument.of(Map.of("areas", Map.of("gender", Map.of("helpful", rows)))));
    }
}
