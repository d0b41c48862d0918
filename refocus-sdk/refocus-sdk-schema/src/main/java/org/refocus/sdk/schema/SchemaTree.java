package org.refocus.sdk.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;

/** Makes a schema of a template: the same checks at each place, references followed, in the reader's words. */
final class SchemaTree {
    private static final Set<String> NOT_CHECKS =
            Set.of("$schema", "$id", "$defs", "$comment", "$ref", "x-form", "title", "description");

    private final FormTemplate template;
    private final Map<String, Object> file;
    private final boolean asked;
    private final boolean labelled;

    /**
     * @param asked whether what the system fills in may be missing
     * @param labelled whether choices have their labels beside them
     */
    SchemaTree(FormTemplate template, boolean asked, boolean labelled) {
        this.template = template;
        this.file = FormDocument.of(template.json()).answers();
        this.asked = asked;
        this.labelled = labelled;
    }

    Map<String, Object> of(ClientForm.Draft draft) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", draft.address());
        schema.put("$comment", template.key());
        schema.putAll(place(file, template.root()));
        return schema;
    }

    private Map<String, Object> place(@Nullable Object written, TemplateNode node) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", node.title());
        node.description().ifPresent(hint -> schema.put("description", hint));
        schema.putAll(checks(written, Optional.of(node)));
        if (labelled && schema.remove("enum") != null) {
            schema.put("oneOf", choices(node));
        } else if (asked && !labelled && isQuestion(node)) {
            schema.remove("type");
            schema.put("enum", List.of(true, false));
        }
        return schema;
    }

    /** A yes or no that has to be answered; react-jsonschema-form answers it with no where its type is boolean. */
    static boolean isQuestion(TemplateNode node) {
        return node.type() == TemplateNode.Type.BOOLEAN && node.required();
    }

    private static List<Map<String, String>> choices(TemplateNode node) {
        List<Map<String, String>> choices = new ArrayList<>();
        node.options().forEach((value, label) -> choices.add(Map.of("const", value, "title", label)));
        return choices;
    }

    /** Returns all that a schema asks; a place that the form shows gives titles and order to what is below. */
    private Map<String, Object> checks(@Nullable Object written, Optional<TemplateNode> node) {
        Map<String, Object> checks = new LinkedHashMap<>();
        target(written).forEach((keyword, value) -> {
            if (NOT_CHECKS.contains(keyword)) {
                return;
            }
            switch (keyword) {
                case "properties" -> checks.put(keyword, properties(value, node));
                case "required" -> required(value, node).ifPresent(names -> checks.put(keyword, names));
                case "items" -> checks.put(keyword, items(value, node));
                case "allOf" ->
                    checks.put(
                            keyword,
                            list(value).stream().map(one -> checks(one, node)).toList());
                case "additionalProperties", "contains", "if", "then" ->
                    checks.put(keyword, value instanceof Map<?, ?> ? checks(value, inside(keyword, node)) : value);
                default -> checks.put(keyword, value);
            }
        });
        if (checks.get("then") instanceof Map<?, ?> then && then.isEmpty()) {
            checks.remove("if");
            checks.remove("then");
        }
        return checks;
    }

    /** What a person is not asked for is not needed below a {@code then} either; an {@code if} only looks. */
    private static Optional<TemplateNode> inside(String keyword, Optional<TemplateNode> node) {
        return keyword.equals("then") ? node : Optional.empty();
    }

    private Map<String, Object> properties(@Nullable Object value, Optional<TemplateNode> node) {
        Map<String, Object> written = map(value);
        Map<String, Object> properties = new LinkedHashMap<>();
        node.ifPresent(object -> object.children().stream()
                .filter(child -> written.containsKey(child.name()))
                .forEach(child -> properties.put(child.name(), property(written.get(child.name()), object, child))));
        written.forEach((name, schema) -> {
            if (!properties.containsKey(name)) {
                properties.put(name, checks(schema, Optional.empty()));
            }
        });
        return properties;
    }

    private Map<String, Object> property(@Nullable Object written, TemplateNode object, TemplateNode child) {
        Map<String, Object> schema = place(written, child);
        boolean row = object.name().isEmpty();
        if (asked
                && object.isEntry()
                && (row || object.required())
                && child.name().equals("audience")
                && !object.audience().isEmpty()) {
            schema.put("default", object.audience());
        }
        return schema;
    }

    private Optional<List<?>> required(@Nullable Object value, Optional<TemplateNode> node) {
        List<?> names = list(value).stream()
                .filter(name -> !asked
                        || node.flatMap(object -> object.child((String) name))
                                .filter(SystemPlaces::is)
                                .isEmpty())
                .toList();
        return Optional.<List<?>>of(names).filter(left -> !left.isEmpty());
    }

    private Map<String, Object> items(@Nullable Object value, Optional<TemplateNode> node) {
        Optional<TemplateNode> item = node.flatMap(TemplateNode::item);
        if (item.isEmpty()) {
            return checks(value, Optional.empty());
        }
        Map<String, Object> schema = place(value, item.get());
        node.flatMap(TemplateNode::itemLabel).ifPresent(label -> schema.put("title", label));
        return schema;
    }

    private Map<String, Object> target(@Nullable Object written) {
        Map<String, Object> schema = map(written);
        while (schema.get("$ref") instanceof String ref) {
            Object at = file;
            for (String token : ref.substring(1).split("/", -1)) {
                if (!token.isEmpty()) {
                    at = step(at, token.replace("~1", "/").replace("~0", "~"));
                }
            }
            schema = map(at);
        }
        return schema;
    }

    private static @Nullable Object step(@Nullable Object at, String token) {
        return at instanceof List<?> list ? list.get(Integer.parseInt(token)) : map(at).get(token);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
