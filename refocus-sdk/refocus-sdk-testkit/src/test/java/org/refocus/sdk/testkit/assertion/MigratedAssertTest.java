package org.refocus.sdk.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.assertion.Failing.json;
import static org.refocus.sdk.testkit.assertion.Failing.messageOf;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.Report;
import org.refocus.forms.migration.LedgerLine;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Preserved;

/** Assertions on moved answers find a word that is gone, name its place, and do not say it. */
class MigratedAssertTest {
    private static final FormDocument BEFORE =
            json("{'name':'Asha Example','notes':['tea and tea',{'text':'walks, by the sea'}],'count':3}");

    @Test
    void wordsMayBeInTheAnswersOrBesideThem() {
        Migrated moved = moved(
                "{'first':'Asha','last':'Example','notes':['tea and tea']}",
                new Preserved("small|1.0.0", "/notes/1", "{\"text\":\"walks by the sea\"}", "no place"),
                new Preserved("small|1.0.0", "/count", "3", "no place"));

        assertThat(moved).keepsEveryWordOf(BEFORE).hasNoErrors();
    }

    @Test
    void aWordThatIsGoneOrThereLessOftenIsNamedByItsPlaceAlone() {
        Migrated moved = moved("{'name':'Asha Example','notes':['tea and',{'text':'walks, by sea'}],'count':3}");

        assertThat(messageOf(() -> assertThat(moved).keepsEveryWordOf(BEFORE)))
                .contains("\n  /notes/0\n", "\n  /notes/1/text\n", "Look at what the migration does there")
                .doesNotContain("/name", "/count", "tea", "sea", "Asha");
    }

    @Test
    void whatWasMovedIsNotUnchanged() {
        Migrated same = new Migrated(BEFORE, List.of(), List.of(), Report.clean());
        assertThat(same).isUnchanged();

        assertThat(messageOf(() -> assertThat(moved("{'name':'Asha'}")).isUnchanged()))
                .contains("MOVED [/name]", "Look at what the two versions have different")
                .doesNotContain("Asha");
    }

    private static Migrated moved(String answers, Preserved... preserved) {
        LedgerLine line = new LedgerLine(LedgerLine.Kind.MOVED, List.of("/name"), List.of("/called"), "");
        return new Migrated(json(answers), List.of(preserved), List.of(line), Report.clean());
    }
}
