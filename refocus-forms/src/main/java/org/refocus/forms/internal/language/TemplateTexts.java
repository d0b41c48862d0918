package org.refocus.forms.internal.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.refocus.forms.internal.template.Pointers;

/** Finds the texts of a template that people read on its form, and that a translator therefore translates. */
public final class TemplateTexts {
    /** The one kind of text that has places to fill in. */
    private static final Pattern FILLED = Pattern.compile("/x-form/content/(0|[1-9][0-9]*)/text");

    private final JsonNode template;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private TemplateTexts(JsonNode template) {
        this.template = template;
    }

    /** Returns the texts by JSON Pointer into the template, in the order of the file; blank ones are left out. */
    public static Map<String, String> of(JsonNode template) {
        TemplateTexts found = new TemplateTexts(template);
        found.schema(template, "");
        return Collections.unmodifiableMap(found.texts);
    }

    /** Says whether the names in braces of a text at this place are filled in. */
    static boolean isFilled(String pointer) {
        return FILLED.matcher(pointer).matches();
    }

    private void schema(JsonNode schema, String at) {
        schema.properties().forEach(entry -> {
            String keyword = entry.getKey();
            JsonNode value = entry.getValue();
            String place = at + "/" + Pointers.escape(keyword);
            switch (keyword) {
                case "title", "description" -> text(value, place);
                case "x-form" -> form(value, place, at.isEmpty());
                case "properties", "$defs" ->
                    value.properties()
                            .forEach(child -> schema(child.getValue(), place + "/" + Pointers.escape(child.getKey())));
                case "items", "additionalProperties" -> schema(value, place);
                default -> {}
            }
        });
    }

    private void form(JsonNode form, String at, boolean isRoot) {
        form.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            String place = at + "/" + Pointers.escape(entry.getKey());
            switch (entry.getKey()) {
                case "add", "item" -> text(value, place);
                case "guidance" -> list(value, place);
                case "options" -> named(value, place);
                case "prompts" -> prompts(value, place);
                case "content" -> rows(value, place, isRoot ? List.of("title", "text") : List.of());
                case "parameters" -> parameters(value, place, isRoot ? namedInContent() : Set.of());
                default -> {}
            }
        });
    }

    private void prompts(JsonNode prompts, String at) {
        for (int i = 0; i < prompts.size(); i++) {
            text(prompts.get(i).path("text"), at + "/" + i + "/text");
            list(prompts.get(i).path("cues"), at + "/" + i + "/cues");
        }
    }

    private void rows(JsonNode rows, String at, List<String> keys) {
        for (int i = 0; i < rows.size(); i++) {
            for (String key : keys) {
                text(rows.get(i).path(key), at + "/" + i + "/" + key);
            }
        }
    }

    private void list(JsonNode list, String at) {
        for (int i = 0; i < list.size(); i++) {
            text(list.get(i), at + "/" + i);
        }
    }

    private void named(JsonNode object, String at) {
        object.properties().forEach(entry -> text(entry.getValue(), at + "/" + Pointers.escape(entry.getKey())));
    }

    private void parameters(JsonNode parameters, String at, Set<String> wanted) {
        parameters.properties().forEach(entry -> {
            if (wanted.contains(entry.getKey())) {
                text(entry.getValue(), at + "/" + Pointers.escape(entry.getKey()));
            }
        });
    }

    private Set<String> namedInContent() {
        Set<String> names = new TreeSet<>();
        template.path("x-form")
                .path("content")
                .forEach(piece -> names.addAll(Braces.names(piece.path("text").asText(""))));
        return names;
    }

    private void text(JsonNode value, String at) {
        if (value.isTextual() && !value.asText().isBlank()) {
            texts.put(at, value.asText());
        }
    }
}
