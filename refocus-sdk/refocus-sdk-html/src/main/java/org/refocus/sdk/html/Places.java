package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refocus.forms.Finding;
import org.refocus.forms.Severity;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/** The places of a page in their order: what each is called, and which findings are told there. */
final class Places {
    /**
     * An error, where it is told, what that place is called, and the id of the element to go to; the last two are empty where
     * no place is shown.
     */
    record Problem(Finding finding, String pointer, String place, String target) {}

    private final Words words;
    private final Set<String> untranslated;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<String>> paths = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();

    /**
     * Looks for the places of a view.
     *
     * @param untranslated what the form says in its base language although the page is in another; the rows of what is
     *     called so are added
     */
    Places(FormView view, Words words, Set<String> untranslated) {
        this.words = words;
        this.untranslated = untranslated;
        view.nodes().forEach(node -> walk(node, List.of(), node.template().title(), true));
        for (Finding finding : view.findings()) {
            List<Finding> here = findings.computeIfAbsent(shown(finding.pointer()), p -> new ArrayList<>());
            if (!here.contains(finding)) {
                here.add(finding);
            }
        }
    }

    private void walk(ViewNode node, List<String> above, String name, boolean top) {
        List<String> path = new ArrayList<>(above);
        if (!name.isEmpty()) {
            path.add(name);
        }
        names.put(node.pointer(), joined(path));
        paths.put(node.pointer(), path);
        targets.put(node.pointer(), target(node));
        if (!node.findings().isEmpty()) {
            findings.computeIfAbsent(node.pointer(), p -> new ArrayList<>()).addAll(node.findings());
        }
        switch (node.kind()) {
            case LIST -> {
                int number = 1;
                // A goal is called "Goal 2" and not "Goals, Goal 2"; a list inside something keeps its name.
                List<String> around = top ? List.of() : path;
                for (ViewNode row : node.children()) {
                    walk(row, around, rowName(node, number++), false);
                }
                node.newItem().ifPresent(row -> nameNew(row, path));
            }
            case GROUP -> {
                // The heading of a large part says little about a place far below it.
                List<String> around = top ? List.of() : path;
                for (ViewNode child : node.children()) {
                    boolean small = child.kind() == ViewNode.Kind.FIELD;
                    walk(child, small ? path : around, child.template().title(), false);
                }
            }
            case ENTRY -> {
                if (node.editable()) {
                    // What is somebody else's to choose has no field: it is told with the words.
                    node.children().stream()
                            .filter(ViewNode::editable)
                            .forEach(child -> walk(child, path, childName(child), false));
                }
            }
            case FIELD -> {}
        }
    }

    private String joined(List<String> path) {
        String name = String.join(", ", path);
        if (!path.isEmpty() && untranslated.containsAll(path)) {
            untranslated.add(name);
        }
        return name;
    }

    private void nameNew(ViewNode node, List<String> path) {
        names.put(node.pointer(), joined(path));
        paths.put(node.pointer(), path);
        targets.put(node.pointer(), target(node));
        paths.put(node.pointer(), path);
        List<String> below = new ArrayList<>(path);
        if (!node.pointer().endsWith("/-")) {
            below.add(node.template().title());
        }
        node.children().forEach(child -> nameNew(child, below));
        node.newItem().ifPresent(child -> nameNew(child, below));
    }

    /** The words of an entry are the entry. */
    private static String childName(ViewNode child) {
        return child.template().name().equals("text") ? "" : child.template().title();
    }

    /** Returns what a row of a list is called. */
    String rowName(ViewNode list, int number) {
        String item = itemName(list);
        String name = words.item(item, number);
        if (untranslated.contains(item)) {
            untranslated.add(name);
        }
        return name;
    }

    /** Returns what an item of a list is called. */
    static String itemName(ViewNode list) {
        return list.template()
                .itemLabel()
                .or(() -> list.template().item().map(item -> item.title()).filter(title -> !title.isEmpty()))
                .orElseGet(() -> list.template().title());
    }

    /** Returns the id of the element in which a finding at a node is mended. */
    private static String target(ViewNode node) {
        return switch (node.kind()) {
            case FIELD, GROUP -> Ids.of(node.pointer());
            case ENTRY ->
                node.editable() ? firstField(node).orElseGet(() -> Ids.of(node.pointer())) : Ids.of(node.pointer());
            case LIST ->
                Optional.of(node)
                        .filter(list -> list.children().isEmpty())
                        .flatMap(ViewNode::newItem)
                        .flatMap(Places::firstField)
                        .orElseGet(() -> Ids.of(node.pointer()));
        };
    }

    private static Optional<String> firstField(ViewNode node) {
        return node.kind() == ViewNode.Kind.FIELD
                ? Optional.of(Ids.of(node.pointer()))
                : node.children().stream()
                        .flatMap(child -> firstField(child).stream())
                        .findFirst();
    }

    /** Returns the nearest place at or above a pointer that is shown; empty when there is none. */
    private String shown(String pointer) {
        String at = pointer;
        while (!at.isEmpty() && !names.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return at;
    }

    /** Returns what a place is called, with what it stands in. */
    String name(String pointer) {
        return names.getOrDefault(pointer, "");
    }

    /** Returns in what a place stands that its label does not say; empty where the label says all. */
    String around(String pointer, String label) {
        List<String> path = new ArrayList<>(paths.getOrDefault(pointer, List.of()));
        if (!path.isEmpty() && path.get(path.size() - 1).equals(label)) {
            path.remove(path.size() - 1);
        }
        return joined(path);
    }

    /** Returns the id of the element in which what is found at a place is mended; empty where none is. */
    String target(String pointer) {
        return targets.getOrDefault(pointer, "");
    }

    /** Returns the errors that are told at a place; the empty pointer is the whole form. */
    List<Finding> errors(String pointer) {
        return at(pointer).filter(f -> f.severity() == Severity.ERROR).toList();
    }

    /** Returns what is told at a place and blocks nothing. */
    List<Finding> notes(String pointer) {
        return at(pointer).filter(f -> f.severity() != Severity.ERROR).toList();
    }

    private java.util.stream.Stream<Finding> at(String pointer) {
        return findings.getOrDefault(pointer, List.of()).stream();
    }

    /** Says whether anything is told at a place or below it. */
    boolean tellsBelow(String pointer) {
        return findings.keySet().stream().anyMatch(p -> p.equals(pointer) || p.startsWith(pointer + "/"));
    }

    /** Returns all errors in the order of the page. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        errors("").forEach(error -> problems.add(new Problem(error, "", "", "")));
        names.forEach((pointer, name) ->
                errors(pointer).forEach(error -> problems.add(new Problem(error, pointer, name, target(pointer)))));
        return problems;
    }
}
