package org.refocus.examples.filestore;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.testkit.tck.FormStoreContract;

/** The store against the kit's contract: as it was on the first afternoon. */
class FileStoreContractTest extends FormStoreContract {
    @TempDir
    Path root;

    @Override
    protected FormStore newStore() {
        return new FileStore(root);
    }
}
