package org.refocus.forms.internal.template;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How templates are named: by an absolute address that ends in id and version, and by {@code id|version} for short. */
public final class Identity {
    private static final String NAME = "([a-z][a-z0-9-]{0,63})";
    private static final String VERSION = "(N\\.N\\.N)".replace("N", "(?:0|[1-9][0-9]{0,3})");

    static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9._~:/-]{1,200}/" + NAME + "/" + VERSION);
    private static final Pattern KEY = Pattern.compile(NAME + "\\|" + VERSION);

    private Identity() {}

    /** Says whether a text can be the {@code $id} of a template. */
    public static boolean isUrl(String text) {
        return URL.matcher(text).matches();
    }

    /** Says whether a text is {@code id|version}. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Returns the {@code id|version} of a good address. */
    public static String keyOf(String url) {
        String[] parts = url.split("/", -1);
        return parts[parts.length - 2] + "|" + parts[parts.length - 1];
    }

    /** Returns major, minor and patch. */
    public static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
