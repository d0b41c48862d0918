package org.refocus.sdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where each place of a JSON file stands: from JSON Pointer to line and column.
 *
 * <p>A member stands where its name begins, an item where its value begins. A file that is broken is known as far as it can
 * be read; of a name that stands twice the second is known. Immutable.
 */
final class Positions {
    /** A place in a file, both from 1; columns are counted in characters. */
    record Place(int line, int column) {
        static final Place START = new Place(1, 1);

        private static Place of(JsonLocation location) {
            return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
        }
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Map<String, Place> places = new HashMap<>(Map.of("", Place.START));
    private Optional<Place> failure = Optional.empty();

    private Positions() {}

    /** Looks through a file, whatever is in it. */
    static Positions of(byte[] file) {
        Positions positions = new Positions();
        try (JsonParser parser = FACTORY.createParser(new String(file, UTF_8))) {
            try {
                positions.walk(parser);
            } catch (StreamReadException e) {
                positions.failure = Optional.of(Place.of(e.getLocation()));
            } catch (StreamConstraintsException e) {
                // Too deep to go on; what comes after stands at its parent.
                return positions;
            }
        } catch (IOException e) {
            throw new IllegalStateException("Reading a text in memory failed", e);
        }
        return positions;
    }

    private void walk(JsonParser parser) throws IOException {
        Deque<Level> open = new ArrayDeque<>();
        String at = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                at = open.element().pointer + "/" + escape(parser.currentName());
                places.put(at, Place.of(parser.currentTokenLocation()));
            } else if (token.isStructEnd()) {
                open.remove();
            } else {
                Level around = open.peek();
                if (around == null) {
                    at = "";
                    places.put(at, Place.of(parser.currentTokenLocation()));
                } else if (around.isList) {
                    at = around.pointer + "/" + around.items++;
                    places.put(at, Place.of(parser.currentTokenLocation()));
                }
                if (token.isStructStart()) {
                    open.push(new Level(at, token == JsonToken.START_ARRAY));
                }
            }
        }
    }

    private static final class Level {
        private final String pointer;
        private final boolean isList;
        private int items;

        Level(String pointer, boolean isList) {
            this.pointer = pointer;
            this.isList = isList;
        }
    }

    /** Returns the place of a pointer; where the file has no such place, that of its nearest parent. */
    Place of(String pointer) {
        String at = pointer;
        while (!places.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.getOrDefault(at, Place.START);
    }

    /** Says whether the file has a place. */
    boolean has(String pointer) {
        return places.containsKey(pointer);
    }

    /** Returns where the file stops being JSON, if it does. */
    Optional<Place> failure() {
        return failure;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
