package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.spi.FormStore;

/** Every answer keeps itself to itself, and nothing is changed at the bidding of another site. */
final class SecurityHeadersTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people/person-asha", "/team", "/nowhere", "/people/nobody", "/assets/clinic.css"})
    void everyAnswerCarriesTheHeaders(String path) {
        HttpResponse<String> answer = sam.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "style-src 'self'",
                        "script-src 'self';",
                        "form-action 'self'",
                        "base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        if (!path.startsWith("/assets/")) {
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void aCookieIsForThisSiteAloneAndForNoScript() {
        HttpResponse<String> answer = sam.post("/who", Map.of("who", "person-asha", "back", "/team"));
        assertThat(header(answer, "Set-Cookie")).contains("who=person-asha", "HttpOnly", "SameSite=Strict");
        assertThat(Http.location(answer)).isEqualTo("/team");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//x.invalid/", "https://x.invalid/", "/\\x.invalid", "javascript:alert(1)", "/%0d%0aX: y"})
    void aSwitchLeadsNowhereElse(String back) {
        HttpResponse<String> answer = sam.post("/who", Map.of("who", "worker-sam", "back", back));
        assertThat(header(answer, "Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://x.invalid",
        "Origin, https://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void aFormFromAnotherSiteChangesNothing(String name, String value) {
        HttpRequest.Builder forged = sam.form("/begin", beginning(sam.key())).header(name, value);
        assertThat(sam.send(forged).statusCode()).isEqualTo(403);
        assertThat(sam.get("/people/person-callum").body()).doesNotContain("In draft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "00000000-0000-0000-0000-000000000000"})
    void aFormWithoutOurKeyChangesNothing(String key) {
        HttpResponse<String> answer = sam.send(sam.form("/begin", beginning(key)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This did not come from one of our pages");
        assertThat(sam.get("/people/person-callum").body()).doesNotContain("In draft");
    }

    @Test
    void ourOwnFormIsTakenWhateverTheBrowserSaysOfItsOrigin() {
        for (Map.Entry<String, String> said :
                Map.of("Origin", "null", "Sec-Fetch-Site", "same-origin").entrySet()) {
            HttpRequest.Builder own = sam.form("/who", Map.of("key", sam.key(), "who", "worker-sam", "back", "/"))
                    .header(said.getKey(), said.getValue());
            assertThat(sam.send(own).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void moreThanTwoMegabytesGetAKindAnswer() {
        HttpResponse<String> answer = sam.send(sam.request("/begin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("x=" + "y".repeat(3_000_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That is more than fits");
    }

    @Test
    void oneFieldThatNoRecordCanHoldGetsAKindAnswerToo() {
        String record = sam.begin("own-strengths", "worker-sam");
        sam.post(record + "/amend", Map.of());
        HttpResponse<String> answer = sam.save(record, Map.of("/headings/gifts/-/text", "y".repeat(1_200_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That is more than fits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/records/x",
                "/records/x/edit",
                "/records/x/history",
                "/records/x/revisions/1",
                "/records/x/text",
                "/people/x",
                "/workers/x"
            })
    void whatIsNotThereIsSaidKindly(String path) {
        HttpResponse<String> answer = sam.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here").contains("To the start page");
    }

    @Test
    void anUnexpectedErrorTellsNothingOfItself() {
        Directory directory = Directory.sample();
        Desk broken = new Desk(failing(), directory, new Records(failing(), directory), Clock.systemUTC(), "key");
        Javalin server = Javalin.create(settings -> {
            settings.startup.showJavalinBanner = false;
            new Routes(broken).addTo(settings.routes);
        });
        server.start("127.0.0.1", 0);
        try {
            HttpResponse<String> answer = new Http("http://127.0.0.1:" + server.port(), "worker-sam").get("/");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("Something went wrong on our side")
                    .doesNotContain("Exception")
                    .doesNotContain("secret words");
        } finally {
            server.stop();
        }
    }

    @Test
    void noPageHoldsAScriptOrAStyleButOurFiles() {
        for (String path : List.of("/", "/people/person-asha", "/team", "/workers/worker-sam")) {
            assertThat(sam.get(path).body().replace("<script src=\"/assets/refocus.js\" defer></script>", ""))
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContainIgnoringCase("<style")
                    .doesNotContain(" style=")
                    .doesNotContainPattern("(?i) on[a-z]+=");
        }
    }

    /** A store that fails with somebody's words in its message, as a bad one might. */
    private static Refocus failing() {
        FormStore failing = (FormStore) Proxy.newProxyInstance(
                FormStore.class.getClassLoader(), new Class<?>[] {FormStore.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("secret words");
                });
        return Refocus.builder().store(failing).build();
    }

    private static Map<String, String> beginning(String key) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!key.isEmpty()) {
            fields.put("key", key);
        }
        fields.put("form", "vtp-guide");
        fields.put("subject", "person-callum");
        return fields;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
