package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.support.Adaptations;
import org.refocus.forms.support.Packs;
import org.refocus.forms.support.SmallTemplate;

/** A form speaks its reader's language, and never one that was meant for other words. */
class LanguagePackTest {
    private static final Locale WELSH = Locale.forLanguageTag("cy-GB");
    private static final String PLACES = """
            {"a": {"type": "string", "title": "Mood", "enum": ["good", "bad"], "x-form": {
              "options": {"good": "Good", "bad": "Bad"}, "guidance": ["Ask."],
              "prompts": [{"text": "How are you?", "cues": ["today"], "source": "s"}]}}}
            """;

    @Test
    void everyBundledFormSpeaksWelsh() {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            LanguagePack pack = LanguagePack.load(TemplateLibrary.bundled()
                    .files(template.key())
                    .get("cy.json")
                    .bytes());
            LanguageReport report = pack.report(template);

            assertThat(report.describe()).as(template.key()).hasSize(1);
            assertThat(report.isComplete()).isTrue();
            assertThat(report.total()).isGreaterThan(20);
            assertThat(pack.isDraft()).isTrue();
            assertThat(pack.note()).isPresent();
            assertThat(template.in(WELSH).title()).isNotEqualTo(template.title());
            assertThat(template.in(WELSH).language()).isEqualTo("cy");
            assertThat(template.in(WELSH).key()).isEqualTo(template.key());
            assertThat(template.in(WELSH).contentHash()).isEqualTo(template.contentHash());
        }
    }

    @Test
    void aLanguageThatNobodyMadeFallsBackToTheTemplatesOwn() {
        FormTemplate template = TemplateLibrary.bundled().newest("care-plan");

        assertThat(template.in(Locale.JAPANESE)).isSameAs(template);
        assertThat(template.in(Locale.ROOT)).isSameAs(template);
        assertThat(template.language()).isEqualTo("en");
    }

    @Test
    void theNearestLanguageCountsTextByText() {
        FormTemplate template = small().with(pack("cy", "Small", "Bach"))
                .with(pack("cy-GB", "Something else", "Arall"))
                .with(pack("cy-GB-x-hwntw", "Small", "Bychan"));

        assertThat(template.in(Locale.forLanguageTag("cy-GB-x-hwntw")).title()).isEqualTo("Bychan");
        assertThat(template.in(WELSH).title()).isEqualTo("Bach");
        assertThat(template.in(Locale.forLanguageTag("cy")).title()).isEqualTo("Bach");
        assertThat(template.languages()).containsExactly("cy", "cy-GB", "cy-GB-x-hwntw");
    }

    @Test
    void theMachinesOwnLanguageChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            FormTemplate template = small().with(pack("cy", "Small", "Bach"));

            assertThat(template.title()).isEqualTo("Small");
            assertThat(template.in(Locale.forLanguageTag("CY")).title()).isEqualTo("Bach");
            assertThat(Messages.text(Finding.error(Code.MAX_LENGTH, "", "max", 1), Locale.UK))
                    .isEqualTo("Use at most 1 character.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theTranslationOfOtherWordsIsNeverShown() {
        FormTemplate template = small();
        LanguagePack stale = pack("cy", "Little", "Bychan");

        LanguageReport report = stale.report(template);

        assertThat(template.with(stale).in(WELSH).title()).isEqualTo("Small");
        assertThat(report.stale()).extracting(LanguageReport.Place::pointer).containsExactly("/title");
        assertThat(report.missing()).hasSize(report.total() - 1);
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void whatNoTextNeedsAnyMoreIsOrphaned() {
        LanguagePack left = LanguagePack.load(Packs.of("small|1.0.0", "cy", "Gone", "Wedi mynd")
                .replace("/title", "/properties/gone/title")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(left.report(small()).orphaned())
                .extracting(LanguageReport.Place::pointer, LanguageReport.Place::target)
                .containsExactly(tuple("/properties/gone/title", "Wedi mynd"));
    }

    @Test
    void anEditionKeepsTheLanguageOfWhatItDidNotChange() {
        TemplateLibrary library = TemplateLibrary.bundled();
        FormTemplate base = library.get("vtp-guide|1.0.0");
        FormTemplate edition = Adaptations.of("harbour-vtp/1.0.0", base.key(), """
                {"op": "replace", "path": "/title", "value": "What matters to me"},
                {"op": "add", "path": "/properties/areas/properties/gender/x-form/prompts/0",
                 "value": {"text": "Whom would you like to talk to?", "source": "Harbour"}}
                """)
                .applyTo(library)
                .get()
                .in(WELSH);

        TemplateNode gender = edition.root().at("/areas/gender").orElseThrow();
        TemplateNode before = base.in(WELSH).root().at("/areas/gender").orElseThrow();
        assertThat(edition.title()).isEqualTo("What matters to me");
        assertThat(gender.title()).isEqualTo(before.title()).isNotEqualTo("Gender");
        assertThat(gender.prompts().get(0).text()).isEqualTo("Whom would you like to talk to?");
        assertThat(gender.prompts().get(1)).isEqualTo(before.prompts().get(0));
        assertThat(edition.untranslated())
                .containsExactlyInAnyOrder("What matters to me", "Whom would you like to talk to?");
    }

    @Test
    void aWordThatIsTheSameInBothLanguagesIsTranslated() {
        FormTemplate template = small();
        FormTemplate same = template.with(LanguagePack.load(
                Packs.of(template.key(), "cy", "Small", "Small").getBytes(StandardCharsets.UTF_8)));

        assertThat(same.in(WELSH).language()).isEqualTo("cy");
        assertThat(same.in(WELSH).untranslated()).contains("Mood").doesNotContain("Small");
        assertThat(template.untranslated()).isEmpty();
    }

    @Test
    void aPretendedLanguageShowsWhatIsLeftToTranslate() {
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            FormTemplate accented =
                    template.with(LanguagePack.pseudo(template, "en-XA")).in(Locale.forLanguageTag("en-XA"));
            List<String> texts = new ArrayList<>();
            collect(accented.root(), texts, 0);
            accented.content().forEach(piece -> texts.add(piece.title()));

            assertThat(texts).hasSizeGreaterThan(15).allMatch(text -> text.startsWith("[") && text.endsWith("]"));
            assertThat(accented.content()).allMatch(piece -> !piece.text().contains("{"));
        }
    }

    @Test
    void aLanguageFromRightToLeftSaysSo() {
        FormTemplate template = small();

        assertThat(template.with(LanguagePack.pseudo(template, "ar-XB"))
                        .in(Locale.forLanguageTag("ar-XB"))
                        .isRightToLeft())
                .isTrue();
        assertThat(template.isRightToLeft()).isFalse();
        assertThatThrownBy(() -> LanguagePack.pseudo(template, "no tag")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPackToTranslateHasEveryTextAndIsReadAgain() {
        LanguagePack skeleton = LanguagePack.skeleton(small(), "de");

        assertThat(skeleton.texts())
                .containsOnlyKeys(
                        "/title",
                        "/properties/a/title",
                        "/properties/a/x-form/options/good",
                        "/properties/a/x-form/options/bad",
                        "/properties/a/x-form/guidance/0",
                        "/properties/a/x-form/prompts/0/text",
                        "/properties/a/x-form/prompts/0/cues/0");
        assertThat(LanguagePack.load(skeleton.json()).texts()).isEqualTo(skeleton.texts());
        assertThat(skeleton.report(small()).missing()).hasSize(7);
        assertThat(small().with(skeleton).in(Locale.GERMAN).title()).isEqualTo("Small");
    }

    @Test
    void aPackToTranslateLeavesOutWhatTheBaseOfAnEditionBroughtAlong() {
        String changes = """
                {
                  "$schema": "https://refocus-forms.example/dialect/1.0.0/adaptation",
                  "$id": "https://a.example/templates/ours/1.0.0",
                  "base": "care-plan|1.0.0",
                  "publisher": "A",
                  "changes": [{ "op": "replace", "path": "/title", "value": "What I am going to do" }]
                }
                """;
        FormTemplate edition = Adaptation.load(changes.getBytes(StandardCharsets.UTF_8))
                .applyTo(TemplateLibrary.bundled())
                .get();

        assertThat(LanguagePack.skeleton(edition, "cy").texts())
                .containsOnly(Map.entry("/title", new LanguagePack.Text("What I am going to do", "")));
        assertThat(LanguageReport.of(edition, "cy").stale()).hasSize(1);
        assertThat(LanguagePack.skeleton(edition, "pl").texts()).hasSizeGreaterThan(30);
        assertThat(LanguageReport.of(edition, "pl").translated()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\"status\": \"draft\"! \"status\": \"done\"! ENUM! /status",
                "\"language\": \"cy\"! \"language\": \"c\"! PATTERN! /language",
                "\"publisher\": \"Test\",! ! REQUIRED! /publisher",
                "\"publisher\": \"Test\",! \"publisher\": \"Test\", \"by\": \"x\",! UNKNOWN_PROPERTY! /by",
                "dialect/1.0.0/language! dialect/1.0.0/tongue! BAD_DIALECT! /$schema",
                "\"/title\"! \"title\"! BAD_POINTER! /texts/title",
                "\"target\": \"Bach\"! \"target\": 3! TYPE! /texts/~1title/target",
                "\"target\": \"Bach\"! \"target\": \"Bach\", \"target\": \"B\"! DUPLICATE_KEY! /texts/~1title/target"
            })
    void whatIsWrongWithAPackIsSaidWhereItStands(String good, String bad, String code, String pointer) {
        String file = Packs.of("small|1.0.0", "cy", "Small", "Bach");
        assertThat(file).contains(good);

        TemplateException refusal = catchThrowableOfType(
                TemplateException.class,
                () -> LanguagePack.load(
                        file.replace(good, bad == null ? "" : bad).getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.report().findings())
                .extracting(f -> f.code().name(), Finding::pointer)
                .containsExactly(tuple(code, pointer));
    }

    @Test
    void aTextThatIsFilledInKeepsItsPlaces() {
        String file = Packs.of("small|1.0.0", "cy", "We are {teamName}.", "Ni yw {enw}.")
                .replace("/title", "/x-form/content/0/text");

        assertThatThrownBy(() -> LanguagePack.load(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.report().findings())
                                .extracting(Finding::code, Finding::pointer)
                                .containsExactly(tuple(Code.PLACEHOLDERS, "/texts/~1x-form~1content~10~1text/target")));
    }

    private static void collect(TemplateNode node, List<String> texts, int depth) {
        texts.add(node.title());
        node.description().ifPresent(texts::add);
        texts.addAll(node.guidance());
        texts.addAll(node.options().values());
        node.addLabel().ifPresent(texts::add);
        node.itemLabel().ifPresent(texts::add);
        node.prompts().forEach(prompt -> {
            texts.add(prompt.text());
            texts.addAll(prompt.cues());
        });
        if (depth < 8) {
            node.children().forEach(child -> collect(child, texts, depth + 1));
            node.item()
                    .filter(item -> item.type() == TemplateNode.Type.OBJECT)
                    .ifPresent(item -> item.children().forEach(child -> collect(child, texts, depth + 1)));
        }
        texts.removeIf(String::isEmpty);
    }

    private static LanguagePack pack(String language, String source, String target) {
        return LanguagePack.load(
                Packs.of("small|1.0.0", language, source, target).getBytes(StandardCharsets.UTF_8));
    }

    private static FormTemplate small() {
        return SmallTemplate.of(PLACES).load();
    }
}
