package org.refocus.sdk.html;

import java.util.List;
import org.refocus.sdk.html.FieldEditor.Look;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws the parts of a form to be filled in: groups of questions, and what stands in them. */
final class PartEditor {
    private final Page page;
    private final Markup out;
    private final FieldEditor fields;
    private final EntryEditor entries;
    private final RowEditor rows;

    PartEditor(Page page, FieldEditor fields, Setting setting) {
        this.page = page;
        this.out = page.out;
        this.fields = fields;
        this.entries = new EntryEditor(page, fields);
        this.rows = new RowEditor(page, fields, entries, this, setting);
    }

    void draw(List<ViewNode> nodes, int level) {
        draw(nodes, level, false);
    }

    /** Draws places in their order; in an item that is not there yet, lists have no buttons of their own. */
    void draw(List<ViewNode> nodes, int level, boolean isNew) {
        boolean marks = FieldEditor.marksOptional(nodes);
        boolean aboutWords = nodes.stream().anyMatch(node -> node.kind() == Kind.ENTRY)
                && nodes.stream().allMatch(node -> node.kind() == Kind.ENTRY || isChoice(node));
        for (ViewNode node : nodes) {
            boolean optional = marks && !node.template().required();
            switch (node.kind()) {
                case FIELD ->
                    fields.draw(
                            node,
                            Widget.of(node, nodes),
                            Look.of(node, page, optional, aboutWords),
                            page.places.errors(node.pointer()));
                case ENTRY ->
                    entries.draw(
                            node,
                            node.template().title(),
                            node.template().description().orElse(""),
                            optional);
                case GROUP -> group(node, level, isNew);
                case LIST -> rows.draw(node, level, isNew);
            }
        }
    }

    /** Says whether a place is a question that has no heading of its own. */
    static boolean isLoose(ViewNode node) {
        return node.kind() == Kind.FIELD || node.kind() == Kind.ENTRY;
    }

    private static boolean isChoice(ViewNode node) {
        return node.kind() == Kind.FIELD && !node.template().options().isEmpty();
    }

    private void group(ViewNode group, int level, boolean isNew) {
        begin(group, "rf-group rf-group--" + level, group.template().title(), level);
        about(group);
        boolean grid = Page.isGrid(group);
        if (grid) {
            out.open("div", "rf-grid");
        }
        draw(group.children(), level + 1, isNew);
        if (grid) {
            out.close();
        }
        out.close();
    }

    /** Opens a place under a name: links lead to it, and whoever has the page read to them hears where they are. */
    void begin(ViewNode node, String cssClass, String name, int level) {
        out.open("fieldset", cssClass).attr("id", Ids.of(node.pointer())).attr("tabindex", "-1");
        out.open("legend");
        page.heading(level, Ids.label(node.pointer()), page.told(name));
        out.close();
    }

    void about(ViewNode node) {
        node.template().description().ifPresent(text -> out.element("p", "rf-hint", page.told(text)));
        page.guidance(node.template().guidance().stream().map(page::told).toList());
        fields.prompts(node.template().prompts());
        problems(node);
    }

    /** Draws what was found at a place. */
    void problems(ViewNode node) {
        fields.errors(node.pointer(), page.places.errors(node.pointer()));
        page.notes(node.pointer());
    }
}
