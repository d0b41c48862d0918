package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;
import org.refocus.forms.migration.Preserved;

/**
 * Chooses what a viewer may see of preserved words.
 *
 * <p>Entries are for those for whom they were, as in the form itself. Anything else is for whoever sees the form, where
 * the template that it was an answer to knows the place and showed it there. Where that cannot be told, it is for the one
 * whom the record is about.
 */
final class KeptForViewer {
    private final Eyes eyes;
    private final Function<String, Optional<FormTemplate>> versions;

    KeptForViewer(Eyes eyes, Function<String, Optional<FormTemplate>> versions) {
        this.eyes = eyes;
        this.versions = versions;
    }

    List<KeptWords> words(List<Preserved> preserved) {
        List<KeptWords> kept = new ArrayList<>();
        for (Preserved one : preserved) {
            TemplateNode place = place(one);
            List<KeptWords.Said> words = new ArrayList<>();
            Object seen = eyes.seen(place, one.value());
            if (seen != null) {
                collect(place, "", seen, words);
            }
            if (!words.isEmpty()) {
                String title = place == null ? lastOf(one.pointer()) : titleOf(place, one.pointer());
                kept.add(new KeptWords(one.template(), withoutNumbers(one.pointer()), title, words, one.reason()));
            }
        }
        return kept;
    }

    /** Returns what its own template says of the place; null where it is a part of an entry, or not known. */
    private @Nullable TemplateNode place(Preserved one) {
        TemplateNode at = versions.apply(one.template()).map(FormTemplate::root).orElse(null);
        for (String token : Typed.tokens(one.pointer())) {
            if (at == null || at.isEntry()) {
                return null;
            }
            at = at.type() == TemplateNode.Type.ARRAY
                    ? at.item().orElse(null)
                    : at.child(token).orElse(null);
        }
        return at;
    }

    /** Lists what stands in a value of which the viewer may see all. */
    private static void collect(@Nullable TemplateNode known, String title, Object value, List<KeptWords.Said> words) {
        boolean several = Eyes.areSeveral(known, value);
        TemplateNode place = known != null && (several || Eyes.fits(known, value)) ? known : null;
        if (place != null && place.widget().equals("hidden")) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            if (Eyes.isEntry(place, map)) {
                entry(place, title, map, words);
            } else {
                map.forEach((name, inner) -> collectChild(place, name, inner, words));
            }
        } else if (value instanceof List<?> list) {
            TemplateNode item =
                    place == null ? null : several ? place : place.item().orElse(null);
            list.forEach(inner -> collect(item, title, inner, words));
        } else {
            String text = String.valueOf(value);
            words.add(new KeptWords.Said(title, place == null ? text : labelOf(place, text), ""));
        }
    }

    private static void collectChild(
            @Nullable TemplateNode place, @Nullable Object name, Object value, List<KeptWords.Said> words) {
        TemplateNode child =
                place == null ? null : place.child(String.valueOf(name)).orElse(null);
        collect(child, child == null ? String.valueOf(name) : child.title(), value, words);
    }

    private static void entry(@Nullable TemplateNode place, String title, Map<?, ?> entry, List<KeptWords.Said> words) {
        Object text = entry.get("text");
        Object voice = entry.get("voice");
        if (text instanceof String said && !said.isEmpty()) {
            String whose = voice instanceof String known
                    ? (place == null
                            ? known
                            : place.child("voice").map(v -> labelOf(v, known)).orElse(known))
                    : "";
            words.add(new KeptWords.Said(title, said, whose));
        }
        entry.forEach((name, inner) -> {
            boolean part = Eyes.PARTS_OF_ENTRY.contains(String.valueOf(name));
            if (!part || (name.equals("text") && !(inner instanceof String))) {
                collectChild(place, name, inner, words);
            }
        });
    }

    private static String labelOf(TemplateNode place, String value) {
        return place.options().getOrDefault(value, value);
    }

    /** An item of a list has no name of its own. */
    private static String titleOf(TemplateNode place, String pointer) {
        return place.title().isEmpty() ? lastOf(pointer) : place.title();
    }

    private static String lastOf(String pointer) {
        List<String> tokens = Typed.tokens(pointer);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (Typed.indexOf(tokens.get(i)) < 0) {
                return tokens.get(i);
            }
        }
        return "";
    }

    /** The number of an item would tell how many stood before it. */
    private static String withoutNumbers(String pointer) {
        return Typed.tokens(pointer).stream()
                .map(token -> Typed.indexOf(token) < 0 ? "/" + FormView.escape(token) : "/-")
                .collect(Collectors.joining());
    }
}
