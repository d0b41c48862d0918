package org.refocus.sdk.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Prompt;
import org.refocus.forms.TemplateNode;

/** An empty form as plain text: every label, hint, prompt and choice, in order. */
final class Outline {
    private static final int DEEPEST = 8;

    private final StringBuilder out = new StringBuilder();

    /** What the rows of lists ask: where it is the same as before, it is not told again. */
    private final Set<List<String>> rows = new HashSet<>();

    private Outline() {}

    static String of(FormTemplate template) {
        Outline outline = new Outline();
        outline.line(0, template.title());
        outline.line(0, "=".repeat(template.title().length()));
        for (FormTemplate.Content content : template.content()) {
            outline.line(0, "");
            outline.line(0, content.title());
            outline.line(0, content.text());
        }
        template.root().guidance().forEach(sentence -> outline.line(0, sentence));
        outline.children(template.root(), 0);
        return outline.out.toString();
    }

    private void children(TemplateNode parent, int depth) {
        for (TemplateNode child : parent.children()) {
            if (!child.widget().equals("hidden")) {
                if (depth == 0) {
                    line(0, "");
                }
                line(depth, child.title() + (child.required() ? " *" : ""));
                told(child, depth + 1);
            }
        }
    }

    private void told(TemplateNode node, int depth) {
        node.description().ifPresent(hint -> line(depth, hint));
        node.guidance().forEach(sentence -> line(depth, sentence));
        for (Prompt prompt : node.prompts()) {
            List<String> cues = prompt.cues();
            line(depth, "- " + prompt.text() + (cues.isEmpty() ? "" : " (" + String.join(", ", cues) + ")"));
        }
        node.options().values().forEach(option -> line(depth, "[ ] " + option));
        TemplateNode below = node.item().orElse(node);
        boolean again = node.item().isPresent()
                && !rows.add(below.children().stream().map(TemplateNode::title).toList());
        if (depth < DEEPEST && !again && !node.widget().startsWith("entr")) {
            children(below, depth);
        }
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth))
                .append(text.replace("\n", "\n" + "  ".repeat(depth)))
                .append('\n');
    }
}
