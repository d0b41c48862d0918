package org.refocus.sdk.view;

import java.util.List;
import java.util.Objects;
import org.refocus.forms.Finding;

/**
 * A part of a form that is filled in at one go: one group of questions.
 *
 * <p>Immutable and safe to share between threads; no part is null. {@link #toString()} shows no answer.
 *
 * @param id what the step is called in an address: the JSON Pointer of its first place without the slash before it, so it may
 *     hold further slashes and has to be encoded
 * @param title what it is called; empty for questions that stand by themselves and belong to no part
 * @param nodes its places, in order
 * @param findings what was found at these places, below them, or at the part that they are the first of
 */
public record FormStep(String id, String title, List<ViewNode> nodes, List<Finding> findings) {
    /** Copies the lists; refuses null. */
    public FormStep {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        nodes = List.copyOf(nodes);
        findings = List.copyOf(findings);
    }

    /** Says whether a place, as a JSON Pointer, is in this step. */
    public boolean has(String pointer) {
        return nodes.stream().anyMatch(node -> (pointer + "/").startsWith(node.pointer() + "/"));
    }

    @Override
    public String toString() {
        return "FormStep[" + id + "]";
    }
}
