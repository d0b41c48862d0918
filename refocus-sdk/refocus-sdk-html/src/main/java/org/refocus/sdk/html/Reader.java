package org.refocus.sdk.html;

import java.util.List;
import org.refocus.forms.Finding;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws a form to be read and printed. Used once, by one thread. */
final class Reader {
    private static final int TOP_LEVEL = 2;

    private final Page page;
    private final Markup out;
    private final EntryEditor entries;

    Reader(Page page) {
        this.page = page;
        this.out = page.out;
        this.entries = new EntryEditor(page, new FieldEditor(page));
    }

    String draw() {
        page.language(out.open("article", "rf-form rf-form--reading")).attr("aria-label", page.view.title());
        findings("");
        page.content(TOP_LEVEL);
        if (page.view.nodes().stream().allMatch(this::isLeftOut)) {
            if (page.view.kept().isEmpty()) {
                out.element("p", "rf-empty", page.words.told("nothing"));
            }
        } else {
            if (!page.view.template().content().isEmpty()) {
                page.heading(TOP_LEVEL, null, page.words.told("details"));
            }
            children(page.view.nodes(), TOP_LEVEL);
        }
        KeptSection.draw(page, TOP_LEVEL);
        page.citation();
        return out.close().toString();
    }

    private boolean isLeftOut(ViewNode node) {
        return node.isEmpty() && !page.places.tellsBelow(node.pointer());
    }

    /** Says what was found at a place. */
    void findings(String pointer) {
        for (Finding error : page.places.errors(pointer)) {
            page.note(page.words.told("unfinished"), error);
        }
        page.notes(pointer);
    }

    private void children(List<ViewNode> nodes, int level) {
        boolean inAnswers = false;
        for (ViewNode node : nodes) {
            if (isLeftOut(node)) {
                continue;
            }
            boolean field = node.kind() == Kind.FIELD;
            if (field && !inAnswers) {
                out.open("dl", allYesOrNo(nodes) ? "rf-answers rf-answers--brief" : "rf-answers");
            } else if (!field && inAnswers) {
                out.close();
            }
            inAnswers = field;
            node(node, level);
        }
        if (inAnswers) {
            out.close();
        }
    }

    /** A list of things to tick reads best in one glance. */
    private static boolean allYesOrNo(List<ViewNode> nodes) {
        return nodes.size() > 1
                && nodes.stream().allMatch(node -> node.template().type() == TemplateNode.Type.BOOLEAN);
    }

    private void node(ViewNode node, int level) {
        switch (node.kind()) {
            case FIELD -> {
                out.open("div");
                out.open("dt").text(page.told(node.template().title())).close();
                out.open("dd").attr("dir", "auto");
                content(node, level);
                out.close().close();
            }
            case ENTRY -> {
                out.element("p", "rf-label", page.told(node.template().title()));
                content(node, level);
            }
            case GROUP -> {
                begin(node, level);
                if (Page.isGrid(node)) {
                    grid(node, level + 1);
                } else {
                    children(node.children(), level + 1);
                }
                out.close();
            }
            case LIST -> {
                begin(node, level);
                list(node, level + 1);
                out.close();
            }
        }
    }

    /** Draws what stands at a place that has been named already, and what was found there. */
    void content(ViewNode node, int level) {
        switch (node.kind()) {
            case FIELD -> {
                page.shown(node);
                findings(node.pointer());
            }
            case ENTRY -> entry(node, List.of());
            case GROUP -> {
                findings(node.pointer());
                children(node.children(), level);
            }
            case LIST -> {
                findings(node.pointer());
                list(node, level);
            }
        }
    }

    private void begin(ViewNode node, int level) {
        out.open("section", "rf-group rf-group--" + level);
        page.heading(level, null, page.told(node.template().title()));
        findings(node.pointer());
    }

    /** Columns that stand side by side keep their places, be there something in them or not. */
    private void grid(ViewNode group, int level) {
        out.open("div", "rf-grid");
        for (ViewNode column : group.children()) {
            if (isLeftOut(column)) {
                begin(column, level);
                out.element("p", "rf-empty", page.words.told("nothing.place"));
                out.close();
            } else {
                children(List.of(column), level);
            }
        }
        out.close();
    }

    private void list(ViewNode list, int level) {
        if (list.template().widget().equals("table") && !list.children().isEmpty() && isFlat(list)) {
            table(list);
            return;
        }
        int number = 1;
        for (ViewNode row : list.children()) {
            row(row, page.places.rowName(list, number++), level);
        }
    }

    private void row(ViewNode row, String name, int level) {
        switch (row.kind()) {
            case ENTRY -> entry(row, List.of());
            case FIELD -> {
                out.open("p", "rf-answer").attr("dir", "auto");
                page.shown(row);
                out.close();
                findings(row.pointer());
            }
            case LIST -> list(row, level);
            case GROUP -> {
                if (isEntryWithChoices(row)) {
                    row.children().stream()
                            .filter(child -> child.kind() == Kind.ENTRY)
                            .forEach(entry -> entry(entry, choices(row)));
                    choices(row).forEach(choice -> findings(choice.pointer()));
                    findings(row.pointer());
                } else {
                    out.open("section", "rf-card");
                    page.heading(level, null, page.told(name));
                    findings(row.pointer());
                    children(row.children(), level + 1);
                    out.close();
                }
            }
        }
    }

    /** An entry and a few choices beside it read as one. */
    private boolean isEntryWithChoices(ViewNode row) {
        return row.children().stream().filter(c -> c.kind() == Kind.ENTRY).count() == 1
                && row.children().stream()
                        .filter(c -> c.kind() != Kind.ENTRY)
                        .allMatch(c -> c.template().options().containsKey(c.value())
                                || (c.isEmpty() && c.kind() == Kind.FIELD && !page.places.tellsBelow(c.pointer())));
    }

    private static List<ViewNode> choices(ViewNode row) {
        return row.children().stream()
                .filter(child -> child.kind() == Kind.FIELD)
                .toList();
    }

    private void entry(ViewNode entry, List<ViewNode> beside) {
        if (!entry.isEmpty()) {
            entries.quote(entry, beside, null);
        }
        findings(entry.pointer());
        entry.children().forEach(child -> findings(child.pointer()));
    }

    private static boolean isFlat(ViewNode list) {
        return list.children().stream()
                .allMatch(row -> row.kind() == Kind.GROUP
                        && row.children().stream().allMatch(cell -> cell.kind() == Kind.FIELD));
    }

    /** Draws rows as a table, whose roles stay when a small screen sets one cell below the other. */
    private void table(ViewNode list) {
        out.open("table", "rf-table").attr("role", "table");
        out.open("thead").attr("role", "rowgroup").open("tr").attr("role", "row");
        for (ViewNode cell : list.children().get(0).children()) {
            out.open("th")
                    .attr("scope", "col")
                    .attr("role", "columnheader")
                    .text(page.told(cell.template().title()))
                    .close();
        }
        out.close().close();
        out.open("tbody").attr("role", "rowgroup");
        for (ViewNode row : list.children()) {
            out.open("tr").attr("role", "row");
            boolean first = true;
            for (ViewNode cell : row.children()) {
                out.open("td").attr("role", "cell");
                out.open("span", "rf-table__label")
                        .attr("aria-hidden", "true")
                        .text(page.told(cell.template().title()))
                        .close();
                out.open("div").attr("dir", "auto");
                page.shown(cell);
                out.close();
                if (first) {
                    findings(row.pointer());
                    first = false;
                }
                findings(cell.pointer());
                out.close();
            }
            out.close();
        }
        out.close().close();
    }
}
