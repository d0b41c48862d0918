package org.refocus.sdk.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.Party;

/**
 * Puts entries into answers that one viewer may not see: into lists, into rows, into groups and lists that are not there yet,
 * where a single answer belongs, beside one, and at names that no template has. Who may not see what is said here, without the
 * library's own reading of it.
 */
final class Planted {
    static final String MARKER = "MARKER";

    private static final Map<Party.Role, List<String>> CLOSED = Map.of(
            Party.Role.PERSON, List.of("only-me", "worker", "team", "my-circle"),
            Party.Role.WORKER, List.of("only-me", "my-circle"),
            Party.Role.TEAM, List.of("only-me", "worker", "my-circle"),
            Party.Role.CIRCLE, List.of("only-me", "worker", "team"));

    private final Party viewer;
    private final Random random;
    private int count;

    private Planted(Party viewer, Random random) {
        this.viewer = viewer;
        this.random = random;
    }

    /** Returns the answers with entries among them that the viewer may not see, each of them marked. */
    static FormDocument into(FormTemplate template, FormDocument answers, Party viewer, Random random) {
        Map<String, Object> tree = Trees.copyOf(answers.answers());
        Planted planted = new Planted(viewer, random);
        while (planted.count == 0) {
            planted.below(template.root(), tree);
        }
        return FormDocument.of(tree);
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private void below(TemplateNode node, Map<String, Object> map) {
        for (TemplateNode child : node.children()) {
            switch (child.type()) {
                case ARRAY -> list(child, map);
                case OBJECT -> object(child, map);
                default -> {
                    if (one(15)) {
                        single(child, map);
                    }
                }
            }
        }
        if (one(8)) {
            Object odd = one(2) ? entry(null) : new ArrayList<>(List.of(entry(null)));
            map.put("elsewhere" + count, one(2) ? odd : new LinkedHashMap<>(Map.of("deep", odd)));
        }
    }

    private void object(TemplateNode child, Map<String, Object> map) {
        if (child.isEntry()) {
            if (!child.name().equals("words")) {
                single(child, map);
            }
        } else if (map.getOrDefault(child.name(), Map.of()) instanceof Map<?, ?>) {
            Map<String, Object> group = Place.map(map.getOrDefault(child.name(), new LinkedHashMap<>()));
            below(child, group);
            if (!group.isEmpty()) {
                map.put(child.name(), group);
            }
        }
    }

    /** Where one answer belongs: alone, or beside the one that is there. */
    private void single(TemplateNode child, Map<String, Object> map) {
        Object there = map.get(child.name());
        if (there == null) {
            map.put(child.name(), entry(child));
        } else if (!(there instanceof List<?>)) {
            map.put(child.name(), one(2) ? List.of(entry(child), there) : List.of(there, entry(child)));
        }
    }

    @SuppressWarnings("unchecked") // a copy of our own
    private void list(TemplateNode child, Map<String, Object> map) {
        if (!(map.getOrDefault(child.name(), List.of()) instanceof List<?> there)) {
            return;
        }
        List<Object> rows = there.isEmpty() ? new ArrayList<>() : (List<Object>) there;
        TemplateNode item = child.item().orElseThrow();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> && item.type() == TemplateNode.Type.OBJECT && !item.isEntry()) {
                below(item, Place.map(row));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Object row =
                    item.isEntry() || !holdsEntries(item) ? (one(2) || item.isEntry() ? entry(item) : null) : row(item);
            if (row != null) {
                rows.add(random.nextInt(rows.size() + 1), row);
            }
        }
        if (!rows.isEmpty()) {
            map.put(child.name(), rows);
        }
    }

    private static boolean holdsEntries(TemplateNode row) {
        return row.children().stream()
                .anyMatch(child -> child.isEntry()
                        || child.item().filter(TemplateNode::isEntry).isPresent());
    }

    /** A row that goes with its words, or that holds nothing but what is hidden. */
    private Map<String, Object> row(TemplateNode item) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (item.child("words").filter(TemplateNode::isEntry).isPresent() && one(2)) {
            for (TemplateNode child : item.children()) {
                if (child.type() == TemplateNode.Type.STRING) {
                    row.put(child.name(), MARKER + count++);
                }
            }
            row.put("words", entry(item.child("words").get()));
        } else {
            while (row.isEmpty()) {
                for (TemplateNode child : item.children()) {
                    if (child.type() == TemplateNode.Type.ARRAY
                            && child.item().orElseThrow().isEntry()
                            && one(2)) {
                        row.put(
                                child.name(),
                                new ArrayList<>(List.of(entry(child.item().get()))));
                    }
                }
                if (one(3)) {
                    row.put("elsewhere", entry(null));
                }
            }
        }
        return row;
    }

    private Map<String, Object> entry(TemplateNode place) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("text", MARKER + count++);
        entry.put(
                "voice",
                List.of("person", "worker", "agreed", "carried-forward", MARKER).get(random.nextInt(5)));
        String usual =
                place == null || !place.isEntry() ? "" : place.audience().isEmpty() ? "worker" : place.audience();
        List<String> closed = new ArrayList<>(CLOSED.get(viewer.role()));
        closed.add("everybody-" + MARKER);
        if (!one(4) || !(usual.isEmpty() || closed.contains(usual))) {
            entry.put("audience", closed.get(random.nextInt(closed.size())));
        }
        if (one(2)) {
            entry.put("speaker", "somebody-" + MARKER);
        }
        entry.put("recordedBy", "worker-who-left");
        entry.put("recordedAt", "2026-01-01T09:00:00Z");
        if (one(6)) {
            entry.put("mood", MARKER);
        }
        return entry;
    }

    /** Returns everything that was planted, in the order in which it stands. */
    static List<Object> found(Object value) {
        List<Object> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(Object value, List<Object> found) {
        if (value instanceof Map<?, ?> map) {
            if (String.valueOf(map.get("text")).startsWith(MARKER)) {
                found.add(map);
            } else {
                map.values().forEach(child -> collect(child, found));
            }
        } else if (value instanceof List<?> list) {
            list.forEach(child -> collect(child, found));
        } else if (String.valueOf(value).startsWith(MARKER)) {
            found.add(value);
        }
    }
}
