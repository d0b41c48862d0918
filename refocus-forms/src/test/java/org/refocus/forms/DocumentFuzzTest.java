package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.refocus.forms.support.Fuzzing;

/** Whatever bytes are offered as a document, they are refused with a finding, or are kept and come back. */
class DocumentFuzzTest {
    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest
    void bytesAreRefusedWithAFindingOrComeBack(byte[] bytes) {
        Checked<FormDocument> read = FormDocument.read(bytes);

        Fuzzing.canBeShown(read.report());
        assertThat(read.value().isPresent()).isEqualTo(read.report().conforms());
        read.value().ifPresent(document -> {
            assertThat(document.bytes()).isEqualTo(bytes);
            FormDocument again = FormDocument.of(document.answers());
            assertThat(FormDocument.of(again.answers())).isEqualTo(again);
            // as text: 1.0e1 comes back as 10
            assertThat(again.answers().toString()).isEqualTo(document.answers().toString());
        });
    }
}
