package org.refocus.sdk.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.browser.Browsers;

/** A page that shows a form while its file is worked on. */
class PreviewTest {
    @TempDir
    private Path templates;

    private Path file;
    private PreviewServer server;
    private final List<Integer> heard = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        file = Harbour.first(templates);
        Preview preview =
                new Preview(file, List.of(), look -> heard.add(look.findings().size()));
        server = PreviewServer.start(preview, "en-GB", 0);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private void change(String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    @Test
    void aChangeShowsItselfAndWhatIsWrongStandsAboveTheLastGoodForm() throws IOException {
        try (Browsers browsers = Browsers.launch()) {
            Page page = browsers.browser().newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(server.url());
            assertThat(page.locator("h1")).hasText("What I can build on");
            assertThat(page.getByLabel("Nickname")).isVisible();
            assertThat(page.getByRole(AriaRole.ALERT)).isHidden();

            change("What I can build on", "My strengths");
            assertThat(page.locator("h1")).hasText("My strengths");

            change("'Nickname'".replace('\'', '"'), "3");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("adaptation.json:14:7 bad-keyword");
            assertThat(page).hasTitle("Error: My strengths");
            assertThat(page.locator("h1")).hasText("My strengths");

            change("\"title\": 3", "\"title\": \"Nickname\",");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("adaptation.json:14:27 not-json");

            change("\"Nickname\",,", "\"What people call you\",");
            assertThat(page.getByLabel("What people call you")).isVisible();
            assertThat(page.getByRole(AriaRole.ALERT)).isHidden();

            Harbour.second(templates);
            Cli.file(templates, "harbour-strengths/1.0.0/pl.json", "{");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("pl.json:1:2 not-json");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void thePageNeedsNoScriptAndIsTriedOutByTyping() {
        try (Browsers browsers = Browsers.launch()) {
            var options = new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false);
            Page page = browsers.browser().newContext(options).newPage();
            Response response = page.navigate(server.url());
            assertThat(response.headerValue("content-security-policy")).startsWith("default-src 'none';");

            page.getByLabel("Nickname").fill("Ash");
            page.getByText("Check it").click();
            assertThat(page.getByLabel("Nickname")).hasValue("Ash");
            assertThat(page.locator(".rf-summary")).containsText("Fill this in before you agree.");

            page.getByText("Empty the form").click();
            assertThat(page.getByLabel("Nickname")).hasValue("");
        }
    }

    @Test
    void nobodyElseIsAnswered() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI page = URI.create(server.url());
        HttpRequest.Builder post = HttpRequest.newBuilder(page).POST(HttpRequest.BodyPublishers.ofString("do=show"));

        assertThat(server.url()).startsWith("http://127.0.0.1:");
        assertThat(client.send(HttpRequest.newBuilder(page.resolve("/else")).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.send(post.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(303);
        assertThat(client.send(post.header("Origin", "http://elsewhere.example").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", page.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n".getBytes());
            assertThat(new String(socket.getInputStream().readAllBytes()))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("What I can build on");
        }
    }

    @Test
    void whatChangedIsToldOnce() throws IOException {
        Preview preview = new Preview(
                file, List.of(templates), look -> heard.add(look.findings().size()));
        preview.look();
        preview.look();
        change("'/title'".replace('\'', '"'), "\"/titel\"");
        assertThat(preview.look().good()).isPresent();
        preview.look();

        assertThat(heard).containsExactly(0, 1);
    }
}
