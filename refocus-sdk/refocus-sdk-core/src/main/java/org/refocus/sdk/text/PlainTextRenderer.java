package org.refocus.sdk.text;

import java.util.List;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/**
 * Draws a record as plain text that can be pasted into any record system.
 *
 * <p>Headings, labels and answers, no more: empty places are left out. Lines end in {@code \n}; control and direction
 * characters in answers are kept out of the way, so that a pasted text cannot reorder what stands around it. Safe to
 * share between threads.
 */
public final class PlainTextRenderer implements FormRenderer<String> {
    private static final String INDENT = "  ";

    /** Creates a renderer. */
    public PlainTextRenderer() {}

    @Override
    public String render(FormView view) {
        StringBuilder out = new StringBuilder();
        out.append(view.title()).append('\n');
        out.append("=".repeat(view.title().length())).append('\n');
        for (FormTemplate.Content content : view.template().content()) {
            out.append('\n')
                    .append(content.title())
                    .append('\n')
                    .append(content.text())
                    .append('\n');
        }
        view.nodes().forEach(node -> node(node, 0, out));
        return out.toString();
    }

    private static void node(ViewNode node, int depth, StringBuilder out) {
        if (node.isEmpty()) {
            return;
        }
        switch (node.kind()) {
            case FIELD -> line(depth, node.template().title() + ": " + answer(node, depth), out);
            case ENTRY -> entry(node, depth, out);
            case GROUP -> {
                heading(node.template().title(), depth, out);
                node.children().forEach(child -> node(child, depth + 1, out));
            }
            case LIST -> {
                heading(node.template().title(), depth, out);
                for (int i = 0; i < node.children().size(); i++) {
                    item(node.children().get(i), i + 1, depth + 1, out);
                }
            }
        }
    }

    private static void item(ViewNode item, int number, int depth, StringBuilder out) {
        if (item.kind() == ViewNode.Kind.ENTRY) {
            entry(item, depth, out);
        } else if (item.kind() == ViewNode.Kind.FIELD) {
            line(depth, "- " + answer(item, depth), out);
        } else if (isStrength(item)) {
            item.children().stream()
                    .filter(child -> child.kind() == ViewNode.Kind.ENTRY)
                    .forEach(child -> entry(child, depth, out));
        } else {
            line(depth, number + ".", out);
            item.children().forEach(child -> node(child, depth + 1, out));
        }
    }

    private static boolean isStrength(ViewNode item) {
        List<ViewNode> children = item.children();
        return children.size() <= 2 && children.stream().anyMatch(c -> c.kind() == ViewNode.Kind.ENTRY);
    }

    private static void entry(ViewNode entry, int depth, StringBuilder out) {
        String voice = entry.child("voice").map(ViewNode::valueLabel).orElse("");
        String text = clean(entry.valueOf("text")).replace("\n", "\n" + INDENT.repeat(depth + 1));
        line(depth, "- " + text + (voice.isEmpty() ? "" : " (" + voice + ")"), out);
    }

    private static void heading(String title, int depth, StringBuilder out) {
        if (depth == 0) {
            out.append('\n');
        }
        line(depth, title, out);
    }

    private static String answer(ViewNode field, int depth) {
        String value = field.template().options().isEmpty() ? field.value() : field.valueLabel();
        value = value.equals("true") ? "Yes" : value.equals("false") ? "No" : value;
        return clean(value).replace("\n", "\n" + INDENT.repeat(depth + 1));
    }

    private static void line(int depth, String text, StringBuilder out) {
        out.append(INDENT.repeat(depth)).append(text).append('\n');
    }

    /** Leaves out what would act instead of being read: controls and direction overrides. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean direction =
                    (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
            if (c == '\n' || (!Character.isISOControl(c) && !direction)) {
                clean.appendCodePoint(c);
            } else if (c == '\t') {
                clean.append(' ');
            }
        });
        return clean.toString();
    }
}
