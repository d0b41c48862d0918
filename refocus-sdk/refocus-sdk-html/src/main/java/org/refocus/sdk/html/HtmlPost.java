package org.refocus.sdk.html;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.view.FormInput;

/**
 * What a browser sent back from a form that {@link HtmlRenderer} drew.
 *
 * <p>Immutable and safe to share between threads. {@link #toString()} shows no answer.
 */
public final class HtmlPost {
    static final String ACTION = "do";
    static final String REMOVE = "remove:";
    static final String UP = "move:up:";
    static final String DOWN = "move:down:";

    private final Map<String, String> fields;
    private final String action;

    private HtmlPost(Map<String, String> fields, String action) {
        this.fields = Collections.unmodifiableMap(fields);
        this.action = action;
    }

    /**
     * Takes in the parameters of a request.
     *
     * @param parameters every parameter with its values, in the order in which they came; of several values of one field
     *     the last counts
     */
    public static HtmlPost of(Map<String, List<String>> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith("/") && !values.isEmpty()) {
                fields.put(name, values.get(values.size() - 1));
            }
        });
        List<String> pressed = parameters.getOrDefault(ACTION, List.of());
        return new HtmlPost(fields, pressed.isEmpty() ? "" : pressed.get(pressed.size() - 1));
    }

    /** Returns what was typed, by JSON Pointer, as {@link FormInput} wants it. */
    public Map<String, String> fields() {
        return fields;
    }

    /** Returns the value of the button that was pressed, such as {@code save}; empty when there was none. */
    public String action() {
        return action;
    }

    /** Returns the JSON Pointer of the item that was to be removed, if that was the button. */
    public Optional<String> remove() {
        return pointerAfter(REMOVE);
    }

    /** Returns the JSON Pointer of the item that was to be moved, if that was the button. */
    public Optional<String> move() {
        return pointerAfter(UP).or(() -> pointerAfter(DOWN));
    }

    private Optional<String> pointerAfter(String prefix) {
        return action.startsWith(prefix + "/") ? Optional.of(action.substring(prefix.length())) : Optional.empty();
    }

    /**
     * Puts what was sent into the answers of a record: what was typed, without the item that was to be removed, or
     * with an item where it was moved to.
     *
     * @param template the template of the record
     * @param base the revision that was shown
     * @param by who sent it
     * @param at when
     * @return the new answers
     */
    public FormDocument applyTo(FormTemplate template, FormResponse base, Party by, Instant at) {
        if (remove().isPresent()) {
            return FormInput.applyAndRemove(template, base, fields, remove().get(), by, at);
        }
        if (move().isPresent()) {
            int rows = action.startsWith(UP) ? -1 : 1;
            return FormInput.applyAndMove(template, base, fields, move().get(), rows, by, at);
        }
        return FormInput.apply(template, base, fields, by, at);
    }

    @Override
    public String toString() {
        return "HtmlPost[" + fields.size() + " fields]";
    }
}
