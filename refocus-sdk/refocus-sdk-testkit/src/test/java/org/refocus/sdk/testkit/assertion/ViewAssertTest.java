package org.refocus.sdk.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refocus.sdk.testkit.assertion.Failing.ASHA;
import static org.refocus.sdk.testkit.assertion.Failing.SAM;
import static org.refocus.sdk.testkit.assertion.Failing.draft;
import static org.refocus.sdk.testkit.assertion.Failing.entry;
import static org.refocus.sdk.testkit.assertion.Failing.json;
import static org.refocus.sdk.testkit.assertion.Failing.messageOf;
import static org.refocus.sdk.testkit.assertion.Failing.template;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.FormTemplate;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.view.FormView;

class ViewAssertTest {
    private static final FormTemplate SUMMARY = template(FormType.CLINICAL_SUMMARY);
    private static final FormResponse RESPONSE = draft(
            FormType.CLINICAL_SUMMARY,
            json("{'personName':'Asha Example','strengths':{'health':[" + entry("I swim.", "team") + ","
                    + entry("I sleep badly.", "only-me") + "]}}"));

    private static FormView seenBy(Party viewer) {
        return FormView.of(SUMMARY, RESPONSE, viewer, Locale.UK, SUMMARY.validate(RESPONSE.answers()));
    }

    @Test
    void whatTheViewerSeesIsShownAndTheRestHides() {
        assertThat(seenBy(SAM))
                .shows("I swim")
                .at("/strengths/health/0")
                .hides("I sleep badly", RESPONSE)
                .doesNotShow("I run")
                .hasPlace("/strengths/health/0/text")
                .hasNoPlace("/strengths/health/1")
                .isEmptyAt("/strengths/other")
                .mayChange("/personName")
                .mayNotChange("/strengths/health/0")
                .findings()
                .hasError(Code.REQUIRED)
                .at("/workerName");
        assertThat(seenBy(ASHA)).shows("I sleep badly").at("/strengths/health").mayChange("/strengths/health/1");
    }

    @Test
    void theLabelOfAChoiceIsShownToo() {
        assertThat(seenBy(SAM)).shows("The person's own words").at("/strengths/health/0/voice");
    }

    @Test
    void wordsThatHideAreMissedWithoutBeingNamed() {
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).shows("I sleep badly")))
                .isEqualTo("""
                        Expected worker-sam (worker) to see the words, but sees them nowhere.
                        What they see:
                          /personName
                          /strengths/health/0/text
                          /strengths/health/0/voice
                          /strengths/health/0/audience
                        Look at who may see them, and whether they were saved.""");
    }

    @Test
    void wordsThatShouldHideAreToldByTheirPlaceAlone() {
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).hides("I swim", RESPONSE)))
                .isEqualTo("""
                        Expected worker-sam (worker) not to see the words, but sees them.
                        What they see:
                          /strengths/health/0/text
                        Look at who may see these places.""");
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).doesNotShow("I swim")))
                .contains("/strengths/health/0/text");
    }

    @Test
    void hidingWhatNobodyWroteProvesNothing() {
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).hides("I run", RESPONSE)))
                .contains("the record does not hold them at all", "doesNotShow()");
    }

    @Test
    void wordsAtAnotherPlaceAreToldWhereTheyAre() {
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).shows("I swim").at("/strengths/other")))
                .contains(
                        "to see the words at /strengths/other, but sees them elsewhere", "  /strengths/health/0/text");
    }

    @Test
    void aPlaceThatIsNotSeenIsToldWithItsNeighbours() {
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).hasPlace("/strengths/helth")))
                .startsWith("Expected worker-sam (worker) to see a place that they do not see.")
                .contains("  /strengths/health\n");
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).hasPlace("/strengths/health/1/text")))
                .doesNotContain("/strengths/health/1");
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).hasNoPlace("/personName")))
                .contains("but it is there");
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).isEmptyAt("/personName")))
                .contains("something stands there");
    }

    @Test
    void whoMayChangeAPlaceIsTold() {
        assertThat(messageOf(() -> assertThat(seenBy(SAM)).mayChange("/strengths/health/0")))
                .contains("whose own words these are");
        assertThat(messageOf(() -> assertThat(seenBy(ASHA)).mayNotChange("/strengths/health/0")))
                .contains("but they may");
    }

    @Test
    void blankWordsAreAMistakeOfTheTest() {
        assertThatThrownBy(() -> assertThat(seenBy(SAM)).shows(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
