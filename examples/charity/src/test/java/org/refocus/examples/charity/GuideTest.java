package org.refocus.examples.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide followed word for word: every command is run, every file is made, every answer is the one that is shown.
 *
 * <p>When a message has changed, {@code -Dguide.write=true} writes the new answers into the guide; read them before you
 * commit.
 */
class GuideTest {
    private static final boolean WRITES = Boolean.getBoolean("guide.write");

    @TempDir
    Path folder;

    /** The guide with the answers that came, and how far it was followed. */
    private final StringBuilder written = new StringBuilder();

    private int here;

    @Test
    void followedWordForWordItShowsWhatComesAndEndsInARunningPreview() throws IOException, InterruptedException {
        written.append(Files.readString(Guide.FILE));
        try (Follower reader = new Follower(folder)) {
            for (Guide.Step step : Guide.steps()) {
                follow(reader, step);
            }
            assertThat(reader.isLooking()).isTrue();
            if (WRITES) {
                Files.writeString(Guide.FILE, written);
            }
            for (String made : List.of(
                    "harbour-strengths/1.0.0/adaptation.json",
                    "harbour-strengths/1.0.0/cy.json",
                    "harbour-strengths/2.0.0/adaptation.json",
                    "harbour-strengths/2.0.0/migration.json",
                    "harbour-strengths/2.1.0/adaptation.json",
                    "harbour-project/1.0.0/adaptation.json")) {
                assertThat(reader.here().resolve("my-forms").resolve(made))
                        .as(made)
                        .hasSameBinaryContentAs(HarbourLight.FOLDER.resolve(made));
            }
        }
    }

    private void follow(Follower reader, Guide.Step step) throws IOException, InterruptedException {
        if (step instanceof Guide.Save save) {
            reader.save(save.file(), save.text());
        } else if (step instanceof Guide.Paste paste) {
            reader.paste(paste.file(), paste.under(), paste.text());
        } else if (step instanceof Guide.Exchange exchange) {
            reader.exchange(exchange.file(), exchange.under(), exchange.last(), exchange.text());
        } else if (step instanceof Guide.Change change) {
            reader.change(change.file(), change.from(), change.to());
        } else if (step instanceof Guide.ChangeBack) {
            reader.changeBack();
        } else if (step instanceof Guide.Look look) {
            reader.look(look.text());
        } else if (step instanceof Guide.Type typed) {
            compare(typed, reader.type(typed.commands()));
        }
    }

    private void compare(Guide.Type typed, Follower.Printed printed) {
        String shown = typed.printed();
        here = written.indexOf("```sh\n" + typed.commands(), here);
        if (shown == null) {
            assertThat(printed.text() + printed.aside()).as(typed.commands()).isEmpty();
        } else if (WRITES && !pattern(shown).matcher(printed.text()).matches()) {
            int at = written.indexOf("```text\n" + shown, here) + 8;
            written.replace(at, at + shown.length(), printed.text());
        } else {
            assertThat(printed.text()).as(typed.commands() + printed.aside()).matches(pattern(shown));
        }
        here += typed.commands().length();
        assertThat(printed.exit())
                .as(typed.commands() + printed.aside())
                .isEqualTo(printed.text().contains(": error ") ? 1 : 0);
    }

    /** A line of three dots stands for lines that the guide leaves out; a day of this year for whatever day it is. */
    private static Pattern pattern(String shown) {
        String exact = Pattern.quote(shown)
                .replace("\n...\n", "\\E\n(?:.*\n)*?\\Q")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\d", "\\\\E20[0-9-]{8}\\\\Q");
        return Pattern.compile(exact);
    }

    @Test
    void theJavaInTheGuideIsTheHostThatIsCompiled() throws IOException {
        String host = Files.readString(Path.of("src/main/java/org/refocus/examples/charity/Charity.java"));
        String marked = host.substring(host.indexOf("// <host>\n") + 10, host.indexOf("        // </host>"));
        assertThat(Guide.steps()).contains(new Guide.Java(marked.replaceAll("(?m)^ {8}", "")));
    }

    @Test
    void theMinutesAddUpToAnHour() throws IOException {
        assertThat(Pattern.compile("(?m)^## .*\\((\\d+) minutes\\)$")
                        .matcher(Files.readString(Guide.FILE))
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum())
                .isEqualTo(60);
    }

    @Test
    void everyPictureAndPageThatItPointsToIsThere() throws IOException {
        Map<String, Boolean> targets = Pattern.compile("]\\(([^)#]+)[^)]*\\)")
                .matcher(Files.readString(Guide.FILE))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .collect(java.util.stream.Collectors.toMap(link -> link, link -> Files.exists(Path.of(link))));
        assertThat(targets).isNotEmpty().doesNotContainValue(false);
    }
}
