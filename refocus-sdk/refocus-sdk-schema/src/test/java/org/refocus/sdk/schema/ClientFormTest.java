package org.refocus.sdk.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;

class ClientFormTest {
    private static final Set<String> DRAFT_07 = Set.of(
            "$schema",
            "$comment",
            "title",
            "description",
            "default",
            "type",
            "const",
            "enum",
            "oneOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "if",
            "then",
            "allOf",
            "items",
            "minItems",
            "maxItems",
            "contains");

    private static Map<?, ?> tree(String json) {
        return FormDocument.of(json.getBytes(StandardCharsets.UTF_8)).answers();
    }

    private static Object at(Object tree, String path) {
        Object at = tree;
        for (String name : path.split("/")) {
            at = ((Map<?, ?>) at).get(name);
        }
        return at;
    }

    private static FormTemplate template(String id) {
        return TemplateLibrary.bundled().newest(id);
    }

    @Test
    void noKeywordIsLeftThatDraft07DoesNotHave() {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            Set<String> keywords = new TreeSet<>();
            keywords(tree(ClientForm.of(template).schema(ClientForm.Draft.DRAFT_07)), keywords);
            keywords(tree(ClientForm.of(template).askedSchema(ClientForm.Draft.DRAFT_07)), keywords);
            keywords(tree(ClientForm.of(template).jsonFormsSchema()), keywords);
            assertThat(DRAFT_07).as(template.key()).containsAll(keywords);
        }
    }

    private static void keywords(Map<?, ?> schema, Set<String> found) {
        schema.forEach((keyword, value) -> {
            found.add((String) keyword);
            if (keyword.equals("properties")) {
                ((Map<?, ?>) value).values().forEach(below -> keywords((Map<?, ?>) below, found));
            } else if (value instanceof Map<?, ?> below) {
                keywords(below, found);
            } else if (value instanceof List<?> list) {
                list.forEach(one -> {
                    if (one instanceof Map<?, ?> below) {
                        keywords(below, found);
                    }
                });
            }
        });
    }

    @Test
    void whatTheSystemFillsInIsNotAskedFor() {
        String json = ClientForm.of(template("own-strengths")).askedSchema(ClientForm.Draft.DRAFT_2020_12);
        Map<?, ?> entry = (Map<?, ?>) at(tree(json), "properties/headings/properties/skills/items");

        assertThat(entry.get("required")).isEqualTo(List.of("text", "voice", "audience"));
        assertThat(entry.containsKey("if")).isFalse();
        assertThat(((Map<?, ?>) entry.get("properties")).containsKey("recordedBy"))
                .isTrue();
        assertThat(at(entry, "properties/audience/default")).isEqualTo("only-me");
        assertThat(((Map<?, ?>) at(entry, "properties/voice")).containsKey("default"))
                .isFalse();
    }

    @Test
    void aGoalForAnotherReasonAsksForTheReasonInEachSchema() {
        ClientForm form = ClientForm.of(template("care-plan"));
        for (String json : List.of(
                form.schema(ClientForm.Draft.DRAFT_07),
                form.askedSchema(ClientForm.Draft.DRAFT_07),
                form.jsonFormsSchema())) {
            assertThat(at(tree(json), "properties/goals/items/then/required")).isEqualTo(List.of("reason"));
        }
    }

    @Test
    void titlesAreOfThePlaceAndInTheLanguageOfTheReader() {
        FormTemplate welsh = template("own-strengths").in(Locale.forLanguageTag("cy"));
        Map<?, ?> schema = tree(ClientForm.of(welsh).askedSchema(ClientForm.Draft.DRAFT_07));

        assertThat(schema.get("title")).isEqualTo(welsh.title());
        assertThat(at(schema, "properties/headings/properties/skills/title"))
                .isEqualTo(welsh.root().at("/headings/skills").orElseThrow().title());
        assertThat(at(schema, "properties/headings/properties/skills/items/title"))
                .isEqualTo(welsh.root()
                        .at("/headings/skills")
                        .orElseThrow()
                        .itemLabel()
                        .orElseThrow());
    }

    @Test
    void theUiSchemasNameNoPlaceThatTheSystemFillsIn() {
        ClientForm form = ClientForm.of(template("own-strengths"));

        assertThat(at(tree(form.rjsfUiSchema()), "headings/skills/items/recordedBy"))
                .isEqualTo(Map.of("ui:widget", "hidden"));
        assertThat(form.jsonFormsUiSchema()).contains("#/properties/voice").doesNotContain("recordedBy");
    }
}
