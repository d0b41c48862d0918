package org.refocus.examples.clinic.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key: made when somebody asks for it, and never written over. */
class MasterKeyTest {
    @TempDir
    private Path folder;

    @Test
    void aKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("master.json");
        MasterKey made = MasterKey.make(file);
        String kept = Files.readString(file);
        assertThatIllegalStateException()
                .isThrownBy(() -> MasterKey.make(file))
                .withMessageContaining("There is a file")
                .withMessageContaining("would be lost");

        assertThat(Files.readString(file)).isEqualTo(kept).contains("AesGcmKey");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(made.toString()).doesNotContain("AesGcmKey");
        assertThat(MasterKey.read(file).toString()).doesNotContain("AesGcmKey");
    }

    @Test
    void aKeyThatIsNotThereIsNeverMadeInSilence() {
        Path file = folder.resolve("master.json");
        assertThatIllegalStateException()
                .isThrownBy(() -> MasterKey.read(file))
                .withMessageContaining("There is no master key in")
                .withMessageContaining("--make-keyset");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatHoldsSomethingElseIsRefusedWithoutAWordOfIt() throws IOException {
        Path file = folder.resolve("master.json");
        String real = Files.readString(made("real.json"));
        for (String other :
                new String[] {"", "MARKER", "{\"MARKER\":1}", real.substring(0, 90), real.replace("value", "MARKER")}) {
            Files.writeString(file, other);
            assertThatIllegalStateException()
                    .isThrownBy(() -> MasterKey.read(file))
                    .withMessageContaining("holds no keyset of Tink")
                    .withMessageNotContaining("MARKER")
                    .withNoCause();
        }
        assertThatThrownBy(() -> MasterKey.make(folder.resolve("nowhere").resolve("master.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be written");
    }

    private Path made(String name) {
        Path file = folder.resolve(name);
        MasterKey.make(file);
        return file;
    }
}
