package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.refocus.forms.internal.template.Vocabulary;

/**
 * What stands in an adaptation.
 *
 * @param url its absolute id, which ends in id and version
 * @param base the template that it changes, {@code id|version}
 * @param publisher who publishes it
 * @param note what the publisher says of it; empty when there is nothing
 * @param changes what it changes, in order
 */
public record AdaptationFile(String url, String base, String publisher, String note, List<Change> changes) {
    /**
     * Reads a file strictly.
     *
     * @throws org.refocus.forms.TemplateException when anything is wrong with it
     */
    public static AdaptationFile read(byte[] json) {
        return AdaptationReader.read(json);
    }

    /** Returns it as a file. */
    public byte[] json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("$schema", Vocabulary.ADAPTATION)
                .put("$id", url)
                .put("base", base)
                .put("publisher", publisher);
        if (!note.isEmpty()) {
            json.put("note", note);
        }
        ArrayNode list = json.putArray("changes");
        changes.forEach(change -> list.add(change.json()));
        return JsonValues.bytes(json);
    }
}
