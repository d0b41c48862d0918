package org.refocus.forms.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateException;
import org.refocus.forms.support.Fuzzing;

/** Whatever bytes are offered as a migration, they are refused with findings, or move answers without losing a word. */
class MigrationFuzzTest {
    private static final String PLACES = "{'a': {'type': 'string', 'maxLength': 9}, 'b': {'type': 'string'}, 'c': %s,"
            + "'said': {'type': 'array', 'maxItems': 3, 'items': " + Versions.ENTRY + "},"
            + "'rows': {'type': 'array', 'items': {'type': 'object', 'properties': {'x': %s, 'y': {'type': 'string'}}}}}";
    private static final FormTemplate FROM =
            Versions.version(PLACES.formatted("{'type': 'integer'}", "{'type': 'string'}"), "1.0.0");
    private static final FormTemplate TO = Versions.frame(
                    PLACES.formatted("{'type': 'boolean'}", "{'type': 'string', 'maxLength': 3}"), "2.0.0")
            .put("/required", "[\"a\"]")
            .load();
    private static final List<FormDocument> ANSWERS = List.of(
            FormDocument.empty(),
            Versions.document("{'a': 'one two', 'b': 'three, four', 'c': 5}"),
            Versions.document(
                    "{'a': 'seven', 'said': [{'text': 'eight nine', 'voice': 'person', 'audience': 'only-me'},"
                            + "{'text': 'ten', 'voice': 'worker'}], 'rows': [{'x': 'eleven', 'y': 'x'}, {}, {'x': 'no', 'z': []}]}"),
            Versions.document("{'rows': {'x': ['odd']}, 'said': 'odder', 'nobody': {'a/b': 'asks', 'c~d': ''}}"));

    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest
    void bytesAreRefusedOrMoveAnswersWithoutLosingAWord(byte[] bytes) {
        Migration migration;
        try {
            migration = Migration.load(bytes);
        } catch (TemplateException refused) {
            assertThat(refused.report().conforms()).isFalse();
            Fuzzing.canBeShown(refused.report());
            return;
        }
        if (!migration.from().equals(FROM.key()) || !migration.to().equals(TO.key())) {
            return;
        }
        Fuzzing.leadIntoTheFile(migration.check(FROM, TO), bytes);
        for (FormDocument answers : ANSWERS) {
            Migrated moved = migration.apply(FROM, TO, answers);
            assertThat(moved.report()).isEqualTo(TO.validate(moved.answers()));
            assertThat(lost(answers, moved)).isEmpty();
            assertThat(migration.apply(FROM, TO, answers)).isEqualTo(moved);
            assertThat(Preserved.read(Preserved.write(moved.preserved()))).isEqualTo(moved.preserved());
            assertThat(moved.isUnchanged()).isEqualTo(moved.ledger().isEmpty());
        }
    }

    /** Returns the words that stand nowhere any more; what parts and joins texts is no word. */
    private static Map<String, Integer> lost(FormDocument before, Migrated moved) {
        Map<String, Integer> words = new TreeMap<>();
        count(before.answers(), 1, words);
        count(moved.answers().answers(), -1, words);
        moved.preserved().forEach(kept -> count(kept.value(), -1, words));
        words.values().removeIf(count -> count <= 0);
        return words;
    }

    private static void count(Object value, int by, Map<String, Integer> words) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(below -> count(below, by, words));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> count(item, by, words));
        } else {
            for (String word : String.valueOf(value).split("[^\\p{L}\\p{Nd}]+", -1)) {
                if (!word.isEmpty()) {
                    words.merge(word, by, Integer::sum);
                }
            }
        }
    }
}
