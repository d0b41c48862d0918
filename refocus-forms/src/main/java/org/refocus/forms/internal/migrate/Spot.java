package org.refocus.forms.internal.migrate;

import java.util.List;

/**
 * Something that stands at a place of the answers.
 *
 * @param path where it stands; no star
 * @param names what the stars of the path that was asked for stand for
 * @param parent what it stands in
 * @param node what stands there
 */
record Spot(Path path, List<Path.Name> names, Node parent, Node node) {
    void detach() {
        parent.remove(node);
        parent.emptied = true;
    }
}
