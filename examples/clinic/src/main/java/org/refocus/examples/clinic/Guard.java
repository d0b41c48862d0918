package org.refocus.examples.clinic;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the door: headers that keep a page to itself, and a look at where a request comes from.
 *
 * <p>The clinic listens on the loopback address, yet any page in the same browser can send requests there. So the name by
 * which it was called must be a loopback name, and what changes something must come from a form of its own.
 */
final class Guard {
    /** The name of the hidden field that shows a form to be our own. */
    static final String FORM_KEY = "key";
    /** The most bytes that a form may send. */
    static final long MOST_BYTES = 2L * 1024 * 1024;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final String formKey;

    Guard(String formKey) {
        this.formKey = formKey;
    }

    /** Puts the headers on every answer. */
    static void protect(Context context) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
    }

    /** Refuses what comes by another name or, where it would change something, from another site. */
    void check(Context context) {
        String host = host(context.header("Host"));
        if (host == null || !LOOPBACK.contains(host)) {
            throw Trouble.otherAddress();
        }
        if (!context.method().equals(HandlerType.POST)) {
            return;
        }
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean otherSite = site != null && !OWN_SITE.contains(site);
        boolean otherOrigin =
                origin != null && !origin.equals("null") && !origin.equals("http://" + context.header("Host"));
        if (otherSite || otherOrigin) {
            throw Trouble.fromElsewhere();
        }
        if (context.contentLength() > MOST_BYTES) {
            throw Trouble.tooMuch();
        }
        String key = context.formParam(FORM_KEY);
        if (key == null || !same(key, formKey)) {
            throw Trouble.fromElsewhere();
        }
    }

    private static @Nullable String host(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return URI.create("http://" + header).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
