package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws a form to be filled in by hand. Used once, by one thread. */
final class BlankSheet {
    private static final int TOP_LEVEL = 2;
    private static final int ROWS_OF_A_TABLE = 5;
    private static final int MOST_COLUMNS = 5;
    private static final int CARDS = 2;
    private static final int MANY = 4;

    private final Page page;
    private final Markup out;
    private final String size;
    private final boolean questions;
    private final BlankField fields;

    BlankSheet(Page page, String size, boolean questions) {
        this.page = page;
        this.out = page.out;
        this.size = size;
        this.questions = questions;
        this.fields = new BlankField(page);
    }

    String draw() {
        List<ViewNode> nodes = page.view.nodes();
        List<ViewNode> grids = nodes.stream().filter(BlankGrid::is).toList();
        String across = grids.isEmpty() ? "" : " rf-paper--across";
        page.language(out.open("article", "rf-paper rf-paper--blank" + across + size))
                .attr("aria-label", page.view.title());
        beginning(grids.isEmpty());
        children(nodes, TOP_LEVEL);
        ending();
        if (questions) {
            grids.forEach(grid -> new BlankGrid(page).questions(grid, TOP_LEVEL));
        }
        return out.close().toString();
    }

    private void beginning(boolean roomy) {
        TemplateNode root = page.view.template().root();
        List<FormTemplate.Content> content = page.view.template().content();
        page.heading(1, null, page.told(root.title()));
        root.description().ifPresent(text -> out.element("p", "rf-lead", page.told(text)));
        page.content(TOP_LEVEL);
        // What a form prints for its reader goes to somebody who is not the one to be guided.
        if (roomy && content.isEmpty()) {
            guidance(root);
        }
    }

    private void ending() {
        entry(page.view.nodes()).ifPresent(this::key);
        out.element("p", "rf-small", page.words.told("paper.more"));
        page.citation();
    }

    /** Says what can be noted beside each entry: a sheet with that beside every line would leave no room to write. */
    private void key(ViewNode entry) {
        out.open("p", "rf-small").part(page.words.told("paper.key"));
        for (ViewNode part : entry.children()) {
            if (!part.template().options().isEmpty()) {
                out.text(" ").part(page.told(part.template().title())).text(": ");
                String before = "";
                for (String option : part.template().options().values()) {
                    out.text(before).part(page.told(option));
                    before = " / ";
                }
                out.text(".");
            }
        }
        out.close();
    }

    private static Optional<ViewNode> entry(List<ViewNode> nodes) {
        return nodes.stream()
                .flatMap(node -> (node.kind() == Kind.ENTRY
                                ? Optional.of(node)
                                : entry(Stream.concat(node.children().stream(), node.newItem().stream())
                                        .toList()))
                        .stream())
                .findFirst();
    }

    private void children(List<ViewNode> nodes, int level) {
        int lines = nodes.size() >= MANY ? 3 : 4;
        List<ViewNode> inARow = new ArrayList<>();
        for (ViewNode node : nodes) {
            if (BlankField.isShort(node, nodes)) {
                inARow.add(node);
            } else {
                fields.row(inARow);
                inARow.clear();
                node(node, nodes, level, lines);
            }
        }
        fields.row(inARow);
    }

    private void node(ViewNode node, List<ViewNode> siblings, int level, int lines) {
        switch (node.kind()) {
            case FIELD -> fields.draw(node, siblings);
            case ENTRY -> {
                fields.label(node);
                fields.lines(lines);
            }
            case GROUP -> {
                if (BlankGrid.is(node)) {
                    new BlankGrid(page).draw(node);
                } else {
                    begin(node, level);
                    beside(node, () -> children(node.children(), level + 1));
                    out.close();
                }
            }
            case LIST -> {
                begin(node, level);
                beside(node, () -> room(node, level + 1, lines));
                out.close();
            }
        }
    }

    private void begin(ViewNode node, int level) {
        boolean whole = node.kind() == Kind.LIST
                ? node.newItem()
                        .filter(item -> item.kind() == Kind.GROUP && !isFlat(item))
                        .isEmpty()
                : node.children().stream().allMatch(child -> child.kind() == Kind.FIELD || isWords(child));
        out.open("section", "rf-part rf-part--" + level + (whole ? " rf-whole" : ""));
        page.heading(level, null, page.told(node.template().title()));
        node.template().description().ifPresent(text -> out.element("p", "rf-small", page.told(text)));
        guidance(node.template());
    }

    private static boolean isWords(ViewNode node) {
        return node.kind() == Kind.ENTRY
                || (node.kind() == Kind.LIST
                        && node.newItem()
                                .filter(item -> item.kind() == Kind.ENTRY)
                                .isPresent());
    }

    private void guidance(TemplateNode node) {
        if (!node.guidance().isEmpty()) {
            out.open("ul", "rf-hints");
            node.guidance().forEach(text -> out.open("li").text(page.told(text)).close());
            out.close();
        }
    }

    private void beside(ViewNode node, Runnable room) {
        if (node.template().prompts().isEmpty()) {
            room.run();
            return;
        }
        out.open("div", "rf-pair").open("div", "rf-beside");
        fields.prompts(node.template().prompts());
        out.close().open("div", "rf-room");
        room.run();
        out.close().close();
    }

    private void room(ViewNode list, int level, int lines) {
        Optional<ViewNode> item = list.newItem();
        if (item.isEmpty() || item.get().kind() != Kind.GROUP) {
            fields.lines(lines);
        } else if (isFlat(item.get())) {
            table(item.get());
        } else {
            for (int number = 1; number <= CARDS; number++) {
                out.open("section", "rf-part rf-card");
                page.heading(level, null, page.told(page.places.rowName(list, number)));
                if (number == 1) {
                    guidance(item.get().template());
                }
                children(item.get().children(), level + 1);
                out.close();
            }
        }
    }

    private static boolean isFlat(ViewNode item) {
        return item.children().size() <= MOST_COLUMNS
                && item.children().stream().allMatch(cell -> cell.kind() == Kind.FIELD);
    }

    private void table(ViewNode item) {
        out.open("table", "rf-rows").open("thead").open("tr");
        for (ViewNode cell : item.children()) {
            out.open("th").attr("scope", "col");
            out.element("span", "rf-label", page.told(cell.template().title())).close();
        }
        out.close().close().open("tbody");
        for (int row = 0; row < ROWS_OF_A_TABLE; row++) {
            out.open("tr");
            for (ViewNode cell : item.children()) {
                out.open("td");
                fields.options(cell, item.children());
                out.close();
            }
            out.close();
        }
        out.close().close();
    }
}
