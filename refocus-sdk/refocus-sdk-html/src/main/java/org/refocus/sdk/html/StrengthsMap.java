package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refocus.sdk.html.Lettering.Face;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws the parts of somebody's life along a stem: what is there, and what is hoped for. Used once, by one thread. */
final class StrengthsMap {
    private static final String HOPES = "desires";
    private static final int STEM = 76;
    private static final int BETWEEN = 22;
    private static final int SHEET = 4;
    private static final int ENTRIES = 2;
    private static final int LINES = 3;
    private static final int NARROW_LINES = 5;

    /** Where a card hangs, and on which side of the stem. */
    private record Place(Card card, int x, int y, boolean before) {}

    private final Easel easel;
    private final List<ViewNode> domains;

    StrengthsMap(Easel easel) {
        this.easel = easel;
        this.domains = easel.part("domains", "strengths").stream()
                .filter(node -> node.kind() == Kind.GROUP || node.kind() == Kind.LIST)
                .toList();
    }

    String draw() {
        if (domains.stream().allMatch(domain -> Easel.entries(domain).isEmpty())) {
            return "";
        }
        Told caption = easel.words.told("picture.strengths");
        String title = easel.titled(caption.text(), easel.name());
        Figure figure = easel.figure("strengths");
        figure.begin("strengths", caption, easel.view.template());
        int sheets = (domains.size() + SHEET - 1) / SHEET;
        for (int sheet = 0; sheet < sheets; sheet++) {
            int from = sheet * SHEET;
            int to = Math.min(from + SHEET, domains.size());
            Canvas wide = easel.canvas(Figure.WIDE);
            figure.wide(wide, map(wide, true, from, to), easel.sheet(title, sheet, sheets), parts(from, to));
        }
        Canvas narrow = easel.canvas(Figure.NARROW);
        figure.narrow(narrow, map(narrow, false, 0, domains.size()), title, parts(0, domains.size()));
        figure.inWords(this::inWords);
        return figure.end();
    }

    private String parts(int from, int to) {
        String parts = domains.subList(from, to).stream()
                .map(node -> node.template().title())
                .collect(Collectors.joining("; "));
        return easel.words.get("picture.strengths.text", "parts", parts);
    }

    /** Draws some of the parts, with cards on both sides of the stem or on one, and returns how high that is. */
    private int map(Canvas canvas, boolean both, int from, int to) {
        int stem = both ? canvas.width / 2 : 16;
        int cardWidth = both ? (canvas.width - STEM) / 2 - 2 : canvas.width - 44;
        int signed = from == 0 ? sign(canvas, stem, both) : 0;
        int top = from == 0 ? Signs.legend(canvas, legend(), signed + BETWEEN, both) + BETWEEN : 2;
        int[] next = {top, both ? top + 48 : top};
        List<Place> places = new ArrayList<>();
        for (ViewNode domain : domains.subList(from, to)) {
            Card card = card(canvas, cardWidth, domain, both ? LINES : NARROW_LINES);
            int side = both && next[1] < next[0] ? 1 : 0;
            int x = !both ? 42 : side == 0 ? 2 : canvas.width - cardWidth - 2;
            places.add(new Place(card, x, next[side], side == 0 && both));
            next[side] += card.height() + BETWEEN;
        }
        int height = Math.max(next[0], both ? next[1] : 0) - BETWEEN + 4;
        int lowest = places.stream().mapToInt(place -> place.y() + 14).max().orElse(top);
        int start = from == 0 ? signed + 4 : 0;
        canvas.beneath("stem", "M" + stem + " " + start + "V" + (to < domains.size() ? height + BETWEEN : lowest));
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int edge = place.before() ? place.x() + cardWidth : place.x();
            Signs.leaf(canvas, stem, edge, place.y() + 30, from + i);
            place.card().paint(place.x(), place.y(), from + i);
        }
        return to < domains.size() ? height + BETWEEN - 4 : height;
    }

    private int sign(Canvas canvas, int stem, boolean inTheMiddle) {
        String name = easel.name();
        return Signs.name(canvas, name.isEmpty() ? easel.view.title() : name, stem, inTheMiddle);
    }

    private Card card(Canvas canvas, int width, ViewNode domain, int lines) {
        Card card = new Card(canvas, width, "paper").told(null, easel.title(domain), Face.TITLE, LINES);
        List<ViewNode> filled = lists(domain).stream()
                .filter(list -> !Easel.entries(list).isEmpty())
                .toList();
        filled.stream().filter(list -> !isHope(list)).forEach(list -> entries(card, list, lines));
        filled.stream().filter(StrengthsMap::isHope).forEach(list -> entries(card.apart(), list, lines));
        return filled.isEmpty() ? card.told(null, easel.words.told("nothing.place"), Face.QUIET, LINES) : card;
    }

    private void entries(Card card, ViewNode list, int lines) {
        List<ViewNode> entries = Easel.entries(list);
        entries.stream()
                .limit(ENTRIES)
                .forEach(entry -> card.said(sign(list), entry.valueOf("text"), Face.BODY, lines));
        if (entries.size() > ENTRIES) {
            card.more(easel.words.counted("picture.more", Map.of("count", entries.size() - ENTRIES)));
        }
    }

    /** A part of life has lists of its own, or is one. */
    private static List<ViewNode> lists(ViewNode domain) {
        return domain.kind() == Kind.LIST
                ? List.of(domain)
                : domain.children().stream()
                        .filter(child -> child.kind() != Kind.FIELD)
                        .toList();
    }

    private static boolean isHope(ViewNode list) {
        return list.template().name().equals(HOPES);
    }

    private static Symbol sign(ViewNode list) {
        return switch (list.template().name()) {
            case "current" -> Symbol.BEAD;
            case "resources" -> Symbol.DIAMOND;
            case HOPES -> Symbol.STAR;
            default -> list.template().title().isEmpty() ? Symbol.BEAD : Symbol.SQUARE;
        };
    }

    /** What the signs mean: the names of the lists, once each. */
    private Map<Told, Symbol> legend() {
        Map<Told, Symbol> legend = new LinkedHashMap<>();
        for (ViewNode domain : domains) {
            if (domain.kind() == Kind.GROUP) {
                lists(domain).forEach(list -> legend.putIfAbsent(easel.title(list), sign(list)));
            }
        }
        return legend;
    }

    private void inWords() {
        easel.out.open("ul");
        for (ViewNode domain : domains) {
            easel.out.open("li").part(easel.title(domain));
            List<ViewNode> filled = lists(domain).stream()
                    .filter(list -> !Easel.entries(list).isEmpty())
                    .toList();
            easel.out.open("ul");
            if (filled.isEmpty()) {
                easel.out.open("li").text(easel.words.told("nothing.place")).close();
            }
            for (ViewNode list : filled) {
                if (domain.kind() == Kind.LIST) {
                    Easel.entries(list).forEach(easel::item);
                } else {
                    easel.items(easel.title(list), Easel.entries(list));
                }
            }
            easel.out.close().close();
        }
        easel.out.close();
    }
}
