package org.refocus.sdk.html;

import java.util.List;
import java.util.Map;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.html.FieldEditor.Look;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws a form to be filled in. Used once, by one thread. */
final class Editor {
    private static final int TOP_LEVEL = 2;
    private static final int FEW_PARTS = 4;
    private static final String DETAILS = "rf_details";

    private final Page page;
    private final Markup out;
    private final String action;
    private final Map<String, String> hidden;
    private final Map<String, String> buttons;
    private final Script script;
    private final FieldEditor fields;
    private final EntryEditor entries;

    Editor(Page page, String action, Map<String, String> hidden, Map<String, String> buttons, Script script) {
        this.page = page;
        this.out = page.out;
        this.action = action;
        this.hidden = hidden;
        this.buttons = buttons;
        this.script = script;
        this.fields = new FieldEditor(page);
        this.entries = new EntryEditor(page, fields);
    }

    String draw() {
        page.language(out.open("form", "rf-form"))
                .attr("method", "post")
                .attr("action", action)
                .attr("accept-charset", "utf-8")
                .attr("autocomplete", "off")
                .flag("novalidate", true);
        script.draw(out, page.words, buttons.values().stream().findFirst());
        // The Enter key presses the first button of a form: it must save and never remove.
        buttons.entrySet().stream()
                .limit(1)
                .forEach(first -> button("rf-visually-hidden", first.getKey())
                        .attr("tabindex", "-1")
                        .attr("aria-hidden", "true")
                        .text(first.getValue())
                        .close());
        hidden.forEach((name, value) ->
                out.empty("input").attr("type", "hidden").attr("name", name).attr("value", value));
        problems();
        TemplateNode root = page.view.template().root();
        root.description().ifPresent(text -> out.element("p", "rf-lead", page.told(text)));
        page.guidance(root.guidance().stream().map(page::told).toList());
        fields.prompts(root.prompts());
        page.notes("");
        contents();
        page.content(TOP_LEVEL);
        if (!page.view.template().content().isEmpty()) {
            page.heading(TOP_LEVEL, DETAILS, page.words.told("details"));
        }
        children(page.view.nodes(), TOP_LEVEL, false);
        out.open("div", "rf-actions");
        String style = "rf-button";
        for (Map.Entry<String, String> button : buttons.entrySet()) {
            button(style, button.getKey()).text(button.getValue()).close();
            style = "rf-button rf-button--secondary";
        }
        out.close();
        page.citation();
        return out.close().toString();
    }

    private Markup button(String cssClass, String value) {
        return out.open("button", cssClass)
                .attr("type", "submit")
                .attr("name", HtmlPost.ACTION)
                .attr("value", value);
    }

    private void problems() {
        List<Places.Problem> problems = page.places.problems();
        if (problems.isEmpty()) {
            return;
        }
        out.open("div", "rf-summary")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .attr("aria-labelledby", "rf_problem");
        page.heading(TOP_LEVEL, "rf_problem", page.words.told("problem"));
        out.open("ul");
        for (Places.Problem problem : problems) {
            Told told = page.told(problem.finding());
            out.open("li");
            if (problem.target().isEmpty()) {
                out.part(told);
            } else {
                out.open("a").attr("href", "#" + problem.target());
                out.part(page.told(problem.place())).text(" – ").part(told).close();
            }
            out.close();
        }
        out.close().close();
    }

    /** Draws the way to each part of a long form. */
    private void contents() {
        List<ViewNode> parts = page.view.nodes().stream()
                .filter(node -> node.kind() != Kind.FIELD)
                .toList();
        long places = parts.stream().mapToLong(part -> 1 + inner(part).size()).sum();
        if (places <= FEW_PARTS) {
            return;
        }
        out.open("details", "rf-contents");
        out.open("summary").text(page.words.told("contents")).close();
        out.open("ul");
        if (!page.view.template().content().isEmpty()) {
            out.open("li");
            link(DETAILS, page.words.told("details"));
            out.close();
        }
        for (ViewNode part : parts) {
            out.open("li");
            link(Ids.of(part.pointer()), page.told(part.template().title()));
            if (!inner(part).isEmpty()) {
                out.open("ul");
                inner(part).forEach(place -> {
                    out.open("li");
                    link(Ids.of(place.pointer()), page.told(place.template().title()));
                    out.close();
                });
                out.close();
            }
            out.close();
        }
        out.close().close();
    }

    private static List<ViewNode> inner(ViewNode part) {
        return part.kind() == Kind.GROUP
                ? part.children().stream()
                        .filter(child -> child.kind() != Kind.FIELD)
                        .toList()
                : List.of();
    }

    private void link(String id, Told text) {
        out.open("a").attr("href", "#" + id).text(text).close();
    }

    private void children(List<ViewNode> nodes, int level, boolean isNew) {
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
                            Look.of(node, optional, aboutWords),
                            page.places.errors(node.pointer()));
                case ENTRY ->
                    entries.draw(
                            node,
                            node.template().title(),
                            node.template().description().orElse(""),
                            optional);
                case GROUP -> group(node, level, isNew);
                case LIST -> list(node, level, isNew);
            }
        }
    }

    private static boolean isChoice(ViewNode node) {
        return node.kind() == Kind.FIELD && !node.template().options().isEmpty();
    }

    private void group(ViewNode group, int level, boolean isNew) {
        boolean small =
                group.children().stream().allMatch(child -> child.kind() == Kind.FIELD || child.kind() == Kind.ENTRY);
        place(small ? "fieldset" : "div", "rf-group rf-group--" + level, group);
        if (small) {
            out.open("legend");
            page.heading(
                    level,
                    Ids.label(group.pointer()),
                    page.told(group.template().title()));
            out.close();
        } else {
            out.attr("role", "group").attr("aria-labelledby", Ids.label(group.pointer()));
            page.heading(
                    level,
                    Ids.label(group.pointer()),
                    page.told(group.template().title()));
        }
        about(group);
        boolean grid = Page.isGrid(group);
        if (grid) {
            out.open("div", "rf-grid");
        }
        children(group.children(), level + 1, isNew);
        if (grid) {
            out.close();
        }
        out.close();
    }

    /** Opens an element that links lead to. */
    private void place(String tag, String cssClass, ViewNode node) {
        out.open(tag, cssClass).attr("id", Ids.of(node.pointer())).attr("tabindex", "-1");
    }

    private void about(ViewNode node) {
        node.template().description().ifPresent(text -> out.element("p", "rf-hint", page.told(text)));
        page.guidance(node.template().guidance().stream().map(page::told).toList());
        fields.prompts(node.template().prompts());
        fields.errors(node.pointer(), page.places.errors(node.pointer()));
        page.notes(node.pointer());
    }

    private void list(ViewNode list, int level, boolean isNew) {
        place("div", "rf-group rf-list rf-group--" + level, list);
        out.attr("role", "group").attr("aria-labelledby", Ids.label(list.pointer()));
        page.heading(level, Ids.label(list.pointer()), page.told(list.template().title()));
        about(list);
        int number = 1;
        for (ViewNode row : list.children()) {
            row(list, row, page.places.rowName(list, number++), level + 1);
        }
        list.newItem().ifPresent(row -> add(list, row, level + 1, isNew));
        out.close();
    }

    private void row(ViewNode list, ViewNode row, String name, int level) {
        String label = Ids.label(row.pointer());
        if (row.kind() == Kind.FIELD) {
            out.open("div", "rf-card"); // the field itself is the place
        } else {
            place("div", "rf-card", row);
        }
        if (row.kind() == Kind.GROUP || row.kind() == Kind.LIST) {
            out.attr("role", "group").attr("aria-labelledby", label);
            page.heading(level, label, page.told(name));
            fields.errors(row.pointer(), page.places.errors(row.pointer()));
            page.notes(row.pointer());
        }
        item(row, name, "", level + 1, false);
        if (isRemovable(row)) {
            button("rf-button rf-button--quiet", HtmlPost.REMOVE + row.pointer())
                    .attr("formaction", actionAt(list))
                    .part(page.words.told("remove", "item", name));
            page.heard(": ", page.told(page.places.name(list.pointer())), "");
            out.close();
        }
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
                        new Look(name, hint, false, row.value(), false),
                        page.places.errors(row.pointer()));
            case GROUP -> children(row.children(), level, isNew);
            case LIST -> list(row, level, isNew);
        }
    }

    /** Draws an empty item, folded away until somebody wants it. */
    private void add(ViewNode list, ViewNode row, int level, boolean isNew) {
        String item = Places.itemName(list);
        Told label = list.template().addLabel().map(page::told).orElseGet(() -> page.words.told("add", "item", item));
        boolean wanted = list.children().isEmpty()
                && !isNew
                && (list.template().required()
                        || !page.places.errors(list.pointer()).isEmpty());
        out.open("details", "rf-add").flag("data-rf-add", true).flag("open", wanted);
        out.open("summary").part(label);
        page.heard(": ", page.told(page.places.name(list.pointer())), "");
        out.close();
        out.open("div", "rf-card rf-card--new");
        item(row, newName(row, item), hint(row), level, true);
        if (!isNew) {
            buttons.keySet().stream().limit(1).forEach(value -> {
                button("rf-button rf-button--secondary", value)
                        .attr("formaction", actionAt(list))
                        .part(label);
                page.heard(": ", page.told(page.places.name(list.pointer())), "");
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

    /** Nobody takes away what somebody else said. */
    private static boolean isRemovable(ViewNode node) {
        boolean own = node.editable();
        return own && (node.kind() == Kind.ENTRY || node.children().stream().allMatch(Editor::isRemovable));
    }

    /** Sends the form as ever, and comes back to this list and not to the top of a long page. */
    private String actionAt(ViewNode list) {
        int fragment = action.indexOf('#');
        return (fragment < 0 ? action : action.substring(0, fragment)) + "#" + Ids.of(list.pointer());
    }
}
