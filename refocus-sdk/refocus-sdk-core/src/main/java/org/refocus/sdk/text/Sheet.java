package org.refocus.sdk.text;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.KeptWords;
import org.refocus.sdk.view.ViewNode;

/** Goes through a view and says what stands where; how it is written is for those below. Used once, by one thread. */
abstract class Sheet {
    private static final Messages WORDS = Messages.of("words", Sheet.class::getResourceAsStream);

    /** Where a line stands: below how many headings and rows, and how many of them from the outermost row on. */
    record Spot(int depth, int rows) {
        private static final Spot TOP = new Spot(0, 0);

        Spot below() {
            return new Spot(depth + 1, rows == 0 ? 0 : rows + 1);
        }

        Spot inRow() {
            return new Spot(depth + 1, rows + 1);
        }
    }

    final StringBuilder out = new StringBuilder();
    private final FormView view;

    Sheet(FormView view) {
        this.view = view;
    }

    abstract void title(String title);

    abstract void printed(String title, String text);

    abstract void heading(Spot spot, String title);

    abstract void field(Spot spot, String label, String answer);

    /** A row that holds several answers. */
    abstract void row(Spot spot, int number);

    /** A row of words; each part but the words may be empty. */
    abstract void words(Spot spot, String numbers, String words, String voice, String choices);

    /** What is wrong with what was said last. */
    abstract void finding(Spot spot, String sentence);

    /** A sentence below what was said last. */
    abstract void remark(Spot spot, String sentence);

    /** Called once, when all has been said. */
    abstract void end();

    String draw() {
        title(view.title());
        findings(view.findings().stream().filter(f -> f.pointer().isEmpty()).toList(), Spot.TOP);
        for (FormTemplate.Content content : view.template().content()) {
            printed(content.title(), content.text());
        }
        begin();
        view.nodes().forEach(node -> node(node, Spot.TOP));
        kept();
        end();
        return out.toString();
    }

    /** Called before the answers. */
    void begin() {}

    private void kept() {
        if (view.kept().isEmpty()) {
            return;
        }
        heading(Spot.TOP, word("earlier"));
        Spot below = Spot.TOP.below();
        for (KeptWords kept : view.kept()) {
            heading(below, clean(kept.title()));
            for (KeptWords.Said said : kept.words()) {
                String before = said.title().isEmpty() ? "" : clean(said.title()) + ": ";
                words(below.below(), "", before + clean(said.text()), clean(said.voice()), "");
            }
            if (!kept.reason().isEmpty()) {
                remark(below.below(), WORDS.get("earlier.why", view.locale(), Map.of("reason", clean(kept.reason()))));
            }
        }
    }

    private void node(ViewNode node, Spot spot) {
        if (hasNothing(node)) {
            return;
        }
        switch (node.kind()) {
            case FIELD -> {
                field(spot, label(node), answer(node));
                findings(node.findings(), spot);
            }
            case ENTRY -> entry(node, "", "", spot);
            case GROUP -> {
                headed(node, spot);
                node.children().forEach(child -> node(child, spot.below()));
            }
            case LIST -> {
                headed(node, spot);
                int number = 1;
                for (ViewNode item : node.children()) {
                    item(item, number++, spot.below());
                }
            }
        }
    }

    private void headed(ViewNode node, Spot spot) {
        heading(spot, node.template().title());
        findings(node.findings(), spot);
    }

    private static boolean hasNothing(ViewNode node) {
        return node.value().isEmpty()
                && node.findings().isEmpty()
                && node.children().stream().allMatch(Sheet::hasNothing);
    }

    private void item(ViewNode item, int number, Spot spot) {
        switch (item.kind()) {
            case ENTRY -> entry(item, "", "", spot);
            case FIELD -> {
                words(spot, "", answer(item), "", "");
                findings(item.findings(), spot);
            }
            default -> {
                if (isEntryWithFields(item)) {
                    entryWithFields(item, spot);
                } else {
                    row(spot, number);
                    findings(item.findings(), spot);
                    item.children().forEach(child -> node(child, spot.inRow()));
                }
            }
        }
    }

    /** A strength with its kind, or a goal with its number, reads as one line. */
    private static boolean isEntryWithFields(ViewNode item) {
        List<ViewNode> children = item.children();
        return children.stream().filter(c -> c.kind() == ViewNode.Kind.ENTRY).count() == 1
                && children.stream()
                        .filter(c -> c.kind() != ViewNode.Kind.ENTRY)
                        .allMatch(c -> isNumber(c) || !c.template().options().isEmpty());
    }

    private void entryWithFields(ViewNode item, Spot spot) {
        String numbers = said(item, Sheet::isNumber, "", ". ");
        String choices = said(item, c -> !isNumber(c), " [", "]");
        item.children().stream()
                .filter(c -> c.kind() == ViewNode.Kind.ENTRY)
                .forEach(entry -> entry(entry, numbers, choices, spot));
        findings(item.findings(), spot);
        item.children().stream()
                .filter(c -> c.kind() == ViewNode.Kind.FIELD)
                .forEach(field -> findings(field.findings(), spot));
    }

    private String said(ViewNode item, Predicate<ViewNode> which, String before, String after) {
        StringBuilder said = new StringBuilder();
        item.children().stream()
                .filter(c -> c.kind() == ViewNode.Kind.FIELD && which.test(c) && !c.isEmpty())
                .forEach(c -> said.append(before).append(answer(c)).append(after));
        return said.toString();
    }

    private static boolean isNumber(ViewNode node) {
        return node.kind() == ViewNode.Kind.FIELD && node.template().type() == TemplateNode.Type.INTEGER;
    }

    private void entry(ViewNode entry, String numbers, String choices, Spot spot) {
        String voice = entry.child("voice").map(this::answer).orElse("");
        String text = entry.child("text").map(this::answer).orElse("");
        words(spot, numbers, text, voice, choices);
        findings(entry.findings(), spot);
        entry.children().forEach(child -> findings(child.findings(), spot));
    }

    private void findings(List<Finding> findings, Spot spot) {
        findings.forEach(finding -> finding(spot, Messages.text(finding, view.locale())));
    }

    private static String label(ViewNode field) {
        String title = field.template().title();
        return title.endsWith("?") ? title : title + ":";
    }

    private String answer(ViewNode field) {
        String value = field.value();
        if (field.template().type() == TemplateNode.Type.BOOLEAN && (value.equals("true") || value.equals("false"))) {
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

    /** Leaves out what would act instead of being read: controls and direction overrides. */
    static String clean(String text) {
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
