package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.forms.internal.template.Pointers;

/** Finds the change in the author's file that a finding in the edition comes from. */
final class Blame {
    private final List<Change> changes;

    Blame(List<Change> changes) {
        this.changes = changes;
    }

    /** Returns the place in the author's file of what stands at a pointer in the edition. */
    String of(String pointer) {
        Change nearest = null;
        int most = 0;
        for (Change change : changes) {
            int common = common(pointer, change.path().toString());
            if (common >= most && common > 0) {
                most = common;
                nearest = change;
            }
        }
        return nearest == null ? "/changes" : place(nearest, pointer);
    }

    /** Returns the place in the author's file of a difference at a place of the answers. */
    String of(CompiledTemplate template, Locks.Breach breach) {
        List<String> schemas = schemas(template, breach.place());
        Change guilty = null;
        int most = -1;
        for (Change change : changes) {
            int weight = weight(change, schemas, breach.keyword());
            if (weight >= most && weight > 0) {
                most = weight;
                guilty = change;
            }
        }
        return guilty == null ? "/changes" : guilty.at("/path");
    }

    /** Returns the pointer into the template of a place of the answers. */
    static String pointer(CompiledTemplate template, String place) {
        List<String> schemas = schemas(template, place);
        return place.isEmpty() ? "" : schemas.get(schemas.size() - (isShared(schemas) ? 2 : 1));
    }

    private static boolean isShared(List<String> schemas) {
        String last = schemas.get(schemas.size() - 1);
        return schemas.size() > 1 && last.matches("/\\$defs/[^/]+");
    }

    /** The nearer to the place the more; a change that names the keyword itself before one that does not. */
    private static int weight(Change change, List<String> schemas, String keyword) {
        int weight = 0;
        String from = change.from() == null || change.op() == Change.Op.COPY ? "" : String.valueOf(change.from());
        for (int i = 0; i < schemas.size(); i++) {
            String schema = schemas.get(i);
            for (String path : List.of(change.path().toString(), from)) {
                if (path.equals(schema) || path.startsWith(schema + "/")) {
                    boolean named = path.substring(schema.length()).contains("/" + keyword);
                    weight = Math.max(weight, 2 * (i + 1) + (named ? 2 * schemas.size() : 0) + 1);
                }
            }
        }
        return weight;
    }

    /** Returns the pointers of the schemas that lead to a place of the answers, the place's own last. */
    private static List<String> schemas(CompiledTemplate template, String place) {
        List<String> pointers = new ArrayList<>(List.of(""));
        String at = "";
        JsonNode schema = template.schema();
        for (String token : Locks.tokens(place)) {
            while (schema.has("$ref")) {
                at = schema.path("$ref").asText("").substring(1);
                schema = template.schema().at(at);
                pointers.add(at);
            }
            boolean items = token.equals("*") && schema.has("items");
            at += items ? "/items" : token.equals("*") ? "/additionalProperties" : "/properties/" + token;
            schema = Locks.below(schema, token);
            pointers.add(at);
        }
        if (schema.has("$ref")) {
            pointers.add(schema.path("$ref").asText("").substring(1));
        }
        return pointers;
    }

    private static String place(Change change, String pointer) {
        String path = change.path().toString();
        JsonNode value = change.value();
        if (value != null && pointer.startsWith(path + "/")) {
            return change.at("/value" + known(value, pointer.substring(path.length())));
        }
        return change.at(value != null && pointer.equals(path) ? "/value" : "/path");
    }

    /** Returns as much of a pointer as a value has, and one step more where something is missing. */
    private static String known(JsonNode value, String pointer) {
        StringBuilder known = new StringBuilder();
        @Nullable JsonNode at = value;
        for (String token : Locks.tokens(pointer)) {
            String name = Pointers.unescape(token);
            at = at.isArray() && name.matches("[0-9]{1,7}") ? at.path(Integer.parseInt(name)) : at.path(name);
            if (at.isMissingNode()) {
                return known.toString();
            }
            known.append('/').append(token);
        }
        return known.toString();
    }

    private static int common(String one, String other) {
        List<String> left = Locks.tokens(one);
        List<String> right = Locks.tokens(other);
        int common = 0;
        while (common < Math.min(left.size(), right.size()) && left.get(common).equals(right.get(common))) {
            common++;
        }
        return common;
    }
}
