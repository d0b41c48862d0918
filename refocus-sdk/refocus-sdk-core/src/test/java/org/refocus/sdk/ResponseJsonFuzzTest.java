package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever bytes are offered as a revision, they are refused with their place, or what they hold comes back. */
class ResponseJsonFuzzTest {
    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest
    void bytesAreRefusedWithTheirPlaceOrComeBack(byte[] bytes) {
        FormResponse read;
        try {
            read = ResponseJson.read(bytes);
        } catch (UnreadableResponseException e) {
            assertThat(e.problem()).endsWith(".");
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
            return;
        }

        assertThat(ResponseJson.read(ResponseJson.write(read))).isEqualTo(read);
    }
}
