package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.List;
import org.refocus.forms.Prompt;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws one question with room for an answer in handwriting. Used once, by one thread. */
final class BlankField {
    private static final int LINES_OF_A_TEXT = 4;

    private final Page page;
    private final Markup out;

    BlankField(Page page) {
        this.page = page;
        this.out = page.out;
    }

    /** Says whether a line is room enough. */
    static boolean isShort(ViewNode node, List<ViewNode> siblings) {
        return node.kind() == Kind.FIELD
                && switch (Widget.of(node, siblings)) {
                    case LINE, DATE, NUMBER, MONEY, LANGUAGE -> true;
                    case TEXT, RADIOS, SELECT, YES_NO, CHECKBOX -> false;
                };
    }

    /** Draws short questions side by side. */
    void row(List<ViewNode> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        out.open("div", "rf-lines");
        for (ViewNode node : nodes) {
            out.open("p", "rf-line");
            out.element("span", "rf-label", page.told(node.template().title()));
            if (node.template().widget().equals("date")) {
                out.text(" ").element("span", "rf-quiet", page.words.told("paper.date"));
            }
            if (node.template().widget().equals("money")) {
                out.text(" ")
                        .element(
                                "span",
                                "rf-quiet",
                                "(" + page.view.template().currencySign().strip() + ")");
            }
            out.close();
        }
        out.close();
    }

    void draw(ViewNode node, List<ViewNode> siblings) {
        Widget widget = Widget.of(node, siblings);
        out.open("div", "rf-question");
        if (widget == Widget.CHECKBOX || areChecks(siblings)) {
            out.open("p", "rf-tick").open("span", "rf-box").close().text(" ");
            out.part(page.told(node.template().title())).close();
        } else {
            label(node);
            if (widget == Widget.TEXT) {
                lines(LINES_OF_A_TEXT);
            } else {
                options(node, siblings);
            }
        }
        out.close();
    }

    /** A list of quick checks is a tick for each. */
    private static boolean areChecks(List<ViewNode> siblings) {
        return siblings.size() > 2
                && siblings.stream()
                        .allMatch(check -> check.template().type() == TemplateNode.Type.BOOLEAN
                                && !check.template().required());
    }

    void label(ViewNode node) {
        out.element("p", "rf-label", page.told(node.template().title()));
        node.template().description().ifPresent(text -> out.element("p", "rf-small", page.told(text)));
    }

    /** Draws what can be ticked; nothing where there is something to write. */
    void options(ViewNode node, List<ViewNode> siblings) {
        List<Told> options = new ArrayList<>();
        switch (Widget.of(node, siblings)) {
            case RADIOS, SELECT -> node.template().options().values().forEach(option -> options.add(page.told(option)));
            case YES_NO, CHECKBOX -> {
                options.add(page.words.told("yes"));
                options.add(page.words.told("no"));
            }
            default -> {
                return;
            }
        }
        out.open("ul", "rf-options");
        options.forEach(option -> out.open("li", "rf-tick")
                .open("span", "rf-box")
                .close()
                .text(" ")
                .part(option)
                .close()
                .text(" "));
        out.close();
    }

    void lines(int count) {
        for (int i = 0; i < count; i++) {
            out.open("div", "rf-rule").close();
        }
    }

    void prompts(List<Prompt> prompts) {
        out.open("ul", "rf-hints");
        for (Prompt prompt : prompts) {
            out.open("li").part(page.told(prompt.text()));
            if (!prompt.cues().isEmpty()) {
                String before = " (";
                for (String cue : prompt.cues()) {
                    out.text(before).part(page.told(cue));
                    before = "; ";
                }
                out.text(")");
            }
            out.close();
        }
        out.close();
    }
}
