package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.refocus.forms.support.Versions.beside;
import static org.refocus.forms.support.Versions.template;
import static org.refocus.forms.support.Versions.titled;
import static org.refocus.forms.support.Versions.withdrawn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refocus.forms.TemplateSourceException.Problem;
import org.refocus.forms.support.Adaptations;
import org.refocus.forms.support.Packs;

/** A library is made of all that its sources give, or not at all. */
class TemplateSourcesTest {
    @Test
    void aHostAddsItsOwnToTheBundledOnes() {
        TemplateLibrary library = TemplateLibrary.from(TemplateSource.bundled(), source(template("1.0.0")));

        assertThat(library.all()).hasSize(12).containsAll(List.of(library.get("small|1.0.0")));
        assertThat(library.hashes())
                .hasSize(12)
                .containsEntry("small|1.0.0", template("1.0.0").sha256())
                .containsEntry(
                        "care-plan|1.0.0",
                        TemplateLibrary.bundled().newest("care-plan").contentHash());
    }

    @Test
    void onlyTheFormsOnOfferStartRecords() {
        TemplateLibrary library = TemplateLibrary.from(
                source(template("1.10.0"), template("1.9.0"), template("1.11.0"), withdrawn("1.11.0", "")));

        assertThat(library.onOffer()).extracting(FormTemplate::key).containsExactly("small|1.10.0");
        assertThat(TemplateLibrary.bundled().onOffer())
                .hasSize(10)
                .extracting(FormTemplate::key)
                .contains("strengths-worksheet|1.1.0")
                .doesNotContain("strengths-worksheet|1.0.0");
    }

    @Test
    void otherFilesOfAVersionAreKeptByName() {
        TemplateFile cy = beside("1.0.0", "cy.json", Packs.empty("cy"));
        TemplateFile migration = beside("1.0.0", "migration.json", "[]");
        TemplateLibrary library = TemplateLibrary.from(
                source(template("1.0.0"), cy, template("1.1.0")), source(migration, withdrawn("1.0.0", " why\n")));

        assertThat(library.files("small|1.0.0")).isEqualTo(Map.of("cy.json", cy, "migration.json", migration));
        assertThat(library.files("small|1.1.0")).isEmpty();
        assertThat(library.files("nothing|1.0.0")).isEmpty();
        assertThat(library.withdrawalReason("small|1.0.0")).contains("why");
        assertThatThrownBy(() -> library.files("small|1.0.0").clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void twoSourcesMayGiveOneVersionTheSameContentAndNoOther() {
        assertThat(TemplateLibrary.from(source(template("1.0.0")), source(template("1.0.0")))
                        .all())
                .hasSize(1);

        TemplateSourceException refused = refusal(
                source(template("1.0.0"), template("1.1.0")), source(titled("1.0.0", "Another"), template("1.1.0")));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("small/1.0.0/template.json");
            assertThat(problem.reason()).contains("A published version never changes: give it the next version");
        });
    }

    @Test
    void oneSourceGivesAPlaceOnce() {
        assertThat(refusal(source(template("1.0.0"), template("1.0.0"))))
                .hasMessageContaining("small/1.0.0/template.json")
                .hasMessageContaining("twice");
    }

    @Test
    void everyRefusedFileIsReportedWithWhatIsWrongInside() {
        TemplateFile broken = beside("1.0.0", "template.json", "{\"title\": 1}");
        TemplateFile elsewhere = new TemplateFile(
                "other", "1.0.0", "template.json", template("1.0.0").bytes());
        TemplateSourceException refused = refusal(
                source(broken, elsewhere, template("1.2.0"), beside("1.3.0", "cy.json", "{}")),
                source(template("1.4.0"), beside("1.4.0", "adaptation.json", "{}"), withdrawn("9.9.9", "typo")));

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "small/1.0.0/template.json",
                        "other/1.0.0/template.json",
                        "small/1.3.0/template.json",
                        "small/1.4.0/adaptation.json",
                        "small/9.9.9/withdrawn.txt");
        assertThat(refused.problems().get(0).report().has(Code.BAD_ID, "/$id")).isTrue();
        assertThat(refused.problems().get(0).reason()).contains("bad-id at '/$id'");
        assertThat(refused.problems().get(1).reason()).contains("small|1.0.0").contains("Move it, or mend");
        assertThat(refused.problems().get(4).reason()).contains("no source has");
        assertThat(refused.problems().get(1).report().findings()).isEmpty();
    }

    @Test
    void aMessageNamesTheFirstFewAndCountsTheRest() {
        TemplateFile[] files = new TemplateFile[8];
        Arrays.setAll(files, i -> beside("1.0." + i, "cy.json", "{}"));

        assertThat(refusal(source(files)))
                .hasMessageContaining("none is loaded")
                .hasMessageContaining("small/1.0.4/template.json")
                .hasMessageNotContaining("small/1.0.5/template.json")
                .hasMessageEndingWith("and 3 more.");
    }

    @Test
    void aSourceThatMisbehavesIsNamedAndTheOthersAreStillLookedAt() {
        TemplateSource throwing = named("the shelf", () -> {
            throw new IllegalStateException("MARKER");
        });
        TemplateSource unreachable = named("the cellar", () -> {
            throw new RefocusException("Nobody has the key. Ask for it.");
        });
        TemplateSource nothing = named("the drawer", () -> null);
        TemplateSource holes = named("the box", () -> Arrays.asList(template("1.0.0"), null));
        TemplateSource tooMany = named("the attic", () -> {
            TemplateFile[] files = new TemplateFile[TemplateSource.MAX_FILES + 1];
            Arrays.setAll(files, i -> beside("1.0." + i, "cy.json", "{}"));
            return List.of(files);
        });

        TemplateSourceException refused =
                refusal(throwing, unreachable, nothing, holes, tooMany, source(beside("1.3.0", "cy.json", "")));
        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "the shelf", "the cellar", "the drawer", "the box", "the attic", "small/1.3.0/template.json");
        assertThat(refused)
                .hasMessageContaining("IllegalStateException")
                .hasMessageContaining("Nobody has the key")
                .hasMessageNotContaining("MARKER");
    }

    @Test
    void aWithdrawnVersionIsFoundAndNotNewest() {
        TemplateLibrary library = TemplateLibrary.from(
                source(template("1.0.0"), template("1.1.0")), source(withdrawn("1.1.0", "a question hurt")));

        assertThat(library.isWithdrawn("small|1.1.0")).isTrue();
        assertThat(library.isWithdrawn("small|1.0.0")).isFalse();
        assertThat(library.withdrawalReason("small|1.0.0")).isEmpty();
        assertThat(library.get("small|1.1.0").version()).isEqualTo("1.1.0");
        assertThat(library.newest("small").version()).isEqualTo("1.0.0");
        assertThat(library.all()).hasSize(2);

        TemplateLibrary none = library.withdraw("small|1.0.0", " old ");
        assertThat(none.withdrawalReason("small|1.0.0")).contains("old");
        assertThat(library.isWithdrawn("small|1.0.0")).isFalse();
        assertThat(none.onOffer()).isEmpty();
        assertThatThrownBy(() -> none.newest("small"))
                .isInstanceOf(WithdrawnTemplateException.class)
                .hasMessageContaining("small|1.1.0")
                .hasMessageContaining("a question hurt");
        assertThatThrownBy(() -> library.withdraw("small|2.0.0", "no such"))
                .isInstanceOf(RefocusException.class)
                .hasMessageContaining("small|2.0.0");
    }

    @Test
    void aWithdrawalStaysWhenATemplateIsAdded() {
        TemplateLibrary library = TemplateLibrary.from(
                        source(template("1.0.0"), beside("1.0.0", "cy.json", Packs.empty("cy"))))
                .withdraw("small|1.0.0", "why")
                .with(FormTemplate.load(template("0.9.0").bytes()));

        assertThat(library.isWithdrawn("small|1.0.0")).isTrue();
        assertThat(library.files("small|1.0.0")).hasSize(1);
        assertThat(library.newest("small").version()).isEqualTo("0.9.0");
    }

    @Test
    void twoReasonsForOneWithdrawalAreNoQuarrel() {
        TemplateLibrary library = TemplateLibrary.from(
                source(template("1.0.0"), withdrawn("1.0.0", "first")), source(withdrawn("1.0.0", "second")));

        assertThat(library.withdrawalReason("small|1.0.0")).contains("first");
    }

    @Test
    void aNewerLibraryHasAllThatTheOlderOneHad() {
        TemplateFile cy = beside("1.0.0", "cy.json", Packs.empty("cy"));
        TemplateLibrary older = TemplateLibrary.from(source(template("1.0.0"), cy, template("1.1.0")));
        TemplateLibrary newer = TemplateLibrary.from(
                source(template("1.0.0"), cy, template("1.1.0"), template("1.2.0"), withdrawn("1.1.0", "why")));

        assertThat(older.replacedBy(newer)).isSameAs(newer);
        assertThat(older.replacedBy(older)).isSameAs(older);
        assertThat(lost(newer, older)).containsExactly("small|1.2.0");
    }

    @Test
    void aNewerLibraryThatChangedOrLostAVersionIsRefused() {
        TemplateFile cy = beside("1.0.0", "cy.json", Packs.empty("cy"));
        TemplateFile de = beside("1.0.0", "de.json", Packs.empty("de"));
        TemplateLibrary older = TemplateLibrary.from(source(
                template("1.0.0"),
                cy,
                de,
                beside("1.0.0", "migration.json", "{}"),
                template("1.1.0"),
                template("1.2.0")));
        TemplateLibrary newer = TemplateLibrary.from(source(
                template("1.0.0"),
                beside("1.0.0", "cy.json", Packs.of("small|1.0.0", "cy", "Small", "Bach")),
                beside("1.0.0", "migration.json", "[]"),
                titled("1.1.0", "Changed")));

        assertThat(lost(older, newer))
                .containsExactlyInAnyOrder(
                        "small/1.0.0/migration.json", "small/1.0.0/de.json", "small|1.1.0", "small|1.2.0");
        assertThatThrownBy(() -> older.replacedBy(newer))
                .hasMessageContaining("A published version never changes")
                .hasMessageContaining("records are read by it");
    }

    @Test
    void languagesAndEditionsComeWithTheirFiles() {
        TemplateFile edition = new TemplateFile(
                "own",
                "1.0.0",
                "adaptation.json",
                Adaptations.file(
                        "own/1.0.0",
                        "small|1.0.0",
                        "{\"op\": \"add\", \"path\": \"/description\", \"value\": \"Ours\"}"));
        TemplateFile further = new TemplateFile(
                "further", "1.0.0", "adaptation.json", Adaptations.file("further/1.0.0", "own|1.0.0", ""));
        TemplateLibrary library = TemplateLibrary.from(source(
                further,
                edition,
                beside("1.0.0", "cy.json", Packs.of("small|1.0.0", "cy", "Small", "Bach")),
                template("1.0.0")));

        assertThat(library.get("small|1.0.0").languages()).containsExactly("cy");
        assertThat(library.get("own|1.0.0").root().description()).contains("Ours");
        assertThat(library.get("further|1.0.0")
                        .in(Locale.forLanguageTag("cy-GB"))
                        .title())
                .isEqualTo("Bach");
    }

    @Test
    void anEditionOrALanguageThatIsWrongIsSaidWithItsFile() {
        TemplateFile dangling =
                new TemplateFile("own", "1.0.0", "adaptation.json", Adaptations.file("own/1.0.0", "absent|1.0.0", ""));
        TemplateFile locked = new TemplateFile(
                "own",
                "1.1.0",
                "adaptation.json",
                Adaptations.file("own/1.1.0", "small|1.0.0", "{\"op\": \"remove\", \"path\": \"/nowhere\"}"));
        TemplateSourceException refusal = refusal(source(
                template("1.0.0"),
                beside("1.0.0", "de.json", Packs.empty("cy")),
                beside("1.0.0", "cy.json", "{\"texts\": {\"/a\": {}, \"/a\": {}}}"),
                dangling,
                locked));

        assertThat(refusal.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "small/1.0.0/de.json",
                        "small/1.0.0/cy.json",
                        "own/1.0.0/adaptation.json",
                        "own/1.1.0/adaptation.json");
        assertThat(refusal)
                .hasMessageContaining("no-such-place at '/changes/0/path'")
                .hasMessageContaining("duplicate-key")
                .hasMessageContaining("Call it by its language");
    }

    @Test
    void aLibraryOfNothingIsEmptyAndSaysSo() {
        assertThat(TemplateLibrary.from().all()).isEmpty();
        assertThat(TemplateLibrary.from(source()).onOffer()).isEmpty();
        assertThatThrownBy(() -> TemplateLibrary.from().newest("small")).isInstanceOf(RefocusException.class);
        assertThat(TemplateLibrary.from(source(template("1.0.0")))).hasToString("TemplateLibrary[small|1.0.0]");
    }

    @Test
    void aReasonIsReadAsUtf8() {
        TemplateFile reason = new TemplateFile("small", "1.0.0", "withdrawn.txt", "Camgymeriad â 🙂".getBytes(UTF_8));

        assertThat(TemplateLibrary.from(source(template("1.0.0"), reason)).withdrawalReason("small|1.0.0"))
                .contains("Camgymeriad â 🙂");
    }

    private static List<String> lost(TemplateLibrary older, TemplateLibrary newer) {
        return catchThrowableOfType(TemplateSourceException.class, () -> older.replacedBy(newer)).problems().stream()
                .map(Problem::path)
                .toList();
    }

    private static TemplateSourceException refusal(TemplateSource... sources) {
        return catchThrowableOfType(TemplateSourceException.class, () -> TemplateLibrary.from(sources));
    }

    private static TemplateSource source(TemplateFile... files) {
        return () -> List.of(files);
    }

    private static TemplateSource named(String name, TemplateSource source) {
        return new TemplateSource() {
            @Override
            public List<TemplateFile> files() {
                return source.files();
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
