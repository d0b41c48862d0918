package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.browser.Browsers;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.view.FormView;

/** Texts that would fetch something fetch nothing, without any policy to stop them and with our script running. */
class CanaryTest {
    private static final List<String> TRAPS = List.of(
            "<img src=URL>",
            "<script src=URL></script>",
            "</textarea><iframe src=URL></iframe>",
            "</option></select><link rel=stylesheet href=URL>",
            "</style><style>@import url(URL);*{background:url(URL)}</style>",
            "\" style=\"background:url(URL)\" x=\"",
            "' onfocus='fetch(`URL`)' autofocus x='",
            "<img src=x onerror=fetch('URL')>",
            "<base href=URL>",
            "<meta http-equiv=refresh content=0;url=URL>",
            "<video poster=URL></video><audio src=URL></audio><object data=URL></object><embed src=URL>",
            "<svg><image href=URL /><use href=URL /></svg>",
            "</form><form action=URL><input type=image src=URL>",
            "<template shadowrootmode=open><img src=URL></template>",
            "javascript:fetch('URL')",
            "{item} {count} {time} <img src=URL>");

    private static Browsers browsers;

    private final List<String> sung = Collections.synchronizedList(new ArrayList<>());
    private HttpServer canary;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
    }

    @AfterAll
    static void quit() {
        browsers.close();
    }

    @BeforeEach
    void open() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            sung.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        canary.start();
        context = browsers.browser().newContext();
        page = context.newPage();
        page.onRequest(request -> sung.add(request.url()));
        page.onDialog(dialog -> {
            sung.add(dialog.message());
            dialog.dismiss();
        });
    }

    @AfterEach
    void close() {
        context.close();
        canary.stop(0);
    }

    @Test
    void theCanarySingsWhereATextIsNotEscaped() {
        page.setContent("<p>" + trap(TRAPS.get(0)) + "</p>");
        page.waitForCondition(() -> !sung.isEmpty());

        assertThat(sung).isNotEmpty();
    }

    @Test
    void noTextOfAnAnswerATemplateOrAHostFetchesAnything() throws IOException {
        for (FormTemplate plain : Forms.templates()) {
            // All together, and one after another in the places of one form.
            List<String> texts = new ArrayList<>(List.of(trap(String.join(" ", TRAPS))));
            if (plain.id().equals("own-strengths")) {
                TRAPS.forEach(one -> texts.add(trap(one)));
            }
            for (String text : texts) {
                FormTemplate template = HtmlEscapingTest.relabelled(plain, text);
                FormDocument answers = Forms.full(template, node -> Forms.fitting(node, text));
                FormDocument wrong = Forms.full(template, node -> text);
                show(HtmlRenderer.reading(), template, answers);
                show(HtmlRenderer.checking(step -> "#" + text), template, wrong);
                show(
                        HtmlRenderer.editing("#" + text)
                                .hidden("token", text)
                                .button("save", text)
                                .autosave()
                                .build(),
                        template,
                        wrong);
            }
        }
        page.waitForTimeout(500);

        assertThat(sung).isEmpty();
    }

    private void show(HtmlRenderer renderer, FormTemplate template, FormDocument document) {
        Report report = template.validate(document);
        FormView view = Forms.view(template, document, Forms.SAM, report);
        page.setContent("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A form</title><style>"
                + HtmlAssets.css() + "</style></head><body><main><h1>A form</h1>" + renderer.render(view)
                + "</main><script>" + HtmlAssets.js() + "</script></body></html>");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    }

    private String trap(String text) {
        return text.replace("URL", "http://127.0.0.1:" + canary.getAddress().getPort() + "/egg");
    }
}
