package org.refocus.examples.charity;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Migrated;

/** Answers as a flat list of what stands where, so that two documents can be compared whatever way they are written. */
final class Leaves {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Leaves() {}

    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands where; half a second may be written .5 and .500, and an empty list is no list. */
    static Map<String, String> of(FormDocument answers) {
        Map<String, String> leaves = new TreeMap<>();
        gather(tree(answers.bytes()), "", leaves);
        return leaves;
    }

    private static void gather(JsonNode node, String at, Map<String, String> leaves) {
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            gather(node.get(i), at + "/" + i, leaves);
        }
        node.properties().forEach(member -> gather(member.getValue(), at + "/" + member.getKey(), leaves));
        if (node.isValueNode()) {
            boolean instant = node.asText().matches("[0-9]{4}-[0-9-]{5}T[0-9:]{8}\\.[0-9]{1,6}Z");
            leaves.put(at, instant ? node.asText().replaceAll("\\.?0*Z$", "Z") : node.asText());
        }
    }

    /** The words of the old answers that are neither in the new ones nor kept beside them. */
    static List<String> lost(FormDocument before, Migrated moved) {
        List<String> lost = words(tree(before.bytes()));
        words(tree(moved.answers().bytes())).forEach(lost::remove);
        moved.preserved()
                .forEach(kept -> words(tree(kept.json().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .forEach(lost::remove));
        return lost;
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        if (node.isValueNode()) {
            words.addAll(List.of(node.asText().replace(';', ' ').strip().split("[\\s\\p{Z}]+")));
            words.remove("");
        }
        node.forEach(child -> words.addAll(words(child)));
        return words;
    }
}
