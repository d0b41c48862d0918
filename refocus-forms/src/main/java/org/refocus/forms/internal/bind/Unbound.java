package org.refocus.forms.internal.bind;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refocus.forms.internal.check.TextCheck;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.forms.internal.template.Pointers;
import org.refocus.model.Choice;
import org.refocus.model.FormType;
import org.refocus.model.Money;

/**
 * Finds the places of a template whose answers would fit no record: what is right by the template could not be bound.
 *
 * <p>A record keeps whatever a service adds at the root; further down every place has the shape that its record gives it.
 * Used by one thread.
 */
public final class Unbound {
    /**
     * A place whose answers may fit no record.
     *
     * @param answers its pointer into the answers, with {@code *} for the items of a list and for open names
     * @param file the pointer of its schema into the template's file
     */
    public record Place(String answers, String file) {}

    private static final String ADDITIONS = "additional";
    private static final Map<Type, String> FORMATS = Map.of(LocalDate.class, "date", Instant.class, "date-time");

    private final CompiledTemplate template;
    private final List<Place> found = new ArrayList<>();

    private Unbound(CompiledTemplate template) {
        this.template = template;
    }

    /** Returns these places, in the order of the template; none below one that is named itself. */
    public static List<Place> of(CompiledTemplate template) {
        Unbound unbound = new Unbound(template);
        String form = template.schema().path("x-form").path("form").asText();
        unbound.look(template.schema(), FormType.ofId(form).answersType(), new Place("", ""));
        return List.copyOf(unbound.found);
    }

    private void look(JsonNode written, Type type, Place place) {
        JsonNode schema = template.deref(written);
        Place inside = new Place(place.answers(), file(written, place.file()));
        if (type instanceof ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            Type part = parts[parts.length - 1];
            if (!is(schema, parts.length == 1 ? "array" : "object")) {
                found.add(place);
            } else if (parts.length == 1) {
                look(schema.path("items"), part, below(inside, "*", "/items"));
            } else {
                named(schema, inside).values().forEach(spot -> look(spot.schema(), part, spot.place()));
                open(schema, inside).ifPresent(spot -> look(spot.schema(), part, spot.place()));
            }
        } else if (type instanceof Class<?> record && record.isRecord() && record != Money.class) {
            if (is(schema, "object")) {
                record(schema, record, inside);
            } else {
                found.add(place);
            }
        } else if (!fits(schema, (Class<?>) type)) {
            found.add(place);
        }
    }

    /** A record knows its own names; beside them it keeps what it is given, or nothing. */
    private void record(JsonNode schema, Class<?> record, Place place) {
        Map<String, Spot> others = named(schema, place);
        Optional<Spot> open = open(schema, place);
        boolean keepsMore = false;
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getName().equals(ADDITIONS)) {
                keepsMore = true;
            } else {
                Optional.ofNullable(others.remove(component.getName()))
                        .or(() -> open)
                        .ifPresent(spot -> look(spot.schema(), component.getGenericType(), spot.place()));
            }
        }
        if (!keepsMore) {
            others.values().forEach(spot -> found.add(spot.place()));
            open.ifPresent(spot -> found.add(spot.place()));
        }
    }

    private record Spot(JsonNode schema, Place place) {}

    private static Map<String, Spot> named(JsonNode schema, Place place) {
        Map<String, Spot> named = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(property -> {
            String token = Pointers.escape(property.getKey());
            named.put(property.getKey(), new Spot(property.getValue(), below(place, token, "/properties/" + token)));
        });
        return named;
    }

    /** Returns what may stand under any other name: without a schema of its own, whatever there is. */
    private static Optional<Spot> open(JsonNode schema, Place place) {
        JsonNode others = schema.path("additionalProperties");
        return others.isBoolean()
                ? Optional.empty()
                : Optional.of(new Spot(others, below(place, "*", others.isObject() ? "/additionalProperties" : "")));
    }

    private static boolean fits(JsonNode schema, Class<?> type) {
        if (type == Integer.class) {
            return is(schema, "integer") && isInt(schema.path("minimum")) && isInt(schema.path("maximum"));
        } else if (type == Boolean.class) {
            return is(schema, "boolean");
        } else if (!is(schema, "string")) {
            return false;
        } else if (type == Money.class) {
            return schema.path("pattern").asText().equals(TextCheck.MONEY);
        } else if (FORMATS.containsKey(type)) {
            return schema.path("format").asText().equals(FORMATS.get(type));
        }
        return !type.isEnum() || offers(schema, type);
    }

    private static boolean offers(JsonNode schema, Class<?> type) {
        Set<String> ids = new HashSet<>();
        for (Object choice : type.getEnumConstants()) {
            ids.add(((Choice) choice).id());
        }
        Set<String> offered = new HashSet<>();
        schema.path("enum").forEach(value -> offered.add(value.asText()));
        if (schema.has("const")) {
            offered.add(schema.path("const").asText());
        }
        return !offered.isEmpty() && ids.containsAll(offered);
    }

    private static boolean isInt(JsonNode bound) {
        return bound.isNumber() && bound.decimalValue().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static boolean is(JsonNode schema, String type) {
        return schema.path("type").asText().equals(type);
    }

    private String file(JsonNode written, String at) {
        JsonNode schema = written;
        String file = at;
        while (schema.has("$ref")) {
            file = schema.path("$ref").asText().substring(1);
            schema = template.schema().at(file);
        }
        return file;
    }

    private static Place below(Place place, String token, String step) {
        return new Place(place.answers() + "/" + token, place.file() + step);
    }
}
