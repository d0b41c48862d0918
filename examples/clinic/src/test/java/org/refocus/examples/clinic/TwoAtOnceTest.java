package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people have the same form open: whoever saves second loses nothing, and undoes nothing. */
final class TwoAtOnceTest {
    @TempDir
    private static Path data;

    private static Clinic clinic;

    @BeforeAll
    static void open() {
        clinic = Clinic.start(Config.in(data));
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void whatBothWroteInDifferentPlacesFitsTogether() {
        Http sam = new Http(clinic.url(), "worker-sam");
        Http delroy = new Http(clinic.url(), "person-delroy");
        String record = sam.begin("information-sheet", "person-delroy");
        String base = sam.base(record);
        delroy.save(record, Map.of("/notes/goals/-/text", "I want to sail."));

        HttpResponse<String> late = sendOn(sam, record, base, "/notes/values/-/text", "Ask before you ring.");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("You were both writing")
                .contains("both fit together")
                .contains("I want to sail.")
                .contains("Ask before you ring.");
        assertThat(sam.get(record).body()).doesNotContain("Ask before you ring.");

        assertThat(sam.save(record, Map.of("/notes/values/-/text", "Ask before you ring."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sam.get(record).body()).contains("I want to sail.").contains("Ask before you ring.");
    }

    @Test
    void whatBothWroteInOnePlaceStandsSideBySide() {
        Http sam = new Http(clinic.url(), "worker-sam");
        Http asha = new Http(clinic.url(), "person-asha");
        String record = sam.begin("partnership-proposal", "team-harbour");
        sam.save(record, Map.of("/title", "A boat"));
        String base = sam.base(record);
        asha.save(record, Map.of("/title", "A rowing boat", "/benefits", "Fresh air"));

        HttpResponse<String> late = sendOn(sam, record, base, "/title", "A sailing boat");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .containsPattern("<bdi>A sailing boat</bdi></td><td role=\"cell\">.{0,80}<bdi>A rowing boat</bdi></td>")
                .contains("value=\"A sailing boat\"")
                .contains("Fresh air");
    }

    @Test
    void whoFillsItInPartByPartComesBackToTheirPart() {
        Http sam = new Http(clinic.url(), "worker-sam");
        Http lena = new Http(clinic.url(), "worker-lena");
        String record = sam.begin("strengths-worksheet", "person-callum");
        String part = record + "/edit?step=domains%2Fhealth";
        String base = sam.base(record);
        lena.save(record, Map.of("/personName", "Cal Sample"));

        HttpResponse<String> late = sam.post(
                part, Map.of("base", base, "do", "next", "/domains/health/current/-/words/text", "A walk each day."));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("You were both writing", "Lena Placeholder saved this form", "A walk each day.")
                .contains("action=\"" + part + "\"")
                .doesNotContain("name=\"/personName\"", "data-rf-autosave");
    }

    @Test
    void whatIsTypedFindsItsRowAlsoWhenAnotherLeavesTheirEyesMeanwhile() {
        Http sam = new Http(clinic.url(), "worker-sam");
        Http mei = new Http(clinic.url(), "person-mei");
        String record = sam.begin("vtp-guide", "person-mei");
        String place = "/areas/gender/helpful";
        mei.save(record, Map.of(place + "/-/text", "Only women, please.", place + "/-/audience", "team"));
        sam.save(record, Map.of(place + "/-/text", "Ask about the room."));
        String base = sam.base(record);
        mei.save(record, Map.of(place + "/0/text", "Only women, please.", place + "/0/audience", "only-me"));

        HttpResponse<String> late = sendOn(sam, record, base, place + "/1/text", "Ask about the quiet room.");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("name=\"" + place + "/0/text\"")
                .contains("Ask about the quiet room.")
                .doesNotContain("Ask about the room.", "Only women");
        assertThat(sam.save(record, Map.of(place + "/0/text", "Ask about the quiet room."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(mei.get(record).body()).contains("Only women, please.", "Ask about the quiet room.");
    }

    @Test
    void aFormThatWasAgreedMeanwhileTakesTheWordsIntoANewDraft() {
        Http lena = new Http(clinic.url(), "worker-lena");
        String record = lena.begin("own-strengths", "worker-lena");
        lena.save(
                record,
                Map.of(
                        "/doneOn", "2026-10-10",
                        "/headings/gifts/-/text", "A loud laugh.",
                        "/headings/gifts/-/voice", "worker"));
        String base = lena.base(record);
        assertThat(lena.post(record + "/agree", Map.of("base", base, "agrees", "worker-lena"))
                        .statusCode())
                .isEqualTo(303);

        HttpResponse<String> late = sendOn(lena, record, base, "/headings/skills/-/text", "I can wait.");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Not saved yet")
                .contains("I can wait.")
                .contains("Open a new draft with my words in it");
        Map<String, String> reopen = new LinkedHashMap<>();
        reopen.put("base", Integer.toString(Integer.parseInt(base) + 1));
        reopen.put("do", "reopen");
        reopen.put("/headings/skills/-/text", "I can wait.");
        assertThat(lena.post(record + "/edit", reopen).statusCode()).isEqualTo(303);
        assertThat(lena.get(record + "/edit").body()).contains("I can wait.").contains("A loud laugh.");
    }

    @Test
    void nobodyAgreesToWhatTheyHaveNotSeen() {
        Http sam = new Http(clinic.url(), "worker-sam");
        Http asha = new Http(clinic.url(), "person-asha");
        String record = sam.begin("care-plan", "person-asha");
        assertThat(Http.location(sam.post(record + "/amend", Map.of()))).isEqualTo(record + "/edit");
        String base = sam.base(record);
        asha.save(record, Map.of("/coaching/grow-goal/-/text", "Not so fast."));

        Map<String, String> both = Map.of("base", base, "agrees", "person-asha");
        HttpResponse<String> late = sam.post(record + "/agree", both);

        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(Http.location(late)).isEqualTo(record + "/agree");
        assertThat(sam.get(record + "/history").body()).contains("Draft");
    }

    @Test
    void savingTheSameAgainMakesNoRevision() {
        Http sam = new Http(clinic.url(), "worker-sam");
        String record = sam.begin("strengths-worksheet", "person-callum");
        sam.save(record, Map.of("/updatedOn", "2026-10-11"));
        String before = sam.base(record);
        sam.save(record, Map.of("/updatedOn", "2026-10-11"));
        assertThat(sam.base(record)).isEqualTo(before);
    }

    private static HttpResponse<String> sendOn(Http who, String record, String base, String place, String text) {
        return who.post(record + "/edit", Map.of("base", base, "do", "save", place, text));
    }
}
