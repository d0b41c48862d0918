package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.refocus.forms.support.Fuzzing;
import org.refocus.forms.support.SmallTemplate;

/** Whatever bytes are offered as an adaptation, they are refused with findings, or give an edition that works, or findings. */
class AdaptationFuzzTest {
    private static final FormTemplate BASE = base("1.0.0", "Small");
    private static final FormTemplate NEXT = base("1.1.0", "Smaller");
    private static final TemplateLibrary LIBRARY =
            TemplateLibrary.bundled().with(BASE).with(NEXT);

    private static FormTemplate base(String version, String title) {
        return SmallTemplate.of("""
                        {
                          "workerName": {"$ref": "#/$defs/line", "title": "Name", "x-form": {"lock": "locked"}},
                          "mood": {"title": "Mood", "type": "string", "enum": ["well", "unwell"],
                            "x-form": {"lock": "removable", "options": {"well": "Well", "unwell": "Not well"}}},
                          "more": {"title": "More", "type": "object", "properties": {"a": {"$ref": "#/$defs/line"}},
                            "additionalProperties": false, "x-form": {"lock": "extend", "order": ["a"]}},
                          "list": {"type": "array", "maxItems": 9, "items": {"type": "integer"}}
                        }
                        """)
                .put("/$id", "\"https://refocus-forms.example/templates/small/" + version + "\"")
                .put("/title", "\"" + title + "\"")
                .put("/$defs", "{\"line\": {\"type\": \"string\", \"maxLength\": 90}}")
                .put("/x-form/version", "\"" + version + "\"")
                .put("/x-form/lock", "\"extend\"")
                .put("/x-form/order", "[\"workerName\", \"mood\", \"more\", \"list\"]")
                .put("/x-form/parameters", "{\"most\": 5}")
                .put(
                        "/x-form/prompts",
                        "[{\"text\": \"How are you?\", \"source\": \"Test\"}, {\"text\": \"And now?\", \"source\": \"Test\"}]")
                .load();
    }

    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest
    void bytesAreRefusedOrGiveAnEditionThatWorksOrFindingsInTheFile(byte[] bytes) {
        Adaptation adaptation;
        try {
            adaptation = Adaptation.load(bytes);
        } catch (TemplateException refused) {
            assertThat(refused.report().conforms()).isFalse();
            Fuzzing.canBeShown(refused.report());
            return;
        }
        Checked<FormTemplate> made = adaptation.applyTo(LIBRARY);
        Fuzzing.leadIntoTheFile(made.report(), bytes);
        assertThat(made.value().isPresent()).isEqualTo(made.report().conforms());
        made.value().ifPresent(edition -> isAnEdition(edition, adaptation));
        if (adaptation.base().equals(BASE.key())) {
            isCarriedOver(adaptation.rebase(BASE, NEXT));
        }
    }

    private static void isAnEdition(FormTemplate edition, Adaptation adaptation) {
        FormTemplate base = LIBRARY.get(adaptation.base());
        assertThat(edition.key()).isEqualTo(adaptation.key());
        assertThat(edition.base()).contains(base.key());
        assertThat(FormTemplate.load(edition.json()).contentHash()).isEqualTo(edition.contentHash());
        assertThat(edition.review()).isEqualTo(base.review());
        assertThat(edition.agreedBy()).isEqualTo(base.agreedBy());
        assertThat(edition.root().child("workerName").map(TemplateNode::title))
                .isEqualTo(base.root().child("workerName").map(TemplateNode::title));
        assertThat(TemplateComparison.of(base, edition).describe()).isNotEmpty();
        assertThat(edition.read("{}".getBytes(UTF_8)).value()).isPresent();
    }

    private static void isCarriedOver(Rebase rebase) {
        assertThat(rebase.describe()).isNotEmpty();
        Adaptation carried = rebase.carried();
        assertThat(carried.base()).isEqualTo(NEXT.key());
        Checked<FormTemplate> made = Adaptation.load(carried.json()).applyTo(NEXT);
        Fuzzing.leadIntoTheFile(made.report(), carried.json());
        assertThat(made.report()).isEqualTo(rebase.report());
    }
}
