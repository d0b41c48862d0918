package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refocus.forms.migration.Migration;

/** What the dialect's README shows of adaptations, languages and migrations works as it stands there. */
class AdaptationReadmeTest {
    @Test
    void theEditionInTheReadmeIsMadeAsItStands() throws IOException {
        FormTemplate edition = Adaptation.load(block("## Adapting a template").getBytes(UTF_8))
                .applyTo(TemplateLibrary.bundled())
                .get();

        assertThat(edition.key()).isEqualTo("harbour-strengths|1.0.0");
        assertThat(edition.title()).isEqualTo("What I can build on");
        assertThat(edition.root().at("/domains/parenting/current").orElseThrow().title())
                .isEqualTo("Current situation");
    }

    @Test
    void theLanguagePackInTheReadmeIsReadAsItStands() throws IOException {
        LanguagePack pack = LanguagePack.load(block("## Languages").getBytes(UTF_8));
        FormTemplate template =
                FormTemplate.load(TemplateLibrary.bundled().get(pack.template()).json());

        assertThat(template.with(pack).in(Locale.forLanguageTag("cy")).title()).isEqualTo("Taflen waith cryfderau");
    }

    @Test
    void theMigrationInTheReadmeIsReadAsItStands() throws IOException {
        Migration migration = Migration.load(block("## Migrations").getBytes(UTF_8));

        assertThat(migration.from()).isEqualTo("harbour-strengths|1.0.0");
        assertThat(migration.to()).isEqualTo("harbour-strengths|2.0.0");
    }

    private static String block(String heading) throws IOException {
        try (var file = FormTemplate.class.getResourceAsStream("dialect/1.0.0/README.md")) {
            String text = new String(file.readAllBytes(), UTF_8);
            String after = text.substring(text.indexOf(heading));
            String block = after.substring(after.indexOf("```json\n") + 8);
            return block.substring(0, block.indexOf("```"));
        }
    }
}
