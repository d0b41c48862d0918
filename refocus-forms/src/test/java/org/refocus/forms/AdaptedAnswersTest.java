package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.support.Documents;
import org.refocus.forms.support.SmallTemplate;
import org.refocus.model.CarePlan;
import org.refocus.model.Entry;
import org.refocus.model.FormAnswers;
import org.refocus.model.FormType;
import org.refocus.model.OwnStrengths;
import org.refocus.model.PartnershipProposal;
import org.refocus.model.Strength;
import org.refocus.model.StrengthKind;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.SupervisionReflection;
import org.refocus.model.UnseenObserver;

/** Where a service may extend a form, the typed record binds what it added, keeps it, and is judged as the JSON is. */
class AdaptedAnswersTest {
    /** A place that a service may extend, as {@code form pointer}. */
    static Stream<String> extendablePlaces() {
        return TemplateLibrary.bundled().all().stream().flatMap(template -> {
            List<String> places = new ArrayList<>();
            collect(template.root(), "", places);
            return places.stream().map(place -> template.id() + " " + place);
        });
    }

    private static void collect(TemplateNode node, String at, List<String> places) {
        if (node.lock().equals("extend")) {
            places.add(at);
        }
        node.children().forEach(child -> collect(child, at + "/" + child.name(), places));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormMayBeExtendedAtItsRoot(FormType form) {
        assertThat(extendablePlaces()).contains(form.id() + " ");
    }

    @ParameterizedTest
    @MethodSource("extendablePlaces")
    void anAnswerToWhatAServiceAddedThereIsBoundAndWrittenBack(String place) {
        String[] formAndPointer = place.split(" ", -1);
        String pointer = formAndPointer[1];
        ObjectNode tree = tree(formAndPointer[0]);
        ObjectNode object = (ObjectNode) at(tree, pointer);
        JsonNode neighbour = pointer.isEmpty()
                ? Documents.parse(
                        "{'type':'string','maxLength':5}".replace('\'', '"').getBytes(UTF_8))
                : object.get("properties").iterator().next();
        add(object, "brand-new", neighbour);
        FormTemplate adapted = FormTemplate.load(Documents.bytes(tree));
        String value = pointer.isEmpty() ? "\"words\"" : emptyOf(adapted, neighbour);
        String json = wrap(pointer, "{\"brand-new\":" + value + "}");

        Checked<FormAnswers> read = adapted.read(json.getBytes(UTF_8));

        assertThat(read.report().findings()).noneMatch(f -> f.code() != Code.REQUIRED);
        assertThat(read.value()).as("a typed record").isPresent();
        assertThat(Documents.parse(FormDocument.of(read.get()).bytes())
                        .at(pointer)
                        .get("brand-new"))
                .isEqualTo(Documents.parse(value.getBytes(UTF_8)));
        assertSameVerdict(adapted, read.get());
    }

    /** Answers that are empty, or as nearly so as the neighbour allows. */
    private static String emptyOf(FormTemplate template, JsonNode neighbour) {
        return template.compiled().deref(neighbour).path("type").asText().equals("array") ? "[]" : "{}";
    }

    private static String wrap(String pointer, String json) {
        String wrapped = json;
        String[] names = pointer.split("/", -1);
        for (int i = names.length - 1; i > 0; i--) {
            wrapped = "{\"" + names[i] + "\":" + wrapped + "}";
        }
        return wrapped;
    }

    @Test
    void additionsComeInTheOrderOfTheDocumentAndGoBackSo() {
        FormTemplate template = TemplateLibrary.bundled().newest("own-strengths");
        String json = "{\"zulu\":1,\"workerName\":\"Idris\",\"mike\":[true,{\"b\":1.50,\"a\":\"x\"}],"
                + "\"alpha\":12345678901,\"headings\":{},\"yankee\":\"\"}";

        OwnStrengths read =
                template.read(json.getBytes(UTF_8), OwnStrengths.class).get();

        assertThat(read.additional().keySet()).containsExactly("zulu", "mike", "alpha", "yankee");
        assertThat(read.additional().get("mike"))
                .isEqualTo(List.of(true, Map.of("b", new BigDecimal("1.50"), "a", "x")));
        assertThat(FormDocument.of(read).json())
                .isEqualTo("{\"workerName\":\"Idris\",\"headings\":{},\"zulu\":1,"
                        + "\"mike\":[true,{\"b\":1.50,\"a\":\"x\"}],\"alpha\":12345678901,\"yankee\":\"\"}");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownNameIsAnErrorOnBothSidesAndIsStillKept(FormType form) {
        FormTemplate template = TemplateLibrary.bundled().newest(form);

        Checked<FormAnswers> read = template.read("{\"a/b\":{\"x\":[1]}}".getBytes(UTF_8));

        assertThat(read.report().has(Code.UNKNOWN_PROPERTY, "/a~1b")).isTrue();
        assertThat(template.check(read.get()).has(Code.UNKNOWN_PROPERTY, "/a~1b"))
                .isTrue();
        assertThat(read.get().additional()).isEqualTo(Map.of("a/b", Map.of("x", List.of(1))));
    }

    @Test
    void aQuestionOfAServiceIsJudgedByItsOwnLimits() {
        ObjectNode tree = tree("own-strengths");
        add(tree, "team", json("{'type':'string','minLength':2,'maxLength':5}"));
        add(tree, "mood", json("{'type':'string','enum':['well','unwell']}"));
        add(tree, "since", json("{'type':'integer','minimum':1,'maximum':9}"));
        add(tree, "notes", json("{'type':'array','maxItems':1,'items':{'$ref':'#/$defs/entry'}}"));
        tree.withArray("/required").add("team");
        FormTemplate adapted = FormTemplate.load(Documents.bytes(tree));

        assertThat(say(adapted, with(Map.of()))).contains("REQUIRED /team");
        assertThat(say(adapted, with(Map.of("team", "Harbour", "mood", "so-so", "since", 10))))
                .contains("MAX_LENGTH /team {max=5}", "ENUM /mood", "MAXIMUM /since {max=9}");
        assertThat(say(adapted, with(Map.of("team", 7, "notes", List.of(Map.of("text", ""), Map.of())))))
                .contains("TYPE /team {expected=text}", "MAX_ITEMS /notes {max=1}", "REQUIRED /notes/0/voice");
        assertThat(say(
                        adapted,
                        with(Map.of("team", "Quay", "mood", "well", "since", 9, "notes", List.of(), "more", 1))))
                .contains("UNKNOWN_PROPERTY /more")
                .noneMatch(finding -> finding.contains("/team") || finding.contains("/mood"));
    }

    @Test
    void anAddedPartMayBeJudgedMoreStrictlyThanItsNeighbours() {
        ObjectNode tree = tree("strengths-worksheet");
        ObjectNode garden = ((ObjectNode) tree.at("/properties/domains/properties/health")).deepCopy();
        garden.putArray("required").add("current");
        ((ObjectNode) garden.at("/properties/desires")).removeAll();
        ((ObjectNode) garden.at("/properties/desires"))
                .setAll((ObjectNode) json("{'type':'array','maxItems':1,'items':{'$ref':'#/$defs/strength'}}"));
        add((ObjectNode) tree.at("/properties/domains"), "garden", garden);
        FormTemplate adapted = FormTemplate.load(Documents.bytes(tree));

        FormAnswers answers = adapted.read("{\"domains\":{\"garden\":{\"desires\":[{},{}]}}}".getBytes(UTF_8))
                .get();

        assertThat(say(adapted, answers))
                .contains(
                        "REQUIRED /domains/garden/current",
                        "MAX_ITEMS /domains/garden/desires {max=1}",
                        "REQUIRED /domains/garden/desires/0/words",
                        "REQUIRED /personName");
    }

    @Test
    void whatAServiceLeftOutIsUnknownInTheRecordToo() {
        ObjectNode tree = tree("unseen-observer");
        remove(tree, "country");
        FormTemplate adapted = FormTemplate.load(Documents.bytes(tree));

        assertThat(say(adapted, new UnseenObserver(null, null, "Wales", Map.of())))
                .contains("UNKNOWN_PROPERTY /country");
    }

    @Test
    void aRuleThatAServiceChangedHoldsInTheRecordToo() {
        ObjectNode tree = tree("supervision-reflection");
        add(tree, "hours", json("{'type':'integer'}"));
        tree.withObject("/x-form/parameters").put("mostHours", 8);
        tree.withArray("/x-form/rules")
                .addObject()
                .put("rule", "at-most")
                .put("at", "/hours")
                .put("parameter", "mostHours");
        FormTemplate adapted = FormTemplate.load(Documents.bytes(tree));
        SupervisionReflection answers =
                new SupervisionReflection("Idris", 99, null, null, Map.of(), List.of(), Map.of("hours", 9));

        assertThat(say(adapted, answers))
                .contains("OVER_LIMIT /hours {limit=8}")
                .anyMatch(finding -> finding.startsWith("OVER_LIMIT /month"));
    }

    @Test
    void aSharedShapeThatAServiceChangedIsJudgedSoEverywhere() {
        ObjectNode tree = tree("own-strengths");
        ((ObjectNode) tree.at("/$defs/text")).put("maxLength", 3);
        FormTemplate adapted = FormTemplate.load(Documents.bytes(tree));
        FormAnswers answers = adapted.read("{\"headings\":{\"skills\":[{\"text\":\"I sing.\"}]}}".getBytes(UTF_8))
                .get();

        assertThat(say(adapted, answers)).contains("MAX_LENGTH /headings/skills/0/text {max=3}");
    }

    @Test
    void otherWordsChangeNoVerdict() {
        ObjectNode tree = tree("care-plan");
        tree.put("title", "Our plan");
        ((ObjectNode) tree.at("/properties/goals")).put("title", "What we go for");
        FormTemplate reworded = FormTemplate.load(Documents.bytes(tree));
        CarePlan plan = new CarePlan(null, null, null, null, List.of(), Map.of());

        assertThat(reworded.check(plan))
                .isEqualTo(TemplateLibrary.bundled().newest("care-plan").check(plan));
    }

    @Test
    void aFormOfAServicesOwnBindsAndIsJudgedByItsTemplateAlone() {
        FormTemplate outing = SmallTemplate.of(
                        "{\"where\":{\"type\":\"string\"},\"people\":{\"type\":\"integer\",\"minimum\":1}}")
                .put("/required", "[\"where\"]")
                .put("/x-form/form", "\"partnership-proposal\"")
                .load();

        FormAnswers answers = outing.read("{\"people\":0}".getBytes(UTF_8)).get();

        assertThat(say(outing, answers))
                .contains("REQUIRED /where", "MINIMUM /people {min=1}")
                .allMatch(finding -> finding.matches(".*/(where|people|costs).*"));
        PartnershipProposal good = new PartnershipProposal(
                null, null, null, List.of(), List.of(), null, null, Map.of("where", "The sea", "people", 4));
        assertThat(say(outing, good)).containsExactly("UNKNOWN_PROPERTY /costs");
    }

    @Test
    void whatNoDocumentCanHoldIsFoundInAnAdditionToo() {
        ObjectNode tree = tree("own-strengths");
        add(tree, "team", json("{'type':'string'}"));
        FormTemplate adapted = FormTemplate.load(Documents.bytes(tree));

        assertThat(adapted.check(with(Map.of("team", "a\u0000b"))).has(Code.BAD_CHARACTER, "/team"))
                .isTrue();
        assertThat(adapted.check(with(Map.of("team", "a".repeat(1 << 20)))).has(Code.TOO_LARGE, ""))
                .isTrue();
    }

    @Test
    void theLimitsForHostsNameTheAdditions() {
        ObjectNode tree = tree("own-strengths");
        add(tree, "team", json("{'type':'string'}"));
        add(tree, "mood", json("{'type':'string'}"));
        tree.withArray("/required").add("team");
        FormTemplate adapted = FormTemplate.load(Documents.bytes(tree));

        assertThat(adapted.limits().keys().get("")).containsExactlyInAnyOrder("team", "mood");
        assertThat(adapted.limits().requiredKeys().get("")).containsExactly("team");
    }

    @Test
    void adviceCountsADomainThatAServiceAddedAndLooksPastItsQuestions() {
        ObjectNode tree = tree("strengths-worksheet");
        ObjectNode domains = (ObjectNode) tree.at("/properties/domains");
        add(domains, "garden/sea", domains.at("/properties/health").deepCopy());
        add(tree, "pets", json("{'type':'array','items':{'$ref':'#/$defs/entry'}}"));
        FormTemplate adapted = FormTemplate.load(Documents.bytes(tree));
        LocalDate today = LocalDate.of(2026, 3, 2);
        Entry workers = Entry.workersWords("Grows beans.", "idris", Instant.parse("2026-03-02T10:15:30Z"));
        var filled = new StrengthsWorksheet.Domain(
                List.of(new Strength(workers, StrengthKind.INTERNAL)), List.of(), List.of());
        Map<String, Object> pets = Map.of("pets", List.of(Map.of("text", "A cat.", "voice", "person")));

        Report without = PracticeAdvice.on(new StrengthsWorksheet(null, null, null, Map.of(), pets), adapted, today);
        Report with = PracticeAdvice.on(
                new StrengthsWorksheet(null, null, null, Map.of("garden/sea", filled), pets), adapted, today);

        assertThat(without.has(Code.EMPTY_DOMAIN, "/domains/garden~1sea")).isTrue();
        assertThat(without.findings()).hasSize(7).allMatch(f -> f.code() == Code.EMPTY_DOMAIN);
        assertThat(with.has(Code.EMPTY_DOMAIN, "/domains/garden~1sea")).isFalse();
        assertThat(with.has(Code.ONLY_INTERNAL_STRENGTHS, "/domains")).isTrue();
        assertThat(with.has(Code.NO_OWN_WORDS, "/domains")).isTrue();
        assertThat(with.findings()).hasSize(8);
    }

    private static OwnStrengths with(Map<String, Object> additional) {
        return new OwnStrengths(null, null, Map.of(), additional);
    }

    /** Says what both sides find, after a look that it is the same. */
    private static List<String> say(FormTemplate template, FormAnswers answers) {
        assertSameVerdict(template, answers);
        return template.check(answers).findings().stream()
                .map(AdaptedAnswersTest::say)
                .toList();
    }

    private static String say(Finding finding) {
        return finding.code() + " " + finding.pointer()
                + (finding.arguments().isEmpty() ? "" : " " + finding.arguments());
    }

    private static void assertSameVerdict(FormTemplate template, FormAnswers answers) {
        assertThat(codes(template.check(answers))).isEqualTo(codes(template.validate(FormDocument.of(answers))));
    }

    /** An absent list is an empty one in a record: where a list must hold something, both mean that it is missing. */
    private static Set<String> codes(Report report) {
        return report.findings().stream()
                .map(finding ->
                        (finding.code() == Code.MIN_ITEMS ? Code.REQUIRED : finding.code()) + " " + finding.pointer())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ObjectNode tree(String form) {
        return (ObjectNode)
                Documents.parse(TemplateLibrary.bundled().newest(form).json());
    }

    private static JsonNode json(String text) {
        return Documents.parse(text.replace('\'', '"').getBytes(UTF_8));
    }

    /** Returns the schema of the place at a pointer into the answers. */
    private static JsonNode at(ObjectNode tree, String pointer) {
        return tree.at(pointer.replace("/", "/properties/"));
    }

    private static void add(ObjectNode object, String name, JsonNode schema) {
        object.withObject("/properties").set(name, schema);
        if (object.path("x-form").has("order")) {
            object.withArray("/x-form/order").add(name);
        }
    }

    private static void remove(ObjectNode object, String name) {
        object.withObject("/properties").remove(name);
        if (object.path("x-form").has("order")) {
            var order = object.withArray("/x-form/order");
            for (int i = order.size() - 1; i >= 0; i--) {
                if (order.get(i).asText().equals(name)) {
                    order.remove(i);
                }
            }
        }
    }
}
