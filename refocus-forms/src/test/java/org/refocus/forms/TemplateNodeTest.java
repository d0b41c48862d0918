package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refocus.forms.TemplateNode.Type;
import org.refocus.forms.support.SmallTemplate;
import org.refocus.model.FormType;

/** What a page needs to show a place is there, and what a place says beside a reference wins over what stands behind it. */
class TemplateNodeTest {
    private final FormTemplate template = SmallTemplate.of("""
                    {
                      "plain": {"type": "string"},
                      "kind": {"type": "string", "enum": ["a", "b"], "maxLength": 9, "title": "Kind", "description": "Choose one.",
                        "x-form": {"widget": "choice", "options": {"a": "The first"}, "lock": "locked", "source": "Page 3"}},
                      "notes": {"$ref": "#/$defs/notes", "title": "My notes",
                        "x-form": {"audience": "team", "add": "Add a note", "item": "Note"}},
                      "deep": {"$ref": "#/$defs/part", "x-form": {"audience": "my-circle"}},
                      "size": {"type": "number"}, "count": {"type": "integer"}, "yes": {"type": "boolean"},
                      "a/b~c": {"type": "object", "properties": {"d": {"type": "string"}}},
                      "said": {"$ref": "#/$defs/entry"},
                      "half": {"type": "object", "properties": {"text": {"type": "string"}, "voice": {"type": "string"}}}
                    }
                    """)
            .put("/$defs", """
                    {
                      "entry": {"type": "object",
                        "properties": {"text": {"type": "string"}, "voice": {"type": "string"}, "audience": {"type": "string"}}},
                      "notes": {"type": "array", "maxItems": 7, "title": "Notes", "description": "What comes to mind.",
                        "items": {"$ref": "#/$defs/part"},
                        "x-form": {"audience": "worker", "add": "Add", "layout": "grid", "guidance": ["Look.", "Listen."],
                          "prompts": [{"text": "What else?", "cues": ["a walk"], "source": "Page 1"},
                                      {"text": "And then?", "source": "Page 2"}]}},
                      "part": {"type": "object", "properties": {"first": {"type": "string"}, "second": {"type": "string"}},
                        "required": ["second"], "x-form": {"order": ["second", "first"]}}
                    }
                    """)
            .put("/required", "[\"kind\", \"yes\"]")
            .put("/x-form/parameters", "{\"limit\": \"5.00\", \"months\": 6}")
            .put("/x-form/agreedBy", "[\"person\", \"worker\"]")
            .put("/x-form/citation", "\"The manual, 2011\"")
            .load();

    private TemplateNode at(String pointer) {
        return template.root().at(pointer).orElseThrow();
    }

    @Test
    void anEntryHasWordsWithWhoseTheyAreAndWhoMaySeeThem() {
        assertThat(at("/said").isEntry()).isTrue();
        assertThat(List.of(at("/half"), at("/said/text"), at("/notes"), at("/deep"), template.root()))
                .noneMatch(TemplateNode::isEntry);
    }

    @Test
    void aTemplateSaysWhatItIs() {
        assertThat(template.id()).isEqualTo("small");
        assertThat(template.version()).isEqualTo("1.0.0");
        assertThat(template.url()).isEqualTo("https://refocus-forms.example/templates/small/1.0.0");
        assertThat(template.title()).isEqualTo("Small");
        assertThat(template.form()).isEqualTo(FormType.OWN_STRENGTHS);
        assertThat(template.subject()).isEqualTo("worker");
        assertThat(template.agreedBy()).containsExactly("person", "worker");
        assertThat(template.citation()).isEqualTo("The manual, 2011");
        assertThat(template.parameters()).isEqualTo(Map.of("limit", "5.00", "months", "6"));
        assertThatThrownBy(() -> template.parameters().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(template).hasToString("FormTemplate[small|1.0.0]");
        assertThat(template.content()).isEmpty();
    }

    @Test
    void aPlaceThatSaysNothingOfItselfHasItsNameForALabel() {
        TemplateNode plain = at("/plain");

        assertThat(plain.title()).isEqualTo("plain");
        assertThat(plain.description()).isEmpty();
        assertThat(plain.widget()).isEmpty();
        assertThat(plain.required()).isFalse();
        assertThat(plain.prompts()).isEmpty();
        assertThat(plain.guidance()).isEmpty();
        assertThat(plain.options()).isEmpty();
        assertThat(plain.audience()).isEmpty();
        assertThat(plain.lock()).isEqualTo("relabel");
        assertThat(plain.addLabel()).isEmpty();
        assertThat(plain.itemLabel()).isEmpty();
        assertThat(plain.layout()).isEmpty();
        assertThat(plain.source()).isEmpty();
        assertThat(plain.max()).isEmpty();
        assertThat(plain.children()).isEmpty();
        assertThat(plain.item()).isEmpty();
        assertThat(plain).hasToString("TemplateNode[plain, STRING]");
    }

    @Test
    void aChoiceHasItsLabelsAndItsSource() {
        TemplateNode kind = at("/kind");

        assertThat(kind.title()).isEqualTo("Kind");
        assertThat(kind.description()).contains("Choose one.");
        assertThat(kind.widget()).isEqualTo("choice");
        assertThat(kind.required()).isTrue();
        assertThat(kind.options()).containsExactly(Map.entry("a", "The first"), Map.entry("b", "b"));
        assertThatThrownBy(() -> kind.options().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(kind.lock()).isEqualTo("locked");
        assertThat(kind.source()).contains("Page 3");
        assertThat(kind.max()).contains(9);
    }

    @Test
    void whatStandsBesideAReferenceWins() {
        TemplateNode notes = at("/notes");

        assertThat(notes.title()).isEqualTo("My notes");
        assertThat(notes.description()).contains("What comes to mind.");
        assertThat(notes.addLabel()).contains("Add a note");
        assertThat(notes.itemLabel()).contains("Note");
        assertThat(notes.layout()).contains("grid");
        assertThat(notes.audience()).isEqualTo("team");
        assertThat(notes.guidance()).containsExactly("Look.", "Listen.");
        assertThat(notes.max()).contains(7);
        assertThat(notes.prompts())
                .containsExactly(
                        new Prompt("What else?", List.of("a walk"), "Page 1"),
                        new Prompt("And then?", List.of(), "Page 2"));
    }

    @Test
    void placesAreFoundByTheirPointersAndKeepTheirOrder() {
        assertThat(at("").children())
                .extracting(TemplateNode::name)
                .containsExactly("plain", "kind", "notes", "deep", "size", "count", "yes", "a/b~c", "said", "half");
        assertThat(at("/deep").children()).extracting(TemplateNode::name).containsExactly("second", "first");
        assertThat(at("/deep").children()).extracting(TemplateNode::required).containsExactly(true, false);
        assertThat(at("/notes/3/second").name()).isEqualTo("second");
        assertThat(at("/notes/-").required()).isTrue();
        assertThat(at("/a~1b~0c/d").name()).isEqualTo("d");
        assertThat(template.root().at("/nobody")).isEmpty();
        assertThat(template.root().at("/deep/nobody/first")).isEmpty();
        assertThat(template.root().child("nobody")).isEmpty();
        assertThat(at("").required()).isTrue();
    }

    @Test
    void readersAreThoseOfTheNearestPlaceAbove() {
        assertThat(at("/notes/0").audience()).isEqualTo("team");
        assertThat(at("/notes/0/first").audience()).isEqualTo("team");
        assertThat(at("/deep/first").audience()).isEqualTo("my-circle");
        assertThat(at("/kind").audience()).isEmpty();
    }

    @Test
    void everyKindOfValueIsSaid() {
        assertThat(at("").type()).isEqualTo(Type.OBJECT);
        assertThat(at("/plain").type()).isEqualTo(Type.STRING);
        assertThat(at("/notes").type()).isEqualTo(Type.ARRAY);
        assertThat(at("/size").type()).isEqualTo(Type.NUMBER);
        assertThat(at("/count").type()).isEqualTo(Type.INTEGER);
        assertThat(at("/yes").type()).isEqualTo(Type.BOOLEAN);
    }
}
