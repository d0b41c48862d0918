package org.refocus.sdk.view;

/** What a place is called: the titles on the way to it. */
final class Titles {
    private Titles() {}

    /** Returns what a place is called below another. An item without a name, and the words of an entry, add nothing. */
    static String below(String above, ViewNode node) {
        String title =
                node.template().name().equals("text") ? "" : node.template().title();
        return above.isEmpty() || title.isEmpty() ? above + title : above + ", " + title;
    }
}
