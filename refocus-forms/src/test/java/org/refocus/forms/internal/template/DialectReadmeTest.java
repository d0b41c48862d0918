package org.refocus.forms.internal.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;

/** The template that the dialect's description shows is one, and the keywords that it lists are those that there are. */
class DialectReadmeTest {
    private static final String README = resource("dialect/1.0.0/README.md");

    @Test
    void theSmallTemplateLoadsAndItsRulesHold() {
        FormTemplate outing = small();

        assertThat(outing.key()).isEqualTo("outing|1.0.0");
        assertThat(validate("{'where': 'the sea', 'day': '2026-07-04', 'people': 8, 'cost': '60.00'}")
                        .findings())
                .isEmpty();
        Report report = validate("{'where': 'the sea', 'day': '2026-02-30', 'people': 9, 'cost': '60.01'}");
        assertThat(report.has(Code.FORMAT, "/day")).isTrue();
        assertThat(report.has(Code.OVER_LIMIT, "/people")).isTrue();
        assertThat(report.has(Code.OVER_LIMIT, "/cost")).isTrue();
    }

    @Test
    void theTableListsTheKeywordsThatThereAre() {
        String table = README.substring(README.indexOf("| where | keywords |"), README.indexOf("- A `format` needs"));
        Set<String> listed = new TreeSet<>();
        table.lines()
                .skip(2)
                .filter(row -> row.startsWith("|"))
                .map(row -> row.split("\\|")[2].replaceAll("\\(.*?\\)", ""))
                .forEach(cell -> Pattern.compile("`([^`]+)`")
                        .matcher(cell)
                        .results()
                        .forEach((MatchResult found) -> listed.add(found.group(1))));

        Set<String> known = new TreeSet<>(Set.of("type", "$ref"));
        for (Set<String> some : List.of(
                Vocabulary.ROOT_ONLY,
                Vocabulary.ANNOTATIONS,
                Vocabulary.TEXT,
                Vocabulary.NUMBER,
                Vocabulary.OBJECT,
                Vocabulary.ARRAY)) {
            known.addAll(some);
        }
        assertThat(listed).isEqualTo(known);
    }

    private static FormTemplate small() {
        String json = README.substring(README.indexOf("```json") + 8);
        return FormTemplate.load(json.substring(0, json.indexOf("```")).getBytes(UTF_8));
    }

    private static Report validate(String answers) {
        return small().validate(answers.replace('\'', '"').getBytes(UTF_8));
    }

    private static String resource(String name) {
        try (InputStream in = FormTemplate.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
