package org.refocus.sdk.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.refocus.forms.RefocusException;

/**
 * What the pages need beside their HTML. Safe to share between threads.
 *
 * <p>A host serves it from its own address, so that a strict content security policy holds.
 */
public final class HtmlAssets {
    private static final int VERSION_LENGTH = 16;

    private HtmlAssets() {}

    /** Returns the style sheet: UTF-8, to be served as {@code text/css}. All its classes begin with {@code rf-}. */
    public static String css() {
        return read("refocus.css");
    }

    /**
     * Returns the style sheet for {@link Pictures}, to be served beside {@link #css()}, whose colours it takes: UTF-8, {@code
     * text/css}.
     */
    public static String picturesCss() {
        return read("pictures.css");
    }

    /**
     * Returns the style sheet of {@link PaperRenderer}: UTF-8, to be served as {@code text/css}. A page has it instead of {@link
     * #css()}.
     */
    public static String paperCss() {
        return read("paper.css");
    }

    /**
     * Returns the script: UTF-8, to be served as {@code text/javascript} and loaded with {@code defer}.
     *
     * <p>No page needs it: it adds, moves and removes rows in place, saves by itself where the host asked for
     * {@link HtmlRenderer.Builder#autosave()}, warns before somebody leaves words unsaved, and counts characters. It works
     * under {@code default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'}.
     */
    public static String js() {
        return read("refocus.js");
    }

    /**
     * Returns what tells these files from those of another version, for an {@code ETag} or the end of an address such as
     * {@code refocus.js?v=...}: letters and digits.
     */
    public static String version() {
        try {
            byte[] files = (css() + js() + picturesCss() + paperCss()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(files))
                    .substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = HtmlAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new RefocusException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefocusException(name + " cannot be read", e);
        }
    }
}
