package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.browser.Browsers;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;

/**
 * What the strengths worksheet with one entry open in each of its 18 cells weighs, costs and says. Each test prints its
 * line; figures that depend on the machine are printed alone.
 */
class FiguresTest {
    private static final FormTemplate WORKSHEET = Forms.templates().stream()
            .filter(template -> template.key().equals("strengths-worksheet|1.0.0"))
            .findFirst()
            .orElseThrow();
    private static final int CELLS = 18;
    private static final String OPEN = "document.querySelectorAll('.rf-add').forEach(d => d.open = true)";
    private static final String VIOLATIONS =
            "axe.run({ resultTypes: ['violations'] }).then(found => found.violations.map(rule => rule.id))";
    private static final Pattern NAME = Pattern.compile("textbox \"([^\"]*)\"");
    private static final int RUNS = 5;

    private static Browsers browsers;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
    }

    @AfterAll
    static void quit() {
        browsers.close();
    }

    @BeforeEach
    void open() {
        context = browsers.browser().newContext();
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void nothingShutsAnybodyOutBeforeOrAfterAWrongSubmit() {
        show(html(FormDocument.empty(), Report.clean()));
        Object blank = violations();
        showWrong();
        Object wrong = violations();

        print("axe violations, blank / after a wrong submit", "%s / %s".formatted(size(blank), size(wrong)));
        assertThat(List.of(blank, wrong)).isEqualTo(List.of(List.of(), List.of()));
    }

    @Test
    void eachTextBoxIsCalledAfterItsPlace() {
        show(html(FormDocument.empty(), Report.clean()));
        TreeSet<String> names = new TreeSet<>();
        for (Locator box : page.locator("textarea:visible").all()) {
            Matcher name = NAME.matcher(box.ariaSnapshot());
            assertThat(name.find()).isTrue();
            names.add(name.group(1));
        }

        print(
                "distinct accessible names among the " + CELLS + " text boxes",
                names.size() + ", such as \"" + names.first() + "\"");
        assertThat(names).hasSize(CELLS);
        WORKSHEET
                .root()
                .at("/domains")
                .orElseThrow()
                .children()
                .forEach(domain -> domain.children()
                        .forEach(column -> assertThat(names)
                                .as(domain.title() + ", " + column.title())
                                .anyMatch(name -> name.contains(domain.title()) && name.contains(column.title()))));
    }

    @Test
    void aPageWithItsStyleAndScriptIsSmall() {
        double kilobytes = (zipped(html(FormDocument.empty(), Report.clean()))
                        + zipped(HtmlAssets.css())
                        + zipped(HtmlAssets.js()))
                / 1024.0;

        print("page with style and script, gzip", "%.1f KB".formatted(kilobytes));
        assertThat(kilobytes).isLessThanOrEqualTo(30);
    }

    @Test
    void itIsSeenSoon() {
        try (LoopbackHost host = new LoopbackHost(WORKSHEET, Forms.SAM, builder -> builder)) {
            print(
                    "visible, and at a quarter of the CPU",
                    "%.2f s, %.2f s".formatted(seconds(host.url(), 1), seconds(host.url(), 4)));
        }
    }

    @Test
    void everyControlWorksWithoutAScript() {
        try (LoopbackHost host = new LoopbackHost(WORKSHEET, Forms.SAM, builder -> builder);
                BrowserContext plain =
                        browsers.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page still = plain.newPage();
            still.navigate(host.url());
            Locator boxes = still.locator("details.rf-add");
            int folds = boxes.count();
            for (int i = 0; i < folds; i++) {
                boxes.nth(i).locator("summary").first().click();
            }
            List<Locator> texts = still.locator("textarea:visible").all();
            for (int i = 0; i < texts.size(); i++) {
                texts.get(i).fill("Words " + i);
            }
            int controls = still.locator("a[href], summary, [type=submit], input:not([type=hidden]), textarea, select")
                    .count();
            int all = still.locator("a, summary, button, input:not([type=hidden]), textarea, select, [tabindex='0']")
                    .count();
            still.locator(".rf-actions button").first().click();
            still.waitForLoadState();

            print("controls that work without JavaScript", controls + " of " + all);
            assertThat(controls).isEqualTo(all);
            for (int i = 0; i < CELLS; i++) {
                assertThat(host.record().answers().json()).contains("\"Words " + i + "\"");
            }
        }
    }

    @Test
    void everyFaultIsOneLineThatLeadsToItsField() {
        showWrong();
        Report faults = wrong();
        Locator links = page.locator(".rf-summary a");
        List<String> lines = links.allInnerTexts();
        boolean focused = page.locator(".rf-summary:focus").count() == 1;
        int reached = 0;
        for (Locator link : links.all()) {
            String id = link.getAttribute("href").substring(1);
            link.click();
            reached += page.locator("[id=\"" + id + "\"]:focus").count();
        }

        print(
                "error summary",
                "%d lines for %d faults, %d lead to their field, focused: %s; such as \"%s\""
                        .formatted(
                                lines.size(), faults.errors().size(), reached, focused, lines.get(lines.size() - 1)));
        assertThat(lines).hasSize(faults.errors().size()).doesNotHaveDuplicates();
        assertThat(reached).isEqualTo(lines.size());
        assertThat(focused).isTrue();
        assertThat(lines).noneMatch(line -> line.matches("(?i).*(must have|required property|null|[{}]).*"));
    }

    @Test
    void fewKeysLeadToTheLastPart() {
        show(html(FormDocument.empty(), Report.clean()));
        String last =
                last(WORKSHEET.root().at("/domains").orElseThrow().children()).title();
        int keys = 0;
        String at = "";
        while (!at.equals(last) && keys < 200) {
            page.keyboard().press("Tab");
            keys++;
            at = String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
        }
        page.keyboard().press("Enter");
        keys++;
        while (page.locator("textarea:focus").count() == 0 && keys < 200) {
            page.keyboard().press("Tab");
            keys++;
        }

        print("keys from page top to the last domain's first text", String.valueOf(keys));
        assertThat(page.locator("textarea:focus").ariaSnapshot()).contains(last);
        assertThat(keys).isLessThanOrEqualTo(12);
    }

    @Test
    void everyWordIsPrinted() {
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= 250; i++) {
            words.add("word" + i);
        }
        FormDocument document = FormDocument.of(cells(entry(String.join(" ", words))));
        String visible = """
                () => {
                    const range = document.createRange();
                    const seen = new Set();
                    for (const e of document.querySelectorAll('textarea, p')) {
                        if (!e.checkVisibility()) continue;
                        if (e.matches('textarea')) {
                            if (e.scrollHeight <= e.clientHeight + 1) e.value.split(/\\s+/).forEach(w => seen.add(w));
                            continue;
                        }
                        const clip = e.getBoundingClientRect();
                        const text = e.firstChild;
                        if (!text || text.nodeType !== 3) continue;
                        for (const found of text.data.matchAll(/word\\d+/g)) {
                            range.setStart(text, found.index);
                            range.setEnd(text, found.index + found[0].length);
                            const box = range.getBoundingClientRect();
                            if (box.height > 0 && box.bottom <= clip.bottom + 1 && box.right <= innerWidth) seen.add(found[0]);
                        }
                    }
                    return [...seen].filter(w => /^word\\d+$/.test(w)).length;
                }""";
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(718, 1000); // A4 less its margins
        show(wrap(HtmlRenderer.reading().render(Forms.view(WORKSHEET, document, Forms.SAM, Report.clean()))));
        Object read = page.evaluate(visible);
        show(html(document, Report.clean()));
        Object edited = page.evaluate(visible);

        print("words printed of a 250-word entry", "%s to read, %s while it is filled in".formatted(read, edited));
        assertThat(List.of(read, edited)).isEqualTo(List.of(250, 250));
    }

    @Test
    void nobodysWordsAreChosenForThemAndWhatIsChosenIsSaid() {
        show(html(FormDocument.empty(), Report.clean()));
        int chosen = page.locator("input[name$='/voice'][value]:not([value='']):checked")
                .count();
        page.locator("input[name$='/voice'][value='person']:visible").nth(3).check();
        long heard = page.locator("main")
                .ariaSnapshot()
                .lines()
                .filter(line -> line.contains("- radio") && line.contains("[checked]"))
                .count();
        int seen = page.locator("input[type=radio]:visible:checked").count();

        print(
                "whose words, who may see",
                "%d preselected for whose words; of %d that are chosen %d are heard as chosen"
                        .formatted(chosen, seen, heard));
        assertThat(chosen).isZero();
        assertThat(heard).isEqualTo(seen);
    }

    private void showWrong() {
        show(html(FormDocument.of(withoutVoices()), wrong()));
    }

    /** Entries in every cell and nobody has said whose words they are; names and the day are missing too. */
    private static Report wrong() {
        return WORKSHEET.validate(FormDocument.of(withoutVoices()));
    }

    private static Map<String, Object> withoutVoices() {
        Map<String, Object> entry = entry("Some words");
        entry.remove("voice");
        return cells(entry);
    }

    private static Map<String, Object> entry(String text) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("text", text);
        entry.put("voice", "worker");
        entry.put("recordedBy", Forms.SAM.id());
        entry.put("recordedAt", "2026-03-02T10:15:30Z");
        entry.put("audience", "worker");
        return entry;
    }

    private static Map<String, Object> cells(Map<String, Object> words) {
        Map<String, Object> domains = new LinkedHashMap<>();
        WORKSHEET.root().at("/domains").orElseThrow().children().forEach(domain -> {
            Map<String, Object> columns = new LinkedHashMap<>();
            domain.children().forEach(column -> {
                boolean bare = column.item().orElseThrow().isEntry();
                columns.put(column.name(), List.of(bare ? words : Map.of("words", words)));
            });
            domains.put(domain.name(), columns);
        });
        return new LinkedHashMap<>(Map.of("domains", domains));
    }

    private static String html(FormDocument document, Report report) {
        return wrap(Forms.editing().render(Forms.view(WORKSHEET, document, Forms.SAM, report)));
    }

    private static String wrap(String form) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Strengths</title></head>"
                + "<body class=\"rf-page\"><main class=\"rf-main\"><h1>Strengths</h1>" + form + "</main></body></html>";
    }

    private void show(String html) {
        page.setContent(html.replace("</head>", "<style>" + HtmlAssets.css() + "</style></head>"));
        if (page.locator(".rf-summary").count() == 0) {
            page.evaluate(OPEN);
        }
    }

    private Object violations() {
        page.evaluate(AxeBuilder.getAxeScript());
        return page.evaluate(VIOLATIONS);
    }

    /** The median of the times from asking for the page until the last part of it can be seen. */
    private double seconds(String url, int slower) {
        CDPSession session = context.newCDPSession(page);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", slower);
        session.send("Emulation.setCPUThrottlingRate", rate);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            page.navigate(url);
            page.locator("[id=\"rf.domains\"] h3").last().waitFor();
            Object paint = page.evaluate("""
                    () => new Promise(done => new PerformanceObserver(list =>
                        done(Math.max(list.getEntries()[0].startTime, performance.timing.domInteractive
                            - performance.timing.navigationStart)))
                        .observe({ type: 'largest-contentful-paint', buffered: true }))""");
            times.add(((Number) paint).doubleValue() / 1000);
        }
        times.sort(null);
        return times.get(RUNS / 2);
    }

    private static int zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static int size(Object list) {
        return ((List<?>) list).size();
    }

    private static void print(String line, String figure) {
        System.out.println("| " + line + " | " + figure + " |");
    }
}
