package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.TemplateException;
import org.refocus.forms.internal.adapt.Change.Op;
import org.refocus.forms.internal.read.Findings;
import org.refocus.forms.internal.template.Identity;
import org.refocus.forms.internal.template.Pointers;
import org.refocus.forms.internal.template.TreeReader;
import org.refocus.forms.internal.template.Vocabulary;

/** Reads an adaptation strictly: each thing that is wrong is a finding at its place in the file. */
final class AdaptationReader {
    private static final int MAX_CHANGES = 2_000;
    private static final int MAX_PATH = 2_000;
    private static final Set<String> MEMBERS =
            Set.of("$schema", "$id", "base", "publisher", "note", "changes", "$comment");
    private static final Set<String> CHANGE_MEMBERS = Set.of("op", "path", "from", "value", "$comment");

    private final Findings findings = new Findings();

    private AdaptationReader() {}

    /**
     * Reads a file.
     *
     * @throws TemplateException when anything is wrong with it
     */
    static AdaptationFile read(byte[] json) {
        JsonNode tree = TreeReader.readStrictly(json);
        AdaptationReader reader = new AdaptationReader();
        AdaptationFile file = reader.file(tree);
        if (!reader.findings.report().conforms()) {
            throw new TemplateException(reader.findings.report());
        }
        return file;
    }

    private AdaptationFile file(JsonNode tree) {
        unknown(tree, MEMBERS, "");
        if (!tree.path("$schema").asText("").equals(Vocabulary.ADAPTATION)) {
            findings.error(Code.BAD_DIALECT, "/$schema", "expected", Vocabulary.ADAPTATION);
        }
        String url = tree.path("$id").asText("");
        if (!Identity.isUrl(url)) {
            findings.error(Code.BAD_ID, "/$id");
        }
        String base = text(tree, "base");
        if (!base.isEmpty() && !Identity.isKey(base)) {
            bad("/base", "base");
        }
        String publisher = text(tree, "publisher");
        for (String optional : List.of("note", "$comment")) {
            if (tree.has(optional) && !tree.path(optional).isTextual()) {
                bad("/" + optional, optional);
            }
        }
        return new AdaptationFile(url, base, publisher, tree.path("note").asText(""), changes(tree.path("changes")));
    }

    private String text(JsonNode tree, String member) {
        String text = tree.path(member).isTextual() ? tree.path(member).textValue() : "";
        if (text.isBlank()) {
            bad("/" + member, member);
        }
        return text;
    }

    private List<Change> changes(JsonNode list) {
        List<Change> changes = new ArrayList<>();
        if (!list.isArray()) {
            bad("/changes", "changes");
        } else if (list.size() > MAX_CHANGES) {
            findings.error(Code.MAX_ITEMS, "/changes", "max", MAX_CHANGES);
        } else {
            for (int i = 0; i < list.size(); i++) {
                Change change = change(list.get(i), i);
                if (change != null) {
                    changes.add(change);
                }
            }
        }
        return List.copyOf(changes);
    }

    private @Nullable Change change(JsonNode json, int number) {
        String at = "/changes/" + number;
        if (!json.isObject()) {
            bad(at, "changes");
            return null;
        }
        unknown(json, CHANGE_MEMBERS, at);
        Op op = op(json.path("op").asText(""));
        if (op == null) {
            bad(at + "/op", "op");
            return null;
        }
        boolean hasSource = op == Op.MOVE || op == Op.COPY;
        boolean hasValue = op == Op.ADD || op == Op.REPLACE || op == Op.TEST;
        JsonPointer path = pointer(json, "path", at);
        JsonPointer from = hasSource ? pointer(json, "from", at) : null;
        if (json.has("value") != hasValue) {
            bad(at + "/value", "value");
        }
        if (json.has("$comment") && !json.path("$comment").isTextual()) {
            bad(at + "/$comment", "$comment");
        }
        if (json.has("from") && !hasSource) {
            bad(at + "/from", "from");
        }
        if (path == null || (hasSource && from == null) || json.has("value") != hasValue) {
            return null;
        }
        String comment = json.path("$comment").textValue();
        return new Change(number, op, path, from, hasValue ? json.get("value") : null, comment);
    }

    private @Nullable JsonPointer pointer(JsonNode json, String member, String at) {
        JsonNode value = json.path(member);
        if (value.isTextual() && value.textValue().length() <= MAX_PATH && Pointers.isPointer(value.textValue())) {
            return JsonPointer.compile(value.textValue());
        }
        bad(at + "/" + member, member);
        return null;
    }

    private static @Nullable Op op(String id) {
        for (Op op : Op.values()) {
            if (op.id().equals(id)) {
                return op;
            }
        }
        return null;
    }

    private void unknown(JsonNode json, Set<String> known, String at) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                bad(at + "/" + Pointers.escape(name), name.length() <= 40 ? name : name.substring(0, 40));
            }
        }
    }

    private void bad(String pointer, String member) {
        findings.error(Code.BAD_ADAPTATION, pointer, "member", member);
    }
}
