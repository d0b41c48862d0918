package org.refocus.forms.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.refocus.forms.TemplateChange;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateChange.Meaning;
import org.refocus.forms.internal.read.TokenChecker;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.forms.internal.template.Pointers;

/**
 * Walks through two templates side by side, wherever both have a place.
 *
 * <p>Everything a template demands is demanded of all answers at once, so it is enough to find for each demand of one
 * template a demand of the other that is at least as strict. Where two shapes come back to themselves together, they
 * were compared already. Used by one thread.
 */
public final class Walk {
    /** The most places compared; two templates that refer to themselves in different ways could come to more. */
    private static final int MAX_PLACES = 50_000;

    private final Found found = new Found();
    private final Moves moves = new Moves();
    private final IdentityHashMap<JsonNode, Integer> numbers = new IdentityHashMap<>();
    private final Set<Long> open = new HashSet<>();
    private int places;

    private Walk() {}

    /** Returns what differs. */
    public static List<TemplateChange> changes(CompiledTemplate before, CompiledTemplate after) {
        Walk walk = new Walk();
        FormParts.compare(walk.found, before, after);
        RuleParts.compare(walk.found, before.rules(), after.rules());
        walk.place("", Side.root(before), Side.root(after), 0, "", "");
        return walk.moves.in(walk.found.changes());
    }

    private boolean isTooMuch() {
        if (++places == MAX_PLACES + 1) {
            found.accepts(Kind.NOT_COMPARED, "", "", "too large to compare to the end", true, true);
        }
        return places > MAX_PLACES;
    }

    /** Compares a place; {@code seenBefore} and {@code seenAfter} are the audiences of the place around it. */
    private void place(String at, Side before, Side after, int depth, String seenBefore, String seenAfter) {
        if (depth > TokenChecker.MAX_DEPTH || isTooMuch()) {
            return;
        }
        Words.compare(found, at, before, after);
        boolean said = before.audience().equals(seenBefore) && after.audience().equals(seenAfter);
        if (!said && !before.audience().equals(after.audience())) {
            String detail = "seen by " + audience(after) + ", was " + audience(before);
            found.unsettles(Kind.AUDIENCE, at, "audience", detail, Meaning.MEANS_OTHERWISE, false);
        }
        long pair = ((long) number(before.schema()) << 32) | number(after.schema());
        if (!open.add(pair)) {
            return;
        }
        if (Values.compareTypes(found, at, before, after)) {
            switch (before.type()) {
                case "object" -> object(at, before, after, depth);
                case "array" -> array(at, before, after, depth);
                default -> Values.compare(found, at, before.schema(), after.schema());
            }
        }
        open.remove(pair);
    }

    private void object(String at, Side before, Side after, int depth) {
        Bounds.compare(found, at, before.schema(), after.schema(), "minProperties", "maxProperties");
        Conditions.compare(found, at, before, after);
        others(at, before, after, depth);
        Set<String> names = new LinkedHashSet<>(before.names());
        names.addAll(after.names());
        for (String name : names) {
            String place = at + "/" + Pointers.escape(name);
            boolean needed = before.required().contains(name);
            boolean needs = after.required().contains(name);
            if (!after.names().contains(name)) {
                moves.gone(place, before.child(name).written());
                removed(place, needed, after);
            } else if (!before.names().contains(name)) {
                moves.come(place, after.child(name).written());
                added(place, needs, before);
            } else {
                if (needs && !needed) {
                    found.accepts(Kind.NEWLY_REQUIRED, place, "required", "now has to be there", true, false);
                } else if (needed && !needs) {
                    found.accepts(Kind.NO_LONGER_REQUIRED, place, "required", "may now be left out", false, true);
                }
                place(place, before.child(name), after.child(name), depth + 1, before.audience(), after.audience());
            }
        }
    }

    /** What held an answer may now be a name of any kind, be refused, or be one of the open names with a schema. */
    private void removed(String place, boolean needed, Side after) {
        if (isTooMuch()) {
            return;
        }
        String detail = "is gone";
        if (after.isOpen()) {
            found.unsettles(Kind.REMOVED, place, "properties", detail, Meaning.LOSES_PLACE, true);
        } else {
            found.accepts(Kind.REMOVED, place, "properties", detail, true, needed || !after.isClosed());
        }
    }

    /** Where other names were allowed, an old answer may have used this one for something else. */
    private void added(String place, boolean needs, Side before) {
        if (isTooMuch()) {
            return;
        }
        Kind kind = needs ? Kind.ADDED_REQUIRED : Kind.ADDED_OPTIONAL;
        String detail = needs ? "is new and has to be there" : "is new and may be left out";
        found.accepts(kind, place, "properties", detail, needs || !before.isClosed(), !before.isOpen());
    }

    private void others(String at, Side before, Side after, int depth) {
        String keyword = "additionalProperties";
        if (before.schema().path(keyword).isObject()
                && after.schema().path(keyword).isObject()) {
            Side was = before.below(keyword);
            place(at + "/*", was, after.below(keyword), depth + 1, before.audience(), after.audience());
        } else if (openness(before) != openness(after)) {
            boolean narrower = openness(after) < openness(before);
            found.moved(narrower, at, keyword, narrower ? "fewer other names may stand" : "more other names may stand");
        }
    }

    private static int openness(Side side) {
        if (side.isClosed()) {
            return 0;
        }
        return side.isOpen() ? 2 : 1;
    }

    private void array(String at, Side before, Side after, int depth) {
        Bounds.compare(found, at, before.schema(), after.schema(), "minItems", "maxItems");
        Conditions.compareContains(found, at, before.schema(), after.schema());
        Side item = before.below("items");
        place(at + "/*", item, after.below("items"), depth + 1, before.audience(), after.audience());
    }

    private int number(JsonNode schema) {
        return numbers.computeIfAbsent(schema, unknown -> numbers.size());
    }

    private static String audience(Side side) {
        return side.audience().isEmpty() ? "whoever sees the form" : side.audience();
    }
}
