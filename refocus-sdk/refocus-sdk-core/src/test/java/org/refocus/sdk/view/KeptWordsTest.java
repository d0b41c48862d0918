package org.refocus.sdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Party.Role;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.text.PlainTextRenderer;

/** Preserved words are for those for whom they were. */
class KeptWordsTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Party LENA = new Party("worker-lena", Role.TEAM);
    private static final Party MEERA = new Party("meera", Role.CIRCLE);
    private static final Party TOMASZ = Party.person("person-tomasz");
    private static final String KEY = "strengths-worksheet|1.0.0";
    private static final String PLACE = "/domains/daily-living/current";

    private static FormView view(Party viewer, String pointer, String json) {
        return view(viewer, KEY, pointer, json);
    }

    private static FormView view(Party viewer, String key, String pointer, String json) {
        FormTemplate template = TemplateLibrary.bundled().get(KEY);
        FormResponse response = response(key, pointer, json);
        return FormView.of(
                VisibleResponse.of(template, response, viewer, TemplateLibrary.bundled()::find),
                Locale.UK,
                Report.clean());
    }

    private static FormResponse response(String key, String pointer, String json) {
        return new FormResponse(
                "r-1",
                1,
                KEY,
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                SAM,
                Instant.EPOCH,
                null,
                null,
                FormDocument.empty(),
                List.of(new Preserved(key, pointer, json.replace('\'', '"'), "It has no place.")));
    }

    /** Says for whom of the person, the worker, the team, the circle and somebody else a preserved answer is. */
    private static List<Party> readers(String key, String pointer, String json) {
        return List.of(ASHA, SAM, LENA, MEERA, TOMASZ).stream()
                .filter(viewer -> {
                    FormView view = view(viewer, key, pointer, json);
                    String shown = new PlainTextRenderer().render(view);
                    assertThat(shown.contains("WORDS")).isEqualTo(!view.kept().isEmpty());
                    assertThat(shown.contains("It has no place."))
                            .isEqualTo(!view.kept().isEmpty());
                    return !view.kept().isEmpty();
                })
                .toList();
    }

    private static List<Party> readers(String pointer, String json) {
        return readers(KEY, pointer, json);
    }

    private static String entry(String more) {
        return "{'text':'WORDS','voice':'agreed'" + more + "}";
    }

    @Test
    void anEntryIsForThoseWhomItsWriterChose() {
        String at = PLACE + "/0/words";

        assertThat(readers(at, entry(",'audience':'only-me'"))).containsExactly(ASHA);
        assertThat(readers(at, entry(",'audience':'worker'"))).containsExactly(ASHA, SAM);
        assertThat(readers(at, entry(",'audience':'team'"))).containsExactly(ASHA, SAM, LENA);
        assertThat(readers(at, entry(",'audience':'my-circle'"))).containsExactly(ASHA, MEERA);
        assertThat(readers(at, entry(",'audience':'everybody'"))).containsExactly(ASHA);
        assertThat(readers(at, entry(",'audience':'only-me','speaker':'meera'")))
                .containsExactly(ASHA, MEERA);
        assertThat(readers(at, entry(",'audience':'only-me','recordedBy':'worker-lena'")))
                .containsExactly(ASHA, LENA);
    }

    @Test
    void whereNobodyChoseTheChoiceOfTheOldPlaceHolds() {
        assertThat(readers(PLACE + "/0/words", entry(""))).containsExactly(ASHA, SAM, LENA);
        assertThat(readers(PLACE + "/0", "{'words':" + entry("") + ",'kind':'internal'}"))
                .containsExactly(ASHA, SAM, LENA);
        assertThat(readers("/nobody/knows", entry(""))).containsExactly(ASHA);
    }

    @Test
    void aPlainAnswerIsForWhoeverSeesTheForm() {
        assertThat(readers("/personName", "'WORDS'")).containsExactly(ASHA, SAM, LENA, MEERA, TOMASZ);
        assertThat(readers("/personName", "['WORDS','WORDS']"))
                .as("several where one belongs")
                .containsExactly(ASHA, SAM, LENA, MEERA, TOMASZ);
    }

    @Test
    void whatCannotBeToldIsForThePersonAlone() {
        assertThat(readers("/nobody/knows", "'WORDS'")).containsExactly(ASHA);
        assertThat(readers("strengths-worksheet|0.1.0", "/personName", "'WORDS'"))
                .containsExactly(ASHA);
        assertThat(readers(PLACE + "/0/words/text", "'WORDS'"))
                .as("a part of an entry")
                .containsExactly(ASHA);
        assertThat(readers(PLACE + "/0/words", "'WORDS'")).as("no entry").containsExactly(ASHA);
        assertThat(readers(PLACE, "['WORDS']")).as("no entries").containsExactly(ASHA);
        assertThat(readers("/personName", "{'x':{'text':'WORDS'}}")).containsExactly(ASHA);
        assertThat(readers("/personName", "{'x':" + entry(",'audience':'team'") + "}"))
                .containsExactly(ASHA, SAM, LENA);
    }

    @Test
    void ofAListEverybodySeesWhatIsForThem() {
        String list = "[{'words':{'text':'MINE','voice':'person','audience':'only-me','speaker':'person-asha'}},"
                + "{'words':{'text':'OURS','voice':'agreed','audience':'team'},'kind':'external'}]";

        assertThat(said(view(LENA, PLACE, list))).startsWith("OURS").doesNotContain("MINE");
        assertThat(said(view(ASHA, PLACE, list))).startsWith("MINE", "OURS");
        assertThat(view(MEERA, PLACE, list).kept()).isEmpty();
    }

    private static List<String> said(FormView view) {
        return view.kept().get(0).words().stream().map(KeptWords.Said::text).toList();
    }

    @Test
    void whatTheFormNeverShowedIsNotShown() {
        assertThat(readers(PLACE + "/0/words/recordedBy", "'WORDS'")).isNotEqualTo(List.of(ASHA, SAM, LENA, MEERA));
        assertThat(said(view(ASHA, PLACE + "/0/words", entry(",'recordedBy':'worker-sam','speaker':'x'"))))
                .containsExactly("WORDS");
    }

    @Test
    void theWordsStandWithTheirTitleTheirVoiceAndTheReason() {
        KeptWords kept = view(SAM, PLACE + "/0/words", entry("")).kept().get(0);

        assertThat(kept.template()).isEqualTo(KEY);
        assertThat(kept.pointer())
                .as("the number of the item would tell of those before it")
                .isEqualTo(PLACE + "/-/words");
        assertThat(kept.title()).isNotBlank();
        assertThat(kept.words()).containsExactly(new KeptWords.Said("", "WORDS", "Words we agreed together"));
        assertThat(kept.reason()).isEqualTo("It has no place.");
        assertThat(kept + "" + kept.words()).doesNotContain("WORDS");
    }

    @Test
    void withoutOtherVersionsAtHandOnlyThePersonSeesPlainAnswersToThem() {
        FormTemplate template = TemplateLibrary.bundled().get(KEY);
        FormResponse response = response("strengths-worksheet|0.9.0", "/personName", "'WORDS'");

        assertThat(FormView.of(template, response, SAM, Locale.UK, Report.clean())
                        .kept())
                .isEmpty();
        assertThat(FormView.of(template, response, ASHA, Locale.UK, Report.clean())
                        .kept())
                .hasSize(1);
        assertThat(VisibleResponse.of(template, response, SAM, key -> Optional.of(template))
                        .kept())
                .hasSize(1);
    }
}
