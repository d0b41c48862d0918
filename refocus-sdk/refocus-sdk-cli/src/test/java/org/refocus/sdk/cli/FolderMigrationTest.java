package org.refocus.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;

/** A folder of records moves to the next version of its form, and nothing in it is lost. */
class FolderMigrationTest {
    @TempDir
    private Path folder;

    private Path templates;
    private Path migration;
    private Path in;
    private Path out;
    private FormTemplate first;
    private FormTemplate second;

    @BeforeEach
    void theTwoVersions() throws IOException {
        templates = folder.resolve("templates");
        Harbour.first(templates);
        Harbour.second(templates);
        migration = Harbour.migration(templates);
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
        Templates all = Templates.of(List.of(templates), List.of());
        first = all.library().get(Harbour.FIRST);
        second = all.library().get(Harbour.SECOND);
    }

    private Cli migrate(Object... more) {
        List<Object> words = new ArrayList<>(List.of("migrate", "--migration", migration, "--in", in, "--out", out));
        words.addAll(List.of(more));
        return Cli.run(words.toArray());
    }

    @Test
    void everyRecordMovesAndNoWordIsLost() throws IOException {
        Folders.draw(first, 300, in);
        Map<String, String> before = Folders.contents(in);

        Cli migrate = migrate();

        assertThat(migrate.exit()).as(migrate.toString()).isZero();
        assertThat(migrate.out()).startsWith("300 records: 300 moved, of which ");
        assertThat(migrate.err()).isEqualTo("""
                30 of 300
                60 of 300
                90 of 300
                120 of 300
                150 of 300
                180 of 300
                210 of 300
                240 of 300
                270 of 300
                300 of 300
                """);
        assertThat(Folders.contents(in)).isEqualTo(before);
        int kept = 0;
        for (Path file : StoredAnswers.filesOf(in)) {
            FormResponse was = Folders.read(file);
            FormResponse is = Folders.read(out.resolve(file.getFileName()));
            assertThat(is.template()).isEqualTo(Harbour.SECOND);
            assertThat(is.revision()).isEqualTo(was.revision() + 1);
            assertThat(is.status()).isEqualTo(Status.DRAFT);
            assertThat(is.id()).isEqualTo(was.id());
            assertThat(words(is)).containsExactlyInAnyOrderElementsOf(words(was));
            if (first.validate(was.answers()).conforms()) {
                assertThat(second.validate(is.answers()).conforms()).isTrue();
            }
            kept += is.preserved().size();
        }
        assertThat(kept).isPositive();
    }

    private static List<String> words(FormResponse response) {
        List<String> words = new ArrayList<>();
        gather(response.answers().answers(), words);
        response.preserved().stream().map(Preserved::value).forEach(value -> gather(value, words));
        return words;
    }

    private static void gather(Object value, List<String> words) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> gather(item, words));
        } else if (value instanceof Collection<?> list) {
            list.forEach(item -> gather(item, words));
        } else {
            words.add(String.valueOf(value));
        }
    }

    @Test
    void theReportTellsOfEachRecordWithoutAWordOfIt() throws IOException {
        FormDocument answers = FormDocument.of(
                Map.of("nickname", "Zebra7391", "domains", Map.of("parenting", Map.of("current", List.of()))));
        Folders.write(in, 1, Folders.record(first, 1, Status.AGREED, answers));
        Folders.write(in, 2, Folders.record(first, 2, Status.DRAFT, FormDocument.empty()));
        Folders.write(in, 3, Folders.record(first, 3, Status.WITHDRAWN, FormDocument.empty()));
        Folders.write(in, 4, Folders.record(second, 4, Status.DRAFT, FormDocument.empty()));
        Path broken = Cli.file(in, "record-00005.json", "{ 'format': 'refocus-response|1.0.0',\n  'answers': 3 }");

        Cli migrate = migrate("--report", folder.resolve("what.txt"));

        assertThat(migrate.exit()).isEqualTo(1);
        assertThat(migrate.findings()).containsExactly(broken + ":1:1: error unreadable-response: 'id' is missing.");
        assertThat(Files.readString(folder.resolve("what.txt"))).isEqualTo("""
                Records moved from harbour-strengths|1.0.0 to harbour-strengths|2.0.0

                record-00001.json: record-1, revision 2 (agreed) is followed by revision 3 (draft)
                  /domains/parenting is now /domains/caring
                  /nickname has no place any more; its words are kept: Nobody used it.
                record-00002.json: record-2, revision 3 (draft) is followed by revision 4 (draft); nothing had to change
                record-00003.json: left as it is: it is withdrawn
                record-00004.json: left as it is: it is on harbour-strengths|2.0.0
                record-00005.json: refused

                5 records: 2 moved, of which 1 needed no change and 1 have words kept beside the form; 2 left as they are; 1 refused
                """);
        assertThat(out).isDirectoryContaining("glob:**record-00001.json").isDirectoryNotContaining("glob:**00003.json");
        assertThat(migrate.toString()).doesNotContain("Zebra7391");
    }

    @Test
    void againGivesTheSameAndWritesNothing() throws IOException {
        Folders.draw(first, 20, in);
        migrate();
        Map<String, String> once = Folders.contents(out);
        Map<Path, Object> times = times();

        Cli again = migrate();

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("20 of them were there already");
        assertThat(Folders.contents(out)).isEqualTo(once);
        assertThat(times()).isEqualTo(times);
    }

    private Map<Path, Object> times() throws IOException {
        Map<Path, Object> times = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    @Test
    void whatIsThereAlreadyIsNeverOverwritten() throws IOException {
        Folders.draw(first, 3, in);
        Files.createDirectories(out);
        Path mine = Files.writeString(out.resolve("record-00001.json"), "my own notes");
        Path report = Files.writeString(out.resolve("report.txt"), "my report");

        Cli migrate = migrate();

        assertThat(migrate.exit()).isEqualTo(1);
        assertThat(migrate.findings()).hasSize(2).allMatch(line -> line.contains(" error exists-already: "));
        assertThat(mine).hasContent("my own notes");
        assertThat(report).hasContent("my report");
        assertThat(Folders.contents(out).keySet())
                .containsExactly("record-00000.json", "record-00001.json", "record-00002.json", "report.txt");
    }

    @Test
    void whoMovedTheRecordsAndWhenMayBeSaid() {
        Folders.draw(first, 1, in);

        migrate("--by", "worker-lena", "--at", "2026-11-02T10:15:30Z");

        FormResponse moved = Folders.read(out.resolve("record-00000.json"));
        assertThat(moved.author().id()).isEqualTo("worker-lena");
        assertThat(moved.recordedAt()).isEqualTo("2026-11-02T10:15:30Z");
    }

    @Test
    void wrongUseIsRefusedBeforeAnythingIsWritten() throws IOException {
        Folders.draw(first, 1, in);

        assertThat(Cli.run("migrate", "--migration", migration, "--in", in, "--out", in)
                        .exit())
                .isEqualTo(2);
        assertThat(migrate("--by", "Lena Example").exit()).isEqualTo(2);
        assertThat(migrate("--at", "yesterday").exit()).isEqualTo(2);
        assertThat(Cli.run("migrate", "--migration", migration, "--in", folder.resolve("no"), "--out", out)
                        .exit())
                .isEqualTo(3);
        Files.writeString(migration, Files.readString(migration).replace("/nickname", "/nick"));
        assertThat(migrate().findings())
                .first()
                .asString()
                .startsWith(migration + ":7:")
                .contains(" unknown-place: ");
        assertThat(out).isEmptyDirectory();
        assertThat(Folders.contents(in)).hasSize(1);
    }

    @Test
    void oneFolderIsFilledByOneProcessAtATime() throws IOException {
        Folders.draw(first, 1, in);
        Files.createDirectories(out);
        FolderLock other = FolderLock.hold(out);

        Cli migrate = migrate();

        assertThat(migrate.exit()).isEqualTo(3);
        assertThat(migrate.err()).contains("another process is moving records into it");
        other.release();
        assertThat(migrate().exit()).isZero();
    }

    @Test
    void whereSomebodyWatchesABarGrows() {
        java.io.StringWriter out = new java.io.StringWriter();
        Progress progress = new Progress(new java.io.PrintWriter(out), true, 400);
        for (int i = 0; i < 400; i++) {
            progress.step();
        }

        assertThat(out.toString().split("\r", -1)).hasSize(101);
        assertThat(out.toString())
                .contains("\r[====================                    ] 200 of 400")
                .endsWith("\r[========================================] 400 of 400\n");
    }
}
