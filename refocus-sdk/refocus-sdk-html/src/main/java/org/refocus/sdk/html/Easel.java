package org.refocus.sdk.html;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** What every picture of a form is drawn with. Used once, by one thread. */
final class Easel {
    final FormView view;
    final Page page;
    final Markup out;
    final Words words;

    Easel(FormView view, ZoneId zone) {
        this.view = view;
        this.page = new Page(view, zone);
        this.out = page.out;
        this.words = page.words;
    }

    Canvas canvas(int width) {
        return new Canvas(width, view.template().language(), view.template().isRightToLeft());
    }

    /** Prepares a figure of this record; one of each kind fits on a page. */
    Figure figure(String kind) {
        return new Figure(out, words, "rf-picture_" + view.response().id() + "_" + kind);
    }

    Told title(ViewNode node) {
        return page.told(node.template().title());
    }

    /** Returns the entries in a place that hold words, in order. */
    static List<ViewNode> entries(ViewNode node) {
        return all(node).filter(entry -> !entry.valueOf("text").isBlank()).toList();
    }

    private static Stream<ViewNode> all(ViewNode node) {
        return node.kind() == Kind.ENTRY
                ? Stream.of(node)
                : node.children().stream().flatMap(Easel::all);
    }

    /** Returns what stands in the first part of this name that the form has. */
    List<ViewNode> part(String... names) {
        return Stream.of(names)
                .flatMap(name -> view.at("/" + name).stream())
                .limit(1)
                .flatMap(part -> part.children().stream())
                .toList();
    }

    /** Returns the name of the person, as it stands in the form; empty where it does not. */
    String name() {
        return view.at("/personName").map(ViewNode::value).orElse("").strip();
    }

    /** Returns what a picture is called, with whose it is. */
    String titled(String picture, String whose) {
        return whose.isEmpty() ? picture : words.get("picture.of", "picture", picture, "name", whose);
    }

    /** Returns what one of several sheets of a picture is called; the sheets count from 0. */
    String sheet(String picture, int sheet, int sheets) {
        return sheets == 1
                ? picture
                : words.get("picture.sheet", "picture", picture, "sheet", (sheet + 1) + "/" + sheets);
    }

    /** Writes an entry as an item of a list: all its words, and whose they are. */
    void item(ViewNode entry) {
        out.open("li");
        said(entry.valueOf("text"));
        entry.child("voice").filter(voice -> !voice.isEmpty()).ifPresent(voice -> {
            out.text(" ").open("span", "rf-about").text("(");
            page.answer(voice).text(")").close();
        });
        out.close();
    }

    /** Writes what somebody said, with its own direction. */
    void said(String text) {
        out.open("span", "rf-picture__said").attr("dir", "auto").text(text).close();
    }

    /** Writes entries as a list within an item of a list. */
    void items(Told title, List<ViewNode> entries) {
        out.open("li").part(title);
        out.open("ul");
        entries.forEach(this::item);
        out.close().close();
    }
}
