package org.refocus.sdk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.Samples.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Samples;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.text.PlainTextRenderer;
import org.refocus.sdk.view.ViewNode.Kind;

class FormViewTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Party LENA = new Party("worker-lena", Party.Role.TEAM);
    private static final Party MEERA = new Party("meera", Party.Role.CIRCLE);
    private static final Party TOMASZ = Party.person("person-tomasz");
    private static final List<Party> VIEWERS = List.of(ASHA, SAM, LENA, MEERA, TOMASZ);

    /** Something to answer, so that a part which holds it is not empty. */
    private static final String SIZE = "{ \"size\": { \"type\": \"integer\" }, ";

    private static FormTemplate template(FormType form) {
        return TemplateLibrary.bundled().newest(form);
    }

    private static FormView view(FormTemplate template, FormDocument answers, Party viewer, Report report) {
        String subject = template.subject().equals("worker") ? "worker-sam" : "person-asha";
        FormResponse draft = new FormResponse(
                "r-1",
                1,
                template.key(),
                new Subject(subject, "team-harbour"),
                Status.DRAFT,
                SAM,
                Instant.EPOCH,
                null,
                null,
                answers);
        return FormView.of(template, draft, viewer, Locale.UK, report);
    }

    private static FormView view(FormType form, String answers, Party viewer) {
        return view(template(form), json(answers), viewer, Report.clean());
    }

    private static String entry(String text, String audience, String more) {
        return "{'text':'" + text + "','voice':'agreed','audience':'" + audience
                + "','recordedBy':'worker-lena','recordedAt':'2026-01-01T09:00:00Z'" + more + "}";
    }

    /** Everything that a viewer could come by: the view's texts, its findings, the plain text, what is printed of it. */
    private static String everythingOf(FormView view) {
        StringBuilder all = new StringBuilder();
        view.nodes().forEach(node -> collect(node, all));
        return all.append(view.findings())
                .append(view)
                .append(view.nodes())
                .append(new PlainTextRenderer().render(view))
                .toString();
    }

    private static void collect(ViewNode node, StringBuilder all) {
        all.append(node).append(node.value()).append(node.valueLabel()).append(node.findings());
        node.children().forEach(child -> collect(child, all));
        node.newItem().ifPresent(item -> collect(item, all));
    }

    private static List<String> pointers(List<ViewNode> nodes) {
        List<String> pointers = new ArrayList<>();
        for (ViewNode node : nodes) {
            pointers.add(node.pointer());
            pointers.addAll(pointers(node.children()));
            node.newItem().ifPresent(item -> pointers.addAll(pointers(List.of(item))));
        }
        return pointers;
    }

    @ParameterizedTest
    @EnumSource(FormType.class)
    void anEmptyFormShowsEveryPlaceOfItsTemplateInOrder(FormType form) {
        FormTemplate template = template(form);
        Map<String, Object> schema = FormDocument.of(template.json()).answers();
        List<String> expected = new ArrayList<>();
        places(schema, schema, "", expected);

        assertThat(expected).hasSizeGreaterThan(5);
        for (Party viewer : VIEWERS) {
            assertThat(pointers(view(template, FormDocument.empty(), viewer, Report.clean())
                            .nodes()))
                    .isEqualTo(expected);
        }
    }

    /** Reads the places out of the template's JSON, without the library's own reading of it. */
    private static void places(Map<?, ?> schema, Map<?, ?> root, String at, List<String> places) {
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        List<?> order = formKeyword(schema, "order") instanceof List<?> list ? list : List.copyOf(properties.keySet());
        for (Object name : order) {
            place((Map<?, ?>) properties.get(name), root, at + "/" + name, places);
        }
        assertThat(order).hasSameSizeAs(properties.keySet());
    }

    private static void place(Map<?, ?> written, Map<?, ?> root, String at, List<String> places) {
        Map<?, ?> schema = target(written, root);
        Object widget =
                formKeyword(written, "widget") == null ? formKeyword(schema, "widget") : formKeyword(written, "widget");
        if ("hidden".equals(widget) && !at.endsWith("/-")) {
            return;
        }
        places.add(at);
        if ("object".equals(schema.get("type"))) {
            places(schema, root, at, places);
        } else if ("array".equals(schema.get("type"))) {
            place((Map<?, ?>) schema.get("items"), root, at + "/-", places);
        }
    }

    private static Map<?, ?> target(Map<?, ?> written, Map<?, ?> root) {
        return written.get("$ref") instanceof String ref
                ? (Map<?, ?>) ((Map<?, ?>) root.get("$defs")).get(ref.substring("#/$defs/".length()))
                : written;
    }

    private static Object formKeyword(Map<?, ?> schema, String keyword) {
        return schema.get("x-form") instanceof Map<?, ?> form ? form.get(keyword) : null;
    }

    @Test
    void answersStandAtTheirPlacesAsText() {
        FormView view = view(
                FormType.CARE_PLAN,
                "{'personName':'Asha','goals':[{'number':3,'origin':'own','steps':[{'what':'Rest','smart':{'specific':true}}]}]}",
                SAM);

        assertThat(view.at("/personName").orElseThrow().value()).isEqualTo("Asha");
        assertThat(view.at("/goals/0/number").orElseThrow().value()).isEqualTo("3");
        assertThat(view.at("/goals/0/origin").orElseThrow().valueLabel()).isEqualTo("My own: I want this");
        assertThat(view.at("/goals/0/steps/0/smart/specific").orElseThrow().value())
                .isEqualTo("true");
        assertThat(view.at("/goals").orElseThrow().kind()).isEqualTo(Kind.LIST);
        assertThat(view.at("/goals/0").orElseThrow().kind()).isEqualTo(Kind.GROUP);
        assertThat(view.at("/goals/0/words").orElseThrow().kind()).isEqualTo(Kind.ENTRY);
        assertThat(view.at("/goals/0/words/text").orElseThrow().kind()).isEqualTo(Kind.FIELD);
        assertThat(view.at("/goals").orElseThrow().newItem().orElseThrow().pointer())
                .isEqualTo("/goals/-");
        assertThat(view.at("/goals/1")).isEmpty();
        assertThat(view.at("/goal")).isEmpty();
        assertThat(view.title()).isEqualTo(template(FormType.CARE_PLAN).title());
        assertThat(view.isDraft()).isTrue();
    }

    @Test
    void theWholeOfWhatTheSystemFillsInIsLeftOut() {
        FormView view =
                view(FormType.CLINICAL_SUMMARY, "{'values':{'gender':[" + entry("Ask.", "team", "") + "]}}", SAM);

        assertThat(view.at("/values/gender/0/text")).isPresent();
        for (String hidden : List.of("speaker", "recordedBy", "recordedAt")) {
            assertThat(view.at("/values/gender/0/" + hidden)).isEmpty();
        }
    }

    @Test
    void aFullListOffersNoNewItem() {
        StringBuilder goals = new StringBuilder("{'number':1}");
        goals.append(",{'number':2}".repeat(18));
        assertThat(view(FormType.CARE_PLAN, "{'goals':[" + goals + "]}", SAM)
                        .at("/goals")
                        .orElseThrow()
                        .newItem())
                .isPresent();
        goals.append(",{'number':20}");
        assertThat(view(FormType.CARE_PLAN, "{'goals':[" + goals + "]}", SAM)
                        .at("/goals")
                        .orElseThrow()
                        .newItem())
                .isEmpty();
    }

    @Test
    void eachAudienceIsSeenByThoseWhomItNames() {
        Map<String, List<Party>> readers = Map.of(
                "only-me", List.of(ASHA),
                "worker", List.of(ASHA, SAM),
                "team", List.of(ASHA, SAM, LENA),
                "my-circle", List.of(ASHA, MEERA),
                "everybody", List.of(ASHA));
        readers.forEach((audience, seenBy) -> {
            String marked = entry("MARKER", audience, "").replace("worker-lena", "worker-who-left");
            for (Party viewer : VIEWERS) {
                assertThat(everythingOf(view(FormType.VALUES_GUIDE, guideWith(marked), viewer))
                                .contains("MARKER"))
                        .as("%s seen by %s", audience, viewer)
                        .isEqualTo(seenBy.contains(viewer));
            }
        });
    }

    private static String guideWith(String entry) {
        return "{'areas':{'gender':{'helpful':[" + entry + "]}}}";
    }

    @Test
    void whoeverSaidOrWroteAnEntrySeesItToo() {
        String writtenByLena = guideWith(entry("MARKER", "only-me", ""));
        assertThat(everythingOf(view(FormType.VALUES_GUIDE, writtenByLena, LENA)))
                .contains("MARKER");
        assertThat(everythingOf(view(FormType.VALUES_GUIDE, writtenByLena, SAM)))
                .doesNotContain("MARKER");

        String ashasWrittenDownByLena =
                guideWith(entry("MARKER", "only-me", ",'speaker':'person-asha'").replace("'agreed'", "'person'"));
        assertThat(everythingOf(view(FormType.VALUES_GUIDE, ashasWrittenDownByLena, ASHA)))
                .contains("MARKER");
        assertThat(everythingOf(view(FormType.VALUES_GUIDE, ashasWrittenDownByLena, LENA)))
                .as("own words that are for the person alone are not for whoever wrote them down")
                .doesNotContain("MARKER");
    }

    @Test
    void onAFormAboutAWorkerThatWorkerSeesWhatIsTheirs() {
        String answers =
                "{'headings':{'skills':[" + entry("MARKER", "only-me", "").replace("worker-lena", "worker-sam") + "]}}";
        assertThat(everythingOf(view(FormType.OWN_STRENGTHS, answers, SAM))).contains("MARKER");
        for (Party other : List.of(ASHA, LENA, MEERA, Party.worker("worker-joel"))) {
            assertThat(everythingOf(view(FormType.OWN_STRENGTHS, answers, other)))
                    .doesNotContain("MARKER");
        }
    }

    @Test
    void anEntryThatSaysNothingOfItsReadersIsForThoseWhomTheTemplateNames() {
        String bare = "{'text':'MARKER','voice':'agreed','recordedBy':'worker-who-left'}";
        String team = "{'values':{'gender':[" + bare + "]}}";
        String onlyMe = "{'narrative':{'learned':[" + bare + "]}}";
        String worker = guideWith("{'text':'MARKER'}");

        assertThat(seenBy(FormType.CLINICAL_SUMMARY, team)).containsExactly(ASHA, SAM, LENA);
        assertThat(seenBy(FormType.VALUES_GUIDE, onlyMe)).containsExactly(ASHA);
        assertThat(seenBy(FormType.VALUES_GUIDE, worker)).containsExactly(ASHA, SAM);
    }

    private static List<Party> seenBy(FormType form, String answers) {
        return VIEWERS.stream()
                .filter(viewer -> everythingOf(view(form, answers, viewer)).contains("MARKER"))
                .toList();
    }

    @Test
    void whatIsHiddenIsHiddenWhereverItStands() {
        String hidden = entry("MARKER", "only-me", "").replace("worker-lena", "worker-who-left");
        List<String> plans = List.of(
                "{'goals':[{'number':1,'words':" + hidden
                        + ",'reason':'MARKER','steps':[{'what':'MARKER'}],'strengths':["
                        + entry("MARKER", "team", "") + "]}]}",
                "{'goals':[{'number':1,'strengths':[" + hidden + "],'values':[" + hidden + "]}]}",
                "{'coaching':{'grow-goal':[" + hidden + "]}}",
                // where a place holds something of another kind
                "{'personName':" + hidden + "}",
                "{'personName':[" + hidden + "]}",
                "{'goals':" + hidden + "}",
                "{'goals':{'0':{'words':" + hidden + "}}}",
                "{'goals':[{'number':{'words':" + hidden + "}}]}",
                "{'goals':[{'words':{'text':" + hidden + "}}]}",
                "{'goals':[{'words':{'text':'MARKER','voice':'agreed','audience':['team']}}]}",
                "{'goals':[{'words':{'text':'MARKER','audience':'only-me','words':" + entry("x", "team", "") + "}}]}",
                "{'elsewhere':" + hidden + "}");
        for (String plan : plans) {
            for (Party viewer : List.of(SAM, LENA, MEERA, TOMASZ)) {
                assertThat(everythingOf(view(FormType.CARE_PLAN, plan, viewer)))
                        .as(plan)
                        .doesNotContain("MARKER");
            }
        }
        String worksheet = "{'domains':{'health':{'resources':[{'words':" + hidden + ",'kind':'MARKER'}]}}}";
        assertThat(seenBy(FormType.STRENGTHS_WORKSHEET, worksheet)).containsExactly(ASHA);
    }

    @Test
    void anEntryThatStandsAloneIsHiddenToo() {
        FormTemplate template = Adapted.summaryWithANote();
        for (String audience : List.of("'audience':'my-circle',", "")) {
            FormDocument answers = json("{'note':{'text':'MARKER'," + audience + "'voice':'agreed'}}");
            for (Party viewer : VIEWERS) {
                boolean sees = viewer.equals(ASHA) || viewer.equals(MEERA);
                assertThat(everythingOf(view(template, answers, viewer, Report.clean()))
                                .contains("MARKER"))
                        .isEqualTo(sees);
            }
        }
    }

    @Test
    void rowsAreCountedAsTheViewerSeesThem() {
        String hidden = entry("MARKER", "only-me", "").replace("worker-lena", "worker-who-left");
        FormView view = view(
                FormType.VALUES_GUIDE,
                guideWith(hidden + "," + entry("First", "team", "") + "," + hidden + "," + entry("Second", "team", "")),
                SAM);

        assertThat(view.at("/areas/gender/helpful/0/text").orElseThrow().value())
                .isEqualTo("First");
        assertThat(view.at("/areas/gender/helpful/1/text").orElseThrow().value())
                .isEqualTo("Second");
        assertThat(view.at("/areas/gender/helpful/2")).isEmpty();
    }

    @Test
    void aViewHoldsNoAnswerThatItsViewerMayNotSee() {
        String hidden = entry("MARKER", "only-me", "").replace("worker-lena", "worker-who-left");
        FormView view = view(FormType.VALUES_GUIDE, guideWith(hidden + "," + entry("Seen", "team", "")), SAM);

        assertThat(view.response().answers().answers())
                .isEqualTo(json(guideWith(entry("Seen", "team", ""))).answers());
        assertThat(view.response().revision()).isEqualTo(1);
        assertThat(view.response().template()).isEqualTo(view.template().key());
    }

    @ParameterizedTest
    @MethodSource("org.refocus.sdk.Samples#forms")
    void onAWholeFormEachViewerSeesTheirEntriesAndNoOther(String form) {
        FormTemplate template = TemplateLibrary.bundled().newest(form);
        FormDocument answers = Samples.answers(form);
        List<Map<?, ?>> entries = new ArrayList<>();
        entriesIn(answers.answers(), entries);
        Map<Party, List<String>> audiences = Map.of(
                SAM, List.of("worker", "team"),
                LENA, List.of("team"),
                MEERA, List.of("my-circle"),
                TOMASZ, List.of());
        audiences.forEach((viewer, theirs) -> {
            String seen = everythingOf(view(template, answers, viewer, Report.clean()));
            for (Map<?, ?> entry : entries) {
                boolean own = viewer.id().equals(entry.get("recordedBy")) && entry.get("speaker") == null;
                if (!own && !theirs.contains(entry.get("audience"))) {
                    assertThat(seen).doesNotContain((String) entry.get("text"));
                }
            }
        });
        String seenByAsha = everythingOf(view(template, answers, ASHA, Report.clean()));
        entries.forEach(entry -> assertThat(seenByAsha).contains((String) entry.get("text")));
    }

    private static void entriesIn(Object value, List<Map<?, ?>> entries) {
        if (value instanceof Map<?, ?> map) {
            if (map.containsKey("audience")) {
                entries.add(map);
            }
            map.values().forEach(child -> entriesIn(child, entries));
        } else if (value instanceof List<?> list) {
            list.forEach(child -> entriesIn(child, entries));
        }
    }

    @Test
    void findingsStandWithTheirPlacesAndInTheOrderOfTheForm() {
        FormTemplate template = template(FormType.CLINICAL_SUMMARY);
        FormDocument answers = json("{'goals':[{'number':0}],'summarisedOn':'soon','personName':' ','elsewhere':1}");
        Report report = Report.of(List.of(Finding.error(Code.AGREEMENT_MISSING, "", "who", "person")))
                .plus(template.validate(answers));
        FormView view = view(template, answers, ASHA, report);

        assertThat(view.findings()).extracting(Finding::pointer).startsWith("", "/personName", "/workerName");
        assertThat(view.findings())
                .extracting(Finding::pointer)
                .containsSubsequence(
                        "/personName",
                        "/workerName",
                        "/summarisedOn",
                        "/goals/0/number",
                        "/goals/0/words",
                        "/elsewhere");
        assertThat(view.findings()).hasSameSizeAs(report.findings());
        assertThat(view.at("/summarisedOn").orElseThrow().findings()).isNotEmpty();
        assertThat(view.at("/goals/0/number").orElseThrow().findings())
                .extracting(Finding::code)
                .containsExactly(Code.MINIMUM);
    }

    @Test
    void findingsComeInTheOrderOfTheFormAlsoBelowItsHeadings() {
        List<Finding> reversed = List.of(
                Finding.error(Code.REQUIRED, "/goals/0/words"),
                Finding.error(Code.MINIMUM, "/goals/0/number", "min", 1),
                Finding.error(Code.BLANK, "/personName"));
        FormView view = view(template(FormType.CARE_PLAN), json("{'goals':[{'number':0}]}"), SAM, Report.of(reversed));

        assertThat(view.findings())
                .extracting(Finding::pointer)
                .containsExactly("/personName", "/goals/0/number", "/goals/0/words");
    }

    @Test
    void findingsAtPlacesThatTheViewerCannotKnowOfAreLeftOut() {
        FormDocument answers = json("{'goals':[{'number':1}],'personName':'Asha','elsewhere':{'x':1}}");
        List<Finding> findings = List.of(
                Finding.error(Code.REQUIRED, "/goals/0/words"),
                Finding.error(Code.BAD_CHARACTER, "/goals/-/number"),
                Finding.error(Code.REQUIRED, "/coaching/grow-goal"),
                Finding.error(Code.UNKNOWN_PROPERTY, "/elsewhere"),
                Finding.error(Code.REQUIRED, "/goals/1/words"),
                Finding.error(Code.UNKNOWN_PROPERTY, "/goals/0/words/other"),
                Finding.error(Code.REQUIRED, "/coaching/grow-goal/0/text"),
                Finding.error(Code.TYPE, "/personName/first", "expected", "text"));

        assertThat(view(template(FormType.CARE_PLAN), answers, ASHA, Report.of(findings))
                        .findings())
                .as("nothing hides from her")
                .containsExactlyInAnyOrderElementsOf(findings);
        assertThat(view(template(FormType.CARE_PLAN), answers, SAM, Report.of(findings))
                        .findings())
                .containsExactlyInAnyOrderElementsOf(findings.subList(0, 3));
    }

    @Test
    void aFormThatHoldsItselfIsUnfoldedToAnEndBelowItsLastAnswer() {
        FormTemplate nested = Adapted.holdingItself(SIZE + "\"child\": { \"$ref\": \"#\" } }");

        assertThat(pointers(
                        view(nested, FormDocument.empty(), SAM, Report.clean()).nodes()))
                .endsWith("/child".repeat(8));
        assertThat(pointers(view(nested, json("{'child':{'child':{'child':{'size':1}}}}"), SAM, Report.clean())
                        .nodes()))
                .endsWith("/child".repeat(11));
    }

    @Test
    void aListThatHoldsItselfIsUnfoldedToAnEndToo() {
        FormTemplate nested = Adapted.holdingItself(SIZE + "\"part\": { \"type\": \"object\", \"properties\":"
                + " { \"more\": { \"type\": \"array\", \"items\": { \"$ref\": \"#\" } } } } }");

        assertThat(pointers(
                        view(nested, FormDocument.empty(), SAM, Report.clean()).nodes()))
                .endsWith("/part/more/-".repeat(2) + "/part/more");
        assertThat(pointers(view(nested, json("{'part':{'more':[{'size':1}]}}"), SAM, Report.clean())
                        .nodes()))
                .contains("/part/more/0" + "/part/more/-".repeat(2) + "/part/more")
                .endsWith("/part/more/-".repeat(3) + "/part");
    }

    @Test
    void findingsDoNotTellOfWhatIsHidden() {
        FormTemplate template = template(FormType.CARE_PLAN);
        String hidden = "{'text':' ','voice':'MARKER','audience':'only-me','recordedBy':'not an id','MARKER':1}";
        FormDocument answers = json("{'goals':[{'number':0,'words':" + hidden + "},{'number':0,'strengths':[" + hidden
                + "]}],'coaching':{'grow-goal':[" + hidden + "]},'personName':" + hidden + "}");
        Report report = template.validate(answers);
        assertThat(report.findings()).extracting(Finding::pointer).contains("/goals/0/words/text");

        FormView samsView = view(template, answers, SAM, report);
        assertThat(everythingOf(samsView)).doesNotContain("MARKER");
        assertThat(new TreeSet<>(
                        samsView.findings().stream().map(Finding::pointer).toList()))
                .as("even of a report about the whole record")
                .noneMatch(pointer -> pointer.startsWith("/goals/1"))
                .noneMatch(pointer -> pointer.startsWith("/goals/0/strengths/0"))
                .noneMatch(pointer -> pointer.startsWith("/coaching/grow-goal/0"))
                .contains("/goals/0/number", "/workerName");

        FormView ashasView = view(template, answers, ASHA, report);
        assertThat(ashasView.findings()).hasSameSizeAs(report.findings());
    }

    @Test
    void ownWordsOfSomebodyElseAreShownAndNotToBeChanged() {
        String own = entry("Mine.", "team", ",'speaker':'person-asha'")
                .replace("'agreed'", "'person'")
                .replace("worker-lena", "person-asha");
        String plan = "{'goals':[{'number':1,'words':" + own + "}]}";

        FormView samsView = view(FormType.CARE_PLAN, plan, SAM);
        for (String place : List.of("/goals/0/words", "/goals/0/words/text", "/goals/0/words/audience")) {
            assertThat(samsView.at(place).orElseThrow().editable()).as(place).isFalse();
            assertThat(view(FormType.CARE_PLAN, plan, ASHA)
                            .at(place)
                            .orElseThrow()
                            .editable())
                    .isTrue();
        }
        for (String place : List.of("/goals", "/goals/0", "/goals/0/number", "/goals/0/steps", "/personName")) {
            assertThat(samsView.at(place).orElseThrow().editable()).as(place).isTrue();
        }
    }

    @Test
    void aViewSaysWhetherItsRecordIsADraft() {
        FormView view = view(FormType.CARE_PLAN, "{}", SAM);
        FormResponse withdrawn = new FormResponse(
                "r-1",
                2,
                view.template().key(),
                view.response().subject(),
                Status.WITHDRAWN,
                SAM,
                Instant.EPOCH,
                null,
                null,
                FormDocument.empty());

        assertThat(view.isDraft()).isTrue();
        assertThat(FormView.of(view.template(), withdrawn, SAM, Locale.UK, Report.clean())
                        .isDraft())
                .isFalse();
    }

    @Test
    void aNodeGivesTheValueOfItsChildByName() {
        ViewNode words = view(FormType.CARE_PLAN, "{'goals':[{'words':" + entry("Swim.", "team", "") + "}]}", SAM)
                .at("/goals/0/words")
                .orElseThrow();

        assertThat(words.valueOf("text")).isEqualTo("Swim.");
        assertThat(words.valueOf("nothing")).isEmpty();
    }

    @Test
    void whatIsPrintedOfAViewShowsNoAnswer() {
        FormView view = view(FormType.CARE_PLAN, "{'personName':'MARKER'}", ASHA);

        assertThat(view.toString() + view.nodes() + view.response()).doesNotContain("MARKER");
        assertThat(view.at("/personName").orElseThrow()).hasToString("ViewNode[FIELD, /personName]");
    }

    @Test
    void aBlankViewHasEveryPlaceNoAnswerAndNobodysTime() {
        FormTemplate template = TemplateLibrary.bundled().newest("strengths-worksheet");
        FormView blank = FormView.blank(template, Locale.forLanguageTag("cy"));

        assertThat(blank.nodes()).hasSameSizeAs(template.root().children()).allMatch(ViewNode::isEmpty);
        assertThat(blank.at("/domains/other/resources")).isPresent();
        assertThat(blank.findings()).isEmpty();
        assertThat(blank.kept()).isEmpty();
        assertThat(blank.isDraft()).isTrue();
        assertThat(blank.title()).isEqualTo("Taflen waith cryfderau");
        assertThat(blank.response().recordedAt()).isEqualTo(Instant.EPOCH);
        assertThat(blank.viewer().id()).isEqualTo(blank.response().subject().id());
    }
}
