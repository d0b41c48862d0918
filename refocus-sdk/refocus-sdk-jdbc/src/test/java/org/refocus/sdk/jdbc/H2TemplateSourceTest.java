package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.spi.StoreException;

/** Templates in H2, in memory and in a file. */
class H2TemplateSourceTest extends JdbcSourceContract {
    @TempDir
    private Path directory;

    @Override
    DataSource newDatabase() {
        return Databases.inMemory();
    }

    @Test
    void whatWasPublishedIsThereWhenTheFileIsOpenedAgain() {
        DataSource first = Databases.at(Databases.fileUrl(directory));
        JdbcTemplateSource.createSchema(first);
        JdbcTemplateSource.open(first).publish(template("1.0.0"));

        DataSource again = Databases.at(Databases.fileUrl(directory));
        assertThat(JdbcTemplateSource.open(again).files()).containsExactly(template("1.0.0"));
    }

    @Test
    void aFileOfH2ThatDelaysItsWritesIsRefused() {
        DataSource careless = Databases.at(Databases.fileUrl(directory).replace(";WRITE_DELAY=0", ""));
        JdbcTemplateSource.createSchema(careless);

        assertThatThrownBy(() -> JdbcTemplateSource.open(careless))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(";WRITE_DELAY=0");
    }
}
