package org.refocus.sdk.html;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.function.UnaryOperator;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.view.FormView;

/** A small host on the loopback address: one record, its page, and a strict policy of what the page may do. */
final class LoopbackHost implements AutoCloseable {
    static final String STRICT =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; img-src 'self'";

    private final Refocus refocus;
    private final FormTemplate template;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String id;
    private final Party viewer;
    private final UnaryOperator<HtmlRenderer.Builder> setting;
    /** Opened again by {@link #answer()}. */
    private final Phaser held = new Phaser(1);

    final List<String> bodies = new ArrayList<>();
    final List<String> visits = new ArrayList<>();
    volatile String policy = STRICT;
    volatile Locale locale = Locale.UK;
    volatile int failWith;
    volatile boolean holding;

    LoopbackHost(String form, Party viewer, UnaryOperator<HtmlRenderer.Builder> setting) {
        this(Forms.template(form), viewer, setting);
    }

    LoopbackHost(FormTemplate template, Party viewer, UnaryOperator<HtmlRenderer.Builder> setting) {
        this.template = template;
        this.viewer = viewer;
        this.setting = setting;
        this.refocus = Refocus.builder()
                .clock(Clock.fixed(Instant.parse("2026-11-02T09:30:00Z"), ZoneOffset.UTC))
                .build();
        this.id = refocus.start(template, new Subject(viewer.id(), "team-harbour"), viewer, FormDocument.empty())
                .id();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/form";
    }

    FormResponse record() {
        return refocus.find(id).orElseThrow();
    }

    int revisions() {
        return refocus.history(id).size();
    }

    /** Somebody else saves the same record. */
    void saveElsewhere(Map<String, String> fields) {
        save(record(), HtmlPost.of(lists(fields)));
    }

    /** Lets go on what was held. */
    void answer() {
        holding = false;
        held.arrive();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (exchange.getRequestMethod().equals("POST")) {
                post(exchange);
            } else if (path.equals("/refocus.css")) {
                send(exchange, 200, "text/css", HtmlAssets.css());
            } else if (path.equals("/refocus.js")) {
                send(exchange, 200, "text/javascript", HtmlAssets.js());
            } else if (path.equals("/icon.svg")) {
                send(exchange, 200, "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
            } else if (path.equals("/form")) {
                synchronized (this) {
                    visits.add(String.valueOf(exchange.getRequestHeaders().getFirst("Sec-Fetch-Mode")));
                }
                send(exchange, 200, "text/html", page(record()));
            } else {
                send(exchange, 404, "text/plain", "");
            }
        }
    }

    private void post(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (holding) {
            held.awaitAdvance(held.getPhase());
        }
        synchronized (this) {
            bodies.add(body);
            if (failWith != 0) {
                send(exchange, failWith, "text/html", "<h1>Not now</h1>");
                return;
            }
            Map<String, List<String>> fields = parse(body);
            FormResponse base = record();
            if (base.revision() != Integer.parseInt(fields.get("base").get(0))) {
                send(exchange, 409, "text/html", "<h1>Somebody else saved this too</h1>");
                return;
            }
            save(base, HtmlPost.of(fields));
            exchange.getResponseHeaders().set("Location", "/form");
            exchange.sendResponseHeaders(303, -1);
        }
    }

    private void save(FormResponse base, HtmlPost post) throws StaleRevisionException {
        refocus.save(base, post.applyTo(template, base, viewer, Forms.NOW), viewer);
    }

    private String page(FormResponse record) {
        FormView view = refocus.view(record, viewer, locale);
        HtmlRenderer renderer = setting.apply(HtmlRenderer.editing("/form")
                        .hidden("base", Integer.toString(record.revision()))
                        .button("save", "Save")
                        .button("check", "Check"))
                .build();
        return "<!DOCTYPE html><html lang=\"" + view.template().language()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>A form</title><link rel=\"stylesheet\" href=\"/refocus.css\">"
                + "<link rel=\"icon\" href=\"/icon.svg\"><script src=\"/refocus.js\" defer></script></head>"
                + "<body class=\"rf-page\"><main class=\"rf-main\"><h1>A form</h1>" + renderer.render(view)
                + "</main></body></html>";
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, List<String>> parse(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>()).add(decode(parts[1]));
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> lists(Map<String, String> fields) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        fields.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    @Override
    public void close() {
        held.forceTermination();
        server.stop(0);
        threads.shutdownNow();
    }
}
