package org.refocus.sdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.sdk.cli.Positions.Place;

class PositionsTest {
    private static final String TEXT = """
            {
              "a": [ 1, { "b/c": "é", "~d": [] },
                true ],
              "": { "a": null }, "a": 2
            }
            """;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', 1, 1",
                "/a, 4, 22", // the second of the two
                "/a/0, 2, 10",
                "/a/1, 2, 13",
                "/a/1/b~1c, 2, 15",
                "/a/1/~0d, 2, 27",
                "/a/2, 3, 5",
                "/, 4, 3",
                "//a, 4, 9",
                "/a/1/none, 2, 13",
                "/a/1/~0d/0/x, 2, 27",
                "/none/at/all, 1, 1"
            })
    void everyPlaceIsKnownAndWhatIsNotThereStandsAtItsParent(String pointer, int line, int column) {
        assertThat(Positions.of(TEXT.getBytes(UTF_8)).of(pointer)).isEqualTo(new Place(line, column));
    }

    @Test
    void aBrokenFileIsKnownAsFarAsItGoes() {
        Positions positions = Positions.of("{\n  \"a\": 1,\n  \"é\" 2,\n  \"c\": 3 }".getBytes(UTF_8));

        assertThat(positions.failure()).contains(new Place(3, 7));
        assertThat(positions.of("/a")).isEqualTo(new Place(2, 3));
        assertThat(positions.of("/c")).isEqualTo(new Place(1, 1));
        assertThat(Positions.of(new byte[0]).of("/a")).isEqualTo(new Place(1, 1));
        assertThat(Positions.of("[".repeat(100_000).getBytes(UTF_8)).of("/0/0")).isEqualTo(new Place(1, 3));
    }
}
