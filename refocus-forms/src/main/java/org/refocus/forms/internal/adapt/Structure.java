package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.forms.internal.template.Pointers;

/**
 * Looks at which places came and went, before anything else: who takes out a locked place wants to hear that, and not that
 * the order names a place too many.
 */
final class Structure {
    private final CompiledTemplate base;
    private final JsonNode tree;
    private final Blame blame;
    private final List<Finding> findings = new ArrayList<>();

    private Structure(CompiledTemplate base, JsonNode tree, Blame blame) {
        this.base = base;
        this.tree = tree;
        this.blame = blame;
    }

    /** Returns a finding for each place that came or went and may not. */
    static List<Finding> findings(CompiledTemplate base, JsonNode tree, Blame blame) {
        Structure structure = new Structure(base, tree, blame);
        structure.walk(base.schema(), "", "relabel");
        for (Iterator<String> names = base.schema().path("$defs").fieldNames(); names.hasNext(); ) {
            String name = names.next();
            structure.walk(base.schema().path("$defs").path(name), "/$defs/" + Pointers.escape(name), "relabel");
        }
        return structure.findings;
    }

    private void walk(JsonNode schema, String at, String around) {
        String lock = Locks.own(base, schema, around.equals("locked") ? "locked" : "relabel");
        JsonNode before = schema.path("properties");
        JsonNode after = tree.at(at + "/properties");
        for (Iterator<String> names = before.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            String place = at + "/properties/" + Pointers.escape(name);
            if (after.has(name)) {
                walk(before.path(name), place, lock);
            } else {
                removed(place, Locks.own(base, before.path(name), lock.equals("locked") ? "locked" : "relabel"));
            }
        }
        for (Iterator<String> names = after.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (before.isObject() && !before.has(name) && !lock.equals("extend")) {
                Code code = lock.equals("locked") ? Code.LOCKED : Code.NOT_EXTENDABLE;
                String added = blame.of(at + "/properties/" + Pointers.escape(name));
                found(code, at, added.replaceFirst("/value$", "/path"));
            }
        }
        for (String keyword : List.of("items", "additionalProperties")) {
            if (schema.path(keyword).isObject() && tree.at(at + "/" + keyword).isObject()) {
                walk(schema.path(keyword), at + "/" + keyword, lock);
            }
        }
    }

    private void removed(String place, String lock) {
        if (!lock.equals("removable")) {
            found(lock.equals("locked") ? Code.LOCKED : Code.NOT_REMOVABLE, place, blame.of(place));
        }
    }

    private void found(Code code, String place, String inFile) {
        findings.add(Finding.error(code, inFile, "place", place.isEmpty() ? "/properties" : place));
    }
}
