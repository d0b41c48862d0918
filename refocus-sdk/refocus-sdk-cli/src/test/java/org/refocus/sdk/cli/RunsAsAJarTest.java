package org.refocus.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, run as people run it. */
class RunsAsAJarTest {
    @TempDir
    private Path folder;

    @Test
    void itsExitCodesAreThoseThatItsHelpLists() throws IOException, InterruptedException {
        Path wrong = Cli.file(folder, "adaptation.json", "{}");

        Jar.Ended help = Jar.run("--help");
        Jar.Ended well = Jar.run("compare", "strengths-worksheet|1.0.0", "strengths-worksheet|1.1.0");
        Jar.Ended found = Jar.run("check", wrong);

        assertThat(help.out())
                .contains(
                        "check ",
                        "apply ",
                        "compare ",
                        "rebase ",
                        "migrate ",
                        "validate ",
                        "languages ",
                        "render ",
                        "preview ",
                        "3   A file or the disk could not be used.");
        assertThat(List.of(help.exit(), well.exit(), found.exit())).containsExactly(0, 0, 1);
        assertThat(Jar.run("check").exit()).isEqualTo(2);
        assertThat(Jar.run("check", folder.resolve("none")).exit()).isEqualTo(3);
        assertThat(help.err() + well.err() + found.err()).isEmpty();
        assertThat(Jar.run("--version").out()).matches("refocus [0-9].*\\R");
    }

    @Test
    void aPreviewIsServedUntilTheProcessIsEnded() throws IOException, InterruptedException {
        Process preview = Jar.start("preview", Harbour.first(folder), "--port", "0");
        try (BufferedReader out = preview.inputReader()) {
            assertThat(out.readLine()).endsWith("adaptation.json: nothing is wrong");
            String line = out.readLine();
            assertThat(line).endsWith("/ (Ctrl-C ends it)");
            String url = line.replaceFirst(".* on (http://127\\.0\\.0\\.1:[0-9]+/) .*", "$1");
            Process second = Jar.start("preview", Harbour.first(folder), "--port", url.replaceAll(".*:|/$", ""));
            assertThat(new String(second.getErrorStream().readAllBytes())).contains(" is taken.");
            assertThat(second.waitFor()).isEqualTo(3);
            preview.destroy();
        }
        assertThat(preview.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itSaysWhoseWorkItHoldsAndUnderWhichLicences() throws IOException {
        try (ZipFile jar = new ZipFile(System.getProperty("refocus.jar"))) {
            String told = new String(
                    jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.txt")).readAllBytes());
            assertThat(told)
                    .contains(
                            "Jackson",
                            "ClassMate",
                            "Hibernate Validator",
                            "Jakarta Validation",
                            "JBoss Logging",
                            "JSpecify",
                            "picocli",
                            "SLF4J",
                            "RE2/J");
            assertThat(jar.stream()
                            .map(entry -> entry.getName().replaceFirst("^META-INF/versions/[0-9]+/", ""))
                            .filter(name -> name.endsWith(".class"))
                            .map(name -> name.replaceFirst("^(([^/]+/){1,2}).*", "$1"))
                            .distinct())
                    .containsOnly(
                            "org/refocus/",
                            "com/fasterxml/",
                            "com/google/",
                            "org/hibernate/",
                            "jakarta/validation/",
                            "org/jboss/",
                            "org/jspecify/",
                            "org/slf4j/",
                            "picocli/");
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.getEntry("META-INF/LICENSE.txt")).isNotNull();
            assertThat(jar.stream().map(java.util.zip.ZipEntry::getName)).doesNotHaveDuplicates();
        }
    }
}
