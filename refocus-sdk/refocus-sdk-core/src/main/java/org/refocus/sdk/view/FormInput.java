package org.refocus.sdk.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Party.Role;

/**
 * Turns what was typed into a form back into a document, losing none of it.
 *
 * <p>Fields are named by JSON Pointers into the answers; {@code -} stands for a new item of a list, and so does a number
 * after the last item as long as the list has room. What is not among the fields stays as it was, so a page may show a
 * part of a form, and what a viewer could not see is not touched. What was typed and does not fit (letters for a number)
 * is kept as it was typed, for a finding to point at. An item whose every field is blank, but for choices, is dropped.
 *
 * <p>Each entry that is new or changed gets who wrote it down and when. Own words of somebody else are not changed: what
 * was typed over them in a list stands beside them as a new item. Keeps nothing; safe to share between threads.
 */
public final class FormInput {
    private static final Object GONE = new Object();

    private final FormTemplate template;
    private final FormResponse base;
    private final Party by;
    private final Instant at;
    private final Eyes eyes;

    private FormInput(FormTemplate template, FormResponse base, Party by, Instant at) {
        this.template = template;
        this.base = base;
        this.by = by;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.eyes = new Eyes(base, by);
    }

    /**
     * Puts typed fields into the answers of a record.
     *
     * @param template the template of the record
     * @param base the revision that was shown
     * @param fields what was typed, by JSON Pointer; names that do not begin with a slash, or that the template has no
     *     place for, are passed over
     * @param by who typed
     * @param at when
     * @return the new answers
     * @throws org.refocus.forms.UnreadableDocumentException when so much was typed that no document can hold it
     */
    public static FormDocument apply(
            FormTemplate template, FormResponse base, Map<String, String> fields, Party by, Instant at) {
        return new FormInput(template, base, by, at).run(Typed.of(fields));
    }

    /**
     * Puts typed fields into the answers of a record and takes one item out of a list.
     *
     * <p>The item stays when it holds something that is hidden from the one who asks, or own words of somebody else.
     *
     * @param template the template of the record
     * @param base the revision that was shown
     * @param fields what was typed, by JSON Pointer
     * @param item the item to take out, by JSON Pointer, as it is numbered in {@code base}; passed over when it names none
     * @param by who typed
     * @param at when
     * @return the new answers
     * @throws org.refocus.forms.UnreadableDocumentException when so much was typed that no document can hold it
     */
    public static FormDocument applyAndRemove(
            FormTemplate template, FormResponse base, Map<String, String> fields, String item, Party by, Instant at) {
        Typed typed = Typed.of(fields);
        typed.takeOut(item);
        return new FormInput(template, base, by, at).run(typed);
    }

    /**
     * Takes an item out of a list, whoever asks; {@link #applyAndRemove} looks at what the one who asks may do.
     *
     * @param answers the answers
     * @param pointer the item, such as {@code /goals/1}
     * @return the answers without it; the same where there is no such item
     */
    public static FormDocument remove(FormDocument answers, String pointer) {
        int cut = pointer.lastIndexOf('/');
        if (cut < 1 || !Typed.isPointer(pointer)) {
            return answers;
        }
        Object copy = thaw(answers.answers());
        Object list = copy;
        for (String token : Typed.tokens(pointer.substring(0, cut))) {
            list = step(list, token);
        }
        int index = Typed.indexOf(pointer.substring(cut + 1));
        if (!(list instanceof List<?> items) || index < 0 || index >= items.size()) {
            return answers;
        }
        items.remove(index);
        return FormDocument.of(asMap(copy));
    }

    private FormDocument run(Typed typed) {
        Map<String, Object> answers = asMap(thaw(base.answers().answers()));
        merge(template.root(), answers, typed);
        return FormDocument.of(answers);
    }

    /** Puts what was typed under one object into it. */
    private void merge(TemplateNode node, Map<String, Object> target, Typed typed) {
        typed.children().forEach((name, below) -> {
            Optional<TemplateNode> place = node.child(name);
            Object old = target.get(name);
            if (place.isPresent() && !place.get().widget().equals("hidden") && eyes.maySee(place.get(), old)) {
                Object value = merged(place.get(), old, below);
                if (value == null) {
                    target.remove(name);
                } else {
                    target.put(name, value);
                }
            }
        });
    }

    private @Nullable Object merged(TemplateNode node, @Nullable Object old, Typed typed) {
        return switch (node.type()) {
            case OBJECT -> {
                Map<String, Object> map = asMap(old);
                Map<String, Object> merged = FormView.isEntry(node) ? entry(node, map, typed) : group(node, map, typed);
                yield merged.isEmpty() ? (old instanceof Map<?, ?> ? null : old) : merged;
            }
            case ARRAY -> {
                List<Object> items = old instanceof List<?> list ? asList(list) : new ArrayList<>();
                list(node, items, typed);
                yield items.isEmpty() ? (old instanceof List<?> ? null : old) : items;
            }
            default -> {
                String text = typed.text();
                yield text == null ? old : Coercion.scalar(node, old, text);
            }
        };
    }

    private Map<String, Object> group(TemplateNode node, Map<String, Object> map, Typed typed) {
        merge(node, map, typed);
        return map;
    }

    private void list(TemplateNode node, List<Object> items, Typed typed) {
        TemplateNode item = node.item().orElseThrow();
        int known = items.size();
        List<Object> added = new ArrayList<>();
        typed.children().forEach((token, row) -> {
            int index = Typed.indexOf(token);
            if (index >= 0 && index < known) {
                items.set(index, row(item, items.get(index), row, added));
            } else if (token.equals("-") || (index >= known && hasPlace(node, index))) {
                add(item, row, added);
            }
        });
        items.removeIf(row -> row == GONE);
        items.addAll(added);
    }

    private static boolean hasPlace(TemplateNode list, int index) {
        return list.max().map(max -> index < max).orElse(true);
    }

    private Object row(TemplateNode item, Object old, Typed typed, List<Object> added) {
        if (!eyes.maySee(item, old)) {
            return old;
        }
        if (typed.takenOut()) {
            return mayTakeOut(item, old) ? GONE : old;
        }
        boolean entry = FormView.isEntry(item);
        if (entry || item.child("words").filter(FormView::isEntry).isPresent()) {
            Typed words = entry ? typed : typed.child("words");
            if (isOverOwnWords(
                    entry ? old : step(old, "words"), words.child("text").text())) {
                words.child("voice").setText(voiceOf(by));
                add(item, entry ? typed : wordsAndChoices(item, typed), added);
            }
        }
        Object merged = merged(item, old, typed);
        return merged == null || isBlank(item, merged) ? GONE : merged;
    }

    private void add(TemplateNode item, Typed typed, List<Object> added) {
        Object made = merged(item, null, typed);
        if (made != null && !isBlank(item, made)) {
            added.add(made);
        }
    }

    /** Says whether something was typed over words that only somebody else may change. */
    private boolean isOverOwnWords(@Nullable Object old, @Nullable String text) {
        return old instanceof Map<?, ?> own
                && !FormView.mayEdit(own, by)
                && text != null
                && !text.isBlank()
                && !(own.get("text") instanceof String before
                        && Coercion.lines(before).equals(text));
    }

    /** What goes with words that stand beside others: not their number, nor what hangs on them. */
    private static Typed wordsAndChoices(TemplateNode item, Typed typed) {
        Typed beside = new Typed();
        typed.children().forEach((name, below) -> {
            boolean choice =
                    item.child(name).filter(c -> !c.options().isEmpty()).isPresent();
            if (name.equals("words") || choice) {
                beside.children().put(name, below);
            }
        });
        return beside;
    }

    private boolean mayTakeOut(@Nullable TemplateNode place, Object value) {
        if (!eyes.maySee(place, value)) {
            return false;
        }
        if (value instanceof List<?> items) {
            TemplateNode item = place == null ? null : place.item().orElse(null);
            return items.stream().allMatch(element -> mayTakeOut(item, element));
        }
        return !(value instanceof Map<?, ?> map)
                || (FormView.mayEdit(map, by)
                        && map.entrySet().stream()
                                .allMatch(field -> mayTakeOut(below(place, field), field.getValue())));
    }

    private static @Nullable TemplateNode below(@Nullable TemplateNode place, Map.Entry<?, ?> field) {
        return place == null
                ? null
                : place.child(String.valueOf(field.getKey())).orElse(null);
    }

    private Map<String, Object> entry(TemplateNode node, Map<String, Object> map, Typed typed) {
        Map<String, Object> before = new LinkedHashMap<>(map);
        if (!FormView.mayEdit(map, by)) {
            return map;
        }
        merge(node, map, typed);
        if (map.equals(before)) {
            return map;
        }
        if (!map.containsKey("text")) {
            return before.isEmpty() ? withoutChoices(map) : map;
        }
        map.putIfAbsent("voice", voiceOf(by));
        map.putIfAbsent("audience", Eyes.audienceOf(node));
        if ("person".equals(map.get("voice"))) {
            map.putIfAbsent(
                    "speaker",
                    by.role() == Role.PERSON ? by.id() : base.subject().id());
        } else {
            map.remove("speaker");
        }
        map.put("recordedBy", by.id());
        map.put("recordedAt", at.toString());
        return inOrder(node, map);
    }

    /** An entry without words is none, whatever was chosen for it. */
    private static Map<String, Object> withoutChoices(Map<String, Object> map) {
        map.keySet().removeAll(List.of("voice", "audience"));
        return map;
    }

    private static Map<String, Object> inOrder(TemplateNode node, Map<String, Object> map) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (TemplateNode child : node.children()) {
            if (map.containsKey(child.name())) {
                ordered.put(child.name(), map.get(child.name()));
            }
        }
        map.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static String voiceOf(Party by) {
        return by.role() == Role.PERSON ? "person" : "worker";
    }

    private static boolean isBlank(TemplateNode node, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .allMatch(field -> node.child(String.valueOf(field.getKey()))
                            .map(child -> isBlank(child, field.getValue()))
                            .orElse(false));
        }
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        boolean choice = !node.options().isEmpty() || node.type() == TemplateNode.Type.BOOLEAN;
        return value == null
                || choice
                || node.widget().equals("hidden")
                || value.toString().isBlank();
    }

    private static @Nullable Object step(@Nullable Object from, String token) {
        if (from instanceof Map<?, ?> map) {
            return map.get(token);
        }
        int index = Typed.indexOf(token);
        return from instanceof List<?> list && index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private static Object thaw(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, child) -> copy.put(String.valueOf(key), thaw(child)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(child -> copy.add(thaw(child)));
            return copy;
        }
        return value;
    }

    @SuppressWarnings("unchecked") // made by thaw, which makes nothing else
    private static Map<String, Object> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked") // made by thaw, which makes nothing else
    private static List<Object> asList(List<?> value) {
        return (List<Object>) value;
    }
}
