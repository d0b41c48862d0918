package org.refocus.forms.internal.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;
import org.refocus.forms.internal.migrate.Node.Kind;
import org.refocus.forms.migration.LedgerLine;

/**
 * Does the declared steps, one after the other.
 *
 * <p>A step never overwrites: what finds its new place taken is kept aside whole. Parts of an entry do not leave it,
 * because whose words they are and who may see them stand beside them. Used by one thread.
 */
final class Moves {
    private static final Set<String> PARTS_OF_ENTRY = Set.of("text", "voice", "audience", "speaker", "recordedBy");

    private final Tree tree;
    private final FormTemplate to;
    private final Kept kept;

    Moves(Tree tree, FormTemplate to, Kept kept) {
        this.tree = tree;
        this.to = to;
        this.kept = kept;
    }

    void run(Step step) {
        switch (step.op()) {
            case RENAME, MOVE -> single(step).forEach(spot -> move(step, spot));
            case SPLIT -> single(step).forEach(spot -> split(step, spot));
            case MERGE -> merge(step);
            case DROP ->
                single(step).forEach(spot -> {
                    spot.detach();
                    kept.aside(spot.node(), spot.path(), step.reason());
                });
            case DEFAULT -> fill(step);
        }
    }

    /** Returns what stands at the one place of a step, without the parts of entries. */
    private List<Spot> single(Step step) {
        List<Spot> leaving = new ArrayList<>();
        for (Spot spot : tree.spots(step.from().get(0))) {
            if (step.op() == Step.Op.DROP || mayLeave(spot, step)) {
                leaving.add(spot);
            }
        }
        return leaving;
    }

    /** Words may change their name within their entry; out of it they would be nobody's and for everybody. */
    private boolean mayLeave(Spot spot, Step step) {
        boolean stays = step.to().stream()
                .map(path -> path.bind(spot.names()))
                .allMatch(path -> path.parent().equals(spot.path().parent()));
        if (spot.parent().isEntry() && PARTS_OF_ENTRY.contains(spot.path().last()) && !stays) {
            kept.say(
                    LedgerLine.Kind.STAYED,
                    List.of(spot.path()),
                    List.of(),
                    "its words and whose they are stay together");
            return false;
        }
        return true;
    }

    private void move(Step step, Spot spot) {
        Path target = step.to().get(0).bind(spot.names());
        spot.detach();
        if (tree.put(target, spot.node())) {
            kept.say(LedgerLine.Kind.MOVED, List.of(spot.path()), List.of(target), "");
        } else {
            kept.aside(spot.node(), spot.path(), "something else stands at " + target);
        }
    }

    private void split(Step step, Spot spot) {
        List<Path> targets =
                step.to().stream().map(path -> path.bind(spot.names())).toList();
        @Nullable String text = textOf(spot.node());
        if (text == null) {
            kept.say(LedgerLine.Kind.STAYED, List.of(spot.path()), List.of(), "it is no text to split");
            return;
        }
        String[] parts = text.split(Pattern.quote(step.separator()), targets.size());
        Map<Path, Node> made = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            String part = parts.length == 1 ? text : parts[i].strip();
            if (!part.isEmpty() || parts.length == 1) {
                made.put(targets.get(i), withText(spot.node(), part));
            }
        }
        spot.detach();
        if (made.isEmpty() || !tree.putAll(made)) {
            String why = made.isEmpty() ? "there is nothing between its separators" : "a place for its parts is taken";
            kept.aside(spot.node(), spot.path(), why);
        } else {
            LedgerLine.Kind kind = made.size() > 1 ? LedgerLine.Kind.SPLIT : LedgerLine.Kind.MOVED;
            kept.say(kind, List.of(spot.path()), List.copyOf(made.keySet()), "");
        }
    }

    /** Returns the words of a text or an entry; null where something else stands. */
    private static @Nullable String textOf(Node node) {
        Node words = node.isEntry() ? node.child("text") : node;
        return words != null && words.is(Kind.TEXT) ? words.scalar : null;
    }

    /** Returns a text, or an entry of the same voice and readers, with other words. */
    private static Node withText(Node node, String text) {
        if (node.is(Kind.TEXT)) {
            return Node.text(text, node.origin);
        }
        Node entry = node.copy();
        entry.members.put("text", Node.text(text, node.origin));
        return entry;
    }

    /** Puts together what has the same names for its stars. */
    private void merge(Step step) {
        Map<List<Path.Name>, List<Spot>> together = new LinkedHashMap<>();
        for (Path from : step.from()) {
            for (Spot spot : tree.spots(from)) {
                if (mayLeave(spot, step)) {
                    together.computeIfAbsent(spot.names(), none -> new ArrayList<>())
                            .add(spot);
                }
            }
        }
        together.forEach((names, spots) -> merge(step, step.to().get(0).bind(names), spots));
    }

    /** Texts are joined and lists put end to end; of anything else, such as entries, the first takes the place. */
    private void merge(Step step, Path target, List<Spot> spots) {
        List<Node> nodes = spots.stream().map(Spot::node).toList();
        Node merged = nodes.get(0);
        int used = 1;
        if (nodes.size() > 1 && nodes.stream().allMatch(node -> node.is(Kind.TEXT))) {
            List<String> texts = nodes.stream().map(node -> node.scalar).toList();
            merged = Node.text(String.join(step.separator(), texts), origin(nodes));
            used = nodes.size();
        } else if (nodes.size() > 1 && nodes.stream().allMatch(node -> node.is(Kind.LIST))) {
            merged = Node.container(Kind.LIST, origin(nodes));
            for (Node list : nodes) {
                merged.items.addAll(list.items);
            }
            used = nodes.size();
        }
        spots.forEach(Spot::detach);
        boolean placed = tree.put(target, merged);
        List<Path> places = spots.stream().map(Spot::path).toList();
        if (placed) {
            LedgerLine.Kind kind = used > 1 ? LedgerLine.Kind.MERGED : LedgerLine.Kind.MOVED;
            kept.say(kind, places.subList(0, used), List.of(target), "");
        }
        String why = placed ? "it is not mixed with what stands at " + target : "something else stands at " + target;
        for (int i = placed ? used : 0; i < nodes.size(); i++) {
            kept.aside(nodes.get(i), places.get(i), why);
        }
    }

    /** Returns where the first of these came from that a person wrote; what a default filled in came from nowhere. */
    private static @Nullable String origin(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.origin != null) {
                return node.origin;
            }
        }
        return null;
    }

    /** Fills a place that is empty in everything that has such a place; a chain that must be there is made. */
    private void fill(Step step) {
        Path path = step.to().get(0);
        Node value = Objects.requireNonNull(step.value());
        for (Path bound : tree.absent(path, this::isNeeded)) {
            if (tree.put(bound, value.copyFromNowhere())) {
                kept.say(LedgerLine.Kind.FILLED, List.of(), List.of(bound), "");
            }
        }
    }

    private boolean isNeeded(Path path) {
        return to.root().at(path.toString()).filter(TemplateNode::required).isPresent();
    }

    static boolean isPartOfEntry(String name) {
        return PARTS_OF_ENTRY.contains(name);
    }
}
