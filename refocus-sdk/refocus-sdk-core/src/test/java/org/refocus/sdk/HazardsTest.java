package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every hazard of the hazard log names tests, and they are there. */
class HazardsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z0-9]+)#([A-Za-z0-9]+)`");
    private static final Pattern IS_A_TEST =
            Pattern.compile("@(Test|Property|Example|ParameterizedTest|TestFactory)\\b");

    @Test
    void everyHazardNamesTestsThatAreThere() throws IOException {
        Map<String, Path> classes = testClasses();
        int hazards = 0;
        for (String line : Files.readAllLines(ROOT.resolve("HAZARDS.md"))) {
            if (line.startsWith("| H-")) {
                hazards++;
                String[] cells = line.split("\\|", -1);
                assertThat(cells).as(line).hasSize(10).doesNotContain(" ");
                assertThat(cells[1].trim()).isEqualTo("H-%02d".formatted(hazards));
                Matcher named = NAMED.matcher(cells[8]);
                int tests = 0;
                while (named.find()) {
                    tests++;
                    assertThat(classes).as(line).containsKey(named.group(1));
                    assertThat(isTest(Files.readString(classes.get(named.group(1))), named.group(2)))
                            .as(named.group())
                            .isTrue();
                }
                assertThat(tests).as(line).isPositive();
            }
        }
        assertThat(hazards).isGreaterThan(10);
    }

    @Test
    void whatIsNoTestOrIsTurnedOffIsNotTakenForOne() {
        assertThat(isTest("@Test\n    void shown() {", "shown")).isTrue();
        assertThat(isTest("@Test\n    void other() {}\n\n    void shown() {", "shown"))
                .isFalse();
        assertThat(isTest("@Disabled\n    @Test\n    void shown() {", "shown")).isFalse();
        assertThat(isTest("@Test\n    void shownElsewhere() {", "shown")).isFalse();
    }

    /** Says whether a source has a test method of that name: its annotations stand above it, after an empty line. */
    private static boolean isTest(String source, String method) {
        Matcher declared = Pattern.compile("\\w " + method + "\\(").matcher(source);
        if (!declared.find()) {
            return false;
        }
        String above = source.substring(0, declared.start());
        String annotations = above.substring(Math.max(0, above.lastIndexOf("\n\n")));
        return IS_A_TEST.matcher(annotations).find() && !annotations.contains("@Disabled");
    }

    /** Returns the files of all tests, and of the rules that the kit has for stores, by the names of their classes. */
    private static Map<String, Path> testClasses() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/test/")
                            || file.toString().contains("/testkit/tck/"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> file,
                            (one, other) -> one));
        }
    }
}
