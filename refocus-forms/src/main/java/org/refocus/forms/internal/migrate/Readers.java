package org.refocus.forms.internal.migrate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;
import org.refocus.forms.internal.migrate.Node.Kind;
import org.refocus.forms.internal.template.Pointers;
import org.refocus.forms.migration.LedgerLine;

/**
 * Keeps entries for the same readers.
 *
 * <p>Where nobody chose who may see an entry, its template's choice holds. An entry that comes to a place with another
 * choice gets the one that it had, written down.
 */
final class Readers {
    /** Who sees an entry where neither its writer nor its template says. */
    private static final String DEFAULT = "worker";

    private final FormTemplate from;
    private final Set<Node> out;
    private final Kept kept;

    private Readers(FormTemplate from, Set<Node> out, Kept kept) {
        this.from = from;
        this.out = out;
        this.kept = kept;
    }

    static void keep(Node root, FormTemplate from, FormTemplate to, Set<Node> out, Kept kept) {
        new Readers(from, out, kept).visit(root, "", Optional.of(to.root()));
    }

    private void visit(Node node, String at, Optional<TemplateNode> place) {
        if (out.contains(node)) {
            return;
        }
        if (node.is(Kind.OBJECT) && node.members.containsKey("text") && !node.members.containsKey("audience")) {
            place.ifPresent(here -> choose(node, at, here));
        }
        node.members.forEach(
                (name, member) -> visit(member, at + "/" + Pointers.escape(name), place.flatMap(p -> p.child(name))));
        for (int i = 0; i < node.items.size(); i++) {
            visit(node.items.get(i), at + "/" + i, place.flatMap(TemplateNode::item));
        }
    }

    private void choose(Node entry, String at, TemplateNode here) {
        Optional<TemplateNode> was = Optional.ofNullable(entry.origin)
                .flatMap(origin -> from.root().at(origin))
                .filter(place -> entry.isEntry() || place.isEntry());
        if (was.isPresent() && !audience(was.get()).equals(audience(here))) {
            entry.members.put("audience", Node.text(audience(was.get()), null));
            kept.ledger.add(new LedgerLine(LedgerLine.Kind.READERS, List.of(at), List.of(), audience(was.get())));
        }
    }

    private static String audience(TemplateNode place) {
        return place.audience().isEmpty() ? DEFAULT : place.audience();
    }
}
