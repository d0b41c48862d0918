package org.refocus.forms.internal.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.migrate.Node.Kind;
import org.refocus.forms.internal.migrate.Path.Name;
import org.refocus.forms.internal.read.TokenChecker;

/** Answers while they are moved: finding what stands at a place, and putting something there. Used by one thread. */
final class Tree {
    final Node root;

    Tree(Node root) {
        this.root = root;
    }

    /** Returns what stands at a path, in the order of the answers. */
    List<Spot> spots(Path path) {
        List<Spot> spots = new ArrayList<>();
        spots(root, path, 0, List.of(), spots);
        return spots;
    }

    private static void spots(Node at, Path path, int depth, List<Name> names, List<Spot> spots) {
        String token = path.tokens().get(depth);
        boolean star = token.equals(Path.EACH);
        for (Name name : star ? names(at) : List.of(new Name(token, false))) {
            Node child = at.child(name.text());
            if (child != null) {
                List<Name> bound = star ? with(names, name) : names;
                if (depth == path.tokens().size() - 1) {
                    spots.add(new Spot(path.bind(bound), bound, at, child));
                } else {
                    spots(child, path, depth + 1, bound, spots);
                }
            }
        }
    }

    private static List<Name> with(List<Name> names, Name name) {
        List<Name> more = new ArrayList<>(names);
        more.add(name);
        return List.copyOf(more);
    }

    private static List<Name> names(Node node) {
        List<Name> names = new ArrayList<>();
        node.members.keySet().forEach(name -> names.add(new Name(name, false)));
        for (int i = 0; i < node.items.size(); i++) {
            names.add(new Name(String.valueOf(i), true));
        }
        return names;
    }

    /** Returns the places of a path where nothing stands and something may, because what is around it does or must. */
    List<Path> absent(Path path, Predicate<Path> isNeeded) {
        List<Path> absent = new ArrayList<>();
        absent(root, path, 0, List.of(), isNeeded, absent);
        return absent;
    }

    private static void absent(
            @Nullable Node at, Path path, int depth, List<Name> names, Predicate<Path> isNeeded, List<Path> absent) {
        String token = path.tokens().get(depth);
        boolean star = token.equals(Path.EACH);
        boolean last = depth == path.tokens().size() - 1;
        List<Name> every = at == null ? List.of() : names(at);
        for (Name name : star ? every : List.of(new Name(token, false))) {
            List<Name> bound = star ? with(names, name) : names;
            Node child = at == null ? null : at.child(name.text());
            boolean possible = child == null && (at == null || at.is(Kind.OBJECT));
            if (last && possible) {
                absent.add(path.bind(bound));
            } else if (!last && (child != null || (possible && isNeeded.test(upTo(path, depth))))) {
                absent(child, path, depth + 1, bound, isNeeded, absent);
            }
        }
    }

    private static Path upTo(Path path, int depth) {
        return new Path(path.tokens().subList(0, depth + 1), Set.of());
    }

    /** Puts several values where nothing stands yet: all of them or none. */
    boolean putAll(Map<Path, Node> values) {
        List<Path> done = new ArrayList<>();
        for (Map.Entry<Path, Node> value : values.entrySet()) {
            if (!put(value.getKey(), value.getValue())) {
                done.forEach(path -> spots(path).forEach(Spot::detach));
                return false;
            }
            done.add(value.getKey());
        }
        return true;
    }

    /**
     * Puts a value where nothing stands yet, with what has to be around it.
     *
     * @return whether it stands there now; false leaves everything as it was
     */
    boolean put(Path path, Node value) {
        List<String> tokens = path.tokens();
        if (tokens.size() + value.levels() > TokenChecker.MAX_DEPTH) {
            return false;
        }
        Node at = root;
        for (int i = 0; i < tokens.size(); i++) {
            Node next = at.child(tokens.get(i));
            if (next == null) {
                return canTake(at, path, i) && add(at, path, i, value);
            }
            if (i == tokens.size() - 1) {
                if (next.hasWords()) {
                    return false;
                }
                at.replace(next, value);
                return true;
            }
            at = next;
        }
        return false;
    }

    private static boolean canTake(Node at, Path path, int depth) {
        boolean row = path.rows().contains(depth);
        int index = row || at.is(Kind.LIST) ? Path.index(path.tokens().get(depth)) : -1;
        return at.is(Kind.LIST) ? index >= 0 && (row || index == at.items.size()) : at.is(Kind.OBJECT) && !row;
    }

    /** Makes what is missing; rows that stand together keep their numbers, so that they stay together. */
    private static boolean add(Node at, Path path, int depth, Node value) {
        String token = path.tokens().get(depth);
        Node made = value;
        if (depth < path.tokens().size() - 1) {
            boolean list = path.rows().contains(depth + 1);
            made = Node.container(list ? Kind.LIST : Kind.OBJECT, null);
            add(made, path, depth + 1, value);
        }
        if (at.is(Kind.OBJECT)) {
            at.members.put(token, made);
            return true;
        }
        while (at.items.size() < Path.index(token)) {
            Node empty = Node.container(Kind.OBJECT, null);
            empty.emptied = true;
            at.items.add(empty);
        }
        return at.items.add(made);
    }
}
