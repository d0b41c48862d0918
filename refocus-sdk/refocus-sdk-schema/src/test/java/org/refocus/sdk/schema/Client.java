package org.refocus.sdk.schema;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;

/** A web client in a page of a real browser: shows a form, is filled in, and sends. Nothing is fetched from anywhere. */
final class Client implements AutoCloseable {
    /** The two that there are UI schemas for. */
    enum Kind {
        RJSF("rjsf.js"),
        JSON_FORMS("jsonforms.js");

        private final String script;

        Kind(String script) {
            this.script = script;
        }
    }

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A form</title>"
                    + "<style>body{font:16px sans-serif;margin:1em}textarea{width:30em}</style></head>"
                    + "<body><main id=\"form\"></main></body></html>";

    private final Kind kind;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Client(Kind kind, BrowserContext context, Page page) {
        this.kind = kind;
        this.context = context;
        this.page = page;
    }

    static Client open(Kind kind, Browser browser) throws Exception {
        BrowserContext context = browser.newContext();
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        Client client = new Client(kind, context, page);
        page.onConsoleMessage(client::heard);
        page.onPageError(client.complaints::add);
        page.route("**/*", route -> {
            client.complaints.add("fetches " + route.request().url());
            route.abort();
        });
        page.setContent(PAGE);
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(Npm.page(kind.script)));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(Npm.script("page.js")));
        return client;
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }

    Kind kind() {
        return kind;
    }

    Page page() {
        return page;
    }

    /** Returns what the browser's console was told that it should not have been, and forgets it. */
    List<String> complaints() {
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    /** Shows a form with answers in it. */
    Client show(FormTemplate template, String answers) {
        ClientForm form = ClientForm.of(template);
        boolean rjsf = kind == Kind.RJSF;
        page.evaluate(
                "([schema, ui, answers]) => show(schema, ui, answers)",
                List.of(
                        rjsf ? form.askedSchema(ClientForm.Draft.DRAFT_2020_12) : form.jsonFormsSchema(),
                        rjsf ? form.rjsfUiSchema() : form.jsonFormsUiSchema(),
                        answers));
        return this;
    }

    /** Presses the button by script, which is quick, and says whether anything is sent; else the client has refused. */
    boolean sends() {
        page.evaluate("sent = refused = undefined; document.querySelector('button[type=submit]').click()");
        return isSent();
    }

    /** Presses the button as somebody with a mouse does, and returns what is sent. */
    FormDocument send() {
        page.evaluate("sent = refused = undefined");
        page.locator("button[type=submit]").click();
        if (!isSent()) {
            throw new AssertionError("The client refuses: " + refusals());
        }
        return FormDocument.of(((String) page.evaluate("JSON.stringify(sent)")).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isSent() {
        page.waitForFunction(
                "window.sent !== undefined || window.refused !== undefined",
                null,
                new Page.WaitForFunctionOptions().setPollingInterval(5));
        return (boolean) page.evaluate("window.sent !== undefined");
    }

    /** Returns why nothing was sent, in the client's words. */
    List<String> refusals() {
        return list("(window.refused || []).map((e) => e.stack || e.instancePath + ' ' + e.message)");
    }

    /** Asks the page for texts. */
    @SuppressWarnings("unchecked")
    List<String> list(String script) {
        return (List<String>) page.evaluate(script);
    }

    /** Returns the answers as the client has them now; they may be wrong. */
    byte[] held() {
        return ((String) page.evaluate("JSON.stringify(held())")).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
