package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;

/**
 * Chooses what a viewer may see of preserved words.
 *
 * <p>Entries are for those for whom they were, as in the form itself. Anything else is for whoever sees the form, where
 * the template that it was an answer to knows the place and showed it there. Where that cannot be told, it is for the one
 * whom the record is about.
 */
final class KeptForViewer {
    private final FormResponse response;
    private final Function<String, Optional<FormTemplate>> versions;
    private final Eyes eyes;
    private final boolean isSubject;

    KeptForViewer(FormResponse response, Party viewer, Function<String, Optional<FormTemplate>> versions) {
        this.response = response;
        this.versions = versions;
        this.eyes = new Eyes(response, viewer);
        this.isSubject = viewer.id().equals(response.subject().id());
    }

    List<KeptWords> words() {
        List<KeptWords> kept = new ArrayList<>();
        for (Preserved one : response.preserved()) {
            TemplateNode place = place(one);
            List<KeptWords.Said> words = new ArrayList<>();
            collect(place, "", one.value(), words);
            if (!words.isEmpty()) {
                String title = place == null ? lastOf(one.pointer()) : titleOf(place, one.pointer());
                kept.add(new KeptWords(one.template(), one.pointer(), title, words, one.reason()));
            }
        }
        return kept;
    }

    /** Returns what its own template says of the place; null where it is a part of an entry, or not known. */
    private @Nullable TemplateNode place(Preserved one) {
        TemplateNode at = versions.apply(one.template()).map(FormTemplate::root).orElse(null);
        for (String token : Typed.tokens(one.pointer())) {
            if (at == null || FormView.isEntry(at)) {
                return null;
            }
            at = at.type() == TemplateNode.Type.ARRAY
                    ? at.item().orElse(null)
                    : at.child(token).orElse(null);
        }
        return at;
    }

    private void collect(@Nullable TemplateNode known, String title, Object value, List<KeptWords.Said> words) {
        TemplateNode place = known != null && fits(known, value) ? known : null;
        boolean hidden = place != null && place.widget().equals("hidden");
        if (hidden || !eyes.maySee(place, value)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            if (Eyes.isEntry(place, map)) {
                entry(place, title, map, words);
            } else {
                map.forEach((name, inner) -> {
                    TemplateNode child = place == null
                            ? null
                            : place.child(String.valueOf(name)).orElse(null);
                    collect(child, child == null ? String.valueOf(name) : child.title(), inner, words);
                });
            }
        } else if (value instanceof List<?> list) {
            TemplateNode item = place == null ? null : place.item().orElse(null);
            list.forEach(inner -> collect(item, title, inner, words));
        } else if (place != null || isSubject) {
            String text = String.valueOf(value);
            words.add(new KeptWords.Said(title, place == null ? text : labelOf(place, text), ""));
        }
    }

    private void entry(@Nullable TemplateNode place, String title, Map<?, ?> entry, List<KeptWords.Said> words) {
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
        // What else stands in it is for those who see the words, as far as the form showed it.
        entry.forEach((name, inner) -> {
            TemplateNode child =
                    place == null ? null : place.child(String.valueOf(name)).orElse(null);
            boolean part = List.of("text", "voice", "audience", "speaker", "recordedBy", "recordedAt")
                    .contains(String.valueOf(name));
            if (!part || (name.equals("text") && !(inner instanceof String))) {
                collect(child, child == null ? String.valueOf(name) : child.title(), inner, words);
            }
        });
    }

    /** An object or a list where a single answer belongs may hide entries, and the other way round. */
    private static boolean fits(TemplateNode place, Object value) {
        return switch (place.type()) {
            case OBJECT -> value instanceof Map<?, ?>;
            case ARRAY -> value instanceof List<?>;
            default -> !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
        };
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
}
