package org.refocus.sdk.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.Prompt;
import org.refocus.forms.TemplateNode;

/** The UI schema of react-jsonschema-form: a tree like the answers, with what to draw at each place. */
final class RjsfUi {
    private static final int LINES = 4;

    private static final Messages WORDS = Messages.of("words", RjsfUi.class::getResourceAsStream);

    private final Locale locale;

    private RjsfUi(Locale locale) {
        this.locale = locale;
    }

    static Map<String, Object> of(FormTemplate template) {
        RjsfUi reader = new RjsfUi(Locale.forLanguageTag(template.language()));
        Map<String, Object> ui = new LinkedHashMap<>();
        Map<String, Object> everywhere = new LinkedHashMap<>();
        everywhere.put("enableMarkdownInDescription", false);
        everywhere.put("enableMarkdownInHelp", false);
        everywhere.put("copyable", false);
        everywhere.put("orderable", false); // rows keep the order that the record has them in
        ui.put("ui:globalOptions", everywhere);
        ui.putAll(reader.place(template.root()));
        return ui;
    }

    private Map<String, Object> place(TemplateNode node) {
        Map<String, Object> ui = new LinkedHashMap<>();
        if (SystemPlaces.is(node)) {
            ui.put("ui:widget", "hidden");
            return ui;
        }
        if (!help(node).isEmpty()) {
            ui.put("ui:description", String.join("\n", said(node)));
        }
        switch (node.type()) {
            case OBJECT -> {
                List<TemplateNode> children = node.children();
                ui.put("ui:order", children.stream().map(TemplateNode::name).toList());
                children.forEach(child -> ui.put(child.name(), place(child)));
            }
            case ARRAY -> node.item().ifPresent(item -> ui.put("items", place(item)));
            default -> widget(node, ui);
        }
        return ui;
    }

    private void widget(TemplateNode node, Map<String, Object> ui) {
        if (node.widget().equals("text")) {
            ui.put("ui:widget", "textarea");
            ui.put("ui:options", Map.of("rows", LINES));
        } else if (!node.options().isEmpty()) {
            ui.put("ui:widget", "radio");
            ui.put("ui:enumNames", node.options());
        } else if (SchemaTree.isQuestion(node)) {
            ui.put("ui:widget", "radio");
            ui.put("ui:enumNames", Map.of("true", word("yes"), "false", word("no")));
        } else if (node.widget().equals("date")) {
            ui.put("ui:widget", "date");
        }
    }

    private String word(String key) {
        return WORDS.get(key, locale);
    }

    /** Returns all that is said above a place: the client shows what is called help below it, after the rows of a list. */
    static List<String> said(TemplateNode node) {
        List<String> said = new ArrayList<>();
        node.description().ifPresent(said::add);
        said.addAll(help(node));
        return said;
    }

    /** Returns what may be asked and what guides the conversation, in order. */
    static List<String> help(TemplateNode node) {
        List<String> help = new ArrayList<>(node.guidance());
        for (Prompt prompt : node.prompts()) {
            help.add(
                    prompt.cues().isEmpty()
                            ? prompt.text()
                            : prompt.text() + " (" + String.join(", ", prompt.cues()) + ")");
        }
        return help;
    }
}
