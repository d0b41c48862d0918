package org.refocus.examples.clinic.tink;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.testkit.tck.AnswerCipherContract;

/** The cipher on Tink keeps the contract. */
class TinkCipherTest extends AnswerCipherContract {
    @TempDir
    private Path folder;

    private final HikariDataSource database = KeyDatabase.open();
    private PersonKeys keys;

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected AnswerCipher newCipher() {
        MasterKey.make(folder.resolve("master.json"));
        keys = opened();
        return new TinkCipher(keys);
    }

    @Override
    protected AnswerCipher another(AnswerCipher sameKeys) {
        return new TinkCipher(opened());
    }

    @Override
    protected void destroyKey(AnswerCipher keeper, String subject) {
        keys.destroy(subject);
    }

    private PersonKeys opened() {
        return PersonKeys.open(database, MasterKey.read(folder.resolve("master.json")));
    }
}
