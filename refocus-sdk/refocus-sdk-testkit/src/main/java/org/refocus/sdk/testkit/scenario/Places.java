package org.refocus.sdk.testkit.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Finds the places of a view by the labels that its viewer reads, or by pointer. Says near labels where it finds none. */
final class Places {
    /** Between the labels of a way; no label of a bundled form holds it. */
    static final String BELOW = ">";

    private static final int NEAR = 6;

    private final FormView view;
    private final List<Place> all = new ArrayList<>();

    /** A node and the labels that lead to it. */
    record Place(ViewNode node, List<String> way) {
        String words() {
            return String.join(" " + BELOW + " ", way);
        }

        String label() {
            return way.get(way.size() - 1);
        }
    }

    Places(FormView view) {
        this.view = view;
        view.nodes().forEach(node -> walk(node, List.of(), node.template().title()));
    }

    /** Returns the one place that is meant; fails with what is near, and never repeats what was asked for. */
    Place find(Step step, String asked) {
        if (asked.startsWith("/")) {
            return at(asked)
                    .orElseThrow(() -> step.failed(
                            who() + " sees no place with this pointer. Near:" + Step.list(near(asked, true))));
        }
        List<String> way = Stream.of(asked.split(BELOW, -1)).map(String::strip).toList();
        List<Place> found = matching(way, String::equalsIgnoreCase);
        if (found.isEmpty()) {
            found = matching(way, Places::begins);
        }
        List<Place> whole =
                found.stream().filter(place -> place.way().size() == way.size()).toList();
        if (whole.size() == 1) {
            return whole.get(0);
        }
        if (found.isEmpty()) {
            throw step.failed(who() + " sees no place of this name. Near:" + Step.list(near(asked, false)));
        }
        if (found.size() > 1) {
            throw step.failed(found.size() + " places have this name; say more of the way, with \" " + BELOW
                    + " \" between:"
                    + Step.list(
                            found.stream().map(Place::words).limit(2L * NEAR).toList()));
        }
        return found.get(0);
    }

    Optional<Place> at(String pointer) {
        return all.stream().filter(p -> p.node().pointer().equals(pointer)).findFirst();
    }

    /** Returns the place whose words these are: an entry, the new entry of a list, or the one entry of a group. */
    Place entryOf(Step step, Place place) {
        ViewNode node = place.node();
        return switch (node.kind()) {
            case ENTRY -> place;
            case LIST -> entryOf(step, newItem(step, place));
            case GROUP -> {
                List<ViewNode> entries = node.children().stream()
                        .filter(child -> child.kind() == Kind.ENTRY)
                        .toList();
                if (entries.size() != 1) {
                    throw step.failed("no words stand here themselves. Places in it:" + below(place));
                }
                yield at(entries.get(0).pointer()).orElseThrow();
            }
            case FIELD -> throw step.failed("this is one answer and nobody's words; say answers(...).");
        };
    }

    /** Returns the place of one answer: a field, or the new line of a list. */
    Place fieldOf(Step step, Place place) {
        return switch (place.node().kind()) {
            case FIELD -> place;
            case LIST -> fieldOf(step, newItem(step, place));
            case ENTRY -> throw step.failed("these are somebody's words; say writes(...).");
            case GROUP -> throw step.failed("no single answer stands here. Places in it:" + below(place));
        };
    }

    /** Returns the value of the option of this label; fails with the labels that there are. */
    static String option(Step step, TemplateNode field, String asked) {
        Map<String, String> options =
                field.type() == TemplateNode.Type.BOOLEAN ? Map.of("true", "Yes", "false", "No") : field.options();
        if (options.isEmpty()) {
            throw step.failed("there is nothing to choose here; say answers(...).");
        }
        for (BiPredicate<String, String> fits :
                List.<BiPredicate<String, String>>of(String::equalsIgnoreCase, Places::begins)) {
            List<String> values = options.entrySet().stream()
                    .filter(option -> fits.test(option.getValue(), asked.strip())
                            || option.getKey().equals(asked))
                    .map(Map.Entry::getKey)
                    .toList();
            if (values.size() == 1) {
                return values.get(0);
            }
        }
        throw step.failed("this is not one of the choices, or fits several. Choices:"
                + Step.list(options.values().stream().sorted().toList()));
    }

    private Place newItem(Step step, Place list) {
        ViewNode item =
                list.node().newItem().orElseThrow(() -> step.failed("this list is full, so a page offers no new row."));
        return at(item.pointer()).orElseThrow();
    }

    private void walk(ViewNode node, List<String> above, String label) {
        List<String> way = Stream.concat(above.stream(), Stream.of(label)).toList();
        all.add(new Place(node, way));
        if (node.kind() != Kind.LIST) {
            node.children().forEach(child -> walk(child, way, child.template().title()));
            return;
        }
        int number = 1;
        for (ViewNode item : node.children()) {
            walk(item, way, itemLabel(node, item) + " " + number++);
        }
        node.newItem().ifPresent(item -> walk(item, way, "new " + itemLabel(node, item)));
    }

    private static String itemLabel(ViewNode list, ViewNode item) {
        return list.template().itemLabel().orElse(item.template().title());
    }

    private List<Place> matching(List<String> way, BiPredicate<String, String> fits) {
        return all.stream().filter(place -> fits(place.way(), way, fits)).toList();
    }

    /** Says whether the last labels are the same and the others stand above it in their order. */
    private static boolean fits(List<String> labels, List<String> asked, BiPredicate<String, String> fits) {
        int at = asked.size() - 1;
        if (!fits.test(labels.get(labels.size() - 1), asked.get(at--))) {
            return false;
        }
        for (int i = labels.size() - 2; i >= 0 && at >= 0; i--) {
            if (fits.test(labels.get(i), asked.get(at))) {
                at--;
            }
        }
        return at < 0;
    }

    /** Says whether a label begins with these whole words. */
    private static boolean begins(String label, String asked) {
        return !asked.isEmpty()
                && label.regionMatches(true, 0, asked, 0, asked.length())
                && (label.length() == asked.length() || !Character.isLetterOrDigit(label.charAt(asked.length())));
    }

    private String below(Place place) {
        String prefix = place.node().pointer() + "/";
        return Step.list(all.stream()
                .filter(p -> p.node().pointer().startsWith(prefix))
                .map(Place::label)
                .distinct()
                .limit(2L * NEAR)
                .toList());
    }

    private List<String> near(String asked, boolean pointer) {
        Set<String> wanted = trigrams(asked);
        Comparator<Place> nearest = Comparator.comparingDouble(place -> -(pointer
                ? alike(wanted, trigrams(place.node().pointer()))
                : alike(wanted, trigrams(place.words()))
                        + alike(trigrams(asked.substring(asked.lastIndexOf(BELOW) + 1)), trigrams(place.label()))));
        return all.stream()
                .sorted(nearest)
                .map(place -> pointer ? place.node().pointer() : place.words())
                .distinct()
                .limit(NEAR)
                .toList();
    }

    private static double alike(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size() + 1);
    }

    private static Set<String> trigrams(String text) {
        String padded = "  " + text.strip().toLowerCase(Locale.ROOT) + " ";
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            grams.add(padded.substring(i, i + 3));
        }
        return grams;
    }

    private String who() {
        return view.viewer().id();
    }
}
