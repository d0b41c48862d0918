package org.refocus.examples.clinic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.browser.Browsers;
import org.refocus.examples.clinic.Scenario.Answer;

/**
 * The walk through the clinic that its README describes, taken step by step. With {@code -Dpictures.write=true} it makes the
 * README's pictures anew.
 */
final class WalkThroughTest {
    private static final boolean WRITES = Boolean.getBoolean("pictures.write");
    private static final Path PICTURES = Path.of("pictures");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(pictures/([^)]+)\\)");
    private static final int MOST_BYTES = 150_000;
    private static final Answer COOKING =
            new Answer("/domains/daily-living/current/-/words/text", "I cook for eight without a recipe.");

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
    void aPersonAndAWorkerTakeTheWalkOfTheReadme() {
        String draft = onAPhone();
        onADesktop(draft);
        whatIsAgreedAndWhatChangedLater();
    }

    @Test
    void eachPictureOfTheReadmeIsThereAndSmall() throws IOException {
        List<String> named = PICTURE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(picture -> picture.group(1))
                .toList();
        assertThat(named).hasSizeBetween(6, 8).doesNotHaveDuplicates();
        for (String picture : named) {
            assertThat(Files.size(PICTURES.resolve(picture))).as(picture).isLessThan(MOST_BYTES);
        }
    }

    /** Delroy begins with Sam, one part at a time. Returns where the draft is. */
    private String onAPhone() {
        try (BrowserContext phone = size(375, 812)) {
            Scenario both = new Scenario(phone.newPage(), clinic.url());
            both.goTo("/people/person-delroy");
            both.presses("Start Strengths worksheet");
            both.follows("Fill it in one part at a time");
            both.answers(new Answer("/updatedOn", "2026-11-02"));
            both.presses("Save and continue");
            both.answers(COOKING);
            both.page()
                    .locator("[name='/domains/daily-living/current/-/words/voice'][value=person]")
                    .check();
            picture(both.page(), "phone-part.png", ".rf-step");
            both.presses("Save and continue");
            both.answers(new Answer("/domains/financial/desires/-/words/text", "A stall on the market by spring."));
            both.presses("Save for now");
            both.follows("See all answers");
            both.sees("Daily living situation");
            picture(both.page(), "phone-answers.png", "h2:has-text('Daily living')");
            return both.page().url().replaceAll(".*(/records/[^/]+)/.*", "$1");
        }
    }

    /** They go on at a desk, with the whole of it before them, and agree. */
    private void onADesktop(String draft) {
        try (BrowserContext desk = size(1280, 840)) {
            Scenario both = new Scenario(desk.newPage(), clinic.url());
            both.goTo("/");
            picture(both.page(), "caseload.png", "body");
            both.goTo(draft + "/edit");
            both.answers(
                    new Answer("/domains/daily-living/resources/-/words/text", "My sister lives round the corner."));
            both.presses("Save");
            picture(both.page(), "desk-whole.png", "[id='rf.domains.daily-living']");
            both.presses("Check and agree");
            both.seesTitle("Check and agree");
            picture(both.page(), "agree.png", "form.clinic-agree", true);
            both.everybodyAgrees();
            both.sees("Agreed by Delroy Sample and Sam Specimen");
            Download copy = both.page().waitForDownload(() -> both.follows("A copy (PDF)"));
            assertThat(copy.suggestedFilename())
                    .startsWith("strengths-worksheet-revision-")
                    .endsWith(".pdf");
            both.goTo("/people/person-mei");
            Download sheet = both.page().waitForDownload(() -> both.follows("A blank sheet Strengths worksheet (PDF)"));
            printed(sheet.path(), "paper.png");
        }
    }

    /** Asha looks at what she has agreed, changes it with Sam, and sees what is new. */
    private void whatIsAgreedAndWhatChangedLater() {
        try (BrowserContext desk = size(1280, 760)) {
            Scenario both = new Scenario(desk.newPage(), clinic.url());
            both.goTo("/people/person-asha");
            both.follows("Read Strengths worksheet");
            both.follows("As a picture");
            picture(both.page(), "strengths-map.png", "#picture");
            both.presses("Change this Strengths worksheet");
            Locator wish = both.page().locator("[name='/domains/daily-living/desires/0/words/text']");
            wish.fill("I'd like José to have a room of his own.");
            both.answers(new Answer("/domains/financial/current/-/words/text", "Six months of rent paid on time."));
            both.presses("Save");
            both.presses("Check and agree");
            both.everybodyAgrees();
            both.follows("History");
            both.sees("Between the last two agreements");
            picture(both.page(), "what-changed.png", "#picture");
        }
    }

    private BrowserContext size(int width, int height) {
        BrowserContext context = browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(15_000);
        return context;
    }

    private static void picture(Page page, String name, String from) {
        picture(page, name, from, false);
    }

    /** Makes a picture of what is seen when a place is at the top of the window, or at its end. */
    private static void picture(Page page, String name, String from, boolean atTheEnd) {
        assertThat(page.locator(from).first()).isVisible();
        if (WRITES) {
            page.locator(from)
                    .first()
                    .evaluate(
                            "(place, end) => { document.activeElement.blur();"
                                    + " place.scrollIntoView({ block: end ? 'end' : 'start' }); if (!end) scrollBy(0, -16); }",
                            atTheEnd);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
        }
    }

    private static void printed(Path pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            BufferedImage sheet = new PDFRenderer(document).renderImage(0, 1.3f);
            assertThat(sheet.getWidth()).as("a sheet across").isGreaterThan(sheet.getHeight());
            if (WRITES) {
                ImageIO.write(sheet, "png", PICTURES.resolve(name).toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
