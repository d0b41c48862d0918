package org.refocus.examples.clinic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.browser.Browsers;
import org.refocus.examples.clinic.Scenario.Answer;

/** Somebody fills in a worksheet on their phone, in Welsh, one part at a time, in a browser that runs no script. */
final class PhoneJourneyTest {
    private static final String COOKING = "Rydw i'n coginio i wyth heb rysáit.";

    @TempDir
    private static Path data;

    private static Browsers browsers;
    private static Clinic clinic;

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

    @Test
    void aWorksheetIsFilledInPartByPartCheckedMendedAndAgreed() {
        try (BrowserContext phone = browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(375, 700)
                        .setHasTouch(true))) {
            phone.setDefaultTimeout(15_000);
            Scenario person = new Scenario(phone.newPage(), clinic.url());
            person.goTo("/people/person-delroy");
            person.becomes("person-delroy");
            person.presses("Cymraeg");
            person.goTo("/people/person-delroy");
            person.presses("Start Strengths worksheet");
            person.sees("Wedi dechrau.");
            person.seesTitle("Taflen waith cryfderau");
            fitsTheScreen(person.page());

            person.follows("Llenwi un rhan ar y tro");
            person.sees("Cam 1 o 8");
            person.answers(new Answer("/updatedOn", "2026-10-02"));
            person.presses("Cadw a pharhau");
            person.sees("Cam 2 o 8");
            fitsTheScreen(person.page());
            writesWithoutSayingWhoseWords(person);
            person.presses("Cadw am y tro");
            person.sees("Wedi cadw.");
            person.seesAnswer(new Answer("/domains/daily-living/current/0/words/text", COOKING));

            person.follows("Gweld pob ateb");
            fitsTheScreen(person.page());
            Locator missing = person.page().locator(".rf-notice a");
            assertThat(missing).hasCount(1);
            assertThat(missing).containsText("Dywedwch eiriau pwy yw'r rhain.");
            assertThat(person.page().locator("input[name=agrees]")).hasCount(0);
            missing.click();
            assertThat(person.page()).hasURL(Pattern.compile("step=domains%2Fdaily-living.*#"));
            person.answers(new Answer("/domains/daily-living/current/0/words/voice", "person"));
            person.presses("Cadw a pharhau");
            person.sees("Cam 3 o 8");

            person.follows("Gweld pob ateb");
            assertThat(person.page().locator(".rf-notice")).hasCount(0);
            changesAnAnswer(person);
            person.follows("Gweld pob ateb");
            person.sees("yn y bore");
            for (Locator box : person.page().locator("input[name=agrees]").all()) {
                box.check();
            }
            person.presses("Cytuno");
            person.sees("Wedi cytuno.");
            person.sees("yn y bore");
        }
    }

    private static void writesWithoutSayingWhoseWords(Scenario person) {
        Page page = person.page();
        Locator list = page.locator("[id=\"rf.domains.daily-living.current\"]");
        list.locator(".rf-add > summary").click();
        list.locator("textarea").fill(COOKING);
        assertThat(list.locator("input[name$=\"/voice\"]:checked").count()).isZero();
    }

    private static void changesAnAnswer(Scenario person) {
        Page page = person.page();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Newid\\s*: .*Y sefyllfa bresennol")))
                .first()
                .click();
        page.locator("textarea[name=\"/domains/daily-living/current/0/words/text\"]")
                .fill(COOKING + " Hyd yn oed yn y bore.");
        person.presses("Cadw am y tro");
    }

    /** Nothing stands out at the side of the page. */
    private static void fitsTheScreen(Page page) {
        assertThat(page.locator("main").boundingBox().width).isLessThanOrEqualTo(375);
        for (Locator wide : page.locator("main fieldset, main nav, main textarea, main .rf-card, main button")
                .all()) {
            var box = wide.boundingBox();
            if (box != null && box.width > 1) {
                assertThat(box.x + box.width).isLessThanOrEqualTo(375);
            }
        }
    }
}
