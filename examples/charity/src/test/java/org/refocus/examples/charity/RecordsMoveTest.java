package org.refocus.examples.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.LedgerLine;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Migration;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Status;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;

/** The records of version 1 move to version 2, and nobody's words are lost on the way. */
class RecordsMoveTest {
    private static final int DRAWN = 300;

    private final TemplateLibrary library = HarbourLight.library();

    @ParameterizedTest
    @ValueSource(strings = {"harbour-strengths", "harbour-values"})
    void everyStoredRecordMoves(String form) {
        Migration migration = HarbourLight.migrationTo(form + "|2.0.0");
        List<FormResponse> records = HarbourLight.records(form);
        assertThat(records).hasSizeGreaterThan(1);
        for (FormResponse record : records) {
            boolean conformed =
                    library.get(record.template()).validate(record.answers()).conforms();
            Migrated moved = moved(migration, record.answers());

            assertThat(record.template()).isEqualTo(migration.from());
            assertThat(conformed).as(record.id()).isEqualTo(record.status() == Status.AGREED);
            assertThat(moved.report().conforms()).as(record.id()).isEqualTo(conformed);
            assertThat(Leaves.lost(record.answers(), moved)).as(record.id()).isEmpty();
        }
    }

    @Test
    void whatBecameOfAWorksheetCanBeReadLineByLine() {
        FormResponse mira = record("harbour-strengths", "mira-strengths");

        Migrated moved = moved(HarbourLight.migrationTo("harbour-strengths|2.0.0"), mira.answers());

        assertThat(moved.ledger())
                .extracting(LedgerLine::text)
                .containsExactly(
                        "/reach is now split into /reachHow and /reachWhen",
                        "/interpreter was empty and is filled in",
                        "/motto has no place any more; its words are kept: Most people left it empty.");
        assertThat(moved.answers().answers())
                .containsEntry("reachHow", "text message")
                .containsEntry("reachWhen", "weekday mornings")
                .containsEntry("interpreter", "not-asked")
                .doesNotContainKeys("reach", "motto");
        assertThat(moved.preserved()).extracting(Preserved::value).containsExactly("Little by little.");
    }

    @Test
    void theWordsOfTwoPartsComeTogetherAndStayWhoseTheyAre() {
        FormResponse mira = record("harbour-values", "mira-values");

        Migrated moved = moved(HarbourLight.migrationTo("harbour-values|2.0.0"), mira.answers());

        assertThat(Leaves.of(moved.answers()))
                .containsEntry("/calledBy", "Mim")
                .containsEntry("/areas/nature/helpful/0/text", "The cat is called Biscuit.")
                .containsEntry("/areas/nature/helpful/2/voice", "worker")
                .containsEntry("/areas/calm/helpful/1/audience", "my-circle");
        assertThat(moved.preserved()).isEmpty();
        Migrated owen = moved(
                HarbourLight.migrationTo("harbour-values|2.0.0"),
                record("harbour-values", "owen-values").answers());
        assertThat(owen.preserved())
                .extracting(Preserved::pointer, Preserved::value, Preserved::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "/areas/pets/declined", true, "The new part is wider: ask again."));
    }

    @Test
    void aDraftStaysUnderItsVersionUntilSomebodyMovesIt() {
        Refocus refocus = Refocus.builder().templates(library).build();
        Party olu = Party.worker("worker-olu");
        FormResponse owen = record("harbour-strengths", "owen-strengths");
        FormResponse draft = refocus.start(library.get("harbour-strengths|1.0.0"), owen.subject(), olu, owen.answers());
        Migration migration = HarbourLight.migrationTo("harbour-strengths|2.0.0");

        assertThat(refocus.view(draft, olu, Locale.UK).title()).isEqualTo("What I can build on");
        assertThat(refocus.preview(draft, migration).ledger()).hasSize(2);
        assertThat(refocus.history(draft.id())).hasSize(1);
        FormResponse moved = refocus.move(draft, migration, olu);
        assertThat(moved.template()).isEqualTo("harbour-strengths|2.0.0");
        assertThat(refocus.history(draft.id()).get(0).answers()).isEqualTo(owen.answers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour-strengths", "harbour-values"})
    void theLawsHoldForDrawnAnswers(String form) {
        FormTemplate one = library.get(form + "|1.0.0");
        FormTemplate two = library.get(form + "|2.0.0");
        Migration migration = HarbourLight.migrationTo(form + "|2.0.0");
        assertThat(migration.check(one, two).findings())
                .extracting(Finding::code)
                .containsOnly(Code.MAY_NOT_FIT);
        FormGenerator drawn = FormGenerator.of(one);
        for (Kind kind : List.of(Kind.VALID, Kind.PARTIAL)) {
            for (Sample sample : drawn.stream(kind, 1).limit(DRAWN).toList()) {
                Migrated moved = migration.apply(one, two, sample.document());
                if (kind == Kind.VALID) {
                    assertThat(moved.report().findings()).as("%s", sample).isEmpty();
                }
                assertThat(Leaves.lost(sample.document(), moved))
                        .as("%s", sample)
                        .isEmpty();
                boolean isTouched = Stream.of("reach", "motto", "nickname", "calm", "pets", "garden")
                        .anyMatch(name -> sample.text().contains("\"" + name + "\":"));
                boolean isFilled = form.equals("harbour-strengths"); // every worksheet gets an answer more
                assertThat(moved.isUnchanged()).as("%s", sample).isEqualTo(!isTouched && !isFilled);
            }
        }
    }

    @Test
    void twoStepsEqualTheJump() {
        FormTemplate one = library.get("harbour-strengths|1.0.0");
        FormTemplate two = library.get("harbour-strengths|2.0.0");
        FormTemplate three = library.get("harbour-strengths|2.1.0");
        Migration first = HarbourLight.migrationTo(two.key());
        Migration second = Migration.between(two, three);
        Migration jump = first.then(two, second);
        FormGenerator.of(one).stream(Kind.VALID, 1).limit(200).forEach(sample -> {
            Migrated half = first.apply(one, two, sample.document());
            Migrated rest = second.apply(two, three, half.answers());
            List<Preserved> kept = new ArrayList<>(half.preserved());
            kept.addAll(rest.preserved());

            Migrated whole = jump.apply(one, three, sample.document());

            assertThat(rest.isUnchanged()).isTrue(); // a minor step leaves every answer where it is
            assertThat(whole.answers()).isEqualTo(rest.answers());
            assertThat(whole.preserved()).isEqualTo(kept);
        });
    }

    private Migrated moved(Migration migration, FormDocument answers) {
        return migration.apply(library.get(migration.from()), library.get(migration.to()), answers);
    }

    private static FormResponse record(String form, String id) {
        return HarbourLight.records(form).stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
