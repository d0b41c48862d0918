package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Report;
import org.refocus.model.FormType;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;

/** The pages that the README shows are compiled, and do what it says of them. */
class HostPagesTest {
    private static final String WORDS = "/domains/daily-living/current/-/words/";

    private final Refocus refocus = Refocus.builder().build();
    private final HostPages host = new HostPages(refocus, "token-1");
    private FormResponse draft =
            refocus.start(FormType.STRENGTHS_WORKSHEET, new Subject("person-asha", "team-harbour"), Forms.SAM);

    @Test
    void theReadmeShowsWhatIsCompiled() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String source = Files.readString(Path.of("src/test/java/org/refocus/sdk/html/HostPages.java"));
        for (String part : List.of("page", "post", "agree")) {
            String marked = source.substring(
                    source.indexOf("// <" + part + ">\n") + part.length() + 6,
                    source.indexOf("    // </" + part + ">"));
            assertThat(readme).contains("```java\n" + marked.replaceAll("(?m)^ {4}", "") + "```");
        }
    }

    @Test
    void aPageIsDrawnSentSavedCheckedAndAgreed() {
        assertThat(host.edit(draft, Forms.SAM, Report.clean()))
                .contains("<title>Strengths worksheet</title>", "token-1");
        draft = host.save(draft.id(), sent("personName", "Asha Example", WORDS + "text", "I bake."), Forms.ASHA);

        String refused = host.agree(draft, Forms.SAM, List.of(Forms.SAM, Forms.ASHA));
        assertThat(refused).contains("Say whose words these are.", "edit?step=domains%2Fdaily-living#");

        draft = host.save(
                draft.id(),
                sent("workerName", "Sam Specimen", "/domains/daily-living/current/0/words/voice", "person"),
                Forms.ASHA);
        draft = host.save(draft.id(), sent("updatedOn", "2026-11-02", "csrf", ""), Forms.SAM);
        assertThat(host.agree(draft, Forms.SAM, List.of(Forms.SAM, Forms.ASHA))).contains("I bake.");
        assertThat(refocus.answers(draft, StrengthsWorksheet.class)).isPresent();
    }

    @Test
    void whoIsSlowerIsToldAndNothingTypedIsLost() {
        Map<String, List<String>> late = sent("personName", "Asha", "workerName", "Sam");
        host.save(draft.id(), sent("personName", "Asha Example", "csrf", ""), Forms.SAM);

        assertThatThrownBy(() -> host.save(draft.id(), late, Forms.SAM))
                .isInstanceOfSatisfying(
                        HostPages.Conflict.class,
                        conflict -> assertThat(conflict.typed.answers()).containsEntry("workerName", "Sam"));
    }

    @Test
    void oneStepIsAPageOfItsOwn() {
        assertThat(host.step(draft, Forms.SAM, "domains/financial"))
                .contains("/domains/financial/current/-/words/text")
                .doesNotContain("/domains/daily-living");
    }

    @Test
    void whatSavesByItselfNeedsAButtonToPress() {
        assertThatThrownBy(() -> HtmlRenderer.editing("/").autosave().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Add button");
        assertThat(HtmlRenderer.editing("/").build().render(refocus.view(draft, Forms.SAM, Locale.UK)))
                .contains("<form");
    }

    private Map<String, List<String>> sent(String name, String value, String other, String otherValue) {
        Map<String, List<String>> parameters = new HashMap<>();
        parameters.put("base", List.of(Integer.toString(draft.revision())));
        parameters.put(name.contains("/") || name.equals("csrf") ? name : "/" + name, List.of(value));
        parameters.put(other.contains("/") || other.equals("csrf") ? other : "/" + other, List.of(otherValue));
        parameters.put("do", List.of("save"));
        return parameters;
    }
}
