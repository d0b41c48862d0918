package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
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
    void theReadmeShowsWhatIsCompiled() throws IOException {
        DataSource database = Databases.inMemory();
        JdbcTemplateSource.createSchema(database);
        TemplateFile file = template("1.0.0");
        // <readme>
        JdbcTemplateSource shared = JdbcTemplateSource.open(database); // V2__refocus_templates.sql makes its table
        shared.publish(file); // the same again is fine; another content never is, but for a better translation
        TemplateLibrary library = TemplateLibrary.from(TemplateSource.bundled(), shared);
        shared.withdraw("day-out", "1.0.0", "A question was misunderstood."); // from the next look on
        // </readme>
        assertThat(library.isWithdrawn("day-out|1.0.0")).isFalse();
        assertThat(TemplateLibrary.from(shared).isWithdrawn("day-out|1.0.0")).isTrue();
        String source = Files.readString(Path.of("src/test/java/org/refocus/sdk/jdbc/H2TemplateSourceTest.java"));
        String shown = source.substring(source.indexOf("// <readme>\n") + 12, source.indexOf("        // </readme>"));
        assertThat(Files.readString(Path.of("../README.md")))
                .contains("```java\n" + shown.replaceAll("(?m)^ {8}", "") + "```");
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
