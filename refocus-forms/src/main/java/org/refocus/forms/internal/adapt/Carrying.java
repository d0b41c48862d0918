package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Rebase.Conflict;
import org.refocus.forms.TemplateComparison;
import org.refocus.forms.internal.read.Findings;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.forms.internal.template.Identity;

/**
 * Carries changes over from one base to another: both are changed side by side, one change after the other, and each
 * change is looked at with what both bases hold in its place. Used by one thread.
 */
public final class Carrying {
    private final AdaptationFile file;
    private final Patch old;
    private final Patch renewed;
    private final List<Change> kept = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();

    private Carrying(AdaptationFile file, CompiledTemplate before, CompiledTemplate after) {
        this.file = file;
        this.old = new Patch(before.schema());
        this.renewed = new Patch(after.schema());
    }

    /** Carries the changes of a file over. */
    public static Carrying of(AdaptationFile file, FormTemplate before, FormTemplate after) {
        Carrying carrying = new Carrying(file, CompiledTemplate.of(before.json()), CompiledTemplate.of(after.json()));
        file.changes().forEach(carrying::carry);
        return carrying;
    }

    /** Returns the changes that were left out with both sides. */
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** Returns the places of the changes that the new base has made itself. */
    public List<String> settled() {
        return List.copyOf(settled);
    }

    /** Returns the adaptation of the new base, its version raised by the step between the two editions. */
    public AdaptationFile file(FormTemplate before, FormTemplate after) {
        AdaptationFile same = new AdaptationFile(file.url(), after.key(), file.publisher(), file.note(), kept);
        Optional<FormTemplate> was = Edition.of(file, before).value();
        Optional<FormTemplate> is = Edition.of(same, after).value();
        TemplateComparison.Step step = was.isPresent() && is.isPresent()
                ? TemplateComparison.of(was.get(), is.get()).step()
                : TemplateComparison.Step.MAJOR;
        return new AdaptationFile(raised(file.url(), step), after.key(), file.publisher(), file.note(), kept);
    }

    /** Another base is another file, so that the least step is a patch. */
    private static String raised(String url, TemplateComparison.Step step) {
        int cut = url.lastIndexOf('/') + 1;
        int[] version = Identity.numbers(url.substring(cut));
        String next = switch (step) {
            case MAJOR -> (version[0] + 1) + ".0.0";
            case MINOR -> version[0] + "." + (version[1] + 1) + ".0";
            default -> version[0] + "." + version[1] + "." + (version[2] + 1);
        };
        return url.substring(0, cut) + next;
    }

    private void carry(Change change) {
        JsonNode had = old.tree().at(change.path());
        JsonPointer path = place(change.path(), change.op() == Change.Op.ADD);
        JsonPointer from = change.from() == null ? null : place(change.from(), false);
        JsonNode has = path == null ? MissingNode.getInstance() : renewed.tree().at(path);
        boolean lost = path == null || (change.from() != null && from == null);
        Findings ignored = new Findings();
        boolean given = isGiven(change);
        if (lost || given || isTorn(change, from, had, has)) {
            if (given || (!lost && isDone(change, has))) {
                settled.add(change.path().toString());
            } else {
                JsonNode own = change.value() == null ? MissingNode.getInstance() : change.value();
                conflicts.add(new Conflict(change.number(), change.path().toString(), text(had), text(has), text(own)));
            }
        } else {
            Change moved = change.moved(Objects.requireNonNull(path), from);
            renewed.apply(moved, ignored);
            kept.add(moved);
        }
        old.apply(change, ignored);
    }

    /** Says whether the two bases hold different things where a change reaches. */
    private boolean isTorn(Change change, @Nullable JsonPointer from, JsonNode had, JsonNode has) {
        boolean intoList = change.path().matches()
                ? false
                : old.tree().at(change.path().head()).isArray();
        boolean puts =
                change.op() != Change.Op.REPLACE && change.op() != Change.Op.REMOVE && change.op() != Change.Op.TEST;
        boolean target = !(puts && intoList) && !JsonValues.same(had, has);
        boolean source = from != null
                && !JsonValues.same(
                        old.tree().at(Objects.requireNonNull(change.from())),
                        renewed.tree().at(from));
        return target || source;
    }

    /** Says whether a list of the new base has gained the very item that a change adds. */
    private boolean isGiven(Change change) {
        JsonNode value = change.value();
        if (change.op() != Change.Op.ADD || value == null || change.path().matches()) {
            return false;
        }
        JsonPointer parent = place(change.path().head(), false);
        return parent != null
                && old.tree().at(change.path().head()) instanceof ArrayNode before
                && renewed.tree().at(parent) instanceof ArrayNode after
                && find(before, value) < 0
                && find(after, value) >= 0;
    }

    /** Says whether the new base holds already what the change would make. */
    private static boolean isDone(Change change, JsonNode has) {
        return switch (change.op()) {
            case ADD, REPLACE -> JsonValues.same(Objects.requireNonNull(change.value()), has);
            case REMOVE -> has.isMissingNode();
            default -> false;
        };
    }

    /**
     * Returns where the new base has a place of the old one, or null where it has none; an item of a list is known by what
     * it is, and by where it stands where it changed.
     */
    private @Nullable JsonPointer place(JsonPointer pointer, boolean inserts) {
        JsonNode was = old.tree();
        JsonNode is = renewed.tree();
        JsonPointer found = JsonPointer.empty();
        JsonPointer rest = pointer;
        while (!rest.matches()) {
            String token = rest.getMatchingProperty();
            boolean last = rest.tail().matches();
            if (was instanceof ArrayNode before) {
                if (!(is instanceof ArrayNode after)) {
                    return null;
                }
                int at = Patch.indexOf(before, token);
                int index = at >= before.size() ? after.size() : index(before, at, after, last && inserts);
                if (index < 0) {
                    return null;
                }
                found = token.equals("-") ? found.appendProperty("-") : found.appendIndex(index);
                was = before.path(at);
                is = after.path(index);
            } else {
                found = found.appendProperty(token);
                was = was.path(token);
                is = is.path(token);
                if (!last && is.isMissingNode()) {
                    return null;
                }
            }
            rest = rest.tail();
        }
        return found;
    }

    private static int index(ArrayNode before, int at, ArrayNode after, boolean inserts) {
        int same = find(after, before.path(at));
        if (same >= 0) {
            return same;
        }
        if (inserts) {
            int left = at > 0 ? find(after, before.path(at - 1)) : -1;
            return left >= 0 ? left + 1 : Math.min(at, after.size());
        }
        // Changed or gone: what stands in its place now belongs to nobody in the old list, or it is gone.
        return at < after.size() && find(before, after.path(at)) < 0 ? at : -1;
    }

    private static int find(ArrayNode list, JsonNode item) {
        for (int i = 0; i < list.size(); i++) {
            if (JsonValues.same(list.get(i), item)) {
                return i;
            }
        }
        return -1;
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : new String(JsonValues.bytes(value), StandardCharsets.UTF_8).strip();
    }
}
