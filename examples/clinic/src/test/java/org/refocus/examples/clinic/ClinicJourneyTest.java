package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.browser.Browsers;

/** Every form, filled in by hand in a browser that runs no script. */
final class ClinicJourneyTest {
    @TempDir
    private static Path data;

    private static Browsers browsers;
    private static Clinic clinic;
    private BrowserContext context;
    private Scenario somebody;
    private Axe axe;
    private boolean looksClosely;

    @BeforeAll
    static void open() {
        browsers = Browsers.launch();
        clinic = Clinic.start(Config.in(data));
    }

    @AfterAll
    static void close() {
        clinic.close();
        browsers.close();
    }

    @BeforeEach
    void enter() {
        context = browsers.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        context.setDefaultTimeout(15_000);
        somebody = new Scenario(context.newPage(), clinic.url());
    }

    @AfterEach
    void leave() {
        axe.close();
        context.close();
    }

    @ParameterizedTest
    @MethodSource("org.refocus.examples.clinic.Journey#all")
    void aFormIsBegunLeftCompletedAgreedChangedAndKept(Journey journey) {
        somebody.goTo("/");
        somebody.becomes(journey.who());
        axe = new Axe(browsers.browser(), context);
        looksClosely = journey.isTypical();
        looksAt("/", "caseload");
        looksAt(journey.home(), "page before it is begun");

        String record = begins(journey);
        looksAt(record + "/edit", "blank form");
        leavesItHalfFilled(journey, record);
        looksAt(record + "/edit", "half filled form");
        isRefused(journey);
        passes(record + "/edit?checked=yes", "form with errors");
        completesAndAgrees(journey, record);

        clinic.close();
        clinic = Clinic.start(Config.in(data));
        somebody.clinicIsNowAt(clinic.url());

        reads(journey, record);
        passes(record, "agreed form");
        changesAndAgreesAgain(journey, record);
        looksAt(record + "/history", "history");
        looksAt(record + "/text", "text");
        looksAt(record + "/withdraw", "page to withdraw on");
        looksAt(journey.home(), "page after it was agreed");
    }

    /** Looks at a page that is much alike for every form. */
    private void looksAt(String path, String what) {
        if (looksClosely) {
            passes(path, what);
        }
    }

    private void passes(String path, String what) {
        axe.passes(clinic.url() + path, what);
    }

    private String begins(Journey journey) {
        somebody.goTo(journey.home());
        String label = journey.home().equals("/team") || journey.form().equals("supervision-reflection")
                ? "Start a new one "
                : "Start ";
        somebody.presses(label + journey.title());
        somebody.sees("Begun.");
        String url = somebody.page().url();
        return url.substring(clinic.url().length(), url.length() - "/edit".length());
    }

    private void leavesItHalfFilled(Journey journey, String record) {
        somebody.answers(journey.begun());
        somebody.presses("Save");
        somebody.sees("Saved. You can come back at any time.");
        somebody.goTo(journey.home());
        somebody.sees("In draft");
        somebody.goesOn(record);
        somebody.seesTitle(journey.title());
        somebody.seesAnswer(journey.begun().get(0).nowFirst());
    }

    private void isRefused(Journey journey) {
        somebody.presses("Check and agree");
        somebody.seesTitle("Error: " + journey.title());
        somebody.isLedBySummaryTo(journey.missing());
    }

    private void completesAndAgrees(Journey journey, String record) {
        somebody.answers(journey.rest());
        somebody.presses("Check and agree");
        somebody.seesTitle("Check and agree: " + journey.title());
        looksAt(record + "/agree", "page to agree on");
        somebody.presses("Agree");
        somebody.seesTitle("Error: Check and agree");
        somebody.everybodyAgrees();
        somebody.sees("Agreed by ");
    }

    private void reads(Journey journey, String record) {
        somebody.goTo(record);
        somebody.seesTitle(journey.title());
        somebody.sees(journey.words());
        somebody.sees("Agreed by ");
    }

    private void changesAndAgreesAgain(Journey journey, String record) {
        somebody.presses("Change this " + journey.title());
        somebody.sees("This is a new draft.");
        somebody.answers(journey.change());
        somebody.presses("Save");
        somebody.presses("Check and agree");
        somebody.everybodyAgrees();
        somebody.sees(journey.changedWords());
        somebody.follows("History");
        assertThat(somebody.history()).containsExactly("Agreed", "Draft", "Draft", "Agreed", "Draft", "Draft", "Draft");
        somebody.follows("Revision 4");
        somebody.sees(journey.words());
        somebody.sees("This is revision 4");
    }
}
