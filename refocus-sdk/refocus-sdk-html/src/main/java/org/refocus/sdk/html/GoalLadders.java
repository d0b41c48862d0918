package org.refocus.sdk.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refocus.sdk.html.Lettering.Face;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Draws each goal at the top of a ladder whose rungs are its steps, the first at the bottom. Used once, by one thread. */
final class GoalLadders {
    private static final int WIDTH = 400;
    private static final int LEFT = 26;
    private static final int RIGHT = 74;
    private static final int WORDS = 96;
    private static final int STEPS = 10;
    private static final int LINES = 3;

    private final Easel easel;

    GoalLadders(Easel easel) {
        this.easel = easel;
    }

    String draw() {
        List<ViewNode> lists = easel.view.at("/goals").stream()
                .filter(node -> node.kind() == Kind.LIST)
                .toList();
        List<ViewNode> goals = lists.stream()
                .flatMap(list -> list.children().stream())
                .filter(goal -> goal.child("steps").isPresent())
                .filter(goal -> !Easel.entries(goal).isEmpty())
                .toList();
        if (goals.isEmpty()) {
            return "";
        }
        easel.out.open("div", "rf-pictures");
        for (ViewNode goal : goals) {
            int number = lists.get(0).children().indexOf(goal) + 1;
            ladder(goal, number, easel.page.told(easel.page.places.rowName(lists.get(0), number)));
        }
        return easel.out.close().toString();
    }

    private void ladder(ViewNode goal, int number, Told caption) {
        ViewNode words = Easel.entries(goal).get(0);
        List<ViewNode> steps = steps(goal);
        Figure figure = easel.figure("goal-" + number);
        figure.begin("goal", caption, easel.view.template());
        Canvas canvas = easel.canvas(WIDTH);
        String text = easel.words
                .counted("picture.goal.text", Map.of("count", steps.size()))
                .text();
        figure.drawing(canvas, ladder(canvas, words, steps), easel.titled(caption.text(), easel.name()), text);
        figure.inWords(() -> inWords(words, steps));
        figure.end();
    }

    /** A step is whatever says what is done. */
    private static List<ViewNode> steps(ViewNode goal) {
        return goal.child("steps").stream()
                .flatMap(list -> list.children().stream())
                .filter(step -> !step.valueOf("what").isBlank())
                .toList();
    }

    private int ladder(Canvas canvas, ViewNode words, List<ViewNode> steps) {
        Card goal = new Card(canvas, WIDTH - 2, "soft").said(Symbol.STAR, words.valueOf("text"), Face.TITLE, 6);
        goal.paint(1, 1, 0);
        int top = 1 + goal.height();
        int y = top + 22;
        List<ViewNode> shown = steps.subList(0, Math.min(steps.size(), STEPS));
        if (steps.size() > shown.size()) {
            Told more = easel.words.counted("picture.more", Map.of("count", steps.size() - shown.size()));
            y = quiet(canvas, more, y);
        }
        if (steps.isEmpty()) {
            y = quiet(canvas, easel.words.told("picture.goal.none"), y + 20) + 20;
        }
        for (int i = shown.size() - 1; i >= 0; i--) {
            y = rung(canvas, shown.get(i), y) + 20;
        }
        int bottom = y + 6;
        canvas.begin("rails", 0);
        canvas.path("rail", "M" + LEFT + " " + (top + 1) + "V" + bottom + "M" + RIGHT + " " + (top + 1) + "V" + bottom);
        canvas.path("ground-line", "M6 " + (bottom + 1) + "q44 -5 88 0");
        canvas.end();
        return bottom + 6;
    }

    private static int quiet(Canvas canvas, Told told, int y) {
        Lettering letters = canvas.letters(told.text(), Face.QUIET, WIDTH - WORDS - 6, 2);
        canvas.letter(letters, told, WORDS, y, WIDTH - WORDS - 6);
        return y + letters.height() + 18;
    }

    /** Draws a step beside its rung and returns where it ends. */
    private int rung(Canvas canvas, ViewNode step, int y) {
        int room = WIDTH - WORDS - 6;
        String state = step.valueOf("state");
        canvas.begin("step", 0);
        String ink = state.equals("done") ? "rung-done" : state.equals("let-go") ? "rung-open" : "rung";
        canvas.path(ink, "M" + LEFT + " " + (y + 14) + "H" + RIGHT);
        canvas.box("back", (LEFT + RIGHT) / 2 - 13, y + 1, 26, 26, 13);
        canvas.sign(sign(state), (LEFT + RIGHT) / 2, y + 14);
        Lettering what = canvas.letters(step.valueOf("what"), Face.BODY, room, LINES);
        canvas.letter(what, null, WORDS, y + 3, room);
        int at = y + 3 + what.height();
        if (!state.isEmpty()) {
            Told label = easel.page.told(step.child("state").orElseThrow().valueLabel());
            Lettering letters = canvas.letters(label.text(), Face.STRONG, room, 2);
            canvas.letter(letters, label, WORDS, at + 2, room);
            at += letters.height() + 2;
        }
        String besides = besides(step);
        if (!besides.isEmpty()) {
            Lettering letters = canvas.letters(besides, Face.QUIET, room, 2);
            canvas.letter(letters, null, WORDS, at + 1, room);
            at += letters.height() + 1;
        }
        canvas.end();
        return Math.max(at, y + 30);
    }

    private static Symbol sign(String state) {
        return switch (state) {
            case "done" -> Symbol.TICK;
            case "under-way" -> Symbol.HALF;
            case "let-go" -> Symbol.LET_GO;
            case "planned", "" -> Symbol.RING;
            default -> Symbol.SQUARE;
        };
    }

    /** Who does it, and when. */
    private static String besides(ViewNode step) {
        String name = step.valueOf("whoName");
        String who =
                name.isBlank() ? step.child("who").map(ViewNode::valueLabel).orElse("") : name;
        return Stream.of(who, step.valueOf("when"))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" \u00b7 "));
    }

    private void inWords(ViewNode words, List<ViewNode> steps) {
        Markup out = easel.out;
        out.open("ul");
        easel.item(words);
        out.close();
        if (steps.isEmpty()) {
            out.element("p", "rf-guidance", easel.words.told("picture.goal.none"));
            return;
        }
        out.open("ol");
        for (ViewNode step : steps) {
            out.open("li");
            easel.said(step.valueOf("what"));
            out.open("ul");
            for (String part : List.of("state", "who", "whoName", "when")) {
                step.child(part).filter(child -> !child.isEmpty()).ifPresent(child -> {
                    out.open("li").part(easel.title(child)).text(" ");
                    out.open("bdi");
                    easel.page.answer(child).close().close();
                });
            }
            out.close().close();
        }
        out.close();
    }
}
