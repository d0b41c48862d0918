package org.refocus.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All contenders do the same work: they agree on what is wrong with the documents. */
class DocumentsTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 20, 200})
    void documentsHaveTheirSize(int kilobytes) {
        assertThat(Documents.valid(kilobytes * 1024)).hasSize(kilobytes * 1024);
        assertThat(Documents.faulty(kilobytes * 1024)).hasSize(kilobytes * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 200})
    void oneSizeGivesTheSameBytesEachTime(int kilobytes) {
        assertThat(Documents.valid(kilobytes * 1024)).isEqualTo(Documents.valid(kilobytes * 1024));
        assertThat(Documents.faulty(kilobytes * 1024)).isEqualTo(Documents.faulty(kilobytes * 1024));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 200})
    void everyContenderFindsNothingInAGoodDocument(int kilobytes) throws IOException {
        byte[] json = Documents.valid(kilobytes * 1024);
        assertThat(new Ours().validate(json).findings()).isEmpty();
        assertThat(new Ours().read(json).conforms()).isTrue();
        assertThat(new Networknt().check(json)).isEmpty();
        assertThat(new HibernateValidator().check(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 200})
    void everyContenderFindsTheTenFaults(int kilobytes) throws IOException {
        byte[] json = Documents.faulty(kilobytes * 1024);
        assertThat(new Ours().validate(json).findings()).hasSize(Documents.FAULTS);
        assertThat(new Ours().read(json).report().findings()).hasSize(Documents.FAULTS);
        assertThat(new Networknt().check(json)).hasSize(Documents.FAULTS);
        assertThat(new HibernateValidator().check(json)).hasSize(Documents.FAULTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 200})
    void everyContenderBuildsTheSameRecord(int kilobytes) throws IOException {
        byte[] json = Documents.faulty(kilobytes * 1024);
        assertThat(new Ours().read(json).get()).isEqualTo(new Jackson().record(json));
    }
}
