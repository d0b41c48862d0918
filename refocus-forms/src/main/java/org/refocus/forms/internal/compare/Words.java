package org.refocus.forms.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateChange.Meaning;
import org.refocus.forms.TemplateComparison.Step;

/** Compares how a place is shown: words, prompts, order, control and lock. */
final class Words {
    private Words() {}

    static void compare(Found found, String at, Side before, Side after) {
        for (String keyword : List.of("title", "description")) {
            reworded(found, at, keyword, before.own(keyword), after.own(keyword));
        }
        for (String keyword : List.of("guidance", "add", "item", "source")) {
            reworded(found, at, keyword, before.form(keyword), after.form(keyword));
        }
        options(found, at, before, after);
        prompts(found, at, before.form("prompts"), after.form("prompts"));
        if (!sameOrder(order(before), order(after))) {
            found.shows(Kind.REORDERED, at, "order", "shows its places in another order", Step.PATCH);
        }
        control(found, at, before, after);
        String was = lock(before);
        String is = lock(after);
        if (!was.equals(is)) {
            found.shows(Kind.LOCK, at, "lock", "a service may: " + is + ", was " + was, Step.MINOR);
        }
    }

    static void reworded(Found found, String at, String keyword, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            found.shows(Kind.REWORDED, at, keyword, "has other words for its " + keyword, Step.PATCH);
        }
    }

    /** Says whether what stands on both sides stands in the same order. */
    static boolean sameOrder(Collection<String> before, Collection<String> after) {
        List<String> was = new ArrayList<>(before);
        was.retainAll(new LinkedHashSet<>(after));
        List<String> is = new ArrayList<>(after);
        is.retainAll(new LinkedHashSet<>(before));
        return was.equals(is);
    }

    private static void options(Found found, String at, Side before, Side after) {
        Set<String> both = new LinkedHashSet<>(Side.texts(before.schema().path("enum")));
        both.retainAll(Side.texts(after.schema().path("enum")));
        for (String value : both) {
            String was = before.form("options").path(value).asText(value);
            if (!was.equals(after.form("options").path(value).asText(value))) {
                found.shows(Kind.REWORDED, at, "options", "has another label for " + value, Step.PATCH);
            }
        }
    }

    /** Prompts that stand on one side alone are taken in pairs as reworded; what is left over came or went. */
    private static void prompts(Found found, String at, JsonNode before, JsonNode after) {
        Set<JsonNode> was = new LinkedHashSet<>();
        before.forEach(was::add);
        Set<JsonNode> is = new LinkedHashSet<>();
        after.forEach(is::add);
        Set<JsonNode> gone = new LinkedHashSet<>(was);
        gone.removeAll(is);
        Set<JsonNode> come = new LinkedHashSet<>(is);
        come.removeAll(was);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            if (i >= gone.size()) {
                found.shows(Kind.PROMPT_ADDED, at, "prompts", "has one more prompt", Step.MINOR);
            } else if (i >= come.size()) {
                found.shows(Kind.PROMPT_REMOVED, at, "prompts", "has one prompt less", Step.MINOR);
            } else {
                found.shows(Kind.PROMPT_REWORDED, at, "prompts", "says a prompt otherwise", Step.PATCH);
            }
        }
        if (gone.isEmpty() && come.isEmpty() && !before.equals(after)) {
            found.shows(Kind.REORDERED, at, "prompts", "has its prompts in another order", Step.PATCH);
        }
    }

    /** A place that becomes hidden is on no page any more. */
    private static void control(Found found, String at, Side before, Side after) {
        for (String keyword : List.of("widget", "layout")) {
            if (!before.form(keyword).equals(after.form(keyword))) {
                String is = after.form(keyword).asText("open");
                String detail =
                        keyword + " is " + is + ", was " + before.form(keyword).asText("open");
                if (is.equals("hidden")) {
                    found.unsettles(Kind.SHOWN_OTHERWISE, at, keyword, detail, Meaning.LOSES_PLACE, false);
                } else {
                    found.shows(Kind.SHOWN_OTHERWISE, at, keyword, detail, Step.PATCH);
                }
            }
        }
    }

    private static List<String> order(Side side) {
        JsonNode order = side.form("order");
        return order.isArray() ? Side.texts(order) : new ArrayList<>(side.names());
    }

    private static String lock(Side side) {
        return side.form("lock").asText("relabel");
    }
}
