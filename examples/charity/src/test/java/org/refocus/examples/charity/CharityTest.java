package org.refocus.examples.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The host starts a worksheet of the charity's, saves it, has it agreed, and prints it in either language. */
class CharityTest {
    @Test
    void theHostPrintsTheAgreedWorksheet() {
        assertThat(printed("en"))
                .startsWith("/domains/daily-living: Nothing stands here yet.")
                .contains("What I can build on", "Parenting and caring", "I get everyone out by half past eight.")
                .contains("Would you like an interpreter?");
    }

    @Test
    void theHostPrintsItInWelsh() {
        assertThat(printed("cy"))
                .contains("Yr hyn y galla i adeiladu arno", "Magu plant a gofalu", "Hoffech chi gael cyfieithydd?")
                .contains("I get everyone out by half past eight.");
    }

    private static String printed(String language) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Charity.main(new String[] {"templates", language});
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
