package org.refocus.sdk.testkit.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.FormDocument;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.view.FormInput;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/**
 * What one of them has on the screen: the revision that was opened, and what was typed into it since.
 *
 * <p>A post sends back every field that the page shows, as a browser does, with what was typed put over them.
 */
final class Page {
    private final Refocus refocus;
    private final Party who;
    private FormResponse base;
    private FormResponse shown;
    private Map<String, String> typed = new LinkedHashMap<>();
    private final List<Map<String, String>> posted = new ArrayList<>();
    private boolean tookOut;
    private boolean heldOpen;

    Page(Refocus refocus, Party who, FormResponse base) {
        this.refocus = refocus;
        this.who = who;
        this.base = base;
        this.shown = base;
    }

    FormResponse base() {
        return base;
    }

    FormView view() {
        return refocus.view(shown, who, Locale.UK);
    }

    /** Says whether something was typed or taken out that is not saved. */
    boolean isTouched() {
        return !typed.isEmpty() || !posted.isEmpty() || tookOut;
    }

    boolean isHeldOpen() {
        return heldOpen;
    }

    void holdOpen() {
        heldOpen = true;
    }

    boolean wasTyped(String pointer) {
        return typed.containsKey(pointer);
    }

    void type(String pointer, String text) {
        typed.put(pointer, text);
    }

    /** Puts in what was typed, as a button does that does not save. */
    void post(Instant at) {
        show(FormInput.apply(refocus.templateOf(shown), shown, fields(), who, at));
        keepTyped();
    }

    /** Puts in what was typed and takes an item out; says whether it went. */
    boolean takeOut(String item, Instant at) {
        String list = item.substring(0, item.lastIndexOf('/'));
        FormResponse opened = shown;
        Map<String, String> fields = fields();
        show(FormInput.apply(refocus.templateOf(opened), opened, fields, who, at));
        int put = sizeOf(seen(shown), list);
        show(FormInput.applyAndRemove(refocus.templateOf(opened), opened, fields, item, who, at));
        keepTyped();
        boolean gone = sizeOf(seen(shown), list) < put;
        tookOut |= gone;
        return gone;
    }

    /** Returns what this one sees of a revision: rows are numbered as they count them. */
    private FormDocument seen(FormResponse response) {
        return refocus.viewFor(response, who).answers();
    }

    /** Puts in what was typed and returns what to save. */
    FormDocument answers(Instant at) {
        post(at);
        return shown.answers();
    }

    /**
     * Puts what was typed into the latest revision.
     *
     * @return what stands in the way; empty where it was done
     */
    Optional<String> moveTo(FormResponse newer, Instant at) {
        if (newer.revision() == base.revision()) {
            return Optional.empty();
        }
        keepTyped();
        if (tookOut) {
            return Optional.of(
                    "something was taken out on this page, and numbers may have shifted; leave it and do it again.");
        }
        for (Map<String, String> post : posted) {
            for (String pointer : post.keySet()) {
                if (!numbersHold(pointer, seen(newer))) {
                    return Optional.of(
                            "rows were added or taken out that were changed here by number; leave it and do it again.");
                }
            }
        }
        base = newer;
        shown = newer;
        for (Map<String, String> post : posted) {
            show(FormInput.apply(refocus.templateOf(shown), shown, post, who, at));
        }
        return Optional.empty();
    }

    private void keepTyped() {
        if (!typed.isEmpty()) {
            posted.add(typed);
            typed = new LinkedHashMap<>();
        }
    }

    private void show(FormDocument answers) {
        shown = new FormResponse(
                base.id(),
                base.revision(),
                base.template(),
                base.subject(),
                base.status(),
                base.author(),
                base.recordedAt(),
                base.agreement(),
                base.reason(),
                answers,
                base.preserved());
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        view().nodes().forEach(node -> collect(node, fields));
        fields.putAll(typed);
        return fields;
    }

    private static void collect(ViewNode node, Map<String, String> fields) {
        if (node.kind() == ViewNode.Kind.FIELD && node.editable()) {
            fields.put(node.pointer(), node.value().replace("\r\n", "\n").replace("\n", "\r\n"));
        }
        node.children().forEach(child -> collect(child, fields));
        node.newItem().ifPresent(item -> collect(item, fields));
    }

    /** Says whether each number of a pointer still names the item that it named when the page was opened. */
    private boolean numbersHold(String pointer, FormDocument newer) {
        for (int slash = pointer.indexOf('/', 1); slash > 0; slash = pointer.indexOf('/', slash + 1)) {
            int known = sizeOf(seen(base), pointer.substring(0, slash));
            String token = pointer.substring(slash + 1).split("/", 2)[0];
            if (known >= 0 && token.matches("[0-9]{1,6}")) {
                if (Integer.parseInt(token) >= known || sizeOf(newer, pointer.substring(0, slash)) < known) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns how many items a list has; none where there is no list. */
    private static int sizeOf(FormDocument answers, String pointer) {
        Object at = answers.answers();
        for (String token : pointer.substring(1).split("/", -1)) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(token.replace("~1", "/").replace("~0", "~"));
            } else if (at instanceof List<?> list && token.matches("[0-9]{1,6}")) {
                int index = Integer.parseInt(token);
                at = index < list.size() ? list.get(index) : null;
            } else {
                return 0;
            }
        }
        return at instanceof List<?> list ? list.size() : at instanceof Map<?, ?> ? -1 : 0;
    }
}
