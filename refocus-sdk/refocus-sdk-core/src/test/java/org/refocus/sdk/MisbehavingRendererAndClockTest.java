package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.refocus.sdk.Misbehaving.MARKER;
import static org.refocus.sdk.Misbehaving.assertQuiet;
import static org.refocus.sdk.Misbehaving.sneaky;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.RefocusException;
import org.refocus.forms.plugin.PluginException;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.text.PlainTextRenderer;
import org.refocus.sdk.view.FormView;

/** Renderers that do not draw and clocks that do not tell the time: each is named, and the next call works. */
class MisbehavingRendererAndClockTest {
    private static final Party SAM = Party.worker("worker-sam");
    private static final Subject ASHA = new Subject("person-asha", "team-harbour");
    private static final FormDocument WORDS = Samples.json("{'personName':'Asha'}");
    private static final List<Throwable> ANYTHING = List.of(
            new IllegalStateException(MARKER),
            new IOException(MARKER),
            new RefocusException(MARKER),
            new AssertionError(MARKER),
            new NoClassDefFoundError(MARKER),
            new StackOverflowError(MARKER));

    private final Refocus refocus = Refocus.builder().build();
    private final FormResponse draft = refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM);
    private final FormView view = refocus.view(draft, SAM, Locale.UK);

    @Test
    @DisplayName("P-01 P-02 Whatever a renderer throws names the renderer, and none of its words come out")
    void whateverARendererThrowsIsNamed() {
        for (Throwable thrown : ANYTHING) {
            FormRenderer<String> bad = v -> sneaky(thrown);
            PluginException e = catchThrowableOfType(PluginException.class, () -> refocus.render(bad, view));

            assertThat(e).hasMessageContaining(thrown.getClass().getName());
            assertThat(e.plugin()).isEqualTo(bad.getClass().getName());
            assertThat(e.call()).isEqualTo("render");
            assertQuiet(e);
        }
        assertDraws();
    }

    @Test
    @DisplayName("P-04 A renderer that gives null is named")
    void aRendererThatGivesNullIsNamed() {
        assertThatThrownBy(() -> refocus.render(v -> null, view))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("it gave null");
        assertDraws();
    }

    @Test
    @DisplayName("P-08 A renderer may render again and look up more, and one that never stops is stopped")
    void aRendererMayRenderAgain() {
        FormRenderer<String> twice = v -> {
            FormResponse found = refocus.find(v.response().id()).orElseThrow();
            return refocus.render(new PlainTextRenderer(), refocus.view(found, SAM, Locale.UK));
        };
        assertThat(refocus.render(twice, view)).isEqualTo(new PlainTextRenderer().render(view));

        AtomicReference<FormRenderer<String>> endless = new AtomicReference<>();
        endless.set(v -> refocus.render(endless.get(), v));
        assertThatThrownBy(() -> refocus.render(endless.get(), view))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("without end");
        assertDraws();
    }

    @Test
    @DisplayName("P-01 P-02 P-09 When a clock throws, it is named and nothing is stored")
    void whenAClockThrowsNothingIsStored() {
        for (Throwable thrown : ANYTHING) {
            assertNothingIsStored(() -> sneaky(thrown), thrown.getClass().getName());
        }
    }

    @Test
    @DisplayName("P-04 P-09 When a clock gives no time that can be kept, it is named and nothing is stored")
    void whenAClockGivesRubbishNothingIsStored() {
        assertNothingIsStored(() -> null, "it gave null");
        for (Instant rubbish : List.of(
                Instant.MAX,
                Instant.MIN,
                Instant.parse("2200-01-01T00:00:00Z"),
                Instant.parse("1899-12-31T23:59:59.999999999Z"))) {
            assertNothingIsStored(() -> rubbish, "a time outside of the years 1900 to 2199");
        }
    }

    @Test
    @DisplayName("P-04 A clock without a zone is named where a day is asked for")
    void aClockWithoutAZoneIsNamed() {
        Refocus zoneless =
                Refocus.builder().clock(new Ticking(() -> Instant.EPOCH, null)).build();
        FormResponse begun = zoneless.start(FormType.CLINICAL_SUMMARY, ASHA, SAM);
        assertThatThrownBy(() -> zoneless.check(begun))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("getZone: it gave null");
    }

    @Test
    @DisplayName("P-09 A clock may stand still, go back, and tell the first and the last time there is")
    void aClockMayGoBack() {
        Instant[] now = {Instant.parse("2026-03-02T10:15:30Z")};
        Refocus ticking = Refocus.builder()
                .clock(new Ticking(() -> now[0], ZoneOffset.UTC))
                .build();
        FormResponse saved = ticking.save(ticking.start(FormType.CLINICAL_SUMMARY, ASHA, SAM), WORDS, SAM);
        for (String time : List.of("2026-03-02T09:15:30Z", "1900-01-01T00:00:00Z", "2199-12-31T23:59:59.999999999Z")) {
            now[0] = Instant.parse(time);
            saved = ticking.save(saved, WORDS, SAM);
            ticking.check(saved);
        }
        assertThat(ticking.history(saved.id()))
                .extracting(FormResponse::revision)
                .containsExactly(1, 2, 3, 4, 5);
    }

    private void assertDraws() {
        assertThat(refocus.render(new PlainTextRenderer(), view)).contains(view.title());
    }

    /** A clock that fails once, in the middle of things. */
    private static void assertNothingIsStored(Supplier<Instant> bad, String said) {
        boolean[] fails = {false};
        Clock clock = new Ticking(() -> fails[0] ? bad.get() : Instant.EPOCH, ZoneOffset.UTC);
        Refocus refocus = Refocus.builder().clock(clock).build();
        FormResponse draft = refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM);
        fails[0] = true;
        for (Runnable write : List.<Runnable>of(
                () -> refocus.start(FormType.CLINICAL_SUMMARY, ASHA, SAM),
                () -> refocus.save(draft, WORDS, SAM),
                () -> refocus.agree(draft, SAM, List.of(SAM, Party.person("person-asha"))),
                () -> refocus.withdraw(draft, MARKER, SAM))) {
            PluginException e = catchThrowableOfType(PluginException.class, write::run);
            assertThat(e).hasMessageContaining(said).hasMessageContaining(Ticking.class.getName());
            assertQuiet(e);
        }
        fails[0] = false;
        assertThat(refocus.find(RecordQuery.about("person-asha")).records()).containsExactly(draft);
        assertThat(refocus.save(draft, WORDS, SAM).revision()).isEqualTo(2);
    }

    private static final class Ticking extends Clock {
        private final Supplier<Instant> now;
        private final ZoneId zone;

        Ticking(Supplier<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Ticking(now, other);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
