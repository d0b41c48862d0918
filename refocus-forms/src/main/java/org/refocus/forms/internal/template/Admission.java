package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refocus.forms.Code;
import org.refocus.forms.internal.check.TextCheck;
import org.refocus.forms.internal.read.Findings;
import org.refocus.model.FormType;
import org.refocus.model.UnknownFormException;

/**
 * The check at the door: refuses what a template may not hold, with a finding for each thing and its place.
 *
 * <p>A template that passes compiles, in bounded space, into checks that run in time linear in the document.
 */
final class Admission {
    private final JsonNode root;
    private final Findings findings;
    private final Set<JsonNode> examined = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, JsonNode> targets = new LinkedHashMap<>();
    private final Map<String, Extent> expanded = new HashMap<>();

    /** Where each circle of references is told: at one of its own, whoever else leads into it. */
    private final Map<Set<String>, String> circles = new LinkedHashMap<>();

    private int nodes;

    private Admission(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    static void examine(JsonNode root, Findings findings) {
        Admission admission = new Admission(root, findings);
        admission.identity();
        admission.schema(root, "", true);
        JsonNode defs = root.path("$defs");
        if (root.has("$defs") && !defs.isObject()) {
            admission.bad("$defs", "");
        }
        defs.fieldNames().forEachRemaining(name -> {
            if (defs.get(name).isObject()) {
                admission.schema(defs.get(name), "/$defs/" + Pointers.escape(name), false);
            } else {
                findings.error(Code.BAD_KEYWORD, "/$defs/" + Pointers.escape(name), "keyword", "$defs");
            }
        });
        admission.circles.values().forEach(place -> findings.error(Code.REF_CYCLE, place + "/$ref"));
        if (admission.nodes <= Vocabulary.MAX_NODES) {
            admission.reach();
        }
    }

    /** Looks at where references lead, once every schema is known. */
    private void reach() {
        targets.forEach((place, target) -> {
            if (!examined.contains(target)) {
                findings.error(Code.BAD_REF, place);
            }
        });
        if (!findings.report().conforms()) {
            return;
        }
        Extent extent = extent(root, new HashSet<>());
        if (extent.places > Vocabulary.MAX_EXPANDED) {
            findings.error(Code.TOO_MANY_NODES, "", "max", Vocabulary.MAX_EXPANDED);
        }
        if (extent.levels > Vocabulary.MAX_LEVELS) {
            findings.error(Code.TOO_DEEP, "", "max", Vocabulary.MAX_LEVELS);
        }
    }

    private void identity() {
        if (!root.path("$schema").asText("").equals(Vocabulary.DIALECT)) {
            findings.error(Code.BAD_DIALECT, "/$schema", "expected", Vocabulary.DIALECT);
        }
        var id = Identity.URL.matcher(root.path("$id").asText(""));
        JsonNode form = root.path("x-form");
        if (!id.matches() || !id.group(2).equals(form.path("version").asText())) {
            findings.error(Code.BAD_ID, "/$id");
        }
        String type = root.path("type").asText("");
        if (!type.equals("object") && (Vocabulary.TYPES.contains(type) || root.has("$ref"))) {
            bad("type", "");
        }
        try {
            FormType.ofId(form.path("form").asText(""));
        } catch (UnknownFormException e) {
            findings.error(Code.BAD_FORM_KEYWORD, "/x-form/form", "keyword", "form");
        }
    }

    private void schema(JsonNode schema, String at, boolean isRoot) {
        if (++nodes > Vocabulary.MAX_NODES) {
            if (nodes == Vocabulary.MAX_NODES + 1) {
                findings.error(Code.TOO_MANY_NODES, at, "max", Vocabulary.MAX_NODES);
            }
            return;
        }
        examined.add(schema);
        annotations(schema, at, isRoot);
        if (schema.has("$ref")) {
            reference(schema, at);
            return;
        }
        String type = schema.path("type").asText("");
        if (!Vocabulary.TYPES.contains(type)) {
            bad("type", at);
        }
        Set<String> fitting = Vocabulary.forType(type);
        for (Iterator<String> names = schema.fieldNames(); names.hasNext(); ) {
            String keyword = names.next();
            if (Vocabulary.ROOT_ONLY.contains(keyword)) {
                if (!isRoot) {
                    rootOnly(keyword, at);
                }
            } else if (!Vocabulary.isKnown(keyword)) {
                findings.error(Code.UNKNOWN_KEYWORD, at + "/" + Pointers.escape(keyword), "keyword", clip(keyword));
            } else if (!Vocabulary.ANNOTATIONS.contains(keyword)
                    && !keyword.equals("type")
                    && Vocabulary.TYPES.contains(type)
                    && !fitting.contains(keyword)) {
                bad(keyword, at);
            }
        }
        switch (type) {
            case "string" -> text(schema, at);
            case "integer", "number" -> {
                number(schema, "minimum", at);
                number(schema, "maximum", at);
            }
            case "object" -> object(schema, at);
            case "array" -> array(schema, at);
            default -> {}
        }
    }

    private void annotations(JsonNode schema, String at, boolean isRoot) {
        for (String keyword : List.of("title", "description", "$comment")) {
            if (schema.has(keyword) && !schema.get(keyword).isTextual()) {
                bad(keyword, at);
            }
        }
        if (schema.has("x-form")) {
            JsonNode properties = Pointers.deref(root, schema).path("properties");
            FormKeywords.examine(schema.get("x-form"), at + "/x-form", properties, isRoot, findings);
        }
    }

    private void reference(JsonNode schema, String at) {
        for (Iterator<String> names = schema.fieldNames(); names.hasNext(); ) {
            String keyword = names.next();
            if (Vocabulary.ROOT_ONLY.contains(keyword)) {
                rootOnly(keyword, at);
            } else if (!keyword.equals("$ref") && !Vocabulary.ANNOTATIONS.contains(keyword)) {
                findings.error(
                        Vocabulary.isKnown(keyword) ? Code.BAD_KEYWORD : Code.UNKNOWN_KEYWORD,
                        at + "/" + Pointers.escape(keyword),
                        "keyword",
                        clip(keyword));
            }
        }
        String ref = schema.get("$ref").asText("");
        Set<String> chain = new LinkedHashSet<>();
        JsonNode target = schema;
        while (target.has("$ref") && chain.size() <= Vocabulary.MAX_LEVELS) {
            ref = target.get("$ref").asText("");
            if (!chain.add(ref)) {
                circle(chain, ref, at);
                return;
            }
            target = Pointers.resolve(root, ref);
            if (target.isMissingNode() || !target.isObject()) {
                findings.error(Code.BAD_REF, at + "/$ref");
                return;
            }
            targets.putIfAbsent(at + "/$ref", target);
        }
    }

    /** Notes the circle that begins where a chain comes back to one of its references. */
    private void circle(Set<String> chain, String back, String at) {
        Set<String> circle = new HashSet<>();
        for (String ref : chain) {
            if (ref.equals(back) || !circle.isEmpty()) {
                circle.add(ref);
            }
        }
        boolean known = circles.containsKey(circle) && circle.contains("#" + circles.get(circle));
        if (!known && (circle.contains("#" + at) || !circles.containsKey(circle))) {
            circles.put(circle, at);
        }
    }

    private void rootOnly(String keyword, String at) {
        if (keyword.equals("$id")) {
            findings.error(Code.BAD_ID, at + "/$id");
        } else {
            bad(keyword, at);
        }
    }

    private void text(JsonNode schema, String at) {
        count(schema, "minLength", at);
        count(schema, "maxLength", at);
        String pattern = schema.path("pattern").asText("");
        if (schema.has("pattern")
                && (!schema.get("pattern").isTextual()
                        || (!pattern.equals(TextCheck.NOT_BLANK)
                                && TextCheck.ofPattern(pattern).isEmpty()))) {
            findings.error(Code.BAD_PATTERN, at + "/pattern");
        }
        String format = schema.path("format").asText("");
        if (schema.has("format")
                && (TextCheck.ofFormat(format).isEmpty()
                        || !TextCheck.patternForFormat(format).equals(pattern))) {
            bad("format", at);
        }
        List<String> offered = new ArrayList<>();
        if (schema.has("enum")) {
            schema.get("enum").forEach(value -> offered.add(value.asText()));
            if (!strings(schema, "enum") || offered.isEmpty()) {
                bad("enum", at);
            }
            if (offered.size() > Vocabulary.MAX_ENUM) {
                findings.error(Code.ENUM_TOO_LARGE, at + "/enum", "max", Vocabulary.MAX_ENUM);
            }
        }
        JsonNode only = schema.path("const");
        if (schema.has("const") && (!only.isTextual() || (!offered.isEmpty() && !offered.contains(only.asText())))) {
            bad("const", at);
        }
    }

    private void object(JsonNode schema, String at) {
        JsonNode properties = schema.path("properties");
        if (schema.has("properties") && !properties.isObject()) {
            bad("properties", at);
        }
        properties.fieldNames().forEachRemaining(name -> {
            String place = at + "/properties/" + Pointers.escape(name);
            if (properties.get(name).isObject()) {
                schema(properties.get(name), place, false);
            } else {
                findings.error(Code.BAD_KEYWORD, place, "keyword", "properties");
            }
        });
        known(schema, "required", properties, at);
        count(schema, "minProperties", at);
        count(schema, "maxProperties", at);
        JsonNode others = schema.path("additionalProperties");
        if (others.isObject()) {
            schema(others, at + "/additionalProperties", false);
        } else if (!others.isMissingNode() && !(others.isBoolean() && !others.asBoolean())) {
            bad("additionalProperties", at);
        }
        if (schema.has("if") != schema.has("then")) {
            bad("if", at);
        } else if (schema.has("if")) {
            conditional(schema, at, properties);
        }
        eachOf(schema, at, (part, place) -> {
            if (part.size() != 2 || !part.has("if") || !part.has("then")) {
                findings.error(Code.BAD_KEYWORD, place, "keyword", "allOf");
            } else {
                conditional(part, place, properties);
            }
        });
    }

    private void conditional(JsonNode schema, String at, JsonNode properties) {
        match(schema.get("if"), at + "/if", properties);
        JsonNode then = schema.get("then");
        if (!then.isObject() || then.size() != 1 || !then.has("required")) {
            bad("then", at);
        } else {
            known(then, "required", properties, at + "/then");
        }
    }

    private void array(JsonNode schema, String at) {
        count(schema, "minItems", at);
        count(schema, "maxItems", at);
        if (!schema.path("items").isObject()) {
            bad("items", at);
            return;
        }
        schema(schema.get("items"), at + "/items", false);
        JsonNode properties = Pointers.deref(root, schema.get("items")).path("properties");
        if (schema.has("contains")) {
            match(schema.get("contains"), at + "/contains", properties);
        }
        eachOf(schema, at, (part, place) -> {
            if (part.size() != 1 || !part.has("contains")) {
                findings.error(Code.BAD_KEYWORD, place, "keyword", "allOf");
            } else {
                match(part.get("contains"), place + "/contains", properties);
            }
        });
    }

    /** The one condition the dialect knows: an object whose property has this text. */
    private void match(JsonNode match, String at, JsonNode properties) {
        JsonNode wanted = match.path("properties");
        JsonNode required = match.path("required");
        boolean shaped = match.size() == 2
                && wanted.isObject()
                && wanted.size() == 1
                && required.isArray()
                && required.size() == 1;
        if (shaped) {
            String name = wanted.fieldNames().next();
            JsonNode value = wanted.get(name);
            shaped = value.size() == 1
                    && value.path("const").isTextual()
                    && required.get(0).asText("").equals(name)
                    && properties.has(name);
        }
        if (!shaped) {
            findings.error(Code.BAD_KEYWORD, at, "keyword", at.substring(at.lastIndexOf('/') + 1));
        }
    }

    private interface Part {
        void examine(JsonNode part, String place);
    }

    private void eachOf(JsonNode schema, String at, Part examiner) {
        if (!schema.has("allOf")) {
            return;
        }
        JsonNode parts = schema.get("allOf");
        if (!parts.isArray() || parts.isEmpty() || parts.size() > Vocabulary.MAX_CONDITIONS) {
            bad("allOf", at);
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            examiner.examine(parts.get(i), at + "/allOf/" + i);
        }
    }

    private void known(JsonNode schema, String keyword, JsonNode properties, String at) {
        if (!schema.has(keyword)) {
            return;
        }
        boolean good = strings(schema, keyword);
        for (JsonNode name : schema.get(keyword)) {
            good &= properties.has(name.asText(""));
        }
        if (!good) {
            bad(keyword, at);
        }
    }

    /** Says whether a keyword holds a list of texts, none of them twice. */
    private static boolean strings(JsonNode schema, String keyword) {
        Set<String> seen = new HashSet<>();
        boolean good = schema.get(keyword).isArray();
        for (JsonNode value : schema.get(keyword)) {
            good &= value.isTextual() && seen.add(value.asText());
        }
        return good;
    }

    private void count(JsonNode schema, String keyword, String at) {
        JsonNode value = schema.path(keyword);
        if (!value.isMissingNode() && (!value.isInt() || value.asInt() < 0)) {
            bad(keyword, at);
        }
    }

    private void number(JsonNode schema, String keyword, String at) {
        if (schema.has(keyword) && !schema.get(keyword).isNumber()) {
            bad(keyword, at);
        }
    }

    private void bad(String keyword, String at) {
        findings.error(Code.BAD_KEYWORD, at + "/" + keyword, "keyword", keyword);
    }

    /** How many places a schema comes to with every reference followed, and through how many schemas the longest way leads. */
    private record Extent(long places, int levels) {}

    /** Measures a schema; where a reference comes back to itself, it is one place. */
    private Extent extent(JsonNode schema, Set<String> open) {
        if (schema.has("$ref")) {
            String ref = schema.get("$ref").asText();
            Extent known = expanded.get(ref);
            if (known != null) {
                return known;
            }
            if (open.contains(ref)) {
                return new Extent(1, 1);
            }
            if (open.size() > Vocabulary.MAX_LEVELS) {
                return new Extent(1, Vocabulary.MAX_LEVELS + 1);
            }
            open.add(ref);
            Extent target = extent(Pointers.resolve(root, ref), open);
            open.remove(ref);
            Extent here = new Extent(target.places, target.levels + 1);
            expanded.put(ref, here);
            return here;
        }
        List<JsonNode> children = new ArrayList<>();
        schema.path("properties").forEach(children::add);
        if (schema.path("additionalProperties").isObject()) {
            children.add(schema.get("additionalProperties"));
        }
        if (schema.has("items")) {
            children.add(schema.get("items"));
        }
        long places = 1;
        int levels = 0;
        for (JsonNode child : children) {
            Extent extent = extent(child, open);
            places = Math.min(places + extent.places, Vocabulary.MAX_EXPANDED + 1L);
            levels = Math.max(levels, extent.levels);
        }
        return new Extent(places, levels + 1);
    }

    private static String clip(String keyword) {
        return keyword.length() <= 40 ? keyword : keyword.substring(0, 40);
    }
}
