package org.refocus.sdk.html;

import java.util.List;
import org.refocus.sdk.html.FieldEditor.Look;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws lists to be filled in: their rows, which move and go, and an empty one to add. */
final class RowEditor {
    private final Page page;
    private final Markup out;
    private final FieldEditor fields;
    private final EntryEditor entries;
    private final PartEditor parts;
    private final Setting setting;

    RowEditor(Page page, FieldEditor fields, EntryEditor entries, PartEditor parts, Setting setting) {
        this.page = page;
        this.out = page.out;
        this.fields = fields;
        this.entries = entries;
        this.parts = parts;
        this.setting = setting;
    }

    void draw(ViewNode list, int level, boolean isNew) {
        parts.begin(list, "rf-group rf-list rf-group--" + level, list.template().title(), level);
        parts.about(list);
        for (int i = 0; i < list.children().size(); i++) {
            row(list, i, level + 1);
        }
        list.newItem().ifPresent(row -> add(list, row, level + 1, isNew));
        out.close();
    }

    private void row(ViewNode list, int index, int level) {
        ViewNode row = list.children().get(index);
        String name = page.places.rowName(list, index + 1);
        switch (row.kind()) {
            case FIELD -> out.open("div", "rf-card"); // the field itself is the place
            case ENTRY -> {
                boolean own = row.editable(); // words that stay are a place themselves
                out.open("div", "rf-card")
                        .attr("id", own ? Ids.of(row.pointer()) : null)
                        .attr("tabindex", own ? "-1" : null);
            }
            case GROUP, LIST -> {
                parts.begin(row, "rf-card", name, level);
                parts.problems(row);
            }
        }
        item(row, name, "", level + 1, false);
        if (isOwn(row)) {
            actions(list, index, name);
        }
        out.close();
    }

    /** Draws the buttons that move a row and take it out. */
    private void actions(ViewNode list, int index, String name) {
        String pointer = list.children().get(index).pointer();
        Told full = page.told(page.places.name(pointer));
        out.open("div", "rf-card__actions");
        if (index > 0) {
            move(HtmlPost.UP + pointer, list.children().get(index - 1), "up", full);
        }
        if (index < list.children().size() - 1) {
            move(HtmlPost.DOWN + pointer, list.children().get(index + 1), "down", full);
        }
        Editor.button(out, "rf-button rf-button--quiet", HtmlPost.REMOVE + pointer)
                .attr("formaction", setting.actionAt(Ids.of(list.pointer())))
                .part(page.words.told("remove", "item", name));
        page.heard(": ", page.told(page.places.name(list.pointer())), "");
        out.close().close();
    }

    /** The page comes back to where the row stands then. */
    private void move(String action, ViewNode neighbour, String word, Told full) {
        Editor.button(out, "rf-button rf-button--quiet", action)
                .attr("formaction", setting.actionAt(Ids.of(neighbour.pointer())))
                .part(page.words.told(word));
        page.heard(": ", full, "");
        out.close();
    }

    /** Draws what stands in a row. */
    private void item(ViewNode row, String name, String hint, int level, boolean isNew) {
        switch (row.kind()) {
            case ENTRY -> entries.draw(row, name, hint, false);
            case FIELD ->
                fields.draw(
                        row,
                        Widget.of(row, List.of(row)),
                        new Look(
                                name, hint.isEmpty() ? List.of() : List.of(page.told(hint)), false, row.value(), false),
                        page.places.errors(row.pointer()));
            case GROUP -> parts.draw(row.children(), level, isNew);
            case LIST -> draw(row, level, isNew);
        }
    }

    /** Draws an empty item, folded away until somebody wants it. */
    private void add(ViewNode list, ViewNode row, int level, boolean isNew) {
        String item = Places.itemName(list);
        Told label = list.template().addLabel().map(page::told).orElseGet(() -> page.words.told("add", "item", item));
        Told where = page.told(page.places.name(list.pointer()));
        boolean wanted = list.children().isEmpty()
                && !isNew
                && (list.template().required()
                        || !page.places.errors(list.pointer()).isEmpty());
        out.open("details", "rf-add").flag("data-rf-add", true).flag("open", wanted);
        out.open("summary").part(label);
        page.heard(": ", where, "");
        out.close();
        out.open("fieldset", "rf-card rf-card--new");
        out.open("legend", "rf-visually-hidden")
                .part(label)
                .text(": ")
                .part(where)
                .close();
        item(row, newName(row, item), hint(row), level, true);
        if (!isNew) {
            setting.save().ifPresent(value -> {
                Editor.button(out, "rf-button rf-button--secondary", value)
                        .attr("formaction", setting.actionAt(Ids.of(list.pointer())))
                        .part(label);
                page.heard(": ", where, "");
                out.close();
            });
        }
        out.close().close();
    }

    private static String newName(ViewNode row, String item) {
        return row.kind() == Kind.ENTRY
                ? row.child("text").map(text -> text.template().title()).orElse(item)
                : item;
    }

    private static String hint(ViewNode row) {
        return row.kind() == Kind.ENTRY
                ? row.child("text")
                        .flatMap(text -> text.template().description())
                        .orElse("")
                : row.template().description().orElse("");
    }

    /** Nobody moves or takes away what somebody else said. */
    private static boolean isOwn(ViewNode node) {
        boolean own = node.editable();
        return own && (node.kind() == Kind.ENTRY || node.children().stream().allMatch(RowEditor::isOwn));
    }
}
