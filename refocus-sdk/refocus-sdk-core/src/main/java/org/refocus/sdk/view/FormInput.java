package org.refocus.sdk.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
 * <p>Fields are named by JSON Pointers into the answers; {@code -} stands for a new item of a list. What is not among
 * the fields stays as it was, so a page may show a part of a form, and what a viewer could not see is not touched.
 * What was typed and does not fit (letters for a number) is kept as it was typed, for a finding to point at. An item of
 * a list whose every field is blank is dropped.
 *
 * <p>Each entry that is new or changed gets who wrote it down and when. Own words of somebody else are not changed: what
 * was typed over them stands beside them as a new entry.
 */
public final class FormInput {
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");
    private static final int MAX_ITEMS_TYPED = 10_000;

    private final FormTemplate template;
    private final FormResponse base;
    private final Party by;
    private final Instant at;

    private FormInput(FormTemplate template, FormResponse base, Party by, Instant at) {
        this.template = template;
        this.base = base;
        this.by = by;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
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
     */
    public static FormDocument apply(
            FormTemplate template, FormResponse base, Map<String, String> fields, Party by, Instant at) {
        return new FormInput(template, base, by, at).run(fields);
    }

    /**
     * Takes an item out of a list.
     *
     * @param answers the answers
     * @param pointer the item, such as {@code /goals/1}
     * @return the answers without it; the same where there is no such item
     */
    public static FormDocument remove(FormDocument answers, String pointer) {
        Object copy = thaw(answers.answers());
        int cut = pointer.lastIndexOf('/');
        Object list = cut < 0 ? null : walk(copy, tokens(pointer.substring(0, cut)));
        String last = pointer.substring(cut + 1);
        if (list instanceof List<?> items && last.matches("[0-9]{1,6}") && Integer.parseInt(last) < items.size()) {
            items.remove(Integer.parseInt(last));
        }
        return FormDocument.of(asMap(copy));
    }

    private FormDocument run(Map<String, String> fields) {
        Map<String, Object> answers = asMap(thaw(base.answers().answers()));
        Tree typed = new Tree();
        fields.forEach((name, value) -> {
            if (name.startsWith("/")) {
                typed.put(tokens(name), value);
            }
        });
        merge(template.root(), answers, typed, "");
        prune(template.root(), answers);
        return FormDocument.of(answers);
    }

    /** Puts what was typed under one object into it. */
    private void merge(TemplateNode node, Map<String, Object> target, Tree typed, String audience) {
        String readers = node.audience().isEmpty() ? audience : node.audience();
        for (Map.Entry<String, Tree> field : typed.children.entrySet()) {
            Optional<TemplateNode> place = node.child(field.getKey());
            if (place.isPresent() && !place.get().widget().equals("hidden")) {
                Object value = merged(place.get(), target.get(field.getKey()), field.getValue(), readers);
                if (value == null) {
                    target.remove(field.getKey());
                } else {
                    target.put(field.getKey(), value);
                }
            }
        }
    }

    private @Nullable Object merged(TemplateNode node, @Nullable Object old, Tree typed, String audience) {
        return switch (node.type()) {
            case OBJECT -> {
                Map<String, Object> map = old instanceof Map<?, ?> ? asMap(old) : new LinkedHashMap<>();
                if (FormView.isEntry(node)) {
                    yield entry(node, map, typed, audience);
                }
                merge(node, map, typed, audience);
                yield map.isEmpty() ? null : map;
            }
            case ARRAY -> {
                List<Object> items = old instanceof List<?> ? asList(old) : new ArrayList<>();
                list(node, items, typed, audience);
                yield items.isEmpty() ? null : items;
            }
            default -> scalar(node, typed.value == null ? "" : typed.value);
        };
    }

    private void list(TemplateNode node, List<Object> items, Tree typed, String audience) {
        TemplateNode item = node.item().orElseThrow();
        String readers = node.audience().isEmpty() ? audience : node.audience();
        List<Object> beside = new ArrayList<>();
        int known = items.size();
        for (Map.Entry<String, Tree> row : typed.children.entrySet()) {
            int index = indexOf(row.getKey());
            if (index >= 0 && index < known) {
                Object merged = ownWordsOfOthers(item, items.get(index), row.getValue())
                        ? besideOwnWords(item, items.get(index), row.getValue(), readers, beside)
                        : merged(item, items.get(index), row.getValue(), readers);
                items.set(index, merged == null ? new LinkedHashMap<>() : merged);
            } else if (index >= 0 || row.getKey().equals("-")) {
                Object made = merged(item, null, row.getValue(), readers);
                if (made != null && items.size() < MAX_ITEMS_TYPED) {
                    items.add(made);
                }
            }
        }
        items.addAll(beside);
    }

    /** Keeps somebody's own words as they are, and puts what was typed over them beside them. */
    private Object besideOwnWords(TemplateNode item, Object original, Tree typed, String readers, List<Object> beside) {
        boolean wrapped = !FormView.isEntry(item);
        Tree words = wrapped ? typed.child("words") : typed;
        Map<String, Object> own = asMap(wrapped ? asMap(original).get("words") : original);
        String text = lines(words.child("text").value);
        if (!text.isBlank() && !text.equals(own.get("text"))) {
            words.child("voice").value = voiceOf(by);
            Object added = merged(item, null, typed, readers);
            if (added != null) {
                beside.add(added);
            }
        }
        return original;
    }

    private boolean ownWordsOfOthers(TemplateNode item, Object old, Tree typed) {
        boolean wrapped = !FormView.isEntry(item)
                && item.child("words").filter(FormView::isEntry).isPresent();
        if (!wrapped && !FormView.isEntry(item)) {
            return false;
        }
        Object words = wrapped && old instanceof Map<?, ?> map ? map.get("words") : old;
        Tree typedWords = wrapped ? typed.child("words") : typed;
        String text = typedWords.child("text").value;
        return words instanceof Map<?, ?> entry
                && !FormView.mayEdit(entry, by)
                && text != null
                && !lines(text).equals(entry.get("text"));
    }

    private @Nullable Object entry(TemplateNode node, Map<String, Object> map, Tree typed, String audience) {
        Map<String, Object> before = new LinkedHashMap<>(map);
        if (!map.isEmpty() && !FormView.mayEdit(map, by)) {
            return map;
        }
        merge(node, map, typed, audience);
        if (!(map.get("text") instanceof String)) {
            return map.containsKey("recordedBy") || map.isEmpty() ? map : withoutDefaults(map);
        }
        map.putIfAbsent("voice", voiceOf(by));
        map.putIfAbsent("audience", audienceFor(node, audience));
        if ("person".equals(map.get("voice"))) {
            map.putIfAbsent(
                    "speaker",
                    by.role() == Role.PERSON ? by.id() : base.subject().id());
        } else {
            map.remove("speaker");
        }
        if (!map.equals(before)) {
            map.put("recordedBy", by.id());
            map.put("recordedAt", at.toString());
        }
        return inOrder(node, map);
    }

    /** An entry without words is none, whatever was chosen for it. */
    private static @Nullable Object withoutDefaults(Map<String, Object> map) {
        map.keySet().removeAll(List.of("voice", "audience", "speaker"));
        return map.isEmpty() ? null : map;
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

    private static String audienceFor(TemplateNode node, String audience) {
        String own = node.audience();
        return own.isEmpty() ? (audience.isEmpty() ? "worker" : audience) : own;
    }

    private static String voiceOf(Party by) {
        return by.role() == Role.PERSON ? "person" : "worker";
    }

    private static @Nullable Object scalar(TemplateNode node, String typed) {
        String text = lines(typed);
        if (text.isBlank()) {
            return null;
        }
        return switch (node.type()) {
            case INTEGER -> text.strip().matches("-?[0-9]{1,9}") ? (Object) Integer.valueOf(text.strip()) : text;
            case NUMBER -> text.strip().matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(text.strip()) : text;
            case BOOLEAN -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
            default -> node.widget().equals("money") ? money(text) : text;
        };
    }

    /** Writes an amount with its two decimals where what was typed is one; otherwise keeps what was typed. */
    private static String money(String text) {
        String bare = text.strip().replace("£", "").replace(",", "").strip();
        return MONEY.matcher(bare).matches() ? new BigDecimal(bare).setScale(2).toPlainString() : text;
    }

    /** Browsers send two characters for each line break. */
    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    /** Drops items in which nothing was written. */
    private static void prune(TemplateNode node, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> field : map.entrySet()) {
                node.child(String.valueOf(field.getKey())).ifPresent(child -> prune(child, field.getValue()));
            }
        } else if (value instanceof List<?> list && node.item().isPresent()) {
            TemplateNode item = node.item().get();
            list.forEach(element -> prune(item, element));
            list.removeIf(element -> isBlank(item, element));
        }
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

    private static int indexOf(String token) {
        return token.matches("[0-9]{1,6}") ? Integer.parseInt(token) : -1;
    }

    private static List<String> tokens(String pointer) {
        List<String> tokens = new ArrayList<>();
        for (String token : pointer.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return tokens;
    }

    private static @Nullable Object walk(@Nullable Object from, List<String> tokens) {
        Object at = from;
        for (String token : tokens) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(token);
            } else if (at instanceof List<?> list && indexOf(token) >= 0 && indexOf(token) < list.size()) {
                at = list.get(indexOf(token));
            } else {
                return null;
            }
        }
        return at;
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
    private static List<Object> asList(Object value) {
        return (List<Object>) value;
    }

    /** What was typed, by place. Items of a list come in the order of their numbers, new ones last. */
    private static final class Tree {
        private final Map<String, Tree> children = new TreeMap<>(Tree::byNumber);
        private @Nullable String value;

        Tree child(String name) {
            return children.computeIfAbsent(name, n -> new Tree());
        }

        void put(List<String> path, String typed) {
            Tree at = this;
            for (String token : path) {
                at = at.child(token);
            }
            at.value = typed;
        }

        private static int byNumber(String a, String b) {
            int left = indexOf(a);
            int right = indexOf(b);
            if (left >= 0 && right >= 0 && left != right) {
                return Integer.compare(left, right);
            }
            if ((left >= 0) != (right >= 0)) {
                return left >= 0 ? -1 : 1;
            }
            return a.compareTo(b);
        }
    }
}
