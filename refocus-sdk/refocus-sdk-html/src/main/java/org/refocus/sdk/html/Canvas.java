package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.html.Lettering.Face;
import org.refocus.sdk.html.Lettering.Line;

/**
 * One drawing: shapes and lettering in the order in which they are painted. Used once, by one thread.
 *
 * <p>Colours come from the style sheet by class; without it everything is drawn in the colour of the text around. Where a
 * form runs from right to left, the drawing does so too. Each line of a text is an element of its own, so that nothing in
 * it can change the direction of another.
 */
final class Canvas {
    final int width;
    private final String language;
    private final boolean rightToLeft;
    private final List<Consumer<Markup>> shapes = new ArrayList<>();

    /** Begins a drawing of this width in a language, a BCP 47 tag. */
    Canvas(int width, String language, boolean rightToLeft) {
        this.width = width;
        this.language = language;
        this.rightToLeft = rightToLeft;
    }

    /** Breaks a text into lines for this drawing. */
    Lettering letters(String text, Face face, int room, int mostLines) {
        return Lettering.of(text, face, room, mostLines, rightToLeft);
    }

    /** Begins what belongs together, in one of the four hues, from 0. */
    void begin(String part, int hue) {
        String cssClass = "rf-picture__" + part + " rf-picture__hue-" + (hue % 4 + 1);
        shapes.add(out -> out.open("g", cssClass));
    }

    /** Ends what was begun last. */
    void end() {
        shapes.add(Markup::close);
    }

    /** Draws a box with round corners. */
    void box(String ink, int x, int y, int boxWidth, int height, int round) {
        int left = rightToLeft ? width - x - boxWidth : x;
        shapes.add(out -> ink(out.open("rect"), ink)
                .attr("x", text(left))
                .attr("y", text(y))
                .attr("width", text(boxWidth))
                .attr("height", text(height))
                .attr("rx", text(round))
                .close());
    }

    /** Draws a path, turned about where the drawing runs from right to left. */
    void path(String ink, String path) {
        String turned = rightToLeft ? "translate(" + width + " 0) scale(-1 1)" : null;
        shapes.add(out -> ink(out.open("path"), ink)
                .attr("d", path)
                .attr("transform", turned)
                .close());
    }

    /** Draws a path below everything that was drawn before. */
    void beneath(String ink, String path) {
        path(ink, path);
        shapes.add(0, shapes.remove(shapes.size() - 1));
    }

    /** Draws a sign around a point. */
    void sign(Symbol sign, int x, int y) {
        String start = "M" + (rightToLeft ? width - x : x) + " " + y;
        shapes.add(out -> ink(out.open("path"), sign.ink)
                .attr("fill-rule", "evenodd")
                .attr("d", start + sign.path)
                .close());
    }

    /** Writes lines below each other, each from the side on which its language begins. */
    void letter(Lettering letters, @Nullable Told told, int x, int y, int room) {
        int left = rightToLeft ? width - x - room : x;
        int at = y;
        for (Line line : letters.lines()) {
            write(letters.face(), line, told, line.rightToLeft() ? left + room : left, at, "start");
            at += letters.face().lineHeight();
        }
    }

    /** Writes lines around a middle. */
    void centre(Lettering letters, @Nullable Told told, int middle, int y) {
        int at = y;
        for (Line line : letters.lines()) {
            write(letters.face(), line, told, rightToLeft ? width - middle : middle, at, "middle");
            at += letters.face().lineHeight();
        }
    }

    private void write(Face face, Line line, @Nullable Told told, int x, int top, String anchor) {
        String foreign = told != null && told.isForeignTo(language) ? told.language() : null;
        int base = top + face.size + (face.lineHeight() - face.size) / 4;
        shapes.add(out -> out.open("text", "rf-picture__" + face.cssClass)
                .attr("x", text(x))
                .attr("y", text(base))
                .attr("font-size", text(face.size))
                .attr("font-weight", face.bold ? "700" : "400")
                .attr("text-anchor", anchor)
                .attr("direction", line.rightToLeft() ? "rtl" : "ltr")
                .attr("fill", "currentColor")
                .attr("lang", foreign)
                .text(line.text())
                .close());
    }

    private static Markup ink(Markup shape, String ink) {
        boolean filled = ink.equals("solid");
        return shape.attr("class", "rf-picture__" + ink)
                .attr("fill", filled ? "currentColor" : "none")
                .attr("stroke", filled ? "none" : "currentColor")
                .attr("stroke-dasharray", ink.equals("dashed") ? "5 5" : null);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    /** Writes what was drawn into the element that is open. */
    void paint(Markup out) {
        shapes.forEach(shape -> shape.accept(out));
    }
}
