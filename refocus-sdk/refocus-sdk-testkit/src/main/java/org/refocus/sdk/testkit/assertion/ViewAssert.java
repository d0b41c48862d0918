package org.refocus.sdk.testkit.assertion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/**
 * Says what one viewer should be shown and what not.
 *
 * <p>A message names places that the viewer sees, never the words that were looked for nor anything that hides from the
 * viewer. Takes no null and no blank words; throws {@link AssertionError} where something does not hold. Immutable and
 * safe to share between threads.
 */
public class ViewAssert {
    private static final int NEAR = 8;

    private final FormView view;

    ViewAssert(FormView view) {
        this.view = Objects.requireNonNull(view, "view");
    }

    /** Demands that the viewer sees an answer that holds these words; say where with {@link ShownAssert#at}. */
    public ShownAssert shows(String words) {
        List<String> places = placesOf(words);
        if (places.isEmpty()) {
            throw failed(
                    "to see the words, but sees them nowhere.",
                    filled(),
                    "who may see them, and whether they were saved.");
        }
        return new ShownAssert(view, places);
    }

    /**
     * Demands that the record holds these words and that the viewer sees them nowhere.
     *
     * @param words words that somebody wrote
     * @param record the record of which this is the view
     */
    public ViewAssert hides(String words, FormResponse record) {
        doesNotShow(words);
        if (!holds(record.answers().answers(), words)) {
            throw failed(
                    "to be kept from the words, but the record does not hold them at all.",
                    List.of(),
                    "whether they were saved; doesNotShow() is for words that nobody wrote.");
        }
        return this;
    }

    /** Demands that the viewer sees these words nowhere, whether the record holds them or not. */
    public ViewAssert doesNotShow(String words) {
        List<String> places = placesOf(words);
        if (!places.isEmpty()) {
            throw failed("not to see the words, but sees them.", places, "who may see these places.");
        }
        return this;
    }

    /** Demands that the viewer sees this place, filled or empty. */
    public ViewAssert hasPlace(String pointer) {
        at(pointer);
        return this;
    }

    /** Demands that the viewer does not see this place: it hides, or it is not there. */
    public ViewAssert hasNoPlace(String pointer) {
        if (view.at(pointer).isPresent()) {
            throw failed(
                    "not to see " + Listing.place(pointer) + ", but it is there.",
                    List.of(),
                    "who may see this place.");
        }
        return this;
    }

    /** Demands that the viewer sees this place and nothing in it. */
    public ViewAssert isEmptyAt(String pointer) {
        if (!at(pointer).isEmpty()) {
            throw failed(
                    "to see nothing at " + Listing.place(pointer) + ", but something stands there.",
                    List.of(),
                    "what was typed there.");
        }
        return this;
    }

    /** Demands that the viewer may change what stands at this place. */
    public ViewAssert mayChange(String pointer) {
        if (!at(pointer).editable()) {
            throw failed(
                    "to be able to change " + Listing.place(pointer) + ", but they may not.",
                    List.of(),
                    "whose own words these are.");
        }
        return this;
    }

    /** Demands that the viewer sees this place and may not change it. */
    public ViewAssert mayNotChange(String pointer) {
        if (at(pointer).editable()) {
            throw failed(
                    "not to be able to change " + Listing.place(pointer) + ", but they may.",
                    List.of(),
                    "whose words these are, and who wrote them down.");
        }
        return this;
    }

    /** Goes on with the findings that the viewer sees. */
    public ReportAssert findings() {
        return new ReportAssert(Listing.of(Report.of(view.findings()), view.template()));
    }

    private ViewNode at(String pointer) {
        return view.at(pointer).orElseThrow(() -> {
            List<String> near = nodes().stream()
                    .map(ViewNode::pointer)
                    .sorted(Comparator.comparing((String p) -> -shared(p, pointer)))
                    .limit(NEAR)
                    .toList();
            return failed("to see a place that they do not see.", near, "these places, which come nearest.");
        });
    }

    private static int shared(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private List<String> placesOf(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("Blank words stand everywhere and nowhere; say which words you mean");
        }
        return nodes().stream()
                .filter(node -> node.kind() == ViewNode.Kind.FIELD)
                .filter(node -> node.value().contains(words)
                        || (!node.value().isEmpty() && node.valueLabel().contains(words)))
                .map(ViewNode::pointer)
                .toList();
    }

    private List<String> filled() {
        return nodes().stream()
                .filter(node ->
                        node.kind() == ViewNode.Kind.FIELD && !node.value().isEmpty())
                .map(ViewNode::pointer)
                .toList();
    }

    private List<ViewNode> nodes() {
        List<ViewNode> all = new ArrayList<>();
        view.nodes().forEach(node -> collect(node, all));
        return all;
    }

    private static void collect(ViewNode node, List<ViewNode> all) {
        all.add(node);
        node.children().forEach(child -> collect(child, all));
    }

    private static boolean holds(Object value, String words) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(child -> holds(child, words));
        }
        return value instanceof Collection<?> list
                ? list.stream().anyMatch(child -> holds(child, words))
                : String.valueOf(value).contains(words);
    }

    final AssertionError failed(String what, List<String> places, String lookAt) {
        String listed = places.isEmpty()
                ? ""
                : places.stream()
                        .limit(4L * NEAR)
                        .map(p -> "  " + Listing.place(p))
                        .collect(Collectors.joining("\n", "\nWhat they see:\n", ""));
        return ReportAssert.failed(
                "Expected " + Listing.name(view.viewer()) + " " + what + listed + "\nLook at " + lookAt);
    }
}
