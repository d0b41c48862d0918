package org.refocus.sdk.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.refocus.browser.Browsers;

/** What the script makes quicker, in a real browser: the same as without it, and nothing typed is lost. */
class ScriptTest {
    private static final String LIST = "/headings/identity";
    /** Milliseconds; a busy machine needs some. */
    private static final int PATIENCE = 20_000;

    private static final Duration SOON = Duration.ofMillis(300);
    private static final UnaryOperator<HtmlRenderer.Builder> PLAIN = builder -> builder;
    private static final UnaryOperator<HtmlRenderer.Builder> AUTOSAVE = builder -> builder.autosave(SOON);

    private static Browsers browsers;

    private LoopbackHost host;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
        setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void quit() {
        browsers.close();
    }

    @AfterEach
    void close() {
        context.close();
        host.close();
    }

    private void open(UnaryOperator<HtmlRenderer.Builder> setting, boolean script) {
        open(new LoopbackHost("own-strengths", Forms.SAM, setting), script);
    }

    private void open(LoopbackHost opened, boolean script) {
        if (context != null) {
            context.close();
            host.close();
        }
        host = opened;
        context = browsers.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.navigate(host.url());
    }

    private Locator field(String name) {
        return page.locator("[name=\"" + name + "\"]:not([type=hidden])").first();
    }

    private Locator button(String beginning) {
        return page.locator("[id=\"" + Ids.of(LIST) + "\"]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning));
    }

    private Locator save() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true));
    }

    /** Unfolds the empty row, writes into it and presses its button. */
    private void add(String words) {
        Locator row = page.locator("[id=\"" + Ids.of(LIST) + "\"] > details.rf-add");
        if (row.getAttribute("open") == null) {
            row.locator("summary").first().click();
        }
        field(LIST + "/-/text").fill(words);
        button("Add a strength").last().click();
    }

    private List<String> saved() {
        Object headings = host.record().answers().answers().getOrDefault("headings", Map.of());
        Object rows = headings instanceof Map<?, ?> map ? map.get("identity") : null;
        return rows instanceof List<?> list
                ? list.stream()
                        .map(row -> row instanceof Map<?, ?> entry ? String.valueOf(entry.get("text")) : "")
                        .toList()
                : List.of();
    }

    private void says(String words) {
        assertThat(page.locator("[role=status]")
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first())
                .hasText(words);
    }

    private void journey() {
        add("I keep bees");
        assertThat(field(LIST + "/0/text")).hasValue("I keep bees");
        add("I listen,\nand wait");
        assertThat(field(LIST + "/1/text")).hasValue("I listen,\nand wait");
        add("I know the river");
        assertThat(field(LIST + "/2/text")).hasValue("I know the river");
        field("/workerName").fill("Sam Specimen");
        button("Remove Strength 2").click();
        assertThat(field(LIST + "/1/text")).hasValue("I know the river");
        button("Move up").click();
        assertThat(field(LIST + "/0/text")).hasValue("I know the river");
        button("Move down").click();
        assertThat(field(LIST + "/1/text")).hasValue("I know the river");
        field(LIST + "/1/text").fill("I know every bend of the river");
        save().click();
        page.waitForLoadState();
        assertThat(field(LIST + "/1/text")).hasValue("I know every bend of the river");
    }

    @Test
    void rowsComeAndGoAsTheyDoWithoutAScriptAndThePageStays() {
        open(PLAIN, false);
        journey();
        Map<String, Object> plain = host.record().answers().answers();
        List<String> sent = host.bodies;

        open(PLAIN, true);
        journey();

        assertThat(host.record().answers().answers()).isEqualTo(plain);
        assertThat(host.bodies).containsExactlyElementsOf(sent);
        assertThat(host.visits.stream().filter("navigate"::equals)).hasSize(2); // the first, and after Save
        assertThat(complaints).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void theCursorIsInWhatCameAndBesideWhatWent() {
        open(PLAIN, true);
        page.locator("[id=\"" + Ids.of(LIST) + "\"] > details.rf-add > summary").click();
        assertThat(field(LIST + "/-/text")).isFocused();

        button("Add a strength").last().click();
        assertThat(field(LIST + "/-/text")).isFocused();
        says("Write something first, then add it.");

        add("I keep bees");
        assertThat(field(LIST + "/0/text")).isFocused();
        says("Added: Strength 1: Identity");
        add("I listen");
        assertThat(field(LIST + "/1/text")).isFocused();

        button("Move up").click();
        says("Moved: Strength 2: Identity");
        assertThat(field(LIST + "/0/text")).hasValue("I listen");
        assertThat(page.locator("[id=\"" + Ids.of(LIST) + ".0\"]")).isFocused();

        button("Remove Strength 1").click();
        says("Removed: Strength 1: Identity");
        assertThat(page.locator("[id=\"" + Ids.of(LIST) + ".0\"]")).isFocused();
        button("Remove Strength 1").click();
        assertThat(page.locator("[id=\"" + Ids.of(LIST) + "\"] > details.rf-add > summary"))
                .isFocused();
        assertThat(saved()).isEmpty();
    }

    @Test
    void whatDoesNotGetThroughStaysOnThePageAndTheSecondTimeGoesWithoutUs() {
        open(PLAIN, true);
        context.route("**/form", route -> {
            if (route.request().method().equals("POST") && !route.request().isNavigationRequest()) {
                route.abort();
            } else {
                route.resume();
            }
        });
        add("I keep bees");

        says("That did not get through. Your words are still here: please try once more.");
        assertThat(field(LIST + "/-/text")).hasValue("I keep bees");
        assertThat(button("Add a strength").last()).isFocused();

        button("Add a strength").last().click();
        assertThat(field(LIST + "/0/text")).hasValue("I keep bees");
        assertThat(asked).isEmpty();
    }

    @Test
    void whereThePolicyAllowsNoFetchingTheButtonsDoWhatTheyDoWithoutAScript() {
        LoopbackHost strict = new LoopbackHost("own-strengths", Forms.SAM, PLAIN);
        strict.policy = LoopbackHost.STRICT.replace("connect-src 'self'; ", "");
        open(strict, true);
        add("I keep bees");

        assertThat(field(LIST + "/0/text")).hasValue("I keep bees");
        assertThat(host.bodies).hasSize(1);
    }

    @Test
    void anAnswerThatIsNotTheFormIsShownAsItIs() {
        open(PLAIN, true);
        host.failWith = 503;
        add("I keep bees");

        assertThat(page.locator("h1")).hasText("Not now");
        assertThat(asked).isEmpty();
    }

    @Test
    void wordsAreSavedAFewMomentsAfterTypingStopsAndTheFieldIsLeftAlone() {
        open(AUTOSAVE, true);
        page.locator("[id=\"" + Ids.of(LIST) + "\"] > details.rf-add > summary").click();
        page.evaluate("window.typed = document.activeElement");
        page.keyboard().type("I keep bees");
        Locator status = page.locator(".rf-status");
        assertThat(status).hasText(Pattern.compile("^Saved at [0-2][0-9]:[0-5][0-9]$"));
        assertThat(saved()).containsExactly("I keep bees");

        page.keyboard().type(", and wasps");
        page.waitForCondition(() -> host.revisions() == 3);
        page.keyboard().type("!");
        page.waitForCondition(() -> saved().equals(List.of("I keep bees, and wasps!")));

        assertThat(page.evaluate("document.activeElement === window.typed")).isEqualTo(true);
        assertThat(host.visits.stream().filter("navigate"::equals)).hasSize(1);
        button("Add a strength").last().click();
        assertThat(field(LIST + "/0/text")).isFocused();
        assertThat(field(LIST + "/-/text")).hasValue("");
        assertThat(saved()).containsExactly("I keep bees, and wasps!");
        assertThat(complaints).isEmpty();
        page.navigate("about:blank");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatCouldNotBeSavedIsSaidKindlyAndTriedAgain() {
        open(AUTOSAVE, true);
        page.clock().install();
        host.failWith = 503;
        field("/workerName").fill("Sam Specimen");
        page.clock().runFor(1000);
        says("This could not be saved just now. Your words are still here, and we will try again.");

        host.failWith = 0;
        page.clock().runFor(15_000);
        assertThat(page.locator(".rf-status")).hasText(Pattern.compile("^Saved at "));
        assertThat(field("/workerName")).hasValue("Sam Specimen");
        assertThat(host.record().answers().answers()).containsEntry("workerName", "Sam Specimen");
    }

    @Test
    void whereSomebodyElseHasSavedTheButtonSaysWhy() {
        open(AUTOSAVE, true);
        host.saveElsewhere(Map.of("/workerName", "Sam S."));
        field("/workerName").fill("Sam Specimen");

        says("This could not be saved by itself. Press \"Save\" to see why. Your words are still here.");
        assertThat(field("/workerName")).hasValue("Sam Specimen");
        save().click();
        assertThat(page.locator("h1")).hasText("Somebody else saved this too");
    }

    @Test
    void aRowThatWasEmptiedIsNotTakenFromUnderTheHands() {
        open(AUTOSAVE, true);
        add("I keep bees");
        assertThat(field(LIST + "/0/text")).isFocused();
        add("I listen");
        assertThat(field(LIST + "/1/text")).isFocused();
        field(LIST + "/0/text").fill("");
        page.waitForTimeout(4 * SOON.toMillis());
        assertThat(saved()).containsExactly("I keep bees", "I listen");

        field(LIST + "/0/text").fill("I sing");
        page.waitForCondition(() -> saved().equals(List.of("I sing", "I listen")));
        field(LIST + "/0/text").fill("");
        save().focus();
        page.waitForCondition(() -> saved().equals(List.of("I listen")));
        assertThat(field(LIST + "/0/text")).hasValue("I listen");
        assertThat(save()).isFocused();
    }

    @Test
    void aButtonThatIsPressedWhileWordsAreOnTheirWayWaitsForThem() {
        open(AUTOSAVE, true);
        host.holding = true;
        field("/workerName").fill("Sam");
        page.waitForRequest(host.url(), () -> {});
        field("/workerName").fill("Sam Specimen");
        save().click();
        host.answer();

        page.waitForCondition(() -> host.bodies.size() == 2);
        assertThat(field("/workerName")).hasValue("Sam Specimen");
        assertThat(page.locator("h1")).hasText("A form");
        assertThat(host.record().answers().answers()).containsEntry("workerName", "Sam Specimen");
    }

    @Test
    void nobodyLeavesWordsBehindUnasked() {
        open(PLAIN, true);
        page.navigate("about:blank");
        assertThat(asked).isEmpty();

        page.navigate(host.url());
        field("/workerName").pressSequentially("Sam");
        field("/workerName").fill("");
        page.navigate("about:blank");
        assertThat(asked).isEmpty();

        page.navigate(host.url());
        field("/workerName").pressSequentially("Sam");
        page.navigate("about:blank");
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void theRoomThatIsLeftIsCountedInCharactersAsTheValidatorCountsThem() {
        open(PLAIN, true);
        Locator words = field("/workerName");
        words.fill("x".repeat(100));
        assertThat(page.locator(".rf-count:visible")).hasCount(0);

        words.fill("\ud83d\ude00".repeat(160));
        Locator count = page.locator(".rf-count:visible");
        assertThat(count).hasText("Characters left: 40");
        assertThat(words).hasAccessibleDescription("Characters left: 40");
        says("Characters left: 40");

        words.fill("x".repeat(212));
        assertThat(count).hasText("Too long. Characters to take out: 12");
        assertThat(words).hasValue("x".repeat(212));
    }

    @Test
    void withoutAScriptTheLimitIsSaid() {
        open(PLAIN, false);

        assertThat(field(LIST + "/-/text")).hasAccessibleDescription(Pattern.compile("Up to 4000 characters$"));
    }

    @Test
    void theScriptSpeaksTheLanguageOfTheForm() {
        LoopbackHost welsh = new LoopbackHost("own-strengths", Forms.SAM, AUTOSAVE);
        welsh.locale = Locale.forLanguageTag("cy");
        open(welsh, true);
        field("/workerName").fill("x".repeat(190));

        assertThat(page.locator(".rf-status")).hasText(Pattern.compile("^Cadwyd am [0-2][0-9]:[0-5][0-9]$"));
        assertThat(page.locator(".rf-count:visible")).hasText("Nodau ar ôl: 10");
        assertThat(page.locator(".rf-status")).hasAttribute("lang", "cy");
    }
}
