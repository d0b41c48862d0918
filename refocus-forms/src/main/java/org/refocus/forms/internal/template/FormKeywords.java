package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import org.refocus.forms.Code;
import org.refocus.forms.internal.read.Findings;

/** Examines {@code x-form}: what a form needs beyond a schema. */
final class FormKeywords {
    private FormKeywords() {}

    static void examine(JsonNode schema, String at, boolean isRoot, Findings findings) {
        JsonNode form = schema.get("x-form");
        String place = at + "/x-form";
        if (!form.isObject()) {
            findings.error(Code.BAD_FORM_KEYWORD, place, "keyword", "x-form");
            return;
        }
        for (Iterator<String> names = form.fieldNames(); names.hasNext(); ) {
            String keyword = names.next();
            boolean known =
                    Vocabulary.FORM_NODE.contains(keyword) || (isRoot && Vocabulary.FORM_ROOT.contains(keyword));
            if (!known || !fits(keyword, form.get(keyword), schema)) {
                findings.error(
                        Code.BAD_FORM_KEYWORD,
                        place + "/" + Pointers.escape(keyword),
                        "keyword",
                        keyword.length() <= 40 ? keyword : keyword.substring(0, 40));
            }
        }
    }

    private static boolean fits(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "order" -> strings(value) && sameNames(value, schema.path("properties"), schema.has("$ref"));
            case "guidance" -> strings(value);
            case "prompts" -> prompts(value);
            case "widget" -> Vocabulary.WIDGETS.contains(value.asText(""));
            case "lock" -> Vocabulary.LOCKS.contains(value.asText(""));
            case "audience" -> Vocabulary.AUDIENCES.contains(value.asText(""));
            case "options" -> texts(value);
            case "agreedBy" -> strings(value) && within(value, Set.of("person", "worker"));
            case "subject" -> Set.of("person", "team", "worker").contains(value.asText(""));
            case "parameters" -> parameters(value);
            case "rules", "content" -> value.isArray();
            default -> value.isTextual();
        };
    }

    private static boolean sameNames(JsonNode order, JsonNode properties, boolean reference) {
        if (reference) {
            return true;
        }
        for (JsonNode name : order) {
            if (!properties.has(name.asText())) {
                return false;
            }
        }
        return order.size() == properties.size();
    }

    private static boolean prompts(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode prompt : value) {
            if (!prompt.path("text").isTextual() || !prompt.path("source").isTextual()) {
                return false;
            }
            if (prompt.has("cues") && !strings(prompt.get("cues"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean parameters(JsonNode value) {
        for (JsonNode parameter : value) {
            if (!parameter.isTextual() && !parameter.isNumber()) {
                return false;
            }
        }
        return value.isObject();
    }

    private static boolean texts(JsonNode value) {
        for (JsonNode text : value) {
            if (!text.isTextual()) {
                return false;
            }
        }
        return value.isObject();
    }

    private static boolean strings(JsonNode value) {
        for (JsonNode text : value) {
            if (!text.isTextual()) {
                return false;
            }
        }
        return value.isArray();
    }

    private static boolean within(JsonNode value, Set<String> allowed) {
        for (JsonNode text : value) {
            if (!allowed.contains(text.asText())) {
                return false;
            }
        }
        return true;
    }
}
