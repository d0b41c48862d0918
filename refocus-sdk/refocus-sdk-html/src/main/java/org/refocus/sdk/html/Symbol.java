package org.refocus.sdk.html;

/** A small sign, told from the others by its shape and never by its colour alone; about 16 units high and wide. */
enum Symbol {
    /** A round bead, filled. */
    BEAD("solid", "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"),
    /** A diamond, filled. */
    DIAMOND("solid", "m0-7l7 7l-7 7l-7-7z"),
    /** A square, not filled. */
    SQUARE("stroke", "m-5-5h10v10h-10z"),
    /** A star, not filled. */
    STAR("stroke", "m0-8l2.3 5.2l5.6.6l-4.2 3.8l1.2 5.5l-4.9-2.9l-4.9 2.9l1.2-5.5l-4.2-3.8l5.6-.6z"),
    /** A ring: planned. */
    RING("stroke", "m-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z"),
    /** A ring with its half filled: under way. */
    HALF("solid", "m0-9a9 9 0 0 0 0 18zm0 0a9 9 0 0 1 0 18v-2a7 7 0 0 0 0-14z"),
    /** A disc with a tick cut out of it: done. */
    TICK("solid", "m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0zm4 .5l1.8-1.8l2.4 2.4l5-5l1.8 1.8l-6.8 6.8z"),
    /** A ring with a line through it, dashed: let go. */
    LET_GO("dashed", "m-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0zm4 0h8"),
    /** A cross: new. */
    PLUS("stroke", "m-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0zm4 0h8m-4-4v8"),
    /** A wave: other words. */
    WAVE("stroke", "m-9 0q4.5-9 9 0t9 0"),
    /** Two lines that go on beside each other: kept. */
    KEPT("stroke", "m-8-3h16m-16 6h16"),
    /** A head and shoulders, filled. */
    SOMEBODY("solid", "m-5-7a5 5 0 1 0 10 0a5 5 0 1 0-10 0zm-4 20v-3q0-8 9-8t9 8v3z"),
    /** A head and shoulders in outline. */
    SOMEBODY_ELSE("stroke", "m-5-7a5 5 0 1 0 10 0a5 5 0 1 0-10 0zm-4 20v-3q0-8 9-8t9 8v3z");

    final String ink;
    final String path;

    Symbol(String ink, String path) {
        this.ink = ink;
        this.path = path;
    }
}
