package org.refocus.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;

/** Bundled templates to which an invented service has added places of its own. */
final class AdaptedTemplates {
    private AdaptedTemplates() {}

    /** Compiles them anew. */
    static List<FormTemplate> all() {
        return List.of(worksheet(), guide(), proposal());
    }

    /**
     * Additions of every kind at the root, needed and not, and one more part of life that asks for more than others. A
     * record cannot tell absent from empty: whoever needs a part of something asks for that as well, and for one item.
     */
    static FormTemplate worksheet() {
        ObjectNode root = tree("strengths-worksheet");
        add(root, "team", "{'title': 'Team', 'type': 'string', 'minLength': 2, 'maxLength': 30}", true);
        add(root, "nickname", "{'title': 'Called', 'type': 'string', 'maxLength': 12}", false);
        add(root, "mood", "{'title': 'Today', 'type': 'string', 'enum': ['well', 'so-so', 'unwell']}", true);
        add(
                root,
                "pets",
                "{'title': 'Animals', 'type': 'array', 'maxItems': 3, 'items': {'$ref': '#/$defs/entry'}}",
                false);
        add(root, "visits", "{'title': 'Visits', 'type': 'integer', 'minimum': 1, 'maximum': 9}", false);
        ObjectNode garden = root.at("/properties/domains/properties/health").deepCopy();
        garden.put("title", "Garden").putArray("required").add("current");
        ((ObjectNode) garden.at("/properties"))
                .set("desires", json("{'type': 'array', 'maxItems': 2, 'items': {'$ref': '#/$defs/strength'}}"));
        ((ObjectNode) garden.at("/properties"))
                .set("current", json("{'type': 'array', 'minItems': 1, 'items': {'$ref': '#/$defs/strength'}}"));
        root.withArray("/required").add("domains");
        set((ObjectNode) root.at("/properties/domains"), "garden", garden, true);
        return FormTemplate.load(Json.bytes(root));
    }

    /** One more area of life, and a section of its own. */
    static FormTemplate guide() {
        ObjectNode root = tree("vtp-guide");
        ObjectNode areas = (ObjectNode) root.at("/properties/areas");
        set(areas, "sea", areas.at("/properties/gender").deepCopy(), false);
        add(
                root,
                "visit",
                "{'title': 'Visit', 'type': 'object', 'additionalProperties': false, 'required': ['place'], 'properties': {"
                        + "'place': {'type': 'string', 'maxLength': 20}, 'alone': {'type': 'boolean'},"
                        + "'said': {'$ref': '#/$defs/entries'}}}",
                true);
        return FormTemplate.load(Json.bytes(root));
    }

    /** A question with a rule, and one more criterion. */
    static FormTemplate proposal() {
        ObjectNode root = tree("partnership-proposal");
        add(root, "weeks", "{'title': 'Weeks', 'type': 'integer', 'minimum': 0, 'maximum': 20}", true);
        root.withObject("/x-form/parameters").put("mostWeeks", 8);
        root.withArray("/x-form/rules")
                .addObject()
                .put("rule", "at-most")
                .put("at", "/weeks")
                .put("parameter", "mostWeeks");
        set(
                (ObjectNode) root.at("/properties/assessment/properties/criteria"),
                "outdoors",
                root.at("/properties/assessment/properties/criteria/properties/partnership"),
                false);
        return FormTemplate.load(Json.bytes(root));
    }

    private static ObjectNode tree(String form) {
        return (ObjectNode)
                Json.parse(TemplateLibrary.bundled().get(form + "|1.0.0").json());
    }

    private static void add(ObjectNode object, String name, String schema, boolean required) {
        set(object, name, json(schema), required);
    }

    private static void set(ObjectNode object, String name, JsonNode schema, boolean required) {
        object.withObject("/properties").set(name, schema);
        if (object.path("x-form").has("order")) {
            object.withArray("/x-form/order").add(name);
        }
        if (required) {
            object.withArray("/required").add(name);
        }
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
