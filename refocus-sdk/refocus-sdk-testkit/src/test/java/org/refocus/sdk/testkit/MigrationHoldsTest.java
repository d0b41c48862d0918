package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.LedgerLine;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Migration;
import org.refocus.forms.migration.Preserved;
import org.refocus.model.FormType;

/** What a migration promises holds for answers drawn to all ten forms, between versions drawn by seed. */
class MigrationHoldsTest {
    private static final int VERSIONS = 12;
    private static final int SAMPLES = 6;

    private static List<FormTemplate> templates() {
        TemplateLibrary library = TemplateLibrary.bundled();
        return Stream.of(FormType.values())
                .map(form -> library.get(form.id() + "|1.0.0"))
                .toList();
    }

    private static List<FormDocument> documents(FormTemplate template, long seed) {
        FormGenerator drawn = FormGenerator.of(template);
        return LongStream.range(seed * 31L, seed * 31L + SAMPLES)
                .boxed()
                .flatMap(one -> Stream.of(drawn.valid(one), drawn.partial(one), drawn.almostValid(one)))
                .flatMap(sample -> FormDocument.read(sample.json()).value().stream())
                .toList();
    }

    @Test
    void whenNothingIsFoundAmissWhatWasRightIsRightAfterwards() {
        int clean = 0;
        int unclean = 0;
        int moved = 0;
        for (FormTemplate template : templates()) {
            FormGenerator drawn = FormGenerator.of(template);
            for (int seed = 1; seed <= VERSIONS * 3; seed++) {
                Evolution next = Evolution.of(template, "2.0.0", seed);
                if (!next.migration().check(template, next.to()).findings().isEmpty()) {
                    unclean++;
                    continue;
                }
                clean++;
                for (long one = seed * 31L; one < seed * 31L + SAMPLES; one++) {
                    FormDocument answers = FormDocument.of(drawn.valid(one).json());
                    Migrated result = next.migration().apply(template, next.to(), answers);
                    assertThat(result.report().findings())
                            .as("%s %s", template.id(), seed)
                            .isEmpty();
                    moved += result.isUnchanged() ? 0 : 1;
                }
            }
        }
        assertThat(List.of(clean, unclean, moved)).as("counts").allMatch(count -> count > 50);
    }

    @Test
    void noWordIsLostWhateverTheStepsAre() {
        int looked = 0;
        int kept = 0;
        int better = 0;
        for (FormTemplate template : templates()) {
            for (int seed = 1; seed <= VERSIONS; seed++) {
                FormTemplate edited = TemplateEdits.edited(template, seed);
                Migration plain = Migration.between(template, edited);
                Random random = new Random(seed * 7919L + template.id().hashCode());
                for (FormDocument answers : documents(template, seed)) {
                    for (Migration migration : List.of(plain, Migrations.reckless(template, edited, answers, random))) {
                        Migrated moved = migration.apply(template, edited, answers);
                        assertThat(Migrations.lost(answers, moved))
                                .as("%s %s", template.id(), seed)
                                .isEmpty();
                        assertThat(moved.report()).isEqualTo(edited.validate(moved.answers()));
                        assertThat(migration.apply(template, edited, answers)).isEqualTo(moved);
                        looked++;
                        kept += moved.preserved().size();
                    }
                    int was = edited.validate(answers).errors().size();
                    int is = plain.apply(template, edited, answers)
                            .report()
                            .errors()
                            .size();
                    assertThat(is)
                            .as("%s %s is no worse than leaving it all", template.id(), seed)
                            .isLessThanOrEqualTo(was);
                    better += is < was ? 1 : 0;
                }
            }
        }
        assertThat(looked).isGreaterThan(4_000);
        assertThat(kept).isGreaterThan(1_000);
        assertThat(better).isGreaterThan(100);
    }

    @Test
    void twoStepsEqualTheJump() {
        int looked = 0;
        int bothDid = 0;
        for (FormTemplate template : templates()) {
            for (int seed = 1; seed <= VERSIONS; seed++) {
                Evolution one = Evolution.of(template, "2.0.0", seed);
                Evolution two = Evolution.of(one.to(), "3.0.0", seed + 1000L);
                Migration jump = one.migration().then(one.to(), two.migration());
                for (FormDocument answers : documents(template, seed)) {
                    Migrated first = one.migration().apply(template, one.to(), answers);
                    Migrated second = two.migration().apply(one.to(), two.to(), first.answers());
                    Migrated both = jump.apply(template, two.to(), answers);
                    List<Preserved> preserved = new ArrayList<>(first.preserved());
                    preserved.addAll(second.preserved());
                    List<LedgerLine> ledger = new ArrayList<>(first.ledger());
                    ledger.addAll(second.ledger());
                    assertThat(both).isEqualTo(new Migrated(second.answers(), preserved, ledger, second.report()));
                    assertThat(Migrations.lost(answers, both)).isEmpty();
                    looked++;
                    bothDid += first.isUnchanged() || second.isUnchanged() ? 0 : 1;
                }
            }
        }
        assertThat(looked).isGreaterThan(2_000);
        assertThat(bothDid).isGreaterThan(300);
    }

    @Test
    void nothingChangesWhereThereIsNothingToChange() {
        int looked = 0;
        for (FormTemplate template : templates()) {
            FormTemplate reworded = FormTemplate.load(new String(template.json(), StandardCharsets.UTF_8)
                    .replace(template.id() + "/1.0.0", template.id() + "/1.0.1")
                    .replace("\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"")
                    .replaceFirst("\"title\": \"[^\"]*\"", "\"title\": \"Said otherwise\"")
                    .getBytes(StandardCharsets.UTF_8));
            Migration plain = Migration.between(template, reworded);
            FormGenerator drawn = FormGenerator.of(template);
            for (long seed = 1; seed <= 60; seed++) {
                for (Sample sample : List.of(drawn.valid(seed), drawn.partial(seed))) {
                    String text = new String(sample.json(), StandardCharsets.UTF_8);
                    FormDocument answers = FormDocument.of((" " + text + "\n").getBytes(StandardCharsets.UTF_8));
                    Migrated moved = plain.apply(template, reworded, answers);
                    assertThat(moved.answers()).isEqualTo(answers);
                    assertThat(moved.isUnchanged()).isTrue();
                    looked++;
                }
            }
        }
        assertThat(looked).isEqualTo(1_200);
    }
}
