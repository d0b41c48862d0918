package org.refocus.sdk.html;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.html.Lettering.Face;
import org.refocus.sdk.html.Strand.Fate;
import org.refocus.sdk.view.FormView;

/** Draws what became of everything between two revisions, each thing as a thread. Used once, by one thread. */
final class Timeline {
    private static final int CARD = 384;
    private static final int LANE = 18;
    private static final int SHEET = 10;
    private static final int THREADS = 5;
    private static final int LINES = 4;

    private final Easel easel;
    private final List<Strand> strands;
    private final Told from;
    private final Told to;

    Timeline(Easel easel, FormView earlier) {
        this.easel = easel;
        this.strands = Strand.between(earlier, easel.view);
        this.from = when(earlier);
        this.to = when(easel.view);
    }

    private Told when(FormView view) {
        Agreement agreement = view.response().agreement();
        Instant at = agreement == null ? view.response().recordedAt() : agreement.at();
        String day = easel.page.longDate(easel.page.day(at));
        return easel.words.told(agreement == null ? "picture.saved" : "picture.agreed", "date", day);
    }

    String draw() {
        if (strands.isEmpty()) {
            return "";
        }
        Told caption = easel.words.told("picture.changes");
        String title = easel.titled(caption.text(), easel.name());
        String text = easel.words.get("picture.changes.text", "from", from.text(), "to", to.text());
        Figure figure = easel.figure("changes");
        figure.begin("changes", caption, easel.view.template());
        List<Lane> lanes = lanes();
        int sheets = (lanes.size() + SHEET - 1) / SHEET;
        for (int sheet = 0; sheet < sheets; sheet++) {
            List<Lane> some = lanes.subList(sheet * SHEET, Math.min((sheet + 1) * SHEET, lanes.size()));
            Canvas wide = easel.canvas(Figure.WIDE);
            figure.wide(wide, beside(wide, some), easel.sheet(title, sheet, sheets), text);
        }
        Canvas narrow = easel.canvas(Figure.NARROW);
        figure.narrow(narrow, below(narrow), title, text);
        figure.inWords(this::inWords);
        return figure.end();
    }

    private List<Strand> of(Fate fate) {
        return strands.stream().filter(strand -> strand.fate() == fate).toList();
    }

    private static List<Strand> shown(List<Strand> all) {
        return all.subList(0, Math.min(all.size(), THREADS));
    }

    /** One thread across a wide drawing, or the line that says how many more there are. */
    private record Lane(Fate fate, @Nullable Strand strand, int more) {}

    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            List<Strand> all = of(fate);
            shown(all).forEach(strand -> lanes.add(new Lane(fate, strand, 0)));
            if (all.size() > THREADS) {
                lanes.add(new Lane(fate, null, all.size() - THREADS));
            }
        }
        return lanes;
    }

    /** Draws what was on one side and what is on the other. */
    private int beside(Canvas canvas, List<Lane> lanes) {
        int right = canvas.width - CARD - 2;
        int y = milestone(canvas, from, 2, CARD, 0);
        milestone(canvas, to, right, CARD, 0);
        canvas.path("thread", "M" + (CARD + 2) + " 27H" + right);
        y += LANE;
        for (Lane lane : lanes) {
            y += lane(canvas, lane, y);
        }
        return y - LANE + 4;
    }

    /** Draws a lane and returns how high it is. */
    private int lane(Canvas canvas, Lane lane, int y) {
        Strand strand = lane.strand();
        if (strand == null) {
            return more(canvas, lane.more(), 20, y) - y;
        }
        Fate fate = lane.fate();
        int right = canvas.width - CARD - 2;
        boolean hasWas = !strand.was().isEmpty();
        boolean hasNow = fate != Fate.KEPT && fate != Fate.LET_GO;
        int start = hasWas ? CARD + 2 : canvas.width / 2;
        int end = hasNow ? right : fate == Fate.KEPT ? right + 26 : canvas.width / 2;
        canvas.begin("strand", fate.hue);
        canvas.path(fate == Fate.LET_GO ? "dashed" : "thread", "M" + start + " " + (y + 27) + "H" + end);
        if (fate == Fate.KEPT) {
            canvas.sign(Symbol.BEAD, end, y + 27);
        }
        chip(canvas, fate, canvas.width / 2, y + 10);
        canvas.end();
        int height = 54;
        if (hasWas) {
            height = Math.max(height, paint(was(canvas, CARD, strand, true), 2, y, fate) - y);
        }
        if (hasNow) {
            height = Math.max(height, paint(now(canvas, CARD, strand, !hasWas), right, y, fate) - y);
        }
        return height + LANE;
    }

    /** Draws what was above what is. */
    private int below(Canvas canvas) {
        int x = 36;
        int width = canvas.width - x - 2;
        int top = milestone(canvas, to, x, width, milestone(canvas, from, x, width, 0) + 8) + LANE;
        int y = top;
        for (Fate fate : Fate.values()) {
            List<Strand> all = of(fate);
            for (Strand strand : shown(all)) {
                canvas.begin("strand", fate.hue);
                canvas.box("back", 2, y + 4, 24, 24, 12);
                canvas.sign(fate.sign, 14, y + 16);
                Told told = easel.words.told(fate.word);
                canvas.letter(canvas.letters(told.text(), Face.STRONG, width - 4, 1), told, x + 2, y + 5, width - 4);
                canvas.end();
                y += 34;
                if (!strand.was().isEmpty()) {
                    y = paint(was(canvas, width, strand, true), x, y, fate) + 8;
                }
                boolean saysMore = !strand.now().equals(strand.was());
                if (saysMore && fate != Fate.LET_GO) {
                    y = paint(now(canvas, width, strand, strand.was().isEmpty()), x, y, fate) + 8;
                }
                y += LANE - 8;
            }
            if (all.size() > THREADS) {
                y = more(canvas, all.size() - THREADS, x + 2, y);
            }
        }
        canvas.beneath("thread", "M14 " + (top + 16) + "V" + (y - LANE));
        return y - LANE + 4;
    }

    private static int paint(Card card, int x, int y, Fate fate) {
        card.paint(x, y, fate.hue);
        return y + card.height();
    }

    private int more(Canvas canvas, int count, int x, int y) {
        Told told = easel.words.counted("picture.more", Map.of("count", count));
        Lettering letters = canvas.letters(told.text(), Face.QUIET, canvas.width - x - 20, 2);
        canvas.letter(letters, told, x, y - 6, canvas.width - x - 20);
        return y + letters.height() + LANE;
    }

    private static int milestone(Canvas canvas, Told told, int x, int width, int y) {
        Card card = new Card(canvas, width, "soft").told(Symbol.BEAD, told, Face.STRONG, 2);
        card.paint(x, y + 1, 0);
        return y + 1 + card.height();
    }

    private void chip(Canvas canvas, Fate fate, int middle, int y) {
        Told told = easel.words.told(fate.word);
        Lettering letters = canvas.letters(told.text(), Face.STRONG, canvas.width - 2 * CARD - 70, 1);
        int width = letters.width() + 48;
        canvas.box("back", middle - width / 2, y, width, 34, 17);
        canvas.sign(fate.sign, middle - width / 2 + 20, y + 17);
        canvas.letter(letters, told, middle - width / 2 + 36, y + 7, letters.width());
    }

    private Card was(Canvas canvas, int width, Strand strand, boolean placed) {
        Card card = new Card(canvas, width, strand.fate() == Fate.LET_GO ? "dashed-paper" : "paper");
        place(card, strand, placed);
        return card.said(null, answer(strand.was()), Face.BODY, strand.fate() == Fate.KEPT ? 2 : LINES);
    }

    private Card now(Canvas canvas, int width, Strand strand, boolean placed) {
        Card card = new Card(canvas, width, "paper");
        place(card, strand, placed);
        if (!strand.now().equals(strand.was())) {
            card.said(null, answer(strand.now()), Face.BODY, LINES);
        }
        if (!strand.state().isEmpty()) {
            card.told(strand.fate().sign, easel.page.told(strand.state()), Face.STRONG, 2);
        }
        return card;
    }

    private void place(Card card, Strand strand, boolean placed) {
        if (placed && !strand.place().isEmpty()) {
            card.told(null, easel.page.told(strand.place()), Face.QUIET, 2);
        }
    }

    /** A day is written as the reader writes days. */
    private String answer(String text) {
        return Widget.isDate(text) ? easel.page.longDate(LocalDate.parse(text)) : text;
    }

    private void inWords() {
        Markup out = easel.out;
        out.open("p").part(from).text(" \u2013 ").part(to).close();
        out.open("ul");
        for (Fate fate : Fate.values()) {
            if (!of(fate).isEmpty()) {
                out.open("li").part(easel.words.told(fate.word));
                out.open("ul");
                of(fate).forEach(this::inWords);
                out.close().close();
            }
        }
        out.close();
    }

    private void inWords(Strand strand) {
        Markup out = easel.out;
        out.open("li");
        if (!strand.place().isEmpty()) {
            out.part(easel.page.told(strand.place())).text(": ");
        }
        boolean both = !strand.was().isEmpty()
                && !strand.now().isEmpty()
                && !strand.was().equals(strand.now());
        if (both) {
            out.part(easel.words.told("picture.before")).text(" ");
            easel.said(answer(strand.was()));
            out.text(" ").part(easel.words.told("picture.now")).text(" ");
            easel.said(answer(strand.now()));
        } else {
            easel.said(answer(strand.now().isEmpty() ? strand.was() : strand.now()));
        }
        if (!strand.state().isEmpty()) {
            out.text(" ")
                    .open("span", "rf-about")
                    .text("(")
                    .part(easel.page.told(strand.state()))
                    .text(")")
                    .close();
        }
        out.close();
    }
}
