package org.refocus.sdk.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One place of a form, as the kit reads it from the template's JSON: on its own, without the library's compiled checks,
 * so that the one can test the other.
 *
 * <p>Places are made when asked for, because a template may refer to itself. Immutable to the outside and safe to share
 * between threads.
 */
final class Place {
    /** The kinds of JSON value. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        OBJECT,
        ARRAY
    }

    /** "The object whose property has this text", and for a condition what it must then have. */
    record Match(String property, String value, Set<String> then) {}

    private final Map<String, Object> template;
    private final Map<String, Object> schema;
    private final int loops;
    private volatile @Nullable Map<String, Place> children;
    private final Map<String, Place> made = new ConcurrentHashMap<>();

    /** Where it stands: a JSON Pointer with {@code *} for the items of a list and for open names. */
    final String path;

    final int depth;
    final Type type;

    final Set<String> names;
    final Set<String> required;
    final boolean closed;
    final int minSize;
    final int maxSize;
    final List<Match> conditions = new ArrayList<>();
    final List<Match> contains = new ArrayList<>();
    final @Nullable TextPattern pattern;
    final String format;
    final List<String> choices;
    final boolean isConstant;
    final @Nullable BigDecimal minimum;
    final @Nullable BigDecimal maximum;

    private Place(Map<String, Object> template, Object written, String path, int depth, int loops) {
        this.template = template;
        this.schema = follow(template, written);
        this.path = path;
        this.depth = depth;
        this.loops = loops;
        this.type = Type.valueOf(String.valueOf(schema.get("type")).toUpperCase(java.util.Locale.ROOT));
        this.names = map(schema.get("properties")).keySet();
        this.required = names(schema.get("required"));
        this.closed = Boolean.FALSE.equals(schema.get("additionalProperties"));
        this.minSize = number(sizeKeyword("min"), 0);
        this.maxSize = number(sizeKeyword("max"), Integer.MAX_VALUE);
        this.format = text(schema.get("format"));
        this.pattern = schema.containsKey("pattern") ? TextPattern.of(text(schema.get("pattern"))) : null;
        this.isConstant = schema.containsKey("const");
        this.choices = isConstant ? List.of(text(schema.get("const"))) : List.copyOf(names(schema.get("enum")));
        this.minimum = decimal(schema.get("minimum"));
        this.maximum = decimal(schema.get("maximum"));
        match(schema);
        for (Object part : list(schema.get("allOf"))) {
            match(map(part));
        }
    }

    static Place root(Map<String, Object> template) {
        return new Place(template, template, "", 0, 0);
    }

    private void match(Map<String, Object> part) {
        if (part.containsKey("if")) {
            Match condition = matchOf(map(part.get("if")));
            Set<String> then = names(map(part.get("then")).get("required"));
            conditions.add(new Match(condition.property(), condition.value(), then));
        }
        if (part.containsKey("contains")) {
            contains.add(matchOf(map(part.get("contains"))));
        }
    }

    private static Match matchOf(Map<String, Object> match) {
        Map.Entry<String, Object> only =
                map(match.get("properties")).entrySet().iterator().next();
        return new Match(only.getKey(), text(map(only.getValue()).get("const")), Set.of());
    }

    /** Returns what the smallest or largest size of such a value is called: of a text, a list or an object. */
    String sizeKeyword(String bound) {
        return switch (type) {
            case ARRAY -> bound + "Items";
            case OBJECT -> bound + "Properties";
            default -> bound + "Length";
        };
    }

    /** Says whether the template sets this bound of the size. */
    boolean hasSize(String bound) {
        return type != Type.BOOLEAN && schema.containsKey(sizeKeyword(bound));
    }

    /** Returns the place of a property; for a name that the template does not know, the one for such names, or null. */
    @Nullable
    Place child(String name) {
        if (names.contains(name)) {
            return made.computeIfAbsent(
                    "/" + name, n -> make(map(schema.get("properties")).get(name), escape(name)));
        }
        return schema.get("additionalProperties") instanceof Map<?, ?> others
                ? made.computeIfAbsent("other", n -> make(others, "*"))
                : null;
    }

    /** Says whether names that the template does not know have a schema of their own. */
    boolean hasOthers() {
        return schema.get("additionalProperties") instanceof Map<?, ?>;
    }

    /** Returns the place of a list's items. */
    Place item() {
        return made.computeIfAbsent("item", n -> make(map(schema.get("items")), "*"));
    }

    /** Says whether this place lies inside one of the same schema, twice over: there is no end to such places. */
    boolean isRepeating() {
        return loops > 1;
    }

    private Place make(@Nullable Object written, String token) {
        // A place that comes back to a schema through a reference counts how often.
        boolean back = map(written).containsKey("$ref") && isOpen(follow(template, written));
        return new Place(template, map(written), path + "/" + token, depth + 1, loops + (back ? 1 : 0));
    }

    private boolean isOpen(Map<String, Object> target) {
        Map<String, Object> at = template;
        if (at == target) {
            return true;
        }
        return reaches(target, target, new java.util.IdentityHashMap<>());
    }

    /** Says whether a schema leads back to itself: only then can its places be without end. */
    private boolean reaches(
            Map<String, Object> from, Map<String, Object> target, java.util.IdentityHashMap<Object, Boolean> seen) {
        List<Object> next = new ArrayList<>(map(from.get("properties")).values());
        if (from.containsKey("items")) {
            next.add(map(from.get("items")));
        }
        if (from.get("additionalProperties") instanceof Map<?, ?> others) {
            next.add(others);
        }
        for (Object schemaBelow : next) {
            Map<String, Object> below = follow(template, schemaBelow);
            if (below == target) {
                return true;
            }
            if (seen.put(below, true) == null && reaches(below, target, seen)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> follow(Map<String, Object> template, @Nullable Object written) {
        Map<String, Object> at = map(written);
        while (at.containsKey("$ref")) {
            Object target = template;
            String[] tokens = text(at.get("$ref")).substring(1).split("/", -1);
            for (String token : List.of(tokens).subList(1, tokens.length)) {
                String name = token.replace("~1", "/").replace("~0", "~");
                target = target instanceof List<?> list
                        ? list.get(Integer.parseInt(name))
                        : map(target).get(name);
            }
            at = map(target);
        }
        return at;
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Set<String> names(@Nullable Object value) {
        Set<String> names = new LinkedHashSet<>();
        list(value).forEach(name -> names.add(String.valueOf(name)));
        return names;
    }

    private int number(String keyword, int otherwise) {
        BigDecimal value = decimal(schema.get(keyword));
        return value == null ? otherwise : value.intValueExact();
    }

    static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** Returns the names and their places, in the template's order. */
    Map<String, Place> children() {
        Map<String, Place> known = children;
        if (known != null) {
            return known;
        }
        Map<String, Place> all = new LinkedHashMap<>();
        for (String name : names) {
            Place child = child(name);
            if (child != null) {
                all.put(name, child);
            }
        }
        children = all;
        return all;
    }

    @Override
    public String toString() {
        return "Place[" + path + ", " + type + "]";
    }
}
