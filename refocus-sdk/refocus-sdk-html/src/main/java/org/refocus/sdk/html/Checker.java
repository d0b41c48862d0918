package org.refocus.sdk.html;

import java.util.List;
import java.util.function.UnaryOperator;
import org.refocus.sdk.view.FormStep;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws all answers to be checked before somebody agrees, each with the way to change it. Used once, by one thread. */
final class Checker {
    private final Page page;
    private final Markup out;
    private final Reader reader;
    private final UnaryOperator<String> addresses;

    Checker(Page page, UnaryOperator<String> addresses) {
        this.page = page;
        this.out = page.out;
        this.reader = new Reader(page);
        this.addresses = addresses;
    }

    String draw() {
        page.language(out.open("div", "rf-form rf-form--checking"));
        missing();
        page.notes("");
        page.content(Editor.TOP_LEVEL);
        for (FormStep step : page.view.steps()) {
            out.open("section", "rf-group rf-group--2");
            page.heading(
                    Editor.TOP_LEVEL,
                    null,
                    step.title().isEmpty() ? page.words.told("details") : page.told(step.title()));
            ViewNode first = step.nodes().get(0);
            boolean part = first.kind() == Kind.GROUP;
            if (part) {
                reader.findings(first.pointer());
            }
            answers(part ? first.children() : step.nodes(), addresses.apply(step.id()), Editor.TOP_LEVEL + 1);
            out.close();
        }
        KeptSection.draw(page, Editor.TOP_LEVEL);
        page.citation();
        return out.close().toString();
    }

    /** Says kindly what is still to be done. */
    private void missing() {
        List<Places.Problem> problems = page.places.problems();
        if (problems.isEmpty()) {
            return;
        }
        out.open("section", "rf-notice").attr("aria-labelledby", "rf_problem");
        page.heading(Editor.TOP_LEVEL, "rf_problem", page.words.told("missing"));
        new ErrorSummary(page).list(problems, problem -> addressOf(problem) + "#" + problem.target());
        out.close();
    }

    private String addressOf(Places.Problem problem) {
        return addresses.apply(page.stepOf(problem).id());
    }

    private void answers(List<ViewNode> nodes, String address, int level) {
        boolean inList = false;
        for (ViewNode node : nodes) {
            boolean row = node.kind() != Kind.GROUP;
            if (row && !inList) {
                out.open("dl", "rf-answers rf-answers--check");
            } else if (!row && inList) {
                out.close();
            }
            inList = row;
            if (row) {
                answer(node, address, level);
            } else {
                page.heading(level, null, page.told(node.template().title()));
                reader.findings(node.pointer());
                answers(node.children(), address, level + 1);
            }
        }
        if (inList) {
            out.close();
        }
    }

    private void answer(ViewNode node, String address, int level) {
        out.open("div");
        out.open("dt").text(page.told(node.template().title())).close();
        out.open("dd")
                .attr("class", node.kind() == Kind.FIELD ? null : "rf-answers__part")
                .attr("dir", "auto");
        if (node.isEmpty()) {
            out.element("span", "rf-empty", page.words.told("nothing.place"));
        }
        reader.content(node, level);
        out.close();
        out.open("dd", "rf-answers__change");
        String id = PartEditor.isLoose(node) ? page.places.target(node.pointer()) : Ids.of(node.pointer());
        out.open("a").attr("href", address + "#" + id).part(page.words.told("change"));
        page.heard(": ", page.told(page.places.name(node.pointer())), "");
        out.close().close().close();
    }
}
