package org.refocus.sdk.html;

import org.refocus.forms.FormTemplate;

/** The frame around a picture: its name, the drawing, and the same in words. Used once, by one thread. */
final class Figure {
    /** The width of a drawing for a desk or a sheet of paper. */
    static final int WIDE = 1040;

    /** The width of a drawing for a phone, or of one that stands beside others. */
    static final int NARROW = 360;

    private final Markup out;
    private final Words words;
    private final String id;
    private int sheet;

    /**
     * Prepares a figure.
     *
     * @param id what the ids of its elements begin with; no other figure on a page has it
     */
    Figure(Markup out, Words words, String id) {
        this.out = out;
        this.words = words;
        this.id = id;
    }

    /** Begins the figure with its caption. */
    void begin(String kind, Told caption, FormTemplate template) {
        out.open("figure", "rf-form rf-picture rf-picture--" + kind)
                .attr("lang", template.language())
                .attr("dir", template.isRightToLeft() ? "rtl" : "ltr");
        out.element("figcaption", "rf-picture__caption", caption);
    }

    /** Adds the drawing for all widths. */
    void drawing(Canvas canvas, int height, String title, String description) {
        svg("all", canvas, height, title, description);
    }

    /** Adds a sheet of the drawing for wide places, as high as a page of paper at most; the sheets hang below each other. */
    void wide(Canvas canvas, int height, String title, String description) {
        svg("wide", canvas, height, title, description);
    }

    /** Adds the drawing for narrow places; without the style sheet it is not seen. */
    void narrow(Canvas canvas, int height, String title, String description) {
        svg("narrow", canvas, height, title, description);
    }

    private void svg(String size, Canvas canvas, int height, String title, String description) {
        String titled = id + "_" + sheet + "_title";
        String described = id + "_" + sheet + "_text";
        sheet++;
        out.open("svg", "rf-picture__drawing rf-picture__drawing--" + size)
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("viewBox", "0 0 " + canvas.width + " " + height)
                .attr("role", "img")
                .attr("aria-labelledby", titled)
                .attr("aria-describedby", described)
                .attr("font-family", "sans-serif")
                .attr("display", size.equals("narrow") ? "none" : null);
        out.open("title").attr("id", titled).text(title).close();
        out.open("desc").attr("id", described).text(description).close();
        canvas.paint(out);
        out.close();
    }

    /** Adds what the drawing shows as a list that holds every word of it. */
    void inWords(Runnable list) {
        out.open("details", "rf-picture__words");
        out.open("summary").text(words.told("picture.words")).close();
        list.run();
        out.close();
    }

    /** Ends the figure. */
    String end() {
        return out.close().toString();
    }
}
