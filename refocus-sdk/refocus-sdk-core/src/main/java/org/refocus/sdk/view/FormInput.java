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
 * after the last item as long as the list has room. Items are numbered as the one who types counts them: what they do not
 * see is passed over, and stays where it is, whatever they change, add or take out. What is not among the fields stays as
 * it was, so a page may show a part of a form. What was typed and does not fit (letters for a number) is kept as it was
 * typed, for a finding to point at. An item whose every field is blank, but for choices, is dropped.
 *
 * <p>Each entry that is new or changed gets who wrote it down and when. Whose words it holds is never guessed: where nobody
 * says, a finding asks. Own words of somebody else are not changed: what
 * was typed over them in a list stands beside them as a new item. Who may see an entry is chosen by the one whose words it
 * holds. Where one answer belongs and something stands that the one who types does not see, both are kept, as a list, for
 * a finding to point at. Keeps nothing; safe to share between threads.
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
        this.eyes = new Eyes(base.subject(), by);
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
     * <p>It stays when it holds own words of somebody else that the one who asks can see. What they cannot see of it is left.
     *
     * @param template the template of the record
     * @param base the revision that was shown
     * @param fields what was typed, by JSON Pointer
     * @param item the item to take out, by JSON Pointer, as the page numbers it; passed over when it names none
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
     * Puts typed fields into the answers of a record and moves one item within its list.
     *
     * <p>It changes places with the items that the one who asks sees; what they do not see stays where it is. It stays itself
     * when it holds own words of somebody else, as it does when it is to be taken out.
     *
     * @param template the template of the record
     * @param base the revision that was shown
     * @param fields what was typed, by JSON Pointer
     * @param item the item to move, by JSON Pointer, as the page numbers it; passed over when it names none
     * @param rows how far: 1 for one row on, -1 for one row back; no further than the list reaches
     * @param by who typed
     * @param at when
     * @return the new answers
     * @throws org.refocus.forms.UnreadableDocumentException when so much was typed that no document can hold it
     */
    public static FormDocument applyAndMove(
            FormTemplate template,
            FormResponse base,
            Map<String, String> fields,
            String item,
            int rows,
            Party by,
            Instant at) {
        Typed typed = Typed.of(fields);
        typed.move(item, rows);
        return new FormInput(template, base, by, at).run(typed);
    }

    private FormDocument run(Typed typed) {
        Map<String, Object> answers = Tree.asMap(Tree.thaw(base.answers().answers()));
        merge(template.root(), answers, typed);
        return FormDocument.of(answers);
    }

    /** Puts what was typed under one object into it. */
    private void merge(TemplateNode node, Map<String, Object> target, Typed typed) {
        typed.children().forEach((name, below) -> {
            Optional<TemplateNode> place = node.child(name);
            if (place.isPresent() && !place.get().widget().equals("hidden")) {
                Object value = merged(place.get(), target.get(name), below);
                if (value == null) {
                    target.remove(name);
                } else {
                    target.put(name, value);
                }
            }
        });
    }

    private @Nullable Object merged(TemplateNode node, @Nullable Object old, Typed typed) {
        if (node.type() == TemplateNode.Type.ARRAY) {
            TemplateNode item = node.item().orElseThrow();
            List<Object> items = Tree.itemsOf(old);
            list(item, items, typed, old instanceof List<?> ? eyes.rows(item, items) : List.of(), node.max());
            return items.isEmpty() || (items.size() == 1 && items.get(0) == old) ? Tree.single(items) : items;
        }
        if (old != null && eyes.isShut(node, old)) {
            return several(node, old, typed);
        }
        if (node.type() == TemplateNode.Type.OBJECT) {
            Map<String, Object> map = Tree.asMap(old);
            Map<String, Object> merged = node.isEntry() ? entry(node, map, typed) : group(node, map, typed);
            return merged.isEmpty() ? null : merged;
        }
        String text = typed.text();
        return text == null ? old : Coercion.scalar(node, old, text);
    }

    /** Puts in what was typed where one answer belongs and something else stands, or something that was not seen. */
    private @Nullable Object several(TemplateNode node, Object old, Typed typed) {
        List<Object> items = Tree.itemsOf(old);
        List<Integer> rows = eyes.rows(node, items);
        if (old instanceof List<?> && (eyes.seesAll() || rows.size() > 1)) {
            list(node, items, typed, rows, Optional.of(0));
            return Tree.single(items);
        }
        int seen = rows.size() == 1 && Eyes.fits(node, items.get(rows.get(0))) ? rows.get(0) : items.size();
        Object value = merged(node, seen < items.size() ? items.get(seen) : null, typed);
        if (seen < items.size()) {
            items.remove(seen);
        }
        if (value != null) {
            items.add(seen, value);
        }
        return Tree.single(items);
    }

    private Map<String, Object> group(TemplateNode node, Map<String, Object> map, Typed typed) {
        merge(node, map, typed);
        return map;
    }

    private void list(TemplateNode item, List<Object> items, Typed typed, List<Integer> rows, Optional<Integer> most) {
        List<Object> added = new ArrayList<>();
        Map<Integer, Integer> moves = new LinkedHashMap<>();
        typed.children().forEach((token, row) -> {
            int index = Typed.indexOf(token);
            if (index >= 0 && index < rows.size()) {
                int at = rows.get(index);
                if (row.moved() != 0 && mayTakeOut(eyes.seen(item, items.get(at)))) {
                    moves.put(at, row.moved());
                }
                items.set(at, row(item, items.get(at), row, added));
            } else if (token.equals("-")
                    || (index >= 0 && most.map(max -> index < max).orElse(true))) {
                add(item, row, added);
            }
        });
        moves.forEach((from, by) -> move(items, rows, from, by));
        items.removeIf(row -> row == GONE);
        items.addAll(added);
    }

    /** Moves an item among those that are seen; all others keep their places. */
    private static void move(List<Object> items, List<Integer> rows, int from, int by) {
        List<Integer> places = rows.stream().filter(at -> items.get(at) != GONE).toList();
        int row = places.indexOf(from);
        if (row >= 0) {
            List<Object> seen = new ArrayList<>(places.stream().map(items::get).toList());
            int to = (int) Math.max(0, Math.min(seen.size() - 1, (long) row + by));
            seen.add(to, seen.remove(row));
            for (int i = 0; i < seen.size(); i++) {
                items.set(places.get(i), seen.get(i));
            }
        }
    }

    private Object row(TemplateNode item, Object old, Typed typed, List<Object> added) {
        if (typed.takenOut()) {
            return mayTakeOut(eyes.seen(item, old)) ? unseen(item, old) : old;
        }
        boolean entry = item.isEntry();
        if (entry || item.child("words").filter(TemplateNode::isEntry).isPresent()) {
            Typed words = entry ? typed : typed.child("words");
            Object said = entry ? old : Tree.step(old, "words");
            if (isOverOwnWords(said, words.child("text").text())) {
                if ("person".equals(Tree.step(said, "voice"))) {
                    words.child("voice").setText(voiceOf(by));
                }
                add(item, entry ? typed : wordsAndChoices(item, typed), added);
            }
        }
        Object merged = merged(item, old, typed);
        return merged == null ? GONE : Blank.isRow(item, eyes.seen(item, merged)) ? unseen(item, merged) : merged;
    }

    /** What stays of a row when all is gone that the one who types sees of it. */
    private Object unseen(TemplateNode item, Object row) {
        Object left = eyes.hidden(item, row);
        return left == null ? GONE : left;
    }

    private void add(TemplateNode item, Typed typed, List<Object> added) {
        Object made = merged(item, null, typed);
        if (made != null && !Blank.isRow(item, made)) {
            added.add(made);
        }
    }

    /** Says whether something was typed over words that only somebody else may change. */
    private boolean isOverOwnWords(@Nullable Object old, @Nullable String text) {
        return old instanceof Map<?, ?> own
                && !Authorship.mayEdit(own, by, base.subject())
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

    /** Nobody takes away own words of somebody else that they see; what they do not see stays anyway. */
    private boolean mayTakeOut(@Nullable Object seen) {
        if (seen instanceof Map<?, ?> map) {
            return Authorship.mayEdit(map, by, base.subject())
                    && map.values().stream().allMatch(this::mayTakeOut);
        }
        return !(seen instanceof List<?> list) || list.stream().allMatch(this::mayTakeOut);
    }

    private Map<String, Object> entry(TemplateNode node, Map<String, Object> map, Typed typed) {
        Map<String, Object> before = new LinkedHashMap<>(map);
        if (!Authorship.mayEdit(map, by, base.subject())) {
            return map;
        }
        merge(node, map, typed);
        if (!Authorship.mayChooseReaders(before, by, base.subject())) {
            keepReaders(map, before);
        }
        if (map.equals(before)) {
            return before;
        }
        if (!map.containsKey("text")) {
            return before.isEmpty() ? withoutChoices(map) : map;
        }
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

    private static void keepReaders(Map<String, Object> map, Map<String, Object> before) {
        Object chosen = before.get("audience");
        if (chosen == null) {
            map.remove("audience");
        } else {
            map.put("audience", chosen);
        }
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
}
