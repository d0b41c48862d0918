package org.refocus.forms.migration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateException;
import org.refocus.forms.internal.migrate.Mover;
import org.refocus.forms.internal.migrate.Script;
import org.refocus.forms.internal.migrate.ScriptReader;
import org.refocus.forms.internal.migrate.StepCheck;

/**
 * How answers move from one version of a template to another: declared steps, and a rule for the rest.
 *
 * <p>A migration is a small JSON file beside the new version: rename, move, split, merge, default, drop. It is pure: the
 * same answers always give the same, and what is given is never changed. After the steps, what the new version refuses is
 * taken out and {@linkplain Preserved preserved}, unless it is needed where it stands or was refused by the old version
 * already. Nothing is overwritten and no word is lost.
 *
 * <p>Immutable and safe to share between threads. Templates have to be of one form.
 */
public final class Migration {
    /** One step between versions, and the template that it ends at where another step follows. */
    private record Leg(Script script, @Nullable FormTemplate end) {}

    private final List<Leg> legs;

    private Migration(List<Leg> legs) {
        this.legs = List.copyOf(legs);
    }

    /**
     * Reads a migration file.
     *
     * @param json the file as UTF-8 JSON, at most 1 MiB
     * @throws TemplateException when it is refused, with a finding for each thing; pointers lead into the file
     */
    public static Migration load(byte[] json) {
        return new Migration(List.of(new Leg(ScriptReader.read(json.clone()), null)));
    }

    /** Returns the migration that declares no step: whatever fits stays where it is. */
    public static Migration between(FormTemplate from, FormTemplate to) {
        return new Migration(List.of(new Leg(new Script(from.key(), to.key(), List.of()), null)));
    }

    /** Returns the template that answers have to stand under, {@code id|version}. */
    public String from() {
        return legs.get(0).script().from();
    }

    /** Returns the template that they move to, {@code id|version}. */
    public String to() {
        return legs.get(legs.size() - 1).script().to();
    }

    /**
     * Returns this migration and then another, as one: it does what doing both does, and gives the same.
     *
     * @param through the template between the two, under which what this one leaves has to fit
     * @param next the migration that goes on from there
     * @throws RefocusException when they do not meet at that template
     */
    public Migration then(FormTemplate through, Migration next) {
        demand(through, to());
        demand(through, next.from());
        List<Leg> all = new ArrayList<>(legs);
        all.set(all.size() - 1, new Leg(all.get(all.size() - 1).script(), through));
        all.addAll(next.legs);
        return new Migration(all);
    }

    /**
     * Looks for what an author of a migration would want to know before anybody's answers are moved.
     *
     * <p>Errors: a place that neither the template nor an earlier step has, a value that does not fit, a place that has to
     * be there and that nothing fills. Warnings: a place that is gone without a step, and places where an old answer may
     * not fit. When nothing at all is found, all answers that conform to the old version conform to the new one once they
     * are moved.
     *
     * @return the findings; pointers lead into the file, to a step or to {@code /steps}
     * @throws RefocusException when the templates are not those of the migration, or of different forms
     */
    public Report check(FormTemplate from, FormTemplate to) {
        demand(from, to);
        Report report = Report.clean();
        FormTemplate start = from;
        for (Leg leg : legs) {
            FormTemplate end = leg.end() == null ? to : leg.end();
            report = report.plus(StepCheck.check(leg.script(), start, end));
            start = end;
        }
        return report;
    }

    /**
     * Moves answers; those that are given stay as they are.
     *
     * @param from the template that they stand under
     * @param to the template that they move to
     * @param answers any document, complete or not, right or wrong
     * @throws RefocusException when the templates are not those of the migration or of different forms, or when what the
     *     migration adds makes the answers too large to be read
     */
    public Migrated apply(FormTemplate from, FormTemplate to, FormDocument answers) {
        demand(from, to);
        List<Preserved> preserved = new ArrayList<>();
        List<LedgerLine> ledger = new ArrayList<>();
        FormTemplate start = from;
        FormDocument document = answers;
        for (Leg leg : legs) {
            FormTemplate end = leg.end() == null ? to : leg.end();
            Migrated moved = Mover.move(leg.script(), start, end, document);
            preserved.addAll(moved.preserved());
            ledger.addAll(moved.ledger());
            document = moved.answers();
            start = end;
        }
        return new Migrated(document, preserved, ledger, to.validate(document));
    }

    private void demand(FormTemplate start, FormTemplate end) {
        demand(start, from());
        demand(end, to());
        if (start.form() != end.form()) {
            throw new RefocusException("Templates " + start.key() + " and " + end.key()
                    + " are different forms. Answers move between versions of one form.");
        }
    }

    private static void demand(FormTemplate template, String key) {
        if (!template.key().equals(key)) {
            throw new RefocusException("The migration needs the template " + key + " here, not " + template.key()
                    + ". Take the versions that it names.");
        }
    }

    @Override
    public String toString() {
        return "Migration[" + from() + " to " + to() + "]";
    }
}
