package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.TemplateChange;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateChange.Meaning;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.forms.internal.template.Pointers;

/**
 * Judges what an adaptation changed by the marks of its base: {@code locked}, {@code relabel}, {@code extend} and
 * {@code removable}.
 *
 * <p>It looks at what became different, not at how the change was written: a lock cannot be got round by changing a shape
 * that the locked place shares with others. A place without a mark is {@code locked} below a locked one, and
 * {@code relabel} everywhere else. What the adaptation itself added, it may shape as it likes.
 */
final class Locks {
    /** The keywords of the rules that a number of the template's own sets. */
    private static final Set<String> LIMITS = Set.of("at-most", "at-least");

    private static final Set<String> RULES = Set.of("at-most", "at-least", "sum", "distinct");

    private static final Set<Kind> LEAVING = Set.of(Kind.REMOVED, Kind.RENAMED, Kind.MOVED);

    private final CompiledTemplate base;
    private final CompiledTemplate edition;

    Locks(CompiledTemplate base, CompiledTemplate edition) {
        this.base = base;
        this.edition = edition;
    }

    /**
     * One thing that the base does not allow.
     *
     * @param code what is wrong
     * @param place the pointer into the answers
     * @param keyword what differs there
     */
    record Breach(Code code, String place, String keyword) {}

    /** Returns what the base does not allow among these differences. */
    List<Breach> breaches(List<TemplateChange> changes) {
        List<Breach> breaches = new ArrayList<>();
        for (TemplateChange change : changes) {
            Code code = judge(change);
            if (code != null) {
                breaches.add(new Breach(code, change.pointer(), change.keyword()));
            }
        }
        gone("parameters", names(base), names(edition), breaches);
        gone("content", pieces(base), pieces(edition), breaches);
        return breaches;
    }

    private @Nullable Code judge(TemplateChange change) {
        if (RULES.contains(change.keyword())) {
            // A limit moves with its parameter, which a service may set; a rule may come but not go.
            boolean isGone = change.widens() && !(LIMITS.contains(change.keyword()) && isStillLimited(change));
            return isGone ? Code.NOT_REMOVABLE : null;
        }
        return switch (change.kind()) {
            case PARAMETER, CONTENT -> null;
            case SUBJECT, AGREED_BY, NOT_COMPARED -> Code.LOCKED;
            case ADDED_OPTIONAL, ADDED_REQUIRED -> adding(parent(change.pointer()));
            case LOCK -> lock(change.pointer());
            default -> change.keyword().equals("publisher") ? null : changing(change);
        };
    }

    private boolean isStillLimited(TemplateChange change) {
        return edition.rules().stream()
                .anyMatch(rule -> rule.at().equals(change.pointer())
                        && rule.kind()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-')
                                .equals(change.keyword()));
    }

    private @Nullable Code adding(String parent) {
        String lock = lockAt(base, parent);
        if (lock.equals("locked")) {
            return Code.LOCKED;
        }
        return lock.equals("extend") ? null : Code.NOT_EXTENDABLE;
    }

    private @Nullable Code lock(String place) {
        String was = lockAt(base, place);
        String is = lockAt(edition, place);
        boolean stricter = is.equals("locked") || (is.equals("relabel") && !was.equals("locked"));
        return stricter ? null : Code.LOOSENED_LOCK;
    }

    private @Nullable Code changing(TemplateChange change) {
        String lock = lockAt(base, change.pointer());
        if (lock.equals("locked")) {
            return Code.LOCKED;
        }
        boolean leaves = LEAVING.contains(change.kind()) || change.meaning() == Meaning.LOSES_PLACE;
        if (leaves) {
            return lock.equals("removable") ? null : Code.NOT_REMOVABLE;
        }
        return change.widens() ? Code.ONLY_STRICTER : null;
    }

    /** Returns the mark of a place of the answers; what stands beside a reference wins over what it leads to. */
    static String lockAt(CompiledTemplate template, String pointer) {
        JsonNode at = template.schema();
        String lock = own(template, at, "relabel");
        for (String token : tokens(pointer)) {
            at = below(template.deref(at), token);
            lock = own(template, at, lock.equals("locked") ? "locked" : "relabel");
        }
        return lock;
    }

    /** Returns the schema of a place below another; a missing node where there is none. */
    static JsonNode below(JsonNode schema, String token) {
        if (token.equals("*")) {
            return schema.has("items") ? schema.path("items") : schema.path("additionalProperties");
        }
        return schema.path("properties").path(Pointers.unescape(token));
    }

    static List<String> tokens(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }

    /** Returns the mark of one schema; what stands beside a reference wins over what it leads to. */
    static String own(CompiledTemplate template, JsonNode written, String otherwise) {
        String beside = written.path("x-form").path("lock").asText("");
        String own = beside.isEmpty()
                ? template.deref(written).path("x-form").path("lock").asText("")
                : beside;
        return own.isEmpty() ? otherwise : own;
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static void gone(String keyword, Set<String> before, Set<String> after, List<Breach> breaches) {
        if (!after.containsAll(before)) {
            breaches.add(new Breach(Code.NOT_REMOVABLE, "", keyword));
        }
    }

    private static Set<String> names(CompiledTemplate template) {
        Set<String> names = new LinkedHashSet<>();
        template.schema().path("x-form").path("parameters").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> pieces(CompiledTemplate template) {
        Set<String> ids = new LinkedHashSet<>();
        template.schema()
                .path("x-form")
                .path("content")
                .forEach(piece -> ids.add(piece.path("id").asText()));
        return ids;
    }
}
