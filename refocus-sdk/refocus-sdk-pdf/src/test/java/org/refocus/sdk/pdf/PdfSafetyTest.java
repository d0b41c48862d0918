package org.refocus.sdk.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.Party;
import org.refocus.sdk.html.PaperRenderer;
import org.refocus.sdk.testkit.HostileTexts;
import org.refocus.sdk.view.FormView;

/** What people write is text and nothing else; what somebody may not see is not in the file. */
class PdfSafetyTest {
    private static final Party TEAM_MATE = new Party("worker-lena", Party.Role.TEAM);
    private static final PdfRenderer COPY = PdfRenderer.of(PaperRenderer.filled());

    @Test
    void hostile_texts_leave_the_tags_as_harmless_ones_do() throws IOException {
        FormTemplate template = Papers.template("information-sheet");
        List<String> plain = names(view(template, "plain words"));
        List<String> texts = new ArrayList<>(HostileTexts.marked("marker"));
        texts.add("<h1>Not so</h1></p></blockquote><table><tr><td>x");
        texts.add("<img src=\"http://127.0.0.1:1/x\"/><a href=\"http://127.0.0.1:1/\">here</a>");
        texts.add("]]><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;");
        texts.add("\ufffe\uffff\u0001 (x) Tj ET EMC /Artifact BMC");
        for (String text : texts) {
            assertThat(names(view(template, text))).as(text).isEqualTo(plain);
        }
    }

    @Test
    void a_hostile_template_is_text_too() throws IOException {
        String json = new String(Papers.template("own-strengths").json(), UTF_8);
        FormTemplate hostile = FormTemplate.load(json.replace("Identity", "<b>Identity</b><script>x</script>&amp;")
                .replace("\"My own strengths\"", "\"<title>My</title> own <h1>strengths\"")
                .getBytes(UTF_8));
        FormView view = FormView.blank(hostile, Locale.UK);
        FormView harmless = FormView.blank(Papers.template("own-strengths"), Locale.UK);

        assertThat(names(PaperRenderer.blank(), view)).isEqualTo(names(PaperRenderer.blank(), harmless));
        try (Sheets sheets = new Sheets(PdfRenderer.of(PaperRenderer.blank()).render(view))) {
            assertThat(sheets.document.getDocumentInformation().getTitle()).isEqualTo(hostile.title());
        }
    }

    @Test
    void no_address_in_a_text_is_opened() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(300);
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            FormTemplate template = Papers.template("own-strengths");
            String text = "<img src='" + address + "'/><link rel=stylesheet href=" + address + "> @import url("
                    + address + "); <style>@font-face{src:url(" + address + ")}</style> " + address;
            byte[] pdf = COPY.render(view(template, text));

            assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
            try (Sheets sheets = new Sheets(pdf)) {
                for (PDPage page : sheets.document.getPages()) {
                    assertThat(page.getAnnotations()).isEmpty();
                    assertThat(page.getCOSObject().containsKey(COSName.AA)).isFalse();
                }
                assertThat(sheets.document.getDocumentCatalog().getOpenAction()).isNull();
            }
        }
    }

    @Test
    void what_a_viewer_may_not_see_is_not_in_the_file() throws IOException {
        FormTemplate template = Papers.template("strengths-worksheet");
        byte[] one = COPY.render(Papers.view(template, hidden("A secret marker."), TEAM_MATE, Locale.UK));
        byte[] other = COPY.render(Papers.view(template, hidden("Something else, and longer."), TEAM_MATE, Locale.UK));

        assertThat(one).isEqualTo(other);
        try (Sheets sheets = new Sheets(one)) {
            assertThat(sheets.text()).contains("Seen by the team.").doesNotContain("secret");
        }
    }

    private static FormDocument hidden(String words) {
        return FormDocument.of(Map.of(
                "domains",
                Map.of(
                        "daily-living",
                        Map.of("current", List.of(entry("Seen by the team.", "team"), entry(words, "only-me"))))));
    }

    private static Map<String, Object> entry(String text, String audience) {
        return Map.of(
                "words",
                Map.of(
                        "text",
                        text,
                        "voice",
                        "person",
                        "speaker",
                        "person-asha",
                        "recordedBy",
                        "worker-sam",
                        "recordedAt",
                        "2026-03-02T10:15:30Z",
                        "audience",
                        audience),
                "kind",
                "internal");
    }

    @Test
    void the_same_view_gives_the_same_bytes_on_many_threads() throws Exception {
        FormView view = Papers.sample("person-asha/information-sheet");
        byte[] once = COPY.render(view);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<byte[]> again = () -> COPY.render(view);
            for (Future<byte[]> made : threads.invokeAll(List.of(again, again, again, again))) {
                assertThat(made.get()).isEqualTo(once);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothing_is_logged_or_printed() throws IOException {
        PrintStream out = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            COPY.render(view(Papers.template("own-strengths"), "marker".repeat(100) + " \u4f60"));
        } finally {
            System.setErr(out);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_font_that_is_none_is_refused_without_a_word_of_the_form() {
        PdfRenderer broken = COPY.withFont(new byte[] {1, 2, 3});
        FormView view = view(Papers.template("own-strengths"), "marker");

        assertThatThrownBy(() -> broken.render(view))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("own-strengths|1.0.0")
                .hasMessageNotContaining("marker");
    }

    private static FormView view(FormTemplate template, String text) {
        return Papers.view(template, Papers.full(template, text), Papers.ASHA, Locale.UK);
    }

    private static List<String> names(FormView view) throws IOException {
        return names(PaperRenderer.filled(), view);
    }

    /** Returns the tags but for spans: a line with two directions is painted in parts. */
    private static List<String> names(PaperRenderer paper, FormView view) throws IOException {
        try (Sheets sheets = new Sheets(PdfRenderer.of(paper).render(view))) {
            return sheets.tags().stream()
                    .filter(tag -> !tag.name().equals("Span"))
                    .map(tag -> tag.depth() + " " + tag.name())
                    .toList();
        }
    }
}
