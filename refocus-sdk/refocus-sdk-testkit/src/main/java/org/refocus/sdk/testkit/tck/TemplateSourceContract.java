package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.TemplateSourceException;

/**
 * What every {@link TemplateSource} must pass: extend it with the two methods that publish files and spoil one.
 *
 * <p>Each test names the rule that it verifies.
 */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(RuleNames.class)
@Timeout(120)
@Unverified(
        value = "T-04",
        why = "How a source gets out of reach it knows alone; that it gives no file when one is spoiled is verified.")
@Unverified(value = "T-06", why = "What lies outside of a source, and which links lead there, is for its own tests.")
public abstract class TemplateSourceContract {
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

    private static List<TemplateFile> sorted(List<TemplateFile> files) {
        return files.stream().sorted(Comparator.comparing(TemplateFile::path)).toList();
    }

    private static void same(List<TemplateFile> expected, List<TemplateFile> given) {
        assertEquals(
                sorted(expected).stream().map(TemplateFile::path).toList(),
                sorted(given).stream().map(TemplateFile::path).toList(),
                "The places that are given");
        assertEquals(sorted(expected), sorted(given), "The files that are given, byte for byte");
    }

    private static List<String> wrong(TemplateSource source) {
        return assertThrows(TemplateSourceException.class, source::files).problems().stream()
                .map(TemplateSourceException.Problem::path)
                .sorted()
                .toList();
    }

    @Test
    @Verifies("T-01")
    void aSourceWithoutFilesGivesNone() throws Exception {
        assertEquals(List.of(), newSource().files());
    }

    @Test
    @Verifies("T-01")
    void everyByteComesBackBeItTextOrNot() throws Exception {
        byte[] bytes = new byte[TemplateFile.MAX_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        List<TemplateFile> files = List.of(template("1.0.0"), beside("cy.json", bytes), beside("de.json", new byte[0]));
        TemplateSource source = newSource();
        publish(files);

        same(files, source.files());
    }

    @Test
    @Verifies("T-01")
    void manyVersionsMakeALibraryThatStartsOnTheNewest() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.10.0"), template("1.9.0"), template("1.11.0")));
        publish(List.of(new TemplateFile("day-out", "1.11.0", "withdrawn.txt", new byte[] {'x'})));

        TemplateLibrary library = TemplateLibrary.from(source);
        assertEquals(
                List.of("1.10.0", "1.11.0", "1.9.0"),
                library.all().stream().map(FormTemplate::version).sorted().toList());
        assertEquals("1.10.0", library.newest("day-out").version(), "The newest that is on offer");
        assertEquals(Optional.of("x"), library.withdrawalReason("day-out|1.11.0"));
    }

    @Test
    @Verifies("T-02")
    void theSameFilesComeInTheSameOrder() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.10.0"), template("1.2.0"), beside("cy.json", new byte[] {1}), template("1.0.0")));

        List<TemplateFile> first = source.files();
        for (int i = 0; i < 20; i++) {
            assertEquals(first, source.files());
        }
    }

    @Test
    @Verifies({"T-03", "T-04"})
    void aFileThatIsNotWhatWasPublishedIsRefusedAndWithItAllOthers() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0"), template("1.1.0")));
        byte[] other = new String(template("1.0.0").bytes(), StandardCharsets.UTF_8)
                .replace("A day out", "A day in")
                .getBytes(StandardCharsets.UTF_8);
        spoil(template("1.0.0"), other);

        assertEquals(List.of("day-out/1.0.0/template.json"), wrong(source));
    }

    @Test
    @Verifies("T-04")
    void allThatIsWrongIsSaidAtOnce() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0"), template("1.1.0"), template("1.2.0")));
        spoil(template("1.0.0"), new byte[] {'{'});
        spoil(template("1.2.0"), new byte[0]);

        assertEquals(List.of("day-out/1.0.0/template.json", "day-out/1.2.0/template.json"), wrong(source));
    }

    @Test
    @Verifies("T-05")
    void whatIsPublishedLaterIsGivenLaterAndWhatWasGivenStays() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0")));
        List<TemplateFile> before = source.files();
        publish(List.of(template("1.1.0")));

        same(List.of(template("1.0.0")), before);
        same(List.of(template("1.0.0"), template("1.1.0")), source.files());
    }

    @Test
    @Verifies("T-05")
    void whoeverChangesWhatWasGivenChangesNothing() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0")));
        try {
            source.files().clear();
        } catch (UnsupportedOperationException e) {
            // a list that cannot be changed is right as well
        }
        same(List.of(template("1.0.0")), source.files());
    }

    @Test
    @Verifies("T-07")
    void manyThreadsAreGivenTheSame() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0"), template("1.1.0"), beside("cy.json", new byte[10_000])));
        List<TemplateFile> alone = source.files();
        for (List<TemplateFile> given : Together.inParallel(thread -> source.files())) {
            assertEquals(alone, given);
        }
    }

    @Test
    @Verifies("T-07")
    void noThreadIsStarted() throws Exception {
        TemplateSource source = newSource();
        publish(List.of(template("1.0.0")));
        ThreadWatch.noneIsMade(source::files);
    }

    @Test
    @Verifies("T-08")
    void itSaysWhatItIs() throws Exception {
        String said = newSource().toString();
        assertFalse(said.contains("@") || said.contains("Lambda"), "It says what it is, not where: " + said);
    }
}
