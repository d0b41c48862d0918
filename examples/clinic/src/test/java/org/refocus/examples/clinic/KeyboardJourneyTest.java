package org.refocus.examples.clinic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.browser.Browsers;

/** Somebody fills in and agrees a worksheet with nothing but a keyboard, in a browser that runs no script. */
final class KeyboardJourneyTest {
    /** Far more than anybody should need; a page on which something cannot be reached ends there. */
    private static final int MOST_KEYS = 150;

    @TempDir
    private static Path data;

    private static Browsers browsers;
    private static Clinic clinic;
    private Page page;
    private int keys;

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
    void aWorksheetIsFilledInMendedAndAgreedByKeysAlone() {
        try (BrowserContext desktop =
                browsers.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            desktop.setDefaultTimeout(15_000);
            page = desktop.newPage();
            page.navigate(clinic.url() + "/people/person-delroy");
            goesTo("button:has-text('Start Strengths worksheet')");
            presses("Enter");
            assertThat(page.locator("h1")).hasText("Strengths worksheet");

            keys = 0;
            presses("Tab");
            presses("Enter"); // the link that skips what stands before the form, to the first of its parts
            goesTo(".rf-contents a:has-text('Spirituality')");
            presses("Enter");
            assertThat(page.locator("[id=\"rf.domains.spirituality-culture\"]")).isFocused();
            goesTo(".rf-add > summary");
            presses("Enter");
            presses("Tab");
            assertThat(page.locator("textarea:focus")).hasCount(1);
            assertThat(keys)
                    .as("keys from the top of the page to a text in its sixth part")
                    .isLessThanOrEqualTo(12);

            page.keyboard().type("The lake at dawn.");
            goesTo("[name='/domains/spirituality-culture/current/-/words/audience']");
            presses("ArrowLeft");
            goesTo("button:has-text('Add a strength you have now'):visible");
            presses("Enter");
            assertThat(page.locator("[id=\"rf.domains.spirituality-culture.current\"]"))
                    .isFocused();

            goesTo(".rf-actions button[value=check]");
            presses("Enter");
            assertThat(page.locator(".rf-summary")).isFocused();
            assertThat(page.locator(".rf-summary li")).hasCount(2);
            goesTo(".rf-summary a:has-text('Say whose words these are.')");
            presses("Enter");
            presses("Space");
            goesTo("[name='/updatedOn']", "Shift+Tab");
            presses("ArrowLeft"); // one comes to the year first, from below
            presses("ArrowLeft");
            page.keyboard().type("10022026");
            goesTo(".rf-actions button[value=check]");
            presses("Enter");
            assertThat(page.locator("h1")).hasText("Check and agree");
            goesTo("#agrees-0");
            presses("Space");
            goesTo("#agrees-1");
            presses("Space");
            goesTo("button:has-text('Agree')");
            presses("Enter");
            assertThat(page.locator("main")).containsText("Agreed by ");
            assertThat(page.locator("main")).containsText("The lake at dawn.");
            assertThat(page.locator("main")).containsText("The person's own words");
        }
    }

    private void goesTo(String selector) {
        goesTo(selector, "Tab");
    }

    /** Presses a key until something is focused. */
    private void goesTo(String selector, String key) {
        for (int i = 0; i < MOST_KEYS; i++) {
            if (page.locator(":focus").and(page.locator(selector)).count() > 0) {
                return;
            }
            presses(key);
        }
        throw new AssertionError("The " + key + " key does not lead to " + selector);
    }

    private void presses(String key) {
        page.keyboard().press(key);
        keys++;
    }
}
