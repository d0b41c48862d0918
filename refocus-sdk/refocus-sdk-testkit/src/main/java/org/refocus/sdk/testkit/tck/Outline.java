package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.List;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/**
 * Where in a text the places of a view are to be looked for.
 *
 * <p>Each answer that stands in the text once is a fixed point. A place is between the last fixed point before it and the
 * first one after it. What reads as one (an entry with its parts, a row of single answers) is not taken apart.
 */
final class Outline {
    /**
     * A place.
     *
     * @param first the number of the first answer of what it reads as one with
     * @param last the number of the last one; before {@code first} where there is none
     * @param labelled whether its label has to be there
     * @param from where its label may begin at the earliest, as the number of an answer
     */
    record Spot(ViewNode node, int first, int last, boolean labelled, int from) {}

    /** An answer and where it was found: -1 for nowhere. */
    private record Answer(ViewNode field, int begin, int end) {}

    private final String text;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    /** Where the last of the answers before each number ends, and where the first behind each begins. */
    private int[] ends = {};

    private int[] begins = {};

    private Outline(String text) {
        this.text = text;
    }

    /** Looks for the places of some nodes in a folded text. */
    static Outline of(List<ViewNode> nodes, String text) {
        Outline outline = new Outline(text);
        outline.children(nodes, true);
        outline.measure();
        return outline;
    }

    List<Spot> spots() {
        return spots;
    }

    /** Returns the part of the text in which a place and what is said of it must be. */
    String around(Spot spot) {
        return text.substring(Math.min(after(spot.first()), before(spot.last())), before(spot.last()));
    }

    /** Returns the part of the text in which the label of a place must be. */
    String beside(Spot spot) {
        boolean leaf = spot.node().kind() == Kind.FIELD || spot.node().kind() == Kind.ENTRY;
        int end = leaf ? before(spot.last()) : spot.last() < spot.first() ? text.length() : before(spot.first() - 1);
        return text.substring(Math.min(after(spot.from()), end), end);
    }

    /** Returns the places whose answers stand before those of an earlier place. */
    List<String> outOfOrder() {
        List<String> out = new ArrayList<>();
        for (Spot spot : spots) {
            boolean whole = spot.node().kind() == Kind.FIELD && spot.last() >= spot.first();
            if (whole && after(spot.first()) > before(spot.last())) {
                out.add(spot.node().pointer());
            }
        }
        return out;
    }

    private void measure() {
        int size = answers.size();
        ends = new int[size + 1];
        begins = new int[size + 1];
        begins[size] = text.length();
        for (int i = 0; i < size; i++) {
            ends[i + 1] = Math.max(ends[i], answers.get(i).end());
        }
        for (int i = size - 1; i >= 0; i--) {
            int begin = answers.get(i).begin();
            begins[i] = begin < 0 ? begins[i + 1] : Math.min(begins[i + 1], begin);
        }
    }

    /** Returns where the last of the answers before a number ends. */
    private int after(int number) {
        return ends[number];
    }

    /** Returns where the first of the answers behind a number begins. */
    private int before(int number) {
        return begins[number + 1];
    }

    private void children(List<ViewNode> nodes, boolean labelled) {
        boolean single = nodes.stream().filter(n -> n.kind() == Kind.ENTRY).count() == 1;
        for (ViewNode node : nodes) {
            node(node, labelled && !(single && node.kind() == Kind.ENTRY));
        }
    }

    private void node(ViewNode node, boolean labelled) {
        int first = answers.size();
        switch (node.kind()) {
            case FIELD -> answer(node);
            case ENTRY -> node.children().forEach(this::answer);
            case GROUP -> children(node.children(), true);
            case LIST -> node.children().forEach(row -> row(row, first));
        }
        add(node, first, labelled, first);
        if (node.kind() == Kind.ENTRY) {
            parts(node, first);
        }
    }

    private void row(ViewNode row, int from) {
        if (row.kind() == Kind.GROUP && isOne(row)) {
            int first = answers.size();
            boolean table = row.children().stream().allMatch(child -> child.kind() == Kind.FIELD);
            row.children()
                    .forEach(child -> Filled.nodes(List.of(child))
                            .filter(part -> part.kind() == Kind.FIELD)
                            .forEach(this::answer));
            // What is said over a table is said of each of its rows.
            row.children().forEach(child -> add(child, first, table, from));
            row.children().forEach(child -> parts(child, first));
            add(row, first, false, first);
        } else {
            node(row, false);
        }
    }

    /** The parts of an entry are anywhere in it. */
    private void parts(ViewNode entry, int first) {
        entry.children().forEach(part -> add(part, first, false, first));
    }

    private void add(ViewNode node, int first, boolean labelled, int from) {
        spots.add(new Spot(node, first, answers.size() - 1, labelled, from));
    }

    /** Says whether a row reads as one: single answers, or one entry and what is said of it. */
    private static boolean isOne(ViewNode row) {
        List<ViewNode> children = row.children();
        long entries =
                children.stream().filter(child -> child.kind() == Kind.ENTRY).count();
        return entries <= 1
                && children.stream()
                        .filter(child -> child.kind() != Kind.ENTRY)
                        .allMatch(child -> child.kind() == Kind.FIELD && (entries == 0 || isSaidOfIt(child)));
    }

    private static boolean isSaidOfIt(ViewNode field) {
        return !field.template().options().isEmpty() || field.template().type() == TemplateNode.Type.INTEGER;
    }

    private void answer(ViewNode field) {
        String value = Reading.folded(field.value());
        int begin = value.contains("mrk") ? text.indexOf(value) : -1;
        answers.add(new Answer(field, begin, begin < 0 ? -1 : begin + value.length()));
    }
}
