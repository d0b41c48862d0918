package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.html.Lettering.Face;

/** A card on a drawing: lines below each other, with a sign before each if it has one. Used once, by one thread. */
final class Card {
    private static final int EDGE = 18;
    private static final int SIGN = 26;
    private static final int GAP = 8;
    private static final int ROUND = 14;

    /** Lettering with what stands before it; the told words say which language they are in. */
    private record Row(
            @Nullable Symbol sign,
            Lettering letters,
            @Nullable Told told,
            boolean apart,
            int indent) {}

    private final Canvas canvas;
    private final int width;
    private final String ink;
    private final List<Row> rows = new ArrayList<>();
    private boolean apart;

    /**
     * Begins a card.
     *
     * @param ink how it is painted: {@code paper}, {@code soft} or {@code dashed}
     */
    Card(Canvas canvas, int width, String ink) {
        this.canvas = canvas;
        this.width = width;
        this.ink = ink;
    }

    /** Adds somebody's words, the first lines of them. */
    Card said(@Nullable Symbol sign, String text, Face face, int mostLines) {
        return add(sign, text, null, face, mostLines);
    }

    /** Adds words of the form. */
    Card told(@Nullable Symbol sign, Told told, Face face, int mostLines) {
        return add(sign, told.text(), told, face, mostLines);
    }

    /** Says that there is more of the same. */
    Card more(Told told) {
        rows.add(new Row(null, canvas.letters(told.text(), Face.QUIET, width - 2 * EDGE - SIGN, 2), told, apart, SIGN));
        return this;
    }

    private Card add(@Nullable Symbol sign, String text, @Nullable Told told, Face face, int mostLines) {
        int room = width - 2 * EDGE - (sign == null ? 0 : SIGN);
        Lettering letters = canvas.letters(text, face, room, mostLines);
        if (!letters.lines().isEmpty()) {
            rows.add(new Row(sign, letters, told, apart, sign == null ? 0 : SIGN));
        }
        return this;
    }

    /** Sets what follows apart, on a ground of its own. */
    Card apart() {
        apart = true;
        return this;
    }

    int height() {
        return 2 * EDGE - 4 + heightOf(false) + (has(true) ? heightOf(true) + (has(false) ? 2 * EDGE : 0) : 0);
    }

    private boolean has(boolean part) {
        return rows.stream().anyMatch(row -> row.apart() == part);
    }

    private int heightOf(boolean part) {
        int height = rows.stream()
                .filter(row -> row.apart() == part)
                .mapToInt(row -> row.letters().height() + GAP)
                .sum();
        return Math.max(0, height - GAP);
    }

    /** Paints the card with its upper corner there. */
    void paint(int x, int y, int hue) {
        canvas.begin("card", hue);
        canvas.box(ink, x, y, width, height(), ROUND);
        int at = y + EDGE - 2;
        boolean below = false;
        for (Row row : rows) {
            if (row.apart() && !below) {
                at += has(false) ? EDGE - GAP : 0;
                canvas.box("soft", x + 8, at - 4, width - 16, y + height() - at - 4, ROUND - 6);
                at += has(false) ? EDGE - 6 : 0;
                below = true;
            }
            int indent = row.indent();
            if (row.sign() != null) {
                canvas.sign(row.sign(), x + EDGE + 8, at + row.letters().face().lineHeight() / 2 + 1);
            }
            canvas.letter(row.letters(), row.told(), x + EDGE + indent, at, width - 2 * EDGE - indent);
            at += row.letters().height() + GAP;
        }
        canvas.end();
    }
}
