package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;

/** Damages files of H2, and looks whether what is wrong can be believed. */
@FaultProgramme
class DamagedFileTest {
    private static final int TIMES = FaultTable.times(40, 300);
    private static final int RECORDS = 6;
    private static final int REVISIONS = 8;

    @TempDir
    private Path directory;

    private final Random random = new Random(5);
    private Anchor anchor;
    private byte[] whole;
    private int refused;
    private int found;
    private int harmless;

    @BeforeEach
    void aWholeFile() throws Exception {
        try (Connection held = at(directory.resolve("whole")).getConnection()) {
            DataSource database = Lent.of(held);
            JdbcFormStore.createSchema(database);
            JdbcFormStore store = JdbcFormStore.open(database);
            for (int n = 1; n <= REVISIONS; n++) {
                for (int i = 0; i < RECORDS; i++) {
                    store.append(AppendForEver.revision("record-" + i, n), Ledger.command("record-" + i, n));
                }
            }
            anchor = store.trail().seal();
            held.createStatement()
                    .execute("SHUTDOWN COMPACT"); // leaves nothing in the file that is not needed any more
        }
        whole = Files.readAllBytes(directory.resolve("whole.mv.db"));
    }

    @Test
    @DisplayName("S-09 S-16 A bit that turns over in a file of H2 is refused or found, or changes nothing")
    void aTurnedBit() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] = (byte) (damaged[at] ^ 1 << random.nextInt(8));
            look(damaged, "bit at " + at);
        }
        report("one bit of the file turned over");
    }

    @Test
    @DisplayName("S-09 S-16 A file of H2 that is cut short is refused or found, or nothing is missing")
    void aFileThatIsCutShort() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            int length = random.nextInt(whole.length);
            look(Arrays.copyOf(whole, length), "cut at " + length);
        }
        report("file cut short");
    }

    @Test
    @DisplayName("S-09 S-16 A block of zeros in a file of H2 is refused or found, or changes nothing")
    void aBlockOfZeros() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            byte[] damaged = whole.clone();
            int block = random.nextInt(damaged.length / 4096) * 4096;
            Arrays.fill(damaged, block, block + 4096, (byte) 0);
            look(damaged, "zeros at " + block);
        }
        report("one block of the file zeroed");
    }

    private void report(String fault) {
        assertThat(refused + found).as("what was seen at all").isPositive();
        FaultTable.add(
                fault,
                "H2",
                String.valueOf(TIMES),
                "%d refused, typed; %d found by the trail; %d harmless; 0 believed | | | | "
                        .formatted(refused, found, harmless));
    }

    private void look(byte[] damaged, String what) throws Exception {
        Path file = Files.createTempFile(directory, "damaged", ".mv.db");
        try {
            Files.write(file, damaged);
            String name = file.getFileName().toString();
            count(directory.resolve(name.substring(0, name.length() - ".mv.db".length())), what);
        } finally {
            Files.delete(file);
        }
    }

    private void count(Path file, String what) {
        boolean same = true;
        List<Fault> faults;
        try (Connection held = at(file).getConnection()) {
            Refocus refocus =
                    Refocus.builder().store(JdbcFormStore.open(Lent.of(held))).build();
            for (int i = 0; i < RECORDS; i++) {
                List<FormResponse> history = refocus.history("record-" + i);
                same &= history.size() == REVISIONS;
                for (FormResponse revision : history) {
                    same &= revision.equals(AppendForEver.revision("record-" + i, revision.revision()));
                }
            }
            faults = refocus.keeping().trail().verify(anchor);
        } catch (RefocusException | SQLException e) {
            refused++;
            return;
        }
        if (!faults.isEmpty()) {
            found++;
        } else {
            assertThat(same).as(what + ": what is read is what was written").isTrue();
            harmless++;
        }
    }

    private static DataSource at(Path file) {
        return Databases.at("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;IFEXISTS="
                + (file.endsWith("whole") ? "FALSE" : "TRUE"));
    }
}
