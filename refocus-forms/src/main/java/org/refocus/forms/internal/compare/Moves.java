package org.refocus.forms.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.refocus.forms.TemplateChange;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateChange.Meaning;
import org.refocus.forms.TemplateComparison.Step;

/**
 * Recognises a place that is gone here and new there as one that was renamed or moved.
 *
 * <p>Two places are taken for one when they are written alike, in other words at most, and nothing else that went or came
 * could be meant. What it means for answers is the same as if one were gone and the other new. Used by one thread.
 */
final class Moves {
    private final Map<String, JsonNode> gone = new LinkedHashMap<>();
    private final Map<String, JsonNode> come = new LinkedHashMap<>();

    void gone(String place, JsonNode written) {
        gone.put(place, written);
    }

    void come(String place, JsonNode written) {
        come.put(place, written);
    }

    /** Returns the changes with each such pair as one. */
    List<TemplateChange> in(List<TemplateChange> changes) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pair(pairs, (from, to) -> written(gone, from).equals(written(come, to)));
        pair(
                pairs,
                (from, to) -> parent(from).equals(parent(to))
                        && bare(written(gone, from)).equals(bare(written(come, to))));
        if (pairs.isEmpty()) {
            return changes;
        }
        List<TemplateChange> merged = new ArrayList<>();
        for (TemplateChange change : changes) {
            String to = pairs.get(change.pointer());
            if (to != null && change.kind() == Kind.REMOVED) {
                TemplateChange other = added(changes, to);
                merged.add(one(change, other, to));
            } else if (!pairs.containsValue(change.pointer()) || !isAdded(change)) {
                merged.add(change);
            }
        }
        return List.copyOf(merged);
    }

    private void pair(Map<String, String> pairs, BiPredicate<String, String> alike) {
        for (String from : gone.keySet()) {
            List<String> found = candidates(pairs, from, alike);
            if (found.size() == 1 && rivals(pairs, found.get(0), alike) == 1) {
                pairs.put(from, found.get(0));
            }
        }
    }

    private List<String> candidates(Map<String, String> pairs, String from, BiPredicate<String, String> alike) {
        return pairs.containsKey(from)
                ? List.of()
                : come.keySet().stream()
                        .filter(to -> !pairs.containsValue(to) && alike.test(from, to))
                        .toList();
    }

    private long rivals(Map<String, String> pairs, String to, BiPredicate<String, String> alike) {
        return gone.keySet().stream()
                .filter(from -> !pairs.containsKey(from) && alike.test(from, to))
                .count();
    }

    private static TemplateChange one(TemplateChange gone, TemplateChange come, String to) {
        Kind kind = parent(gone.pointer()).equals(parent(to)) ? Kind.RENAMED : Kind.MOVED;
        boolean narrows = gone.narrows() || come.narrows();
        return new TemplateChange(
                kind,
                gone.pointer(),
                to,
                gone.keyword(),
                come.kind() == Kind.ADDED_REQUIRED ? "is now " + to + " and has to be there" : "is now " + to,
                narrows ? Meaning.MAY_FAIL : gone.meaning(),
                gone.widens() || come.widens(),
                Step.MAJOR);
    }

    private static TemplateChange added(List<TemplateChange> changes, String place) {
        return changes.stream()
                .filter(change -> change.pointer().equals(place) && isAdded(change))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAdded(TemplateChange change) {
        return change.kind() == Kind.ADDED_OPTIONAL || change.kind() == Kind.ADDED_REQUIRED;
    }

    private static JsonNode written(Map<String, JsonNode> places, String place) {
        return Objects.requireNonNull(places.get(place));
    }

    private static String parent(String place) {
        return place.substring(0, place.lastIndexOf('/'));
    }

    private static JsonNode bare(JsonNode written) {
        ObjectNode bare = written.deepCopy();
        bare.remove(List.of("title", "description"));
        return bare;
    }
}
