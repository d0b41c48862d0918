package org.refocus.examples.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.FormDocument;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.UnreadableException;

/** What a crash or a bad disk leaves behind, put there by hand: the kit cannot know our files. */
class CutOffTest {
    @TempDir
    Path root;

    private FileStore store;

    @BeforeEach
    void open() {
        store = new FileStore(root);
    }

    private static FormResponse revision(String record, int number, String answers) {
        return new FormResponse(
                record,
                number,
                "own-strengths|1.0.0",
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                Party.worker("worker-sam"),
                Instant.parse("2026-03-02T09:00:00Z"),
                null,
                null,
                FormDocument.of(answers.getBytes(StandardCharsets.UTF_8)));
    }

    private Path file(String record) {
        return root.resolve("records").resolve("id-" + record).resolve("00000001.json");
    }

    @Test
    void aCommandThatWasCutOffBeforeItsRevisionIsDoneAtTheNextTry() throws IOException {
        FormResponse first = store.append(revision("record-1", 1, "{}"), "command-1");
        Files.delete(file("record-1"));
        FormResponse again = store.append(revision("record-1", 1, "{\"worker\":\"Sam Specimen\"}"), "command-1");
        assertThat(store.history("record-1")).containsExactly(again).doesNotContain(first);
        assertThat(store.find(RecordQuery.about("person-asha")).records()).containsExactly(again);
    }

    @Test
    void aCommandThatWasCutOffDoesNotTakeTheRevisionOfAnotherForItsOwn() throws IOException {
        store.append(revision("record-1", 1, "{}"), "command-1");
        Files.delete(file("record-1"));
        store.append(revision("record-1", 1, "{\"worker\":\"Sam Specimen\"}"), "command-2");
        FormResponse elsewhere = store.append(revision("record-2", 1, "{}"), "command-1");
        assertThat(store.latest("record-2")).contains(elsewhere);
    }

    @Test
    void anErasureThatWasCutOffIsFinished() throws IOException {
        store.append(revision("record-1", 1, "{}"), "command-1");
        store.append(revision("record-2", 1, "{}"), "command-2");
        Files.writeString(root.resolve("erasing"), "record-1 1 worker-sam WORKER 2026-03-03T09:00:00Z request-12\n");
        assertThat(store.latest("record-1")).isEmpty();
        assertThat(file("record-1")).doesNotExist();
        assertThat(root.resolve("erasing")).doesNotExist();
        assertThat(store.latest("record-2")).isPresent();
        assertThatThrownBy(() -> store.append(revision("record-1", 2, "{}"), "command-3"))
                .isInstanceOf(ErasedRecordException.class);
    }

    @Test
    void whatWasBeingWrittenIsRemoved() throws IOException {
        Files.writeString(root.resolve("drafts").resolve("half"), "My sis");
        assertThat(store.history("record-1")).isEmpty();
        assertThat(root.resolve("drafts")).isEmptyDirectory();
    }

    @Test
    void aRevisionWithDamagedWordsIsFoundAndKeepsNoOtherFromBeingRead() throws IOException {
        store.append(revision("record-1", 1, "{\"worker\":\"Sam Specimen\"}"), "command-1");
        FormResponse other = store.append(revision("record-2", 1, "{}"), "command-2");
        Files.writeString(file("record-1"), Files.readString(file("record-1")).replace("{\"worker\":", "{\"worker;"));
        List<FormResponse> found = store.find(RecordQuery.about("person-asha")).records();
        assertThat(found).extracting(FormResponse::id).containsExactly("record-1", "record-2");
        assertThat(found.get(1)).isEqualTo(other);
        assertThat(found.get(0).isReadable()).isFalse();
        assertThatThrownBy(() -> found.get(0).answers().bytes())
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("backup")
                .hasMessageNotContaining("Specimen");
    }
}
