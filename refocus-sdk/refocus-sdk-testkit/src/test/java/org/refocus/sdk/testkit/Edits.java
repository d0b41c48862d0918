package org.refocus.sdk.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.view.FormInput;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/**
 * What somebody does to the page that they see: they write, clear, add, let two rows change places, choose, take a row out.
 *
 * @param fields what is sent, by place
 * @param removed the row that is taken out; empty where none is
 * @param written the words that are new
 */
record Edits(Map<String, String> fields, String removed, List<String> written) {
    private static final Instant NOW = Instant.parse("2026-03-03T10:15:30Z");

    static Edits on(FormTemplate template, FormResponse shown, Party by, Random random) {
        Edits edits = new Edits(new LinkedHashMap<>(), "", new ArrayList<>());
        List<String> rows = new ArrayList<>();
        FormView view = FormView.of(template, shown, by, Locale.UK, Report.clean());
        view.nodes().forEach(node -> edits.at(node, random, rows, false));
        String removed = rows.isEmpty() || random.nextInt(3) > 0 ? "" : rows.get(random.nextInt(rows.size()));
        edits.fields.keySet().removeIf(place -> !removed.isEmpty() && (place + "/").startsWith(removed + "/"));
        edits.written.removeIf(words -> !edits.fields.containsValue(words));
        return new Edits(edits.fields, removed, edits.written);
    }

    private void at(ViewNode node, Random random, List<String> rows, boolean isNew) {
        switch (node.kind()) {
            case FIELD -> field(node, random);
            case LIST -> {
                node.children().forEach(row -> rows.add(row.pointer()));
                node.children().forEach(row -> at(row, random, rows, isNew));
                if (node.children().size() > 1 && random.nextInt(4) == 0) {
                    swap(node.children().get(0), node.children().get(1));
                }
                if (random.nextInt(isNew ? 4 : 2) == 0) {
                    node.newItem().ifPresent(row -> at(row, random, rows, true));
                }
            }
            default -> node.children().forEach(child -> at(child, random, rows, isNew));
        }
    }

    private void field(ViewNode field, Random random) {
        if (!field.editable() || random.nextInt(3) == 0) {
            return;
        }
        List<String> options = List.copyOf(field.template().options().keySet());
        String text = field.value();
        if (random.nextInt(4) == 0 && !options.isEmpty()) {
            text = options.get(random.nextInt(options.size()));
        } else if (random.nextInt(3) == 0 && options.isEmpty()) {
            text = random.nextInt(6) == 0 ? "" : "Written " + random.nextInt(1_000_000_000);
            written.add(text);
        }
        fields.put(field.pointer(), text);
    }

    private void swap(ViewNode one, ViewNode other) {
        for (ViewNode field : one.children()) {
            String beside =
                    other.pointer() + field.pointer().substring(one.pointer().length());
            String value = fields.get(field.pointer());
            if (value != null && fields.containsKey(beside)) {
                fields.put(field.pointer(), fields.put(beside, value));
            }
        }
    }

    FormDocument onto(FormTemplate template, FormResponse base, Party by) {
        return removed.isEmpty()
                ? FormInput.apply(template, base, fields, by, NOW)
                : FormInput.applyAndRemove(template, base, fields, removed, by, NOW);
    }
}
