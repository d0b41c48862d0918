package org.refocus.sdk.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of the tests are those of the readme: line by line, and in that order. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```jsx\n(.*?)```", Pattern.DOTALL);

    @Test
    void whatTheReadmeShowsIsWhatRunsInTheBrowser() throws IOException {
        List<List<String>> blocks = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("```"))
                        .toList())
                .toList();

        assertThat(blocks).hasSize(2);
        assertThat(Npm.script("rjsf.jsx").lines()).containsSubsequence(blocks.get(0));
        assertThat(Npm.script("jsonforms.jsx").lines()).containsSubsequence(blocks.get(1));
    }
}
