package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.refocus.forms.TemplateComparison.Derivation.EXTENDS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refocus.forms.support.Adaptations;

/** A charity writes a small file and has an edition of its own. */
class AdaptationTest {
    private static final String DOMAIN = """
            {"op": "add", "path": "/properties/domains/properties/parenting", "value": {
              "title": "Parenting and caring", "type": "object",
              "properties": {"current": {"$ref": "#/$defs/strengths", "title": "Now"}},
              "additionalProperties": false
            }},
            {"op": "add", "path": "/properties/domains/x-form/order/-", "value": "parenting"}
            """;

    private final TemplateLibrary library = TemplateLibrary.bundled();

    @Test
    void anEditionIsATemplateLikeAnyOther() {
        FormTemplate edition = edition("harbour-strengths/1.2.0", "strengths-worksheet|1.0.0", DOMAIN);

        assertThat(edition.key()).isEqualTo("harbour-strengths|1.2.0");
        assertThat(edition.url()).isEqualTo("https://harbour.example/templates/harbour-strengths/1.2.0");
        assertThat(edition.base()).contains("strengths-worksheet|1.0.0");
        assertThat(edition.root().at("/domains").orElseThrow().children())
                .extracting(TemplateNode::title)
                .endsWith("Parenting and caring");
        assertThat(TemplateComparison.of(library.get("strengths-worksheet|1.0.0"), edition)
                        .derivation())
                .isEqualTo(EXTENDS);
        assertThat(FormTemplate.load(edition.json()).contentHash()).isEqualTo(edition.contentHash());
    }

    @Test
    void theBaseStaysAsItIs() {
        FormTemplate base = library.get("strengths-worksheet|1.0.0");
        String before = base.contentHash();

        edition("harbour-strengths/1.0.0", base.key(), DOMAIN);

        assertThat(base.root().at("/domains").orElseThrow().children()).hasSize(6);
        assertThat(base.base()).isEmpty();
        assertThat(base.contentHash()).isEqualTo(before);
    }

    @Test
    void wordsPromptsOrderAndAudienceMayChange() {
        FormTemplate edition = edition("harbour-vtp/1.0.0", "vtp-guide|1.0.0", """
                {"op": "replace", "path": "/title", "value": "What matters to me"},
                {"op": "replace", "path": "/properties/areas/properties/gender/title", "value": "Who I am as a woman or man"},
                {"op": "add", "path": "/properties/areas/properties/gender/x-form/prompts/-",
                 "value": {"text": "Whom would you like to talk to?", "source": "Harbour Light"}},
                {"op": "move", "from": "/properties/areas/x-form/order/2", "path": "/properties/areas/x-form/order/0"},
                {"op": "add", "path": "/properties/areas/x-form/audience", "value": "only-me"}
                """);

        TemplateNode areas = edition.root().at("/areas").orElseThrow();
        assertThat(edition.title()).isEqualTo("What matters to me");
        assertThat(areas.children().get(0).name()).isEqualTo("gender");
        assertThat(areas.children().get(0).title()).isEqualTo("Who I am as a woman or man");
        assertThat(areas.audience()).isEqualTo("only-me");
    }

    @Test
    void aParameterSetsALimitOnBothSides() {
        FormTemplate edition = edition("harbour-projects/1.0.0", "partnership-proposal|1.0.0", """
                {"op": "replace", "path": "/x-form/parameters/budgetLimit", "value": "750.00"}
                """);

        assertThat(edition.parameters()).containsEntry("budgetLimit", "750.00");
        assertThat(edition.limits().numbers().get("budgetLimit")).isEqualByComparingTo("750.00");
    }

    @Test
    void whatMayGoMayGoOrBeHidden() {
        FormTemplate edition = edition("harbour-sheet/1.0.0", "information-sheet|1.0.0", """
                {"op": "remove", "path": "/properties/notes/properties/goals"},
                {"op": "remove", "path": "/properties/notes/x-form/order/3"},
                {"op": "add", "path": "/properties/notes/properties/strengths/x-form/widget", "value": "hidden"}
                """);

        TemplateNode notes = edition.root().at("/notes").orElseThrow();
        assertThat(notes.child("goals")).isEmpty();
        assertThat(notes.child("strengths").orElseThrow().widget()).isEqualTo("hidden");
    }

    @Test
    void aPlaceMayBecomeStricterByAShapeOfItsOwn() {
        FormTemplate edition = edition("harbour-projects/1.0.0", "partnership-proposal|1.0.0", """
                {"op": "add", "path": "/properties/planningTeam/maxItems", "value": 12}
                """);

        assertThat(edition.root().at("/planningTeam").orElseThrow().max()).contains(12);
    }

    @Test
    void aTestSaysWhatTheAuthorExpectsToFind() {
        String change = """
                {"op": "test", "path": "/title", "value": "Strengths worksheet"},
                {"op": "replace", "path": "/title", "value": "My strengths"}
                """;

        assertThat(edition("harbour-strengths/1.0.0", "strengths-worksheet|1.0.0", change)
                        .title())
                .isEqualTo("My strengths");
        assertThat(refused("strengths-worksheet|1.0.0", change.replace("Strengths w", "W")))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(Code.TEST_FAILED, "/changes/0/value"));
    }

    @Test
    void anEditionOfAnEditionKeepsEveryLock() {
        FormTemplate first = edition("harbour-strengths/1.0.0", "strengths-worksheet|1.0.0", DOMAIN);
        TemplateLibrary more = library.with(first);

        Checked<FormTemplate> second =
                Adaptations.of("cove-strengths/1.0.0", first.key(), """
                {"op": "replace", "path": "/properties/personName/title", "value": "Client"}
                """).applyTo(more);

        assertThat(second.report().findings()).extracting(Finding::code).containsExactly(Code.LOCKED);
    }

    @Test
    void aFileThatIsNoAdaptationIsRefusedPlaceByPlace() {
        assertThatThrownBy(() -> Adaptation.load("{\"changes\": [{\"op\": \"ad\"}, 3], \"bse\": 1}".getBytes()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.report().findings())
                                .extracting(Finding::code, Finding::pointer)
                                .containsExactlyInAnyOrder(
                                        tuple(Code.BAD_ADAPTATION, "/bse"),
                                        tuple(Code.BAD_DIALECT, "/$schema"),
                                        tuple(Code.BAD_ID, "/$id"),
                                        tuple(Code.BAD_ADAPTATION, "/base"),
                                        tuple(Code.BAD_ADAPTATION, "/publisher"),
                                        tuple(Code.BAD_ADAPTATION, "/changes/0/op"),
                                        tuple(Code.BAD_ADAPTATION, "/changes/1")));
    }

    @Test
    void aChangeHasTheMembersOfItsOperationAlone() {
        assertThatThrownBy(() -> Adaptations.of("harbour-strengths/1.0.0", "strengths-worksheet|1.0.0", """
                        {"op": "add", "path": "/a"},
                        {"op": "remove", "path": "/a", "value": 1},
                        {"op": "move", "path": "/a"},
                        {"op": "replace", "path": "a", "value": 1},
                        {"op": "add", "path": "/a", "from": "/b", "value": 1},
                        {"op": "add", "path": "/a", "value": 1, "why": "x"}
                        """))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.report().findings())
                                .extracting(Finding::pointer)
                                .containsExactly(
                                        "/changes/0/value",
                                        "/changes/1/value",
                                        "/changes/2/from",
                                        "/changes/3/path",
                                        "/changes/4/from",
                                        "/changes/5/why"));
    }

    @Test
    void copiesOfCopiesEnd() {
        StringBuilder changes =
                new StringBuilder("{\"op\": \"copy\", \"from\": \"/properties\", \"path\": \"/$defs/a0\"}");
        for (int i = 1; i < 40; i++) {
            changes.append(",{\"op\": \"copy\", \"from\": \"/$defs\", \"path\": \"/$defs/a")
                    .append(i)
                    .append("\"}");
        }

        assertThat(refused("strengths-worksheet|1.0.0", changes.toString()))
                .extracting(Finding::code)
                .containsOnly(Code.TOO_MANY_NODES);
    }

    @Test
    void nothingOfTheFileStandsInItsToString() {
        Adaptation adaptation = Adaptations.of("harbour-strengths/1.0.0", "strengths-worksheet|1.0.0", DOMAIN);

        assertThat(adaptation)
                .hasToString("Adaptation[harbour-strengths|1.0.0 of strengths-worksheet|1.0.0, 2 changes]");
        assertThat(new String(adaptation.json(), StandardCharsets.UTF_8)).contains("Parenting and caring");
    }

    private FormTemplate edition(String id, String base, String changes) {
        Checked<FormTemplate> made = Adaptations.of(id, base, changes).applyTo(library);
        assertThat(made.report().findings()).isEmpty();
        return made.get();
    }

    private List<Finding> refused(String base, String changes) {
        Checked<FormTemplate> made =
                Adaptations.of("harbour-own/1.0.0", base, changes).applyTo(library);
        assertThat(made.value()).isEmpty();
        return made.report().findings();
    }
}
