package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.RefocusException;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.trail.TrailQuery;

/** Whichever call of the driver fails in whatever way, nothing is half stored, nothing is said, and the next call works. */
class FaultyDriverTest {
    private static final String MARKER = "MARKER-77e1";
    private static final Party SAM = Party.worker("worker-sam");
    private static final Subject ASHA = new Subject("person-asha", "team-harbour");
    private static final FormDocument WORDS =
            FormDocument.of("{\"personName\":\"Asha\"}".getBytes(StandardCharsets.UTF_8));
    private static final List<Supplier<Throwable>> FAILURES = List.of(
            () -> new IllegalStateException(MARKER, new RuntimeException(MARKER)),
            () -> new AssertionError(MARKER),
            () -> new NoClassDefFoundError(MARKER),
            () -> new StackOverflowError(MARKER),
            () -> new SQLException(MARKER, "08006"));

    private final FaultyDriver driver = new FaultyDriver();
    private final Refocus refocus = opened(driver);

    private static Refocus opened(FaultyDriver driver) {
        DataSource database = Databases.inMemory();
        JdbcFormStore.createSchema(database);
        return Refocus.builder().store(JdbcFormStore.open(driver.on(database))).build();
    }

    @Test
    @DisplayName("S-09 P-01 P-02 P-07 P-09 Whichever call of a save fails, the revision is stored whole or not at all")
    void whicheverCallOfASaveFails() {
        int calls = atEveryCall(
                () -> refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM),
                draft -> refocus.retrying("save-" + draft.id()).save(draft, WORDS, SAM));

        assertThat(calls).isGreaterThan(10);
    }

    @Test
    @DisplayName("S-09 P-01 P-02 P-09 Whichever call of a search fails, the search fails and nothing else")
    void whicheverCallOfASearchFails() {
        int calls = atEveryCall(
                () -> refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM),
                draft -> refocus.find(RecordQuery.about("person-asha").withLimit(1)));

        assertThat(calls).isGreaterThan(5);
    }

    /** Does something to a new record, once for each call of the driver and each failure; returns how many calls there are. */
    private int atEveryCall(Supplier<FormResponse> begin, Consumer<FormResponse> work) {
        int calls = 0;
        for (Supplier<Throwable> failure : FAILURES) {
            for (boolean after : new boolean[] {false, true}) {
                for (int call = 0; ; call++) {
                    FormResponse draft = begin.get();
                    driver.fail(call, after, failure);
                    Throwable e = catchThrowable(() -> work.accept(draft));
                    if (!driver.heal()) {
                        assertThat(e).isNull();
                        break;
                    }
                    calls = Math.max(calls, call + 1);
                    assertContained(e, draft, "call " + call + (after ? " done and " : " ") + failure.get());
                }
            }
        }
        return calls;
    }

    private void assertContained(Throwable e, FormResponse draft, String what) {
        if (e != null) {
            assertThat(e).as(what).isInstanceOf(RefocusException.class);
            StringWriter printed = new StringWriter();
            e.printStackTrace(new PrintWriter(printed));
            assertThat(printed.toString()).as(what).doesNotContain(MARKER);
        }
        List<FormResponse> history = refocus.history(draft.id());
        assertThat(history.size()).as(what).isBetween(1, 2);
        assertThat(refocus.keeping()
                        .trail()
                        .read(TrailQuery.of(Scope.record(draft.id())))
                        .entries())
                .as(what)
                .hasSameSizeAs(history);

        FormResponse saved = refocus.retrying("save-" + draft.id()).save(draft, WORDS, SAM);
        assertThat(saved.revision()).as(what).isEqualTo(2);
        refocus.save(saved, WORDS, SAM);
        assertThat(refocus.history(draft.id())).as(what).hasSize(3);
    }
}
