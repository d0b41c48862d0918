package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.forms.Finding;
import org.refocus.sdk.view.ViewNode.Kind;

/**
 * Cuts a form into steps: each list and each part by itself, and of a part that holds parts each of these. Questions that stand
 * by themselves in a row stay together.
 */
final class Steps {
    private record Part(String title, List<ViewNode> nodes) {}

    private final List<Part> parts = new ArrayList<>();

    private Steps() {}

    static List<FormStep> of(FormView view) {
        Steps steps = new Steps();
        steps.cut(view.nodes(), Optional.empty());
        List<FormStep> made = new ArrayList<>();
        String before = "";
        for (Part part : steps.parts) {
            String first = part.nodes().get(0).pointer();
            String last = before;
            List<Finding> findings = view.findings().stream()
                    .filter(finding -> isAt(finding.pointer(), part.nodes())
                            || (isAbove(finding.pointer(), first) && !isAbove(finding.pointer(), last)))
                    .toList();
            made.add(new FormStep(first.substring(1), part.title(), part.nodes(), findings));
            before = first;
        }
        return List.copyOf(made);
    }

    private void cut(List<ViewNode> nodes, Optional<ViewNode> around) {
        List<ViewNode> loose = new ArrayList<>();
        for (ViewNode node : nodes) {
            if (node.kind() == Kind.FIELD || node.kind() == Kind.ENTRY) {
                loose.add(node);
                continue;
            }
            add(loose, around);
            loose = new ArrayList<>();
            if (around.isEmpty()
                    && node.children().stream().anyMatch(child -> child.kind() == Kind.GROUP)
                    && node.kind() == Kind.GROUP) {
                cut(node.children(), Optional.of(node));
            } else {
                parts.add(new Part(node.template().title(), List.of(node)));
            }
        }
        add(loose, around);
    }

    private void add(List<ViewNode> loose, Optional<ViewNode> around) {
        if (!loose.isEmpty()) {
            String alone = loose.size() == 1 ? loose.get(0).template().title() : "";
            parts.add(new Part(around.map(part -> part.template().title()).orElse(alone), loose));
        }
    }

    private static boolean isAt(String pointer, List<ViewNode> nodes) {
        return nodes.stream().anyMatch(node -> (pointer + "/").startsWith(node.pointer() + "/"));
    }

    /** What is found at a whole part is told in the first step of it; what is found at the whole form in none. */
    private static boolean isAbove(String pointer, String place) {
        return !pointer.isEmpty() && place.startsWith(pointer + "/");
    }
}
