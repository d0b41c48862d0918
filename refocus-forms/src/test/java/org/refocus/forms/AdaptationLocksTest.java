package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.support.Adaptations;

/** What an adaptation may not do gives one clear finding, at the change that does it. */
class AdaptationLocksTest {
    private static final String STRENGTHS = "strengths-worksheet|1.0.0";

    private final TemplateLibrary library = TemplateLibrary.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                // identity, consent, whose words
                "remove! /properties/personName!! LOCKED! /path",
                "replace! /properties/personName/title! \"Client\"! LOCKED! /path",
                "add! /$defs/entry/properties/voice/title! \"Voice\"! LOCKED! /path",
                "remove! /$defs/entry/properties/audience!! LOCKED! /path",
                "add! /$defs/line/maxLength! 100! LOCKED! /path",
                "replace! /x-form/agreedBy! [\"worker\"]! LOCKED! /path",
                "replace! /x-form/citation! \"Ours\"! LOCKED! /path",
                "replace! /$id! \"https://a.example/x/1.0.0\"! LOCKED! /path",
                "replace! /x-form! {}! LOCKED! /path",
                "replace! ! {}! LOCKED! /path",
                // what may neither grow nor go
                "remove! /properties/domains/properties/health!! NOT_REMOVABLE! /path",
                "add! /properties/domains/properties/health/x-form/widget! \"hidden\"! NOT_REMOVABLE! /path",
                "add! /$defs/strength/properties/colour! {\"type\":\"string\",\"maxLength\":9}! NOT_EXTENDABLE! /path",
                "replace! /properties/domains/additionalProperties! {\"type\":\"string\"}! ONLY_STRICTER! /path",
                "replace! /$defs/text/maxLength! 9000! ONLY_STRICTER! /path",
                "add! /properties/domains/properties/health/x-form/lock! \"removable\"! LOOSENED_LOCK! /path",
                "add! /properties/domains/x-form/lock! \"removable\"! LOOSENED_LOCK! /path",
                // slips
                "replace! /properties/domain/title! \"Life\"! NO_SUCH_PLACE! /path",
                "replace! /properties/domains/x-form/order/9! \"x\"! NO_SUCH_PLACE! /path",
                "add! /properties/domains/x-form/order/01! \"x\"! NO_SUCH_PLACE! /path",
                "remove! /nowhere!! NO_SUCH_PLACE! /path",
                "add! /title! 3! BAD_KEYWORD! /value",
                "add! /x-form/prompt! []! BAD_FORM_KEYWORD! /value"
            })
    void whatTheBaseDoesNotAllowIsSaidWhereItIsWritten(String op, String path, String value, String code, String part) {
        String place = path == null ? "" : path;
        String change = value == null
                ? "{\"op\": \"%s\", \"path\": \"%s\"}".formatted(op, place)
                : "{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}".formatted(op, place, value);

        List<Finding> findings =
                refused(STRENGTHS, "{\"op\": \"replace\", \"path\": \"/title\", \"value\": \"Ours\"}," + change);

        assertThat(findings).extracting(f -> f.code().name()).containsOnly(code);
        assertThat(findings.get(0).pointer()).isEqualTo("/changes/1" + part);
        assertThat(Messages.text(findings.get(0), Locale.UK))
                .doesNotContain("{")
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "/properties/domains/properties/financal/title, /properties/domains/properties/financial/title",
        "/properties/domains/properites/health/titel, /properties/domains/properties/health/title",
        "/propertes/domains/x-form/order/9, /properties/domains/x-form/order",
        "/properties/domains/properties/garden/title, /properties/domains/properties",
        "/nowhere, /"
    })
    void aSlipIsToldWithThePlaceThatMayBeMeant(String slip, String near) {
        String change = "{\"op\": \"replace\", \"path\": \"%s\", \"value\": \"x\"}".formatted(slip);

        assertThat(refused(STRENGTHS, change))
                .extracting(f -> f.arguments().get("near"))
                .containsExactly(near);
    }

    @Test
    void aLimitThatIsNoAmountIsSaidWhereItIsWritten() {
        String change = """
                {"op": "replace", "path": "/x-form/parameters/budgetLimit", "value": "£750"},
                {"op": "replace", "path": "/x-form/guidance/2", "value": "We pay up to 750 pounds."}
                """;

        assertThat(refused("partnership-proposal|1.0.0", change))
                .extracting(Finding::code, Finding::pointer, f -> Messages.text(f, Locale.UK))
                .containsExactly(tuple(
                        Code.BAD_PARAMETER,
                        "/changes/0/value",
                        "A rule reckons with budgetLimit. Write it as an amount with two decimals, such as \"750.00\","
                                + " or as a number without quotation marks."));
    }

    @Test
    void aPlaceOfItsOwnHasToKeepTheDialectToo() {
        String domain = """
                {"op": "add", "path": "/properties/domains/properties/own", "value": {"type": "object", "properties": {
                  "far": {"$ref": "https://elsewhere.example/x"},
                  "slow": {"type": "string", "pattern": "(a{1,100}){1,100}"},
                  "odd": {"type": "string", "colour": "red"},
                  "self": {"$ref": "#/$defs/ring"}
                }}},
                {"op": "add", "path": "/$defs/ring", "value": {"$ref": "#/$defs/ring"}},
                {"op": "add", "path": "/properties/domains/x-form/order/-", "value": "own"}
                """;

        assertThat(refused(STRENGTHS, domain))
                .extracting(Finding::code, Finding::pointer)
                .containsExactlyInAnyOrder(
                        tuple(Code.BAD_REF, "/changes/0/value/properties/far/$ref"),
                        tuple(Code.BAD_PATTERN, "/changes/0/value/properties/slow/pattern"),
                        tuple(Code.UNKNOWN_KEYWORD, "/changes/0/value/properties/odd/colour"),
                        tuple(Code.REF_CYCLE, "/changes/1/value/$ref"));
    }

    @Test
    void aPlaceThatTheOrderDoesNotNameIsSaidWhereItWasAdded() {
        String forgotten = """
                {"op": "add", "path": "/properties/domains/properties/own", "value": {"$ref": "#/$defs/strengths"}}
                """;

        assertThat(refused(STRENGTHS, forgotten))
                .extracting(Finding::code, Finding::pointer, f -> f.arguments().get("place"))
                .containsExactly(tuple(Code.BAD_ORDER, "/changes/0/path", "/properties/domains"));
    }

    @Test
    void aShapeThatLockedPlacesShareCannotBeChangedBehindThem() {
        String change = """
                {"op": "replace", "path": "/$defs/line", "value": {"type": "string", "maxLength": 5}}
                """;

        assertThat(refused(STRENGTHS, change))
                .extracting(Finding::code)
                .contains(Code.LOCKED)
                .doesNotContain(Code.NO_SUCH_PLACE);
    }

    @Test
    void aRuleMayComeAndNotGo() {
        assertThat(refused("partnership-proposal|1.0.0", "{\"op\": \"remove\", \"path\": \"/x-form/rules/0\"}"))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(Code.NOT_REMOVABLE, "/changes/0/path"));
        assertThat(refused("partnership-proposal|1.0.0", "{\"op\": \"remove\", \"path\": \"/x-form/rules/1\"}"))
                .extracting(Finding::code)
                .containsExactly(Code.NOT_REMOVABLE);
    }

    @Test
    void theTextThatEverybodyIsGivenMayBeReworded() {
        String reworded = "{\"op\": \"replace\", \"path\": \"/x-form/content/0/title\", \"value\": \"Recovery\"}";
        assertThat(made("harbour-sheet/1.0.0", "information-sheet|1.0.0", reworded)
                        .report()
                        .findings())
                .isEmpty();
        assertThat(refused("information-sheet|1.0.0", "{\"op\": \"remove\", \"path\": \"/x-form/content/0\"}"))
                .extracting(Finding::code)
                .containsExactly(Code.NOT_REMOVABLE);
        assertThat(refused("information-sheet|1.0.0", "{\"op\": \"remove\", \"path\": \"/x-form/parameters/contact\"}"))
                .extracting(Finding::code)
                .containsExactly(Code.NOT_REMOVABLE);
    }

    @Test
    void anIdOfAnotherTemplateAndAMissingBaseAreRefused() {
        assertThat(made("strengths-worksheet/2.0.0", STRENGTHS, "").report().findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(Code.ID_CLASH, "/$id"));
        assertThat(made("vtp-guide/2.0.0", STRENGTHS, "").report().findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(Code.ID_CLASH, "/$id"));
        assertThat(made("harbour-own/2.0.0", "strengths-worksheet|9.0.0", "")
                        .report()
                        .findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(Code.UNKNOWN_BASE, "/base"));
    }

    @Test
    void aVersionSaysAsMuchAsItChanges() {
        FormTemplate first = made("harbour-strengths/1.0.0", STRENGTHS, "").get();
        String stricter = "{\"op\": \"add\", \"path\": \"/properties/domains/minProperties\", \"value\": 1}";
        TemplateLibrary published = library.with(first);

        assertThat(Adaptations.of("harbour-strengths/1.1.0", STRENGTHS, stricter)
                        .applyTo(published)
                        .report()
                        .findings())
                .extracting(Finding::code, Finding::pointer, f -> f.arguments().get("step"))
                .containsExactly(tuple(Code.STEP_TOO_SMALL, "/$id", "major"));
        assertThat(Adaptations.of("harbour-strengths/2.0.0", STRENGTHS, stricter)
                        .applyTo(published)
                        .conforms())
                .isTrue();
    }

    /** Identity, consent and whose words they are: no form leaves these open. */
    @Test
    void whoItIsAboutAndWhoseWordsTheyAreIsLockedInEveryForm() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        int tried = 0;
        for (FormTemplate base : library.all()) {
            JsonNode tree = mapper.readTree(base.json());
            for (String name : List.of("voice", "speaker", "audience", "recordedBy", "recordedAt")) {
                if (tree.at("/$defs/entry/properties").isObject()) {
                    tried++;
                    assertThat(refused(base.key(), reworded("/$defs/entry/properties/" + name)))
                            .as(base.key() + " " + name)
                            .extracting(Finding::code)
                            .containsOnly(Code.LOCKED);
                }
            }
            for (String name : List.of("personName", "workerName")) {
                if (tree.at("/properties/" + name).isObject()) {
                    tried++;
                    assertThat(refused(base.key(), reworded("/properties/" + name)))
                            .as(base.key() + " " + name)
                            .extracting(Finding::code)
                            .containsOnly(Code.LOCKED);
                }
            }
        }
        assertThat(tried).isGreaterThan(40);
    }

    private static String reworded(String place) {
        return "{\"op\": \"add\", \"path\": \"%s/title\", \"value\": \"Something else\"}".formatted(place);
    }

    private Checked<FormTemplate> made(String id, String base, String changes) {
        return Adaptations.of(id, base, changes).applyTo(library);
    }

    private List<Finding> refused(String base, String changes) {
        Checked<FormTemplate> made = made("harbour-own/1.0.0", base, changes);
        assertThat(made.value()).isEmpty();
        return made.report().findings();
    }
}
