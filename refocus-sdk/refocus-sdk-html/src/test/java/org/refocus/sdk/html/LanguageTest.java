package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;

/** A form says which language it speaks, and which way that is written. */
class LanguageTest {
    private static final Party WORKER = Party.worker("worker-1");

    @Test
    void aWelshReaderIsGivenAWelshForm() {
        FormTemplate template = TemplateLibrary.bundled().newest("care-plan");
        Locale welsh = Locale.forLanguageTag("cy-GB");

        String page = drawn(template, welsh);

        assertThat(page)
                .startsWith("<form class=\"rf-form\" lang=\"cy\" dir=\"ltr\"")
                .contains(template.in(welsh).root().at("/goals").orElseThrow().title())
                .doesNotContain(">" + template.root().at("/goals").orElseThrow().title() + "<");
    }

    @Test
    void aReaderWhoseLanguageIsMissingIsToldThatTheFormIsEnglish() {
        assertThat(drawn(TemplateLibrary.bundled().newest("care-plan"), Locale.JAPANESE))
                .contains(" lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void aLanguageFromRightToLeftTurnsTheForm() {
        FormTemplate template = TemplateLibrary.bundled().newest("care-plan");

        assertThat(drawn(template.with(LanguagePack.pseudo(template, "ar-XB")), Locale.forLanguageTag("ar-XB")))
                .startsWith("<form class=\"rf-form\" lang=\"ar-XB\" dir=\"rtl\"");
    }

    /** A side that has a name would stay where it is when the form turns. */
    @Test
    void theStyleNamesNoSides() throws IOException {
        try (var css = LanguageTest.class.getResourceAsStream("refocus.css")) {
            assertThat(new String(css.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContainPattern("(margin|padding|border)-(left|right)")
                    .doesNotContainPattern("(?<![-\\w])(left|right)\\s*:")
                    .doesNotContainPattern("text-align:\\s*(left|right)");
        }
    }

    private static String drawn(FormTemplate template, Locale locale) {
        Refocus refocus = Refocus.builder()
                .templates(TemplateLibrary.of(java.util.List.of(template)))
                .build();
        FormResponse draft = refocus.start(template, new Subject("person-1", "team-1"), WORKER, FormDocument.empty());
        return HtmlRenderer.editing("/save").button("save", "Save").build().render(refocus.view(draft, WORKER, locale));
    }
}
