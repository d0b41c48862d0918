package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refocus.browser.Browsers;
import org.refocus.browser.Npm;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;

/** The pages in the look of other design systems, with the style sheets of their own packages. */
class DesignSystemTest {
    private static final Npm PACKAGES = new Npm(
            Path.of("target", "design"),
            Map.of("govuk-frontend", "6.6.0", "nhsuk-frontend", "10.6.1", "bootstrap", "5.3.9"));
    private static final Pattern CLASS = Pattern.compile("\\.(-?[a-zA-Z_][a-zA-Z0-9_-]*)");
    private static final String VIOLATIONS = """
            axe.run({ resultTypes: ['violations'] }).then(found => found.violations.map(
                rule => rule.id + ' at ' + rule.nodes.slice(0, 3).map(node => node.html).join(', ')))""";
    private static final String STYLE = "([at, property]) => getComputedStyle(document.querySelector(at))[property]";

    private static Browsers browsers;

    /** A system, its style sheet, and how it shows. */
    enum DesignSystem {
        GOVUK("govuk-frontend/dist/govuk/govuk-frontend.min.css", ClassMap.govUk(), "rgb(15, 122, 82)", "0px"),
        NHSUK("nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css", ClassMap.nhsUk(), "rgb(0, 127, 59)", "4px"),
        BOOTSTRAP("bootstrap/dist/css/bootstrap.min.css", ClassMap.bootstrap(), "rgb(13, 110, 253)", "6px");

        private final String sheet;
        private final ClassMap classes;
        private final String button;
        private final String corner;

        DesignSystem(String sheet, ClassMap classes, String button, String corner) {
            this.sheet = sheet;
            this.classes = classes;
            this.button = button;
            this.corner = corner;
        }
    }

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
    }

    @AfterAll
    static void quit() {
        browsers.close();
    }

    @ParameterizedTest
    @EnumSource
    void aFormHasTheLookOfTheSystemAndShutsNobodyOut(DesignSystem system) throws IOException, InterruptedException {
        String theirs = Files.readString(PACKAGES.file(system.sheet));
        List<String> outside = new ArrayList<>();
        try (BrowserContext context = browsers.browser().newContext()) {
            Page page = context.newPage();
            context.route("**/*", route -> {
                String url = route.request().url();
                if (url.equals("http://form.test/")) {
                    route.fulfill(html(page(system)));
                } else if (url.endsWith("/ours.css")) {
                    route.fulfill(css(HtmlAssets.css()));
                } else if (url.endsWith("/theirs.css")) {
                    route.fulfill(css(theirs));
                } else {
                    outside.add(url);
                    route.abort();
                }
            });
            page.navigate("http://form.test/");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "design", system + ".png")));

            assertThat(style(page, ".rf-actions button", "backgroundColor")).isEqualTo(system.button);
            assertThat(style(page, ".rf-actions button", "borderTopLeftRadius")).isEqualTo(system.corner);
            assertThat(style(page, "textarea", "borderTopLeftRadius"))
                    .isEqualTo(system == DesignSystem.BOOTSTRAP ? "6px" : "0px");
            page.evaluate(AxeBuilder.getAxeScript());
            assertThat(page.evaluate(VIOLATIONS)).isEqualTo(List.of());
            page.setViewportSize(320, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            // Fonts that belong to one service alone are asked for by its sheet; nothing came, and the page does
            // without.
            assertThat(outside).allMatch(url -> url.matches(".*\\.woff2?"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyClassOfTheMapIsInTheSystemsSheet(DesignSystem system) throws IOException, InterruptedException {
        List<String> known = CLASS.matcher(Files.readString(PACKAGES.file(system.sheet)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();

        assertThat(known).containsAll(system.classes.theirs());
    }

    @Test
    void theirsAndOursAreDifferent() {
        assertThat(ClassMap.OURS.theirs()).isEmpty();
        assertThat(ClassMap.govUk().theirs()).isNotEmpty();
    }

    private static String page(DesignSystem system) {
        FormTemplate template = Forms.template("partnership-proposal");
        FormDocument document =
                Forms.sample("team-harbour/partnership-proposal").document();
        Report report = template.validate(FormDocument.empty());
        String form = HtmlRenderer.editing("/records/1")
                .button("save", "Save for now")
                .button("agree", "Agree to this")
                .build()
                .classes(system.classes)
                .render(Forms.view(template, document, Forms.SAM, report));
        return "<!DOCTYPE html><html lang=\"en\" class=\"rf-light\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>A form</title>"
                + "<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/ours.css\">"
                + "<link rel=\"stylesheet\" href=\"/theirs.css\"></head><body><main class=\"rf-main\">"
                + "<h1>A form</h1>" + form + "</main></body></html>";
    }

    private static Route.FulfillOptions html(String text) {
        return new Route.FulfillOptions()
                .setContentType("text/html; charset=utf-8")
                .setBody(text);
    }

    private static Route.FulfillOptions css(String text) {
        return new Route.FulfillOptions()
                .setContentType("text/css; charset=utf-8")
                .setBody(text);
    }

    private static Object style(Page page, String at, String property) {
        return page.evaluate(STYLE, List.of(at, property));
    }
}
