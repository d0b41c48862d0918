package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.support.Adaptations;
import org.refocus.forms.support.Documents;
import org.refocus.forms.support.SmallTemplate;

/** Answers that no typed record could hold are named before anybody gives them. */
class BindingPlacesTest {
    private final TemplateLibrary library = TemplateLibrary.bundled();

    @Test
    void everyPlaceOfABundledFormBinds() {
        assertThat(library.all())
                .allSatisfy(template -> assertThat(template.review().findings()).isEmpty());
    }

    @Test
    void anEditionIsToldWhereWhatItAddsBelowTheRootHasAShapeOfItsOwn() {
        Checked<FormTemplate> made = Adaptations.of("harbour-strengths/1.0.0", "strengths-worksheet|1.1.0", """
                {"op": "replace", "path": "/title", "value": "What I can build on"},
                {"op": "add", "path": "/properties/domains/properties/pets", "value": {"title": "Pets", "type": "string"}},
                {"op": "add", "path": "/properties/domains/x-form/order/-", "value": "pets"},
                {"op": "add", "path": "/properties/domains/properties/garden", "value": {
                  "title": "Garden", "type": "object", "additionalProperties": false,
                  "properties": {"current": {"$ref": "#/$defs/strengths"}, "beans": {"type": "integer"}}}},
                {"op": "add", "path": "/properties/domains/x-form/order/-", "value": "garden"}
                """)
                .applyTo(library);

        assertThat(made.value()).isEmpty();
        assertThat(made.report().findings())
                .extracting(
                        Finding::code,
                        Finding::severity,
                        Finding::pointer,
                        finding -> finding.arguments().get("place"))
                .containsExactly(
                        tuple(
                                Code.DOES_NOT_BIND,
                                Severity.ERROR,
                                "/changes/1/path",
                                "/properties/domains/properties/pets"),
                        tuple(
                                Code.DOES_NOT_BIND,
                                Severity.ERROR,
                                "/changes/3/path",
                                "/properties/domains/properties/garden/properties/beans"));
    }

    @Test
    void theShapeOfTheNeighboursAndAnyShapeAtTheRootAreFine() {
        Checked<FormTemplate> made = Adaptations.of("harbour-strengths/1.0.0", "strengths-worksheet|1.1.0", """
                {"op": "copy", "from": "/properties/domains/properties/health", "path": "/properties/domains/properties/garden"},
                {"op": "add", "path": "/properties/domains/x-form/order/-", "value": "garden"},
                {"op": "add", "path": "/properties/pets", "value": {"title": "Pets", "type": "object",
                  "properties": {"names": {"type": "array", "items": {"type": "string"}}}, "additionalProperties": false}},
                {"op": "add", "path": "/x-form/order/-", "value": "pets"}
                """)
                .applyTo(library);

        assertThat(made.report().findings()).isEmpty();
        assertThat(made.get()
                        .read("{\"pets\":{\"names\":[\"Mot\"]},\"domains\":{\"garden\":{}}}".getBytes(UTF_8))
                        .value())
                .isPresent();
    }

    /** A schema in the place of one of the bundled form's: where it fits no more, answers to it are no record. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own-strengths | /workerName | {'type':'boolean'} | {'workerName':true} |",
                "care-plan | /goals | {'type':'object','additionalProperties':false} | {'goals':{}} |",
                "care-plan | /goals | {'type':'array','items':{'type':'integer'}} | {'goals':[3]} | /goals/items",
                "care-plan | /reviewOn | {'type':'string'} | {'reviewOn':'soon'} |",
                "care-plan | /coaching | {'type':'string'} | {'coaching':'x'} |",
                "care-plan | /coaching | {'type':'object'} | {'coaching':{'x':1}} |",
                "care-plan | /coaching | {'type':'object','additionalProperties':{'type':'string'}} | {'coaching':{'x':'y'}} | /coaching/additionalProperties",
                "partnership-proposal | /total | {'type':'string'} | {'total':'much'} |",
                "partnership-proposal | /planningTeam | {'type':'array','items':{'type':'object','properties':{'role':{'type':'string','enum':['worker','cat']}}}} | {'planningTeam':[{'role':'cat'}]} | /planningTeam/items/properties/role",
                "partnership-proposal | /planningTeam | {'type':'array','items':{'type':'object','properties':{'role':{'type':'string'}},'additionalProperties':false}} | {'planningTeam':[{'role':'cat'}]} | /planningTeam/items/properties/role",
                "partnership-proposal | /planningTeam | {'type':'array','items':{'type':'object','properties':{'age':{'type':'integer'}},'additionalProperties':false}} | {'planningTeam':[{'age':9}]} | /planningTeam/items/properties/age",
                "supervision-reflection | /month | {'type':'integer'} | {'month':12345678901} |",
                "supervision-reflection | /month | {'type':'integer','minimum':1,'maximum':2147483648} | {'month':2147483648} |",
                "supervision-reflection | /month | {'type':'number','minimum':1,'maximum':9} | {'month':1.5} |",
                "supervision-reflection | /discuss | {'type':'string'} | {'discuss':'x'} |"
            })
    void whatFitsNoRecordIsAWarningInATemplate(String form, String place, String schema, String answers, String at) {
        ObjectNode tree = (ObjectNode) Documents.parse(library.newest(form).json());
        tree.withObject("/x-form").remove("rules");
        tree.withObject("/properties").set(place.substring(1), json(schema));
        FormTemplate template = FormTemplate.load(Documents.bytes(tree));

        assertThat(template.review().findings())
                .extracting(Finding::code, Finding::severity)
                .containsOnly(tuple(Code.DOES_NOT_BIND, Severity.WARNING));
        assertThat(template.review().findings())
                .extracting(Finding::pointer)
                .anyMatch(pointer -> pointer.startsWith("/properties" + (at == null ? place : at)));
        Checked<?> read = template.read(answers.replace('\'', '"').getBytes(UTF_8));
        assertThat(read.report().findings())
                .noneMatch(finding -> finding.pointer().startsWith(place));
        assertThat(read.value()).isEmpty();
    }

    @Test
    void aPlaceOfASharedShapeIsNamedWhereItIsWritten() {
        ObjectNode tree =
                (ObjectNode) Documents.parse(library.newest("own-strengths").json());
        ((ObjectNode) tree.at("/$defs/entry/properties")).putObject("mood").put("type", "string");
        ((ObjectNode) tree.at("/$defs/entry/x-form")).remove("order");
        FormTemplate template = FormTemplate.load(Documents.bytes(tree));

        assertThat(template.review().findings())
                .extracting(Finding::pointer)
                .containsOnly("/$defs/entry/properties/mood");
    }

    @Test
    void aRecordThatKeepsWhatIsAddedMindsOpenNamesOnlyWhereItHasItsOwn() {
        SmallTemplate open = SmallTemplate.of(
                        "{\"workerName\": {\"type\": \"string\"}, \"doneOn\": {\"type\": \"string\"}}")
                .put("/additionalProperties", "{\"type\": \"string\"}");

        assertThat(open.load().review().findings())
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/properties/doneOn", "/additionalProperties");
    }

    private static JsonNode json(String text) {
        return Documents.parse(text.replace('\'', '"').getBytes(UTF_8));
    }
}
