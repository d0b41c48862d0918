package org.refocus.sdk.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;

/** The UI schema of JSON Forms: a tree of layouts, with a control for each place that somebody fills in. */
final class JsonFormsUi {
    private JsonFormsUi() {}

    static Map<String, Object> of(FormTemplate template) {
        return layout(template.root(), "#");
    }

    private static Map<String, Object> layout(TemplateNode object, String scope) {
        return layout("VerticalLayout", elements(object, scope));
    }

    private static Map<String, Object> layout(String type, List<Map<String, Object>> elements) {
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("type", type);
        layout.put("elements", elements);
        return layout;
    }

    private static List<Map<String, Object>> elements(TemplateNode object, String scope) {
        List<Map<String, Object>> elements = new ArrayList<>();
        RjsfUi.help(object).forEach(text -> elements.add(label(text)));
        for (TemplateNode child : object.children()) {
            if (!SystemPlaces.is(child)) {
                String name = child.name().replace("~", "~0").replace("/", "~1");
                place(child, scope + "/properties/" + name, elements);
            }
        }
        return elements;
    }

    private static void place(TemplateNode node, String scope, List<Map<String, Object>> elements) {
        if (node.type() == TemplateNode.Type.OBJECT) {
            Map<String, Object> group = layout("Group", elements(node, scope));
            group.put("label", node.title());
            elements.add(group);
            return;
        }
        RjsfUi.help(node).forEach(text -> elements.add(label(text)));
        Map<String, Object> control = new LinkedHashMap<>();
        control.put("type", "Control");
        control.put("scope", scope);
        control.put("label", node.title());
        control.put("options", options(node));
        elements.add(control);
    }

    private static Map<String, Object> options(TemplateNode node) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("showUnfocusedDescription", true);
        if (node.widget().equals("text")) {
            options.put("multi", true);
        }
        if (!node.options().isEmpty()) {
            options.put("format", "radio");
        }
        node.item()
                .filter(item -> item.type() == TemplateNode.Type.OBJECT)
                .ifPresent(item -> options.put("detail", layout(item, "#")));
        return options;
    }

    private static Map<String, Object> label(String text) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("type", "Label");
        label.put("text", text);
        return label;
    }
}
