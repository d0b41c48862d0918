package org.refocus.sdk.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.CarePlan;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Older;
import org.refocus.sdk.testkit.Sample;

/** Parameterised tests get forms by an annotation. */
class FormSourceTest {
    private static final AtomicInteger EACH = new AtomicInteger();
    private static final AtomicInteger RECORDS = new AtomicInteger();
    private static final AtomicInteger OLDER = new AtomicInteger();

    @ParameterizedTest
    @FormSource(kind = Kind.PARTIAL, count = 3, seed = 40)
    void samplesOfEachBundledTemplate(Sample sample) {
        EACH.incrementAndGet();
        assertThat(sample.kind()).isEqualTo(Kind.PARTIAL);
        assertThat(sample.seed()).isBetween(40L, 42L);
    }

    @ParameterizedTest
    @FormSource(form = "vtp-guide", count = 5)
    @FormSource(form = "vtp-guide", kind = Kind.HOSTILE, count = 5)
    void samplesOfOneForm(Sample sample) {
        assertThat(sample.template().id()).isEqualTo("vtp-guide");
    }

    @ParameterizedTest
    @FormSource(template = "/org/refocus/sdk/testkit/everything.json", kind = Kind.ALMOST_VALID, count = 10)
    void samplesOfATemplateOfOnesOwn(Sample sample) {
        assertThat(sample.template().key()).isEqualTo("everything|1.0.0");
        assertThat(sample.expected()).hasSize(1);
    }

    @ParameterizedTest
    @FormSource(count = 7)
    void recordsWhereTheTestAsksForTheirType(CarePlan plan) {
        RECORDS.incrementAndGet();
        assertThat(TemplateLibrary.bundled().newest("care-plan").check(plan).conforms())
                .isTrue();
    }

    @ParameterizedTest
    @FormSource(form = "care-plan", count = 4, seed = 2)
    void recordsFromBeforeTheFormChanged(Older older) {
        OLDER.incrementAndGet();
        assertThat(older).isEqualTo(FormGenerator.of(older.newer()).olderVersion(OLDER.get() + 1));
    }

    @AfterAll
    static void asManyAsWereAskedFor() {
        assertThat(EACH).hasValue(3 * TemplateLibrary.bundled().all().size());
        assertThat(RECORDS).hasValue(7);
        assertThat(OLDER).hasValue(4);
    }
}
