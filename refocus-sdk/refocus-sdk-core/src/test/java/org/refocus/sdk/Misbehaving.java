package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.Tombstone;

/** What the tests of misbehaving plug-ins share: a store that behaves until it is told otherwise, and a look at words. */
final class Misbehaving {
    static final String MARKER = "MARKER-c20d";

    private Misbehaving() {}

    /** A store that keeps everything in memory; a test changes what one of its methods does. */
    static class Store implements FormStore {
        final InMemoryFormStore behaves = new InMemoryFormStore();

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            return behaves.append(revision, commandId);
        }

        @Override
        public Optional<FormResponse> latest(String record) {
            return behaves.latest(record);
        }

        @Override
        public List<FormResponse> history(String record) {
            return behaves.history(record);
        }

        @Override
        public Page find(RecordQuery query) {
            return behaves.find(query);
        }

        @Override
        public List<Tombstone> erase(Erasure erasure) {
            return behaves.erase(erasure);
        }
    }

    /** Throws whatever it is, as code can that was not compiled from Java. */
    @SuppressWarnings("unchecked")
    static <T, E extends Throwable> T sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Neither what would be printed of an exception nor any line of a log holds what a plug-in said. */
    static void assertQuiet(Throwable e) {
        StringWriter printed = new StringWriter();
        e.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain(MARKER);
        assertThat(CapturedLogs.lines()).noneMatch(line -> line.contains(MARKER));
    }
}
