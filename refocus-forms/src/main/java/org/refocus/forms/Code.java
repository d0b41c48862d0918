package org.refocus.forms;

/**
 * What a finding is about: a stable list that hosts may switch on.
 *
 * <p>Codes are only ever added. The {@link #id()} is what stands in JSON, logs and message bundles; the wording of a
 * message is not part of the contract.
 */
public enum Code {
    // Reading: the bytes are not one clean JSON document.
    /** The bytes are not JSON, or a name holds half of a character pair. Arguments: {@code line}, {@code column}. */
    NOT_JSON("not-json"),
    /**
     * The document, one of its names or one of its numbers is too long. Arguments: {@code max} (bytes, characters or
     * digits).
     */
    TOO_LARGE("too-large"),
    /** Objects and lists, or the schemas of a template, are nested too deeply. Arguments: {@code max}. */
    TOO_DEEP("too-deep"),
    /** The same name stands twice in one object. */
    DUPLICATE_KEY("duplicate-key"),
    /** Something follows the document. */
    TRAILING_CONTENT("trailing-content"),
    /** The bytes are not UTF-8. Arguments: {@code offset} (bytes). */
    BAD_ENCODING("bad-encoding"),
    /** A text or name holds a NUL character, or a text holds half of a character pair. */
    BAD_CHARACTER("bad-character"),
    /** There is more wrong than is worth listing. Arguments: {@code max}. */
    TOO_MANY_FINDINGS("too-many-findings"),

    // Schema: what the template says of the answers.
    /** A value of another kind is expected. Arguments: {@code expected}. */
    TYPE("type"),
    /** An answer is missing. The pointer names the missing place. */
    REQUIRED("required"),
    /** The template knows no such name. */
    UNKNOWN_PROPERTY("unknown-property"),
    /** The value is none of those offered. */
    ENUM("enum"),
    /** The text is blank. */
    BLANK("blank"),
    /** The text is too short. Arguments: {@code min} (Unicode code points). */
    MIN_LENGTH("min-length"),
    /** The text is too long. Arguments: {@code max} (Unicode code points). */
    MAX_LENGTH("max-length"),
    /** The text is not written in the way that the template asks for. */
    PATTERN("pattern"),
    /** The text is not a real date or time. Arguments: {@code format}. */
    FORMAT("format"),
    /** The number is too small. Arguments: {@code min}. */
    MINIMUM("minimum"),
    /** The number is too large. Arguments: {@code max}. */
    MAXIMUM("maximum"),
    /** The list is too short. Arguments: {@code min}. */
    MIN_ITEMS("min-items"),
    /** The list is too long. Arguments: {@code max}. */
    MAX_ITEMS("max-items"),
    /** The object has too few properties. Arguments: {@code min}. */
    MIN_PROPERTIES("min-properties"),
    /** The object has too many properties. Arguments: {@code max}. */
    MAX_PROPERTIES("max-properties"),
    /** The list lacks an item of a kind that it must have. Arguments: {@code property}, {@code value}. */
    CONTAINS("contains"),

    // Rules: what a schema cannot say.
    /** The total is not the sum of its lines. */
    SUM("sum"),
    /** The value is over the limit that the template sets. Arguments: {@code limit}. */
    OVER_LIMIT("over-limit"),
    /** The value is under the limit that the template sets. Arguments: {@code limit}. */
    UNDER_LIMIT("under-limit"),
    /** The same number stands twice. */
    NOT_DISTINCT("not-distinct"),
    /** Somebody who has to agree has not. Arguments: {@code who}. */
    AGREEMENT_MISSING("agreement-missing"),
    /** Something has to be put right that is not shown to the reader of the report, who has put right all else. */
    NOT_SHOWN("not-shown"),

    // Advice: the manual's practice.
    /** A goal is about getting away from something. */
    AVOIDANCE_GOAL("avoidance-goal"),
    /** Every step of a goal is done by a worker for the person. */
    ONLY_PASSIVE_STEPS("only-passive-steps"),
    /** A goal names no strength that it builds on. */
    GOAL_WITHOUT_STRENGTH("goal-without-strength"),
    /** A goal names no value or preference that it reflects. */
    GOAL_WITHOUT_VALUE("goal-without-value"),
    /** Nothing stands in the person's own words. */
    NO_OWN_WORDS("no-own-words"),
    /** All strengths are inner ones: people, places and things are missing. */
    ONLY_INTERNAL_STRENGTHS("only-internal-strengths"),
    /** A domain has no entry. */
    EMPTY_DOMAIN("empty-domain"),
    /** The record is older than the template allows. Arguments: {@code months}. */
    OUT_OF_DATE("out-of-date"),

    // Admission: why a template is refused.
    /** A keyword outside the closed list. Arguments: {@code keyword}. */
    UNKNOWN_KEYWORD("unknown-keyword"),
    /** A keyword has a value that it cannot have. Arguments: {@code keyword}. */
    BAD_KEYWORD("bad-keyword"),
    /** A {@code $ref} that is not local or leads nowhere. */
    BAD_REF("bad-ref"),
    /** A {@code $ref} that comes back to itself without going deeper. */
    REF_CYCLE("ref-cycle"),
    /** The template has too many nodes. Arguments: {@code max}. */
    TOO_MANY_NODES("too-many-nodes"),
    /** An enum has too many values. Arguments: {@code max}. */
    ENUM_TOO_LARGE("enum-too-large"),
    /** A pattern does not compile or costs too much. */
    BAD_PATTERN("bad-pattern"),
    /** The {@code $id} is missing, of the wrong form, or stands a second time. */
    BAD_ID("bad-id"),
    /** The {@code $schema} is not our dialect. Arguments: {@code expected}. */
    BAD_DIALECT("bad-dialect"),
    /** A rule of the template names no place or no parameter that exists. */
    BAD_RULE("bad-rule"),
    /** A parameter that a rule reckons with is no number. Arguments: {@code parameter}. */
    BAD_PARAMETER("bad-parameter"),
    /** An entry of {@code x-form} that the dialect does not know or that does not fit. Arguments: {@code keyword}. */
    BAD_FORM_KEYWORD("bad-form-keyword"),

    // Adaptation: why another edition of a template is refused.
    /** The adaptation, or one of its changes, has a member that it cannot have or lacks one. Arguments: {@code member}. */
    BAD_ADAPTATION("bad-adaptation"),
    /** The template that is adapted is not there. Arguments: {@code base}. */
    UNKNOWN_BASE("unknown-base"),
    /** The id is that of another template. Arguments: {@code id}. */
    ID_CLASH("id-clash"),
    /** A change names a place that the template does not have. Arguments: {@code place}, {@code near}. */
    NO_SUCH_PLACE("no-such-place"),
    /** What a change expects to find is not there. Arguments: {@code place}. */
    TEST_FAILED("test-failed"),
    /** The base keeps this place as it is. Arguments: {@code place}. */
    LOCKED("locked"),
    /** Nothing may be added to this place. Arguments: {@code place}. */
    NOT_EXTENDABLE("not-extendable"),
    /** This place may neither be taken out nor hidden. Arguments: {@code place}. */
    NOT_REMOVABLE("not-removable"),
    /** This place may be made stricter, not looser. Arguments: {@code place}. */
    ONLY_STRICTER("only-stricter"),
    /** A lock may be made stricter, not looser. Arguments: {@code place}. */
    LOOSENED_LOCK("loosened-lock"),
    /** The order does not name each place of an object once. Arguments: {@code place}. */
    BAD_ORDER("bad-order"),
    /** The version is too close to the one before. Arguments: {@code step} (none, patch, minor or major). */
    STEP_TOO_SMALL("step-too-small"),
    /** Answers at this place would fit no typed record. Arguments: {@code place}. */
    DOES_NOT_BIND("does-not-bind"),

    // Languages: why a language pack is refused.
    /** A name in a language pack is no JSON Pointer. */
    BAD_POINTER("bad-pointer"),
    /** A translation has other places to fill in than its source. */
    PLACEHOLDERS("placeholders"),

    // Migration: what is wrong with it, or may go wrong.
    /** A migration, or one of its steps, has a member that it cannot have or lacks one. Arguments: {@code keyword}. */
    BAD_STEP("bad-step"),
    /** A step names a place that neither a template nor an earlier step has. Arguments: {@code path}, {@code template}. */
    UNKNOWN_PLACE("unknown-place"),
    /** A place has to be there and nothing fills it. Arguments: {@code path}. */
    UNFILLED_PLACE("unfilled-place"),
    /** A place is gone, or is new in another's stead, and no step says so. Arguments: {@code path}. */
    UNSAID_PLACE("unsaid-place"),
    /** An old answer may not fit this place. Arguments: {@code path}. */
    MAY_NOT_FIT("may-not-fit");

    private final String id;

    Code(String id) {
        this.id = id;
    }

    /** Returns the stable identifier, in lower case with hyphens. */
    public String id() {
        return id;
    }
}
