package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for what would shut somebody out: on a wide screen, and on the narrowest that counts. */
final class Axe implements AutoCloseable {
    private static final int[] WIDTHS = {1280, 320};
    private static final String VIOLATIONS = """
            axe.run({ resultTypes: ['violations'] }).then(found => found.violations.map(
                rule => rule.id + ' at ' + rule.nodes.slice(0, 3).map(node => node.html).join(', ')))""";

    private final BrowserContext context;
    private final Page page;

    /** Looks with the same cookies as somebody else; the checker is a script, so here scripts are allowed. */
    Axe(Browser browser, BrowserContext as) {
        context = browser.newContext();
        context.addCookies(as.cookies());
        page = context.newPage();
    }

    /** Finds nothing wrong with a page, nor anything that stands out at its side. */
    void passes(String url, String what) {
        page.navigate(url);
        page.evaluate(AxeBuilder.getAxeScript());
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            assertThat(page.evaluate(VIOLATIONS))
                    .as("%s at %d pixels", what, width)
                    .isEqualTo(List.of());
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d pixels: how wide it really is", what, width)
                    .isEqualTo(width);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
