package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.refocus.forms.support.Adaptations;
import org.refocus.forms.support.SmallTemplate;

/** The base moves on, and an edition comes with it. */
class RebaseTest {
    private static final String PLACES = """
            {
              "a": {"type": "string", "title": "A", "maxLength": 100, "x-form": {"prompts": [
                {"text": "One?", "source": "s"}, {"text": "Two?", "source": "s"}]}},
              "b": {"type": "string", "title": "B", "maxLength": 100, "x-form": {"lock": "removable"}},
              "c": {"type": "object", "properties": {"x": {"type": "string", "title": "X"}},
                    "additionalProperties": false, "x-form": {"lock": "extend", "order": ["x"]}}
            }
            """;

    private final FormTemplate before = template("1.0.0").load();

    @Test
    void changesOfDifferentPlacesGoTogether() {
        FormTemplate after =
                template("1.1.0").put("/properties/b/title", "\"Bee\"").load();
        Adaptation own = own("{\"op\": \"replace\", \"path\": \"/properties/a/title\", \"value\": \"Ay\"}");

        Rebase rebase = own.rebase(before, after);

        assertThat(rebase.isClean()).isTrue();
        assertThat(rebase.carried().base()).isEqualTo("small|1.1.0");
        assertThat(rebase.carried().key()).isEqualTo("own|1.0.1");
        FormTemplate edition = rebase.carried().applyTo(after).get();
        assertThat(edition.root().at("/a").orElseThrow().title()).isEqualTo("Ay");
        assertThat(edition.root().at("/b").orElseThrow().title()).isEqualTo("Bee");
    }

    @Test
    void theFileThatItGivesIsLaidOutForItsAuthor() {
        FormTemplate after =
                template("1.1.0").put("/properties/b/title", "\"Bee\"").load();
        Adaptation own = own("""
                {"op": "replace", "path": "/properties/a/title", "value": "Ay"},
                {"op": "add", "path": "/properties/c/properties/long", "value": {"title": "A title that makes the line too long",
                  "type": "string", "enum": ["a", "b \\"quoted\\""]}},
                {"op": "add", "path": "/properties/c/x-form/order/-", "value": "long"}
                """);

        assertThat(new String(own.rebase(before, after).carried().json(), StandardCharsets.UTF_8))
                .endsWith("""
                          "changes": [
                            { "op": "replace", "path": "/properties/a/title", "value": "Ay" },
                            {
                              "op": "add",
                              "path": "/properties/c/properties/long",
                              "value": {
                                "title": "A title that makes the line too long",
                                "type": "string",
                                "enum": ["a", "b \\"quoted\\""]
                              }
                            },
                            { "op": "add", "path": "/properties/c/x-form/order/-", "value": "long" }
                          ]
                        }
                        """);
    }

    @Test
    void whatBothSidesChangedIsListedWithBothSides() {
        FormTemplate after =
                template("1.1.0").put("/properties/a/title", "\"Alpha\"").load();
        Adaptation own = own("""
                {"op": "replace", "path": "/properties/b/title", "value": "Bee"},
                {"op": "replace", "path": "/properties/a/title", "value": "Ay"}
                """);

        Rebase rebase = own.rebase(before, after);

        assertThat(rebase.isClean()).isFalse();
        assertThat(rebase.conflicts())
                .containsExactly(new Rebase.Conflict(1, "/properties/a/title", "\"A\"", "\"Alpha\"", "\"Ay\""));
        assertThat(rebase.carried().size()).isEqualTo(1);
        assertThat(rebase.describe())
                .containsExactly(
                        "own|1.0.1 of small|1.1.0: 1 changes carried over, 0 in the new base already, 1 to settle",
                        "/properties/a/title: both sides changed this",
                        "  the base had: \"A\"",
                        "  the base has: \"Alpha\"",
                        "  the edition:  \"Ay\"");
    }

    @Test
    void whatTheNewBaseSaysAlreadyIsLeftOut() {
        FormTemplate after = template("1.1.0")
                .put("/properties/a/title", "\"Ay\"")
                .put("/properties/a/x-form/prompts", """
                        [{"text": "One?", "source": "s"}, {"text": "Two?", "source": "s"}, {"text": "Ours?", "source": "o"}]""")
                .load();
        Adaptation own = own("""
                {"op": "replace", "path": "/properties/a/title", "value": "Ay"},
                {"op": "add", "path": "/properties/a/x-form/prompts/-", "value": {"text": "Ours?", "source": "o"}}
                """);

        Rebase rebase = own.rebase(before, after);

        assertThat(rebase.settled()).containsExactly("/properties/a/title", "/properties/a/x-form/prompts/-");
        assertThat(rebase.carried().size()).isZero();
        assertThat(rebase.isClean()).isTrue();
    }

    @Test
    void aPromptIsFoundAgainWhereItMovedTo() {
        FormTemplate after =
                template("1.1.0").put("/properties/a/x-form/prompts", """
                        [{"text": "New?", "source": "s"}, {"text": "One?", "source": "s"}, {"text": "Two?", "source": "s"}]""").load();
        Adaptation own = own("""
                {"op": "replace", "path": "/properties/a/x-form/prompts/1/text", "value": "Second?"},
                {"op": "add", "path": "/properties/a/x-form/prompts/1", "value": {"text": "Between?", "source": "o"}}
                """);

        Rebase rebase = own.rebase(before, after);

        assertThat(rebase.isClean()).isTrue();
        assertThat(rebase.carried()
                        .applyTo(after)
                        .get()
                        .root()
                        .at("/a")
                        .orElseThrow()
                        .prompts())
                .extracting(Prompt::text)
                .containsExactly("New?", "One?", "Between?", "Second?");
    }

    @Test
    void aChangeOfWhatIsGoneIsForTheAuthorToSettle() {
        FormTemplate after = template("2.0.0").drop("/properties/b").load();
        Adaptation own = own("""
                {"op": "replace", "path": "/properties/b/title", "value": "Bee"},
                {"op": "replace", "path": "/properties/a/title", "value": "Ay"}
                """);

        Rebase rebase = own.rebase(before, after);

        assertThat(rebase.conflicts())
                .extracting(Rebase.Conflict::pointer, Rebase.Conflict::before, Rebase.Conflict::after)
                .containsExactly(tuple("/properties/b/title", "\"B\"", ""));
        assertThat(rebase.carried().key()).isEqualTo("own|2.0.0");
    }

    @Test
    void whatTheNewBaseLocksIsSaid() {
        FormTemplate after = template("2.0.0")
                .put("/properties/c/x-form/lock", "\"relabel\"")
                .load();
        Adaptation own = own("""
                {"op": "add", "path": "/properties/c/properties/y", "value": {"type": "string"}},
                {"op": "add", "path": "/properties/c/x-form/order/-", "value": "y"}
                """);

        Rebase rebase = own.rebase(before, after);

        assertThat(rebase.conflicts()).isEmpty();
        assertThat(rebase.isClean()).isFalse();
        assertThat(rebase.report().findings()).extracting(Finding::code).containsExactly(Code.NOT_EXTENDABLE);
    }

    @Test
    void anEditionWithAnotherDomainComesAlongWhenTheWorksheetGainsOne() {
        TemplateLibrary library = TemplateLibrary.bundled();
        FormTemplate old = library.get("strengths-worksheet|1.0.0");
        FormTemplate renewed = FormTemplate.load(withOther(old));
        Adaptation own = Adaptations.of("harbour-strengths/1.0.0", old.key(), """
                {"op": "add", "path": "/properties/domains/properties/parenting",
                 "value": {"title": "Parenting and caring", "type": "object", "additionalProperties": false,
                   "properties": {"current": {"$ref": "#/$defs/strengths"}}}},
                {"op": "add", "path": "/properties/domains/x-form/order/-", "value": "parenting"}
                """);

        Rebase rebase = own.rebase(old, renewed);

        assertThat(rebase.isClean()).isTrue();
        assertThat(rebase.carried().key()).isEqualTo("harbour-strengths|1.1.0");
        assertThat(rebase.carried()
                        .applyTo(renewed)
                        .get()
                        .root()
                        .at("/domains")
                        .orElseThrow()
                        .children())
                .extracting(TemplateNode::name)
                .endsWith("other", "parenting");
    }

    @Test
    void anotherTemplateThanTheBaseIsRefused() {
        TemplateLibrary library = TemplateLibrary.bundled();
        Adaptation own = own("");

        assertThatThrownBy(() -> own.rebase(library.get("vtp-guide|1.0.0"), before))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("small|1.0.0");
        assertThatThrownBy(() -> own.rebase(before, library.get("vtp-guide|1.0.0")))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("different forms");
    }

    private static byte[] withOther(FormTemplate old) {
        Adaptation other = Adaptations.of("middle/1.1.0", old.key(), """
                {"op": "add", "path": "/properties/domains/properties/other",
                 "value": {"title": "Other", "type": "object", "additionalProperties": false,
                   "properties": {"current": {"$ref": "#/$defs/strengths"}}}},
                {"op": "add", "path": "/properties/domains/x-form/order/-", "value": "other"}
                """);
        return other.applyTo(old).get().json();
    }

    private static Adaptation own(String changes) {
        return Adaptations.of("own/1.0.0", "small|1.0.0", changes);
    }

    private static SmallTemplate template(String version) {
        return SmallTemplate.of(PLACES)
                .put("/$id", "\"https://refocus-forms.example/templates/small/" + version + "\"")
                .put("/x-form/version", "\"" + version + "\"");
    }
}
