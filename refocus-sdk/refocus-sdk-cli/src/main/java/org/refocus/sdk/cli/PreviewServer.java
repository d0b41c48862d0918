package org.refocus.sdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refocus.sdk.html.HtmlAssets;

/**
 * Serves a preview to browsers on this machine, and to nobody else. It answers one request after the other.
 *
 * <p>Nothing that is typed into the form is written anywhere; it is gone when the preview ends.
 */
final class PreviewServer implements AutoCloseable {
    private static final int MAX_POST = 4 << 20;
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final Preview preview;
    private final PreviewPage page;

    private PreviewServer(HttpServer server, Preview preview, PreviewPage page) {
        this.server = server;
        this.preview = preview;
        this.page = page;
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any that is free
     * @throws BindException when the port is taken
     */
    static PreviewServer start(Preview preview, String language, int port) throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(here, port), 0);
        PreviewServer started = new PreviewServer(server, preview, new PreviewPage(language));
        server.createContext("/", started::answer);
        server.start();
        return started;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            String path = exchange.getRequestURI().getPath();
            boolean post = exchange.getRequestMethod().equals("POST");
            if (!host.matches("(127\\.0\\.0\\.1|localhost)(:[0-9]+)?")) {
                send(exchange, 403, "text/plain", "This preview is for this machine alone.");
            } else if (post && path.equals("/") && isFromHere(exchange)) {
                page.take(preview.look(), fields(exchange));
                exchange.getResponseHeaders().set("Location", "/");
                send(exchange, 303, "text/plain", "");
            } else if (post) {
                send(exchange, 403, "text/plain", "Only the preview's own page may send something here.");
            } else {
                get(exchange, path);
            }
        } catch (IOException e) {
            send(exchange, 500, "text/plain", Trouble.words(e));
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/" -> send(exchange, 200, "text/html", page.draw(preview.look()));
            case "/version" -> send(exchange, 200, "text/plain", preview.look().version());
            case "/refocus.css" -> send(exchange, 200, "text/css", HtmlAssets.css());
            case "/preview.js" -> send(exchange, 200, "text/javascript", PreviewPage.SCRIPT);
            default -> send(exchange, 404, "text/plain", "There is no such page. The form is at /.");
        }
    }

    /** A browser says where a page that sends something comes from. */
    private static boolean isFromHere(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return origin == null
                || origin.equals("http://" + exchange.getRequestHeaders().getFirst("Host"));
    }

    private static Map<String, List<String>> fields(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(MAX_POST), UTF_8);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : body.split("&", -1)) {
            int cut = field.indexOf('=');
            if (cut > 0) {
                fields.computeIfAbsent(decoded(field.substring(0, cut)), name -> new ArrayList<>())
                        .add(decoded(field.substring(cut + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
