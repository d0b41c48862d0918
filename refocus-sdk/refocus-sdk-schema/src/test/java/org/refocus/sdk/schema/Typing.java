package org.refocus.sdk.schema;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;

/** Fills in a blank form in a client as somebody at it would: keys, choices, and the buttons that add rows. */
final class Typing {
    private static final int KEYS = 12;

    private final Client client;

    Typing(Client client) {
        this.client = client;
    }

    void fillIn(FormTemplate template, FormDocument answers) {
        fillIn(template.root(), client.page().locator("#form"), "root", answers.answers());
    }

    /** What stands in no list comes first: until a list has rows, a name says which place is meant. */
    private void fillIn(TemplateNode object, Locator row, String at, Map<?, ?> answers) {
        fillIn(object, row, at, answers, false);
        fillIn(object, row, at, answers, true);
    }

    private void fillIn(TemplateNode object, Locator row, String at, Map<?, ?> answers, boolean lists) {
        for (TemplateNode child : object.children()) {
            Object answer = answers.get(child.name());
            if (answer instanceof Map<?, ?> below) {
                fillIn(child, row, below(at, child), below, lists);
            } else if (answer != null && answer instanceof List<?> == lists && !SystemPlaces.is(child)) {
                place(child, row, below(at, child), answer);
            }
        }
    }

    private void place(TemplateNode node, Locator row, String at, Object answer) {
        if (!(answer instanceof List<?> rows)) {
            answer(node, row, at, answer);
            return;
        }
        TemplateNode item = node.item().orElseThrow();
        for (int i = 0; i < rows.size(); i++) {
            if (isRjsf()) {
                if (byId(row, at + "_" + i).count() == 0) { // it begins with as many rows as there must be
                    byId(row, at + "__add").click();
                }
                fillInRow(item, row, at + "_" + i, rows.get(i));
            } else {
                Locator list = row.locator("." + at).first();
                list.locator("> header > button").click();
                fillInRow(item, list.locator("> .children > div").nth(i), "root", rows.get(i));
            }
        }
    }

    private void fillInRow(TemplateNode item, Locator row, String at, Object answer) {
        if (answer instanceof Map<?, ?> answers) {
            fillIn(item, row, at, answers);
        } else {
            answer(item, row, at, answer);
        }
    }

    private void answer(TemplateNode node, Locator row, String at, Object answer) {
        Locator control =
                isRjsf() ? byId(row, at) : row.locator("." + at).first().locator("input,select,textarea");
        String label = node.options().get(answer.toString());
        if (label != null && isRjsf()) {
            control.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        } else if (label != null) {
            control.selectOption(answer.toString());
        } else if (answer instanceof Boolean yes && isRjsf() && node.required()) {
            control.getByLabel(yes ? "Yes" : "No").check();
        } else if (answer instanceof Boolean yes) {
            control.check();
            control.setChecked(yes);
        } else if (answer.toString().length() <= KEYS && !node.widget().equals("date")) {
            control.pressSequentially(answer.toString());
        } else {
            control.fill(answer.toString());
        }
    }

    private boolean isRjsf() {
        return client.kind() == Client.Kind.RJSF;
    }

    private String below(String at, TemplateNode child) {
        return at + (isRjsf() ? "_" : "_properties_") + child.name();
    }

    private static Locator byId(Locator row, String id) {
        return row.locator("[id=\"" + id + "\"]");
    }
}
