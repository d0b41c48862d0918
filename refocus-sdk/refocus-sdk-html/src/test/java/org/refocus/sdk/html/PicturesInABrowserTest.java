package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.browser.Browsers;

/** No text runs out of its box, and every colour can be told from its ground, as a browser draws them. */
class PicturesInABrowserTest {
    /** Each line in the card, or else in the drawing, that it stands in; with half a unit for rounding. */
    private static final String RUNS_OUT = """
            () => {
              const out = [];
              let seen = 0;
              for (const svg of document.querySelectorAll('svg')) {
                if (getComputedStyle(svg).display === 'none') continue;
                const whole = svg.viewBox.baseVal;
                for (const text of svg.querySelectorAll('text')) {
                  seen++;
                  const card = text.closest('.rf-picture__card, .rf-picture__sign');
                  const box = card ? card.querySelector('rect').getBBox() : whole;
                  const b = text.getBBox();
                  if (b.x < box.x - .5 || b.y < box.y - .5
                      || b.x + b.width > box.x + box.width + .5 || b.y + b.height > box.y + box.height + .5) {
                    out.push(text.textContent + ' ' + [b.x, b.y, b.width, b.height, box.x, box.y, box.width, box.height]
                        .map(Math.round).join(' '));
                  }
                }
              }
              return seen === 0 ? ['no text at all'] : out;
            }""";

    /** Which colours stand out too little: words by 4.5 to 1 against paper and ground, lines by 3 to 1. */
    private static final String TOO_PALE = """
            () => {
              const light = colour => {
                const [r, g, b] = colour.match(/[0-9.]+/g).map(Number)
                    .map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b;
              };
              const contrast = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
              const ground = getComputedStyle(document.body).backgroundColor;
              const out = [];
              for (const svg of document.querySelectorAll('svg')) {
                const fill = name => [...svg.querySelectorAll('.rf-picture__' + name)].map(e => getComputedStyle(e).fill);
                const papers = [ground, ...fill('paper'), ...fill('soft')].filter(c => c !== 'none');
                for (const words of [...fill('text'), ...fill('quiet')]) {
                  for (const paper of papers) if (contrast(words, paper) < 4.5) out.push(words + ' on ' + paper);
                }
                for (const on of fill('on')) {
                  for (const sign of fill('sign-ground')) if (contrast(on, sign) < 4.5) out.push(on + ' on ' + sign);
                }
                for (const line of [...svg.querySelectorAll('.rf-picture__solid, .rf-picture__stroke')]) {
                  for (const paper of papers) {
                    const colour = getComputedStyle(line).color;
                    if (contrast(colour, paper) < 3) out.push('line ' + colour + ' on ' + paper);
                  }
                }
              }
              return [...new Set(out)];
            }""";

    private static Browsers browsers;
    private static BrowserContext context;
    private static Page page;

    @BeforeAll
    static void open() {
        browsers = Browsers.launch();
        context = browsers.browser().newContext(new NewContextOptions());
        page = context.newPage();
    }

    @AfterAll
    static void close() {
        context.close();
        browsers.close();
    }

    static Stream<String> hardTexts() {
        return Stream.of(
                "Some words of somebody, a few more than fit in one line of a card on a narrow screen.",
                "W".repeat(300),
                "i".repeat(600) + " " + "mW%@".repeat(40),
                "WWWW MMMM @@@@ %%%% QQQQ GGGG OOOO DDDD ".repeat(4),
                "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch a\u0302\u0175\u0177 \u0174\u0176 "
                        .repeat(3),
                "\u0633\u0635\u0634\u0636".repeat(60),
                "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 \u0641\u064a \u0628\u064a\u062a\u0646\u0627 "
                        .repeat(9),
                "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd ".repeat(12),
                "\u0429\u0416\u042e\u0448\u044b ".repeat(30) + "\u0429".repeat(200),
                "\u6f22\u5b57\u304b\u306a".repeat(60),
                "\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u2764\ufe0f".repeat(30),
                "\u0e44\u0e17\u0e22 \u0939\u093f\u0928\u094d\u0926\u0940 \u0ba4\u0bae\u0bbf\u0bb4\u0bcd ".repeat(12),
                "\u2014\u2026\u201c\u201d\u2019 \u00c6\u0152\u00df\u00d0\u00de ".repeat(20),
                "\ufdfd \u2e3b \ud808\udc2b \ud835\udd56".repeat(8));
    }

    private static void show(Map<String, String> pictures) {
        page.setContent("<!DOCTYPE html><html lang=\"en\"><head><title>Pictures</title><style>" + HtmlAssets.css()
                + HtmlAssets.picturesCss() + "</style></head><body class=\"rf-page\"><main class=\"rf-main\">"
                + String.join("\n", pictures.values()) + "</main></body></html>");
    }

    private static List<Object> atEveryWidth(String script) {
        List<Object> found = new ArrayList<>();
        for (int width : new int[] {1280, 375}) {
            page.setViewportSize(width, 800);
            ((List<?>) page.evaluate(script)).forEach(one -> found.add(width + ": " + one));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("hardTexts")
    void noTextRunsOutOfItsBox(String text) {
        show(Drawn.everyPicture(text, 1, Locale.UK));

        assertThat(atEveryWidth(RUNS_OUT)).isEmpty();
    }

    @Test
    void noHostileTextRunsOutOfItsBoxEither() {
        show(Drawn.everyPicture(String.join(" ", Hostile.TEXTS), 1, Locale.UK));
        assertThat(atEveryWidth(RUNS_OUT)).isEmpty();
        for (int i = 0; i < Hostile.TEXTS.size(); i += 13) {
            show(Drawn.everyPicture(Hostile.TEXTS.get(i), 1, Locale.UK));
            assertThat(atEveryWidth(RUNS_OUT)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "cy", "ar-XB"})
    void fortyEntriesInEveryLanguageStayInTheirBoxes(String tag) {
        show(Drawn.everyPicture(
                "Forty of these, each with a fewextraordinarilylongwords", 40, Locale.forLanguageTag(tag)));

        assertThat(atEveryWidth(RUNS_OUT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arial, sans-serif", "DejaVu Sans, Verdana, sans-serif", "serif", "monospace"})
    void noTextRunsOutOfItsBoxWhateverFontTheMachineHas(String font) {
        show(Drawn.everyPicture(
                "Quite ordinary words, WITH SOME LOUD ONES, and 1234567890 numbers. ".repeat(3), 1, Locale.UK));
        page.addStyleTag(
                new Page.AddStyleTagOptions().setContent(".rf-picture, .rf-picture * { font-family: " + font + " }"));

        assertThat(atEveryWidth(RUNS_OUT)).isEmpty();
    }

    @Test
    void everyColourCanBeToldFromItsGroundInLightInDarkAndInForcedColours() {
        Map<String, String> pictures = Drawn.everyPicture("Some words", 2, Locale.UK);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (ForcedColors forced : List.of(ForcedColors.NONE, ForcedColors.ACTIVE)) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
                show(pictures);
                assertThat(page.evaluate(TOO_PALE)).as("%s %s", scheme, forced).isEqualTo(List.of());
            }
        }
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.NONE));
    }

    @Test
    void oneDrawingIsSeenAtATimeAndOnPaperTheWideOneWithTheWordsThatWereUnfolded() {
        show(Drawn.everyPicture("Some words", 2, Locale.UK));
        String seen = "[...document.querySelectorAll('.rf-picture--strengths svg')]"
                + ".filter(svg => getComputedStyle(svg).display !== 'none').map(svg => svg.classList[1].split('--')[1])";
        String words = "document.querySelector('.rf-picture__words li').checkVisibility()";
        page.setViewportSize(1280, 800);
        assertThat(page.evaluate(seen)).isEqualTo(List.of("wide", "wide"));
        page.setViewportSize(375, 800);
        assertThat(page.evaluate(seen)).isEqualTo(List.of("narrow"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate(seen)).isEqualTo(List.of("wide", "wide"));
        assertThat(page.evaluate(words)).isEqualTo(false);
        page.evaluate("document.querySelector('.rf-picture__words').open = true");
        assertThat(page.evaluate(words)).isEqualTo(true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
