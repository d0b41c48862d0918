package org.refocus.forms.internal.migrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.internal.migrate.Node.Kind;
import org.refocus.forms.internal.template.Pointers;

/** The places that a template has, open names among them. */
final class Places {
    private static final Set<String> SAID_ONLY = Set.of("title", "description", "$comment", "x-form", "$defs", "$ref");
    private static final Set<String> GUARDS =
            Set.of("minProperties", "maxProperties", "minItems", "maxItems", "contains", "if", "then", "allOf");

    private final Node schema;

    /** What stands at a path: the schemas that it may have; open where anything may stand. */
    record Found(List<Node> schemas, boolean open) {
        boolean isKnown() {
            return open || !schemas.isEmpty();
        }
    }

    Places(FormTemplate template) {
        this.schema = Node.read(template.json());
    }

    Found at(List<String> tokens) {
        List<Node> at = List.of(schema);
        for (String token : tokens) {
            List<Node> next = new ArrayList<>();
            for (Node one : at) {
                if (below(target(one), token, next)) {
                    return new Found(List.of(), true);
                }
            }
            at = next;
        }
        return new Found(at.stream().map(this::target).toList(), false);
    }

    /** Adds the schemas below one; says whether anything may stand there. */
    private static boolean below(Node schema, String token, List<Node> next) {
        boolean star = token.equals(Path.EACH);
        if (is(schema, "array")) {
            Node items = schema.child("items");
            if (items != null && (star || Path.index(token) >= 0)) {
                next.add(items);
            }
            return items == null;
        }
        Node properties = schema.child("properties");
        Node named = properties == null ? null : properties.child(token);
        if (!is(schema, "object") || named != null) {
            if (named != null) {
                next.add(named);
            }
            return false;
        }
        if (star && properties != null) {
            next.addAll(properties.members.values());
        }
        Node others = schema.child("additionalProperties");
        if (others != null && others.is(Kind.OBJECT)) {
            next.add(others);
        }
        return others == null;
    }

    static boolean is(Node schema, String type) {
        return text(schema, "type").equals(type);
    }

    /** Follows references; the template was admitted, so they lead somewhere. */
    private Node target(Node written) {
        Node at = written;
        for (String ref = text(at, "$ref"); ref.startsWith("#"); ref = text(at, "$ref")) {
            Node leads = schema;
            for (String token :
                    ref.length() < 2 ? new String[0] : ref.substring(2).split("/", -1)) {
                Node child = leads.child(Pointers.unescape(token));
                leads = child == null ? leads : child;
            }
            at = leads;
        }
        return at;
    }

    /** Says whether what is around a path demands that it is there. */
    boolean isRequired(Path path) {
        return at(path.parent().tokens()).schemas().stream()
                .anyMatch(around -> required(around).contains(path.last()));
    }

    /** Says whether a path is there in all answers. */
    boolean isAlways(Path path) {
        for (int i = 1; i <= path.tokens().size(); i++) {
            Path upTo = new Path(path.tokens().subList(0, i), Set.of());
            if (!isRequired(upTo)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether something around a path counts what stands in it or looks at more than one place. */
    boolean isGuarded(Path path) {
        for (Node around : at(path.parent().tokens()).schemas()) {
            if (around.members.keySet().stream().anyMatch(GUARDS::contains)) {
                return true;
            }
        }
        Node form = schema.child("x-form");
        Node rules = form == null ? null : form.child("rules");
        return rules != null
                && rules.items.stream()
                        .flatMap(rule -> rule.members.values().stream())
                        .anyMatch(part -> Path.of(part.scalar)
                                .filter(named -> named.startsWith(path) || path.startsWith(named))
                                .isPresent());
    }

    static Set<String> required(Node schema) {
        Set<String> names = new HashSet<>();
        Node required = schema.child("required");
        if (required != null) {
            required.items.forEach(name -> names.add(name.scalar));
        }
        return names;
    }

    /** Says whether two schemas ask for the same, whatever they say to a reader. */
    boolean sameAs(Node one, Places others, Node other) {
        return same(one, others, other, new HashSet<>());
    }

    private boolean same(
            @Nullable Node writtenHere, Places others, @Nullable Node writtenThere, Set<List<Integer>> seen) {
        if (writtenHere == null || writtenThere == null) {
            return writtenHere == writtenThere;
        }
        Node here = target(writtenHere);
        Node there = others.target(writtenThere);
        if (!here.is(Kind.OBJECT) || !there.is(Kind.OBJECT)) {
            return here.sameAs(there);
        }
        if (!seen.add(List.of(System.identityHashCode(here), System.identityHashCode(there)))) {
            return true;
        }
        Set<String> keywords = new HashSet<>(here.members.keySet());
        keywords.addAll(there.members.keySet());
        keywords.removeAll(SAID_ONLY);
        return keywords.stream().allMatch(keyword -> sameKeyword(keyword, here, others, there, seen));
    }

    private boolean sameKeyword(String keyword, Node here, Places others, Node there, Set<List<Integer>> seen) {
        Node one = here.child(keyword);
        Node other = there.child(keyword);
        if (keyword.equals("required")) {
            return required(here).equals(required(there));
        }
        if (keyword.equals("properties") && one != null && other != null) {
            return one.members.keySet().equals(other.members.keySet())
                    && one.members.keySet().stream()
                            .allMatch(name -> same(one.child(name), others, other.child(name), seen));
        }
        if (keyword.equals("items") || keyword.equals("additionalProperties")) {
            return same(one, others, other, seen);
        }
        return one != null && other != null && one.sameAs(other);
    }

    private static String text(Node object, String name) {
        Node value = object.child(name);
        return value != null && value.is(Kind.TEXT) ? value.scalar : "";
    }
}
