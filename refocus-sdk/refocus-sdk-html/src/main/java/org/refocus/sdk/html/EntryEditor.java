package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.forms.Finding;
import org.refocus.sdk.Party.Role;
import org.refocus.sdk.html.FieldEditor.Look;
import org.refocus.sdk.view.ViewNode;

/** Draws entries: the words first, and quietly below whose they are and who may see them. */
final class EntryEditor {
    private final Page page;
    private final Markup out;
    private final FieldEditor fields;

    EntryEditor(Page page, FieldEditor fields) {
        this.page = page;
        this.out = page.out;
        this.fields = fields;
    }

    /**
     * Draws an entry.
     *
     * @param label what the words are called here
     * @param hint a sentence to help; may be empty
     */
    void draw(ViewNode entry, String label, String hint, boolean optional) {
        if (!entry.editable()) {
            kept(entry);
            return;
        }
        boolean fresh = entry.valueOf("text").isEmpty();
        List<Finding> errors = new ArrayList<>(page.places.errors(entry.pointer()));
        for (ViewNode child : entry.children()) {
            if (child.template().name().equals("text")) {
                errors.addAll(page.places.errors(child.pointer()));
                fields.draw(child, Widget.TEXT, new Look(label, hint, optional, child.value(), false), errors);
            }
        }
        page.notes(entry.pointer());
        if (fresh) {
            out.open("div", "rf-entry__choices");
            choices(entry, true);
            out.close();
        } else {
            out.open("details", "rf-entry__about").flag("open", choicesAreWrong(entry));
            out.open("summary");
            about(entry);
            out.element("span", "rf-entry__change", page.words.get("change")).close();
            out.open("div", "rf-entry__choices");
            choices(entry, false);
            out.close().close();
        }
    }

    private boolean choicesAreWrong(ViewNode entry) {
        return entry.children().stream()
                .filter(child -> !child.template().name().equals("text"))
                .anyMatch(child -> !page.places.errors(child.pointer()).isEmpty());
    }

    /** Everything but the words. A new entry comes with a choice made already; an old one keeps its own. */
    private void choices(ViewNode entry, boolean fresh) {
        for (ViewNode child : entry.children()) {
            if (!child.template().name().equals("text")) {
                String value = fresh && child.value().isEmpty() ? usual(child) : child.value();
                Look look = new Look(child.template().title(), "", false, value, true);
                fields.draw(child, Widget.of(child, entry.children()), look, page.places.errors(child.pointer()));
            }
        }
    }

    private String usual(ViewNode choice) {
        String usual = switch (choice.template().name()) {
            case "voice" -> page.view.viewer().role() == Role.PERSON ? "person" : "worker";
            case "audience" ->
                choice.template().audience().isEmpty()
                        ? "worker"
                        : choice.template().audience();
            default -> "";
        };
        return choice.template().options().containsKey(usual) ? usual : "";
    }

    /** Draws somebody's own words, which nobody else changes. */
    private void kept(ViewNode entry) {
        quote(entry, List.of());
        fields.errors(entry.pointer(), page.places.errors(entry.pointer()));
        page.notes(entry.pointer());
        String kept = entry.template().guidance().stream().findFirst().orElseGet(() -> page.words.get("kept"));
        out.element("p", "rf-guidance", kept);
    }

    /** Draws an entry as a quotation with whose words it is. */
    void quote(ViewNode entry, List<String> tags) {
        String voice = entry.valueOf("voice");
        boolean known = voice.matches("person|worker|agreed|carried-forward");
        out.open("figure", "rf-quote" + (known ? " rf-quote--" + voice : ""));
        out.open("blockquote")
                .open("p")
                .attr("dir", "auto")
                .text(entry.valueOf("text"))
                .close()
                .close();
        out.open("figcaption");
        about(entry);
        tags.forEach(tag -> out.text(" ").element("span", "rf-tag", tag));
        out.close().close();
    }

    /** Says whose words, who may see them and when they were written down. */
    private void about(ViewNode entry) {
        for (ViewNode child : entry.children()) {
            if (!child.template().name().equals("text") && !child.value().isEmpty()) {
                boolean voice = child.template().name().equals("voice");
                out.open("span", voice ? "rf-tag rf-tag--voice" : "rf-tag");
                page.heard(child.template().title() + ": ");
                out.open("bdi").text(child.valueLabel()).close().close().text(" ");
            }
        }
        Optional<String> day = page.recordedAt(entry).map(page::day).map(page::longDate);
        day.ifPresent(date -> {
            String key = page.isByViewer(entry) ? "when.you" : "when";
            out.element("span", "rf-entry__when", page.words.get(key, "date", date))
                    .text(" ");
        });
    }
}
