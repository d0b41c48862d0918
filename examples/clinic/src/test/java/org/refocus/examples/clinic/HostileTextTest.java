package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.browser.Browsers;
import org.refocus.sdk.testkit.HostileTexts;

/** Forty hostile texts in every place where somebody can write: they are shown as they are, and do nothing. */
final class HostileTextTest {
    /** Stands in each of the texts, so that a log can be searched for it. */
    private static final String MARK = "mrk7";

    private static final List<String> TEXTS = HostileTexts.marked(MARK);

    private static final Path LOG = Path.of("target", "clinic-test.log");
    private static final String HARMLESS = "Nothing to see here";
    /** How often a page is opened for good; the other pages are parsed without being shown. */
    private static final int ROUNDS_BETWEEN_LOOKS = 13;

    /** Reads a page as a browser does, and tells its elements, its suspicious attributes and its fields. */
    private static final String PARSE = """
            html => {
              const page = new DOMParser().parseFromString(html, 'text/html');
              const all = [...page.querySelectorAll('*')];
              const odd = all.flatMap(e => [...e.attributes].filter(a => /^on/i.test(a.name)
                  || (/^(href|src|action|formaction)$/i.test(a.name) && !/^[/#]/.test(a.value))).map(a => a.name));
              const fields = [...page.querySelectorAll('input[type=text],input[type=date],textarea')];
              // A line that holds breaks is given a larger field, so that none of it is lost.
              const tags = {};
              all.map(e => e.tagName.replace(/INPUT|TEXTAREA/, 'FIELD')).sort().forEach(t => tags[t] = (tags[t] || 0) + 1);
              return { tags, odd: odd.join(' '),
                  names: fields.map(f => f.name), texts: fields.map(f => f.type === 'date' ? '' : f.value),
                  shown: page.querySelector('main').textContent };
            }""";

    @TempDir
    private static Path data;

    private static Browsers browsers;
    private static Clinic clinic;
    private static Page page;
    private static final List<String> TROUBLE = new ArrayList<>();

    @BeforeAll
    static void open() {
        browsers = Browsers.launch();
        clinic = Clinic.start(Config.in(data));
        page = browsers.browser().newPage();
        page.onDialog(dialog -> TROUBLE.add("a dialog"));
        page.onConsoleMessage(message -> TROUBLE.add("on the console: " + message.text()));
        page.onPageError(error -> TROUBLE.add("an error: " + error));
    }

    @AfterAll
    static void close() {
        clinic.close();
        browsers.close();
    }

    @ParameterizedTest
    @CsvSource({
        "information-sheet, person-mei, worker-lena",
        "vtp-guide, person-mei, worker-lena",
        "strengths-worksheet, person-mei, worker-lena",
        "clinical-summary, person-mei, worker-lena",
        "care-plan, person-mei, worker-lena",
        "partnership-proposal, team-harbour, worker-lena",
        "supervision-reflection, worker-lena, worker-lena",
        "unseen-observer, worker-lena, worker-lena",
        "personal-awareness, worker-lena, worker-lena",
        "own-strengths, worker-lena, worker-lena"
    })
    void everyTextFieldOfAFormShowsEveryHostileTextAsText(String form, String subject, String who) throws IOException {
        Http http = new Http(clinic.url(), who);
        become(who);
        String record = http.begin(form, subject);
        fill(http, record, parse(http.get(record + "/edit").body()).names(), HARMLESS);
        List<String> places = parse(http.get(record + "/edit").body()).names().stream()
                .filter(name -> !name.contains("/-"))
                .toList();
        fill(http, record, places, HARMLESS);
        Parsed harmlessEdit = parse(http.get(record + "/edit").body());
        Parsed harmlessRead = parse(http.get(record).body());
        int revision = Integer.parseInt(http.base(record));
        for (int round = 0; round < TEXTS.size(); round++) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int i = 0; i < places.size(); i++) {
                texts.put(places.get(i), TEXTS.get((round + i) % TEXTS.size()));
            }
            assertThat(http.saveOn(revision++, record, texts).statusCode()).isEqualTo(303);
            Parsed edit = parse(http.get(record + "/edit").body());
            Parsed read = parse(http.get(record).body());
            assertThat(extra(edit, harmlessEdit))
                    .as("extra elements in the form")
                    .isEmpty();
            assertThat(extra(read, harmlessRead))
                    .as("extra elements in the page to read")
                    .isEmpty();
            assertThat(edit.odd() + read.odd()).as("attributes that would act").isEmpty();
            assertThat(edit.texts()).as("what the fields hold").containsAll(typed(texts, harmlessEdit));
            assertThat(read.shown()).as("the page to read").contains(MARK);
            if (round % ROUNDS_BETWEEN_LOOKS == 0) {
                looksHarmless(record + "/edit");
                looksHarmless(record);
            }
        }
        looksHarmless(record + "/edit?checked=yes");
        looksHarmless(record + "/text");
        assertThat(logged()).doesNotContain(MARK).doesNotContain("__pwned");
    }

    @Test
    void anAddressAReasonAndANameOfAFieldAreTextToo() throws IOException {
        Http http = new Http(clinic.url(), "worker-sam");
        become("worker-sam");
        String record = http.begin("partnership-proposal", "team-harbour");
        for (String text : TEXTS) {
            assertThat(http.save(record, Map.of("/title", text, text, text, "/" + text, text))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(parse(http.get("/team").body()).odd()).isEmpty();
            assertThat(http.post("/who", Map.of("who", text, "back", text)).statusCode())
                    .isEqualTo(303);
            assertThat(http.post("/begin", Map.of("form", text, "subject", text))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(http.post(
                                record + "/withdraw",
                                Map.of("base", http.base(record), "reason", String.join("\n", TEXTS.subList(0, 20))))
                        .statusCode())
                .isEqualTo(303);
        looksHarmless("/team");
        looksHarmless(record);
        looksHarmless(record + "/history");
        assertThat(logged()).doesNotContain(MARK).doesNotContain("__pwned");
    }

    @Test
    void aCharacterThatNoRecordCanHoldIsRefusedKindlyAndTheRestIsKeptOnThePage() {
        Http http = new Http(clinic.url(), "worker-sam");
        String record = http.begin("information-sheet", "person-delroy");
        Map<String, String> texts = Map.of("/notes/goals/-/text", "see\0saw", "/givenBy", "Sam, of course");
        HttpResponse<String> answer = http.save(record, texts);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Error: Information sheet")
                .contains("This text holds a character that cannot be kept. Type it again without it.")
                .contains("seesaw")
                .contains("Sam, of course");
        assertThat(http.get(record).body()).doesNotContain("seesaw").doesNotContain("Sam, of course");
    }

    private static void fill(Http http, String record, List<String> places, String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        places.forEach(place -> texts.put(place, text));
        assertThat(http.save(record, texts).statusCode()).isEqualTo(303);
    }

    /** What was typed into fields that take any text, with line breaks as a page holds them. */
    private static List<String> typed(Map<String, String> texts, Parsed form) {
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < form.names().size(); i++) {
            String text = texts.get(form.names().get(i));
            if (text != null && form.texts().get(i).equals(HARMLESS) && !text.contains("\n")) {
                typed.add(text);
            }
        }
        return typed;
    }

    private static void become(String who) {
        page.navigate(clinic.url() + "/");
        page.context().clearCookies();
        page.context().addCookies(List.of(new Cookie("who", who).setUrl(clinic.url())));
    }

    private static void looksHarmless(String path) {
        page.navigate(clinic.url() + path);
        assertThat(page.evaluate("window.__pwned")).isNull();
        assertThat(page.url()).isEqualTo(clinic.url() + path);
        assertThat(TROUBLE).isEmpty();
    }

    private static String logged() throws IOException {
        return Files.readString(LOG);
    }

    private record Parsed(
            Map<String, Integer> tags, String odd, List<String> names, List<String> texts, String shown) {}

    private static Parsed parse(String html) {
        Map<?, ?> found = (Map<?, ?>) page.evaluate(PARSE, html);
        return new Parsed(
                counts(found.get("tags")),
                (String) found.get("odd"),
                strings(found.get("names")),
                strings(found.get("texts")),
                (String) found.get("shown"));
    }

    /** Returns the kinds of elements of which there are more than there were; a drawing has as many lines as it needs. */
    private static List<String> extra(Parsed now, Parsed before) {
        return now.tags().entrySet().stream()
                .filter(tag -> !tag.getKey().equalsIgnoreCase("text"))
                .filter(tag -> tag.getValue() > before.tags().getOrDefault(tag.getKey(), 0))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Integer> counts(Object map) {
        Map<String, Integer> counts = new TreeMap<>();
        ((Map<?, ?>) map).forEach((tag, count) -> counts.put(String.valueOf(tag), ((Number) count).intValue()));
        return counts;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
