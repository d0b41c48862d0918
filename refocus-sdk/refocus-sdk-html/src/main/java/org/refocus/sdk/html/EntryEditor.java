package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Finding;
import org.refocus.sdk.html.FieldEditor.Look;
import org.refocus.sdk.view.ViewNode;

/** Draws entries: the words first, and quietly below whose they are and who may see them. */
final class EntryEditor {
    private final Page page;
    private final Markup out;
    private final FieldEditor fields;
    private boolean saidWhyKept;

    EntryEditor(Page page, FieldEditor fields) {
        this.page = page;
        this.out = page.out;
        this.fields = fields;
    }

    /**
     * Draws an entry.
     *
     * @param label what the words are called here
     * @param hint a sentence to help, for an entry that is still empty; may be empty itself
     */
    void draw(ViewNode entry, String label, String hint, boolean optional) {
        if (!entry.editable()) {
            kept(entry, label);
            return;
        }
        boolean fresh = entry.valueOf("text").isEmpty();
        List<Finding> errors = new ArrayList<>(page.places.errors(entry.pointer()));
        for (ViewNode child : entry.children()) {
            if (child.template().name().equals("text")) {
                errors.addAll(page.places.errors(child.pointer()));
                List<Told> help = fresh && !hint.isEmpty() ? List.of(page.told(hint)) : List.of();
                fields.draw(child, Widget.TEXT, new Look(label, help, optional, child.value(), false), errors);
            }
        }
        page.notes(entry.pointer());
        if (fresh || entry.valueOf("voice").isEmpty()) {
            out.open("div", "rf-entry__choices");
            choices(entry);
            out.close();
        } else {
            out.open("details", "rf-entry__about").flag("open", choicesAreWrong(entry));
            out.open("summary", "rf-about");
            about(entry, List.of());
            out.element("span", "rf-entry__change", page.words.told("change")).close();
            out.open("div", "rf-entry__choices");
            choices(entry);
            out.close().close();
        }
    }

    private boolean choicesAreWrong(ViewNode entry) {
        return entry.children().stream()
                .filter(child -> !child.template().name().equals("text"))
                .anyMatch(child -> !page.places.errors(child.pointer()).isEmpty());
    }

    /**
     * Everything but the words, and but for choices that are somebody else's. Whose words they are is for people to say; who
     * may see them is what the form says as long as nobody says otherwise.
     */
    private void choices(ViewNode entry) {
        for (ViewNode child : entry.children()) {
            if (!child.template().name().equals("text") && child.editable()) {
                String usual = child.value().isEmpty() ? usual(child) : "";
                List<Told> hint = usual.isEmpty()
                        ? List.of()
                        : List.of(
                                page.words.told("usual"),
                                page.told(child.template().options().getOrDefault(usual, usual)));
                Look look =
                        new Look(child.template().title(), hint, false, usual.isEmpty() ? child.value() : usual, true);
                fields.draw(child, Widget.of(child, entry.children()), look, page.places.errors(child.pointer()));
            }
        }
    }

    private static String usual(ViewNode choice) {
        String named = choice.template().audience();
        String usual = named.isEmpty() ? "worker" : named;
        boolean known = choice.template().options().containsKey(usual);
        return known && choice.template().name().equals("audience") ? usual : "";
    }

    /** Draws somebody's own words, which nobody else changes; says so once a page. */
    private void kept(ViewNode entry, String label) {
        out.element("p", "rf-label", page.told(label));
        quote(entry, List.of(), Ids.of(entry.pointer()));
        fields.errors(entry.pointer(), page.places.errors(entry.pointer()));
        page.notes(entry.pointer());
        if (!saidWhyKept) {
            page.guidance(List.of(page.words.told("kept")));
            saidWhyKept = true;
        }
    }

    /**
     * Draws an entry as a quotation with whose words it is.
     *
     * @param beside what else is said of it, such as what kind of strength it is
     * @param id what links lead to; null for none
     */
    void quote(ViewNode entry, List<ViewNode> beside, @Nullable String id) {
        String voice = entry.valueOf("voice");
        boolean known = voice.matches("person|worker|agreed|carried-forward");
        out.open("figure", "rf-quote" + (known ? " rf-quote--" + voice : ""))
                .attr("id", id)
                .attr("tabindex", id == null ? null : "-1");
        out.open("blockquote")
                .open("p")
                .attr("dir", "auto")
                .text(entry.valueOf("text"))
                .close()
                .close();
        out.open("figcaption", "rf-about");
        about(entry, beside);
        out.close().close();
    }

    /** Says in one quiet line whose words, who may see them, what else is said, and when they were written down. */
    private void about(ViewNode entry, List<ViewNode> beside) {
        List<ViewNode> parts = new ArrayList<>(entry.children());
        parts.addAll(beside);
        parts.removeIf(
                part -> part.template().name().equals("text") || part.value().isEmpty());
        for (ViewNode part : parts) {
            out.open("span", part.template().name().equals("voice") ? "rf-tag" : "rf-about__part");
            page.heard("", page.told(part.template().title()), ": ");
            out.open("bdi");
            page.answer(part).close().close().text(" ");
        }
        Optional<String> day = page.recordedAt(entry).map(page::day).map(page::longDate);
        if (day.isPresent()) {
            out.open("span", "rf-about__part");
            page.heard("", page.words.told("when"), " ");
            out.text(page.isByViewer(entry) ? page.words.get("when.you", "date", day.get()) : day.get())
                    .close()
                    .text(" ");
        }
    }
}
