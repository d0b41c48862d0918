package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.refocus.forms.support.Fuzzing;
import org.refocus.model.FormAnswers;

/** Whatever bytes are offered as answers, every bundled template says the same of them in each way that it is asked. */
class AnswersFuzzTest {
    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest
    void everyTemplateGivesOneVerdict(byte[] bytes) {
        boolean readable = FormDocument.read(bytes).value().isPresent();
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            Report report = template.validate(bytes);
            Checked<FormAnswers> read = template.read(bytes);

            Fuzzing.canBeShown(report);
            assertThat(read.report()).as(template.id()).isEqualTo(report);
            if (report.conforms()) {
                assertThat(readable).as(template.id()).isTrue();
                assertThat(read.value()).as(template.id()).isPresent();
            }
            // An answer that the template has no place for cannot stand in the record.
            if (readable && report.findings().stream().noneMatch(f -> f.code() == Code.UNKNOWN_PROPERTY)) {
                read.value().ifPresent(answers -> theRecordSaysTheSame(template, answers, report.conforms()));
            }
        }
    }

    private static void theRecordSaysTheSame(FormTemplate template, FormAnswers answers, boolean conforms) {
        assertThat(template.check(answers).conforms()).as(template.id()).isEqualTo(conforms);
        Checked<FormAnswers> again = template.read(FormDocument.of(answers).bytes());
        assertThat(again.value()).as(template.id()).contains(answers);
        assertThat(again.report().conforms()).as(template.id()).isEqualTo(conforms);
    }
}
