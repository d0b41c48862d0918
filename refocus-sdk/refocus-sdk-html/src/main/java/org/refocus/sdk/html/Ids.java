package org.refocus.sdk.html;

/**
 * Makes ids of elements from JSON Pointers: two pointers never make the same id, and no id breaks out of an attribute
 * or a link.
 *
 * <p>An underscore in a pointer is itself written as a reference, so that what follows an underscore after the pointer
 * ({@code _hint}) cannot be mistaken for a part of it.
 */
final class Ids {
    private Ids() {}

    static String of(String pointer) {
        StringBuilder id = new StringBuilder("rf");
        pointer.codePoints().forEach(c -> {
            if (c == '/') {
                id.append('.');
            } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') {
                id.append((char) c);
            } else {
                id.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return id.toString();
    }

    static String label(String pointer) {
        return of(pointer) + "_label";
    }

    static String hint(String pointer) {
        return of(pointer) + "_hint";
    }

    static String error(String pointer) {
        return of(pointer) + "_error";
    }

    static String limit(String pointer) {
        return of(pointer) + "_count";
    }

    /** Returns the id of one of several options; the first has the field's own, for links to lead to. */
    static String option(String pointer, int index) {
        return index == 0 ? of(pointer) : of(pointer) + "_option" + index;
    }
}
