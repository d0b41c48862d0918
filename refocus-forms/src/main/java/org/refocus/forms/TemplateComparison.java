package org.refocus.forms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refocus.forms.internal.bind.Binder;
import org.refocus.forms.internal.compare.Walk;

/**
 * What differs between two versions of a form, and what that means for answers that exist.
 *
 * <p>An answer is right where {@link FormTemplate#validate(byte[])} finds no error; every verdict here is about that. The
 * verdicts err on one side only. When no change {@linkplain TemplateChange#narrows() narrows}, every answer that the old
 * template accepts is accepted by the new one. When no change {@linkplain TemplateChange#widens() widens}, the converse
 * holds. The other way round nothing is promised: a change that is said to narrow may be one that no answer ever meets.
 *
 * <p>Decided: places, {@code required}, bounds, offered values, whole numbers in place of numbers, open names,
 * {@code contains}, {@code if}/{@code then}, and rules with the number that each reads. Taken cautiously, as narrower and
 * wider at once: a pattern or format in the place of another, one type in the place of another, and a name that comes out
 * of or goes into open names which have a schema. Limits are compared one by one: that a pattern already forbids what a
 * new {@code minLength} forbids is not seen. A place is taken for renamed or moved when it is written alike and no other
 * could be meant; otherwise it is reported as one that is gone and one that is new.
 *
 * <p>Immutable and safe to share between threads. Lists are never null.
 */
public final class TemplateComparison {
    /** A step between versions, the smallest first. */
    public enum Step {
        /** Nothing differs but how the file is written. */
        NONE,
        /** Other words. */
        PATCH,
        /** More is possible; what exists stays as it is. */
        MINOR,
        /** What exists may fail, lose its place or mean something else. */
        MAJOR
    }

    /** How the new template comes from the old one, in the words of FHIR's Structured Data Capture. */
    public enum Derivation {
        /** Every answer right under the new template is right under the old one; also where both accept the same. */
        COMPLIES_WITH,
        /** Every answer right under the old template is right under the new one, which accepts more. */
        EXTENDS,
        /** Neither can be promised. */
        INSPIRED_BY
    }

    private final FormTemplate before;
    private final FormTemplate after;
    private final List<TemplateChange> changes;

    private TemplateComparison(FormTemplate before, FormTemplate after) {
        this.before = before;
        this.after = after;
        this.changes = Walk.changes(before.compiled(), after.compiled());
    }

    /**
     * Compares two templates of one form.
     *
     * @param before the older one, or the one that the other was adapted from
     * @param after the newer one
     * @throws RefocusException when they are templates of different forms
     */
    public static TemplateComparison of(FormTemplate before, FormTemplate after) {
        if (before.form() != after.form()) {
            throw new RefocusException("Templates " + before.key() + " and " + after.key()
                    + " are different forms. Compare two templates of one form.");
        }
        return new TemplateComparison(before, after);
    }

    /** Returns the changes: the form as a whole first, then place by place. */
    public List<TemplateChange> changes() {
        return changes;
    }

    /** Returns the smallest step that is honest about every change. */
    public Step step() {
        return changes.stream()
                .map(TemplateChange::step)
                .max(Comparator.naturalOrder())
                .orElse(Step.NONE);
    }

    /**
     * Says whether the new version is far enough from the old one.
     *
     * <p>A version before the old one is not, nor is another file under the same {@code $id}. A template that has a name
     * of its own counts its versions itself, so there every version is.
     */
    public boolean isStepEnough() {
        if (before.url().equals(after.url())) {
            return before.contentHash().equals(after.contentHash());
        }
        if (!line(before).equals(line(after))) {
            return true;
        }
        String[] from = before.version().split("\\.", -1);
        String[] to = after.version().split("\\.", -1);
        Step[] steps = {Step.MAJOR, Step.MINOR, Step.PATCH};
        for (int i = 0; i < steps.length; i++) {
            int further = Integer.compare(Integer.parseInt(to[i]), Integer.parseInt(from[i]));
            if (further != 0) {
                return further > 0 && steps[i].compareTo(step()) >= 0;
            }
        }
        return true;
    }

    /** Returns what the new template promises to those who know the old one. */
    public Derivation derivation() {
        if (changes.stream().noneMatch(TemplateChange::widens)) {
            return Derivation.COMPLIES_WITH;
        }
        return changes.stream().noneMatch(TemplateChange::narrows) ? Derivation.EXTENDS : Derivation.INSPIRED_BY;
    }

    /** Returns the comparison in lines of plain English: a headline, then a line for each change. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        String needs = changes.isEmpty()
                ? "nothing differs"
                : "needs a " + step().name().toLowerCase(Locale.ROOT) + " step";
        lines.add(before.key() + " to " + after.key() + ": " + needs);
        changes.forEach(change -> lines.add(change.toString()));
        return List.copyOf(lines);
    }

    /**
     * Returns the comparison as JSON for a build: {@code before}, {@code after}, {@code step}, {@code stepEnough},
     * {@code derivation}, and {@code changes} with {@code kind}, {@code pointer}, {@code to} where it moved,
     * {@code keyword}, {@code detail},
     * {@code meaning}, {@code narrows}, {@code widens} and {@code step}. Names of kinds are those of the enumerations.
     */
    public String json() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (TemplateChange change : changes) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", change.kind().name());
            one.put("pointer", change.pointer());
            if (!change.to().isEmpty()) {
                one.put("to", change.to());
            }
            one.put("keyword", change.keyword());
            one.put("detail", change.detail());
            one.put("meaning", change.meaning().name());
            one.put("narrows", change.narrows());
            one.put("widens", change.widens());
            one.put("step", change.step().name());
            list.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("before", before.key());
        all.put("after", after.key());
        all.put("step", step().name());
        all.put("stepEnough", isStepEnough());
        all.put("derivation", derivation().name());
        all.put("changes", list);
        return new String(Binder.write(all), StandardCharsets.UTF_8);
    }

    /**
     * Tries answers that exist on the new template.
     *
     * @param answers what was stored under the old template; read once, in order, and kept by nobody
     */
    public AnswerTally tally(Iterable<FormDocument> answers) {
        return AnswerTally.of(before, after, answers);
    }

    private static String line(FormTemplate template) {
        return template.url().substring(0, template.url().lastIndexOf('/'));
    }

    @Override
    public String toString() {
        return "TemplateComparison[" + before.key() + " to " + after.key() + ", " + step() + ", " + derivation() + "]";
    }
}
