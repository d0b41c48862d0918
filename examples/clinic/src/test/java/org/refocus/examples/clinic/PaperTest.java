package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of paper from the clinic. */
final class PaperTest {
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
    void everyFormOfAPersonCanBePrintedBlank() {
        Http sam = new Http(clinic.url(), "worker-sam");
        Matcher links = Pattern.compile("href=\"(/forms/[a-z-]+/blank\\.pdf)\"")
                .matcher(sam.get("/people/person-mei").body());
        int count = 0;
        while (links.find()) {
            demandPdf(sam.get(links.group(1)));
            count++;
        }
        assertThat(count).as("five forms, and one that is easier to read").isEqualTo(6);
        assertThat(sam.get("/forms/nothing/blank.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordComesAsACopyAndInLargePrintForThoseWhoMayReadIt() {
        Http asha = new Http(clinic.url(), "person-asha");
        Matcher record = Pattern.compile("href=\"(/records/[^\"/]+)\"")
                .matcher(asha.get("/people/person-asha").body());
        assertThat(record.find()).isTrue();
        String page = asha.get(record.group(1)).body();

        assertThat(page).contains("Your copy (PDF)", "Large print (PDF)");
        demandPdf(asha.get(record.group(1) + "/copy.pdf"));
        demandPdf(asha.get(record.group(1) + "/copy-large.pdf"));
        Http other = new Http(clinic.url(), "person-tomasz");
        assertThat(other.get(record.group(1) + "/copy.pdf").statusCode()).isEqualTo(403);
    }

    private static void demandPdf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).startsWith("%PDF-");
    }
}
