package org.refocus.sdk.html;

import java.util.Map;
import org.refocus.sdk.html.Lettering.Face;

/** The larger signs of a drawing: whose it is, what its signs mean, and leaves. */
final class Signs {
    private static final int TOP = 6;

    private Signs() {}

    /** Draws a name on a filled sign over a stem and returns where the sign ends. */
    static int name(Canvas canvas, String name, int stem, boolean inTheMiddle) {
        int room = Math.min(canvas.width - 56, 640);
        Lettering letters = canvas.letters(name, Face.SIGN, room, 2);
        int width = Math.max(120, letters.width() + 52);
        int height = letters.height() + 22;
        int x = inTheMiddle ? stem - width / 2 : 2;
        canvas.begin("sign", 0);
        canvas.box("sign-ground", x, TOP, width, height, 26);
        canvas.centre(letters, null, x + width / 2, TOP + 11);
        canvas.end();
        return TOP + height;
    }

    /** Draws what signs mean, in a row or below each other, and returns where that ends. */
    static int legend(Canvas canvas, Map<Told, Symbol> legend, int top, boolean inARow) {
        int gap = 28;
        int sum = legend.keySet().stream()
                .mapToInt(told -> Face.QUIET.width(told.text()) + 24 + gap)
                .sum();
        boolean row = inARow && sum < canvas.width;
        int ground = Math.min(canvas.width, sum - gap + 40);
        int x = row ? (canvas.width - sum + gap) / 2 : 46;
        int y = top;
        if (row && !legend.isEmpty()) {
            canvas.box("ground", (canvas.width - ground) / 2, top - 6, ground, 32, 16);
        }
        for (Map.Entry<Told, Symbol> sign : legend.entrySet()) {
            Lettering letters = canvas.letters(sign.getKey().text(), Face.QUIET, canvas.width - 76, 3);
            canvas.begin("legend", 0);
            canvas.sign(sign.getValue(), x + 8, y + 10);
            canvas.letter(letters, sign.getKey(), x + 24, y, row ? letters.width() : canvas.width - x - 28);
            canvas.end();
            if (row) {
                x += letters.width() + 24 + gap;
            } else {
                y += letters.height() + 6;
            }
        }
        return legend.isEmpty() ? top - gap : row ? top + 26 : y;
    }

    /** Draws a twig with a leaf from a stem to the edge of something. */
    static void leaf(Canvas canvas, int stem, int edge, int y, int hue) {
        int reach = edge - stem;
        int way = reach < 0 ? -1 : 1;
        canvas.begin("leaf", hue);
        canvas.path("twig", "M" + stem + " " + (y - 18) + "q" + reach / 3 + " 18 " + reach + " 18");
        canvas.path(
                "solid",
                "M" + (stem + reach / 3) + " " + (y - 4) + "q" + way * 2 + " -14 " + way * 16 + " -14q" + way * -2
                        + " 14 " + way * -16 + " 14z");
        canvas.end();
    }
}
