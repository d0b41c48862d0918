package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.browser.Browsers;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.html.AccessTree.Thing;

/**
 * Every form is completed, until nothing is wrong any more, by somebody who has a keyboard alone, and by somebody who has
 * nothing but what a screen reader says. They try words first; where these are said to be wrong they try something else.
 */
class EveryFormCompletedTest {
    private static final List<String> TRIES = List.of("Some words", "3", "12.50", "en");
    private static final int MOST_SAVES = 6;
    private static final int MOST_KEYS = 2000;
    private static final String LISTEN = """
            document.addEventListener('submit', event => {
                event.preventDefault();
                window.sent = [...new FormData(event.target, event.submitter)];
            })""";
    /** What somebody who uses the keyboard sees around the cursor. */
    private static final String FOCUSED = """
            () => {
                const e = document.activeElement;
                const list = e.closest('.rf-list');
                const field = e.closest('.rf-field');
                return {
                    tag: e.tagName.toLowerCase(), type: e.type || '', value: e.value || '', name: e.name || '',
                    folded: e.tagName === 'SUMMARY' && e.parentElement.matches('.rf-add:not([open])'),
                    wrong: !!(field && field.matches('.rf-field--error')),
                    listWrong: !!(list && list.querySelector(':scope > .rf-errors')),
                    chosen: e.type === 'radio' && !!field.querySelector(':checked'),
                };
            }""";

    private static Browsers browsers;
    private static BrowserContext context;
    private static Page page;

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
        context = browsers.browser().newContext();
        page = context.newPage();
    }

    @AfterAll
    static void quit() {
        context.close();
        browsers.close();
    }

    static Stream<String> forms() {
        return AccessMatrixTest.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void byKeyboardAlone(String form) {
        complete(Forms.template(form), EveryFormCompletedTest::walk);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void byWhatAScreenReaderSaysAlone(String form) {
        complete(Forms.template(form), EveryFormCompletedTest::listen);
    }

    /** Somebody who fills in what is on the page and saves it; the number tells how often they have saved before. */
    private interface Somebody {
        void fill(int save);
    }

    private static void complete(FormTemplate template, Somebody somebody) {
        FormDocument document = FormDocument.empty();
        int save = 0;
        do {
            Report report = save == 0 ? Report.clean() : template.validate(document);
            show(template, document, report);
            somebody.fill(save++);
            document = HtmlPost.of(sent()).applyTo(template, Forms.response(template, document), Forms.SAM, Forms.NOW);
        } while (!template.validate(document).errors().isEmpty() && save < MOST_SAVES);

        assertThat(template.validate(document).errors()).isEmpty();
        assertThat(document.answers()).isNotEmpty();
    }

    private static void show(FormTemplate template, FormDocument document, Report report) {
        String form = Forms.editing().render(Forms.view(template, document, Forms.SAM, report));
        page.setContent("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A form</title><style>"
                + HtmlAssets.css() + "</style></head><body><main><h1>A form</h1>" + form + "</main></body></html>");
        page.evaluate(LISTEN);
    }

    /** Tabs through the page, and presses Enter on the button that saves. */
    private static void walk(int save) {
        Set<String> seen = new HashSet<>();
        for (int key = 0; key < MOST_KEYS; key++) {
            page.keyboard().press("Tab");
            Map<?, ?> at = (Map<?, ?>) page.evaluate(FOCUSED);
            String name = String.valueOf(at.get("name"));
            boolean wrong = Boolean.TRUE.equals(at.get("wrong"));
            boolean empty = "".equals(at.get("value"));
            switch (at.get("tag") + " " + at.get("type")) {
                case "button submit" -> {
                    if ("save".equals(at.get("value"))
                            && Boolean.TRUE.equals(
                                    page.evaluate("document.activeElement.parentElement.matches('.rf-actions')"))) {
                        page.keyboard().press("Enter");
                        return;
                    }
                }
                case "summary " -> {
                    boolean wanted = save == 0 || Boolean.TRUE.equals(at.get("listWrong"));
                    if (wanted && Boolean.TRUE.equals(at.get("folded"))) {
                        page.keyboard().press("Enter");
                    }
                }
                case "input radio" -> {
                    if (!Boolean.TRUE.equals(at.get("chosen"))) {
                        page.keyboard().press("Space");
                        for (int i = 0; i < save; i++) {
                            page.keyboard().press("ArrowDown");
                        }
                    }
                }
                case "select select-one" -> {
                    if (empty || wrong) {
                        page.keyboard().press("ArrowDown");
                    }
                }
                case "input date" -> {
                    if (empty && seen.add(name)) {
                        page.keyboard().type("03022026");
                    }
                }
                case "input text", "textarea textarea" -> {
                    if (empty || wrong) {
                        page.keyboard().press("Control+a");
                        page.keyboard().insertText(TRIES.get(save % TRIES.size()));
                    }
                }
                default -> {}
            }
        }
        throw new AssertionError("No way to the button that saves within " + MOST_KEYS + " keys");
    }

    /** Knows roles, names and states. */
    private static void listen(int save) {
        AccessTree tree = new AccessTree(page);
        boolean wrongLists = save > 0;
        for (Thing thing : tree.things()) {
            if (thing.role().equals("DisclosureTriangle") && thing.name().startsWith("Add ") && !thing.open()) {
                if (!wrongLists || thing.name().contains("Planning team")) {
                    tree.goTo(thing);
                    page.keyboard().press("Enter");
                }
            }
        }
        List<Thing> things = tree.things();
        List<String> names = things.stream()
                .filter(thing -> thing.role().equals("textbox"))
                .map(Thing::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
        Set<String> chosen = new HashSet<>();
        things.stream()
                .filter(thing -> thing.role().equals("radio") && thing.on())
                .forEach(t -> chosen.add(t.group()));
        for (Thing thing : things) {
            switch (thing.role()) {
                case "textbox" -> {
                    tree.goTo(thing);
                    boolean empty = "".equals(page.evaluate("document.activeElement.value"));
                    if (empty || thing.wrong()) {
                        page.keyboard().press("Control+a");
                        page.keyboard().insertText(TRIES.get(save % TRIES.size()));
                    }
                }
                case "Date" -> {
                    tree.goTo(thing);
                    if ("".equals(page.evaluate("document.activeElement.value"))) {
                        page.keyboard().type("03022026");
                    }
                }
                case "radio" -> {
                    if (chosen.add(thing.group())) {
                        tree.goTo(thing);
                        page.keyboard().press("Space");
                        for (int i = 0; i < save; i++) {
                            page.keyboard().press("ArrowDown");
                        }
                    }
                }
                case "combobox" -> {
                    tree.goTo(thing);
                    if ("".equals(page.evaluate("document.activeElement.value"))) {
                        page.keyboard().press("ArrowDown");
                    }
                }
                default -> {}
            }
        }
        Thing button = things.stream()
                .filter(thing -> thing.role().equals("button") && thing.name().equals("Save for now"))
                .reduce((first, second) -> second)
                .orElseThrow();
        tree.goTo(button);
        page.keyboard().press("Enter");
    }

    private static Map<String, List<String>> sent() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (Object pair : (List<?>) page.evaluate("window.sent")) {
            List<?> both = (List<?>) pair;
            sent.computeIfAbsent(String.valueOf(both.get(0)), name -> new ArrayList<>())
                    .add(String.valueOf(both.get(1)));
        }
        return sent;
    }
}
