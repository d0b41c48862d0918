package org.refocus.sdk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refocus.sdk.Samples.at;
import static org.refocus.sdk.Samples.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.UnreadableDocumentException;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Samples;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

class FormInputTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Party LENA = new Party("worker-lena", Party.Role.TEAM);
    private static final Party MEERA = new Party("meera", Party.Role.CIRCLE);
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30.123456789Z");
    private static final String NOW_KEPT = "2026-03-02T10:15:30.123456Z";
    private static final String BEFORE = "'recordedAt':'2026-01-01T09:00:00Z'";
    private static final String ASHAS_WORDS = "{'text':'I mend things.','voice':'person','speaker':'person-asha',"
            + "'audience':'team','recordedBy':'person-asha'," + BEFORE + "}";
    private static final String SAMS_WORDS = "{'text':'She mends things.','voice':'worker','audience':'team',"
            + "'recordedBy':'worker-sam'," + BEFORE + "}";

    private static FormTemplate template(FormType form) {
        return TemplateLibrary.bundled().newest(form);
    }

    private static FormResponse draft(FormTemplate template, FormDocument answers) {
        String subject = template.subject().equals("worker") ? "worker-sam" : "person-asha";
        return new FormResponse(
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
    }

    /** Types fields (a pointer, then what was typed, and so on) into answers. */
    private static FormDocument type(FormTemplate template, FormDocument answers, Party by, String... typed) {
        return FormInput.apply(template, draft(template, answers), fields(typed), by, NOW);
    }

    private static FormDocument type(FormType form, String answers, Party by, String... typed) {
        return type(template(form), json(answers), by, typed);
    }

    private static Map<String, String> fields(String... typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields;
    }

    /** Returns every field of a view with its value, as a page would send it back untouched. */
    private static Map<String, String> sentBack(FormView view) {
        Map<String, String> fields = new LinkedHashMap<>();
        view.nodes().forEach(node -> collect(node, fields));
        return fields;
    }

    private static void collect(ViewNode node, Map<String, String> fields) {
        if (node.kind() == ViewNode.Kind.FIELD) {
            fields.put(node.pointer(), node.value());
        }
        node.children().forEach(child -> collect(child, fields));
        node.newItem().ifPresent(item -> collect(item, fields));
    }

    private static FormView view(FormTemplate template, FormDocument answers, Party viewer) {
        return FormView.of(template, draft(template, answers), viewer, Locale.UK, Report.clean());
    }

    @Nested
    class WhatIsTypedBecomesTheValueOfItsPlace {
        @ParameterizedTest
        @CsvSource({"7,7", " 12 ,12", "-3,-3", "007,7", "999999999,999999999", "0,0"})
        void aWholeNumber(String typed, int value) {
            assertThat(at(type(FormType.SUPERVISION_REFLECTION, "{}", SAM, "/month", typed), "/month"))
                    .isEqualTo(value);
        }

        @ParameterizedTest
        @ValueSource(strings = {"seven", "7.5", "7,5", "1e3", "+7", "9999999999", "٧", "- 7", "0x10"})
        void whatIsNoWholeNumberIsKeptAsItWasTyped(String typed) {
            FormDocument kept = type(FormType.SUPERVISION_REFLECTION, "{}", SAM, "/month", typed);

            assertThat(at(kept, "/month")).isEqualTo(typed);
            assertThat(template(FormType.SUPERVISION_REFLECTION).validate(kept).has(Code.TYPE, "/month"))
                    .isTrue();
        }

        @Test
        void aNumberWithAFraction() {
            FormTemplate template = Adapted.observerWithFractions();
            String place = "/aspects/mannerisms/closeness";

            assertThat(at(type(template, json("{}"), SAM, place, " 2.50 "), place))
                    .isEqualTo(new BigDecimal("2.50"));
            assertThat(at(type(template, json("{}"), SAM, place, "2,5"), place)).isEqualTo("2,5");
            FormDocument precise = json("{'aspects':{'mannerisms':{'closeness':2.123456789}}}");
            assertThat(at(type(template, precise, SAM, place, "2.123456789"), place))
                    .as("what was there and was not changed")
                    .isEqualTo(new BigDecimal("2.123456789"));
        }

        @Test
        void yesAndNo() {
            assertThat(at(type(FormType.SUPERVISION_REFLECTION, "{}", SAM, "/discuss", "true"), "/discuss"))
                    .isEqualTo(true);
            assertThat(at(type(FormType.SUPERVISION_REFLECTION, "{}", SAM, "/discuss", "false"), "/discuss"))
                    .isEqualTo(false);
            assertThat(at(type(FormType.SUPERVISION_REFLECTION, "{}", SAM, "/discuss", "maybe"), "/discuss"))
                    .isEqualTo("maybe");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "12|12.00",
                    "12.5|12.50",
                    "12.50|12.50",
                    "0|0.00",
                    "£12|12.00",
                    "£ 1,250.5|1250.50",
                    "007|7.00",
                    "1234567|1234567.00"
                })
        void money(String typed, String value) {
            assertThat(at(type(FormType.PARTNERSHIP_PROPOSAL, "{}", SAM, "/total", typed), "/total"))
                    .isEqualTo(value);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"12,5", "1,25", "12.505", "-5", "12£", "1£2", "twelve", "12.", "12345678", "1,2345", "$5"})
        void whatIsNoAmountIsKeptAsItWasTyped(String typed) {
            assertThat(at(type(FormType.PARTNERSHIP_PROPOSAL, "{}", SAM, "/total", typed), "/total"))
                    .isEqualTo(typed);
        }

        @Test
        void textWithEveryCharacterThatCanBeKept() {
            String text = "  Croeso \uD83C\uDF0A \u202E e\u0301 <b>&amp;</b> ${x} 'q' \"q\" \\ \u00A0 ";
            assertThat(at(type(FormType.CARE_PLAN, "{}", SAM, "/personName", text), "/personName"))
                    .isEqualTo(text);
        }

        @Test
        void oneCharacterForEachLineBreak() {
            FormDocument typed = type(
                    FormType.PARTNERSHIP_PROPOSAL, "{}", SAM, "/description", "one\r\ntwo\r\n\r\nthree\rfour\nfive");

            assertThat(at(typed, "/description")).isEqualTo("one\ntwo\n\nthree\nfour\nfive");
        }

        @Test
        void aMarkWhereACharacterCannotBeKept() {
            FormDocument typed = type(FormType.CARE_PLAN, "{}", SAM, "/personName", "a\u0000b\uD83Cc\uDF0A");

            assertThat(at(typed, "/personName")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
            FormDocument edges = type(FormType.CARE_PLAN, "{}", SAM, "/personName", "\uD7FF\uD800-\uDFFF\uE000");
            assertThat(at(edges, "/personName")).isEqualTo("\uD7FF\uFFFD-\uFFFD\uE000");
        }

        @Test
        void nothingWhereItWasClearedOrLeftBlank() {
            FormDocument typed = type(
                    FormType.SUPERVISION_REFLECTION,
                    "{'workerName':'Sam','month':3,'discuss':true}",
                    SAM,
                    "/workerName",
                    " \r\n ",
                    "/month",
                    "",
                    "/discuss",
                    "",
                    "/reflectedOn",
                    "");

            assertThat(typed.answers()).isEmpty();
        }

        @Test
        void aChoiceThatIsNotOfferedIsKeptForAFindingToPointAt() {
            FormDocument typed = type(FormType.INFORMATION_SHEET, "{}", SAM, "/how", "by pigeon");

            assertThat(at(typed, "/how")).isEqualTo("by pigeon");
            assertThat(template(FormType.INFORMATION_SHEET).validate(typed).has(Code.ENUM, "/how"))
                    .isTrue();
        }
    }

    @Nested
    class WhatWasNotTypedStays {
        @ParameterizedTest
        @MethodSource("org.refocus.sdk.Samples#forms")
        void aPageThatIsSentBackUntouchedChangesNothing(String form) {
            FormTemplate template = TemplateLibrary.bundled().newest(form);
            FormDocument answers = Samples.answers(form);
            for (Party viewer : List.of(ASHA, SAM, LENA, MEERA)) {
                Map<String, String> fields = sentBack(view(template, answers, viewer));
                assertThat(fields).isNotEmpty();
                FormDocument back = FormInput.apply(template, draft(template, answers), fields, viewer, NOW);
                assertThat(back.answers()).isEqualTo(answers.answers());
            }
        }

        @Test
        void aPartOfAFormMayBeSentAlone() {
            FormTemplate template = template(FormType.CARE_PLAN);
            FormDocument before = Samples.answers("care-plan");
            String place = "/goals/0/priority";
            FormDocument after = type(template, before, SAM, place, "9");

            assertThat(at(after, place)).isEqualTo(9);
            FormDocument back = type(template, after, SAM, place, String.valueOf(at(before, place)));
            assertThat(back.answers()).isEqualTo(before.answers());
        }

        @Test
        void answersThatFitNoPlaceAreNotLost() {
            String odd =
                    "{'personName':['Asha',{'deep':1}],'goals':{'0':'none'},'values':'all','elsewhere':{'kept':true},"
                            + "'strengths':{'health':'good','unheard-of':[1,2]}}";
            FormTemplate template = template(FormType.CLINICAL_SUMMARY);
            Map<String, String> fields = sentBack(view(template, json(odd), SAM));
            FormDocument back = FormInput.apply(template, draft(template, json(odd)), fields, SAM, NOW);

            assertThat(back.answers()).isEqualTo(json(odd).answers());
        }

        @Test
        void whatWasTypedWronglyBeforeIsSentBackAsItWas() {
            String wrong = "{'month':'seven','discuss':'maybe','workerName':5}";
            FormDocument back =
                    type(FormType.SUPERVISION_REFLECTION, wrong, SAM, "/month", "seven", "/discuss", "maybe");

            assertThat(back.answers()).isEqualTo(json(wrong).answers());
            assertThat(at(type(FormType.SUPERVISION_REFLECTION, wrong, SAM, "/month", "7"), "/month"))
                    .isEqualTo(7);
            assertThat(at(type(FormType.SUPERVISION_REFLECTION, wrong, SAM, "/workerName", "5"), "/workerName"))
                    .isEqualTo("5");
        }
    }

    @Nested
    class Entries {
        private static final String PLACE = "/areas/gender/helpful";

        @Test
        void aNewEntryGetsWhoWroteItDownAndWhenAndWhoMaySeeItAndNobodyGuessesWhoseWordsItHolds() {
            FormDocument typed = type(FormType.VALUES_GUIDE, "{}", SAM, PLACE + "/-/text", "Ask first.");

            assertThat(at(typed, PLACE + "/0"))
                    .isEqualTo(Map.of(
                            "text", "Ask first.",
                            "audience", "worker",
                            "recordedBy", "worker-sam",
                            "recordedAt", NOW_KEPT));
            assertThat(template(FormType.VALUES_GUIDE).validate(typed).has(Code.REQUIRED, PLACE + "/0/voice"))
                    .isTrue();
        }

        @Test
        void whileNobodyHasSaidWhoseWordsTheyAreOnlyTheWriterAndThePersonChangeThem() {
            String unsaid = "{'areas':{'gender':{'helpful':[{'text':'Ask first.','audience':'team',"
                    + "'recordedBy':'worker-sam'," + BEFORE + "}]}}}";
            Party joel = Party.worker("worker-joel");

            for (Party by : List.of(SAM, ASHA)) {
                FormDocument typed = type(FormType.VALUES_GUIDE, unsaid, by, PLACE + "/0/text", "Ask her.");
                assertThat(at(typed, PLACE + "/0/text")).isEqualTo("Ask her.");
            }
            FormDocument beside = type(
                    FormType.VALUES_GUIDE, unsaid, joel, PLACE + "/0/text", "Ask her.", PLACE + "/0/voice", "worker");
            assertThat(at(beside, PLACE + "/0")).isEqualTo(at(json(unsaid), PLACE + "/0"));
            assertThat(at(beside, PLACE + "/1/text")).isEqualTo("Ask her.");
            assertThat(at(beside, PLACE + "/1/voice")).isEqualTo("worker");
            String byNobody = unsaid.replace("'recordedBy':'worker-sam',", "");
            assertThat(at(
                            type(FormType.VALUES_GUIDE, byNobody, joel, PLACE + "/0/text", "Ask her."),
                            PLACE + "/0/text"))
                    .isEqualTo("Ask her.");
        }

        @Test
        void thePersonsOwnEntryNamesThePersonAsTheSpeaker() {
            FormDocument typed = type(
                    FormType.VALUES_GUIDE, "{}", ASHA, PLACE + "/-/text", "Ask first.", PLACE + "/-/voice", "person");

            assertThat(at(typed, PLACE + "/0"))
                    .isEqualTo(Map.of(
                            "text", "Ask first.",
                            "voice", "person",
                            "speaker", "person-asha",
                            "audience", "worker",
                            "recordedBy", "person-asha",
                            "recordedAt", NOW_KEPT));
            assertThat(template(FormType.VALUES_GUIDE).validate(typed).has(Code.REQUIRED, PLACE + "/0/speaker"))
                    .isFalse();
        }

        @Test
        void aWorkerWhoWritesDownThePersonsWordsIsNotTheirSpeaker() {
            FormDocument typed =
                    type(FormType.VALUES_GUIDE, "{}", SAM, PLACE + "/-/text", "Ask me.", PLACE + "/-/voice", "person");

            assertThat(at(typed, PLACE + "/0/speaker")).isEqualTo("person-asha");
            assertThat(at(typed, PLACE + "/0/recordedBy")).isEqualTo("worker-sam");
        }

        @Test
        void theDefaultReadersComeFromTheNearestPlaceOfTheTemplateThatNamesThem() {
            assertThat(at(
                            type(FormType.VALUES_GUIDE, "{}", ASHA, "/narrative/learned/-/text", "x"),
                            "/narrative/learned/0/audience"))
                    .isEqualTo("only-me");
            assertThat(at(
                            type(FormType.STRENGTHS_WORKSHEET, "{}", SAM, "/domains/health/current/-/words/text", "x"),
                            "/domains/health/current/0/words/audience"))
                    .isEqualTo("team");
            assertThat(at(
                            type(FormType.OWN_STRENGTHS, "{}", SAM, "/headings/skills/-/text", "x"),
                            "/headings/skills/0/audience"))
                    .isEqualTo("only-me");
            assertThat(at(
                            type(FormType.CARE_PLAN, "{}", SAM, "/goals/-/strengths/-/text", "x"),
                            "/goals/0/strengths/0/audience"))
                    .isEqualTo("team");
        }

        @Test
        void whatWasChosenWinsOverTheDefaults() {
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    "{}",
                    SAM,
                    PLACE + "/-/text",
                    "Ask first.",
                    PLACE + "/-/voice",
                    "agreed",
                    PLACE + "/-/audience",
                    "team");

            assertThat(at(typed, PLACE + "/0/voice")).isEqualTo("agreed");
            assertThat(at(typed, PLACE + "/0/audience")).isEqualTo("team");
        }

        @Test
        void theKeysOfAnEntryStandInTheTemplatesOrder() {
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    "{}",
                    SAM,
                    PLACE + "/-/audience",
                    "team",
                    PLACE + "/-/voice",
                    "person",
                    PLACE + "/-/text",
                    "Ask.");

            assertThat(((Map<?, ?>) at(typed, PLACE + "/0")).keySet().stream().map(String::valueOf))
                    .containsExactly("text", "voice", "speaker", "audience", "recordedBy", "recordedAt");
        }

        @Test
        void choicesWithoutWordsMakeNoEntry() {
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    "{}",
                    SAM,
                    PLACE + "/-/text",
                    " ",
                    PLACE + "/-/voice",
                    "person",
                    PLACE + "/-/audience",
                    "only-me");

            assertThat(typed.answers()).isEmpty();
        }

        @Test
        void choicesWithoutWordsMakeNoEntryInAnItemThatIsThereEither() {
            FormDocument typed =
                    type(FormType.CARE_PLAN, "{'goals':[{'number':1}]}", SAM, "/goals/0/words/voice", "worker");

            assertThat(typed.answers())
                    .isEqualTo(json("{'goals':[{'number':1}]}").answers());
        }

        @Test
        void anEntryThatLacksItsWordsKeepsWhatItHas() {
            FormDocument typed = type(
                    FormType.CARE_PLAN,
                    "{'goals':[{'number':1,'words':{'voice':'worker','audience':'team'}}]}",
                    SAM,
                    "/goals/0/words/audience",
                    "worker");

            assertThat(at(typed, "/goals/0/words")).isEqualTo(Map.of("voice", "worker", "audience", "worker"));
        }

        @Test
        void whatAnEntryHoldsBesidesIsKeptWhenItsWordsChange() {
            FormDocument typed = type(
                    FormType.CARE_PLAN,
                    "{'goals':[{'number':1,'words':" + SAMS_WORDS.replace("}", ",'mood':'calm'}") + "}]}",
                    SAM,
                    "/goals/0/words/text",
                    "She mends clocks.");

            assertThat(at(typed, "/goals/0/words/text")).isEqualTo("She mends clocks.");
            assertThat(at(typed, "/goals/0/words/mood")).isEqualTo("calm");
        }

        @Test
        void anUnchangedEntryKeepsWhoWroteItDownAndWhen() {
            String answers = "{'areas':{'gender':{'helpful':[" + ASHAS_WORDS + "," + SAMS_WORDS + "]}}}";
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    answers,
                    LENA,
                    PLACE + "/0/text",
                    "I mend things.",
                    PLACE + "/0/voice",
                    "person",
                    PLACE + "/1/text",
                    "She mends things.",
                    PLACE + "/1/audience",
                    "team");

            assertThat(typed.answers()).isEqualTo(json(answers).answers());
        }

        @Test
        void anEntryThatCameWithOtherLineBreaksIsNotChangedByBeingSentBack() {
            String answers = "{'areas':{'gender':{'helpful':[{'text':'one\\r\\ntwo','voice':'person',"
                    + "'speaker':'person-asha','audience':'team','recordedBy':'person-asha'," + BEFORE + "}]}}}";
            for (Party by : List.of(ASHA, SAM)) {
                FormDocument typed = type(FormType.VALUES_GUIDE, answers, by, PLACE + "/0/text", "one\r\ntwo");
                assertThat(typed.answers()).isEqualTo(json(answers).answers());
            }
        }

        @Test
        void anEntryThatLacksItsReadersIsNotStampedWhenItIsSentBackUnchanged() {
            String answers = "{'areas':{'gender':{'helpful':[{'text':'x','voice':'worker','recordedBy':'worker-sam',"
                    + BEFORE + "}]}}}";
            FormDocument typed =
                    type(FormType.VALUES_GUIDE, answers, SAM, PLACE + "/0/text", "x", PLACE + "/0/audience", "");

            assertThat(typed.answers()).isEqualTo(json(answers).answers());
        }

        @Test
        void aChangedEntrySaysWhoChangedIt() {
            String answers = "{'areas':{'gender':{'helpful':[" + SAMS_WORDS + "]}}}";
            FormDocument typed = type(FormType.VALUES_GUIDE, answers, LENA, PLACE + "/0/text", "She mends bicycles.");

            assertThat(at(typed, PLACE + "/0/text")).isEqualTo("She mends bicycles.");
            assertThat(at(typed, PLACE + "/0/recordedBy")).isEqualTo("worker-lena");
            assertThat(at(typed, PLACE + "/0/recordedAt")).isEqualTo(NOW_KEPT);
        }

        @Test
        void anEntryThatIsClearedIsGone() {
            String answers = "{'areas':{'gender':{'helpful':[" + SAMS_WORDS + "," + ASHAS_WORDS + "]}}}";
            FormDocument typed = type(FormType.VALUES_GUIDE, answers, SAM, PLACE + "/0/text", "");

            assertThat((List<?>) at(typed, PLACE)).hasSize(1);
            assertThat(at(typed, PLACE + "/0/recordedBy")).isEqualTo("person-asha");
        }

        @Test
        void wordsThatBecomeTheWorkersNameNoSpeaker() {
            String answers = "{'areas':{'gender':{'helpful':[{'text':'x','voice':'person','speaker':'person-asha',"
                    + "'audience':'team','recordedBy':'worker-sam'," + BEFORE + "}]}}}";
            FormDocument typed = type(FormType.VALUES_GUIDE, answers, SAM, PLACE + "/0/voice", "worker");

            assertThat(((Map<?, ?>) at(typed, PLACE + "/0")).containsKey("speaker"))
                    .isFalse();
        }
    }

    @Nested
    class OwnWords {
        private static final String PLACE = "/areas/gender/helpful";
        private static final String ANSWERS = "{'areas':{'gender':{'helpful':[" + ASHAS_WORDS + "]}}}";

        @Test
        void whatSomebodyElseTypesOverThemStandsBesideThem() {
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    ANSWERS,
                    SAM,
                    PLACE + "/0/text",
                    "Asha is good with her hands.",
                    PLACE + "/0/voice",
                    "person",
                    PLACE + "/0/audience",
                    "worker");

            assertThat(at(typed, PLACE + "/0")).isEqualTo(at(json(ANSWERS), PLACE + "/0"));
            assertThat(at(typed, PLACE + "/1"))
                    .isEqualTo(Map.of(
                            "text", "Asha is good with her hands.",
                            "voice", "worker",
                            "audience", "worker",
                            "recordedBy", "worker-sam",
                            "recordedAt", NOW_KEPT));
        }

        @Test
        void nobodyElseClearsThemOrMovesThemToOtherReadersOrMakesThemTheirOwn() {
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    ANSWERS,
                    SAM,
                    PLACE + "/0/text",
                    "",
                    PLACE + "/0/voice",
                    "worker",
                    PLACE + "/0/audience",
                    "my-circle");

            assertThat(typed.answers()).isEqualTo(json(ANSWERS).answers());
        }

        @Test
        void theOneWhoSaidThemMayChangeThemWhoeverWroteThemDown() {
            String bySam = ANSWERS.replace("'recordedBy':'person-asha'", "'recordedBy':'worker-sam'");
            for (Party by : List.of(ASHA, SAM)) {
                FormDocument typed = type(FormType.VALUES_GUIDE, bySam, by, PLACE + "/0/text", "I mend bicycles.");
                assertThat((List<?>) at(typed, PLACE)).hasSize(1);
                assertThat(at(typed, PLACE + "/0/text")).isEqualTo("I mend bicycles.");
                assertThat(at(typed, PLACE + "/0/speaker")).isEqualTo("person-asha");
                assertThat(at(typed, PLACE + "/0/recordedBy")).isEqualTo(by.id());
            }
        }

        @Test
        void inAStrengthTheyStayWhileItsKindIsChanged() {
            String place = "/domains/health/current";
            String answers = "{'domains':{'health':{'current':[{'words':" + ASHAS_WORDS + ",'kind':'internal'}]}}}";
            FormDocument typed = type(
                    FormType.STRENGTHS_WORKSHEET,
                    answers,
                    SAM,
                    place + "/0/words/text",
                    "She is handy.",
                    place + "/0/words/voice",
                    "person",
                    place + "/0/kind",
                    "external");

            assertThat((List<?>) at(typed, place)).hasSize(2);
            assertThat(at(typed, place + "/0/words")).isEqualTo(at(json(answers), place + "/0/words"));
            assertThat(at(typed, place + "/0/kind")).isEqualTo("external");
            assertThat(at(typed, place + "/1/words/text")).isEqualTo("She is handy.");
            assertThat(at(typed, place + "/1/words/voice")).isEqualTo("worker");
            assertThat(at(typed, place + "/1/kind")).isEqualTo("external");
        }

        @Test
        void inAGoalTheyStayWithTheirStepsAndTheOtherWordsStandInAGoalOfTheirOwn() {
            String answers = "{'goals':[{'number':1,'words':" + ASHAS_WORDS
                    + ",'origin':'own','priority':1,'steps':[{'what':'Ask Gwilym','who':'person'}],"
                    + "'strengths':[" + ASHAS_WORDS + "]}]}";
            FormDocument typed = type(
                    FormType.CARE_PLAN,
                    answers,
                    SAM,
                    "/goals/0/number",
                    "1",
                    "/goals/0/words/text",
                    "Asha will open a shop.",
                    "/goals/0/origin",
                    "own",
                    "/goals/0/priority",
                    "2",
                    "/goals/0/steps/0/what",
                    "Ask Gwilym twice",
                    "/goals/0/steps/-/what",
                    "Sort the tools",
                    "/goals/0/strengths/0/text",
                    "Patient",
                    "/goals/0/strengths/0/voice",
                    "person");

            assertThat((List<?>) at(typed, "/goals")).hasSize(2);
            assertThat(at(typed, "/goals/0/words")).isEqualTo(at(json(answers), "/goals/0/words"));
            assertThat(at(typed, "/goals/0/priority")).isEqualTo(2);
            assertThat(at(typed, "/goals/0/steps/0/what")).isEqualTo("Ask Gwilym twice");
            assertThat(at(typed, "/goals/0/steps/1/what")).isEqualTo("Sort the tools");
            assertThat(at(typed, "/goals/0/strengths/0")).isEqualTo(at(json(answers), "/goals/0/strengths/0"));
            assertThat(at(typed, "/goals/0/strengths/1/text")).isEqualTo("Patient");
            assertThat(at(typed, "/goals/0/strengths/1/voice")).isEqualTo("worker");

            Map<?, ?> beside = (Map<?, ?>) at(typed, "/goals/1");
            assertThat(beside.keySet().stream().map(String::valueOf)).containsExactlyInAnyOrder("words", "origin");
            assertThat(at(typed, "/goals/1/words/text")).isEqualTo("Asha will open a shop.");
            assertThat(at(typed, "/goals/1/words/voice")).isEqualTo("worker");
        }

        @Test
        void inAnEntryThatStandsAloneTheyStay() {
            FormTemplate template = Adapted.summaryWithANote();
            FormDocument answers = json("{'note':" + ASHAS_WORDS + "}");
            FormDocument typed = type(template, answers, SAM, "/note/text", "Other words", "/note/audience", "only-me");

            assertThat(typed.answers()).isEqualTo(answers.answers());
        }
    }

    @Nested
    class WhatTheOneWhoTypesCannotSee {
        private static final String PLACE = "/areas/gender/helpful";
        private static final String HIDDEN = "{'text':'Between me and me.','voice':'worker','audience':'only-me',"
                + "'recordedBy':'worker-lena'," + BEFORE + "}";

        @Test
        void isNotCountedAndNotChangedByAnyField() {
            String answers = "{'areas':{'gender':{'helpful':[" + HIDDEN + "," + SAMS_WORDS + "," + HIDDEN + "]}}}";
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    answers,
                    SAM,
                    PLACE + "/0/text",
                    "She mends bicycles.",
                    PLACE + "/1/text",
                    "And she sings.",
                    PLACE + "/1/audience",
                    "team");

            assertThat(at(typed, PLACE + "/0")).isEqualTo(at(json(answers), PLACE + "/0"));
            assertThat(at(typed, PLACE + "/1/text")).isEqualTo("She mends bicycles.");
            assertThat(at(typed, PLACE + "/2")).isEqualTo(at(json(answers), PLACE + "/2"));
            assertThat(at(typed, PLACE + "/3/text")).isEqualTo("And she sings.");
            assertThat((List<?>) at(typed, PLACE)).hasSize(4);
        }

        @Test
        void isNotClearedNorDropped() {
            String answers =
                    "{'areas':{'gender':{'helpful':[" + HIDDEN + ",{'audience':'only-me','voice':'agreed'}]}}}";
            FormDocument typed =
                    type(FormType.VALUES_GUIDE, answers, SAM, PLACE + "/0/text", "", PLACE + "/1/text", "");

            assertThat(typed.answers()).isEqualTo(json(answers).answers());
        }

        @Test
        void holdsAWholeGoalWhenItsWordsAreHidden() {
            String answers = "{'goals':[{'number':1,'words':" + HIDDEN + ",'steps':[{'what':'Rest'}]}]}";
            FormDocument typed =
                    type(FormType.CARE_PLAN, answers, SAM, "/goals/0/number", "7", "/goals/0/steps/0/what", "Walk");

            assertThat(at(typed, "/goals/0")).isEqualTo(at(json(answers), "/goals/0"));
            assertThat(at(typed, "/goals/1")).isEqualTo(Map.of("number", 7, "steps", List.of(Map.of("what", "Walk"))));
        }

        @Test
        void doesNotStandInTheWayOfWhatIsTypedBesideIt() {
            String answers = "{'areas':{'gender':{'helpful':[" + HIDDEN + "]}}}";
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    answers,
                    SAM,
                    PLACE + "/-/text",
                    "She mends bicycles.",
                    "/areas/gender/declined",
                    "true");

            assertThat(at(typed, PLACE + "/0")).isEqualTo(at(json(answers), PLACE + "/0"));
            assertThat(at(typed, PLACE + "/1/text")).isEqualTo("She mends bicycles.");
            assertThat(at(typed, "/areas/gender/declined")).isEqualTo(true);
        }

        @Test
        void doesNotFillAListForOthers() {
            String answers = "{'goals':[" + "{'words':HIDDEN},".repeat(20).replace("HIDDEN", HIDDEN) + "{'number':1}]}";
            FormTemplate template = template(FormType.CARE_PLAN);
            FormDocument typed = type(template, json(answers), SAM, "/goals/1/number", "2", "/goals/-/number", "3");

            assertThat(view(template, json(answers), SAM)
                            .at("/goals")
                            .orElseThrow()
                            .newItem())
                    .isPresent();
            assertThat(at(typed, "/goals/20/number")).isEqualTo(1);
            assertThat(at(typed, "/goals/21/number")).isEqualTo(2);
            assertThat(at(typed, "/goals/22/number")).isEqualTo(3);
            assertThat(template.validate(typed).has(Code.MAX_ITEMS, "/goals")).isTrue();
        }

        @Test
        void staysInAGoalOfWhichEverythingElseIsCleared() {
            String answers = "{'goals':[{'number':1,'strengths':[" + HIDDEN + "]}]}";
            FormDocument typed = type(FormType.CARE_PLAN, answers, SAM, "/goals/0/number", "");

            assertThat(at(typed, "/goals"))
                    .isEqualTo(List.of(Map.of("strengths", at(json(answers), "/goals/0/strengths"))));
            assertThat(view(template(FormType.CARE_PLAN), typed, SAM)
                            .at("/goals")
                            .orElseThrow()
                            .children())
                    .as("what is left is no empty row for others")
                    .isEmpty();
        }

        @Test
        void staysBesideWhatIsTypedWhereItStandsAlone() {
            FormTemplate template = Adapted.summaryWithANote();
            FormDocument answers = json("{'note':" + HIDDEN + "}");
            assertThat(view(template, answers, SAM)
                            .at("/note/text")
                            .orElseThrow()
                            .value())
                    .isEmpty();
            FormDocument typed = type(template, answers, SAM, "/note/text", "Typed", "/note/audience", "team");

            assertThat(at(typed, "/note/0")).isEqualTo(at(answers, "/note"));
            assertThat(view(template, typed, SAM).at("/note/text").orElseThrow().value())
                    .isEqualTo("Typed");
            assertThat(view(template, typed, ASHA)
                            .at("/note/0/text")
                            .orElseThrow()
                            .value())
                    .isEqualTo("Between me and me.");
            assertThat(view(template, typed, ASHA)
                            .at("/note/1/text")
                            .orElseThrow()
                            .value())
                    .isEqualTo("Typed");

            FormDocument retyped = type(template, typed, SAM, "/note/text", "Typed anew");
            assertThat(at(retyped, "/note/0")).isEqualTo(at(answers, "/note"));
            assertThat(at(retyped, "/note/1/text")).isEqualTo("Typed anew");
            FormDocument cleared = type(template, typed, SAM, "/note/text", "");
            assertThat(at(cleared, "/note/0")).isEqualTo(at(answers, "/note"));
            assertThat(at(cleared, "/note/1/text")).isNull();
            assertThat(FormInput.applyAndRemove(template, draft(template, typed), Map.of(), "/note/0", ASHA, NOW)
                            .answers())
                    .isEqualTo(Map.of("note", at(typed, "/note/1")));
        }

        @Test
        void staysBesideWhatIsTypedWhereAPlainAnswerBelongs() {
            FormTemplate template = template(FormType.CARE_PLAN);
            FormDocument answers = json("{'personName':" + HIDDEN + ",'goals':" + HIDDEN + "}");
            FormDocument typed = type(template, answers, SAM, "/personName", "Asha Example", "/goals/-/number", "1");

            assertThat(at(typed, "/personName")).isEqualTo(List.of(at(answers, "/personName"), "Asha Example"));
            assertThat(at(typed, "/goals")).isEqualTo(List.of(at(answers, "/goals"), Map.of("number", 1)));
            FormView sams = view(template, typed, SAM);
            assertThat(sams.at("/personName").orElseThrow().value()).isEqualTo("Asha Example");
            assertThat(sams.at("/goals/0/number").orElseThrow().value()).isEqualTo("1");
            assertThat(type(template, answers, SAM, "/personName", "", "/goals/-/number", "")
                            .answers())
                    .isEqualTo(answers.answers());
        }
    }

    @Nested
    class WhoMaySeeAnEntry {
        private static final String PLACE = "/areas/gender/helpful";

        private Object chosenBy(Party by, String entry) {
            String answers = "{'areas':{'gender':{'helpful':[" + entry + "]}}}";
            FormTemplate template = template(FormType.VALUES_GUIDE);
            ViewNode choice =
                    view(template, json(answers), by).at(PLACE + "/0/audience").orElseThrow();
            Object chosen =
                    at(type(template, json(answers), by, PLACE + "/0/audience", "worker"), PLACE + "/0/audience");
            assertThat(choice.editable()).isEqualTo(chosen.equals("worker"));
            return chosen;
        }

        @Test
        void isChosenByTheOneWhoseWordsItHolds() {
            String writtenDownBySam = ASHAS_WORDS.replace("'recordedBy':'person-asha'", "'recordedBy':'worker-sam'");

            assertThat(chosenBy(ASHA, ASHAS_WORDS)).isEqualTo("worker");
            assertThat(chosenBy(ASHA, writtenDownBySam)).isEqualTo("worker");
            assertThat(chosenBy(SAM, writtenDownBySam)).isEqualTo("team");
            assertThat(chosenBy(SAM, SAMS_WORDS)).isEqualTo("worker");
            assertThat(chosenBy(LENA, SAMS_WORDS)).isEqualTo("team");
            assertThat(chosenBy(ASHA, SAMS_WORDS)).isEqualTo("team");
        }

        @Test
        void isChosenByThePersonAndTheWriterWhereTheWordsWereAgreed() {
            String agreed = SAMS_WORDS.replace("'voice':'worker'", "'voice':'agreed'");

            assertThat(chosenBy(ASHA, agreed)).isEqualTo("worker");
            assertThat(chosenBy(SAM, agreed)).isEqualTo("worker");
            assertThat(chosenBy(LENA, agreed)).isEqualTo("team");
        }

        @Test
        void isChosenByWhoeverMayChangeItWhereNothingSaysWhoseItIs() {
            assertThat(chosenBy(LENA, "{'text':'x','audience':'team'}")).isEqualTo("worker");
            assertThat(chosenBy(SAM, "{'text':'x','voice':'person','audience':'team','recordedBy':'worker-sam'}"))
                    .isEqualTo("worker");
        }

        @Test
        void isNotChosenBySomebodyElseWhoChangesTheWords() {
            String answers = "{'areas':{'gender':{'helpful':[" + SAMS_WORDS + "]}}}";
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    answers,
                    LENA,
                    PLACE + "/0/text",
                    "She mends bicycles.",
                    PLACE + "/0/audience",
                    "my-circle");

            assertThat(at(typed, PLACE + "/0/text")).isEqualTo("She mends bicycles.");
            assertThat(at(typed, PLACE + "/0/audience")).isEqualTo("team");
        }

        @Test
        void staysOpenWhereNobodyHasChosen() {
            String bare = "{'text':'x','voice':'worker','recordedBy':'worker-sam'}";
            String answers = "{'areas':{'gender':{'helpful':[" + bare + "]}}}";
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    answers,
                    Party.worker("worker-joel"),
                    PLACE + "/0/audience",
                    "team",
                    PLACE + "/0/text",
                    "x");

            assertThat(typed.answers()).isEqualTo(json(answers).answers());
        }
    }

    @Nested
    class Lists {
        @Test
        void aHyphenStandsForANewItem() {
            FormDocument typed = type(
                    FormType.PARTNERSHIP_PROPOSAL,
                    "{'costs':[{'item':'Bus'}]}",
                    SAM,
                    "/costs/-/item",
                    "Tea",
                    "/costs/-/amount",
                    "3");

            assertThat(at(typed, "/costs"))
                    .isEqualTo(List.of(Map.of("item", "Bus"), Map.of("item", "Tea", "amount", "3.00")));
        }

        @Test
        void aNewItemMayHoldNewItems() {
            FormDocument typed = type(
                    FormType.CARE_PLAN,
                    "{}",
                    ASHA,
                    "/goals/-/words/text",
                    "Swim",
                    "/goals/-/words/voice",
                    "person",
                    "/goals/-/steps/-/what",
                    "Buy a cap",
                    "/goals/-/steps/-/smart/specific",
                    "true",
                    "/goals/-/strengths/-/text",
                    "I float.");

            assertThat(at(typed, "/goals/0/words/speaker")).isEqualTo("person-asha");
            assertThat(at(typed, "/goals/0/steps"))
                    .isEqualTo(List.of(Map.of("what", "Buy a cap", "smart", Map.of("specific", true))));
            assertThat(at(typed, "/goals/0/strengths/0/text")).isEqualTo("I float.");
            assertThat(at(typed, "/goals/0/strengths/0/recordedBy")).isEqualTo("person-asha");
        }

        @Test
        void numbersAfterTheLastItemAreNewItemsInTheirOrder() {
            FormDocument typed = type(
                    FormType.PARTNERSHIP_PROPOSAL,
                    "{'costs':[{'item':'Bus'}]}",
                    SAM,
                    "/costs/10/item",
                    "fourth",
                    "/costs/2/item",
                    "third",
                    "/costs/1/item",
                    "second",
                    "/costs/-/item",
                    "fifth");

            assertThat((List<?>) at(typed, "/costs"))
                    .extracting(cost -> ((Map<?, ?>) cost).get("item"))
                    .isEqualTo(List.of("Bus", "second", "third", "fourth", "fifth"));
        }

        @Test
        void aNumberedNewItemComesBeforeTheOneWithAHyphen() {
            FormDocument typed = type(
                    FormType.CARE_PLAN,
                    "{}",
                    SAM,
                    "/goals/-/number",
                    "3",
                    "/goals/1/number",
                    "2",
                    "/goals/0/number",
                    "1");

            assertThat(typed.answers())
                    .isEqualTo(json("{'goals':[{'number':1},{'number':2},{'number':3}]}")
                            .answers());
        }

        @Test
        void numbersThatTheListHasNoRoomForArePassedOver() {
            FormDocument typed = type(
                    FormType.CARE_PLAN,
                    "{}",
                    SAM,
                    "/goals/999999/number",
                    "1",
                    "/goals/20/number",
                    "1",
                    "/goals/19/number",
                    "2");

            assertThat(at(typed, "/goals")).isEqualTo(List.of(Map.of("number", 2)));
        }

        @Test
        void aFullListStillTakesWhatWasTypedForAFindingToPointAt() {
            StringBuilder ids = new StringBuilder("'a'");
            for (int i = 1; i < 40; i++) {
                ids.append(",'b").append(i).append('\'');
            }
            FormDocument typed =
                    type(FormType.SUPERVISION_REFLECTION, "{'about':[" + ids + "]}", SAM, "/about/-", "one-too-many");

            assertThat(at(typed, "/about/40")).isEqualTo("one-too-many");
            assertThat(template(FormType.SUPERVISION_REFLECTION).validate(typed).has(Code.MAX_ITEMS, "/about"))
                    .isTrue();
        }

        @Test
        void aRowWithNothingButChoicesIsDropped() {
            FormDocument typed = type(
                    FormType.PARTNERSHIP_PROPOSAL,
                    "{'planningTeam':[{'name':'Asha','role':'person'},{'name':'Sam','role':'worker'}]}",
                    SAM,
                    "/planningTeam/0/name",
                    " ",
                    "/planningTeam/0/role",
                    "person",
                    "/planningTeam/-/name",
                    "",
                    "/planningTeam/-/role",
                    "worker",
                    "/costs/-/item",
                    "",
                    "/costs/-/category",
                    "travel");

            assertThat(at(typed, "/planningTeam")).isEqualTo(List.of(Map.of("name", "Sam", "role", "worker")));
            assertThat(typed.answers()).doesNotContainKey("costs");
        }

        @Test
        void aRowWithNothingButAnEmptyListIsDropped() {
            FormDocument typed =
                    type(FormType.CARE_PLAN, "{'goals':[{'number':1,'steps':[]}]}", SAM, "/goals/0/number", "");

            assertThat(typed.answers()).isEmpty();
        }

        @Test
        void aRowOfAnotherPageIsNotDropped() {
            String answers = "{'goals':[{'origin':'own'},{'number':2}],'coaching':{'grow-goal':[{'voice':'agreed'}]}}";
            FormDocument typed = type(FormType.CARE_PLAN, answers, SAM, "/goals/1/number", "3");

            assertThat(at(typed, "/goals")).isEqualTo(List.of(Map.of("origin", "own"), Map.of("number", 3)));
            assertThat(at(typed, "/coaching")).isEqualTo(at(json(answers), "/coaching"));
        }

        @Test
        void aListOfPlainAnswersIsFilledAndCleared() {
            FormDocument typed = type(
                    FormType.SUPERVISION_REFLECTION,
                    "{'about':['person-asha','person-tomasz']}",
                    SAM,
                    "/about/0",
                    "",
                    "/about/1",
                    "person-tomasz",
                    "/about/-",
                    "person-rhian");

            assertThat(at(typed, "/about")).isEqualTo(List.of("person-tomasz", "person-rhian"));
        }
    }

    @Nested
    class Taking {
        private static final String PLAN = "{'goals':[{'number':1},{'number':2,'steps':[{'what':'a'},{'what':'b'}]}]}";

        private FormDocument take(String answers, String item, Party by, String... typed) {
            FormTemplate template = template(FormType.CARE_PLAN);
            return FormInput.applyAndRemove(template, draft(template, json(answers)), fields(typed), item, by, NOW);
        }

        @Test
        void anItemOutKeepsWhatWasTypedIntoTheOthers() {
            FormDocument left = take(PLAN, "/goals/0", SAM, "/goals/0/number", "", "/goals/1/number", "3");

            assertThat(left.answers())
                    .isEqualTo(json(PLAN.replace("{'number':1},", "").replace("2", "3"))
                            .answers());
        }

        @Test
        void anItemOutOfAnItem() {
            assertThat(at(take(PLAN, "/goals/1/steps/0", SAM), "/goals/1/steps"))
                    .isEqualTo(List.of(Map.of("what", "b")));
        }

        @Test
        void theItemThatWasSeenIsTakenAlsoWhenABlankRowIsDroppedBeforeIt() {
            FormDocument left = take(PLAN, "/goals/1", SAM, "/goals/0/number", " ");

            assertThat(left.answers()).isEmpty();
        }

        @Test
        void nothingIsTakenThatHoldsOwnWordsOfSomebodyElse() {
            String answers = "{'goals':[{'number':1,'words':" + ASHAS_WORDS + "},{'number':2,'strengths':["
                    + ASHAS_WORDS + "]}],'coaching':{'grow-goal':[" + ASHAS_WORDS + "]}}";
            for (String item : List.of("/goals/0", "/goals/1", "/goals/1/strengths/0", "/coaching/grow-goal/0")) {
                assertThat(take(answers, item, SAM).answers())
                        .isEqualTo(json(answers).answers());
            }
            assertThat((List<?>) at(take(answers, "/goals/0", ASHA), "/goals")).hasSize(1);
            assertThat((List<?>) at(take(answers, "/goals/1", ASHA), "/goals")).hasSize(1);
            assertThat(at(take(answers, "/goals/1/strengths/0", ASHA), "/goals/1"))
                    .isEqualTo(Map.of("number", 2));
            assertThat(take(answers, "/coaching/grow-goal/0", ASHA).answers()).doesNotContainKey("coaching");
        }

        @Test
        void whatIsHiddenStaysOfAnItemThatIsTakenOut() {
            String hidden = ASHAS_WORDS
                    .replace("'team'", "'only-me'")
                    .replace("'voice':'person','speaker':'person-asha'", "'voice':'agreed'");
            String answers = "{'goals':[{'number':1,'words':" + hidden + "},{'number':2,'strengths':[" + hidden + ","
                    + SAMS_WORDS + "," + hidden + "]},{'number':3}]}";

            FormDocument left = take(answers, "/goals/0", SAM);
            assertThat(left.answers())
                    .isEqualTo(json("{'goals':[{'number':1,'words':" + hidden + "},{'strengths':[" + hidden + ","
                                    + hidden + "]},{'number':3}]}")
                            .answers());
            assertThat(at(take(left.json().replace('"', '\''), "/goals/0", SAM), "/goals"))
                    .as("the next that is seen")
                    .isEqualTo(at(json(left.json().replace('"', '\'').replace(",{'number':3}", "")), "/goals"));
            assertThat(take(answers, "/goals/2", SAM).answers())
                    .as("no third is seen")
                    .isEqualTo(json(answers).answers());
            assertThat(at(take(answers, "/goals/1", ASHA), "/goals/1")).isEqualTo(Map.of("number", 3));
        }

        @Test
        void wordsWhoseReadersTheTemplateNamesStayToo() {
            String strength = "{'text':'I sing.','voice':'worker','recordedBy':'worker-lena'}";
            String answers = "{'goals':[{'number':1,'strengths':[" + strength + "]}]}";

            assertThat(take(answers, "/goals/0", MEERA).answers())
                    .isEqualTo(
                            json("{'goals':[{'strengths':[" + strength + "]}]}").answers());
            assertThat(take(answers, "/goals/0", SAM).answers()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "/",
                    "/goals",
                    "goals/0",
                    "/goals/2",
                    "/goals/-",
                    "/goals/-1",
                    "/goals/00",
                    "/goals/0/number",
                    "/goals/9999999999",
                    "/personName",
                    "/nowhere/0",
                    "/goals/1/steps/7",
                    "/goals/2/steps/0",
                    "/__proto__/0"
                })
        void nothingWhereThereIsNoSuchItem(String item) {
            assertThat(take(PLAN, item, SAM).answers()).isEqualTo(json(PLAN).answers());
        }
    }

    @Nested
    class NamesThatNoPageSends {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "/",
                    "//",
                    "personName",
                    "/personName/deeper",
                    "/personName/0",
                    "/recordedBy",
                    "/nowhere",
                    "/values",
                    "/goals",
                    "/goals/0",
                    "/goals/x/number",
                    "/goals/-1/number",
                    "/goals/01/number",
                    "/goals/0/words/recordedBy",
                    "/goals/0/words/recordedAt",
                    "/goals/0/words/speaker",
                    "/goals/0/words/text/deeper",
                    "/goals/0/words/nothing",
                    "/goals/999999/number",
                    "/goals/1e3/number",
                    "/__proto__",
                    "/__proto__/polluted",
                    "/constructor/prototype/x",
                    "/goals/__proto__/number",
                    "/goals/0/~2",
                    "/~0~1",
                    "/goals/9999999999999999999/number",
                    "/values/gender/text",
                    "/goals/0/number/toString",
                    "/\u0000",
                    "/goals/\uD83C/number"
                })
        void arePassedOver(String name) {
            String answers = "{'personName':'Asha','goals':[{'number':1,'words':" + ASHAS_WORDS + "}]}";
            for (Party by : List.of(ASHA, SAM)) {
                assertThat(type(FormType.CLINICAL_SUMMARY, answers, by, name, "typed")
                                .answers())
                        .isEqualTo(json(answers).answers());
                assertThat(type(FormType.CLINICAL_SUMMARY, "{}", by, name, "typed")
                                .answers())
                        .isEmpty();
            }
        }

        @Test
        void arePassedOverHoweverDeepTheyGo() {
            for (String deep : List.of("/goals/-", "/goals/0/words", "/x", "/")) {
                assertThat(type(FormType.CLINICAL_SUMMARY, "{}", SAM, deep.repeat(20_000), "typed")
                                .answers())
                        .isEmpty();
            }
        }

        @Test
        void doNotChangeWhoWroteAnEntryDown() {
            FormDocument typed = type(
                    FormType.VALUES_GUIDE,
                    "{}",
                    SAM,
                    "/areas/gender/helpful/-/text",
                    "x",
                    "/areas/gender/helpful/-/recordedBy",
                    "worker-lena",
                    "/areas/gender/helpful/-/speaker",
                    "person-asha",
                    "/areas/gender/helpful/-/recordedAt",
                    "1999-01-01T00:00:00Z");

            assertThat(at(typed, "/areas/gender/helpful/0/recordedBy")).isEqualTo("worker-sam");
            assertThat(at(typed, "/areas/gender/helpful/0/recordedAt")).isEqualTo(NOW_KEPT);
            assertThat(((Map<?, ?>) at(typed, "/areas/gender/helpful/0")).containsKey("speaker"))
                    .isFalse();
        }
    }

    @Test
    void moreThanADocumentCanHoldIsSaidToBeTooMuch() {
        assertThatThrownBy(() -> type(FormType.CARE_PLAN, "{}", SAM, "/personName", "MARKER".repeat(200_000)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageNotContaining("MARKER");
    }

    @Test
    void whatWasTypedIntoAWholeEmptyFormConformsInTheEnd() {
        FormDocument typed = type(
                FormType.CLINICAL_SUMMARY,
                "{}",
                SAM,
                "/personName",
                "Asha Example",
                "/workerName",
                "Sam Specimen",
                "/summarisedOn",
                "2026-03-02",
                "/values/gender/-/text",
                "Ask first.",
                "/values/gender/-/voice",
                "agreed",
                "/strengths/other/-/text",
                "I make people laugh.",
                "/strengths/other/-/voice",
                "person",
                "/goals/-/number",
                "1",
                "/goals/-/words/text",
                "Swim",
                "/goals/-/words/voice",
                "person");

        assertThat(template(FormType.CLINICAL_SUMMARY).validate(typed).findings())
                .isEmpty();
    }
}
