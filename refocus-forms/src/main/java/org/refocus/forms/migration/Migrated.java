package org.refocus.forms.migration;

import java.util.List;
import java.util.Objects;
import org.refocus.forms.FormDocument;
import org.refocus.forms.Report;

/**
 * Answers that were moved to another version, with everything that became of them.
 *
 * <p>Each leaf of the old answers is in the new ones or among what is preserved. Immutable and safe to share between
 * threads; no part is null. {@link #toString()} shows no answer.
 *
 * @param answers the answers under the new version; byte for byte the old ones where nothing had to be done
 * @param preserved what has no place there, in the order in which it was taken out
 * @param ledger what happened, in order; it holds no word of the answers
 * @param report what the new version says of the moved answers
 */
public record Migrated(FormDocument answers, List<Preserved> preserved, List<LedgerLine> ledger, Report report) {
    /** Copies the lists; refuses null. */
    public Migrated {
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(report, "report");
        preserved = List.copyOf(preserved);
        ledger = List.copyOf(ledger);
    }

    /** Says whether nothing had to be done: the answers are the old ones, byte for byte. */
    public boolean isUnchanged() {
        return ledger.isEmpty();
    }

    @Override
    public String toString() {
        return "Migrated[" + answers + ", " + preserved.size() + " preserved, " + ledger.size() + " lines]";
    }
}
