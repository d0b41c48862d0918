package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/**
 * What somebody typed into a form while somebody else saved it: only what differs from the form that they were shown, so
 * that it can be laid over the newer one without undoing the other's work.
 *
 * @param changes what was changed, by place
 */
record Typed(Map<String, String> changes) {
    /** A place that both have changed. */
    record Both(String place, String mine, String theirs) {}

    /** Compares what came back with what had been shown. */
    static Typed since(FormView shown, Map<String, String> fields) {
        Map<String, String> changes = new LinkedHashMap<>();
        fields.forEach((pointer, text) -> {
            boolean added = (pointer + "/").contains("/-/");
            if (added || !lines(text).equals(valueAt(shown, pointer))) {
                changes.put(pointer, text);
            }
        });
        return new Typed(changes);
    }

    /**
     * Returns what to put into a newer form, by its own places. What was written into a row that is not there any more makes a
     * new one.
     */
    Map<String, String> on(FormView newer, FormView shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> rows = new LinkedHashMap<>();
        changes.forEach((pointer, text) -> fields.put(
                newer.placeNow(shown, pointer).orElseGet(() -> inNewRow(pointer, newer, shown, rows)), text));
        return fields;
    }

    private static String inNewRow(String pointer, FormView newer, FormView shown, Map<String, String> rows) {
        int end = pointer.indexOf('/', 1);
        while (end > 0 && newer.placeNow(shown, pointer.substring(0, end)).isPresent()) {
            end = pointer.indexOf('/', end + 1);
        }
        String gone = end < 0 ? pointer : pointer.substring(0, end);
        String list = gone.substring(0, gone.lastIndexOf('/'));
        String here = newer.placeNow(shown, list).orElse(list);
        String row = rows.computeIfAbsent(gone, g -> here + "/" + after(newer, here, rows.size()));
        return row + pointer.substring(gone.length());
    }

    /** Returns the number of a new row; a list that is full takes one row more all the same. */
    private static String after(FormView view, String list, int others) {
        int number = others + view.at(list).map(node -> node.children().size()).orElse(0);
        boolean room = view.at(list)
                .flatMap(node -> node.template().max())
                .map(most -> number < most)
                .orElse(true);
        return room ? Integer.toString(number) : "-";
    }

    /** Returns the places that were changed on both sides, each in another way. */
    List<Both> alsoChangedIn(FormView newer, FormView shown) {
        List<Both> both = new ArrayList<>();
        changes.forEach((pointer, text) -> {
            String here = newer.placeNow(shown, pointer).orElse(pointer);
            String theirs = valueAt(newer, here);
            String before = valueAt(shown, pointer);
            boolean sameRow = newer.placeNow(shown, pointer).isPresent();
            if (sameRow && !pointer.contains("/-/") && !theirs.equals(before) && !theirs.equals(lines(text))) {
                both.add(new Both(
                        place(newer.template(), here),
                        label(newer.template(), here, lines(text)),
                        label(newer.template(), here, theirs)));
            }
        });
        return both;
    }

    /** Returns everything that was written anew, to be shown where it cannot be put in. */
    List<Both> all(FormView shown) {
        List<Both> all = new ArrayList<>();
        changes.forEach((pointer, text) -> {
            boolean choice = shown.template()
                    .root()
                    .at(pointer)
                    .map(node -> !node.options().isEmpty())
                    .orElse(true);
            if (!text.isBlank() && !(choice && pointer.contains("/-/"))) {
                all.add(new Both(place(shown.template(), pointer), label(shown.template(), pointer, lines(text)), ""));
            }
        });
        return all;
    }

    private static String valueAt(FormView view, String pointer) {
        return view.at(pointer).map(ViewNode::value).orElse("");
    }

    private static String label(FormTemplate template, String pointer, String value) {
        String label = template.root()
                .at(pointer)
                .map(TemplateNode::options)
                .map(options -> options.getOrDefault(value, value))
                .orElse(value);
        return label.equals("true") ? "Yes" : label.equals("false") ? "No" : label;
    }

    /** Names a place by the titles on the way to it. */
    private static String place(FormTemplate template, String pointer) {
        List<String> titles = new ArrayList<>();
        String[] tokens = pointer.substring(1).split("/", -1);
        StringBuilder at = new StringBuilder();
        for (String token : tokens) {
            at.append('/').append(token);
            Optional<TemplateNode> node = template.root().at(at.toString());
            if (token.matches("[0-9]+")) {
                titles.add(Integer.toString(Integer.parseInt(token) + 1));
            } else if (!token.equals("-") && !(token.equals("text") && titles.size() > 1)) {
                node.map(TemplateNode::title).ifPresent(titles::add);
            }
        }
        return String.join(", ", titles);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    @Override
    public String toString() {
        return "Typed[" + changes.size() + " places]";
    }
}
