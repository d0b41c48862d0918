package org.refocus.sdk.html;

import java.util.List;
import java.util.Map;
import org.refocus.sdk.html.Lettering.Face;
import org.refocus.sdk.view.ViewNode;

/** Draws what was said of each life map as notes below its own emblem. Used once, by one thread. */
final class LifeMaps {
    private static final int WIDTH = 400;
    private static final int EMBLEM = 132;
    private static final int NOTES = 5;
    private static final int LINES = 6;

    private final Easel easel;

    LifeMaps(Easel easel) {
        this.easel = easel;
    }

    String draw() {
        List<ViewNode> maps = easel.part("lifeMaps");
        if (maps.stream().allMatch(map -> Easel.entries(map).isEmpty())) {
            return "";
        }
        easel.out.open("div", "rf-pictures");
        for (int i = 0; i < maps.size(); i++) {
            if (!Easel.entries(maps.get(i)).isEmpty()) {
                draw(maps.get(i), i);
            }
        }
        return easel.out.close().toString();
    }

    private void draw(ViewNode map, int hue) {
        List<ViewNode> entries = Easel.entries(map);
        Told caption = easel.title(map);
        Figure figure = easel.figure("life-map-" + (hue + 1));
        figure.begin("life-map", caption, easel.view.template());
        Canvas canvas = easel.canvas(WIDTH);
        String text = easel.words
                .counted("picture.life-map.text", Map.of("count", entries.size()))
                .text();
        int height = notes(canvas, map.template().name(), entries, hue);
        figure.drawing(canvas, height, easel.titled(caption.text(), easel.name()), text);
        figure.inWords(() -> {
            easel.out.open("ul");
            entries.forEach(easel::item);
            easel.out.close();
        });
        figure.end();
    }

    private int notes(Canvas canvas, String name, List<ViewNode> entries, int hue) {
        int middle = WIDTH / 2;
        List<ViewNode> shown = entries.subList(0, Math.min(entries.size(), NOTES));
        List<Card> notes = shown.stream().map(entry -> note(canvas, entry)).toList();
        int height = notes.stream().mapToInt(note -> note.height() + 18).sum();
        canvas.begin("emblem", hue);
        canvas.path("stem", "M" + middle + " " + EMBLEM + "v" + Math.max(0, height - 20));
        canvas.path("emblem-ground", "M" + (middle - 62) + " 66a62 62 0 1 0 124 0a62 62 0 1 0-124 0z");
        canvas.path("stroke", emblem(name));
        canvas.path("solid", dots(name));
        canvas.end();
        int y = EMBLEM + 12;
        for (int i = 0; i < notes.size(); i++) {
            notes.get(i).paint(i % 2 == 0 ? 2 : 26, y, hue);
            y += notes.get(i).height() + 18;
        }
        if (entries.size() > shown.size()) {
            Told more = easel.words.counted("picture.more", Map.of("count", entries.size() - shown.size()));
            Lettering letters = canvas.letters(more.text(), Face.QUIET, WIDTH - 40, 2);
            canvas.letter(letters, more, 20, y - 6, WIDTH - 40);
            y += letters.height() + 14;
        }
        return y - 14;
    }

    /** Own words stand on paper with a firm edge, all others within a dashed one; whose they are is said as well. */
    private Card note(Canvas canvas, ViewNode entry) {
        boolean own = entry.valueOf("voice").equals("person");
        Card card = new Card(canvas, WIDTH - 28, own ? "paper" : "dashed-paper")
                .said(null, entry.valueOf("text"), Face.BODY, LINES);
        entry.child("voice")
                .filter(voice -> !voice.isEmpty())
                .ifPresent(voice -> card.told(null, easel.page.told(voice.valueLabel()), Face.QUIET, 2));
        return card;
    }

    /** Each map has a drawing of its own around the point 200, 66; a map that a service added has a simple one. */
    private static String emblem(String name) {
        return switch (name) {
            case "relationships" ->
                "M184 66a16 16 0 1 0 32 0a16 16 0 1 0-32 0zm-16 0a32 32 0 1 0 64 0a32 32 0 1 0-64 0z"
                        + "m-14 0a46 46 0 1 0 92 0a46 46 0 1 0-92 0z";
            case "background" -> "M152 92q12-34 28-22t24-8t24-14t20-8";
            case "who-am-i" ->
                "M188 44a12 12 0 1 0 24 0a12 12 0 1 0-24 0zM176 90q0-28 24-28t24 28"
                        + "M164 34l-8-6M236 34l8-6M156 62h-10M254 62h-10M164 92l-8 6M244 98l-8-6";
            case "preferences" -> "M200 94q-34-22-34-42q0-16 15-16q13 0 19 13q6-13 19-13q15 0 15 16q0 20-34 42z";
            case "choices" ->
                "M200 104v-26q0-14-18-22l-20-10m0 0l12-4m-12 4l5 12M200 78q0-14 18-22l20-10m0 0l-12-4m12 4l-5 12";
            case "respect" -> "M200 34l9 19l21 3l-15 15l4 21l-19-10l-19 10l4-21l-15-15l21-3zM160 104q40 14 80 0";
            default -> "M160 46h80v44h-80zm12 14h56m-56 14h36";
        };
    }

    private static String dots(String name) {
        return switch (name) {
            case "relationships" ->
                dot(200, 66, 6) + dot(225, 47, 5) + dot(170, 76, 5) + dot(236, 95, 5) + dot(176, 27, 5);
            case "background" ->
                dot(152, 92, 5) + dot(180, 70, 5) + dot(204, 62, 5) + dot(228, 48, 5) + dot(248, 40, 6);
            case "choices" -> dot(200, 104, 5);
            default -> "M200 0";
        };
    }

    private static String dot(int x, int y, int round) {
        return "M" + (x - round) + " " + y + "a" + round + " " + round + " 0 1 0 " + 2 * round + " 0a" + round + " "
                + round + " 0 1 0-" + 2 * round + " 0z";
    }
}
