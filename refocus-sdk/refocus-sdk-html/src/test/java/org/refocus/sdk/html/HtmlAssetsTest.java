package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.Report;
import org.refocus.sdk.html.Forms.Filled;

/** The style sheet. */
class HtmlAssetsTest {
    private static final Pattern CLASS = Pattern.compile("\\.(-?[a-zA-Z_][a-zA-Z0-9_-]*)");

    @Test
    void the_sheet_is_small_and_fetches_nothing() {
        String css = HtmlAssets.css();

        assertThat(css.getBytes(StandardCharsets.UTF_8).length).isLessThan(15 * 1024);
        assertThat(css).doesNotContain("@import").doesNotContain("url(").doesNotContain("expression");
    }

    @Test
    void the_script_is_small_and_brings_nothing_from_elsewhere() {
        String js = HtmlAssets.js();

        assertThat(js.getBytes(StandardCharsets.UTF_8).length).isLessThan(20 * 1024);
        assertThat(js)
                .doesNotContain("http")
                .doesNotContain("eval")
                .doesNotContain("innerHTML")
                .doesNotContain("import");
    }

    @Test
    void a_version_of_the_files_can_stand_in_an_address() {
        assertThat(HtmlAssets.version()).matches("[0-9a-f]{16}").isEqualTo(HtmlAssets.version());
    }

    @Test
    void the_sheet_names_no_class_but_ours() {
        assertThat(classes()).isNotEmpty().allMatch(name -> name.startsWith("rf-"));
    }

    @Test
    void the_sheet_cares_for_dark_rooms_strong_contrast_stillness_small_screens_and_paper() {
        assertThat(HtmlAssets.css())
                .contains("prefers-color-scheme: dark")
                .contains("forced-colors: active")
                .contains("prefers-reduced-motion")
                .contains("max-width: 40rem")
                .contains("@media print");
    }

    @Test
    void the_sheet_has_what_a_host_s_page_needs() {
        assertThat(classes())
                .contains(
                        "rf-page",
                        "rf-header",
                        "rf-main",
                        "rf-card",
                        "rf-button",
                        "rf-button--secondary",
                        "rf-button--warning",
                        "rf-tag",
                        "rf-table",
                        "rf-notice",
                        "rf-skip-link");
    }

    @Test
    void the_sheet_knows_the_parts_of_the_forms() {
        Set<String> used = new TreeSet<>();
        for (Filled filled : Forms.samples()) {
            for (HtmlRenderer renderer : java.util.List.of(HtmlRenderer.reading(), Forms.editing())) {
                Report report = filled.template().validate(FormDocument.empty());
                Browser.open(renderer.render(Forms.view(filled.template(), filled.document(), Forms.SAM, report)))
                        .page()
                        .getAllElements()
                        .forEach(element -> used.addAll(element.classNames()));
            }
        }
        used.removeAll(ClassMap.HOOKS);

        assertThat(classes()).containsAll(used);
    }

    private static Set<String> classes() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = CLASS.matcher(HtmlAssets.css().replaceAll("(?s)/\\*.*?\\*/|\"[^\"]*\"", ""));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
