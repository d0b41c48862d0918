package org.refocus.sdk.schema;

import org.refocus.forms.TemplateNode;

/** Places that the system fills in, and nobody is asked for. */
final class SystemPlaces {
    private SystemPlaces() {}

    static boolean is(TemplateNode node) {
        return node.widget().equals("hidden");
    }
}
