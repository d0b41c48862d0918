package org.refocus.forms.internal.template;

import java.util.Set;
import org.refocus.forms.internal.read.TokenChecker;

/** The words of the dialect: a closed list, so that a template cannot say what the library would not check. */
public final class Vocabulary {
    static final String BASE = "https://refocus-forms.example/";
    static final String DIALECT = BASE + "dialect/1.0.0/schema";

    /** What an adaptation names as its {@code $schema}. */
    public static final String ADAPTATION = BASE + "dialect/1.0.0/adaptation";

    static final int MAX_NODES = 5_000;
    static final int MAX_EXPANDED = 50_000;
    static final int MAX_ENUM = 500;

    /** The most schemas, references among them, that may lie one inside the other; no document goes deeper. */
    static final int MAX_LEVELS = 2 * TokenChecker.MAX_DEPTH;

    /** The most conditions in one {@code allOf}: those of a list and of its items share 64 bits. */
    static final int MAX_CONDITIONS = 31;

    static final Set<String> ROOT_ONLY = Set.of("$schema", "$id", "$defs");
    static final Set<String> ANNOTATIONS = Set.of("title", "description", "$comment", "x-form");
    static final Set<String> TEXT = Set.of("enum", "const", "minLength", "maxLength", "pattern", "format");
    static final Set<String> NUMBER = Set.of("minimum", "maximum");
    static final Set<String> OBJECT = Set.of(
            "properties", "required", "additionalProperties", "minProperties", "maxProperties", "if", "then", "allOf");
    static final Set<String> ARRAY = Set.of("items", "minItems", "maxItems", "contains", "allOf");
    static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "object", "array");

    static final Set<String> FORM_ROOT = Set.of(
            "form",
            "version",
            "base",
            "publisher",
            "citation",
            "subject",
            "agreedBy",
            "parameters",
            "rules",
            "content");
    static final Set<String> FORM_NODE = Set.of(
            "order", "prompts", "guidance", "widget", "options", "audience", "lock", "add", "item", "layout", "source");
    static final Set<String> WIDGETS = Set.of(
            "line",
            "text",
            "date",
            "number",
            "money",
            "choice",
            "yes-no",
            "entry",
            "entries",
            "group",
            "table",
            "section",
            "language",
            "hidden");
    static final Set<String> LOCKS = Set.of("locked", "relabel", "extend", "removable");
    static final Set<String> AUDIENCES = Set.of("only-me", "worker", "team", "my-circle");

    private Vocabulary() {}

    /** Returns the keywords that may stand in a schema of a type. */
    static Set<String> forType(String type) {
        return switch (type) {
            case "string" -> TEXT;
            case "integer", "number" -> NUMBER;
            case "object" -> OBJECT;
            case "array" -> ARRAY;
            default -> Set.of();
        };
    }

    /** Says whether a keyword stands anywhere in the dialect. */
    static boolean isKnown(String keyword) {
        return ROOT_ONLY.contains(keyword)
                || ANNOTATIONS.contains(keyword)
                || keyword.equals("type")
                || keyword.equals("$ref")
                || TEXT.contains(keyword)
                || NUMBER.contains(keyword)
                || OBJECT.contains(keyword)
                || ARRAY.contains(keyword);
    }
}
