package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.Party;
import org.refocus.sdk.Party.Role;
import org.refocus.sdk.Subject;

/**
 * What one viewer may see of answers: the choice that was made with each entry, and nothing else.
 *
 * <p>The person whom a record is about sees it as it is. For everybody else a row, a list or a group that holds nothing for
 * them is left out, be it empty or full of what is hidden: so the one cannot be told from the other. What is left stands in
 * the order of the template, so that no gap tells of what once stood there. Pure: the same answers always give the same.
 */
final class Eyes {
    static final List<String> PARTS_OF_ENTRY =
            List.of("text", "voice", "audience", "speaker", "recordedBy", "recordedAt");

    private final Subject subject;
    private final Party viewer;
    private final boolean seesAll;

    Eyes(Subject subject, Party viewer) {
        this.subject = subject;
        this.viewer = viewer;
        this.seesAll = viewer.role() == Role.PERSON && viewer.id().equals(subject.id());
    }

    /** Says whether nothing of the record can be hidden from the viewer. */
    boolean seesAll() {
        return seesAll;
    }

    /**
     * Returns what the viewer may see of a value; null where that is nothing.
     *
     * <p>Only entries carry an audience. Something that holds an entry under {@code words} is seen with it. An answer at a
     * place that the template does not have, or of another kind than it asks for, is for the one whom the record is about.
     * Of several values where one belongs, a single one that the viewer may see is given as that one.
     *
     * @param known what the template says of the place; null where it has no such place
     */
    @Nullable
    Object seen(@Nullable TemplateNode known, @Nullable Object value) {
        if (seesAll || value == null) {
            return value;
        }
        if (areSeveral(known, value)) {
            List<Object> seen = each(known, (List<?>) value);
            return seen.size() == 1 ? seen.get(0) : seen.isEmpty() ? null : seen;
        }
        TemplateNode place = known != null && fits(known, value) ? known : null;
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> seen = fields(place, map);
            return seen.isEmpty() || isHidden(place, map, seen) ? null : seen;
        }
        if (value instanceof List<?> list) {
            List<Object> seen = each(itemOf(place), list);
            return seen.isEmpty() ? null : seen;
        }
        return place != null || viewer.id().equals(subject.id()) ? value : null;
    }

    /** Returns the numbers of the items that the viewer sees, in order: where in it they stand is how the viewer counts. */
    List<Integer> rows(@Nullable TemplateNode item, List<?> items) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (seen(item, items.get(i)) != null) {
                rows.add(i);
            }
        }
        return rows;
    }

    /**
     * Says whether a value is closed to what the viewer types at its place: it is hidden itself, or is of a kind that the
     * place cannot show. What only holds something hidden is not.
     */
    boolean isShut(TemplateNode place, Object value) {
        return !fits(place, value)
                || (!seesAll && value instanceof Map<?, ?> map && isHidden(place, map, fields(place, map)));
    }

    /** Returns what is left of a value without all that the viewer sees of it; null where nothing is. */
    @Nullable
    Object hidden(@Nullable TemplateNode known, @Nullable Object value) {
        if (seesAll || value == null) {
            return null;
        }
        if (seen(known, value) == null) {
            return isNothing(value) ? null : value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> left = new LinkedHashMap<>();
            map.forEach((name, child) -> {
                Object below = isPart(known, map, name) ? null : hidden(childOf(known, name), child);
                if (below != null) {
                    left.put(String.valueOf(name), below);
                }
            });
            return left.isEmpty() ? null : left;
        }
        if (value instanceof List<?> list) {
            TemplateNode item = areSeveral(known, value) ? known : itemOf(known);
            List<Object> left = new ArrayList<>();
            for (Object child : list) {
                Object below = hidden(item, child);
                if (below != null) {
                    left.add(below);
                }
            }
            return left.isEmpty() ? null : left;
        }
        return null;
    }

    /** Says whether several values stand where one belongs. */
    static boolean areSeveral(@Nullable TemplateNode known, Object value) {
        return known != null && known.type() != TemplateNode.Type.ARRAY && value instanceof List<?>;
    }

    /** Says whether a value is of the kind that a place asks for: where it is not, entries may hide in it. */
    static boolean fits(TemplateNode place, Object value) {
        return switch (place.type()) {
            case OBJECT -> value instanceof Map<?, ?>;
            case ARRAY -> value instanceof List<?>;
            default -> isPlain(value);
        };
    }

    private static boolean isPlain(Object value) {
        return !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    }

    static boolean isEntry(@Nullable TemplateNode place, Map<?, ?> map) {
        return map.containsKey("audience")
                || (map.containsKey("text") && map.containsKey("voice"))
                || (place != null && place.isEntry());
    }

    /** Whoever sees an entry sees what an entry consists of, whether or not the template has the place. */
    private static boolean isPart(@Nullable TemplateNode place, Map<?, ?> map, @Nullable Object name) {
        Object child = map.get(name);
        return child != null && isPlain(child) && PARTS_OF_ENTRY.contains(String.valueOf(name)) && isEntry(place, map);
    }

    /** Returns who may see an entry at this place when nobody says otherwise. */
    static String audienceOf(TemplateNode place) {
        return place.audience().isEmpty() ? "worker" : place.audience();
    }

    private Map<String, Object> fields(@Nullable TemplateNode place, Map<?, ?> map) {
        Map<String, Object> seen = new LinkedHashMap<>();
        for (String name : inOrder(place, map)) {
            Object child = map.get(name);
            Object below = isPart(place, map, name) ? child : seen(childOf(place, name), child);
            if (below != null) {
                seen.put(name, below);
            }
        }
        return seen;
    }

    private static Set<String> inOrder(@Nullable TemplateNode place, Map<?, ?> map) {
        Set<String> names = new LinkedHashSet<>();
        if (place != null) {
            place.children().forEach(child -> names.add(child.name()));
        }
        map.keySet().forEach(name -> names.add(String.valueOf(name)));
        return names;
    }

    private List<Object> each(@Nullable TemplateNode item, List<?> list) {
        List<Object> seen = new ArrayList<>();
        for (Object child : list) {
            Object below = seen(item, child);
            if (below != null) {
                seen.add(below);
            }
        }
        return seen;
    }

    private boolean isHidden(@Nullable TemplateNode place, Map<?, ?> map, Map<String, Object> seen) {
        if (isEntry(place, map) && !isOwn(map) && !mayRead(place, map)) {
            return true;
        }
        Object words = map.get("words");
        return words != null && !isNothing(words) && !seen.containsKey("words");
    }

    /** Where nobody has chosen yet, the template's choice holds; a choice that nobody knows shows an entry to no other. */
    private boolean mayRead(@Nullable TemplateNode place, Map<?, ?> entry) {
        Object chosen = entry.get("audience");
        if (chosen == null && place != null && place.isEntry()) {
            chosen = audienceOf(place);
        }
        return chosen instanceof String audience && rolesOf(audience).contains(viewer.role());
    }

    private boolean isOwn(Map<?, ?> entry) {
        return viewer.id().equals(entry.get("speaker"))
                || (entry.get("speaker") == null && viewer.id().equals(entry.get("recordedBy")));
    }

    private static boolean isNothing(Object value) {
        return value instanceof Map<?, ?> map
                ? map.values().stream().allMatch(Eyes::isNothing)
                : value instanceof List<?> list && list.stream().allMatch(Eyes::isNothing);
    }

    private static @Nullable TemplateNode childOf(@Nullable TemplateNode place, @Nullable Object name) {
        return place == null ? null : place.child(String.valueOf(name)).orElse(null);
    }

    private static @Nullable TemplateNode itemOf(@Nullable TemplateNode place) {
        return place == null ? null : place.item().orElse(null);
    }

    private static List<Role> rolesOf(String audience) {
        return switch (audience) {
            case "worker" -> List.of(Role.WORKER);
            case "team" -> List.of(Role.WORKER, Role.TEAM);
            case "my-circle" -> List.of(Role.CIRCLE);
            default -> List.of();
        };
    }
}
