package org.refocus.forms;

import java.util.ArrayList;
import java.util.List;
import org.refocus.forms.internal.adapt.AdaptationFile;
import org.refocus.forms.internal.adapt.Carrying;

/**
 * An adaptation carried over to a newer version of its base, by a three-way merge.
 *
 * <p>A change is carried over where the new base has kept what the change was made on; its place is found again where a
 * list has grown or shrunk. A change that the new base has made itself is left out. Where both sides changed the same
 * thing, neither wins: it is a {@link Conflict}, with both sides, for the author to settle.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Rebase {
    /**
     * A change that cannot be carried over without a choice.
     *
     * @param change the number of the change in the old adaptation, from nought
     * @param pointer its place in the template
     * @param before what the old base has there, as JSON; empty where there is nothing
     * @param after what the new base has there, as JSON; empty where there is nothing
     * @param own what the adaptation puts there, as JSON; empty where it takes it out
     */
    public record Conflict(int change, String pointer, String before, String after, String own) {}

    private final Adaptation carried;
    private final List<Conflict> conflicts;
    private final List<String> settled;
    private final Report report;

    private Rebase(Carrying carrying, FormTemplate before, FormTemplate after) {
        this.carried = Adaptation.load(carrying.file(before, after).json());
        this.conflicts = carrying.conflicts();
        this.settled = carrying.settled();
        this.report = carried.applyTo(after).report();
    }

    static Rebase of(AdaptationFile file, FormTemplate before, FormTemplate after) {
        if (!file.base().equals(before.key())) {
            throw new RefocusException("The adaptation changes " + file.base() + ", not " + before.key()
                    + ". Give the template that it names as its base.");
        }
        if (before.form() != after.form()) {
            throw new RefocusException("Templates " + before.key() + " and " + after.key()
                    + " are different forms. Carry an adaptation over to a version of its own form.");
        }
        return new Rebase(Carrying.of(file, before, after), before, after);
    }

    /**
     * Returns the adaptation of the new base: every change that could be carried over, in order.
     *
     * <p>Its version is raised by the smallest step that is honest about what became different.
     */
    public Adaptation carried() {
        return carried;
    }

    /** Returns the changes that were left out because both sides changed the same thing. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** Returns the pointers of the changes that were left out because the new base has them already. */
    public List<String> settled() {
        return settled;
    }

    /** Returns what the new base does not allow among the changes that were carried over. */
    public Report report() {
        return report;
    }

    /** Says whether everything was carried over and is allowed. */
    public boolean isClean() {
        return conflicts.isEmpty() && report.conforms();
    }

    /** Returns what happened in lines of plain English: a headline, then each conflict with both sides. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(carried.key() + " of " + carried.base() + ": " + carried.size() + " changes carried over, "
                + settled.size() + " in the new base already, " + conflicts.size() + " to settle");
        for (Conflict conflict : conflicts) {
            lines.add(conflict.pointer() + ": both sides changed this");
            lines.add("  the base had: " + said(conflict.before()));
            lines.add("  the base has: " + said(conflict.after()));
            lines.add("  the edition:  " + said(conflict.own()));
        }
        return List.copyOf(lines);
    }

    private static String said(String json) {
        String line = json.strip().replaceAll("\\s*\\n\\s*", " ");
        return line.isEmpty() ? "nothing" : line.length() <= 200 ? line : line.substring(0, 200) + " ...";
    }

    @Override
    public String toString() {
        return "Rebase[" + carried.key() + " to " + carried.base() + ", " + conflicts.size() + " conflicts]";
    }
}
