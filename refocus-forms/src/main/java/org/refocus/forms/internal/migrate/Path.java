package org.refocus.forms.internal.migrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.refocus.forms.internal.template.Pointers;

/**
 * A place in answers, where {@code *} stands for each item of a list or each name of an object.
 *
 * @param tokens its parts, unescaped
 * @param rows which of them are numbers of rows that a star stood for
 */
record Path(List<String> tokens, Set<Integer> rows) {
    /** What a star stands for: a name, or the number of a row. */
    record Name(String text, boolean isRow) {}

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_TOKENS = 63;
    static final String EACH = "*";

    Path {
        tokens = List.copyOf(tokens);
        rows = Set.copyOf(rows);
    }

    /** Returns the path that a text says; empty where it is none. */
    static Optional<Path> of(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || !Pointers.isPointer(text)) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        for (String token : text.substring(1).split("/", -1)) {
            tokens.add(Pointers.unescape(token));
        }
        return tokens.size() > MAX_TOKENS || tokens.contains("")
                ? Optional.empty()
                : Optional.of(new Path(tokens, Set.of()));
    }

    /** Returns the number that a token is, or -1. */
    static int index(String token) {
        return token.matches("0|[1-9][0-9]{0,6}") ? Integer.parseInt(token) : -1;
    }

    long stars() {
        return tokens.stream().filter(EACH::equals).count();
    }

    Path parent() {
        int last = tokens.size() - 1;
        return new Path(
                tokens.subList(0, last), rows.stream().filter(row -> row < last).collect(Collectors.toSet()));
    }

    Path child(String name) {
        List<String> longer = new ArrayList<>(tokens);
        longer.add(name);
        return new Path(longer, rows);
    }

    String last() {
        return tokens.get(tokens.size() - 1);
    }

    boolean startsWith(Path other) {
        return tokens.size() >= other.tokens.size()
                && tokens.subList(0, other.tokens.size()).equals(other.tokens);
    }

    /** Returns the path with what its stars stand for, in order; the stars that are left over stay. */
    Path bind(List<Name> names) {
        List<String> bound = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        int next = 0;
        for (String token : tokens) {
            if (token.equals(EACH) && next < names.size()) {
                Name name = names.get(next++);
                if (name.isRow()) {
                    numbers.add(bound.size());
                }
                bound.add(name.text());
            } else {
                bound.add(token);
            }
        }
        return new Path(bound, numbers);
    }

    @Override
    public String toString() {
        StringBuilder pointer = new StringBuilder();
        tokens.forEach(token -> pointer.append('/').append(Pointers.escape(token)));
        return pointer.toString();
    }
}
