package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was typed, by place. Items of a list come in the order of their numbers, new ones last. */
final class Typed {
    /** Deeper than any document may be. */
    private static final int MAX_DEPTH = 64;

    private final Map<String, Typed> children = new TreeMap<>(Typed::byNumber);
    private @Nullable String text;
    private boolean takenOut;
    private int moved;

    /** Sorts fields by place; passes over names that are no pointers. */
    static Typed of(Map<String, String> fields) {
        Typed root = new Typed();
        fields.forEach((pointer, text) -> {
            if (isPointer(pointer)) {
                root.at(pointer).text = text;
            }
        });
        return root;
    }

    /** Marks an item that is to be taken out. */
    void takeOut(String pointer) {
        if (isPointer(pointer)) {
            at(pointer).takenOut = true;
        }
    }

    /** Marks an item that is to go so many rows on; back where the number is negative. */
    void move(String pointer, int rows) {
        if (isPointer(pointer)) {
            at(pointer).moved = rows;
        }
    }

    Map<String, Typed> children() {
        return children;
    }

    /** Returns what was typed at a place below; something empty where nothing was. */
    Typed child(String name) {
        return children.computeIfAbsent(name, n -> new Typed());
    }

    /** Returns what was typed here, with line breaks and characters that can be kept; null where nothing was. */
    @Nullable
    String text() {
        return text == null ? null : Coercion.lines(text);
    }

    void setText(String other) {
        text = other;
    }

    /** Says whether somebody asked to take this item out. */
    boolean takenOut() {
        return takenOut;
    }

    /** Returns how many rows on somebody asked to move this item; 0 where nobody did. */
    int moved() {
        return moved;
    }

    private Typed at(String pointer) {
        Typed at = this;
        for (String token : tokens(pointer)) {
            at = at.child(token);
        }
        return at;
    }

    static boolean isPointer(String name) {
        return name.startsWith("/") && name.chars().filter(c -> c == '/').count() <= MAX_DEPTH;
    }

    /** Returns the parts of a pointer that begins with a slash. */
    static List<String> tokens(String pointer) {
        List<String> tokens = new ArrayList<>();
        for (String token : pointer.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return tokens;
    }

    /** Returns the number of an item; -1 where the token is none. */
    static int indexOf(String token) {
        return token.matches("0|[1-9][0-9]{0,5}") ? Integer.parseInt(token) : -1;
    }

    private static int byNumber(String a, String b) {
        int left = indexOf(a);
        int right = indexOf(b);
        if (left >= 0 && right >= 0) {
            return Integer.compare(left, right);
        }
        if ((left >= 0) != (right >= 0)) {
            return left >= 0 ? -1 : 1;
        }
        return a.compareTo(b);
    }
}
