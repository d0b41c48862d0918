package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.refocus.forms.support.Fuzzing;

/** Whatever bytes are offered as a language pack, they are refused with findings, or are read, written and shown. */
class LanguagePackFuzzTest {
    private static final FormTemplate FORM = TemplateLibrary.bundled().newest("unseen-observer");
    private static final FormTemplate SHEET = TemplateLibrary.bundled().newest("information-sheet");

    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest
    void bytesAreRefusedOrAreAPackThatIsShown(byte[] bytes) {
        LanguagePack pack;
        try {
            pack = LanguagePack.load(bytes);
        } catch (TemplateException refused) {
            assertThat(refused.report().conforms()).isFalse();
            Fuzzing.canBeShown(refused.report());
            return;
        }
        LanguagePack again = LanguagePack.load(pack.json());
        assertThat(again.texts()).isEqualTo(pack.texts());
        assertThat(again.language()).isEqualTo(pack.language());
        isShown(pack, FORM);
        isShown(pack, SHEET);
    }

    private static void isShown(LanguagePack pack, FormTemplate template) {
        LanguageReport report = pack.report(template);
        assertThat(report.describe()).isNotEmpty();
        assertThat(report.missing().size() + report.stale().size()).isLessThanOrEqualTo(report.total());

        FormTemplate own = FormTemplate.load(template.json());
        FormTemplate told = own.with(pack).in(Locale.forLanguageTag(pack.language()));
        assertThat(told.key()).isEqualTo(template.key());
        assertThat(told.contentHash()).isEqualTo(template.contentHash());
        assertThat(told.content()).hasSameSizeAs(template.content());
        Set<String> known = new HashSet<>();
        pack.texts().values().forEach(text -> known.add(text.target()));
        own.texts().values().forEach(known::add);
        Fuzzing.walk(told.root(), 4, node -> assertThat(known).contains(node.title()));
        assertThat(known).containsAll(own.texts().values());
    }
}
