package org.refocus.forms.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateChange.Meaning;
import org.refocus.forms.TemplateComparison.Step;
import org.refocus.forms.internal.template.CompiledTemplate;

/** Compares what a template says of the form as a whole. */
final class FormParts {
    private FormParts() {}

    static void compare(Found found, CompiledTemplate before, CompiledTemplate after) {
        JsonNode was = before.schema().path("x-form");
        JsonNode is = after.schema().path("x-form");
        for (String keyword : List.of("publisher", "citation")) {
            Words.reworded(found, "", keyword, was.path(keyword), is.path(keyword));
        }
        String subject = was.path("subject").asText("person");
        if (!subject.equals(is.path("subject").asText("person"))) {
            String detail = "is about the " + is.path("subject").asText("person") + ", was about the " + subject;
            found.unsettles(Kind.SUBJECT, "", "subject", detail, Meaning.MEANS_OTHERWISE, false);
        }
        List<String> roles = Side.texts(is.path("agreedBy"));
        if (!new HashSet<>(roles).equals(new HashSet<>(Side.texts(was.path("agreedBy"))))) {
            String detail = "is agreed by: " + String.join(", ", roles);
            found.unsettles(Kind.AGREED_BY, "", "agreedBy", detail, Meaning.MEANS_OTHERWISE, false);
        }
        parameters(found, was.path("parameters"), is.path("parameters"));
        content(found, was.path("content"), is.path("content"));
    }

    private static void parameters(Found found, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!before.path(name).asText("").equals(after.path(name).asText(""))
                    || before.has(name) != after.has(name)) {
                found.shows(Kind.PARAMETER, "", "parameters", "has another value for " + name, Step.MINOR);
            }
        }
    }

    private static void content(Found found, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        boolean samePieces = pieces(before).keySet().equals(pieces(after).keySet());
        found.shows(
                Kind.CONTENT,
                "",
                "content",
                samePieces ? "prints its text otherwise" : "prints more or fewer texts",
                samePieces ? Step.PATCH : Step.MINOR);
    }

    private static Map<String, JsonNode> pieces(JsonNode content) {
        Map<String, JsonNode> pieces = new LinkedHashMap<>();
        content.forEach(piece -> pieces.put(piece.path("id").asText(), piece));
        return pieces;
    }
}
