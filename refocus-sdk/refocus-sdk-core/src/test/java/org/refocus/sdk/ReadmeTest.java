package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build compiles and runs. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");

    @Test
    void theJavaStartInTheReadmeIsTheOneThatIsCompiled() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(readme).contains("```java\n" + compiled() + "```");
    }

    @Test
    void theJavaStartPrintsAdviceAndTheAgreedWorksheet() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            QuickStart.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("/domains/health: Nothing stands here yet.")
                .contains("I cook for my sister on Sundays. (The person's own words)");
    }

    @Test
    void eachOfTheTwoCommandsStandsInOneLine() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
        for (String heading : List.of("## Run it", "## Test it")) {
            int block = lines.subList(lines.indexOf(heading), lines.size()).indexOf("```sh") + lines.indexOf(heading);
            assertThat(lines.get(block + 1)).startsWith("mvn ");
            assertThat(lines.get(block + 2)).isEqualTo("```");
        }
    }

    /** The lines between the marks, without their indentation. */
    private static String compiled() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/refocus/sdk/QuickStart.java"));
        String marked = source.substring(source.indexOf("// <readme>\n") + 12, source.indexOf("        // </readme>"));
        return marked.replaceAll("(?m)^ {8}", "");
    }
}
