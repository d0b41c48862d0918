package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refocus.forms.support.SmallTemplate;
import org.refocus.model.FormType;
import org.refocus.model.UnseenObserver;

class TemplateLibraryTest {
    @ParameterizedTest
    @CsvSource({"1.9.0, 1.10.0", "1.0.9, 1.0.10", "9.0.0, 10.0.0", "1.9.9, 2.0.0", "0.9999.0, 1.0.0", "1.0.0, 1.0.1"})
    void theNewestVersionIsNewestByNumberAndNotByText(String older, String newer) {
        for (TemplateLibrary library : List.of(
                TemplateLibrary.of(List.of(version(older), version(newer))),
                TemplateLibrary.of(List.of(version(newer), version(older))))) {
            assertThat(library.newest("small").version()).isEqualTo(newer);
            assertThat(library.find("small|" + older))
                    .map(FormTemplate::version)
                    .contains(older);
        }
    }

    @Test
    void twoTemplatesMayNotClaimOneVersion() {
        FormTemplate other = at("1.0.0").put("/title", "\"Another\"").load();

        assertThatExceptionOfType(RefocusException.class)
                .isThrownBy(() -> TemplateLibrary.of(List.of(version("1.0.0"), other)))
                .withMessageContaining("small|1.0.0");
        assertThatExceptionOfType(RefocusException.class)
                .isThrownBy(() -> TemplateLibrary.of(List.of(version("1.0.0"))).with(other));
    }

    @Test
    void theSameFileMayComeTwice() {
        assertThat(TemplateLibrary.of(List.of(version("1.0.0"), version("1.0.0")))
                        .all())
                .hasSize(1);
    }

    @Test
    void aLibraryIsNotChangedByAddingToIt() {
        TemplateLibrary library = TemplateLibrary.bundled();
        TemplateLibrary more = library.with(version("1.0.0"));

        assertThat(library.all()).hasSize(11);
        assertThat(library.find("small|1.0.0")).isEmpty();
        assertThat(more.all()).hasSize(12).containsAll(library.all());
        assertThatThrownBy(() -> more.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        TemplateLibrary library = TemplateLibrary.of(List.of(version("1.0.0")));

        assertThat(library.find("small|2.0.0")).isEmpty();
        assertThat(library.get("small|1.0.0").key()).isEqualTo("small|1.0.0");
        assertThatExceptionOfType(RefocusException.class)
                .isThrownBy(() -> library.get("small|2.0.0"))
                .withMessageContaining("small|2.0.0")
                .withMessageContaining("small|1.0.0");
        assertThatExceptionOfType(RefocusException.class)
                .isThrownBy(() -> library.newest(FormType.CARE_PLAN))
                .withMessageContaining("care-plan")
                .withMessageContaining("small|1.0.0");
    }

    @Test
    void theNewestTemplateOfAFormIsFoundByItsType() {
        for (FormType form : FormType.values()) {
            assertThat(TemplateLibrary.bundled().newest(form).form()).isEqualTo(form);
        }
    }

    @Test
    void aTemplateGivesAndTakesCopiesOfItsFile() {
        byte[] file = at("1.0.0").bytes();
        byte[] same = file.clone();
        FormTemplate template = FormTemplate.load(file);
        file[0] = 'x';
        template.json()[0] = 'x';

        assertThat(template.json()).isEqualTo(same);
        assertThat(template.contentHash())
                .isEqualTo(FormTemplate.load(same).contentHash())
                .hasSize(64);
    }

    @Test
    void aTemplateReadsAndChecksTheRecordOfItsOwnFormAlone() {
        FormTemplate template = TemplateLibrary.bundled().newest("own-strengths");
        UnseenObserver other = new UnseenObserver(null, null, null, Map.of());

        assertThatExceptionOfType(RefocusException.class)
                .isThrownBy(() -> template.read(new byte[0], other.getClass()));
        assertThatExceptionOfType(RefocusException.class).isThrownBy(() -> template.check(other));
    }

    @Test
    void contentIsFilledInOnce() {
        FormTemplate template = at("1.0.0")
                .put("/x-form/parameters", "{\"a\": \"{b} $0\", \"b\": \"{a}\", \"limit\": \"5.00\"}")
                .put(
                        "/x-form/content",
                        "[{\"id\": \"x\", \"title\": \"X\", \"text\": \"{a}, {b}, {limit}, {nothing}, {}\", \"source\": \"s\"}]")
                .load();

        assertThat(template.content())
                .extracting(FormTemplate.Content::text)
                .containsExactly("{b} $0, {a}, 5.00, {nothing}, {}");
    }

    private static FormTemplate version(String version) {
        return at(version).load();
    }

    private static SmallTemplate at(String version) {
        return SmallTemplate.of("{}")
                .put("/$id", "\"https://refocus-forms.example/templates/small/" + version + "\"")
                .put("/x-form/version", "\"" + version + "\"");
    }
}
