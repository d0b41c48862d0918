package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.sdk.view.Change.Kind;

/** Tells what differs between what a viewer sees of two revisions. */
final class Comparison {
    private final List<Change> changes = new ArrayList<>();

    private Comparison() {}

    static List<Change> of(FormView before, FormView after) {
        Comparison comparison = new Comparison();
        comparison.children(before.nodes(), after.nodes(), "");
        return List.copyOf(comparison.changes);
    }

    /** Compares places by their names; those that only one version of the form has come last. */
    private void children(List<ViewNode> before, List<ViewNode> after, String above) {
        for (ViewNode now : after) {
            named(before, now).ifPresentOrElse(was -> place(was, now, above), () -> whole(Kind.ADDED, now, above));
        }
        for (ViewNode was : before) {
            if (named(after, was).isEmpty()) {
                whole(Kind.REMOVED, was, above);
            }
        }
    }

    private static Optional<ViewNode> named(List<ViewNode> nodes, ViewNode like) {
        return nodes.stream()
                .filter(node -> node.template().name().equals(like.template().name()))
                .findFirst();
    }

    private void place(ViewNode was, ViewNode now, String above) {
        String title = Titles.below(above, now);
        if (was.kind() != now.kind()) {
            whole(Kind.REMOVED, was, above);
            whole(Kind.ADDED, now, above);
            return;
        }
        switch (now.kind()) {
            case FIELD -> text(was, now, title, was.valueLabel(), now.valueLabel());
            case ENTRY -> entry(was, now, title);
            case GROUP -> children(was.children(), now.children(), title);
            case LIST -> rows(was.children(), now.children(), title);
        }
    }

    private void text(ViewNode was, ViewNode now, String title, String before, String after) {
        if (!before.equals(after)) {
            Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.REWORDED;
            add(kind, was, now, title, before, after);
        }
    }

    private void entry(ViewNode was, ViewNode now, String title) {
        String before = was.valueOf("text");
        String after = now.valueOf("text");
        text(was, now, title, before, after);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        for (ViewNode part : now.children()) {
            String name = part.template().name();
            String said = was.child(name).map(ViewNode::valueLabel).orElse("");
            if (!name.equals("text") && !said.equals(part.valueLabel())) {
                add(name.equals("audience") ? Kind.READERS : Kind.REWORDED, was, now, title, said, part.valueLabel());
            }
        }
    }

    private void rows(List<ViewNode> before, List<ViewNode> after, String title) {
        RowMatch match = RowMatch.of(before, after);
        for (int i = 0; i < after.size(); i++) {
            ViewNode now = after.get(i);
            int earlier = match.before(i);
            if (earlier < 0) {
                whole(Kind.ADDED, now, title);
            } else {
                ViewNode was = before.get(earlier);
                if (match.isMoved(i)) {
                    add(Kind.MOVED, was, now, Titles.below(title, now), words(was), words(now));
                }
                place(was, now, title);
            }
        }
        match.gone().forEach(i -> whole(Kind.REMOVED, before.get(i), title));
    }

    /** Something came or went with all that stands in it; where it holds nothing there is nothing to say. */
    private void whole(Kind kind, ViewNode node, String above) {
        if (node.isEmpty()) {
            return;
        }
        String title = Titles.below(above, node);
        boolean added = kind == Kind.ADDED;
        changes.add(new Change(
                kind,
                added ? "" : node.pointer(),
                added ? node.pointer() : "",
                title,
                added ? "" : words(node),
                added ? words(node) : ""));
    }

    private void add(Kind kind, ViewNode was, ViewNode now, String title, String before, String after) {
        changes.add(new Change(
                kind,
                kind == Kind.ADDED ? "" : was.pointer(),
                kind == Kind.REMOVED ? "" : now.pointer(),
                title,
                before,
                after));
    }

    /** Returns the words of a row: those of the first entry in it, or else the first answer. */
    static String words(ViewNode node) {
        return node.kind() == ViewNode.Kind.FIELD
                ? node.valueLabel()
                : node.kind() == ViewNode.Kind.ENTRY
                        ? node.valueOf("text")
                        : entry(node)
                                .map(Comparison::words)
                                .orElseGet(() -> node.children().stream()
                                        .map(Comparison::words)
                                        .filter(words -> !words.isEmpty())
                                        .findFirst()
                                        .orElse(""));
    }

    private static Optional<ViewNode> entry(ViewNode node) {
        return node.children().stream()
                .filter(child -> child.kind() == ViewNode.Kind.ENTRY && !child.isEmpty())
                .findFirst();
    }
}
