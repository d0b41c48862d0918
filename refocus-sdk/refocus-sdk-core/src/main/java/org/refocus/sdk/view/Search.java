package org.refocus.sdk.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for words in what a view shows. */
final class Search {
    private final String words;
    private final VisibleResponse response;
    private final List<Passage> found = new ArrayList<>();

    private Search(String words, VisibleResponse response) {
        this.words = folded(words);
        this.response = response;
    }

    static List<Passage> in(FormView view, String words) {
        Search search = new Search(words, view.response());
        if (!words.isBlank()) {
            search.answers(view.nodes(), "");
            search.kept(view.kept());
        }
        return List.copyOf(search.found);
    }

    private void answers(List<ViewNode> nodes, String above) {
        for (ViewNode node : nodes) {
            String title = Titles.below(above, node);
            if (node.kind() == ViewNode.Kind.FIELD && node.template().options().isEmpty()) {
                look(node.pointer(), title, node.value());
            }
            answers(node.children(), title);
        }
    }

    private void kept(List<KeptWords> kept) {
        for (KeptWords one : kept) {
            one.words().forEach(said -> look("", one.title(), said.text()));
        }
    }

    private void look(String pointer, String title, String text) {
        if (folded(text).contains(words)) {
            found.add(new Passage(response, pointer, title, text));
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
