package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.model.ClinicalSummary;
import org.refocus.model.Entry;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.view.FormInput;
import org.refocus.sdk.view.FormView;
import org.slf4j.LoggerFactory;

/** What people write is in no log, no exception and nothing that is printed of an object. */
class LogsTest {
    private static final String MARKER = "MARKER-7f3a";
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");

    private final Refocus refocus = Refocus.builder().build();
    private final List<Object> seen = new ArrayList<>();

    @BeforeEach
    void logsAreCaptured() {
        LoggerFactory.getLogger("test").trace("ready {}", seen.size());
        assertThat(CapturedLogs.lines()).contains("test TRACE ready 0");
    }

    @Test
    void noAnswerIsInALogOrAnExceptionOrAnythingPrinted() {
        Entry entry = Entry.ownWords(MARKER, ASHA.id(), Instant.EPOCH);
        ClinicalSummary typed = new ClinicalSummary(
                MARKER, MARKER, LocalDate.of(2026, 3, 2), Map.of("gender", List.of(entry)), Map.of(), List.of());
        FormResponse draft =
                keep(refocus.start(FormType.CLINICAL_SUMMARY, new Subject("person-asha", "team-harbour"), SAM));
        FormResponse saved = keep(refocus.save(draft, typed, SAM));
        String wrong = "{\"personName\":{\"" + MARKER + "\":\"" + MARKER + "\"},\"goals\":\"" + MARKER + "\"}";
        FormResponse broken = keep(refocus.save(saved, document(wrong), SAM));
        keep(refocus.check(broken));
        keep(refocus.answers(broken, ClinicalSummary.class));
        keep(refocus.agree(broken, SAM, List.of(SAM)));
        fails(() -> refocus.save(draft, typed, SAM));
        fails(() -> document("{\"a\":\"" + MARKER + "\",\"a\":1}"));
        fails(() -> document(MARKER));
        FormResponse mended = keep(refocus.save(broken, typed, SAM));
        keep(refocus.answers(mended, ClinicalSummary.class));
        FormDocument input = keep(FormInput.apply(
                refocus.templateOf(mended), mended, Map.of("/goals/-/number", MARKER), SAM, Instant.EPOCH));
        keep(refocus.check(refocus.save(mended, input, SAM)));
        FormView view = keep(refocus.view(mended, ASHA, Locale.UK, refocus.check(mended)));
        keep(view.nodes());
        FormResponse latest = refocus.find(draft.id()).orElseThrow();
        keep(refocus.agree(refocus.save(latest, typed, SAM), SAM, List.of(ASHA, SAM)));
        FormResponse agreed = refocus.find(draft.id()).orElseThrow();
        assertThat(agreed.status()).isEqualTo(Status.AGREED);
        fails(() -> refocus.save(agreed, typed, SAM));
        keep(refocus.withdraw(agreed, MARKER, SAM));
        keep(refocus.find(RecordQuery.about("person-asha")));
        keep(refocus.history(draft.id()));
        fails(() -> refocus.revision(draft.id(), 99));

        assertThat(CapturedLogs.lines()).anyMatch(line -> line.contains(draft.id()));
        assertThat(String.join("\n", CapturedLogs.lines())).doesNotContain(MARKER);
        for (Object printed : seen) {
            assertThat(String.valueOf(printed))
                    .as(printed.getClass().getName())
                    .isNotBlank()
                    .doesNotContain(MARKER);
        }
    }

    @Test
    void everyWriteIsLoggedWithItsRecordAndRevision() {
        FormResponse draft = refocus.start(FormType.CARE_PLAN, new Subject("person-asha", "team-harbour"), SAM);
        FormResponse withdrawn = refocus.withdraw(draft, null, SAM);

        assertThat(CapturedLogs.lines())
                .anyMatch(line -> line.contains("INFO") && line.contains(draft.id() + " revision 1"))
                .anyMatch(line -> line.contains(withdrawn.id() + " revision 2") && line.contains("WITHDRAWN"));
    }

    private <T> T keep(T value) {
        seen.add(value);
        return value;
    }

    private void fails(Runnable mistake) {
        try {
            mistake.run();
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            seen.add(trace);
            return;
        }
        throw new AssertionError("This should have failed");
    }

    private static FormDocument document(String json) {
        return FormDocument.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
