package org.refocus.sdk.testkit.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateSource;

/** A folder keeps the contract of sources. */
class FolderSourceTest extends TemplateSourceContract {
    @TempDir
    private Path folder;

    @Override
    protected TemplateSource newSource() {
        return TemplateSource.folder(folder);
    }

    @Override
    protected void publish(List<TemplateFile> files) throws IOException {
        for (TemplateFile file : files) {
            spoil(file, file.bytes());
            Files.writeString(
                    folder.resolve("published.sha256"),
                    file.sha256() + "  " + file.path() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    @Override
    protected void spoil(TemplateFile published, byte[] content) throws IOException {
        Path file = folder.resolve(published.path());
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
