package org.refocus.examples.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who talks to the clinic without a browser, and so can send what no browser would. */
final class Http {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"([0-9]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String who;
    private String key = "";

    Http(String url, String who) {
        this.url = url;
        this.who = who;
    }

    String who() {
        return who;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form as a browser would, with the key that the clinic's pages carry. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("key", key());
        all.putAll(fields);
        return send(form(path, all));
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Cookie", "who=" + who);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String key() {
        if (key.isEmpty()) {
            key = first(KEY, get("/team").body());
        }
        return key;
    }

    /** Begins a record and returns its address. */
    String begin(String form, String subject) {
        String location = location(post("/begin", Map.of("form", form, "subject", subject)));
        return location.substring(0, location.length() - "/edit".length());
    }

    /** Saves some fields on top of the latest revision. */
    HttpResponse<String> save(String record, Map<String, String> fields) {
        return saveOn(Integer.parseInt(base(record)), record, fields);
    }

    /** Saves some fields on top of a revision. */
    HttpResponse<String> saveOn(int base, String record, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("base", Integer.toString(base));
        all.put("do", "save");
        return post(record + "/edit", all);
    }

    /** Returns the revision on which the form that the clinic shows is based. */
    String base(String record) {
        return first(BASE, get(record + "/edit").body());
    }

    static String location(HttpResponse<?> response) {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No redirect but " + response.statusCode()));
        return URI.create(location).getPath();
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("The page has no " + pattern);
        }
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
