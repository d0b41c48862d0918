package org.refocus.forms.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.refocus.forms.internal.template.CompiledTemplate;

/**
 * One place in one of the two templates, with references followed.
 *
 * @param written the schema as it stands there, perhaps a reference
 * @param schema the schema to which it leads
 * @param audience who sees entries from here down, empty where nothing is said
 */
record Side(CompiledTemplate template, JsonNode written, JsonNode schema, String audience) {
    static Side root(CompiledTemplate template) {
        return of(template, template.schema(), "");
    }

    private static Side of(CompiledTemplate template, JsonNode written, String inherited) {
        Side side = new Side(template, written, template.deref(written), inherited);
        String own = side.form("audience").asText("");
        return own.isEmpty() ? side : new Side(template, written, side.schema, own);
    }

    Side child(String name) {
        return of(template, schema.path("properties").path(name), audience);
    }

    /** Returns what an open name or an item is; {@code keyword} must hold a schema. */
    Side below(String keyword) {
        return of(template, schema.path(keyword), audience);
    }

    /** Returns what is said here; what stands beside a reference wins over what it leads to. */
    JsonNode own(String keyword) {
        return written.has(keyword) ? written.path(keyword) : schema.path(keyword);
    }

    /** Returns what {@code x-form} says here, key by key as {@link #own} does. */
    JsonNode form(String keyword) {
        JsonNode here = written.path("x-form").path(keyword);
        return here.isMissingNode() ? schema.path("x-form").path(keyword) : here;
    }

    String type() {
        return schema.path("type").asText("");
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    Set<String> required() {
        return new LinkedHashSet<>(texts(schema.path("required")));
    }

    /** Says that no name may stand here that the template does not list. */
    boolean isClosed() {
        return schema.path("additionalProperties").isBoolean();
    }

    /** Says that any other name may stand here and hold anything. */
    boolean isOpen() {
        return schema.path("additionalProperties").isMissingNode();
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
