package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.refocus.sdk.view.FormView;

/** A page that is looked at as different people see it: small, large, dark, still, on paper. */
final class Surroundings {
    /** How somebody sees a page; widths and heights are in pixels. */
    enum Sight {
        DESK(1280, 900),
        DARK(1280, 900),
        STRONG(1280, 900),
        STILL(1280, 900),
        PAPER(1280, 900),
        PHONE(320, 640),
        /** A desk at 400 percent. */
        ZOOM(320, 225);

        private final int width;
        private final int height;

        Sight(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final String DRAW = """
            ([html, language, direction]) => {
                document.documentElement.lang = language;
                document.documentElement.dir = direction;
                document.querySelector('main').innerHTML = html;
            }""";
    private static final String VIOLATIONS = """
            axe.run({ resultTypes: ['violations'] }).then(found =>
                found.violations.map(rule => rule.id + ' at ' + rule.nodes.slice(0, 2).map(n => n.html).join(', ')))""";
    /** What can be pressed; a radio button or a box is pressed by its label too, so both count together. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('main a, main button, main summary, main input, main select, main textarea')]
                .filter(e => e.checkVisibility() && !e.closest('.rf-visually-hidden') && e.type !== 'hidden')
                .map(e => ({ e, box: (e.closest('.rf-option') || e).getBoundingClientRect() }))
                .filter(({ box }) => box.height < 24 || box.width < 24)
                .map(({ e, box }) => e.outerHTML.slice(0, 120) + ' is ' + box.width + ' by ' + box.height)""";

    private static final String WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(e => e.checkVisibility() && !e.closest('.rf-visually-hidden')
                    && (e.getBoundingClientRect().right > innerWidth || e.getBoundingClientRect().left < 0))
                .slice(0, 5).map(e => e.outerHTML.slice(0, 120))""";

    private final Page page;

    Surroundings(Page page) {
        this.page = page;
        page.setContent("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A form</title><style>"
                + HtmlAssets.css()
                + "</style></head><body class=\"rf-page\"><main class=\"rf-main\"></main></body></html>");
        page.evaluate(AxeBuilder.getAxeScript());
    }

    /** Shows a form as somebody sees it, and finds nothing that would shut them out. */
    void passes(String what, Sight sight, HtmlRenderer renderer, FormView view) {
        page.setViewportSize(sight.width, sight.height);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setMedia(sight == Sight.PAPER ? Media.PRINT : Media.SCREEN)
                .setColorScheme(sight == Sight.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setForcedColors(sight == Sight.STRONG ? ForcedColors.ACTIVE : ForcedColors.NONE)
                .setReducedMotion(sight == Sight.STILL ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE));
        boolean rightToLeft = view.template().isRightToLeft();
        page.evaluate(
                DRAW,
                List.of(
                        "<h1>A form</h1>" + renderer.render(view),
                        view.template().language(),
                        rightToLeft ? "rtl" : "ltr"));
        String where = view.template().key() + ", " + what + ", " + sight;

        assertThat(page.evaluate(VIOLATIONS)).as(where).isEqualTo(List.of());
        if (sight != Sight.PAPER) {
            assertThat(page.evaluate(SMALL)).as("%s: too small to touch", where).isEqualTo(List.of());
            assertThat(page.evaluate(WIDE))
                    .as("%s: stands out at the side", where)
                    .isEqualTo(List.of());
        }
    }
}
