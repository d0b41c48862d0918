package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import org.refocus.forms.internal.bind.Binder;
import org.refocus.forms.support.Fuzzing;
import org.refocus.model.FormAnswers;

/** Whatever bytes are offered as a template, they are refused with findings, or they are one that works. */
class TemplateFuzzTest {
    private static final byte[] NOTHING = "{}".getBytes(UTF_8);

    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest
    void bytesAreRefusedWithFindingsOrAreATemplateThatWorks(byte[] bytes) {
        FormTemplate template;
        try {
            template = FormTemplate.load(bytes);
        } catch (TemplateException refused) {
            assertThat(refused.report().conforms()).isFalse();
            Fuzzing.canBeShown(refused.report());
            return;
        }
        everythingCanBeAsked(template);
        isUsed(template, NOTHING);
        isUsed(template, FormDocument.of(Map.of("x", List.of(1), "y", "z")).bytes());
        isUsed(template, Binder.write(Fuzzing.answer(template.root(), 5)));
    }

    private static void isUsed(FormTemplate template, byte[] json) {
        Report report = template.validate(json);
        Checked<?> read = template.read(json);

        Fuzzing.canBeShown(report);
        assertThat(read.report()).isEqualTo(report);
        read.value().ifPresent(answers -> Fuzzing.canBeShown(template.check((FormAnswers) answers)));
    }

    private static void everythingCanBeAsked(FormTemplate template) {
        assertThat(template.key()).isEqualTo(template.id() + "|" + template.version());
        assertThat(template.contentHash()).hasSize(64);
        assertThat(List.of(
                        template.title(),
                        template.citation(),
                        template.subject(),
                        template.agreedBy(),
                        template.parameters(),
                        template.content(),
                        template.limits()))
                .isNotNull();
        Fuzzing.walk(
                template.root(),
                5,
                node -> assertThat(List.of(
                                node.title(),
                                node.description(),
                                node.widget(),
                                node.prompts(),
                                node.guidance(),
                                node.options(),
                                node.audience(),
                                node.lock(),
                                node.addLabel(),
                                node.layout(),
                                node.max()))
                        .isNotNull());
        TemplateLibrary library = TemplateLibrary.of(List.of(template));
        assertThat(library.newest(template.id())).isSameAs(library.get(template.key()));
        boolean known = TemplateLibrary.bundled().find(template.key()).isPresent();
        if (!known) {
            TemplateLibrary more = TemplateLibrary.bundled().with(template);
            assertThat(more.newest(template.id())).isNotNull();
        }
    }
}
