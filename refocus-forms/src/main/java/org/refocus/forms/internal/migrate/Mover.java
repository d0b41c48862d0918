package org.refocus.forms.internal.migrate;

import java.util.List;
import java.util.Set;
import org.refocus.forms.Checked;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;
import org.refocus.forms.migration.Migrated;

/** Moves answers from one version to the next: the declared steps first, then what does not fit. */
public final class Mover {
    private Mover() {}

    /** Moves answers; the document that is given stays as it is. */
    public static Migrated move(Script script, FormTemplate from, FormTemplate to, FormDocument answers) {
        if (script.steps().isEmpty() && from.contentHash().equals(to.contentHash())) {
            return new Migrated(answers, List.of(), List.of(), to.validate(answers));
        }
        Kept kept = new Kept(from.key());
        byte[] json = answers.bytes();
        Tree tree = new Tree(Node.read(json));
        Moves moves = new Moves(tree, to, kept);
        script.steps().forEach(moves::run);
        Set<Node> out = Fit.fit(tree.root, from, json, to, kept);
        Readers.keep(tree.root, from, to, out, kept);
        if (kept.ledger.isEmpty()) {
            return new Migrated(answers, kept.preserved, kept.ledger, to.validate(answers));
        }
        Checked<FormDocument> moved = FormDocument.read(tree.root.json(out));
        FormDocument document = moved.value()
                .orElseThrow(() -> new RefocusException("Moved to " + to.key()
                        + ", the answers would be too large to be read again. Let the migration fill in less."));
        return new Migrated(document, kept.preserved, kept.ledger, to.validate(document));
    }
}
