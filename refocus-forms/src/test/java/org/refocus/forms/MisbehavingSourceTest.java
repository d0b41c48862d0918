package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.refocus.forms.support.Versions.beside;
import static org.refocus.forms.support.Versions.template;

import java.io.Serial;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refocus.forms.TemplateSourceException.Problem;

/** A source of templates that does not do what it ought to is named, and the others are looked at all the same. */
@Timeout(60)
class MisbehavingSourceTest {
    private static final String MARKER = "MARKER-0d44";

    /** What every library here holds besides, so that it is seen whether the rest goes on. */
    private static final TemplateSource OTHER = () -> List.of(beside("9.0.0", "cy.json", "{}"));

    @Test
    void whateverASourceThrowsIsNamedAndItsWordsAreNot() {
        for (Throwable thrown : List.of(
                new IllegalStateException(MARKER),
                new AssertionError(MARKER),
                new NoClassDefFoundError(MARKER),
                new StackOverflowError(MARKER))) {
            assertThat(reason(() -> sneaky(thrown)))
                    .contains(thrown.getClass().getName())
                    .doesNotContain(MARKER);
        }
        assertThat(reason(() -> {
                    throw new RefocusException("The disk is full. Make room.");
                }))
                .isEqualTo("The disk is full. Make room.");
        assertThat(reason(() -> {
                    throw new Unspeakable();
                }))
                .isEqualTo(Unspeakable.class.getName());
    }

    @Test
    void nullAndMoreThanThereMayBeAreRefused() {
        assertThat(reason(() -> null)).contains("gave null");
        assertThat(reason(() -> Arrays.asList(template("1.0.0"), null))).contains("null in it");
        assertThat(reason(() -> Collections.nCopies(10_000_000, template("1.0.0"))))
                .contains("more than 1000");
        AtomicInteger read = new AtomicInteger();
        assertThat(reason(() -> new AbstractList<>() {
                    @Override
                    public TemplateFile get(int index) {
                        return template("1.0." + read.getAndIncrement());
                    }

                    @Override
                    public int size() {
                        return Integer.MAX_VALUE;
                    }
                }))
                .contains("more than 1000");
        assertThat(read).hasValue(1001);
        assertThat(reason((TemplateSource) null)).isEqualTo("it is null");
    }

    @Test
    void aSourceThatCannotSayItsNameIsCalledByItsClass() {
        for (String name : Arrays.asList(null, "thrown", "x".repeat(10_000_000))) {
            TemplateSource source = new TemplateSource() {
                @Override
                public List<TemplateFile> files() {
                    throw new IllegalStateException(MARKER);
                }

                @Override
                public String toString() {
                    if ("thrown".equals(name)) {
                        throw new IllegalStateException(MARKER);
                    }
                    return name;
                }
            };
            Problem problem = first(source);
            assertThat(problem.path()).hasSizeLessThan(400).doesNotContain(MARKER);
            assertThat(problem.toString()).contains(getClass().getName());
        }
    }

    @Test
    void aSourceThatLoadsItselfComesToAnEnd() {
        TemplateSource[] self = new TemplateSource[1];
        self[0] = () -> {
            TemplateLibrary.from(self[0]);
            return List.of();
        };
        assertThat(reason(self[0])).contains("without end");
    }

    @Test
    void aSourceThatHangsIsLeftBehindWhereTheHostSetATimeLimit() {
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch never = new CountDownLatch(1);
        try {
            TemplateSource hanging = new TemplateSource() {
                @Override
                public List<TemplateFile> files() {
                    wait(never);
                    return List.of();
                }

                @Override
                public String toString() {
                    wait(never);
                    return "";
                }

                private void wait(CountDownLatch latch) {
                    try {
                        latch.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
            assertThat(reason(hanging.within(Duration.ofMillis(50), threads)))
                    .contains(hanging.getClass().getName())
                    .contains("it took longer than PT0.05S");
            TemplateSource quick = () -> List.of(template("1.0.0"));
            assertThat(TemplateLibrary.from(quick.within(Duration.ofSeconds(30), threads))
                            .all())
                    .hasSize(1);
            assertThat(TemplateSource.bundled().within(Duration.ofSeconds(30), threads))
                    .hasToString(TemplateSource.bundled().toString());
        } finally {
            never.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void afterAnyOfItALibraryLoads() {
        reason(() -> null);
        assertThat(TemplateLibrary.from(() -> List.of(template("1.0.0"))).all()).hasSize(1);
    }

    private static String reason(TemplateSource source) {
        return first(source).reason();
    }

    /** Returns what is said of a source; the other's own fault has to be said as well. */
    private static Problem first(TemplateSource source) {
        TemplateSourceException refused =
                catchThrowableOfType(TemplateSourceException.class, () -> TemplateLibrary.from(source, OTHER));
        assertThat(refused.problems()).hasSize(2);
        assertThat(refused.problems().get(1).path()).isEqualTo("small/9.0.0/template.json");
        assertThat(refused).hasMessageNotContaining(MARKER);
        return refused.problems().get(0);
    }

    @SuppressWarnings("unchecked")
    private static <T, E extends Throwable> T sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static final class Unspeakable extends RefocusException {
        @Serial
        private static final long serialVersionUID = 1L;

        Unspeakable() {
            super("");
        }

        @Override
        public String getMessage() {
            throw new IllegalStateException(MARKER);
        }
    }
}
