package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.refocus.forms.Finding;
import org.refocus.forms.Messages;
import org.refocus.forms.Severity;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.KeptWords;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** A renderer as simple as can be, each part of which may be bent; right as it is. */
class BentRenderer implements FormRenderer<List<BentRenderer.Piece>> {
    /**
     * A piece of what is drawn.
     *
     * @param kind what it is: a label, a field, a link ...
     * @param text what is read
     * @param place where it belongs, or where it leads
     * @param value what would be sent
     */
    record Piece(String kind, String text, String place, String value) {
        Piece(String kind, String text, String place) {
            this(kind, text, place, "");
        }
    }

    @Override
    public List<Piece> render(FormView view) {
        List<Piece> out = new ArrayList<>();
        add(out, "title", view.title(), "");
        summary(view, out);
        if (tellsOfTheForm()) {
            view.findings().stream()
                    .filter(finding -> finding.pointer().isEmpty())
                    .forEach(finding -> add(out, "finding", sentence(finding, view.locale()), ""));
        }
        ordered(view.nodes()).forEach(node -> node(view, node, out));
        kept(view, out);
        return out;
    }

    void add(List<Piece> out, String kind, String text, String place) {
        out.add(new Piece(kind, text, place));
    }

    void summary(FormView view, List<Piece> out) {
        for (Finding finding : view.findings()) {
            String place = shown(view, finding.pointer());
            if (finding.severity() == Severity.ERROR && !place.isEmpty()) {
                add(out, "link", sentence(finding, view.locale()), target(place));
            }
        }
    }

    /** Returns the nearest place that is shown; empty for the form. */
    private static String shown(FormView view, String pointer) {
        String at = pointer;
        while (!at.isEmpty() && view.at(at).isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return at;
    }

    String target(String pointer) {
        return pointer;
    }

    boolean tellsOfTheForm() {
        return true;
    }

    String sentence(Finding finding, Locale locale) {
        return Messages.text(finding, locale);
    }

    List<ViewNode> ordered(List<ViewNode> nodes) {
        return nodes;
    }

    void node(FormView view, ViewNode node, List<Piece> out) {
        if (isShown(node)) {
            add(out, "label", label(view, node), node.pointer());
            findings(view, node, out);
            if (node.kind() == Kind.FIELD) {
                field(node, out);
            }
            ordered(node.children()).forEach(child -> node(view, child, out));
            node.newItem().ifPresent(item -> node(view, item, out));
        }
    }

    boolean isShown(ViewNode node) {
        return true;
    }

    String label(FormView view, ViewNode node) {
        return node.template().title();
    }

    void findings(FormView view, ViewNode node, List<Piece> out) {
        node.findings().forEach(finding -> add(out, "finding", sentence(finding, view.locale()), node.pointer()));
    }

    void field(ViewNode node, List<Piece> out) {
        if (isOpen(node)) {
            out.add(new Piece("field", answer(node), name(node), value(node)));
        } else {
            add(out, "answer", answer(node), node.pointer());
        }
    }

    boolean isOpen(ViewNode node) {
        return node.editable();
    }

    String name(ViewNode node) {
        return node.pointer();
    }

    String answer(ViewNode node) {
        return node.valueLabel();
    }

    String value(ViewNode node) {
        return node.value();
    }

    void kept(FormView view, List<Piece> out) {
        for (KeptWords kept : view.kept()) {
            add(out, "heading", kept.title(), "");
            kept.words().forEach(said -> {
                add(out, "kept", said.text(), "");
                add(out, "voice", said.voice(), "");
            });
            add(out, "reason", kept.reason(), "");
        }
    }

    static String text(List<Piece> drawn) {
        return String.join("\n", drawn.stream().map(Piece::text).toList());
    }

    static List<String> structure(List<Piece> drawn) {
        return drawn.stream().map(piece -> piece.kind() + " " + piece.place()).toList();
    }

    static Optional<String> there(List<Piece> drawn, String place) {
        List<Piece> pieces = drawn.stream()
                .filter(piece -> !piece.kind().equals("link"))
                .filter(piece -> (piece.place() + "/").startsWith(place + "/"))
                .toList();
        return pieces.isEmpty() ? Optional.empty() : Optional.of(text(pieces));
    }
}
