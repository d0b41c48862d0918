package org.refocus.sdk.html;

import org.refocus.sdk.view.KeptWords;

/** Draws what was answered to earlier versions of a form and has no place in this one. */
final class KeptSection {
    private KeptSection() {}

    static void draw(Page page, int level) {
        if (page.view.kept().isEmpty()) {
            return;
        }
        Markup out = page.out;
        out.open("section", "rf-group rf-group--" + level);
        page.heading(level, null, page.words.told("earlier"));
        for (KeptWords kept : page.view.kept()) {
            out.open("section", "rf-card");
            page.heading(
                    level + 1,
                    null,
                    kept.title().isEmpty() ? page.words.told("earlier.answer") : page.told(kept.title()));
            for (KeptWords.Said said : kept.words()) {
                if (!said.title().isEmpty()) {
                    out.element("p", "rf-label", said.title());
                }
                out.open("p", "rf-answer").attr("dir", "auto").text(said.text()).close();
                if (!said.voice().isEmpty()) {
                    out.element("p", "rf-guidance", said.voice());
                }
            }
            if (!kept.reason().isEmpty()) {
                out.element("p", "rf-guidance", page.words.told("earlier.why", "reason", kept.reason()));
            }
            out.close();
        }
        out.close();
    }
}
