package org.refocus.sdk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.Samples.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

class PlainTextRendererTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");

    private static String text(FormType form, FormDocument answers, Party viewer, boolean withFindings) {
        FormTemplate template = TemplateLibrary.bundled().newest(form);
        Report report = withFindings ? template.validate(answers) : Report.clean();
        return new PlainTextRenderer().render(view(template, answers, viewer, report));
    }

    private static FormView view(FormTemplate template, FormDocument answers, Party viewer, Report report) {
        return view(template, answers, viewer, report, Locale.UK);
    }

    private static FormView view(
            FormTemplate template, FormDocument answers, Party viewer, Report report, Locale locale) {
        FormResponse draft = new FormResponse(
                "r-1",
                1,
                template.key(),
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                SAM,
                Instant.EPOCH,
                null,
                null,
                answers);
        return FormView.of(template, draft, viewer, locale, report);
    }

    @Test
    void yesAndNoAreSaidInTheLanguageOfTheReader() {
        FormTemplate template = TemplateLibrary.bundled().newest(FormType.SUPERVISION_REFLECTION);
        for (boolean discuss : List.of(true, false)) {
            FormDocument answers = FormDocument.of(Map.of("discuss", discuss));
            assertThat(told(template, answers, "cy-GB")).contains(discuss ? " Ie\n" : " Na\n");
            assertThat(told(template, answers, "en-GB")).contains(discuss ? " Yes\n" : " No\n");
            assertThat(told(template, answers, "ja")).contains(discuss ? " Yes\n" : " No\n");
        }
    }

    @Test
    void moneyHasTheSignThatTheFormGivesIt() {
        FormTemplate template = TemplateLibrary.bundled().newest(FormType.PARTNERSHIP_PROPOSAL);

        assertThat(told(template, FormDocument.of(Map.of("total", "12.50")), "fr"))
                .contains(": £12.50\n");
        assertThat(told(template, FormDocument.of(Map.of("total", "much")), "fr"))
                .contains(": much\n");
    }

    private static String told(FormTemplate template, FormDocument answers, String tag) {
        return new PlainTextRenderer().render(view(template, answers, SAM, Report.clean(), Locale.forLanguageTag(tag)));
    }

    /** Returns what stands below the text that the form prints. */
    private static String answers(FormType form, String json) {
        String text = text(form, json(json), ASHA, false);
        int begin = text.indexOf("Person's name");
        return text.substring(begin < 0 ? text.lastIndexOf("\n\n", text.length() - 3) + 2 : begin);
    }

    @Test
    void theAgreedSummaryOfAWholePersonReadsWell() throws IOException {
        String approved = Files.readString(Path.of("src/test/resources/org/refocus/sdk/text/clinical-summary.txt"));

        assertThat(text(FormType.CLINICAL_SUMMARY, Samples.answers("clinical-summary"), ASHA, true))
                .isEqualTo(approved);
    }

    @Test
    void whatIsForTheCircleIsNotInTheWorkersText() {
        FormDocument summary = Samples.answers("clinical-summary");

        assertThat(text(FormType.CLINICAL_SUMMARY, summary, ASHA, false)).contains("stay with me for a whole weekend");
        assertThat(text(FormType.CLINICAL_SUMMARY, summary, SAM, false))
                .doesNotContain("stay with me for a whole weekend")
                .contains("1. I want to run a mending table")
                .contains("3. I want to swim");
    }

    @ParameterizedTest
    @EnumSource(FormType.class)
    void anEmptyFormIsItsTitleAndWhatItPrints(FormType form) {
        FormTemplate template = TemplateLibrary.bundled().newest(form);
        StringBuilder expected = new StringBuilder(
                template.title() + "\n" + "=".repeat(template.title().length()) + "\n");
        template.content().forEach(c -> expected.append("\n" + c.title() + "\n" + c.text() + "\n"));

        assertThat(text(form, FormDocument.empty(), ASHA, false).strip())
                .isEqualTo(expected.toString().strip());
    }

    @Test
    void choicesAndYesAndNoAreSaidInWords() {
        assertThat(answers(
                        FormType.CARE_PLAN,
                        "{'goals':[{'number':1,'origin':'own','steps':[{'what':'Rest','state':'let-go',"
                                + "'smart':{'specific':true,'realistic':false}}]}]}"))
                .isEqualTo("""
                        Goals
                          1.
                            Goal number: 1
                            Whose goal is this? My own: I want this
                            Steps
                              1.
                                What will be done? Rest
                                How far along is it? Let go
                                Is this step SMART?
                                  Specific: it says exactly what will happen: Yes
                                  Realistic: it fits the life you lead: No
                        """);
    }

    @Test
    void aTextThatSaysTrueStaysWhatItIs() {
        assertThat(answers(FormType.CARE_PLAN, "{'personName':'true','workerName':'false'}"))
                .isEqualTo("Person's name: true\nWorker's name: false\n");
    }

    @Test
    void aStrengthIsOneLineWithItsKind() {
        assertThat(answers(
                        FormType.STRENGTHS_WORKSHEET,
                        "{'domains':{'health':{'current':[{'words':{'text':'I swim.','voice':'person','audience':'team'},"
                                + "'kind':'internal'},{'words':{'text':'The sea','audience':'team'}}]}}}"))
                .isEqualTo("""
                        Parts of life
                          Health: mental and physical
                            Current situation
                              - I swim. (The person's own words) [Something in me: a quality, skill, value or interest]
                              - The sea
                        """);
    }

    @Test
    void whatTakesSeveralLinesStaysUnderItsPlace() {
        assertThat(answers(
                        FormType.CLINICAL_SUMMARY,
                        "{'personName':'A\\nB','values':{'gender':[{'text':'one\\r\\ntwo\\u2028three\\u0085four\\rfive',"
                                + "'voice':'agreed','audience':'team'}]}}"))
                .isEqualTo("""
                        Person's name: A
                          B

                        Values and treatment preferences
                          Gender
                            - one
                              two
                              three
                              four
                              five (Words we agreed together)
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u202A", "\\u202B", "\\u202C", "\\u202D", "\\u202E", "\\u2066", "\\u2067", "\\u2068", "\\u2069",
                "\\u200E", "\\u200F", "\\u061C", "\\u0007", "\\u001B", "\\u0008", "\\u009B", "\\u007F"
            })
    void whatWouldReorderOrRingOrEraseIsLeftOut(String escape) {
        String said = "'ab" + escape + "cd'";
        assertThat(answers(FormType.CLINICAL_SUMMARY, "{'personName':" + said + "}"))
                .isEqualTo("Person's name: abcd\n");
        assertThat(answers(
                        FormType.CLINICAL_SUMMARY,
                        "{'values':{'gender':[{'text':" + said + ",'voice':" + said + ",'audience':'team'}]}}"))
                .endsWith("- abcd (abcd)\n");
    }

    @Test
    void otherScriptsAndJoinedCharactersStay() {
        String said = "سلام שלום नमस्ते 👩\u200D🔧 é\tend";
        assertThat(answers(FormType.CLINICAL_SUMMARY, "{'personName':'" + said.replace("\t", "\\t") + "'}"))
                .isEqualTo("Person's name: سلام שלום नमस्ते 👩\u200D🔧 é end\n");
    }

    @Test
    void findingsStandBelowTheirPlacesAlsoBelowEmptyOnes() {
        String text = text(
                FormType.CLINICAL_SUMMARY,
                json("{'personName':'Asha','summarisedOn':'soon','goals':[{'number':100,'words':{'text':'Swim',"
                        + "'voice':'agreed','audience':'team'}}]}"),
                ASHA,
                true);

        assertThat(text).contains("""
                Person's name: Asha
                Worker's name:
                ! Fill this in before you agree.
                Summed up on: soon
                ! This is not written in the way we need. Look at the hint and try again.
                """);
        assertThat(text).contains("""
                  100. Swim (Words we agreed together)
                  ! Use 99 or a lower number.
                """);
    }

    /** Puts one finding at every place of a whole form, and one at the form itself. */
    @ParameterizedTest
    @MethodSource("org.refocus.sdk.Samples#forms")
    void eachFindingStandsInTheTextOnceWhereverItsPlaceIs(String form) {
        FormTemplate template = TemplateLibrary.bundled().newest(form);
        FormDocument answers = Samples.answers(form);
        List<String> places = new ArrayList<>(List.of(""));
        view(template, answers, ASHA, Report.clean()).nodes().forEach(node -> collect(node, places));
        List<Finding> findings = IntStream.range(0, places.size())
                .mapToObj(i -> Finding.error(Code.MAXIMUM, places.get(i), "max", "max-" + i))
                .toList();

        List<String> said = new PlainTextRenderer()
                .render(view(template, answers, ASHA, Report.of(findings)))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("! "))
                .toList();

        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, places.size())
                        .mapToObj(i -> "! Use max-" + i + " or a lower number.")
                        .toList());
        assertThat(said).first().isEqualTo("! Use max-0 or a lower number.");
    }

    private static void collect(ViewNode node, List<String> places) {
        places.add(node.pointer());
        node.children().forEach(child -> collect(child, places));
    }

    @Test
    void aListOfPlainAnswersIsOneLineEachWithItsFindings() {
        String text = text(
                FormType.SUPERVISION_REFLECTION,
                json("{'about':['person-asha','not an id','person-tomasz']}"),
                SAM,
                true);

        assertThat(text).contains("""
                People I thought about
                  - person-asha
                  - not an id
                  ! This is not written in the way we need. Look at the hint and try again.
                  - person-tomasz
                """);
    }

    @Test
    void itemsAreNumberedAsTheyCome() {
        assertThat(answers(FormType.CARE_PLAN, "{'goals':[{'number':7},{'number':8}]}"))
                .isEqualTo("""
                        Goals
                          1.
                            Goal number: 7
                          2.
                            Goal number: 8
                        """);
    }

    @Test
    void oneBlankLineStandsBeforeAHeadingAndNoMore() {
        String text = text(
                FormType.STRENGTHS_WORKSHEET,
                json("{'domains':{'health':{'current':[{'words':{'text':'I swim.','audience':'team'}}]}}}"),
                ASHA,
                false);

        assertThat(text).contains("\n\nParts of life\n").doesNotContain("\n\n\n");
    }

    @Test
    void everyAnswerOfEveryFormIsInTheTextOfThePersonItIsAbout() {
        for (String form : Samples.forms()) {
            FormDocument answers = Samples.answers(form);
            String text = text(FormType.ofId(form), answers, ASHA, false);
            saidIn(answers.answers()).forEach(said -> assertThat(text).contains(said));
        }
    }

    private static List<String> saidIn(Object value) {
        if (value instanceof java.util.Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(e -> List.of("text", "what", "whoName", "when", "reason", "personName", "number")
                                    .contains(e.getKey())
                            || !(e.getValue() instanceof String))
                    .flatMap(e -> saidIn(e.getValue()).stream())
                    .toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(e -> saidIn(e).stream()).toList();
        }
        return value instanceof Boolean ? List.of() : List.of(String.valueOf(value));
    }
}
