package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refocus.sdk.view.Change;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/**
 * One thing that somebody wrote, followed from an earlier revision to a later one.
 *
 * @param fate what became of it
 * @param place where it stands; may be empty
 * @param was what it said; empty where it is new
 * @param now what it says; empty where it was let go
 * @param state how far along it is now, in the words of the form; empty for what has no state
 */
record Strand(Fate fate, String place, String was, String now, String state) {
    /** What can become of a thing, in the order in which it is told. */
    enum Fate {
        ACHIEVED("achieved", Symbol.TICK, 0),
        STARTED("started", Symbol.HALF, 1),
        REWORDED("reworded", Symbol.WAVE, 2),
        ADDED("added", Symbol.PLUS, 3),
        KEPT("kept", Symbol.KEPT, 0),
        LET_GO("let-go", Symbol.LET_GO, 1);

        final String word;
        final Symbol sign;
        final int hue;

        Fate(String word, Symbol sign, int hue) {
            this.word = "picture." + word;
            this.sign = sign;
            this.hue = hue;
        }
    }

    /** Something that was written: an entry, or a step of a plan. */
    private record Thing(ViewNode node, String place) {
        boolean isStep() {
            return node.kind() == Kind.GROUP;
        }

        String text() {
            return node.valueOf(isStep() ? "what" : "text");
        }

        String pointer() {
            return node.pointer();
        }

        /** Returns where a change of its words is told. */
        String textPointer() {
            return isStep() ? pointer() + "/what" : pointer();
        }
    }

    /** Returns everything that stands in either of two views for one viewer, sorted by what became of it. */
    static List<Strand> between(FormView earlier, FormView later) {
        List<Strand> strands = new ArrayList<>();
        List<Change> changes = later.changesSince(earlier);
        Set<Change> told = new HashSet<>();
        for (Thing thing : things(later)) {
            strands.add(now(thing, changes, told));
        }
        for (Thing thing : things(earlier)) {
            within(Change.Kind.REMOVED, thing.pointer(), changes).ifPresent(change -> {
                told.add(change);
                strands.add(new Strand(Fate.LET_GO, thing.place(), thing.text(), "", ""));
            });
        }
        for (Change change : changes) {
            if (!told.contains(change)) {
                other(change).ifPresent(strands::add);
            }
        }
        strands.sort(Comparator.comparing(Strand::fate));
        return strands;
    }

    private static Strand now(Thing thing, List<Change> changes, Set<Change> told) {
        String state = thing.node().valueOf("state");
        String label = thing.node().child("state").map(ViewNode::valueLabel).orElse("");
        Optional<Change> added = within(Change.Kind.ADDED, thing.pointer(), changes);
        Optional<Change> moved = at(thing.pointer() + "/state", changes);
        Optional<Change> words = at(thing.textPointer(), changes);
        added.ifPresent(told::add);
        moved.ifPresent(told::add);
        words.ifPresent(told::add);
        String was = added.isPresent() ? "" : words.map(Change::was).orElse(thing.text());
        Fate fate = added.isPresent() ? Fate.ADDED : words.isPresent() ? Fate.REWORDED : Fate.KEPT;
        if (added.isPresent() || moved.isPresent()) {
            fate = switch (state) {
                case "done" -> Fate.ACHIEVED;
                case "let-go" -> Fate.LET_GO;
                case "under-way" -> moved.isPresent() ? Fate.STARTED : fate;
                default -> fate;
            };
        }
        return new Strand(fate, thing.place(), was, thing.text(), label);
    }

    /** A change of words at this very place; who may see them is nobody's business but the form's. */
    private static Optional<Change> at(String pointer, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.kind() == Change.Kind.REWORDED || change.kind() == Change.Kind.ADDED)
                .filter(change -> change.to().equals(pointer))
                .findFirst();
    }

    /** A thing came or went with the row, or the part of the form, that it stands in. */
    private static Optional<Change> within(Change.Kind kind, String pointer, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .filter(change ->
                        (pointer + "/").startsWith((kind == Change.Kind.ADDED ? change.to() : change.from()) + "/"))
                .findFirst();
    }

    /** A change of anything else, such as a date. */
    private static Optional<Strand> other(Change change) {
        return switch (change.kind()) {
            case ADDED -> Optional.of(new Strand(Fate.ADDED, change.title(), "", change.now(), ""));
            case REMOVED -> Optional.of(new Strand(Fate.LET_GO, change.title(), change.was(), "", ""));
            case REWORDED -> Optional.of(new Strand(Fate.REWORDED, change.title(), change.was(), change.now(), ""));
            case MOVED, READERS -> Optional.empty();
        };
    }

    private static List<Thing> things(FormView view) {
        List<Thing> things = new ArrayList<>();
        view.nodes().forEach(node -> collect(node, "", things));
        return things;
    }

    private static void collect(ViewNode node, String place, List<Thing> things) {
        boolean step = node.kind() == Kind.GROUP
                && node.child("state").isPresent()
                && node.child("what").isPresent();
        if (step || node.kind() == Kind.ENTRY) {
            Thing thing = new Thing(node, place);
            if (!thing.text().isBlank()) {
                things.add(thing);
            }
            return;
        }
        // The heading of a large part says little about a place far below it; a row has no name of its own.
        boolean top = node.pointer().indexOf('/', 1) < 0 && node.kind() == Kind.GROUP;
        String title = top ? "" : node.template().title();
        boolean row = node.pointer().matches(".*/[0-9]+");
        String below = title.isEmpty() || row ? place : place.isEmpty() ? title : place + ", " + title;
        node.children().forEach(child -> collect(child, below, things));
    }

    @Override
    public String toString() {
        return "Strand[" + fate + "]";
    }
}
