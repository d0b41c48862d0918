package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages show as pictures what stands there in words, to whoever may read it. */
final class PicturesOnPagesTest {
    @TempDir
    private static Path data;

    private static Clinic clinic;
    private static Http sam;

    @BeforeAll
    static void open() {
        clinic = Clinic.start(Config.in(data));
        sam = new Http(clinic.url(), "worker-sam");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void eachFormHasThePictureThatSuitsIt() {
        assertThat(page(sam, "Strengths worksheet"))
                .contains("rf-picture--strengths", "/assets/pictures.css", "href=\"#picture\"");
        assertThat(page(sam, "Personally valued goals and care plan")).contains("rf-picture--goal");
        assertThat(page(sam, "Values and treatment preferences")).contains("rf-picture--life-map");
        assertThat(page(sam, "Information sheet")).doesNotContain("rf-picture", "/assets/pictures.css", "#picture");
        assertThat(sam.get("/assets/pictures.css").body()).contains(".rf-picture__drawing");
    }

    @Test
    void aPictureShowsNothingThatTheReaderMayNotSee() {
        String hers = page(new Http(clinic.url(), "family-person-asha"), "Values and treatment preferences");
        String picture = hers.substring(hers.indexOf("<section class=\"clinic-pictures\""));

        assertThat(picture).contains("In the middle: me and Jos").doesNotContain("button box");
    }

    @Test
    void theHistoryTellsWhatChangedBetweenTwoAgreements() {
        String record = address(sam, "Strengths worksheet");
        assertThat(sam.get(record + "/history").body()).doesNotContain("Between the last two agreements");

        sam.post(record + "/amend", Map.of());
        String kite = "/domains/other/desires/-/words/";
        sam.save(
                record,
                Map.of(
                        kite + "text",
                        "A kite.",
                        kite + "voice",
                        "worker",
                        kite + "audience",
                        "team",
                        "/updatedOn",
                        "2026-11-01"));
        everybodyAgrees(record);

        assertThat(sam.get(record + "/history").body())
                .contains("Between the last two agreements", "rf-picture--changes", "A kite.", "Before:");
    }

    @Test
    void theCaseloadCountsPeopleAndNamesNoneInItsPicture() {
        String page = sam.get("/").body();
        String picture = page.substring(page.indexOf("<section class=\"clinic-pictures\""), page.indexOf("</section>"));

        assertThat(picture).contains("rf-picture--team", "2 of 6 people").doesNotContain("Asha", "person-");
    }

    private static void everybodyAgrees(String record) {
        String sent = "key=" + sam.key() + "&base=" + sam.base(record) + "&agrees=person-asha&agrees=worker-sam";
        sam.send(sam.request(record + "/agree")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(sent)));
    }

    private static String page(Http visitor, String form) {
        return visitor.get(address(visitor, form)).body();
    }

    /** Finds the record of a form on Asha's page. */
    private static String address(Http visitor, String form) {
        String page = visitor.get("/people/person-asha").body();
        Matcher link = Pattern.compile("href=\"(/records/[^\"/]+)\"")
                .matcher(page.substring(page.indexOf("<h2>" + form + "</h2>")));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
