package org.refocus.sdk.view;

import java.util.List;
import java.util.Optional;
import org.refocus.forms.Finding;
import org.refocus.forms.TemplateNode;

/**
 * One place of a form, with what the viewer may see of its answer.
 *
 * <p>Immutable and safe to share between threads. {@link #toString()} shows no answer.
 *
 * @param kind what to draw
 * @param pointer its JSON Pointer into the answers as the viewer counts rows; the last part is {@code -} for an item that is not there yet
 * @param template what the template says of it: label, hint, prompts, options
 * @param value the answer as text, for {@link Kind#FIELD} alone; empty when there is none
 * @param children what stands in it, in order
 * @param newItem for {@link Kind#LIST}, an empty item to add
 * @param editable whether this viewer may change it: a person's own words are changed by nobody else
 * @param findings what was found at this very place
 */
public record ViewNode(
        Kind kind,
        String pointer,
        TemplateNode template,
        String value,
        List<ViewNode> children,
        Optional<ViewNode> newItem,
        boolean editable,
        List<Finding> findings) {

    /** What to draw. */
    public enum Kind {
        /** Named places under one heading. */
        GROUP,
        /** Items in a row, and a way to add one; also several answers that stand where one belongs. */
        LIST,
        /** One entry: words, whose they are, and who may see them. */
        ENTRY,
        /** One answer. */
        FIELD
    }

    /** Copies the lists; refuses null. */
    public ViewNode {
        children = List.copyOf(children);
        findings = List.copyOf(findings);
    }

    /** Returns the child of this name, if there is one. */
    public Optional<ViewNode> child(String name) {
        return children.stream()
                .filter(child -> child.template().name().equals(name))
                .findFirst();
    }

    /** Returns the value of the child of this name; empty when there is none. */
    public String valueOf(String name) {
        return child(name).map(ViewNode::value).orElse("");
    }

    /** Says whether nothing is answered here or below. */
    public boolean isEmpty() {
        return value.isEmpty() && children.stream().allMatch(ViewNode::isEmpty);
    }

    /** Returns the label of a choice's value, or the value itself. */
    public String valueLabel() {
        return template.options().getOrDefault(value, value);
    }

    @Override
    public String toString() {
        return "ViewNode[" + kind + ", " + pointer + "]";
    }
}
