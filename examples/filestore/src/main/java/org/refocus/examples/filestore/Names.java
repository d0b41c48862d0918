package org.refocus.examples.filestore;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The names of files for opaque ids, and back.
 *
 * <p>Some disks take {@code Record-1} and {@code record-1} for one name, {@code ..} is another folder, and Windows keeps
 * {@code con} for itself. So each name begins with a mark, and what is no small letter, digit or hyphen is written as its
 * number.
 */
final class Names {
    private static final String MARK = "id-";

    private Names() {}

    /** Returns the name of the file for an id, at most 195 letters long. */
    static String of(String id) {
        StringBuilder name = new StringBuilder(MARK);
        for (byte letter : id.getBytes(StandardCharsets.US_ASCII)) {
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-') {
                name.append((char) letter);
            } else {
                name.append(String.format(Locale.ROOT, "%%%02x", letter));
            }
        }
        return name.toString();
    }

    /** Returns the id that a name is for. */
    static String id(String name) {
        StringBuilder id = new StringBuilder();
        for (int i = MARK.length(); i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                id.append((char) Integer.parseInt(name, i + 1, i + 3, 16));
                i += 2;
            } else {
                id.append(name.charAt(i));
            }
        }
        return id.toString();
    }
}
