package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.refocus.sdk.Samples.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.LedgerLine;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Migration;
import org.refocus.forms.migration.Preserved;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.text.PlainTextRenderer;

/** A draft stays with the version that it began under until somebody moves it. */
class MoveTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Subject ABOUT_ASHA = new Subject("person-asha", "team-harbour");
    private static final FormDocument WORDS =
            json("{ 'personName':'Asha Example', 'workerName':'Sam Specimen', 'summarisedOn':'2026-03-02' }");
    private static final Preserved WORKER =
            new Preserved("clinical-summary|1.0.0", "/workerName", "\"Sam Specimen\"", "The record says who wrote it.");

    private final FormTemplate before = TemplateLibrary.bundled().newest(FormType.CLINICAL_SUMMARY);
    private final FormTemplate minor = version("1.1.0", "workerName");
    private final FormTemplate major = version("2.0.0", "helperName");
    private final TemplateLibrary library = TemplateLibrary.of(List.of(before, minor, major));
    private final Refocus refocus = Refocus.builder().templates(library).build();
    private final Migration drop =
            migration("1.0.0", "2.0.0", "{'op':'drop','from':'/workerName','reason':'The record says who wrote it.'}");
    private final FormResponse draft = refocus.start(before, ABOUT_ASHA, SAM, WORDS);

    private static FormTemplate version(String version, String helper) {
        String json = new String(
                        TemplateLibrary.bundled()
                                .newest(FormType.CLINICAL_SUMMARY)
                                .json(),
                        StandardCharsets.UTF_8)
                .replace("clinical-summary/1.0.0", "clinical-summary/" + version)
                .replace("\"version\": \"1.0.0\"", "\"version\": \"" + version + "\"")
                .replace("workerName", helper);
        return FormTemplate.load(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Migration migration(String from, String to, String steps) {
        return Migration.load(("{'$schema':'https://refocus-forms.example/dialect/1.0.0/migration',"
                        + "'from':'clinical-summary|" + from + "','to':'clinical-summary|" + to + "','steps':[" + steps
                        + "]}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDraftBegunUnderAnOldVersionOpensAndIsSavedUnderThatVersion() {
        FormResponse found = refocus.find(draft.id()).orElseThrow();
        FormResponse saved = refocus.save(found, json("{'workerName':'Sam'}"), SAM);

        assertThat(library.newest("clinical-summary").version()).isEqualTo("2.0.0");
        assertThat(refocus.view(found, ASHA, Locale.UK).template()).isSameAs(before);
        assertThat(refocus.view(found, ASHA, Locale.UK).at("/workerName")).isPresent();
        assertThat(saved.template()).isEqualTo("clinical-summary|1.0.0");
        assertThat(refocus.start(FormType.CLINICAL_SUMMARY, ABOUT_ASHA, SAM).template())
                .isEqualTo("clinical-summary|2.0.0");
    }

    @Test
    void whatMovingWouldDoIsShownAndNothingIsStored() {
        Migrated shown = refocus.preview(draft, drop);

        assertThat(shown.ledger())
                .extracting(LedgerLine::text)
                .containsExactly(
                        "/workerName has no place any more; its words are kept: The record says who wrote it.");
        assertThat(shown.preserved()).containsExactly(WORKER);
        assertThat(refocus.history(draft.id())).containsExactly(draft);
    }

    @Test
    void aMovedDraftStandsUnderTheNewVersionAndTheOldRevisionStays() {
        FormResponse moved = refocus.move(draft, drop, ASHA);

        assertThat(moved.template()).isEqualTo("clinical-summary|2.0.0");
        assertThat(moved.revision()).isEqualTo(2);
        assertThat(moved.status()).isEqualTo(Status.DRAFT);
        assertThat(moved.author()).isEqualTo(ASHA);
        assertThat(moved.answers()).isEqualTo(refocus.preview(draft, drop).answers());
        assertThat(moved.preserved()).containsExactly(WORKER);
        assertThat(refocus.history(draft.id())).containsExactly(draft, moved);
        assertThat(refocus.revision(draft.id(), 1).answers()).isEqualTo(WORDS);
    }

    @Test
    void whereNothingHasToChangeEveryByteStays() {
        FormResponse moved = refocus.move(draft, Migration.between(before, minor), SAM);

        assertThat(moved.template()).isEqualTo("clinical-summary|1.1.0");
        assertThat(moved.answers()).isEqualTo(WORDS);
        assertThat(moved.preserved()).isEmpty();
    }

    @Test
    void everyLaterRevisionCarriesThePreservedWordsOn() {
        FormResponse moved = refocus.move(draft, drop, SAM);
        FormResponse saved = refocus.save(
                moved,
                json("{'personName':'Asha Example','helperName':'Sam Specimen','summarisedOn':'2026-03-02'}"),
                SAM);
        FormResponse agreed = refocus.agree(saved, SAM, List.of(ASHA, SAM)).agreed();
        FormResponse amended = refocus.amend(agreed, SAM);
        FormResponse back = refocus.move(
                amended,
                migration("2.0.0", "1.1.0", "{'op':'drop','from':'/personName','reason':'Known already.'}"),
                SAM);
        FormResponse withdrawn = refocus.withdraw(back, null, SAM);

        assertThat(List.of(saved, agreed, amended))
                .allSatisfy(revision -> assertThat(revision.preserved()).containsExactly(WORKER));
        assertThat(withdrawn.preserved())
                .isEqualTo(back.preserved())
                .startsWith(WORKER)
                .extracting(Preserved::template, Preserved::pointer)
                .contains(
                        tuple("clinical-summary|2.0.0", "/personName"), tuple("clinical-summary|2.0.0", "/helperName"));
    }

    @Test
    void onlyADraftMoves() {
        FormResponse agreed = refocus.agree(draft, SAM, List.of(ASHA, SAM)).agreed();

        assertThat(refocus.preview(agreed, drop).preserved()).hasSize(1);
        assertThatThrownBy(() -> refocus.move(agreed, drop, SAM))
                .isInstanceOf(WrongStatusException.class)
                .hasMessageContaining("Amend it first");
        assertThat(refocus.move(refocus.amend(agreed, SAM), drop, SAM).revision())
                .isEqualTo(4);
        assertThat(refocus.history(draft.id())).contains(agreed);
    }

    @Test
    void aDraftThatWentOnMeanwhileIsNotMoved() {
        refocus.save(draft, json("{}"), ASHA);

        assertThatThrownBy(() -> refocus.move(draft, drop, SAM)).isInstanceOf(StaleRevisionException.class);
        assertThat(refocus.history(draft.id())).hasSize(2);
    }

    @Test
    void aMigrationThatBeginsElsewhereOrEndsNowhereMovesNothing() {
        FormResponse moved = refocus.move(draft, drop, SAM);

        assertThatThrownBy(() -> refocus.move(moved, drop, SAM))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("clinical-summary|1.0.0")
                .hasMessageNotContaining("Asha Example");
        assertThatThrownBy(() -> refocus.preview(draft, migration("1.0.0", "9.0.0", "")))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("clinical-summary|9.0.0");
        assertThat(refocus.history(draft.id())).hasSize(2);
    }

    @Test
    void theMovedRecordReadsWithItsPreservedWords() {
        FormResponse moved = refocus.move(draft, drop, SAM);

        assertThat(new PlainTextRenderer().render(refocus.view(moved, SAM, Locale.UK)))
                .endsWith("""

                        Kept from an earlier version
                          Worker's name
                            - Sam Specimen
                            Why: The record says who wrote it.
                        """);
        assertThat(moved.toString() + moved.preserved()).doesNotContain("Specimen");
    }
}
