package org.refocus.forms.internal.migrate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.refocus.forms.internal.template.Pointers;
import org.refocus.forms.migration.LedgerLine;
import org.refocus.forms.migration.Preserved;

/** What is kept aside and what is said of it. Used by one thread. */
final class Kept {
    private final String template;
    final List<Preserved> preserved = new ArrayList<>();
    final List<LedgerLine> ledger = new ArrayList<>();

    Kept(String template) {
        this.template = template;
    }

    void say(LedgerLine.Kind kind, List<Path> from, List<Path> to, String reason) {
        ledger.add(new LedgerLine(kind, texts(from), texts(to), reason));
    }

    void aside(Node node, Path at, String reason) {
        aside(node, at.toString(), reason, Set.of());
    }

    /** Keeps a value under the place that it had in the old version; what no person wrote is not kept. */
    void aside(Node node, String at, String reason, Set<Node> without) {
        String origin = node.origin;
        if (without.contains(node)) {
            return;
        }
        boolean isContainer = node.is(Node.Kind.OBJECT) || node.is(Node.Kind.LIST);
        if (!node.hasWords() || (origin == null && !isContainer)) {
            ledger.add(new LedgerLine(LedgerLine.Kind.GONE, List.of(at), List.of(), reason));
            return;
        }
        if (origin == null) {
            node.members.forEach((name, member) -> aside(member, at + "/" + Pointers.escape(name), reason, without));
            for (int i = 0; i < node.items.size(); i++) {
                aside(node.items.get(i), at + "/" + i, reason, without);
            }
            return;
        }
        preserved.add(new Preserved(template, origin, new String(node.json(without), StandardCharsets.UTF_8), reason));
        ledger.add(new LedgerLine(LedgerLine.Kind.KEPT, List.of(at), List.of(), reason));
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }
}
