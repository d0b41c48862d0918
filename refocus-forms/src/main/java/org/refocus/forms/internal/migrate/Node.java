package org.refocus.forms.internal.migrate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.read.StrictJson;
import org.refocus.forms.internal.template.Pointers;

/**
 * One value of a document that is being moved, with the place that it came from.
 *
 * <p>Belongs to one move and one thread: the document it was read from stays as it was. Numbers stay as they were
 * written.
 */
final class Node {
    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        /** A number, true or false: {@link Node#scalar} is how it was written. */
        OTHER
    }

    final Kind kind;
    final String scalar;
    final Map<String, Node> members = new LinkedHashMap<>();
    final List<Node> items = new ArrayList<>();

    /** Where it stood in the old answers; null when a template filled it in. */
    @Nullable
    String origin;

    /** Whether a step took something out of it. */
    boolean emptied;

    private Node(Kind kind, String scalar, @Nullable String origin) {
        this.kind = kind;
        this.scalar = scalar;
        this.origin = origin;
    }

    static Node container(Kind kind, @Nullable String origin) {
        return new Node(kind, "", origin);
    }

    static Node text(String text, @Nullable String origin) {
        return new Node(Kind.TEXT, text, origin);
    }

    /** Reads a document that is known to be clean. */
    static Node read(byte[] json) {
        try (JsonParser parser = StrictJson.FACTORY.createParser(json)) {
            parser.nextToken();
            return read(parser, "");
        } catch (IOException e) {
            throw new IllegalStateException("A document that was checked cannot be read", e);
        }
    }

    private static Node read(JsonParser parser, String at) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Node object = container(Kind.OBJECT, at);
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.members.put(name, read(parser, at + "/" + Pointers.escape(name)));
                }
                return object;
            }
            case START_ARRAY -> {
                Node list = container(Kind.LIST, at);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.items.add(read(parser, at + "/" + list.items.size()));
                }
                return list;
            }
            case VALUE_STRING -> {
                return text(parser.getText(), at);
            }
            default -> {
                return new Node(Kind.OTHER, parser.getText(), at);
            }
        }
    }

    /** Returns a copy that comes from where this came from. */
    Node copy() {
        return copy(origin, false);
    }

    /** Returns a copy that no person wrote. */
    Node copyFromNowhere() {
        return copy(null, true);
    }

    private Node copy(@Nullable String from, boolean nowhere) {
        Node copy = new Node(kind, scalar, from);
        members.forEach((name, member) -> copy.members.put(name, member.copy(nowhere ? null : member.origin, nowhere)));
        items.forEach(item -> copy.items.add(item.copy(nowhere ? null : item.origin, nowhere)));
        return copy;
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    /** Says whether any value stands in it that is no object and no list. */
    boolean hasWords() {
        return kind == Kind.TEXT
                || kind == Kind.OTHER
                || members.values().stream().anyMatch(Node::hasWords)
                || items.stream().anyMatch(Node::hasWords);
    }

    /** Returns how many objects and lists lie one inside the other. */
    int levels() {
        if (kind == Kind.TEXT || kind == Kind.OTHER) {
            return 0;
        }
        int below = 0;
        for (Node child : is(Kind.OBJECT) ? members.values() : items) {
            below = Math.max(below, child.levels());
        }
        return below + 1;
    }

    /** Says whether these are words with whose they are or who may see them. */
    boolean isEntry() {
        return members.containsKey("audience")
                || (members.containsKey("text")
                        && (members.containsKey("voice")
                                || members.containsKey("speaker")
                                || members.containsKey("recordedBy")));
    }

    /** Returns what stands under a name or at a number; null where nothing does. */
    @Nullable
    Node child(String token) {
        if (is(Kind.OBJECT)) {
            return members.get(token);
        }
        int index = is(Kind.LIST) ? Path.index(token) : -1;
        return index >= 0 && index < items.size() ? items.get(index) : null;
    }

    void remove(Node child) {
        members.values().removeIf(member -> member == child);
        items.removeIf(item -> item == child);
    }

    void replace(Node child, Node by) {
        members.replaceAll((name, member) -> member == child ? by : member);
        items.replaceAll(item -> item == child ? by : item);
    }

    /** Returns it as JSON in UTF-8, without some of what stands in it. */
    byte[] json(Set<Node> without) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = StrictJson.FACTORY.createGenerator(out)) {
            write(json, without);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(JsonGenerator json, Set<Node> without) throws IOException {
        switch (kind) {
            case OBJECT -> {
                json.writeStartObject();
                for (Map.Entry<String, Node> member : members.entrySet()) {
                    if (!without.contains(member.getValue())) {
                        json.writeFieldName(member.getKey());
                        member.getValue().write(json, without);
                    }
                }
                json.writeEndObject();
            }
            case LIST -> {
                json.writeStartArray();
                for (Node item : items) {
                    if (!without.contains(item)) {
                        item.write(json, without);
                    }
                }
                json.writeEndArray();
            }
            case TEXT -> json.writeString(scalar);
            case OTHER -> json.writeRawValue(scalar);
        }
    }

    /** Says whether both hold the same, in whatever order the names of an object stand. */
    boolean sameAs(Node other) {
        if (kind != other.kind || !scalar.equals(other.scalar) || items.size() != other.items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).sameAs(other.items.get(i))) {
                return false;
            }
        }
        if (members.size() != other.members.size()) {
            return false;
        }
        for (Map.Entry<String, Node> member : members.entrySet()) {
            Node same = other.members.get(member.getKey());
            if (same == null || !member.getValue().sameAs(same)) {
                return false;
            }
        }
        return true;
    }
}
