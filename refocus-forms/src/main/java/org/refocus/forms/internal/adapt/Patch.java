package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Severity;
import org.refocus.forms.internal.read.Findings;

/**
 * Applies the operations of a JSON Patch, one after the other, to a tree of its own.
 *
 * <p>A change that cannot be made is a finding and is left out; those after it are still tried, so that an author sees
 * all that is wrong at once. Used by one thread.
 */
final class Patch {
    /** The most values in the tree: copies of copies would grow without end. */
    private static final int MAX_SIZE = 200_000;

    private final ObjectNode tree;
    private int size;

    /** Begins with a copy of a tree. */
    Patch(JsonNode before) {
        this.tree = before.deepCopy();
        this.size = sizeOf(before);
    }

    /** Returns the tree as it stands now; the caller may change it. */
    ObjectNode tree() {
        return tree;
    }

    void apply(List<Change> changes, Findings findings) {
        for (Change change : changes) {
            apply(change, findings);
        }
    }

    /** Makes one change. */
    void apply(Change change, Findings findings) {
        if (size > MAX_SIZE) {
            return;
        }
        make(change, change.path(), findings);
        if (size > MAX_SIZE) {
            findings.error(Code.TOO_MANY_NODES, change.at(""), "max", MAX_SIZE);
        }
    }

    private void make(Change change, JsonPointer path, Findings findings) {
        switch (change.op()) {
            case ADD -> put(change, path, copy(Objects.requireNonNull(change.value())), findings);
            case REPLACE -> replace(change, path, copy(Objects.requireNonNull(change.value())), findings);
            case REMOVE -> remove(change, path, "/path", findings);
            case TEST -> {
                if (!JsonValues.same(tree.at(path), Objects.requireNonNull(change.value()))) {
                    findings.error(Code.TEST_FAILED, change.at("/value"), "place", path.toString());
                }
            }
            case COPY -> {
                JsonNode source = tree.at(Objects.requireNonNull(change.from()));
                if (source.isMissingNode()) {
                    missing(change, "/from", Objects.requireNonNull(change.from()), findings);
                } else {
                    put(change, path, copy(source), findings);
                }
            }
            case MOVE -> move(change, Objects.requireNonNull(change.from()), path, findings);
        }
    }

    private void move(Change change, JsonPointer from, JsonPointer path, Findings findings) {
        if (path.toString().startsWith(from + "/")) {
            missing(change, "/path", path, findings);
            return;
        }
        JsonNode moved = remove(change, from, "/from", findings);
        if (moved == null) {
            return;
        }
        int before = findings.report().findings().size();
        put(change, path, moved, findings);
        if (findings.report().findings().size() > before) {
            put(change, from, moved, findings); // it stays where it was
        }
    }

    private void put(Change change, JsonPointer path, JsonNode value, Findings findings) {
        JsonNode parent = path.matches() ? MissingNode.getInstance() : tree.at(path.head());
        String name = path.matches() ? "" : path.last().getMatchingProperty();
        int index = parent instanceof ArrayNode list ? indexOf(list, name) : -1;
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else if (parent instanceof ArrayNode list && index >= 0 && index <= list.size()) {
            list.insert(index, value);
        } else {
            missing(change, "/path", path, findings);
        }
    }

    private void replace(Change change, JsonPointer path, JsonNode value, Findings findings) {
        JsonNode parent =
                path.matches() || tree.at(path).isMissingNode() ? MissingNode.getInstance() : tree.at(path.head());
        if (parent instanceof ObjectNode object) {
            object.replace(path.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode list) {
            list.set(path.last().getMatchingIndex(), value);
        } else {
            missing(change, "/path", path, findings);
        }
    }

    private @Nullable JsonNode remove(Change change, JsonPointer path, String part, Findings findings) {
        if (!path.matches() && !tree.at(path).isMissingNode()) {
            JsonNode parent = tree.at(path.head());
            return parent instanceof ObjectNode object
                    ? object.remove(path.last().getMatchingProperty())
                    : ((ArrayNode) parent).remove(path.last().getMatchingIndex());
        }
        missing(change, part, path, findings);
        return null;
    }

    /** Returns the index that a token names; {@code -} is behind the last; -1 for what is no index. */
    static int indexOf(ArrayNode list, String token) {
        if (token.equals("-")) {
            return list.size();
        }
        return token.matches("0|[1-9][0-9]{0,6}") ? Integer.parseInt(token) : -1;
    }

    private void missing(Change change, String part, JsonPointer place, Findings findings) {
        Map<String, Object> named = Map.of("place", place.toString(), "near", Nearest.to(place, tree));
        findings.add(new Finding(Code.NO_SUCH_PLACE, Severity.ERROR, change.at(part), named));
    }

    private JsonNode copy(JsonNode value) {
        size += sizeOf(value);
        return size > MAX_SIZE ? BooleanNode.FALSE : value.deepCopy();
    }

    private static int sizeOf(JsonNode value) {
        int count = 0;
        List<JsonNode> open = new ArrayList<>(List.of(value));
        while (!open.isEmpty()) {
            JsonNode next = open.remove(open.size() - 1);
            count++;
            next.forEach(open::add);
        }
        return count;
    }
}
