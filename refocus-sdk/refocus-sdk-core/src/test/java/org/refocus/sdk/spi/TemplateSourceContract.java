package org.refocus.sdk.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.TemplateSourceException;

/**
 * What every {@link TemplateSource} must pass: extend it with the two methods that publish files and spoil one.
 *
 * <p>Each test names the rule that it checks.
 */
public abstract class TemplateSourceContract {
    private static final int THREADS = 8;

    /** For the test of a source to extend. */
    protected TemplateSourceContract() {}

    /** Returns a source that holds nothing yet; the same for the rest of a test. */
    protected abstract TemplateSource newSource() throws Exception;

    /** Publishes files in that source, beside those that it holds. */
    protected abstract void publish(List<TemplateFile> files) throws Exception;

    /** Gives a published file another content behind the back of that source. */
    protected abstract void spoil(TemplateFile published, byte[] content) throws Exception;

    /** Returns the file {@code day-out/<version>/template.json} of a template that is right. */
    protected static TemplateFile template(String version) {
        String json = """
                {
                  "$schema": "https://refocus-forms.example/dialect/1.0.0/schema",
                  "$id": "https://refocus-forms.example/templates/day-out/%1$s",
                  "title": "A day out é",
                  "type": "object",
                  "properties": { "where": { "title": "Where to", "type": "string", "maxLength": 200 } },
                  "additionalProperties": false,
                  "x-form": {
                    "form": "partnership-proposal", "version": "%1$s", "publisher": "Test", "citation": "Test",
                    "subject": "team", "agreedBy": ["worker"]
                  }
                }
                """.formatted(version);
        return new TemplateFile("day-out", version, "template.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static TemplateFile beside(String name, byte[] bytes) {
        return new TemplateFile("day-out", "1.0.0", name, bytes);
    }

    @Test
    @DisplayName("T-01 A source without files gives none")
    void nothingIsGivenOfNothing() throws Exception {
        assertThat(newSource().files()).isEmpty();
    }

    @Test
    @DisplayName("T-01 Every byte comes back, be it text or not")
    void everyByteComesBack() throws Exception {
        byte[] bytes = new byte[TemplateFile.MAX_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        List<TemplateFile> files = List.of(template("1.0.0"), beside("cy.json", bytes), beside("de.json", new byte[0]));
        TemplateSource source = newSource();
        publish(files);

        assertThat(source.files()).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    @DisplayName("T-01 Many versions make a library that starts on the newest")
    void aLibraryIsMadeOfThem() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.10.0"), template("1.9.0"), template("1.11.0")));
        publish(List.of(new TemplateFile("day-out", "1.11.0", "withdrawn.txt", new byte[] {'x'})));

        TemplateLibrary library = TemplateLibrary.from(source);
        assertThat(library.all())
                .extracting(FormTemplate::version)
                .containsExactlyInAnyOrder("1.9.0", "1.10.0", "1.11.0");
        assertThat(library.newest("day-out").version()).isEqualTo("1.10.0");
        assertThat(library.withdrawalReason("day-out|1.11.0")).contains("x");
    }

    @Test
    @DisplayName("T-02 The same files come in the same order")
    void theOrderStays() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.10.0"), template("1.2.0"), beside("cy.json", new byte[] {1}), template("1.0.0")));

        List<TemplateFile> first = source.files();
        for (int i = 0; i < 20; i++) {
            assertThat(source.files()).isEqualTo(first);
        }
    }

    @Test
    @DisplayName("T-03 T-04 A file that is not what was published is refused, and with it all others")
    void aSpoiledFileIsRefused() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0"), template("1.1.0")));
        byte[] other = new String(template("1.0.0").bytes(), StandardCharsets.UTF_8)
                .replace("A day out", "A day in")
                .getBytes(StandardCharsets.UTF_8);
        spoil(template("1.0.0"), other);

        assertThatThrownBy(source::files)
                .isInstanceOfSatisfying(
                        TemplateSourceException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .extracting(TemplateSourceException.Problem::path)
                                .isEqualTo("day-out/1.0.0/template.json"));
    }

    @Test
    @DisplayName("T-04 All that is wrong is said at once")
    void allSpoiledFilesAreNamed() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0"), template("1.1.0"), template("1.2.0")));
        spoil(template("1.0.0"), new byte[] {'{'});
        spoil(template("1.2.0"), new byte[0]);

        assertThatThrownBy(source::files)
                .isInstanceOfSatisfying(
                        TemplateSourceException.class,
                        e -> assertThat(e.problems())
                                .extracting(TemplateSourceException.Problem::path)
                                .containsExactlyInAnyOrder(
                                        "day-out/1.0.0/template.json", "day-out/1.2.0/template.json"));
    }

    @Test
    @DisplayName("T-05 What is published later is given later, and what was given stays")
    void itLooksAgain() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0")));
        List<TemplateFile> before = source.files();
        publish(List.of(template("1.1.0")));

        assertThat(before).containsExactly(template("1.0.0"));
        assertThat(source.files()).containsExactlyInAnyOrder(template("1.0.0"), template("1.1.0"));
    }

    @Test
    @DisplayName("T-07 Many threads are given the same")
    void threadsAreGivenTheSame() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0"), template("1.1.0"), beside("cy.json", new byte[10_000])));
        List<TemplateFile> alone = source.files();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<TemplateFile>>> asking = new ArrayList<>();
            for (int i = 0; i < 5 * THREADS; i++) {
                asking.add(source::files);
            }
            for (Future<List<TemplateFile>> given : threads.invokeAll(asking, 60, TimeUnit.SECONDS)) {
                assertThat(given.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("T-08 It says what it is")
    void itSaysWhatItIs() throws Exception {
        assertThat(newSource().toString()).doesNotContain("@").doesNotContain("Lambda");
    }
}
