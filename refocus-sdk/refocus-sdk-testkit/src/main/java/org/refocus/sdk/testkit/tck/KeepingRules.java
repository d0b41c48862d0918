package org.refocus.sdk.testkit.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.refocus.sdk.testkit.tck.Revisions.NOON;
import static org.refocus.sdk.testkit.tck.Revisions.SAM;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.testkit.HostileTexts;

/** Every revision is kept as it came. */
abstract class KeepingRules extends StoreRules {
    private static final String LONG_TEXT = "0123456789abcdef".repeat(65_000);

    private static final List<Preserved> PRESERVED = List.of(
            new Preserved(
                    "care-plan|0.9.0", "/b", "\"Words \uD83D\uDE42 \\u0001 'quoted' ; --\"", "Nobody asks \u0000 now."),
            new Preserved("care-plan|0.9.0", "/a/0/x~1y", "{ \"text\" : [1.50, true] }", ""),
            new Preserved("care-plan|0.9.0", "/a", "\"" + LONG_TEXT + "\"", "Too long."),
            new Preserved("care-plan|0.9.0", "/a", "\"" + LONG_TEXT + "b\"", "Too long."));

    KeepingRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-01")
    void everyByteOfTheAnswersComesBack() {
        String odd =
                " {\n\t\"b\" : [1.50, -0, 1e2, true],\r\n \"a\": \"\\u0041 \\/ \uD83C\uDF0A \u202E e\u0301 \u00e9\" } \n";
        FormResponse kept = append(draft("r-1", 1, odd));

        assertArrayEquals(odd.getBytes(UTF_8), kept.answers().bytes(), "What append gave back");
        assertArrayEquals(
                odd.getBytes(UTF_8), store.latest("r-1").orElseThrow().answers().bytes(), "What is kept");
    }

    @Test
    @Verifies("S-01")
    void answersOfNearlyAMebibyteComeBack() {
        FormResponse large = draft("r-1", 1, "{\"text\":\"" + LONG_TEXT + "\"}");
        append(large);

        Same.revision(large, store.latest("r-1"), "Answers of nearly a mebibyte");
    }

    @Test
    @Verifies("S-01")
    void everythingAroundTheAnswersComesBack() {
        FormResponse draft = draft("r-1", 1);
        Agreement agreement = new Agreement(
                List.of(
                        Party.person("person-asha"),
                        SAM,
                        new Party("aunt.2_x", Party.Role.CIRCLE),
                        new Party("T", Party.Role.TEAM)),
                Instant.parse("1969-12-31T23:59:59.999999Z"));
        FormResponse agreed = new FormResponse(
                "r-1",
                2,
                draft.template(),
                draft.subject(),
                Status.AGREED,
                SAM,
                NOON,
                agreement,
                null,
                draft.answers());
        FormResponse withdrawn = new FormResponse(
                "r-1",
                3,
                "care-plan|2.10.0-welsh",
                new Subject("person-asha", "another-team"),
                Status.WITHDRAWN,
                Party.person("person-asha"),
                Instant.parse("2026-03-02T12:00:00Z"),
                null,
                "Nid oedd yn iawn \uD83D\uDE42\n 'quoted' \"so\" \u0000 ; --",
                draft.answers());
        List<FormResponse> all = List.of(draft, agreed, withdrawn);
        all.forEach(this::append);

        Same.revisions(all, store.history("r-1"), "history");
        Same.revision(withdrawn, store.latest("r-1"), "latest");
    }

    @Test
    @Verifies("S-01")
    void aReasonIsNotTheSameAsNone() {
        List<FormResponse> all = new ArrayList<>();
        for (String reason : Arrays.asList(null, "", " ", "\n", "null")) {
            all.add(Revisions.withdrawn("r-" + all.size(), 1, reason, "{}"));
        }
        all.forEach(this::append);

        all.forEach(one -> Same.revision(one, store.latest(one.id()), "A reason"));
    }

    @Test
    @Verifies("S-01")
    void textThatWouldDoSomethingElsewhereComesBack() {
        List<String> texts = HostileTexts.marked("mrk");
        for (int i = 0; i < texts.size(); i++) {
            FormDocument answers = FormDocument.of(Map.of("words", texts.get(i)));
            FormResponse one = Revisions.withdrawn("r-" + i, 1, texts.get(i), answers.json());
            append(one);
            Same.revision(one, store.latest(one.id()), "Text " + i + " of HostileTexts");
        }
    }

    @Test
    @Verifies("S-01")
    void timesComeBackToTheMicrosecond() {
        List<String> times = List.of(
                "0001-01-01T00:00:00Z",
                "1582-10-10T00:00:00.000001Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2026-03-29T01:30:00.500001Z",
                "2026-12-31T23:59:59.999999Z",
                "9999-12-31T23:59:59.999999Z");
        for (int i = 0; i < times.size(); i++) {
            FormResponse one = Revisions.at(draft("r-" + i, 1), Instant.parse(times.get(i)));
            append(one);
            Same.revision(one, store.latest(one.id()), times.get(i));
        }
    }

    @Test
    @Verifies("S-01")
    void preservedWordsComeBackInTheirOrder() {
        FormResponse bare = draft("r-1", 1);
        FormResponse full = Revisions.preserving(draft("r-1", 2), PRESERVED);
        append(bare);

        Same.revision(full, append(full), "append");
        Same.revision(full, store.latest("r-1"), "latest");
        Same.revisions(List.of(bare, full), store.history("r-1"), "history");
        Same.revisions(List.of(full), store.find(all()).records(), "find");
    }

    @Test
    @Verifies("S-01")
    void idsAreToldApart() {
        String longest = "x".repeat(64);
        List<String> ids =
                List.of("r", "R", "r.", "r-", "r_", "r.json", "1", "01", "con", longest, longest.substring(1) + "y");
        for (String id : ids) {
            append(draft(id, 1));
        }
        for (String id : ids) {
            append(draft(id, 2, "{\"id\":\"" + id + "\"}"));
        }
        for (String id : ids) {
            Same.revision(draft(id, 2, "{\"id\":\"" + id + "\"}"), store.latest(id), "The record " + id);
        }
        FormResponse about = Revisions.begin("about", longest, longest, longest);
        append(about);
        Same.revision(about, store.latest("about"), "A record about the longest id");
    }

    @Test
    @Verifies("S-01")
    void anEarlierRevisionStaysAsItWas() {
        List<FormResponse> all =
                List.of(draft("r-1", 1, "{\"n\":1}"), draft("r-1", 2, "{\"n\":2}"), draft("r-1", 3, "{}"));
        all.forEach(this::append);

        Same.revisions(all, store.history("r-1"), "history");
    }

    @Test
    @Verifies("S-01")
    void whoeverChangesAListChangesNothingInTheStore() {
        List<FormResponse> all = appendAll("r-1", Status.DRAFT, Status.AGREED);
        try {
            store.history("r-1").clear();
        } catch (UnsupportedOperationException e) {
            // a list that cannot be changed is right as well
        }

        Same.revisions(all, store.history("r-1"), "history after its list was cleared");
        Same.revision(all.get(1), store.latest("r-1"), "latest after the list of history was cleared");
    }

    @Test
    @Verifies("S-03")
    void whatWasAppendedIsThereForEveryRead() {
        FormResponse draft = append(draft("r-1", 1));
        Same.revision(draft, store.latest("r-1"), "latest");
        Same.revisions(List.of(draft), store.history("r-1"), "history");
        Same.revisions(List.of(draft), store.find(all()).records(), "find");

        FormResponse agreed = append(Revisions.withStatus("r-1", 2, Status.AGREED));
        Same.revision(agreed, store.latest("r-1"), "latest");
        Same.revisions(List.of(draft, agreed), store.history("r-1"), "history");
        Same.revisions(List.of(agreed), store.find(all().agreed()).records(), "find");
    }

    @Test
    @Verifies({"S-03", "S-08"})
    void whatWasAppendedIsThereForEveryThread() throws Exception {
        Together.inParallel(thread -> {
            for (int n = 1; n <= 5; n++) {
                FormResponse appended = append(draft("r-" + thread, n));
                Same.revision(appended, store.latest("r-" + thread), "latest for the thread that appended");
            }
            return true;
        });
        List<List<FormResponse>> seen =
                Together.inParallel(thread -> store.history("r-" + (thread + 1) % Together.THREADS));
        for (int i = 0; i < seen.size(); i++) {
            String record = "r-" + (i + 1) % Together.THREADS;
            List<FormResponse> all = new ArrayList<>();
            for (int n = 1; n <= 5; n++) {
                all.add(draft(record, n));
            }
            Same.revisions(all, seen.get(i), "history for another thread");
        }
    }
}
