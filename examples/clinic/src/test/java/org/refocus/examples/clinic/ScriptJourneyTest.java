package org.refocus.examples.clinic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.browser.Browsers;

/** Somebody fills in a worksheet in a browser that runs the script: on one page, and saved while they think. */
final class ScriptJourneyTest {
    private static final int PATIENCE = 20_000;

    @TempDir
    private static Path data;

    private static Browsers browsers;
    private static Clinic clinic;

    @BeforeAll
    static void open() {
        browsers = Browsers.launch();
        clinic = Clinic.start(Config.in(data));
        setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void close() {
        clinic.close();
        browsers.close();
    }

    @Test
    void aRowComesInPlaceAndWordsAreSavedWhileSomebodyThinks() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browsers.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE);
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.clock().install();
            page.navigate(clinic.url() + "/people/person-delroy");
            page.locator("button:has-text('Start Strengths worksheet')").click();
            assertThat(page.locator("h1")).hasText("Strengths worksheet");
            String list = "/domains/daily-living/current";
            String box = "[id=\"rf.domains.daily-living.current\"]";
            page.evaluate("window.same = true");

            page.locator(box + " .rf-add > summary").click();
            assertThat(page.locator("[name=\"" + list + "/-/words/text\"]")).isFocused();
            page.keyboard().type("The lake at dawn.");
            page.locator(box + " .rf-add button").click();
            assertThat(page.locator("[name=\"" + list + "/0/words/text\"]")).isFocused();

            page.keyboard().press("Control+End");
            page.keyboard().type(" And the geese.");
            page.clock().runFor(16_000);
            assertThat(page.locator(".rf-status")).hasText(Pattern.compile("^Saved at \\d\\d:\\d\\d$"));
            assertThat(page.evaluate("window.same")).isEqualTo(true);

            page.reload();
            assertThat(page.locator("[name=\"" + list + "/0/words/text\"]"))
                    .hasValue("The lake at dawn. And the geese.");
        }
        assertThat(complaints).isEmpty();
    }
}
