package org.refocus.sdk.html;

import java.util.List;
import org.refocus.sdk.view.FormStep;

/** Draws the way to each part of a long form, near the top of the page, so that few keys lead to the last one. */
final class Contents {
    private static final int FEW_PARTS = 4;

    private final Page page;
    private final Markup out;

    Contents(Page page) {
        this.page = page;
        this.out = page.out;
    }

    void draw(List<FormStep> parts) {
        List<FormStep> named =
                parts.stream().filter(part -> !part.title().isEmpty()).toList();
        if (named.size() < FEW_PARTS) {
            return;
        }
        out.open("nav", "rf-contents").attr("aria-labelledby", "rf_contents");
        out.open("p", "rf-contents__title")
                .attr("id", "rf_contents")
                .text(page.words.told("contents"))
                .close();
        out.open("ul");
        for (FormStep part : named) {
            String first = part.nodes().get(0).pointer();
            String id = PartEditor.isLoose(part.nodes().get(0)) ? page.places.target(first) : Ids.of(first);
            out.open("li")
                    .open("a")
                    .attr("id", part.equals(named.get(0)) ? HtmlRenderer.FIRST_PART : null)
                    .attr("href", "#" + id);
            out.text(page.told(part.title())).close().close();
        }
        out.close().close();
    }
}
