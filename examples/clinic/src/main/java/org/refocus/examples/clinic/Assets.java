package org.refocus.examples.clinic;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.refocus.sdk.html.HtmlAssets;

/** The style sheets, the script and the little picture: the library's own, and what the clinic adds around it. */
final class Assets {
    private Assets() {}

    static void addTo(RoutesConfig routes) {
        add(routes, "/assets/refocus.css", "text/css", HtmlAssets.css());
        add(routes, "/assets/refocus.js", "text/javascript", HtmlAssets.js());
        add(routes, "/assets/clinic.css", "text/css", read("clinic.css"));
        add(routes, "/assets/icon.svg", "image/svg+xml", read("icon.svg"));
    }

    private static void add(RoutesConfig routes, String path, String type, String content) {
        routes.get(
                path,
                context -> context.contentType(type + "; charset=utf-8")
                        .header("Cache-Control", "no-cache")
                        .result(content));
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
