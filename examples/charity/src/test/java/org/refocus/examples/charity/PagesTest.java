package org.refocus.examples.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.LanguageReport;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;
import org.refocus.sdk.html.HtmlRenderer;

/** What the charity added or reworded is Welsh on a Welsh page, and a page from right to left holds none of it in English. */
class PagesTest {
    private static final Locale WELSH = Locale.forLanguageTag("cy");
    private static final Party OLU = Party.worker("worker-olu");

    static List<FormTemplate> editions() {
        return HarbourLight.editions();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theWelshPageHasNoEnglish(FormTemplate template) {
        assertThat(LanguageReport.of(template, "cy").isComplete())
                .as("%s", LanguageReport.of(template, "cy").describe())
                .isTrue();
        assertThat(template.in(WELSH).untranslated()).isEmpty();

        String page = page(template, WELSH);

        assertThat(page)
                .startsWith("<form class=\"rf-form\" lang=\"cy\" dir=\"ltr\"")
                .doesNotContain("lang=\"en\"");
        List<LanguagePack.Text> own = List.copyOf(ownWelsh(template).texts().values());
        assertThat(own).isNotEmpty().allMatch(LanguagePack.Text::isTranslated);
        assertThat(own)
                .filteredOn(text -> page.contains(escaped(text.target())))
                .hasSizeGreaterThan(own.size() / 2);
        assertThat(own).noneMatch(text -> page.contains(">" + escaped(text.source()) + "<"));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theWelshIsMarkedAsADraft(FormTemplate template) {
        assertThat(ownWelsh(template).isDraft()).isTrue();
        assertThat(ownWelsh(template).note()).contains("A draft that wants review by a Welsh speaker.");
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aPageFromRightToLeftIsTurnedAsAWhole(FormTemplate template) {
        LanguagePack pretended = LanguagePack.pseudo(template, "ar-XB");

        String page = page(template.with(pretended), Locale.forLanguageTag("ar-XB"));

        assertThat(page).startsWith("<form class=\"rf-form\" lang=\"ar-XB\" dir=\"rtl\"");
        Stream<String> english = pretended.texts().values().stream().map(LanguagePack.Text::source);
        assertThat(english).noneMatch(text -> page.contains(">" + escaped(text) + "<"));
    }

    private static LanguagePack ownWelsh(FormTemplate template) {
        return LanguagePack.load(
                HarbourLight.library().files(template.key()).get("cy.json").bytes());
    }

    private static String page(FormTemplate template, Locale locale) {
        Refocus refocus = Refocus.builder()
                .templates(TemplateLibrary.of(List.of(template)))
                .build();
        FormResponse draft = refocus.start(template, new Subject("mira", "lighthouse"), OLU, FormDocument.empty());
        return HtmlRenderer.editing("/save").button("save", "-").build().render(refocus.view(draft, OLU, locale));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }
}
