package org.refocus.sdk.testkit.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormType;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;

/** Fifty people do not look copied, and thousands fit through a small memory. */
class CaseloadVarietyTest {
    /** Words that would make somebody a case. */
    private static final Pattern LABELS = Pattern.compile(
            "\\b(schizo\\w*|psychotic|bipolar|borderline|sufferer\\w*|patients|(a|the|this) patient|mentally ill|suicid\\w*|self-harm|abuse\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void noTwoOfFiftyPeopleHaveTheSameWorksheet() {
        Set<List<String>> seen = new LinkedHashSet<>();
        int worksheets = 0;
        Told told = new Told(Caseload.of(50, 50));
        for (Caseload.Person person : told.caseload.people()) {
            var worksheet = told.agreed(person.id(), FormType.STRENGTHS_WORKSHEET, StrengthsWorksheet.class);
            if (worksheet.isPresent()) {
                worksheets++;
                seen.add(Told.texts(worksheet.get()));
            }
        }
        assertThat(worksheets).isGreaterThan(30);
        assertThat(seen).hasSize(worksheets);
    }

    @Test
    void fewSentencesOfFiftyPeopleAreSaidByTwoOfThem() {
        Map<String, Set<String>> speakers = new LinkedHashMap<>();
        Caseload.of(50, 50)
                .revisions()
                .filter(r -> r.subject().id().startsWith("person-"))
                .forEach(r -> Told.texts(Told.read(r))
                        .forEach(text -> speakers.computeIfAbsent(text, t -> new LinkedHashSet<>())
                                .add(r.subject().id())));
        double said = speakers.values().stream().mapToInt(Set::size).sum();
        double repeated = speakers.values().stream()
                .filter(s -> s.size() > 1)
                .mapToInt(Set::size)
                .sum();
        System.out.printf(
                Locale.ROOT, "%d texts of 50 people; %.1f %% are shared%n", speakers.size(), 100 * repeated / said);
        assertThat(repeated / said).isLessThan(0.4);
    }

    @Test
    void nobodyIsReducedToALabelAndNoSlotIsLeftOpen() {
        Caseload.of(51, 300).revisions().forEach(r -> {
            String json = r.answers().json();
            assertThat(LABELS.matcher(json).find()).as(json).isFalse();
            Told.texts(Told.read(r)).forEach(text -> assertThat(text).doesNotContain("{", "}"));
        });
    }

    @Test
    void everyStrandOfEveryLifeHasTheLinesThatTheFormsAskFor() {
        Set<String> forms = new LinkedHashSet<>();
        Caseload.of(52, 600).revisions().map(FormResponse::templateId).forEach(forms::add);
        assertThat(forms).hasSize(FormType.values().length);
    }

    @Test
    void aThousandPeopleStreamThroughALittleMemory() {
        TemplateLibrary.bundled();
        Caseload.of(1, 50).revisions().forEach(r -> {});
        long[] counts = new long[3];
        long start = System.nanoTime();
        Caseload.of(1, 1000).revisions().forEach(r -> {
            counts[0]++;
            counts[1] += r.answers().bytes().length;
            counts[2] += r.status() == Status.AGREED ? 1 : 0;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "1000 people: %d revisions (%d agreed), %.1f MB, %.0f people and %.0f revisions a second%n",
                counts[0],
                counts[2],
                counts[1] / 1e6,
                1000 / seconds,
                counts[0] / seconds);
        assertThat(counts[0]).isGreaterThan(10_000);
    }

    @Test
    void theFirstOfAHundredThousandIsThereAtOnceAndWithoutTheRest() {
        assertThat(Caseload.of(1, 100_000).revisions().limit(200)).hasSize(200);
    }
}
