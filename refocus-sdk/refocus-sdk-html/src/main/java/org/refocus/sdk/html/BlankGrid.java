package org.refocus.sdk.html;

import java.util.List;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws parts of life by columns as the grid that they are, with room to write in each cell. Used once, by one thread. */
final class BlankGrid {
    private static final int ROWS_OF_A_PAGE = 4;

    private final Page page;
    private final Markup out;
    private final BlankField fields;

    BlankGrid(Page page) {
        this.page = page;
        this.out = page.out;
        this.fields = new BlankField(page);
    }

    /** Says whether what stands in a node makes rows that all have the same columns. */
    static boolean is(ViewNode node) {
        return node.kind() == Kind.GROUP
                && node.template().layout().filter("grid"::equals).isPresent()
                && !node.children().isEmpty()
                && node.children().stream()
                        .allMatch(row -> row.kind() == Kind.GROUP
                                && Page.isGrid(row)
                                && columns(row).equals(columns(node.children().get(0))));
    }

    private static List<String> columns(ViewNode row) {
        return row.children().stream().map(cell -> cell.template().title()).toList();
    }

    /** Draws the rows of each page as a table; the first page has a heading above them and takes one less. */
    void draw(ViewNode grid) {
        List<ViewNode> rows = grid.children();
        int pages = (rows.size() + ROWS_OF_A_PAGE) / ROWS_OF_A_PAGE;
        int from = 0;
        for (int i = 0; i < pages; i++) {
            int to = rows.size() * (i + 1) / pages;
            if (to > from) {
                table(grid, rows.subList(from, to), i > 0);
            }
            from = to;
        }
    }

    private void table(ViewNode grid, List<ViewNode> rows, boolean onANewPage) {
        out.open("table", "rf-cells rf-cells--" + rows.size() + (onANewPage ? " rf-new" : ""));
        out.open("thead").open("tr");
        header("col", grid.template().title());
        for (ViewNode cell : rows.get(0).children()) {
            header("col", cell.template().title());
        }
        out.close().close().open("tbody");
        for (ViewNode row : rows) {
            out.open("tr");
            out.open("th").attr("scope", "row");
            out.element("span", "rf-label", page.told(row.template().title()));
            row.template().description().ifPresent(text -> out.element("p", "rf-small", page.told(text)));
            out.close();
            for (ViewNode cell : row.children()) {
                out.open("td");
                cell.template().description().ifPresent(text -> out.element("p", "rf-small", page.told(text)));
                out.close();
            }
            out.close();
        }
        out.close().close();
    }

    private void header(String scope, String text) {
        out.open("th").attr("scope", scope);
        out.element("span", "rf-label", page.told(text)).close();
    }

    /** Draws the questions that may help, for which the cells have no room. */
    void questions(ViewNode grid, int level) {
        out.open("section", "rf-part rf-new");
        page.heading(level, null, page.words.told("paper.questions"));
        for (ViewNode row : grid.children()) {
            out.open("section", "rf-part rf-whole");
            page.heading(level + 1, null, page.told(row.template().title()));
            for (ViewNode cell : row.children()) {
                if (!cell.template().prompts().isEmpty()) {
                    out.open("div", "rf-third");
                    page.heading(level + 2, null, page.told(cell.template().title()));
                    fields.prompts(cell.template().prompts());
                    out.close();
                }
            }
            out.close();
        }
        out.close();
    }
}
