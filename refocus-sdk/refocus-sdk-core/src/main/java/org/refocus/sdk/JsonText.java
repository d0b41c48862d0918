package org.refocus.sdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON value within a longer text, as it stands there.
 *
 * <p>It knows as much of JSON as the envelope of a record needs, so that what stands in the envelope can be cut out to the
 * letter. What is cut out is for somebody else to check.
 */
final class JsonText {
    private final String source;
    private final int from;
    private final int to;

    /** How far reading has come. */
    private int at;

    private JsonText(String source, int from, int to) {
        this.source = source;
        this.from = from;
        this.to = to;
        this.at = from;
    }

    static JsonText of(String source) {
        return new JsonText(source, 0, source.length());
    }

    /** The members of an object by their names. */
    record Members(Map<String, JsonText> values) {
        /** Returns a member that is known to be there. */
        JsonText get(String name) {
            return find(name).orElseThrow();
        }

        Optional<JsonText> find(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }

    /** Returns the value as it stands here, with the white space that is its own. */
    String raw() {
        return source.substring(from, to);
    }

    /** Reads an object that has these members, or may have them, and no others. */
    Members object(List<String> required, List<String> optional) {
        demand('{', "An object must stand here.");
        Map<String, JsonText> values = new LinkedHashMap<>();
        while (more(values.isEmpty(), '}')) {
            int place = at;
            String name = readString();
            if (!required.contains(name) && !optional.contains(name)) {
                throw wrong(place, "No such name is known here.");
            }
            demand(':', "A colon must follow the name.");
            if (values.put(name, value()) != null) {
                throw wrong(place, "The name '" + name + "' stands here twice.");
            }
        }
        end();
        for (String name : required) {
            if (!values.containsKey(name)) {
                throw wrong("'" + name + "' is missing.");
            }
        }
        return new Members(values);
    }

    List<JsonText> list() {
        demand('[', "A list must stand here.");
        List<JsonText> items = new ArrayList<>();
        while (more(items.isEmpty(), ']')) {
            items.add(value());
        }
        end();
        return items;
    }

    /** Reads a string; escapes become the characters that they stand for. */
    String string() {
        space();
        String string = readString();
        end();
        return string;
    }

    /** Reads a whole number that is not negative. */
    int number() {
        String digits = raw().strip();
        try {
            if (digits.matches("0|[1-9][0-9]{0,9}")) {
                return Integer.parseInt(digits);
            }
        } catch (NumberFormatException e) {
            // too long: the same as not a number
        }
        throw wrong("A whole number must stand here.");
    }

    private String readString() {
        if (peek() != '"') {
            throw wrong(at, "A text in double quotes must stand here.");
        }
        StringBuilder out = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            char c = next();
            if (c < ' ') {
                throw wrong(at, "A control character must be written as an escape.");
            }
            if (c == '\\') {
                at++;
                c = escaped(next());
            }
            out.append(c);
        }
        at++;
        for (int i = 0; i < out.length(); i++) {
            if (Character.isSurrogate(out.charAt(i))) {
                if (!Character.isSurrogatePair(out.charAt(i), i + 1 < out.length() ? out.charAt(i + 1) : 0)) {
                    throw wrong("The text holds half of a character pair.");
                }
                i++;
            }
        }
        return out.toString();
    }

    private char escaped(char c) {
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        String digits = source.substring(Math.min(at + 1, to), Math.min(at + 5, to));
        if (c != 'u' || !digits.matches("[0-9a-fA-F]{4}")) {
            throw wrong(at, "There is no such escape.");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    /** Says whether another member or item follows, and stands before it; passes over the bracket otherwise. */
    private boolean more(boolean first, char close) {
        space();
        if (peek() == close) {
            at++;
            return false;
        }
        if (!first) {
            demand(',', "A comma or '" + close + "' must stand here.");
            space();
        }
        return true;
    }

    /**
     * Passes over a value. One space before it belongs to the layout; white space behind it is its own where a comma
     * follows.
     */
    private JsonText value() {
        if (peek() == ' ') {
            at++;
        }
        int start = at;
        space();
        skip();
        int end = at;
        space();
        return new JsonText(source, start, peek() == ',' ? at : end);
    }

    private void skip() {
        int depth = 0;
        do {
            char c = next();
            if (c == '"') {
                skipString();
            } else if (depth == 0 && c != '{' && c != '[') {
                skipWord();
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                at++;
            }
        } while (depth > 0);
    }

    private void skipString() {
        for (at++; next() != '"'; at++) {
            if (next() == '\\') {
                at++;
            }
        }
        at++;
    }

    private void skipWord() {
        while (at < to && " \t\r\n,]}".indexOf(peek()) < 0) {
            at++;
        }
    }

    private void space() {
        while (at < to && " \t\r\n".indexOf(peek()) >= 0) {
            at++;
        }
    }

    private void demand(char wanted, String problem) {
        space();
        if (peek() != wanted) {
            throw wrong(at, problem);
        }
        at++;
    }

    private void end() {
        space();
        if (at < to) {
            throw wrong(at, "Nothing may follow here.");
        }
    }

    private char peek() {
        return at < to ? source.charAt(at) : '\0';
    }

    private char next() {
        if (at >= to) {
            throw wrong(Math.min(at, to), "Something is missing here: it ends too early.");
        }
        return source.charAt(at);
    }

    /** Returns an exception for the place where this value begins. */
    UnreadableResponseException wrong(String problem) {
        int begin = from;
        while (begin < to && " \t\r\n".indexOf(source.charAt(begin)) >= 0) {
            begin++;
        }
        return wrong(begin, problem);
    }

    /** Returns an exception for a place within this value, counted in lines and, as UTF-8, in bytes; both from 1. */
    UnreadableResponseException wrongAt(int line, int column, String problem) {
        int place = from;
        for (int left = line; left > 1; left--) {
            place = source.indexOf('\n', place) + 1;
        }
        for (int bytes = column - 1; bytes > 0 && place < to; place++) {
            char c = source.charAt(place);
            bytes -= c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return wrong(place, problem);
    }

    private UnreadableResponseException wrong(int place, String problem) {
        int line = 1;
        int begin = 0;
        for (int i = source.indexOf('\n'); i >= 0 && i < place; i = source.indexOf('\n', begin)) {
            line++;
            begin = i + 1;
        }
        return new UnreadableResponseException(problem, line, place - begin + 1);
    }
}
