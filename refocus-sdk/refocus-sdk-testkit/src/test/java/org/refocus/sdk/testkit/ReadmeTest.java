package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.InMemoryFormStore;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.testkit.caseload.Caseload;

/** What the README shows of generators is what the build compiles and runs. */
class ReadmeTest {
    private static final Pattern SHOWN = Pattern.compile("(?s)// <readme>\n(.*?) *// </readme>");

    @Test
    void oneWrongThingAtATime() {
        // <readme>
        FormTemplate template = TemplateLibrary.bundled().newest("care-plan"); // or FormTemplate.load(yourFile)
        FormGenerator plans = FormGenerator.of(template);
        Coverage coverage = plans.coverage();
        plans.stream(Kind.ALMOST_VALID, 1).limit(2_000).forEach(sample -> {
            Report report = template.validate(sample.json()); // your system here
            assertThat(report.findings())
                    .extracting(Expected::of)
                    .containsOnly(sample.expected().get(0));
            coverage.add(sample);
        });
        System.out.println(coverage.report());
        // </readme>
        assertThat(coverage.neverDrawn())
                .noneMatch(point ->
                        point.keyword().equals("required") && point.variant().equals("missing"));
    }

    @Test
    void aRecordFromBeforeTheFormChanged() {
        FormTemplate template = TemplateLibrary.bundled().newest("care-plan");
        Party sam = Party.worker("worker-sam");
        // <readme>
        Older older = FormGenerator.of(template).olderVersion(42);
        InMemoryFormStore store = new InMemoryFormStore(); // your store here
        Refocus refocus =
                Refocus.builder().templates(older.library()).store(store).build();
        FormResponse draft = store.append(older.draft(), "began long ago");
        assertThat(refocus.preview(draft, older.migration())).keepsEveryWordOf(draft.answers());
        refocus.move(draft, older.migration(), sam);
        // </readme>
        assertThat(store.history(draft.id())).hasSize(2);
    }

    @Test
    void aCaseload() {
        InMemoryFormStore store = new InMemoryFormStore();
        // <readme>
        Caseload caseload = Caseload.of(7, 50); // a seed and a number of people
        int revisions = caseload.storeIn(store);
        // </readme>
        assertThat(revisions).isGreaterThan(300);
        assertThat(store.find(RecordQuery.ofTeam(caseload.teams().get(0).id())).records())
                .isNotEmpty();
    }

    @Test
    void theReadmeShowsWhatIsCompiled() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String source = Files.readString(Path.of("src/test/java/org/refocus/sdk/testkit/ReadmeTest.java"));

        assertThat(SHOWN.matcher(source).results().map(MatchResult::group)).hasSize(3);
        SHOWN.matcher(source)
                .results()
                .forEach(shown ->
                        assertThat(readme).contains("```java\n" + shown.group(1).replaceAll("(?m)^ {8}", "") + "```"));
    }
}
