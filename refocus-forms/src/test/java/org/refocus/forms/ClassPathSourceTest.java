package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.refocus.forms.support.Versions.template;
import static org.refocus.forms.support.Versions.titled;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates on the class path, and what is refused there. */
class ClassPathSourceTest {
    /** A class path in memory that remembers what was asked for. */
    private static class Loader extends ClassLoader {
        final Map<String, byte[]> resources = new HashMap<>();
        final List<String> opened = new ArrayList<>();

        @Override
        public InputStream getResourceAsStream(String name) {
            opened.add(name);
            byte[] bytes = resources.get(name);
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }

        Loader with(String name, String text) {
            resources.put("forms/" + name, text.getBytes(UTF_8));
            return this;
        }

        Loader with(TemplateFile file) {
            resources.put("forms/" + file.path(), file.bytes());
            return this;
        }

        TemplateSourceException refusal() {
            return catchThrowableOfType(TemplateSourceException.class, TemplateSource.classPath(this, "forms")::files);
        }
    }

    @Test
    void theIndexSaysWhatThereIsAndInWhichOrder() {
        Loader loader = new Loader()
                .with(template("1.0.0"))
                .with(template("1.1.0"))
                .with("index.txt", "# ours\nsmall/1.1.0/template.json\r\n\n small/1.0.0/template.json\n");

        for (String prefix : List.of("forms", "forms/")) {
            assertThat(TemplateSource.classPath(loader, prefix).files())
                    .containsExactly(template("1.1.0"), template("1.0.0"));
        }
    }

    @Test
    void withoutAnIndexNothingIsKnown() {
        assertThat(new Loader().with(template("1.0.0")).refusal())
                .hasMessageContaining("forms/index.txt")
                .hasMessageContaining("one path to a line");
    }

    @Test
    void aPathThatLeadsElsewhereIsNeverOpened() {
        Loader loader = new Loader()
                .with(template("1.0.0"))
                .with(
                        "index.txt",
                        "../secret/1.0.0/template.json\n/etc/1.0.0/template.json\nsmall/1.0.0/../../secret\nsmall/1.0.0/template.json");

        assertThat(loader.refusal().problems()).hasSize(3);
        assertThat(loader.opened)
                .containsExactly("forms/index.txt", "forms/small/1.0.0/template.json", "forms/published.sha256");
    }

    @Test
    void whatIsListedAndNotThereOrListedTwiceIsNamed() {
        Loader loader = new Loader()
                .with(template("1.0.0"))
                .with("index.txt", "small/1.0.0/template.json\nsmall/1.1.0/template.json\nsmall/1.0.0/template.json");

        assertThat(loader.refusal().problems())
                .hasSize(2)
                .extracting(TemplateSourceException.Problem::toString)
                .satisfiesExactly(
                        missing -> assertThat(missing)
                                .startsWith("small/1.1.0/template.json: ")
                                .contains("not on the"),
                        twice -> assertThat(twice)
                                .startsWith("small/1.0.0/template.json: ")
                                .contains("twice"));
    }

    @Test
    void aPublishedFileThatChangedIsRefused() {
        Loader loader = new Loader()
                .with(template("1.0.0"))
                .with("index.txt", "small/1.0.0/template.json")
                .with("published.sha256", template("1.0.0").sha256() + "  small/1.0.0/template.json\n");
        assertThat(TemplateSource.classPath(loader, "forms").files()).hasSize(1);

        loader.with(titled("1.0.0", "Changed"));
        assertThat(loader.refusal()).hasMessageContaining("A published version never changes");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        Loader loader = new Loader()
                .with(template("1.0.0"))
                .with("small/1.0.0/cy.json", "x".repeat(TemplateFile.MAX_BYTES + 1))
                .with("index.txt", "small/1.0.0/template.json\nsmall/1.0.0/cy.json");

        assertThat(loader.refusal()).hasMessageContaining("small/1.0.0/cy.json").hasMessageContaining("1 MiB");
    }

    @Test
    void aFileThatBreaksOffIsRefused() {
        Loader loader = new Loader() {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.endsWith("cy.json")
                        ? new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("MARKER");
                            }
                        }
                        : super.getResourceAsStream(name);
            }
        };
        loader.with("index.txt", "small/1.0.0/cy.json");

        assertThat(loader.refusal()).hasMessageContaining("small/1.0.0/cy.json").hasMessageContaining("cannot be read");
    }

    @Test
    void theIndexOfTheBundledTemplatesIsComplete() throws IOException {
        Path bundled = Path.of("src/main/resources/org/refocus/forms/templates");
        try (Stream<Path> files = Files.walk(bundled)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(file -> bundled.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("index.txt"))
                    .toList();

            assertThat(TemplateSource.bundled().files())
                    .extracting(TemplateFile::path)
                    .containsExactlyInAnyOrderElementsOf(there);
        }
    }
}
