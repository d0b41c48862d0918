package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/1.0.0/template.json",
                "strengths-worksheet/0.10.9999/adaptation.json",
                "a/1.0.0/migration.json",
                "a/1.0.0/withdrawn.txt",
                "a/1.0.0/cy.json",
                "a/1.0.0/zh-Hant-HK.json"
            })
    void theFilesOfATemplateHaveAPlace(String path) {
        TemplateFile file = TemplateFile.at(path, new byte[] {1});

        assertThat(file.path()).isEqualTo(path);
        assertThat(file.key()).isEqualTo(file.id() + "|" + file.version());
        assertThat(path).endsWith("/" + file.name());
        assertThat(file.isLanguagePack()).isEqualTo(path.contains("/cy") || path.contains("/zh-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "template.json",
                "a/template.json",
                "a/1.0.0/",
                "a/1.0.0/b/template.json",
                "/a/1.0.0/template.json",
                "../1.0.0/template.json",
                "a/../template.json",
                "a/1.0.0/../template.json",
                "a/1.0.0/..",
                "..\\a/1.0.0/template.json",
                "a/1.0.0/..\\template.json",
                "C:/1.0.0/template.json",
                "A/1.0.0/template.json",
                "a/1.0/template.json",
                "a/01.0.0/template.json",
                "a/1.0.0-beta/template.json",
                "a/latest/template.json",
                "a/1.0.0/Template.json",
                "a/1.0.0/tempalte.json",
                "a/1.0.0/template.json\n",
                "a/1.0.0/template.json\u0000",
                "a/1.0.0/CY.json",
                "a/1.0.0/c.json",
                "a/1.0.0/README.md",
                "a/1.0.0/.template.json",
                "%2e%2e/1.0.0/template.json"
            })
    void nothingElseHas(String path) {
        assertThatThrownBy(() -> TemplateFile.at(path, new byte[0]))
                .isInstanceOfSatisfying(
                        TemplateSourceException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .extracting(TemplateSourceException.Problem::reason)
                                .isEqualTo(TemplateSourceException.NO_PLACE));
    }

    @Test
    void aPathThatWouldSpoilALogIsSaidOnOneLine() {
        assertThatThrownBy(() -> TemplateFile.at("a\n2026 ERROR all is lost\u202e", new byte[0]))
                .hasMessageContaining("a?2026 ERROR all is lost?")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> TemplateFile.at("a".repeat(100_000), new byte[0]))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_000));
    }

    @Test
    void aFileIsNoLargerThanAMebibyte() {
        assertThat(TemplateFile.at("a/1.0.0/cy.json", new byte[1 << 20]).bytes())
                .hasSize(1 << 20);
        assertThatThrownBy(() -> TemplateFile.at("a/1.0.0/cy.json", new byte[(1 << 20) + 1]))
                .isInstanceOf(TemplateSourceException.class)
                .hasMessageContaining("a/1.0.0/cy.json")
                .hasMessageContaining("1 MiB");
    }

    @Test
    void whatIsInItIsCopiedInAndOut() {
        byte[] bytes = "MARKER".getBytes(UTF_8);
        TemplateFile file = TemplateFile.at("a/1.0.0/cy.json", bytes);
        bytes[0] = 'x';
        file.bytes()[1] = 'x';

        assertThat(new String(file.bytes(), UTF_8)).isEqualTo("MARKER");
        assertThat(file).hasToString("TemplateFile[a/1.0.0/cy.json, 6 bytes]");
    }

    @Test
    void filesAreTheSameWhenPlaceAndBytesAre() {
        TemplateFile file = TemplateFile.at("a/1.0.0/cy.json", new byte[] {1});

        assertThat(file)
                .isEqualTo(TemplateFile.at("a/1.0.0/cy.json", new byte[] {1}))
                .hasSameHashCodeAs(TemplateFile.at("a/1.0.0/cy.json", new byte[] {1}))
                .isNotEqualTo(TemplateFile.at("a/1.0.0/cy.json", new byte[] {2}))
                .isNotEqualTo(TemplateFile.at("a/1.0.1/cy.json", new byte[] {1}))
                .isNotEqualTo("a/1.0.0/cy.json");
        assertThat(TemplateFile.at("a/1.0.0/cy.json", "abc".getBytes(UTF_8)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
