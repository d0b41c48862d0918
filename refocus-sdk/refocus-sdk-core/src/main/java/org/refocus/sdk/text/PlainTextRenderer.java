package org.refocus.sdk.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.KeptWords;
import org.refocus.sdk.view.ViewNode;

/**
 * Draws a record as plain text that can be pasted into any record system.
 *
 * <p>The text that the form prints, headings, labels and answers, no more: empty places are left out, and so are the
 * readers of an entry. A finding stands below its place behind an exclamation mark. Lines end in {@code \n}; control and
 * direction characters in answers are left out, so that a pasted text cannot reorder what stands around it. Safe to
 * share between threads.
 */
public final class PlainTextRenderer implements FormRenderer<String> {
    /** Creates a renderer. */
    public PlainTextRenderer() {}

    @Override
    public String render(FormView view) {
        return new Sheet(view).draw();
    }

    private static final class Sheet {
        private static final String INDENT = "  ";
        private static final Messages WORDS = Messages.of("words", PlainTextRenderer.class::getResourceAsStream);

        private final FormView view;
        private final StringBuilder out = new StringBuilder();

        Sheet(FormView view) {
            this.view = view;
        }

        String draw() {
            line(0, view.title());
            line(0, "=".repeat(view.title().length()));
            findings(view.findings().stream().filter(f -> f.pointer().isEmpty()).toList(), 0);
            for (FormTemplate.Content content : view.template().content()) {
                blankLine();
                line(0, content.title());
                line(0, content.text());
            }
            blankLine();
            view.nodes().forEach(node -> node(node, 0));
            kept();
            return out.toString();
        }

        private void kept() {
            if (view.kept().isEmpty()) {
                return;
            }
            blankLine();
            line(0, word("earlier"));
            for (KeptWords kept : view.kept()) {
                line(1, clean(kept.title()));
                for (KeptWords.Said said : kept.words()) {
                    String before = said.title().isEmpty() ? "- " : "- " + clean(said.title()) + ": ";
                    line(
                            2,
                            before
                                    + clean(said.text())
                                    + (said.voice().isEmpty() ? "" : " (" + clean(said.voice()) + ")"));
                }
                if (!kept.reason().isEmpty()) {
                    line(2, WORDS.get("earlier.why", view.locale(), Map.of("reason", clean(kept.reason()))));
                }
            }
        }

        private void node(ViewNode node, int depth) {
            if (hasNothing(node)) {
                return;
            }
            switch (node.kind()) {
                case FIELD -> {
                    line(depth, (label(node) + " " + answer(node)).stripTrailing());
                    findings(node.findings(), depth);
                }
                case ENTRY -> entry(node, "", "", depth);
                case GROUP -> {
                    heading(node, depth);
                    node.children().forEach(child -> node(child, depth + 1));
                }
                case LIST -> {
                    heading(node, depth);
                    int number = 1;
                    for (ViewNode item : node.children()) {
                        item(item, number++, depth + 1);
                    }
                }
            }
        }

        private static boolean hasNothing(ViewNode node) {
            return node.value().isEmpty()
                    && node.findings().isEmpty()
                    && node.children().stream().allMatch(Sheet::hasNothing);
        }

        private void item(ViewNode item, int number, int depth) {
            switch (item.kind()) {
                case ENTRY -> entry(item, "", "", depth);
                case FIELD -> {
                    line(depth, "- " + answer(item));
                    findings(item.findings(), depth);
                }
                default -> {
                    if (isEntryWithFields(item)) {
                        entryWithFields(item, depth);
                    } else {
                        line(depth, number + ".");
                        findings(item.findings(), depth);
                        item.children().forEach(child -> node(child, depth + 1));
                    }
                }
            }
        }

        /** A strength with its kind, or a goal with its number, reads as one line. */
        private static boolean isEntryWithFields(ViewNode item) {
            List<ViewNode> children = item.children();
            return children.stream()
                                    .filter(c -> c.kind() == ViewNode.Kind.ENTRY)
                                    .count()
                            == 1
                    && children.stream()
                            .filter(c -> c.kind() != ViewNode.Kind.ENTRY)
                            .allMatch(
                                    c -> isNumber(c) || !c.template().options().isEmpty());
        }

        private void entryWithFields(ViewNode item, int depth) {
            String numbers = said(item, true, "", ". ");
            String choices = said(item, false, " [", "]");
            item.children().stream()
                    .filter(c -> c.kind() == ViewNode.Kind.ENTRY)
                    .forEach(entry -> entry(entry, numbers, choices, depth));
            findings(item.findings(), depth);
            item.children().stream()
                    .filter(c -> c.kind() == ViewNode.Kind.FIELD)
                    .forEach(field -> findings(field.findings(), depth));
        }

        private String said(ViewNode item, boolean numbers, String before, String after) {
            return item.children().stream()
                    .filter(c -> c.kind() == ViewNode.Kind.FIELD && isNumber(c) == numbers && !c.isEmpty())
                    .map(c -> before + answer(c) + after)
                    .collect(Collectors.joining());
        }

        private static boolean isNumber(ViewNode node) {
            return node.kind() == ViewNode.Kind.FIELD && node.template().type() == TemplateNode.Type.INTEGER;
        }

        private void entry(ViewNode entry, String before, String after, int depth) {
            String voice = entry.child("voice").map(this::answer).orElse("");
            String text = entry.child("text").map(this::answer).orElse("");
            line(
                    depth,
                    (before.isEmpty() ? "- " : before) + text + (voice.isEmpty() ? "" : " (" + voice + ")") + after);
            findings(entry.findings(), depth);
            entry.children().forEach(child -> findings(child.findings(), depth));
        }

        private void heading(ViewNode node, int depth) {
            if (depth == 0) {
                blankLine();
            }
            line(depth, node.template().title());
            findings(node.findings(), depth);
        }

        private void findings(List<Finding> findings, int depth) {
            findings.forEach(finding -> line(depth, "! " + Messages.text(finding, view.locale())));
        }

        private static String label(ViewNode field) {
            String title = field.template().title();
            return title.endsWith("?") ? title : title + ":";
        }

        private String answer(ViewNode field) {
            String value = field.value();
            if (field.template().type() == TemplateNode.Type.BOOLEAN
                    && (value.equals("true") || value.equals("false"))) {
                return word(value.equals("true") ? "yes" : "no");
            }
            if (field.template().widget().equals("money") && value.matches("[0-9]+\\.[0-9]{2}")) {
                return view.template().currencySign() + value;
            }
            return clean(field.valueLabel());
        }

        private String word(String key) {
            return WORDS.get(key, view.locale());
        }

        private void blankLine() {
            if (out.lastIndexOf("\n\n") < out.length() - 2) {
                out.append('\n');
            }
        }

        private void line(int depth, String text) {
            out.append(INDENT.repeat(depth))
                    .append(text.replace("\n", "\n" + INDENT.repeat(depth + 1)))
                    .append('\n');
        }
    }

    /** Leaves out what would act instead of being read: controls and direction overrides. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '\n', '\r', 0x85, 0x2028, 0x2029 -> clean.append('\n');
                case '\t' -> clean.append(' ');
                default -> {
                    if (!Character.isISOControl(c) && !isDirection(c)) {
                        clean.appendCodePoint(c);
                    }
                }
            }
        });
        return clean.toString();
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x61C;
    }
}
