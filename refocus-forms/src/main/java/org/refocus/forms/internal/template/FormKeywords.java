package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.refocus.forms.Code;
import org.refocus.forms.internal.read.Findings;

/** Examines {@code x-form}: what a form needs beyond a schema. */
final class FormKeywords {
    private FormKeywords() {}

    /** Examines one {@code x-form}; {@code properties} are those of the schema that it describes. */
    static void examine(JsonNode form, String place, JsonNode properties, boolean isRoot, Findings findings) {
        if (!form.isObject()) {
            findings.error(Code.BAD_FORM_KEYWORD, place, "keyword", "x-form");
            return;
        }
        for (Iterator<String> names = form.fieldNames(); names.hasNext(); ) {
            String keyword = names.next();
            boolean known =
                    Vocabulary.FORM_NODE.contains(keyword) || (isRoot && Vocabulary.FORM_ROOT.contains(keyword));
            if (!known || !fits(keyword, form.get(keyword), properties)) {
                findings.error(
                        Code.BAD_FORM_KEYWORD,
                        place + "/" + Pointers.escape(keyword),
                        "keyword",
                        keyword.length() <= 40 ? keyword : keyword.substring(0, 40));
            }
        }
    }

    private static boolean fits(String keyword, JsonNode value, JsonNode properties) {
        return switch (keyword) {
            case "order" -> strings(value) && sameNames(value, properties);
            case "guidance" -> strings(value);
            case "prompts" -> rows(value, List.of("text", "source"), Set.of("cues"));
            case "widget" -> Vocabulary.WIDGETS.contains(value.asText(""));
            case "lock" -> Vocabulary.LOCKS.contains(value.asText(""));
            case "audience" -> Vocabulary.AUDIENCES.contains(value.asText(""));
            case "options" -> texts(value);
            case "agreedBy" -> strings(value) && within(value, Set.of("person", "worker"));
            case "subject" -> Set.of("person", "team", "worker").contains(value.asText(""));
            case "parameters" -> parameters(value);
            case "rules" -> value.isArray();
            case "content" -> rows(value, List.of("id", "title", "text", "source"), Set.of());
            default -> value.isTextual();
        };
    }

    private static boolean sameNames(JsonNode order, JsonNode properties) {
        Set<String> names = new HashSet<>();
        for (JsonNode name : order) {
            if (!properties.has(name.asText()) || !names.add(name.asText())) {
                return false;
            }
        }
        return names.size() == properties.size();
    }

    /** Says whether a value is a list of objects that have these texts, perhaps these lists of texts, and no more. */
    private static boolean rows(JsonNode value, List<String> texts, Set<String> lists) {
        for (JsonNode row : value) {
            int known = 0;
            for (String text : texts) {
                if (!row.path(text).isTextual()) {
                    return false;
                }
                known++;
            }
            for (String list : lists) {
                if (row.has(list) && !strings(row.get(list))) {
                    return false;
                }
                known += row.has(list) ? 1 : 0;
            }
            if (row.size() != known) {
                return false;
            }
        }
        return value.isArray();
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
