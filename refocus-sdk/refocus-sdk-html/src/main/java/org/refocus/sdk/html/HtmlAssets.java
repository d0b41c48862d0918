package org.refocus.sdk.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.refocus.forms.RefocusException;

/**
 * What the pages need beside their HTML. Safe to share between threads.
 *
 * <p>A host serves it from its own address, so that a strict content security policy holds.
 */
public final class HtmlAssets {
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

    private static String read(String name) {
        try (InputStream in = HtmlAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new RefocusException("The style sheet " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefocusException("The style sheet " + name + " cannot be read", e);
        }
    }
}
