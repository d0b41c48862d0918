package org.refocus.sdk.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.Report;
import org.refocus.model.FormType;
import org.refocus.sdk.InMemoryFormStore;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.view.FormView;

/** What the README shows of assertions and scenarios is what the build compiles and runs. */
class ReadmeScenarioTest {
    private static final Pattern SHOWN = Pattern.compile("(?s)// <readme>\n(.*?) *// </readme>");

    @Test
    void anAfternoonTogether() {
        // <readme>
        Party asha = Party.person("person-asha");
        Party sam = Party.worker("worker-sam");
        TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
        Refocus refocus =
                Refocus.builder().store(new InMemoryFormStore()).clock(clock).build(); // your store here
        Scenario day = Scenario.on(refocus, clock).with(asha).and(sam);

        day.as(sam).opens(FormType.STRENGTHS_WORKSHEET).answers("Person's name", "Asha Example");
        day.as(asha)
                .writes("Daily living > Current situation", "I cook on Sundays.")
                .writes("Daily living > Current situation", "My sister lives next door.")
                .whoMaySee("Only me");
        day.saves().nobodyAgrees().expects(Code.REQUIRED, "Worker's name");

        day.comesBackAfter(Duration.ofDays(7));
        day.as(sam).answers("Worker's name", "Sam Specimen").answers("Last updated on", "2026-03-09");
        day.saves().everybodyAgrees();
        assertThat(day.printed(sam)).contains("I cook on Sundays.").doesNotContain("My sister");
        // </readme>

        // <readme>
        Outcome outcome = day.as(asha).amends().then().agree(asha);
        assertThat(outcome).isRefused().because(Code.AGREEMENT_MISSING).naming("who", "worker");

        Report report = day.findings();
        assertThat(report).hasNoErrors().hasAdvice(Code.EMPTY_DOMAIN).at("/domains/health");

        FormView view = day.reads(sam);
        assertThat(view).shows("cook on Sundays").at("/domains/daily-living/current/0");
        assertThat(view).hides("My sister", day.form());
        assertThat(day.form()).isDraft().isBy(asha).isAgreeable();
        // </readme>
    }

    @Test
    void theReadmeShowsWhatIsCompiled() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String source =
                Files.readString(Path.of("src/test/java/org/refocus/sdk/testkit/scenario/ReadmeScenarioTest.java"));

        assertThat(SHOWN.matcher(source).results().map(MatchResult::group)).hasSize(2);
        SHOWN.matcher(source)
                .results()
                .forEach(shown ->
                        assertThat(readme).contains("```java\n" + shown.group(1).replaceAll("(?m)^ {8}", "") + "```"));
    }

    @Test
    void theFailureInTheReadmeIsTheOneThatIsThrown() throws IOException {
        Scenario day = Cast.together();
        day.as(Cast.SAM).opens(FormType.STRENGTHS_WORKSHEET);
        String message = Cast.messageOf(() -> day.as(Cast.SAM).answers("Workers name", "Sam Specimen"));

        assertThat(Files.readString(Path.of("README.md"))).contains("```\n" + message + "\n```");
    }
}
