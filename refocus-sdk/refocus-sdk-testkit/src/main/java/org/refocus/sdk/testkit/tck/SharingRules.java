package org.refocus.sdk.testkit.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.RecordQuery;

/** Many threads may use a store; it starts none, and tells nobody what people wrote. */
abstract class SharingRules extends StoreRules {
    private static final String MARKER = "mrkwords";

    SharingRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-08")
    void whoeverLooksWhileOthersAppendSeesNoGapAndNoStepBack() throws Exception {
        append(draft("r-1", 1));
        Together.inParallel(thread -> {
            if (thread % 4 == 0) {
                for (int i = 0; i < 20; i++) {
                    tried(draft("r-1", store.latest("r-1").orElseThrow().revision() + 1));
                }
                return true;
            }
            int seen = 1;
            for (int i = 0; i < 20; i++) {
                List<Integer> numbers = store.history("r-1").stream()
                        .map(FormResponse::revision)
                        .toList();
                assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers, "history");
                assertTrue(numbers.size() >= seen, "What was there before is there still");
                seen = numbers.size();
                int latest = store.latest("r-1").orElseThrow().revision();
                assertTrue(latest >= seen, "latest is no older than history was");
                int found = store.find(RecordQuery.about("person-asha"))
                        .records()
                        .get(0)
                        .revision();
                assertTrue(found >= latest, "find is no older than latest was");
                seen = found;
            }
            return true;
        });
    }

    @Test
    @Verifies("S-08")
    void noThreadIsStarted() throws Exception {
        ThreadWatch.noneIsMade(this::doEverything);
    }

    @Test
    @Verifies("S-08")
    void whatIsThrownHoldsNoWords() {
        append(draft("r-1", 1));
        append(draft("gone", 1, "{\"words\":\"" + MARKER + "\"}"));
        erase("gone");

        silent(() -> append(marked("r-1", 1)));
        silent(() -> append(marked("r-1", 9)));
        silent(() -> append(marked("gone", 1)));
        append(marked("r-2", 1));
        silent(() -> append(marked("r-2", 1)));
        assertFalse(String.valueOf(store).contains(MARKER), "toString holds words");
    }

    private static FormResponse marked(String record, int revision) {
        return Revisions.preserving(
                Revisions.withdrawn(record, revision, MARKER, "{\"words\":\"" + MARKER + "\"}"),
                List.of(new Preserved("care-plan|0.9.0", "/words", "\"" + MARKER + "\"", MARKER)));
    }

    private static void silent(Executable refused) {
        try {
            refused.execute();
        } catch (Throwable thrown) {
            for (Throwable t = thrown; t != null; t = t.getCause()) {
                assertFalse(t.toString().contains(MARKER), t.getClass().getName() + " holds words");
                for (Throwable also : t.getSuppressed()) {
                    assertFalse(
                            also.toString().contains(MARKER), also.getClass().getName() + " holds words");
                }
            }
            return;
        }
        fail("Nothing was refused");
    }

    @Test
    @Verifies("S-08")
    void whatIsPrintedAndLoggedHoldsNoWords() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord line) {
                String parameters = line.getParameters() == null
                        ? ""
                        : List.of(line.getParameters()).toString();
                byte[] bytes = (line.getMessage() + parameters + line.getThrown()).getBytes(UTF_8);
                said.write(bytes, 0, bytes.length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        try (PrintStream both = new PrintStream(said, true, UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            doEverything();
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.removeHandler(log);
        }
        assertFalse(said.toString(UTF_8).contains(MARKER), "What was printed or logged holds words");
    }

    private void doEverything() {
        append(marked("r-1", 1));
        tried(marked("r-1", 1));
        append(marked("r-1", 2));
        store.latest("r-1");
        store.history("r-1");
        store.find(all());
        store.find(all().agreed().unchangedSince(Revisions.NOON));
        erase("r-1");
        tried(marked("r-1", 3));
    }
}
