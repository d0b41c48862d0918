package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever walks through all the pages sees what was meant for them, and nothing that was not. */
final class WhoseEyesTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"(/[^\"]*/-/(?:words/)?text)\"");
    private static final List<String> AUDIENCES = List.of("only-me", "worker", "team", "my-circle");

    @TempDir
    private static Path data;

    private static Clinic clinic;

    @BeforeAll
    static void open() {
        clinic = Clinic.start(Config.in(data));
        Http delroy = as("person-delroy");
        for (String form :
                List.of("information-sheet", "vtp-guide", "strengths-worksheet", "clinical-summary", "care-plan")) {
            plant(delroy, delroy.begin(form, "person-delroy"));
        }
        for (String form :
                List.of("supervision-reflection", "unseen-observer", "personal-awareness", "own-strengths")) {
            Http joel = as("worker-joel");
            plant(joel, joel.begin(form, "worker-joel"));
        }
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void thePersonSeesAllOfTheirOwnWords() {
        String pages = walk("person-delroy");
        AUDIENCES.forEach(audience -> assertThat(pages).contains(marker("person-delroy", audience)));
        assertThat(pages).doesNotContain(marker("worker-joel", "team"));
    }

    @Test
    void theirWorkerSeesNothingThatIsOnlyForThemOrTheirCircle() {
        String pages = walk("worker-sam");
        assertThat(pages)
                .contains(marker("person-delroy", "worker"), marker("person-delroy", "team"))
                .doesNotContain(marker("person-delroy", "only-me"), marker("person-delroy", "my-circle"));
    }

    @Test
    void aWorkerWhoSavesTooLateIsNotShownMoreThanBefore() {
        Http sam = as("worker-sam");
        String record = sam.begin("strengths-worksheet", "person-delroy");
        String page = sam.post(record + "/edit", Map.of("base", "1", "do", "save", "/updatedOn", "2026-10-12"))
                .body();
        assertThat(page)
                .contains("You were both writing")
                .contains(marker("person-delroy", "team"))
                .doesNotContain(marker("person-delroy", "only-me"));
    }

    @Test
    void whoIsNotToReadThemIsNotToldThatThereAreWords() {
        Http mei = as("person-mei");
        String record = mei.begin("vtp-guide", "person-mei");
        String place = "/narrative/what-helps/";
        mei.save(record, Map.of(place + "-/text", marker("person-mei", "only-me"), place + "-/audience", "only-me"));
        assertThat(as("worker-sam")
                        .save(record, Map.of(place + "-/text", "A walk helps."))
                        .statusCode())
                .isEqualTo(303);

        assertThat(as("worker-sam").get(record + "/edit").body())
                .contains("name=\"" + place + "0/text\"", "A walk helps.")
                .doesNotContain(place + "1/text", marker("person-mei", "only-me"));
        assertThat(mei.get(record + "/edit").body())
                .contains("name=\"" + place + "0/text\"", marker("person-mei", "only-me"), "A walk helps.");
    }

    @Test
    void whyAFormWasWithdrawnIsReadByWhoeverSaidItAndThePerson() {
        Http mei = as("person-mei");
        String record = mei.begin("information-sheet", "person-mei");
        mei.post(record + "/withdraw", Map.of("base", mei.base(record), "reason", marker("person-mei", "reason")));

        assertThat(mei.get(record).body()).contains(marker("person-mei", "reason"));
        assertThat(as("worker-sam").get(record).body()).doesNotContain(marker("person-mei", "reason"));
        assertThat(as("worker-sam").get(record + "/history").body()).doesNotContain(marker("person-mei", "reason"));
    }

    @Test
    void anotherMemberOfTheTeamSeesWhatIsForTheTeam() {
        String pages = walk("worker-lena");
        assertThat(pages)
                .contains(marker("person-delroy", "team"))
                .doesNotContain(marker("person-delroy", "only-me"), marker("person-delroy", "worker"))
                .doesNotContain(marker("person-delroy", "my-circle"));
    }

    @Test
    void whatAWorkerWritesForThemselvesIsSeenByNoColleague() {
        assertThat(walk("worker-joel")).contains(marker("worker-joel", "only-me"));
        String pages = walk("worker-sam");
        AUDIENCES.forEach(audience -> assertThat(pages).doesNotContain(marker("worker-joel", audience)));
    }

    @Test
    void familyComesToNoDraftAndToNobodyElse() {
        String pages = walk("family-person-delroy");
        AUDIENCES.forEach(audience -> assertThat(pages).doesNotContain(marker("person-delroy", audience)));
        assertThat(as("family-person-delroy").get("/people/person-asha").statusCode())
                .isEqualTo(403);
    }

    @Test
    void familyReadsInAnAgreedFormWhatIsForTheirEyes() {
        String pages = walk("family-person-asha");
        assertThat(pages).contains("Delyth downstairs has my spare key").doesNotContain("I run a tidy flat");
    }

    @Test
    void anotherPersonIsTurnedAway() {
        assertThat(as("person-mei").get("/people/person-delroy").statusCode()).isEqualTo(403);
        String record = as("worker-sam").begin("care-plan", "person-delroy");
        for (String page :
                List.of("", "/edit", "/history", "/text", "/record.txt", "/agree", "/withdraw", "/revisions/1")) {
            assertThat(as("person-mei").get(record + page).statusCode()).isEqualTo(403);
        }
    }

    private static Http as(String who) {
        return new Http(clinic.url(), who);
    }

    private static String marker(String who, String audience) {
        return "marker of " + who + " for " + audience + ".";
    }

    /** Writes into every list of entries of a form, once for each audience. */
    private static void plant(Http who, String record) {
        String form = who.get(record + "/edit").body();
        Matcher field = FIELD.matcher(form);
        Set<String> texts = new LinkedHashSet<>();
        while (field.find()) {
            texts.add(field.group(1));
        }
        for (String audience : AUDIENCES) {
            Map<String, String> fields = new LinkedHashMap<>();
            texts.forEach(text -> {
                fields.put(text, marker(who.who(), audience));
                fields.put(text.substring(0, text.length() - "text".length()) + "audience", audience);
            });
            assertThat(who.save(record, fields).statusCode()).isEqualTo(303);
        }
    }

    /** Follows every link from the start page on, and returns all that was to be seen. */
    private static String walk(String who) {
        Http http = as(who);
        StringBuilder seen = new StringBuilder();
        Set<String> known = new LinkedHashSet<>(List.of("/"));
        Deque<String> next = new ArrayDeque<>(known);
        while (!next.isEmpty()) {
            HttpResponse<String> page = http.get(next.remove());
            if (page.statusCode() == 303) {
                String on = Http.location(page);
                if (known.add(on)) {
                    next.add(on);
                }
            }
            seen.append(page.body());
            Matcher link = LINK.matcher(page.body());
            while (link.find()) {
                for (String path : List.of(link.group(1), alsoAt(link.group(1)))) {
                    if (known.add(path)) {
                        next.add(path);
                    }
                }
            }
        }
        assertThat(known).as("pages that were walked through").hasSizeGreaterThan(4);
        return seen.toString();
    }

    /** Returns the page behind a button, where there is one on the way. */
    private static String alsoAt(String path) {
        return path.endsWith("/edit")
                ? path + "?checked=yes"
                : path.endsWith("/history") ? path.replace("/history", "/agree") : path;
    }
}
