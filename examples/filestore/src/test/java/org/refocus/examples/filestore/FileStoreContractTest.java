package org.refocus.examples.filestore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.testkit.tck.FormStoreContract;

/** The store against the kit's contract, with the methods that the kit asked for. */
class FileStoreContractTest extends FormStoreContract {
    @TempDir
    Path disk;

    @Override
    protected FormStore newStore() {
        return new FileStore(disk.resolve("store"));
    }

    @Override
    protected FormStore reopened(FormStore store) {
        return new FileStore(disk.resolve("store"));
    }

    @Override
    protected byte[] whatLies(FormStore store) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(disk)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    @Override
    protected AutoCloseable outage(FormStore store) throws IOException {
        Files.move(disk.resolve("store"), disk.resolve("pulled-out"));
        return () -> Files.move(disk.resolve("pulled-out"), disk.resolve("store"));
    }
}
