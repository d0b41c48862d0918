package org.refocus.examples.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide shows is what the build compiles, and what it says comes of it is what comes of it. */
class GuideTest {
    private static final Map<String, Runnable> STEPS = Map.of(
            "draw", Guide::draw,
            "keep", Guide::keep,
            "verdict", Guide::verdict,
            "history", Guide::history,
            "play", Guide::play,
            "coverage", Guide::coverage,
            "own", Guide::own);

    static Stream<String> steps() {
        return STEPS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theStepPrintsWhatTheGuideShows(String step) throws IOException {
        assertThat(guide()).contains("```text\n" + printedBy(STEPS.get(step)) + "```");
    }

    @Test
    void everyPieceOfJavaInTheGuideIsOneThatIsCompiled() throws IOException {
        List<String> shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(guide())
                .results()
                .map(found -> found.group(1))
                .toList();
        String source = Files.readString(Path.of("src/test/java/org/refocus/examples/tester/Guide.java"));
        List<String> compiled = Pattern.compile("// <([a-z]+)>\n(.*?) *// </\\1>", Pattern.DOTALL)
                .matcher(source)
                .results()
                .map((MatchResult found) -> found.group(2).replaceAll("(?m)^ {8}", ""))
                .toList();
        assertThat(shown).isEqualTo(compiled);
    }

    @Test
    void theMinutesAddUpToAnHour() throws IOException {
        assertThat(Pattern.compile("(?m)^## .*\\((\\d+) minutes\\)$")
                        .matcher(guide())
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum())
                .isEqualTo(60);
    }

    @Test
    void everyFaultIsInTheGuide() throws IOException {
        String guide = guide();
        Predicate<Fault> named = fault -> guide.contains("`" + fault + "`");
        assertThat(Fault.values()).allMatch(named);
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String printedBy(Runnable step) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            step.run();
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
