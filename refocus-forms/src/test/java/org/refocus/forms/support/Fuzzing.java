package org.refocus.forms.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.refocus.forms.Finding;
import org.refocus.forms.Messages;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateNode;

/** What holds of every report and every template, whatever the bytes were that it came from. */
public final class Fuzzing {
    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*+)*+", Pattern.DOTALL);

    private Fuzzing() {}

    /** Every finding names a place by a valid JSON Pointer, and can be said in words. */
    public static void canBeShown(Report report) {
        for (Finding finding : report.findings()) {
            assertThat(POINTER.matcher(finding.pointer()).matches())
                    .as("a JSON Pointer: '%s'", finding.pointer())
                    .isTrue();
            assertThat(Messages.text(finding, Locale.UK)).isNotBlank();
        }
    }

    /** Every finding in a file that was read names a place that is there, or one that is missing in something that is. */
    public static void leadIntoTheFile(Report report, byte[] file) {
        canBeShown(report);
        JsonNode tree = Documents.parse(file);
        for (Finding finding : report.findings()) {
            JsonPointer place = JsonPointer.compile(finding.pointer());
            assertThat(place.matches() || !tree.at(place.head()).isMissingNode())
                    .as("a place of the file: '%s'", finding.pointer())
                    .isTrue();
        }
    }

    /** Visits a place and those below it; a template may come back to itself, so there is an end. */
    public static void walk(TemplateNode node, int levels, Consumer<TemplateNode> visitor) {
        visitor.accept(node);
        if (levels > 0) {
            node.children().forEach(child -> walk(child, levels - 1, visitor));
            node.item().ifPresent(item -> walk(item, levels - 1, visitor));
        }
    }

    /** Returns an answer for a place that may or may not fit: small, and the same each time. */
    public static Object answer(TemplateNode node, int levels) {
        return switch (node.type()) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                if (levels > 0) {
                    node.children().forEach(child -> map.put(child.name(), answer(child, levels - 1)));
                }
                yield map;
            }
            case ARRAY -> levels == 0 ? List.of() : List.of(answer(node.item().orElseThrow(), levels - 1));
            case BOOLEAN -> true;
            case INTEGER, NUMBER -> 3;
            default ->
                node.options().isEmpty()
                        ? "x"
                        : node.options().keySet().iterator().next();
        };
    }
}
