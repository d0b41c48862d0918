package org.refocus.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.Status;
import org.refocus.sdk.testkit.FormGenerator;

/** Answers, alone or in a record, against a template. */
class ValidateTest {
    private static final String MARKER = "Zebra7391";

    @TempDir
    private Path folder;

    private final FormTemplate plan = TemplateLibrary.bundled().newest("care-plan");

    @Test
    void answersThatConformAreCounted() {
        Folders.draw(plan, 3, folder);
        Cli.file(folder, "alone.json", FormGenerator.of(plan).valid(7).text());

        Cli validate = Cli.run("validate", "care-plan", folder);

        assertThat(validate.out()).isEqualTo("4 files under care-plan|1.0.0: 4 conform, 0 do not\n");
        assertThat(validate.exit()).isZero();
        assertThat(Cli.run("--json", "validate", "care-plan", folder).out()).contains("\"conform\": 4");
    }

    @Test
    void eachFaultStandsAtItsLineAndHoldsNoAnswer() {
        Path alone = Cli.file(folder, "a.json", """
                {
                  'personName': 'Asha Example',
                  'plannedOn': '%s',
                  'goals': [
                    { 'number': 1,
                      'kind': '%s' }
                  ],
                  'colour': '%s'
                }
                """.formatted(MARKER, MARKER, MARKER));

        Cli validate = Cli.run("validate", "care-plan", alone);

        assertThat(validate.exit()).isEqualTo(1);
        assertThat(validate.findings())
                .contains(
                        alone + ":1:1: error required: Fill this in before you agree. (/workerName)",
                        alone
                                + ":8:3: error unknown-property: This form has no such place. Move the answer to a place that"
                                + " the form has.")
                .anyMatch(line -> line.startsWith(alone + ":3:3: error "))
                .anyMatch(line -> line.startsWith(alone + ":5:5: error required: "));
        assertThat(validate.toString()).doesNotContain(MARKER);
    }

    @Test
    void inARecordTheAnswersAreLookedAtWhereTheyStand() {
        FormDocument answers = FormDocument.of(("{\n\"personName\":3,\n\"" + "workerName\":\"Sam\"}").getBytes());
        Path record = Folders.write(folder, 1, Folders.record(plan, 1, Status.DRAFT, answers));
        Path cut = Cli.file(folder, "cut.json", "{ 'format': 'refocus-response|1.0.0', 'id': '" + MARKER);

        assertThat(Cli.run("validate", "care-plan", record).findings())
                .anyMatch(line -> line.startsWith(record + ":11:1: error type: "))
                .contains(record + ":10:3: error required: Fill this in before you agree. (/answers/plannedOn)");
        assertThat(Cli.run("validate", "own-strengths", record).findings())
                .anyMatch(line -> line.startsWith(record + ":5:3: warning other-template: "));
        assertThat(Cli.run("validate", "care-plan", cut).findings())
                .hasSize(1)
                .first()
                .asString()
                .contains(cut + ":1:");
        assertThat(Cli.run("validate", "care-plan", cut).toString()).doesNotContain(MARKER);
    }
}
