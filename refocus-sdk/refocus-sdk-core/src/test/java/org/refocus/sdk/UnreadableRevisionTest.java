package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.Migration;
import org.refocus.model.CarePlan;
import org.refocus.sdk.spi.DestroyedKeyException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.Tombstone;

/** A revision whose words cannot be opened is listed like any other, and is never taken for an empty one. */
class UnreadableRevisionTest {
    private static final Party SAM = Party.worker("worker-sam");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Damaged store = new Damaged();
    private final Refocus refocus = Refocus.builder().store(store).build();
    private final DestroyedKeyException why = new DestroyedKeyException("person-asha");

    @Test
    void itIsListedWithAllThatStandsAroundTheWords() {
        FormResponse lost = kept("r-1", Status.WITHDRAWN);
        assertThat(lost.isReadable()).isFalse();
        assertThat(refocus.find("r-1")).contains(lost);
        assertThat(refocus.history("r-1")).containsExactly(lost);
        assertThat(refocus.find(RecordQuery.about("person-asha")).records()).containsExactly(lost);
        assertThat(lost.templateId()).isEqualTo("care-plan");
        assertThat(lost).hasToString("FormResponse[r-1, revision 1, care-plan|1.0.0, WITHDRAWN]");
    }

    @Test
    void whoeverAsksForItsWordsIsToldWhyThereAreNone() {
        FormResponse lost = kept("r-1", Status.WITHDRAWN);
        List<ThrowingCallable> questions = List.of(
                () -> lost.answers().answers(),
                lost::reason,
                lost::preserved,
                () -> refocus.check(lost),
                () -> refocus.view(lost, SAM, Locale.UK),
                () -> refocus.answers(lost, CarePlan.class));
        assertThat(questions)
                .allSatisfy(question -> assertThatThrownBy(question).isSameAs(why));
    }

    @Test
    void nothingIsWrittenOnTopOfItAsIfItWereEmpty() {
        FormResponse draft = kept("r-1", Status.DRAFT);
        FormResponse agreed = kept("r-2", Status.AGREED);
        var template = TemplateLibrary.bundled().get("care-plan|1.0.0");
        List<ThrowingCallable> steps = List.of(
                () -> refocus.save(draft, FormDocument.empty(), SAM),
                () -> refocus.agree(draft, SAM, List.of(SAM)),
                () -> refocus.move(draft, Migration.between(template, template), SAM),
                () -> refocus.withdraw(draft, "Why", SAM),
                () -> refocus.amend(agreed, SAM));
        assertThat(steps).allSatisfy(step -> assertThatThrownBy(step).isSameAs(why));
    }

    private FormResponse kept(String id, Status status) {
        Agreement agreement = status == Status.AGREED ? new Agreement(List.of(SAM), NOON) : null;
        FormResponse lost = new FormResponse(
                id,
                1,
                "care-plan|1.0.0",
                new Subject("person-asha", "team-harbour"),
                status,
                SAM,
                NOON,
                agreement,
                null,
                FormDocument.unreadable(why));
        store.records.put(id, lost);
        return lost;
    }

    /** A store of which nothing can be read but what stands around the words. */
    private static final class Damaged implements FormStore {
        private final Map<String, FormResponse> records = new LinkedHashMap<>();

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            throw new AssertionError("Something was stored on top of what cannot be read");
        }

        @Override
        public Optional<FormResponse> latest(String record) {
            return Optional.ofNullable(records.get(record));
        }

        @Override
        public List<FormResponse> history(String record) {
            return latest(record).stream().toList();
        }

        @Override
        public Page find(RecordQuery query) {
            return new Page(List.copyOf(records.values()), Optional.empty());
        }

        @Override
        public List<Tombstone> erase(Erasure erasure) {
            return List.of();
        }
    }
}
