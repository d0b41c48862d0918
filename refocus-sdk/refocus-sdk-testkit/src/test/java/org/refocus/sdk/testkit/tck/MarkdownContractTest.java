package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.text.MarkdownRenderer;

/** Markdown keeps the contract of renderers, as CommonMark reads it. */
class MarkdownContractTest extends FormRendererContract<String> {
    private static final Parser PARSER = Parser.builder().build();

    @Override
    protected FormRenderer<String> newRenderer() {
        return new MarkdownRenderer();
    }

    @Override
    protected String textOf(String drawn) {
        return TextContentRenderer.builder().build().render(PARSER.parse(drawn));
    }

    @Override
    protected Optional<Object> structureOf(String drawn) {
        List<String> nodes = new ArrayList<>();
        collect(PARSER.parse(drawn), nodes);
        return Optional.of(nodes);
    }

    /** The texts of a line may come in pieces: they are not looked at. */
    private static void collect(Node node, List<String> nodes) {
        if (!(node instanceof org.commonmark.node.Text)) {
            nodes.add(node.getClass().getSimpleName());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, nodes);
        }
        nodes.add("end");
    }

    @Override
    protected boolean tellsWhoMaySee() {
        return false;
    }
}
