package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refocus.sdk.testkit.assertion.FormAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Migration;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.InMemoryFormStore;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Status;

/** A record from before the form changed: read as it was, moved without losing a word. */
class OlderVersionTest {
    private static final int VERSIONS = 20;

    private static List<FormTemplate> templates() {
        List<FormTemplate> templates = new ArrayList<>(TemplateLibrary.bundled().all());
        for (FormTemplate base : TemplateLibrary.bundled().all()) {
            templates.add(FormGenerator.of(base).adapted(11).applyTo(base).get());
        }
        templates.add(Samples.everything());
        return templates;
    }

    @Test
    void everyDrawnRecordIsRightUnderItsVersionAndLosesNothingOnTheWayHere() {
        Map<String, Integer> steps = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (FormTemplate template : templates()) {
            FormGenerator generator = FormGenerator.of(template);
            for (int seed = 1; seed <= VERSIONS; seed++) {
                Older older = generator.olderVersion(seed);
                look(older, template);
                Report check = older.migration().check(older.template(), template);
                assertThat(check.errors()).as("%s", older).allMatch(error -> error.code() == Code.UNFILLED_PLACE);
                Migrated moved = older.migration()
                        .apply(older.template(), template, older.sample().document());
                assertThat(moved).keepsEveryWordOf(older.sample().document());
                if (check.findings().isEmpty()) {
                    assertThat(moved).hasNoErrors();
                    counts.merge("without a remark", 1, Integer::sum);
                }
                steps(older).forEach(step -> steps.merge(step.path("op").asText(), 1, Integer::sum));
                counts.merge("changed", moved.isUnchanged() ? 0 : 1, Integer::sum);
                counts.merge("preserved", moved.preserved().isEmpty() ? 0 : 1, Integer::sum);
                counts.merge("wrong", moved.report().conforms() ? 0 : 1, Integer::sum);
            }
        }
        assertThat(steps).containsOnlyKeys("rename", "split", "merge", "default", "drop");
        assertThat(steps.values()).allMatch(count -> count > 20);
        assertThat(counts.values()).allMatch(count -> count > 40);
    }

    private static void look(Older older, FormTemplate template) {
        assertThat(older.template().id()).isEqualTo(template.id());
        assertThat(older.template().key()).isLessThan(template.key());
        assertThat(older.newer()).isSameAs(template);
        assertThat(older.sample().template()).isEqualTo(older.template());
        assertThat(older.template(), older.sample().document()).isAgreeable();
        assertThat(older.template().read(older.sample().json()).value())
                .as("a record of %s", older)
                .isPresent();
    }

    private static JsonNode steps(Older older) {
        return Json.parse(older.files().get(2).bytes()).path("steps");
    }

    /** The way of a host: the record opens under its own version, is looked at, is moved, and the old revision stays. */
    @Test
    void aHostOpensItAndMovesIt() {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            Older older = FormGenerator.of(template).olderVersion(3);
            InMemoryFormStore store = new InMemoryFormStore();
            Refocus refocus =
                    Refocus.builder().templates(older.library()).store(store).build();
            FormResponse draft = store.append(older.draft(), "began");
            Migration migration = Migration.load(
                    older.library().files(template.key()).get("migration.json").bytes());

            FormResponse moved = refocus.move(draft, migration, Party.worker("worker-sam"));

            assertThat(moved.template()).isEqualTo(template.key());
            assertThat(refocus.preview(draft, migration)).keepsEveryWordOf(draft.answers());
            assertThat(store.history(draft.id())).hasSize(2).first().isEqualTo(draft);
        }
    }

    @Test
    void itIsADraftOrAgreedAsTheTestLikes() {
        Older older = FormGenerator.of(TemplateLibrary.bundled().newest("supervision-reflection"))
                .olderVersion(5);

        assertThat(older.draft().status()).isEqualTo(Status.DRAFT);
        assertThat(older.agreed().status()).isEqualTo(Status.AGREED);
        assertThat(older.agreed().answers()).isEqualTo(older.draft().answers());
        assertThat(older.agreed().subject().id()).isEqualTo("worker-sam");
        assertThat(older.agreed().template()).isEqualTo("supervision-reflection|0.9.0");
    }

    @Test
    void aSeedIsAllThatItNeeds() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            for (long seed : List.of(0L, 7L, -5L, Long.MAX_VALUE)) {
                Older older = FormGenerator.of(template).olderVersion(seed);
                assertThat(FormGenerator.of(FormTemplate.load(template.json())).olderVersion(seed))
                        .isEqualTo(older)
                        .hasSameHashCodeAs(older)
                        .hasToString(older.toString());
                older.files().forEach(file -> digest.update(file.bytes()));
                digest.update(older.sample().json());
            }
        }

        // Changes when the kit draws otherwise than before: then the changelog has to say so.
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("fd21c2bddd60c11d3f9fa00a4a6359c7232bc14dba8a3e314c2c5ec9634c6110");
    }

    @Test
    void versionsAreBelowTheTemplatesOwn() {
        assertThat(older("2.3.1")).isEqualTo("1.9.0");
        assertThat(older("0.3.1")).isEqualTo("0.2.0");
        assertThat(older("0.0.4")).isEqualTo("0.0.3");
        assertThatThrownBy(() -> older("0.0.0"))
                .isInstanceOf(UndrawableTemplateException.class)
                .hasMessageContaining("no version is before 0.0.0");
    }

    private static String older(String version) {
        ObjectNode root = (ObjectNode)
                Json.parse(TemplateLibrary.bundled().newest("own-strengths").json());
        root.put("$id", root.path("$id").asText().replace("1.0.0", version));
        ((ObjectNode) root.path("x-form")).put("version", version);
        return FormGenerator.of(FormTemplate.load(Json.bytes(root)))
                .olderVersion(1)
                .template()
                .version();
    }

    @Test
    void aFormWithNothingInItHasNoEarlierOne() {
        String empty = new String(Samples.everything().json(), StandardCharsets.UTF_8);
        ObjectNode root = (ObjectNode) Json.parse(empty.getBytes(StandardCharsets.UTF_8));
        root.putObject("properties");
        root.remove("required");
        root.withObject("/x-form").remove(List.of("order", "rules"));

        assertThatThrownBy(() ->
                        FormGenerator.of(FormTemplate.load(Json.bytes(root))).olderVersion(1))
                .isInstanceOf(UndrawableTemplateException.class);
    }
}
