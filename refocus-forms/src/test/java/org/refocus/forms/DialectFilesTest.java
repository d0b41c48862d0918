package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refocus.forms.migration.Migration;
import org.refocus.forms.support.Documents;

/**
 * The published schema of each file that an author writes accepts what the library reads, and nothing else: good files,
 * and each of them with one thing changed at every place.
 */
class DialectFilesTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is put in the place of everything. */
    private static final List<JsonNode> OTHERS = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.numberNode(3),
            NODES.textNode(""),
            NODES.textNode(" "),
            NODES.textNode("other"),
            NODES.textNode("a|1.0.0"),
            NODES.textNode("a|01.0.0"),
            NODES.textNode("/a~2"),
            NODES.textNode("/a/b"),
            NODES.textNode("/a//b"),
            NODES.textNode("/" + "a".repeat(100_000)),
            NODES.textNode("1".repeat(11)),
            NODES.arrayNode(),
            NODES.arrayNode().add("/a/b"),
            NODES.arrayNode().add("/a/b").add("/c"),
            NODES.objectNode(),
            NODES.objectNode().set("a", NODES.arrayNode().addNull()));

    /** A kind of file: a good one that has everything, how it is read, and where its schema says less. */
    enum Kind {
        ADAPTATION("""
                {
                  "$schema": "https://refocus-forms.example/dialect/1.0.0/adaptation",
                  "$id": "https://harbour-light.example/templates/harbour-plan/1.0.0",
                  "base": "care-plan|1.0.0", "publisher": "Harbour Light", "note": "Ours.", "$comment": "why",
                  "changes": [
                    {"op": "add", "path": "/a", "value": {"b": [1, "x", true]}},
                    {"op": "remove", "path": "/a~1b/0", "$comment": "why"},
                    {"op": "replace", "path": "", "value": "x"},
                    {"op": "move", "from": "/a", "path": "/b"},
                    {"op": "copy", "from": "/a", "path": "/b/-"},
                    {"op": "test", "path": "/a", "value": 1.5}
                  ]
                }
                """, Adaptation::load, Set.of()),
        LANGUAGE(
                """
                {
                  "$schema": "https://refocus-forms.example/dialect/1.0.0/language",
                  "template": "care-plan|1.0.0", "language": "cy-GB", "publisher": "Harbour Light",
                  "status": "reviewed", "note": "Ours.",
                  "texts": {
                    "/title": {"source": "Goals", "target": "Nodau"},
                    "/properties/a~1b/title": {"source": "x", "target": ""}
                  }
                }
                """,
                LanguagePack::load,
                Set.of(
                        "refused: /texts/~1title/target is \" \"",
                        "refused: /texts/~1properties~1a~01b~1title/target is \" \"")),
        MIGRATION("""
                {
                  "$schema": "https://refocus-forms.example/dialect/1.0.0/migration",
                  "from": "care-plan|1.0.0", "to": "care-plan|2.0.0",
                  "steps": [
                    {"op": "rename", "from": "/a/b", "path": "/a/c"},
                    {"op": "move", "from": "/a~1b/b", "path": "/c"},
                    {"op": "split", "from": "/a", "separator": ", ", "paths": ["/a", "/b/c"]},
                    {"op": "merge", "from": ["/a", "/b/c"], "separator": "-", "path": "/d"},
                    {"op": "default", "path": "/a", "value": {"b": [1, "x", true]}},
                    {"op": "drop", "from": "/a", "reason": "Nobody used it."}
                  ]
                }
                """, Migration::load, Set.of());

        private final JsonNode good;
        private final Consumer<byte[]> reader;
        private final Set<String> unsaid;
        private final JsonSchema schema;

        Kind(String good, Consumer<byte[]> reader, Set<String> unsaid) {
            this.good = Documents.parse(good.getBytes(UTF_8));
            this.reader = reader;
            this.unsaid = unsaid;
            this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(resource("dialect/1.0.0/" + name().toLowerCase(Locale.ROOT) + ".json"));
        }

        boolean isRead(JsonNode file) {
            try {
                reader.accept(Documents.bytes(file));
                return true;
            } catch (TemplateException refused) {
                assertThat(refused.report().conforms()).isFalse();
                return false;
            }
        }

        boolean isAcceptedBySchema(JsonNode file) {
            return schema.validate(file).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaAndTheReaderAgreeOnOneThingChangedAtEveryPlace(Kind kind) {
        Map<String, JsonNode> files = new LinkedHashMap<>(Map.of("nothing changed", kind.good));
        places(kind.good, "", new ArrayList<>()).forEach(place -> change(kind.good, place, files));
        Set<String> disagreed = new TreeSet<>();
        int good = 0;
        int bad = 0;
        for (Map.Entry<String, JsonNode> file : files.entrySet()) {
            boolean read = kind.isRead(file.getValue());
            if (read != kind.isAcceptedBySchema(file.getValue())) {
                disagreed.add((read ? "read: " : "refused: ") + file.getKey());
            }
            good += read ? 1 : 0;
            bad += read ? 0 : 1;
        }

        assertThat(disagreed).isEqualTo(kind.unsaid);
        assertThat(good).as("files that are read").isGreaterThan(10);
        assertThat(bad).as("files that are refused").isGreaterThan(150);
    }

    private static List<String> places(JsonNode node, String at, List<String> found) {
        found.add(at);
        node.properties()
                .forEach(member -> places(
                        member.getValue(),
                        at + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        found));
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            places(node.get(i), at + "/" + i, found);
        }
        return found;
    }

    /** Adds the file with something else at a place, without the place, and with a member or an item more in it. */
    private static void change(JsonNode file, String place, Map<String, JsonNode> files) {
        for (JsonNode other : OTHERS) {
            files.put(place + " is " + other, with(file, place, other));
        }
        if (!place.isEmpty()) {
            files.put(place + " is gone", with(file, place, null));
        }
        if (file.at(place) instanceof ObjectNode object) {
            for (JsonNode more : OTHERS) {
                files.put(
                        place + " has also " + more,
                        with(file, place, object.deepCopy().set("more", more)));
            }
        } else if (file.at(place) instanceof ArrayNode list) {
            list.forEach(item -> files.put(
                    place + " has twice " + item,
                    with(file, place, list.deepCopy().add(item))));
        }
    }

    private static JsonNode with(JsonNode file, String place, @Nullable JsonNode value) {
        if (place.isEmpty()) {
            return value;
        }
        JsonNode copy = file.deepCopy();
        String last =
                place.substring(place.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
        JsonNode parent = copy.at(place.substring(0, place.lastIndexOf('/')));
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(last);
            } else {
                object.set(last, value);
            }
        } else if (value == null) {
            ((ArrayNode) parent).remove(Integer.parseInt(last));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), value);
        }
        return copy;
    }

    private static String resource(String name) {
        try (InputStream in = FormTemplate.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
