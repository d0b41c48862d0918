package org.refocus.forms.internal.migrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.internal.migrate.Node.Kind;
import org.refocus.forms.internal.template.Pointers;

/**
 * Takes out what the new version refuses.
 *
 * <p>What has no place any more goes. What has a place and is refused there goes when fewer faults are left without it: so
 * it stays where it is needed, for the person to mend. What was wrong before stays wrong, and what is only incomplete is
 * left to be completed: both are the draft's own unfinished business. An entry goes whole rather than without its words,
 * its voice or its readers. Used by one thread.
 */
final class Fit {
    private static final Set<Code> INCOMPLETE =
            EnumSet.of(Code.REQUIRED, Code.MIN_ITEMS, Code.MIN_PROPERTIES, Code.CONTAINS, Code.TOO_MANY_FINDINGS);

    private final Node root;
    private final FormTemplate to;
    private final Set<String> wrongBefore = new HashSet<>();
    private final Set<Node> out = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> left = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Take> taken = new ArrayList<>();
    private boolean again;

    /** Something to take out together: what it is about, what goes, where it stands now and why. */
    private record Take(Node about, List<Node> nodes, List<String> at, String why) {}

    private Fit(Node root, FormTemplate to, List<Finding> before) {
        this.root = root;
        this.to = to;
        before.stream().filter(f -> !INCOMPLETE.contains(f.code())).forEach(f -> wrongBefore.add(f.pointer()));
    }

    /** Takes out what does not fit, keeps it, and returns what went. */
    static Set<Node> fit(Node root, FormTemplate from, byte[] answers, FormTemplate to, Kept kept) {
        Fit fit = new Fit(root, to, from.validate(answers).errors());
        fit.run();
        Set<Node> said = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Take take : fit.taken) {
            for (int i = 0; i < take.nodes().size(); i++) {
                Node node = take.nodes().get(i);
                if (!said.add(node)) {
                    continue; // refused for itself and as one too many
                }
                fit.out.remove(node); // so that it is written, without what went out of it before
                kept.aside(node, take.at().get(i), take.why(), fit.out);
                fit.out.add(node);
            }
        }
        return fit.out;
    }

    private void run() {
        while (true) {
            again = false;
            List<Finding> errors = errors();
            Map<Node, Take> takes = new LinkedHashMap<>();
            for (Finding error : errors) {
                Take take = take(error);
                if (take != null) {
                    takes.putIfAbsent(take.about(), take);
                }
            }
            if (again) {
                continue; // what has no place is out: look at what is left
            }
            if (takes.isEmpty()) {
                return;
            }
            settle(List.copyOf(takes.values()), errors);
        }
    }

    private List<Finding> errors() {
        return to.validate(root.json(out)).errors();
    }

    /** Takes out all of these if that leaves fewer faults by as many; otherwise looks at each half. */
    private void settle(List<Take> takes, List<Finding> errors) {
        takes.forEach(take -> out.addAll(take.nodes()));
        List<Finding> after = errors();
        boolean noneMissing = missing(after) <= missing(errors);
        if (after.size() <= errors.size() - takes.size() && (noneMissing || takes.size() == 1)) {
            taken.addAll(takes);
            return;
        }
        takes.forEach(take -> take.nodes().forEach(out::remove));
        if (takes.size() == 1) {
            left.add(takes.get(0).about());
            return;
        }
        settle(takes.subList(0, takes.size() / 2), errors);
        settle(takes.subList(takes.size() / 2, takes.size()), errors());
    }

    private static long missing(List<Finding> errors) {
        return errors.stream().filter(error -> error.code() == Code.REQUIRED).count();
    }

    /** Returns what to try taking out because of a fault; null where it stays. */
    private @Nullable Take take(Finding error) {
        List<Node> way = new ArrayList<>();
        List<String> places = new ArrayList<>();
        boolean stands = walk(error.pointer(), way, places);
        Node node = way.get(way.size() - 1);
        if (error.code() == Code.REQUIRED && !stands) {
            boolean empty = way.size() > 1 && node.emptied && !node.hasWords();
            return empty ? untried(node, List.of(node), places.subList(places.size() - 1, places.size()), "") : null;
        }
        if (!stands || INCOMPLETE.contains(error.code())) {
            return null;
        }
        boolean unknown = error.code() == Code.UNKNOWN_PROPERTY;
        if (!unknown && node.origin != null && wrongBefore.contains(node.origin)) {
            return null;
        }
        String why = unknown
                ? "the new version has no such place"
                : "it does not fit the new version. " + Messages.text(error, Locale.ENGLISH);
        if (error.code() == Code.MAX_ITEMS || error.code() == Code.MAX_PROPERTIES) {
            return surplus(error, node, why);
        }
        if (way.size() == 1) {
            return null;
        }
        return alone(way, places, unknown, why);
    }

    private @Nullable Take alone(List<Node> way, List<String> places, boolean unknown, String why) {
        Node node = way.get(way.size() - 1);
        int entry = way.size() - 2;
        while (entry > 0 && !way.get(entry).isEntry()) {
            entry--;
        }
        String name = places.get(places.size() - 1)
                .substring(places.get(places.size() - 2).length() + 1);
        boolean part = entry > 0 && entry == way.size() - 2 && Moves.isPartOfEntry(name);
        if (!part) {
            String at = places.get(places.size() - 1);
            Take alone = untried(node, List.of(node), List.of(at), why);
            if (alone != null && unknown) {
                out.add(node);
                taken.add(alone);
                again = true;
                return null;
            }
            if (alone != null) {
                return alone;
            }
        }
        return entry > 0 ? untried(way.get(entry), List.of(way.get(entry)), List.of(places.get(entry)), why) : null;
    }

    private @Nullable Take untried(Node about, List<Node> nodes, List<String> at, String why) {
        return left.contains(about) || out.contains(about) ? null : new Take(about, nodes, at, why);
    }

    /** What is more than the new version takes goes from the end. */
    private @Nullable Take surplus(Finding error, Node container, String why) {
        Object max = error.arguments().get("max");
        List<Node> nodes = new ArrayList<>();
        List<String> at = new ArrayList<>();
        int[] number = {0};
        container.members.forEach(
                (name, member) -> add(member, error.pointer() + "/" + Pointers.escape(name), max, number, nodes, at));
        container.items.forEach(item -> add(item, error.pointer() + "/" + number[0], max, number, nodes, at));
        return nodes.isEmpty() ? null : untried(container, nodes, at, why);
    }

    private void add(Node node, String place, @Nullable Object max, int[] number, List<Node> nodes, List<String> at) {
        if (!out.contains(node) && number[0]++ >= (max instanceof Number most ? most.intValue() : 0)) {
            nodes.add(node);
            at.add(place);
        }
    }

    /** Goes to a place as it is written without what went; says whether something stands there. */
    private boolean walk(String pointer, List<Node> way, List<String> places) {
        way.add(root);
        places.add("");
        if (pointer.isEmpty()) {
            return true;
        }
        Node at = root;
        StringBuilder place = new StringBuilder();
        for (String token : pointer.substring(1).split("/", -1)) {
            Node next = at.is(Kind.LIST) ? item(at, Path.index(token)) : at.members.get(Pointers.unescape(token));
            if (next == null || out.contains(next)) {
                return false;
            }
            at = next;
            way.add(at);
            places.add(place.append('/').append(token).toString());
        }
        return true;
    }

    private @Nullable Node item(Node list, int index) {
        int number = 0;
        for (Node item : list.items) {
            if (!out.contains(item) && number++ == index) {
                return item;
            }
        }
        return null;
    }
}
