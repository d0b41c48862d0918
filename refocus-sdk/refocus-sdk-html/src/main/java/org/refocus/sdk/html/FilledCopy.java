package org.refocus.sdk.html;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.refocus.forms.Finding;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.Party.Role;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;
import org.refocus.sdk.view.VisibleResponse;

/** Draws a record as a copy on paper, in plain language. Used once, by one thread. */
final class FilledCopy {
    private static final int TOP_LEVEL = 2;
    private static final int MOST_COLUMNS = 5;
    /** A narrow column is no place for more letters than this. */
    private static final int LONGEST_CELL = 200;

    private static final Set<String> SAID_PLAINLY = Set.of(
            "voice.person",
            "voice.worker",
            "voice.agreed",
            "voice.carried-forward",
            "audience.only-me",
            "audience.worker",
            "audience.team",
            "audience.my-circle");

    private final Page page;
    private final Markup out;
    private final String size;
    /** Whether the one who reads it is the person whom it is about. */
    private final boolean own;

    FilledCopy(Page page, String size) {
        this.page = page;
        this.out = page.out;
        this.size = size;
        VisibleResponse response = page.view.response();
        this.own = page.view.viewer().role() == Role.PERSON
                && page.view.viewer().id().equals(response.subject().id());
    }

    String draw() {
        page.language(out.open("article", "rf-paper rf-paper--copy" + size)).attr("aria-label", page.view.title());
        page.heading(1, null, page.told(page.view.title()));
        state();
        findings("");
        page.content(TOP_LEVEL);
        if (page.view.nodes().stream().allMatch(this::isLeftOut)) {
            out.element("p", "rf-empty", page.words.told("nothing"));
        } else {
            children(page.view.nodes(), TOP_LEVEL);
        }
        KeptSection.draw(page, TOP_LEVEL);
        page.citation();
        return out.close().toString();
    }

    private void state() {
        VisibleResponse response = page.view.response();
        Agreement agreement = response.agreement();
        Instant when = agreement == null ? response.recordedAt() : agreement.at();
        out.open("p", "rf-lead");
        if (own) {
            out.part(page.words.told("paper.yours")).text(" ");
        }
        String key = switch (response.status()) {
            case DRAFT -> "paper.draft";
            case AGREED -> "paper.agreed";
            case WITHDRAWN -> "paper.withdrawn";
        };
        out.part(page.words.told(key, "date", page.longDate(page.day(when)))).close();
    }

    private boolean isLeftOut(ViewNode node) {
        return node.isEmpty() && !page.places.tellsBelow(node.pointer());
    }

    private void findings(String pointer) {
        for (Finding error : page.places.errors(pointer)) {
            page.note(page.words.told("unfinished"), error);
        }
        page.notes(pointer);
    }

    private void children(List<ViewNode> nodes, int level) {
        nodes.stream().filter(node -> !isLeftOut(node)).forEach(node -> node(node, level));
    }

    private void node(ViewNode node, int level) {
        switch (node.kind()) {
            case FIELD -> fact(node);
            case ENTRY -> {
                label(node);
                entry(node, List.of());
            }
            case GROUP -> {
                begin(node, level);
                if (Page.isGrid(node)) {
                    node.children().forEach(column -> column(column, level + 1));
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

    private void label(ViewNode node) {
        out.element("p", "rf-label", page.told(node.template().title()));
    }

    private void fact(ViewNode field) {
        String title = field.template().title();
        out.open("p", "rf-fact").attr("dir", "auto");
        out.element("span", "rf-label", page.told(title)).text(title.endsWith("?") ? " " : ": ");
        page.shown(field);
        out.close();
        findings(field.pointer());
    }

    private void begin(ViewNode node, int level) {
        out.open("section", "rf-part rf-part--" + level);
        page.heading(level, null, page.told(node.template().title()));
        findings(node.pointer());
    }

    /** What holds nothing yet is said in a grid, where one would look for it. */
    private void column(ViewNode column, int level) {
        if (isLeftOut(column)) {
            begin(column, level);
            out.element("p", "rf-empty", page.words.told("nothing.place")).close();
        } else {
            node(column, level);
        }
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
                out.open("p", "rf-fact").attr("dir", "auto");
                page.shown(row);
                out.close();
                findings(row.pointer());
            }
            case LIST -> list(row, level);
            case GROUP -> {
                List<ViewNode> words = row.children().stream()
                        .filter(c -> c.kind() == Kind.ENTRY)
                        .toList();
                if (words.size() == 1 && row.children().stream().allMatch(this::isBesideWords)) {
                    entry(
                            words.get(0),
                            row.children().stream()
                                    .filter(child -> child.kind() == Kind.FIELD)
                                    .toList());
                    findings(row.pointer());
                } else {
                    out.open("section", "rf-part rf-card");
                    page.heading(level, null, page.told(name));
                    findings(row.pointer());
                    children(row.children(), level + 1);
                    out.close();
                }
            }
        }
    }

    private boolean isBesideWords(ViewNode part) {
        return part.kind() == Kind.ENTRY
                || part.template().options().containsKey(part.value())
                || (part.kind() == Kind.FIELD && isLeftOut(part));
    }

    /** Draws words, and in one quiet line whose they are, who can see them, what else is said and since when. */
    private void entry(ViewNode entry, List<ViewNode> beside) {
        out.open("div", "rf-entry").open("blockquote");
        out.open("p").attr("dir", "auto").text(entry.valueOf("text")).close().close();
        List<ViewNode> parts = new ArrayList<>(beside);
        parts.addAll(entry.children());
        parts.removeIf(
                part -> part.template().name().equals("text") || part.value().isEmpty());
        out.open("p", "rf-about");
        String before = "";
        for (ViewNode part : parts) {
            out.text(before);
            aside(part);
            before = " · ";
        }
        if (page.recordedAt(entry).isPresent()) {
            out.text(before).text(page.longDate(page.day(page.recordedAt(entry).get())));
        }
        out.close().close();
        findings(entry.pointer());
        entry.children().forEach(child -> findings(child.pointer()));
    }

    private void aside(ViewNode part) {
        String key = part.template().name() + "." + part.value();
        if (own
                && SAID_PLAINLY.contains(key)
                && !page.words.told(key).isForeignTo(page.view.template().language())) {
            out.text(page.words.get(key));
        } else {
            page.answer(part);
        }
    }

    private static boolean isFlat(ViewNode list) {
        return list.children().stream()
                .allMatch(row -> row.kind() == Kind.GROUP
                        && row.children().size() <= MOST_COLUMNS
                        && row.children().stream()
                                .allMatch(cell -> cell.kind() == Kind.FIELD
                                        && cell.value().length() <= LONGEST_CELL));
    }

    private void table(ViewNode list) {
        out.open("table", "rf-rows").open("thead").open("tr");
        for (ViewNode cell : list.children().get(0).children()) {
            out.open("th").attr("scope", "col");
            out.element("span", "rf-label", page.told(cell.template().title())).close();
        }
        out.close().close().open("tbody");
        for (ViewNode row : list.children()) {
            out.open("tr");
            boolean first = true;
            for (ViewNode cell : row.children()) {
                out.open("td").open("p", "rf-answer").attr("dir", "auto");
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
