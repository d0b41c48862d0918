package org.refocus.sdk.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;

/** The UI schema of JSON Forms: a tree of layouts, with a control for each place that somebody fills in. */
final class JsonFormsUi {
    private JsonFormsUi() {}

    static Map<String, Object> of(FormTemplate template) {
        return group(template.root().title(), object(template.root(), "#"));
    }

    private static List<Map<String, Object>> object(TemplateNode object, String scope) {
        List<Map<String, Object>> elements = labels(RjsfUi.said(object));
        for (TemplateNode child : object.children()) {
            if (!SystemPlaces.is(child)) {
                String name = child.name().replace("~", "~0").replace("/", "~1");
                place(child, scope + "/properties/" + name, elements);
            }
        }
        return elements;
    }

    /** The client shows the description of a single place alone; what else is said has to be an element of its own. */
    private static void place(TemplateNode node, String scope, List<Map<String, Object>> elements) {
        switch (node.type()) {
            case OBJECT -> elements.add(group(node.title(), object(node, scope)));
            case ARRAY -> {
                List<Map<String, Object>> rows = labels(RjsfUi.said(node));
                rows.add(control(node, scope));
                elements.add(group(node.title(), rows));
            }
            default -> {
                elements.addAll(labels(RjsfUi.help(node)));
                elements.add(control(node, scope));
            }
        }
    }

    private static Map<String, Object> group(String label, List<Map<String, Object>> elements) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("type", "Group");
        group.put("label", label);
        group.put("elements", elements);
        return group;
    }

    private static Map<String, Object> control(TemplateNode node, String scope) {
        Map<String, Object> control = new LinkedHashMap<>();
        control.put("type", "Control");
        control.put("scope", scope);
        control.put("label", node.title());
        control.put("options", options(node));
        return control;
    }

    /** No radio buttons: the client's plain ones have the same id in each group, so that a label chooses in another row. */
    private static Map<String, Object> options(TemplateNode node) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("showUnfocusedDescription", true);
        if (node.widget().equals("text")) {
            options.put("multi", true);
        }
        node.item()
                .filter(item -> item.type() == TemplateNode.Type.OBJECT)
                .ifPresent(item ->
                        options.put("detail", group(node.itemLabel().orElse(item.title()), object(item, "#"))));
        return options;
    }

    private static List<Map<String, Object>> labels(List<String> texts) {
        return texts.stream().map(JsonFormsUi::label).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, Object> label(String text) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("type", "Label");
        label.put("text", text);
        return label;
    }
}
